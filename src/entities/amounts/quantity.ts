import type { Extent } from '../../model/index.js'
import type { Entity } from '../entity.js'

/** An amount with its unit, or a count with what is counted. */
export interface Quantity extends Entity {
  readonly kind: 'quantity'
  readonly dimension: Dimension
  /** What it is measured in: an ISO 4217 code, `%`, the base unit of its measure, or the counted thing in small letters. */
  readonly unit: string
  /** In that unit; of a range the lower end. */
  readonly amount: number
  /** The upper end of a range; else the amount. */
  readonly upTo: number
  /** How far it may be rounded, in its unit: half of the last figure written, more behind “about”. */
  readonly tolerance: number
  /** Whether it only bounds what is meant: “at least”, “up to”, “more than”. */
  readonly isBound: boolean
}

/** What kind of amount it is. */
export type Dimension = 'money' | 'share' | 'measure' | 'count'

/** The amount that stands at a place of a text. */
export function quantityOf(
  text: string,
  extent: Extent,
  read: Pick<Quantity, 'dimension' | 'unit' | 'amount' | 'tolerance' | 'isBound'> & { readonly upTo?: number },
): Quantity {
  const { dimension, unit, amount, upTo = amount, tolerance, isBound } = read
  return {
    kind: 'quantity',
    text: text.slice(extent.start, extent.end),
    normal: `${unit}:${Number(amount.toPrecision(9))}`,
    extent,
    dimension,
    unit,
    amount,
    upTo: Math.max(amount, upTo),
    tolerance,
    isBound,
  }
}

/**
 * Whether two amounts of one unit can be the same: within the rounding of either, or one within the other's range. Amounts of different units are
 * never the same.
 */
export function quantitiesAgree(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && amountsAgree(one, other)
}

/** The same, whatever they are amounts of. */
export function amountsAgree(one: Quantity, other: Quantity): boolean {
  const slack = Math.max(one.tolerance, other.tolerance) + 1e-9 * Math.max(one.upTo, other.upTo)
  return one.amount <= other.upTo + slack && other.amount <= one.upTo + slack
}
