import type { Manuscript } from '../model/index.js'
import { quantitiesAgree } from './amounts/quantity.js'
import { contraryCounts } from './announced-counts.js'
import type { Contradiction } from './contradiction.js'
import { contraryCells } from './contrary-cells.js'
import { overlaps } from './periods.js'
import { isSameThing, mayBeInOnePlace, overlapOf, shareName, sharePartners, shareThing } from './same-thing.js'
import { type Statement, statementsOf } from './statements.js'
import { contraryStates } from './states.js'
import { termsIn } from './terms.js'
import { mayBeSameVenue } from './venues.js'

/** Where two passages of a manuscript give one thing differently, by what they give. */
export function contradictions(manuscript: Manuscript): readonly Contradiction[] {
  return [
    ...contraryStatements(manuscript),
    ...contraryStates(manuscript),
    ...contraryCells(manuscript),
    ...contraryCounts(manuscript),
  ]
}

/**
 * Only sentences are compared that give the same kind of amount, date or place, for the same time, of things called alike; each is held against the few before
 * it with the same key, so the work grows with the text.
 */
function contraryStatements(manuscript: Manuscript): readonly Contradiction[] {
  const byKey = new Map<string, Statement[]>()
  const found: Contradiction[] = []
  for (const statement of statementsOf(manuscript)) {
    const others = byKey.get(statement.key) ?? []
    const other = others.find(each => contradict(each, statement))
    if (other) found.push({ first: other, second: statement, confidence: confidenceOf(other, statement) })
    if (others.length < MOST_COMPARED) byKey.set(statement.key, [...others, statement])
  }
  return found
}

/** Statements of one kind that a further one is held against. */
const MOST_COMPARED = 12

function contradict(one: Statement, other: Statement): boolean {
  if (isAgreed(one.value, other.value) || isOtherParty(one, other) || isOtherParty(other, one)) return false
  if (one.of && other.of && !isSameHead(one.of, other.of)) return false
  const given = [one.given, other.given]
  // Within one paragraph, amounts that differ are told apart by what stands around them.
  if (one.passage === other.passage && !shareName(one.text, other.text, given)) return false
  const apart = one.value.kind === 'venue' ? given : []
  const isOfOneKind = one.value.kind !== 'quantity' || (one.isPart && other.isPart)
  const kind = /^(?:on|in) (?:born|die)$/.test(one.key) ? 'person' : 'thing'
  if (isOfOneKind && shareThing(one.text, other.text, apart, kind)) return true
  if (one.isTold && other.isTold) return isSameThing(one.text, other.text, 'told', given)
  if (one.value.kind === 'quantity' && !one.isLasting && !sharePartners(one.text, other.text)) return false
  if (!isSameThing(one.text, other.text, likenessOf(one), apart)) return false
  return one.value.kind === 'venue' || mayBeInOnePlace(one.text, other.text)
}

/** “Denmark signed” and “was signed”: the parties to a treaty sign it each on its day. */
function isOtherParty({ agent }: Statement, { text }: Statement): boolean {
  return agent !== null && !text.includes(agent)
}

function isSameHead(one: string, other: string): boolean {
  const terms = new Set(termsIn(one))
  return terms.size === 0 || termsIn(other).some(term => terms.has(term))
}

function isAgreed(one: Statement['value'], other: Statement['value']): boolean {
  if (one.kind === 'quantity' && other.kind === 'quantity') return quantitiesAgree(one, other)
  if (one.kind === 'period' && other.kind === 'period') return overlaps(one, other)
  if (one.kind === 'venue' && other.kind === 'venue') return mayBeSameVenue(one, other)
  return true
}

function likenessOf({ value, isMeasured }: Statement): 'alike' | 'named' | 'groups' {
  if (value.kind !== 'quantity') return 'alike'
  return isMeasured ? 'named' : 'groups'
}

function confidenceOf(one: Statement, other: Statement): number {
  return overlapOf(one.text, other.text) >= SURE_OVERLAP ? 0.85 : 0.7
}

/** A share of the shorter sentence's words. */
const SURE_OVERLAP = 0.65
