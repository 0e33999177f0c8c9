import type { CslDate } from '../model/csl.js'

/** How much of a date is told. A season is told by the year alone: it lies elsewhere on the other half of the globe. */
export type Precision = 'year' | 'month' | 'day'

const millisecondsADay = 86_400_000

/** The precision of the date, or of the coarser end of a range; null where it has no parts. */
export function precisionOf(date: CslDate | undefined): Precision | null {
  const ends = date?.['date-parts'] ?? []
  const lengths = ends.filter(([year]) => year !== undefined && Number.isFinite(year)).map(parts => parts.length)
  if (lengths.length === 0) return null
  const least = Math.min(...lengths)
  return least >= 3 ? 'day' : least === 2 ? 'month' : 'year'
}

/** The year that a date begins with. */
export function yearOf(date: CslDate | undefined): number | undefined {
  return date?.['date-parts']?.[0]?.[0]
}

/** The month that a date begins with. */
export function monthIn(date: CslDate | undefined): number | undefined {
  return date?.['date-parts']?.[0]?.[1]
}

/** A year that can only be of the Buddhist era, as Thailand counts, in the common one; other years as they are. */
export function commonYear(stated: number): number {
  return stated >= 2400 && stated < 2700 ? stated - BUDDHIST_ERA : stated
}

/** Years between the two. */
const BUDDHIST_ERA = 543

/** The first day that the date can mean, counted in days from 1 January 1970; null where it has no parts. */
export function earliestDay(date: CslDate | undefined): number | null {
  const [year, month = 1, day = 1] = date?.['date-parts']?.[0] ?? []
  return dayNumber(year, month, day)
}

/** The last day that the date can mean, counted in days from 1 January 1970; of a range, the last day of its end. */
export function latestDay(date: CslDate | undefined): number | null {
  const [year, month, day] = date?.['date-parts']?.at(-1) ?? []
  if (month === undefined) return dayNumber(year, 12, 31)
  if (day !== undefined) return dayNumber(year, month, day)
  const next = dayNumber(year, month + 1, 1)
  return next === null ? null : next - 1
}

/**
 * Whether one date surely lies before the other, by more than `slack` days. Dates of different precision are compared at the
 * coarser one: 2 March 2018 is not before 2018, and 2018 is not before 20 November 2018.
 */
export function isBefore(one: CslDate | undefined, other: CslDate | undefined, slack = 0): boolean {
  const [last, first] = [latestDay(one), earliestDay(other)]
  return last !== null && first !== null && last + slack < first
}

/** Null for what no calendar holds. Months may run over into the next year. */
function dayNumber(year: number | undefined, month: number, day: number): number | null {
  if (year === undefined || ![year, month, day].every(Number.isFinite)) return null
  // Set apart from the constructor, which takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const days = date.getTime() / millisecondsADay
  return Number.isFinite(days) ? days : null
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
] as const

/** The date in words, as precise as it is: “20 November 2018”, “November 2018”, “2018”; null where it has no parts. */
export function dateText(date: CslDate | undefined): string | null {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) return null
  const name = month === undefined ? undefined : monthNames[month - 1]
  if (name === undefined) return String(year)
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`
}
