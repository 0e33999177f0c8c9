import type { Field, Reading } from '../../../src/model/reference.js'
import type { LabelledReference } from '../../train/labelled-reference.js'
import { foundOf, goldOf, isLabelled, plain, scored } from './compare.js'

export interface Count {
  right: number
  found: number
  gold: number
}

/** The score of a reader over a list of references. */
export interface Score {
  references: number
  readonly fields: Map<Field, Count>
  /** First author, year and title all right, of those that have all three. */
  triple: { right: number; of: number }
  /** Family names, where they are labelled. */
  families: Count
  /** What was read for what, by kind. */
  readonly confusions: Map<string, number>
}

export function noScore(): Score {
  return {
    references: 0,
    fields: new Map(scored.map(([field]) => [field, { right: 0, found: 0, gold: 0 }])),
    triple: { right: 0, of: 0 },
    families: { right: 0, found: 0, gold: 0 },
    confusions: new Map(),
  }
}

/** Adds what one reading got right and wrong. */
export function judge(score: Score, reference: LabelledReference, reading: Reading): void {
  score.references += 1
  const right = new Map<Field, boolean>()
  const golds = scored
    .filter(([field]) => isLabelled(reference, field))
    .map(([field, part]) => [field, goldOf(reference, part)] as const)
  for (const [field, gold] of golds) {
    const found = foundOf(reference.text, reading, field)
    const count = score.fields.get(field) as Count
    if (gold !== null) count.gold += 1
    if (found !== null) count.found += 1
    const same = gold !== null && found === gold
    if (same) count.right += 1
    right.set(field, same)
    if (!same && (gold !== null || found !== null)) confuse(score, field, gold, found, golds)
  }
  const author = goldOf(reference, 'author')
  if (author !== null && goldOf(reference, 'title') !== null && goldOf(reference, 'date') !== null) {
    score.triple.of += 1
    if (right.get('title') && right.get('issued') && sameFirstAuthor(author, reference, reading))
      score.triple.right += 1
  }
  countFamilies(score.families, reference, reading)
}

/** The first name of the list that was read begins the list that was labelled. */
function sameFirstAuthor(gold: string, { families }: LabelledReference, { item }: Reading): boolean {
  const [first] = item.author ?? []
  if (!first) return false
  const family = plain(first.literal ?? [first['non-dropping-particle'], first.family].filter(Boolean).join(' '))
  const wanted = families?.[0]
  if (wanted !== undefined && first.literal === undefined)
    return plain(wanted).endsWith(plain(first.family ?? '')) && plain(first.family ?? '') !== ''
  const given = plain(first.given ?? '')
  return family !== '' && (gold.startsWith(family) || gold.startsWith(given + family))
}

function countFamilies(count: Count, { families }: LabelledReference, { item }: Reading): void {
  if (families === null || families.length === 0) return
  const found = (item.author ?? []).flatMap(name =>
    name.family ? [plain(`${name['non-dropping-particle'] ?? ''}${name.family}`)] : [],
  )
  const left = families.map(plain)
  count.gold += left.length
  count.found += found.length
  for (const family of found) {
    const at = left.indexOf(family)
    if (at < 0) continue
    left.splice(at, 1)
    count.right += 1
  }
}

function confuse(
  score: Score,
  field: Field,
  gold: string | null,
  found: string | null,
  golds: readonly (readonly [Field, string | null])[],
): void {
  const kind = kindOf()
  score.confusions.set(kind, (score.confusions.get(kind) ?? 0) + 1)

  function kindOf(): string {
    if (found === null) return `${field}: missed`
    const other = golds.find(([each, value]) => each !== field && value !== null && value === found)
    if (other) return `${field}: read from the ${other[0]}`
    if (gold === null) return `${field}: read where nothing is labelled`
    if (gold.startsWith(found)) return `${field}: cut short at its end`
    if (gold.endsWith(found)) return `${field}: begins too late`
    if (found.startsWith(gold)) return `${field}: runs on`
    if (found.endsWith(gold)) return `${field}: begins too early`
    return found.includes(gold) ? `${field}: too long at both ends` : `${field}: another stretch`
  }
}

export function f1({ right, found, gold }: Count): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold)
}

/** All fields counted together. */
export function micro({ fields }: Score): Count {
  const sum = { right: 0, found: 0, gold: 0 }
  for (const count of fields.values()) {
    sum.right += count.right
    sum.found += count.found
    sum.gold += count.gold
  }
  return sum
}
