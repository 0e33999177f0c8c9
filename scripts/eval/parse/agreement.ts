import type { LabelledReference } from '../../train/labelled-reference.js'
import { goldOf, plain, scored } from './compare.js'
import type { Count } from './score.js'

/** How far two collections label the same strings alike: one counted as if it were read, the other as what is right. */
export interface Agreement {
  readonly sets: string
  references: number
  readonly count: Count
}

/** Strings fewer than this say little of two collections. */
const FEWEST = 20

/** The agreement of all pairs of collections that have enough strings in common, however those are spaced; the least first. */
export function agreementsOf(references: readonly LabelledReference[]): readonly Agreement[] {
  const agreements = new Map<string, Agreement>()
  for (const same of sharedStrings(references)) {
    for (const [index, one] of same.entries()) {
      for (const other of same.slice(index + 1)) {
        if (one.set !== other.set) compare(entry(agreements, `${one.set}, ${other.set}`), one, other)
      }
    }
  }
  return [...agreements.values()]
    .filter(each => each.references >= FEWEST)
    .sort((one, other) => shareOf(one) - shareOf(other))
}

function sharedStrings(references: readonly LabelledReference[]): Iterable<readonly LabelledReference[]> {
  const byLetters = new Map<string, LabelledReference[]>()
  for (const reference of references) {
    const letters = plain(reference.text)
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), reference])
  }
  return [...byLetters.values()].filter(same => same.length > 1)
}

function entry(agreements: Map<string, Agreement>, sets: string): Agreement {
  const agreement = agreements.get(sets) ?? { sets, references: 0, count: { right: 0, found: 0, gold: 0 } }
  agreements.set(sets, agreement)
  return agreement
}

function compare(agreement: Agreement, one: LabelledReference, other: LabelledReference): void {
  agreement.references += 1
  for (const [, part] of scored) {
    const [first, second] = [goldOf(one, part), goldOf(other, part)]
    if (first !== null) agreement.count.gold += 1
    if (second !== null) agreement.count.found += 1
    if (first !== null && first === second) agreement.count.right += 1
  }
}

function shareOf({ count }: Agreement): number {
  return count.right / Math.max(1, count.gold + count.found)
}
