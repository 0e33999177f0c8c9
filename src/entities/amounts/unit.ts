import { monthOf } from '../../interpret/vocabulary.js'
import { measures, percentagePoints, shares, signs, stretchesOfTime } from '../languages/units.js'
import { countedBehind } from './counted.js'
import { currencyBefore, currencyBehind } from './currency.js'
import { isOrdinal } from './figures.js'
import type { Dimension } from './quantity.js'
import { type Token, tokenAt } from './token.js'

/** What a number is of. */
export interface Unit {
  readonly dimension: Dimension
  readonly unit: string
  /** What the number is times, in that unit: a thousand for kilometres. */
  readonly factor: number
  /** Characters before the number and behind it that say so. */
  readonly before: number
  readonly after: number
}

/** What stands around a number. */
export interface Surroundings {
  readonly left: string
  /** Behind the number, its range and its scale. */
  readonly behind: string
  /** The first word or sign of that. */
  readonly token: Token | null
  /** Four figures without a scale: what follows is what happened in that year, and not what is counted. */
  readonly mayBeYear: boolean
  readonly isGerman: boolean
}

/** What a number is of, by what stands around it; null where it is a date, an ordinal or a stretch of time, or nothing is said. */
export function unitOf({ left, behind, token, mayBeYear, isGerman }: Surroundings): Unit | null {
  const sign = currencyBefore(left)
  if (sign) return { dimension: 'money', factor: 1, after: 0, ...sign }
  if (!token) return null
  const next = tokenAt(behind, token.end)
  const share = shareBehind(token, next, behind)
  if (share) return { dimension: 'share', factor: 1, before: 0, ...share }
  const money = currencyBehind(token, next, behind)
  if (money) return { dimension: 'money', factor: 1, before: 0, ...money }
  if (stretchesOfTime().has(token.text.toLowerCase()) || monthOf(token.text) !== undefined || isOrdinal(behind))
    return null
  const measure = measureBehind(token, next)
  if (measure) return { dimension: 'measure', before: 0, ...measure }
  const counted = mayBeYear ? null : countedBehind(behind, isGerman)
  return counted && { dimension: 'count', factor: 1, before: 0, ...counted }
}

/** “%”, “per cent”, “percentage points”. */
function shareBehind(token: Token, next: Token | null, behind: string): Pick<Unit, 'unit' | 'after'> | null {
  if (token.text.startsWith('%')) return { unit: '%', after: behind.indexOf('%') + 1 }
  const points = listedIn(percentagePoints(), token, next)
  if (points) return { unit: '%-point', after: points.end }
  const share = listedIn(shares(), token, next)
  return share && { unit: '%', after: share.end }
}

/** “Square kilometres”, “km”, “MW”. */
function measureBehind(token: Token, next: Token | null): Pick<Unit, 'unit' | 'factor' | 'after'> | null {
  const named = listedIn(measures(), token, next)
  const measure = named ? measures().get(named.text) : signs().get(token.text)
  return measure ? { unit: measure.unit, factor: measure.factor, after: named?.end ?? token.end } : null
}

/** The two words behind a number, or else the first of them, as a list has them. */
function listedIn(list: { readonly has: (words: string) => boolean }, token: Token, next: Token | null): Token | null {
  const first = token.text.toLowerCase()
  const both = next && `${first} ${next.text.toLowerCase()}`
  if (both !== null && list.has(both)) return { text: both, end: (next as Token).end }
  return list.has(first) ? { text: first, end: token.end } : null
}
