import { parseReference } from '../interpret/parse-reference.js'
import type { Extent, Reference, Span } from '../model/index.js'
import { fileExtent, slicePassage, trimmed } from '../read/passage.js'
import type { NoteBlock } from './blocks.js'
import { uniqueKey } from './reference-keys.js'

/** The sources that footnotes name, in full or by pointing back; a footnote that only comments names none. */
export function footnoteReferences(notes: readonly NoteBlock[], _bibliography: readonly Reference[], spanOf: (extent: Extent) => Span): readonly Reference[] {
  const taken = new Set<string>()
  return notes.map(({ label, inline }) => {
    const { passage } = inline
    const extent = trimmed(passage.text, { start: 0, end: passage.text.length })
    const own = slicePassage(passage, extent.start, extent.end)
    const key = uniqueKey(label, taken)
    taken.add(key)
    return {
      key,
      footnote: label,
      origin: 'footnote' as const,
      raw: own.text,
      span: spanOf(fileExtent(own)),
      passage: own,
      reading: parseReference(own.text, own),
      repetition: null,
    }
  })
}
