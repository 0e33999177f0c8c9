import { type ResolvablePart, readByRules, resolveRepetitions, splitNote } from '../interpret/index.js'
import type { Extent, Passage, Reference, Repetition, Span } from '../model/index.js'
import { fileExtent, slicePassage } from '../read/passage.js'
import type { NoteBlock } from './blocks.js'
import { linkReference } from './link-references.js'
import { findLinks } from './pointers.js'
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
  /** Null for words in passing that no source was found for. */
  readonly reference?: (repetitions: ReadonlyMap<string, Repetition>) => Reference | null
}

function partsOf(
  { label, inline: { passage } }: NoteBlock,
  taken: Set<string>,
  spanOf: (extent: Extent) => Span,
): readonly Part[] {
  const newKey = (): string => {
    const key = uniqueKey(label, taken)
    taken.add(key)
    return key
  }
  return splitNote(passage.text, passage).flatMap((notePart): readonly Part[] => {
    const own = slicePassage(passage, notePart.extent.start, notePart.extent.end)
    if (notePart.kind === 'commentary') return commentaryParts(own, label, newKey, spanOf)
    const key = newKey()
    const reading = readByRules(own.text, own)
    const part: ResolvablePart =
      notePart.kind === 'source'
        ? { kind: 'source', key, item: reading.item }
        : { kind: 'repetition', key, back: notePart.back, ...(notePart.isInPassing ? {} : { item: reading.item }) }
    const stated = {
      key,
      footnote: label,
      origin: 'footnote',
      raw: own.text,
      span: spanOf(fileExtent(own)),
      passage: own,
      reading,
    } as const
    const isInPassing = notePart.kind === 'repetition' && notePart.isInPassing
    const reference = (repetitions: ReadonlyMap<string, Repetition>): Reference | null => {
      const repetition = repetitions.get(key) ?? null
      return isInPassing && repetition?.outcome !== 'resolved' ? null : { ...stated, repetition }
    }
    return [{ part, reference }]
  })
}

/** A remark names no source, but it may link to some. */
function commentaryParts(
  passage: Passage,
  label: string,
  newKey: () => string,
  spanOf: (extent: Extent) => Span,
): readonly Part[] {
  const links = findLinks({ passage, verbatim: [] }, spanOf)
  const parts = links.map((link): Part => {
    const reference = linkReference(link, newKey(), label)
    return { part: { kind: 'commentary' }, reference: () => reference }
  })
  return [{ part: { kind: 'commentary' } }, ...parts]
}
