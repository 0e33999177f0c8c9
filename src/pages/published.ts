import { dateInUrl } from '../interpret/dates.js'
import type { DatedBy } from '../model/page.js'
import { dateStated, type WrittenDate } from './dates-in-text.js'
import type { PageScan } from './scan-html.js'
import { type Anchor, shownDates } from './shown-dates.js'
import type { Statement } from './statement.js'

/** One place that gives a date. */
interface Witness {
  readonly parts: readonly number[]
  readonly utcHour: number | null
  /** 0 to 1: how often a date in such a place is the right one. */
  readonly trust: number
  readonly from: string
  /** Witnesses of one kind repeat each other: the best of them counts. */
  readonly kind: string
  readonly role: 'published' | 'modified'
}

/** The dates of a page, as far as they are sure. */
export interface PageDates {
  readonly published: DatedBy | null
  readonly modified: DatedBy | null
}

/** When a page was published and when it was last changed, as its head, its text and its address have it together. */
export function datesOf(statements: readonly Statement[], scan: PageScan, anchor: Anchor, url: string): PageDates {
  const witnesses = [
    ...statements.flatMap(statement => statedWitness(statement, anchor.language)),
    ...shownDates(scan, anchor).flatMap(({ date, ...shown }) => witnessesOf(date, { ...shown, kind: 'shown' })),
    ...scriptWitnesses(scan.scriptDates, anchor.language),
    ...addressWitnesses(url),
  ]
  const { today } = anchor
  // No page was published after it was read; a day is left for clocks east of the server's.
  return conclude(today ? witnesses.filter(({ parts }) => !isAfter(parts, dayAfter(today, 1))) : witnesses)
}

/** The dates of a file: what it states, and what its address has. */
export function datesStated(statements: readonly Statement[], url: string): PageDates {
  return conclude([...statements.flatMap(statement => statedWitness(statement, '')), ...addressWitnesses(url)])
}

function conclude(witnesses: readonly Witness[]): PageDates {
  const published = weigh(witnesses.filter(({ role }) => role === 'published'))
  const [first] = published?.date['date-parts'] ?? []
  // What was revised before it came out is the manuscript.
  const later = witnesses.filter(
    ({ role, parts }) => role === 'modified' && (!first || !isAfter(first, dayAfter(parts, 1))),
  )
  return { published, modified: weigh(later) }
}

/** Whether a date lies behind another in all that both tell. */
function isAfter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, place) => part !== other[place])
  const [part, against] = [one[at], other[at]]
  return part !== undefined && against !== undefined && part > against
}

function statedWitness({ subject, text, from, trust }: Statement, language: string): readonly Witness[] {
  if (subject === 'description') {
    const date = dateStated(text.slice(0, 400), language)
    return date ? witnessesOf(date, { trust: 0.35, from, kind: 'description', role: 'published' }) : []
  }
  if (subject !== 'published' && subject !== 'modified') return []
  return witnessesOf(dateStated(text, language), { trust, from, kind: from, role: subject })
}

/** One, or two where the order of day and month is in doubt. */
function witnessesOf(
  date: WrittenDate | null,
  rest: Pick<Witness, 'trust' | 'from' | 'kind' | 'role'>,
): readonly Witness[] {
  if (!date || !isPlausible(date.parts)) return []
  const { parts, utcHour, other } = date
  if (!other) return [{ ...rest, parts, utcHour }]
  return [
    { ...rest, parts, utcHour, trust: rest.trust * 0.8 },
    { ...rest, parts: other, utcHour, trust: rest.trust * 0.5 },
  ]
}

function isPlausible([year = 0]: readonly number[]): boolean {
  return year >= 1400 && year <= 2100
}

/** Data for the page's scripts names the article's date, but the dates of others too. */
function scriptWitnesses(dates: readonly string[], language: string): readonly Witness[] {
  const read = dates.flatMap(text => dateStated(text, language) ?? [])
  const distinct = new Set(read.map(({ parts }) => parts.join('-'))).size
  return read
    .slice(0, 1)
    .flatMap(date =>
      witnessesOf(date, { trust: distinct > 2 ? 0.35 : 0.6, from: 'script', kind: 'script', role: 'published' }),
    )
}

