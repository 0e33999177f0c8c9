import { readByRules } from '../interpret/read-by-rules.js'
import { withNamesOf } from '../interpret/same-names.js'
import type { Extent, Reading, Reference, Span } from '../model/index.js'
import { fileExtent } from '../read/passage.js'
import type { ListEntry } from './list-entries.js'
import { entryKey, uniqueKey } from './reference-keys.js'

/** The entries of a list at the end of the manuscript as references: a numbered one's key is its number. */
export function listReferences(
  entries: readonly ListEntry[],
  filed: readonly Reference[],
  spanOf: (extent: Extent) => Span,
): readonly Reference[] {
  const taken = new Set(filed.map(({ key }) => key))
  let before: Reading | null = null
  return entries.map(({ number, passage }) => {
    const own = readByRules(passage.text, passage)
    const reading = before === null ? own : withNamesOf(before, own, passage.text)
    before = reading
    const key = number === null ? entryKey(reading, passage.text, taken) : uniqueKey(number, taken)
    taken.add(key)
    return {
      key,
      footnote: null,
      origin: 'bibliography',
      raw: passage.text,
      span: spanOf(fileExtent(passage)),
      passage,
      reading,
      repetition: null,
    }
  })
}
