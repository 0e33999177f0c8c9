import { earliestDay, latestDay, precisionOf } from '../compare/calendar.js'
import { ofADay } from '../compare/sources.js'
import { datedAddress } from '../compare/url-date.js'
import { dateInUrl, type FoundDate } from '../interpret/index.js'
import type { CslDate, CslType, Reference, Resolution } from '../model/index.js'
import { oncePerObject } from '../once-per-object.js'

/** When a source came out, as far as is known, in days from 1 January 1970. */
export interface Publication {
  /** As stated; what a message quotes. */
  readonly date: CslDate
  readonly from: number
  readonly to: number
  /** Whether it is news of a day: then it tells of what was just then happening. */
  readonly isReport: boolean
}

/** Whether it is news of the very days that a text tells of: of what is about to come, of what is, of what just was. */
export function isNewsOf({ from, to, isReport }: Publication, days: Pick<Publication, 'from' | 'to'>): boolean {
  return isReport && from <= days.to + LONGEST_IN_NEWS && days.from <= to + LONGEST_AHEAD
}

/** Days. */
const LONGEST_IN_NEWS = 14
/** Days. What is about to come may be in the news, by another name. */
export const LONGEST_AHEAD = 5

/** Sources that are kept up, or are cited in another version than the first: their date bounds nothing. */
const kept = new Set<CslType>([
  'legislation',
  'legal_case',
  'bill',
  'treaty',
  'dataset',
  'software',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'patent',
  'standard',
  'motion_picture',
  'interview',
  'personal_communication',
  'manuscript',
])

/** When a source came out, as it is stated; null where that is not sure, or where it has gone on changing. */
export const publicationOf = oncePerObject(statedPublication)

/** The last day on which it may have come out, by what is stated, by its address and by its record. */
export function lastDayOf({ to }: Publication, { reading }: Reference, resolution: Resolution | undefined): number {
  const others = [...recordedDates(resolution), ...addressDates(reading.item.URL)]
  return Math.max(to, ...others.flatMap(date => latestDay(date) ?? []))
}

function statedPublication({ raw, reading }: Reference): Publication | null {
  const { issued, type, URL: url, DOI: doi, edition } = reading.item
  if (!issued || issued.circa || kept.has(type) || (reading.fields.issued?.confidence ?? 0) < LEAST_SURE_DATE)
    return null
  const precision = precisionOf(issued)
  const [from, to] = [earliestDay(issued), latestDay(issued)]
  if (from === null || to === null || precision === null || edition !== undefined) return null
  // A page without a day is brought up to date without its year being changed.
  if (precision !== 'day' && (type === 'webpage' || (url !== undefined && doi === undefined && !printed.has(type))))
    return null
  // Behind the date of one source another may be named that was not told apart.
  if (/;\s[A-ZÀ-Þ]/.test(raw.slice(reading.fields.issued?.extent.end))) return null
  return {
    date: issued,
    from,
    to,
    isReport: precision === 'day' && ofADay.has(type) && doi === undefined && !/\b(?:vol|no)\.\s?\d/i.test(raw),
  }
}

/** 0 to 1: a date read with less certainty proves nothing. */
const LEAST_SURE_DATE = 0.75

const printed = new Set<CslType>([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
])

function recordedDates(resolution: Resolution | undefined): readonly CslDate[] {
  if (resolution?.outcome !== 'verified' && resolution?.outcome !== 'mismatch') return []
  const { issued, 'original-date': original } = resolution.work
  return [issued, original].filter(date => date !== undefined)
}

function addressDates(url: string | undefined): readonly FoundDate['date'][] {
  const address = url === undefined ? null : datedAddress(url)
  const found = address === null ? null : dateInUrl(address)
  return found ? [found.date] : []
}