function addressWitnesses(url: string): readonly Witness[] {
  const found = dateInUrl(url)
  const parts = found?.date['date-parts']?.[0]
  if (!found || !parts) return []
  const trust = found.precision === 'day' ? 0.85 : found.precision === 'month' ? 0.6 : 0.4
  return [{ parts, utcHour: null, from: 'URL', kind: 'URL', trust, role: 'published' }]
}

/**
 * The date that most speaks for, from the year down: the best witnessed year, within it the best witnessed month, within that the day, as long as
 * the closer reading is not much less sure than the coarser one. Kinds of witness are taken as independent: a date is wrong only if all that give
 * it are. The confidence is the chance that it is right and its best rival wrong, among the cases that are not contradictory (a naive Bayesian
 * reading of two claims).
 */
function weigh(witnesses: readonly Witness[]): DatedBy | null {
  let best: Candidate | null = null
  for (const precision of [1, 2, 3]) {
    const next: Candidate | null = bestWithin(best?.parts ?? [], precision, witnesses)
    if (!next || next.support < (best ? best.support * LEAST_CLOSER : LEAST_SURE_DATE)) break
    best = next
  }
  if (!best) return null
  const { parts, support, from } = best
  const rivals = witnesses.filter(witness => !supports(witness, parts) && !agree(witness.parts, parts))
  const rival = Math.max(0, ...distinctDates(rivals).map(other => supportFor(other, rivals).support))
  const [right, wrong] = [support * (1 - rival), 1 - support]
  return {
    date: { 'date-parts': [parts] },
    confidence: Math.round((right / (right + wrong)) * 100) / 100,
    from,
  }
}

// Below it a date is a guess, and silence says more.
const LEAST_SURE_DATE = 0.2
// A share of the coarser reading's support. A well witnessed year and a day from a passing sentence are the year.
const LEAST_CLOSER = 0.35
// Dates. A page of fixtures has hundreds; those of its head and near its headline come first.
const MOST_CANDIDATE_DATES = 400

interface Candidate {
  readonly parts: readonly number[]
  readonly support: number
  readonly from: string
}

function bestWithin(coarser: readonly number[], precision: number, witnesses: readonly Witness[]): Candidate | null {
  const cut = witnesses.flatMap(({ parts }) =>
    parts.length >= precision && agree(parts.slice(0, precision), coarser) ? [parts.slice(0, precision)] : [],
  )
  const dates = distinctDates(cut.map(parts => ({ parts })))
  return dates
    .map(parts => ({ parts, ...supportFor(parts, witnesses) }))
    .reduce<Candidate | null>((best, next) => (best && best.support >= next.support ? best : next), null)
}

function distinctDates(witnesses: readonly Pick<Witness, 'parts'>[]): readonly (readonly number[])[] {
  return [...new Map(witnesses.map(({ parts }) => [parts.join('-'), parts])).values()].slice(0, MOST_CANDIDATE_DATES)
}

/** Witnesses that give a date, or a closer one within it. */
function supportFor(date: readonly number[], witnesses: readonly Witness[]): Pick<Candidate, 'support' | 'from'> {
  const best = new Map<string, Witness>()
  for (const witness of witnesses) {
    if (!supports(witness, date)) continue
    const known = best.get(witness.kind)
    if (!known || witness.trust > known.trust) best.set(witness.kind, witness)
  }
  const found = [...best.values()].sort((one, other) => other.trust - one.trust)
  const support = 1 - found.reduce((doubt, { trust }) => doubt * (1 - Math.min(trust, 0.99)), 1)
  return { support, from: found[0]?.from ?? '' }
}

/** Whether a witness gives that date or a closer one within it, or, as an instant of universal time, a day whose neighbour does. */
function supports({ parts, utcHour }: Witness, date: readonly number[]): boolean {
  if (parts.length >= date.length && date.every((part, at) => part === parts[at])) return true
  if (utcHour === null || parts.length < 3) return false
  // Clocks go up to fourteen hours before universal time and twelve behind it.
  const neighbours = [...(utcHour >= 10 ? [1] : []), ...(utcHour < 12 ? [-1] : [])]
  return neighbours.some(days => agree(dayAfter(parts, days).slice(0, date.length), date))
}

function agree(one: readonly number[], other: readonly number[]): boolean {
  return one.every((part, at) => other[at] === undefined || other[at] === part)
}

function dayAfter([year = 0, month = 1, day = 1]: readonly number[], days: number): readonly number[] {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}
