import { parseReference, type ResolvablePart, resolveRepetitions, splitNote } from '../interpret/index.js'
import type { Extent, Reference, Repetition, Span } from '../model/index.js'
import { fileExtent, slicePassage } from '../read/passage.js'
import type { NoteBlock } from './blocks.js'
import { uniqueKey } from './reference-keys.js'

/**
 * The sources that footnotes name, in full or by pointing back; a footnote that only comments names none.
 *
 * @param notes  in the order in which the text marks them: that is the order in which “ibid.” counts
 * @param bibliography  references given elsewhere, which a short title may mean too
 */
export function footnoteReferences(
  notes: readonly NoteBlock[],
  bibliography: readonly Reference[],
  spanOf: (extent: Extent) => Span,
): readonly Reference[] {
  const taken = new Set<string>()
  const parted = notes.map(note => ({ label: note.label, parts: partsOf(note, taken, spanOf) }))
  const repetitions = resolveRepetitions(
    parted.map(({ label, parts }) => ({ label, parts: parts.map(({ part }) => part) })),
    bibliography.map(({ key, reading }) => ({ key, item: reading.item })),
  )
  return parted.flatMap(({ parts }) => parts.flatMap(({ reference }) => reference?.(repetitions) ?? []))
}

interface Part {
  readonly part: ResolvablePart
  readonly reference?: (repetitions: ReadonlyMap<string, Repetition>) => Reference
}

function partsOf(
  { label, inline: { passage } }: NoteBlock,
  taken: Set<string>,
  spanOf: (extent: Extent) => Span,
): readonly Part[] {
  return splitNote(passage.text, passage).map((notePart): Part => {
    if (notePart.kind === 'commentary') return { part: { kind: 'commentary' } }
    const own = slicePassage(passage, notePart.extent.start, notePart.extent.end)
    const key = uniqueKey(label, taken)
    taken.add(key)
    const reading = parseReference(own.text, own)
    const part: ResolvablePart =
      notePart.kind === 'source'
        ? { kind: 'source', key, item: reading.item }
        : { kind: 'repetition', key, back: notePart.back }
    const stated = {
      key,
      footnote: label,
      origin: 'footnote',
      raw: own.text,
      span: spanOf(fileExtent(own)),
      passage: own,
      reading,
    } as const
    return { part, reference: repetitions => ({ ...stated, repetition: repetitions.get(key) ?? null }) }
  })
}
