import type { Quantity } from './amounts/quantity.js'
import type { SourceSentence } from './source-passages.js'

/** An amount of a claim that the source's text does not hold. */
export interface Unsupported {
  readonly quantity: Quantity
  /** The sentence of the source that comes nearest to the claim. */
  readonly nearest: SourceSentence
  /** The amount of the same kind in it; null where the text is long and has none. */
  readonly rival: Quantity | null
  /** 0 to 1. */
  readonly confidence: number
}

/** Two of a thing are told in too many ways to be missed. */
export const LEAST_COUNT = 3
/** A text has many small counts and stretches of time: more must say that they are of one thing. */
export const LEAST_TELLING_COUNT = 10

/** How many terms of the claim a sentence with a rival amount has, and of all its terms what share: a sentence about something else has other amounts. */
export const likeness = { telling: [2, 0.3], common: [3, 0.5], whole: [2, 0.4], same: [2, 0.6] } as const

/** Whether a sentence says what the claim says, but for the amount. */
export function isVeryNear(shared: number, terms: number): boolean {
  return [likeness.same, likeness.common].some(([fewest, least]) => shared >= fewest && shared >= terms * least)
}

/** Whether the text as a whole is on what the claim tells. */
export function isAlike(terms: ReadonlySet<string>, sentences: readonly SourceSentence[]): boolean {
  const shared = [...terms].filter(term => sentences.some(sentence => sentence.terms.has(term))).length
  return shared >= likeness.whole[0] && shared >= terms.size * likeness.whole[1]
}

/** Whether the source as a whole is on what the claim, with what it leans on, tells. */
export function isOnOneThing(terms: ReadonlySet<string>, sentences: readonly SourceSentence[]): boolean {
  return [...terms].filter(term => sentences.some(sentence => sentence.terms.has(term))).length >= FEWEST_SHARED_AROUND
}

const FEWEST_SHARED_AROUND = 3
