import type { Notation } from '../../read/note-numbers.js'
import type { Mark } from './candidate.js'

/**
 * The notations that mark what no other, more usual one marks: `²` in “m²” does not where `<sup>2</sup>` marks note 2. Numbers in
 * brackets mark notes where nothing else does; what they cite in a list is sought elsewhere.
 */
export function notationsOf(
  labels: ReadonlySet<string>,
  marks: readonly Mark[],
  areNotes: boolean,
): ReadonlySet<Notation> {
  const byNotation = new Map<Notation, Set<string>>()
  for (const { notation, label } of marks) {
    if (labels.has(label)) byNotation.set(notation, (byNotation.get(notation) ?? new Set()).add(label))
  }
  const used = new Set<Notation>()
  const explained = new Set<string>()
  const weight = ([notation, own]: [Notation, Set<string>]) => (notation === 'bracket' ? 0 : own.size)
  for (const [notation, own] of [...byNotation].sort((one, other) => weight(other) - weight(one))) {
    if (notation === 'bracket' && (used.size > 0 || !areNotes)) continue
    if (notation === 'open-caret' && !areNotes) continue
    if ([...own].some(label => !explained.has(label))) used.add(notation)
    for (const label of own) explained.add(label)
  }
  return used
}
