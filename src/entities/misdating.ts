import { monthIn, yearOf } from '../compare/calendar.js'
import type { CslDate, Table } from '../model/index.js'
import type { CitedPair } from './cited-pairs.js'
import { datedRows } from './dated-rows.js'
import { anniversaries, enacting, intending, laws, leadingElsewhere, recurring, reporting } from './languages/time.js'
import {
  areOfOneMonth,
  isForecast,
  looksBack,
  overlaps,
  type Period,
  periodsIn,
  periodsOf,
  yearsIn,
} from './periods.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import { reckons } from './reckoning.js'
import { type Publication, publicationOf } from './source-dates.js'
import { cognateOf, termsIn } from './terms.js'
import { hasAny } from './word-list.js'
import { wordsOf } from './words.js'
import { isRegion, mayBeSamePlace } from './world.js'

/** An event that a claim dates otherwise than its source. */
export interface Misdating {
  readonly told: Period
  /** The date in the source's title or text; null where the day of a report is what dates it. */
  readonly sourced: Period | null
  readonly published: CslDate | undefined
  /** Whether the two agree in the month, and in the year alone they do not. */
  readonly isSlip: boolean
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * Whether a claim and its source tell of one event and date it otherwise. The claim has one date; the source has one in its title, one of that month in its
 * text, or is the report of a day on what then was happening. Silence where several dates are told, where a period covers the claim's, and where little says
 * that it is one event: of two dates in the same month of two years little is enough.
 *
 * @param tables  the manuscript's: a row is dated by the column that dates its table, whatever its other cells tell
 */
export function misdatedEvent(pair: CitedPair, tables: readonly Table[] = []): Misdating | null {
  const published = publicationOf(pair.cited)
  const report = published?.isReport ? published : null
  const { title, text } = pair.source
  if (!report && !yearsIn(title.text) && !yearsIn(text.text)) return null
  const told = onlyTold(rowDate(pair, tables) ?? periodsOf(pair.claimed.own))
  const misdated =
    told &&
    (byTitle(pair, told) ??
      byText(pair, told) ??
      (report && (byReport(pair, told, report) ?? byDay(pair, told, report))))
  return misdated && !speaksOtherwise(pair, misdated) ? misdated : null
}

function rowDate({ claim }: CitedPair, tables: readonly Table[]): readonly Period[] | null {
  const { table, row } = claim.context
  const listed = table === null || row === null ? undefined : tables[table]
  const dated = listed && datedRows(listed).find(each => each.row === listed.rows[row as number])
  return dated ? periodsIn(dated.cell.text) : null
}

/** The one date that is told, if it is one. */
function onlyTold(periods: readonly Period[]): Period | null {
  const [told, ...others] = dayAmongYears(periods.filter(({ standing }) => standing === 'told' || standing === 'named'))
  if (!told || others.length > 0 || told.standing === 'named' || told.to === Number.POSITIVE_INFINITY) return null
  return told.precision === 'decade' || told.precision === 'range' ? null : told
}

/** “On 15 November 2022, the budget of 2021”: of a day and years alone, the day is when it happened. */
function dayAmongYears(periods: readonly Period[]): readonly Period[] {
  const days = periods.filter(({ precision }) => precision === 'day')
  return days.length === 1 && periods.every(({ precision }) => precision === 'day' || precision === 'year')
    ? days
    : periods
}

/**
 * A row’s date is that of what it lists, whatever its cells go on to tell. Where claim and title agree in the month and in much else, one of the years is a slip,
 * unless the sentence reckons or keeps an anniversary.
 */
function speaksOtherwise(pair: CitedPair, { told, sourced, isSlip }: Misdating): boolean {
  const words = pair.claimed.own.text
  if (isForecast(words)) return true
  if (pair.claim.context.kind === 'row') return false
  if (isSlip && (hasAny(words, anniversaries) || hasAny(words, intending))) return true
  if (isSlip && sourced && isSameDay(told, sourced)) return false
  if (isSlip && reckons(words, told)) return true
  return hasAny(words, leadingElsewhere) && !(isSlip && (isOnOneThing(pair) || (sourced && sharedThings(pair) > 0)))
}

function isOnOneThing(pair: CitedPair): boolean {
  const lead = pair.source.text.text.slice(0, LONGEST_LEAD)
  return Math.max(sharedWords(pair), sharedIn(pair, lead)) >= MOST_SHARED_WORDS
}

/** Characters of a source's text: an abstract, or the first paragraph. */
const LONGEST_LEAD = 2_000

function byTitle(pair: CitedPair, told: Period): Misdating | null {
  const { claimed, source } = pair
  const { title } = source
  const sourced = onlyPeriod(periodsOf(title))
  if (!sourced || sourced.precision === 'range' || sourced.precision === 'decade') return null
  const isSlip = areOfOneMonth(told, sourced)
  if (hasAny(title.text, recurring) && !(isSlip && sharedThings(pair) >= FEWEST_SHARED_WORDS)) return null
  // The year may be told elsewhere in the sentence, or nearby; that of a period only begins it.
  if ([claimed.own, ...claimed.near].some(read => periodsOf(read).some(period => isSameYear(period, sourced))))
    return null
  if (isLawOf(pair, told, sourced)) return { told, sourced, published: undefined, isSlip: false, confidence: 0.85 }
  if (sourced.standing !== 'told') return null
  if (isSlip) return isLikelySlip(pair, told, sourced) ? slip(told, sourced, 0.85) : null
  // What was made of a law and what came of an event have other dates.
  if (hasAny(title.text, laws) || hasAny(title.text, leadingElsewhere)) return null
  const ofOneNoun = datedNoun(pair.claimed.own.text, told) === (datedNoun(title.text, sourced) ?? '') ? 1 : 0
  if (sharedWords(pair) + ofOneNoun < leastShared(sourced)) return null
  return { told, sourced, published: undefined, isSlip, confidence: sourced.precision === 'year' ? 0.75 : 0.85 }
}

function slip(told: Period, sourced: Period, confidence: number): Misdating {
  return { told, sourced, published: undefined, isSlip: true, confidence }
}

/** Of one month in two years, little makes it one event; on a day of one of the next years, nothing that speaks against it. */
function isLikelySlip(pair: CitedPair, told: Period, sourced: Period): boolean {
  const shared = sharedThings(pair)
  if (shared > 0) return true
  if (shared < 0 || sourced.precision !== 'day') return false
  return (
    isSameDay(told, sourced) || Math.abs((yearOf(told.date) ?? 0) - (yearOf(sourced.date) ?? 0)) <= MOST_YEARS_APART
  )
}

const MOST_YEARS_APART = 2

/** The one period of a title; of several that lie within each other, the narrowest: “2009: the vote of 7 February 2009”. */
function onlyPeriod(periods: readonly Period[]): Period | null {
  const [first, ...others] = [...periods].sort((one, other) => one.to - one.from - (other.to - other.from))
  return first && others.every(({ from, to }) => from <= first.from && first.to <= to) ? first : null
}

/** The noun of “the fair of 2008” and “the trade fair of 2008”, cut to what its forms share. */
function datedNoun(text: string, { extent }: Period): string | null {
  const words = wordsOf(text).filter(({ end }) => end <= extent.start)
  const of = words.at(-1)
  if (!of || !/^(?:of|von|vom|de|del|di|du|do|da|van)$/.test(of.folded)) return null
  // In Romance languages the noun stands before what it is described by.
  return words.slice(-1 - FURTHEST_NOUN, -1).flatMap(({ text: word }) => termsIn(word).map(cognateOf))[0] ?? null
}

/** Words. */
const FURTHEST_NOUN = 2

function leastShared({ precision }: Period): number {
  return precision === 'year' ? MOST_SHARED_WORDS : FEWEST_SHARED_WORDS
}

/** The source's text has one date of the month, and none of the year, that the claim has, where it speaks of what the claim does. */
function byText(pair: CitedPair, told: Period): Misdating | null {
  const { title, text } = pair.source
  if (monthIn(told.date) === undefined || !yearsIn(text.text)) return null
  const periods = [title, text].flatMap(periodsOf)
  if (periods.some(period => isSameYear(period, told) || overlaps(period, told))) return null
  const rivals = periodsOf(text).filter(period => period.standing === 'told' && areOfOneMonth(period, told))
  const [sourced] = rivals
  if (!sourced || rivals.some(({ date }) => yearOf(date) !== yearOf(sourced.date))) return null
  const { start, end } = sourced.extent
  const around = text.text.slice(Math.max(0, start - FURTHEST_AROUND), end + FURTHEST_AROUND)
  return sharedThings(pair) + sharedIn(pair, around) < FEWEST_SHARED_WORDS ? null : slip(told, sourced, 0.8)
}

/** Characters before and behind a date: its sentence, and the ones next to it. */
const FURTHEST_AROUND = 250

/** The report came out in the month that the claim has, of another year. */
function byDay(pair: CitedPair, told: Period, published: Publication): Misdating | null {
  const month = monthIn(published.date)
  if (month === undefined || month !== monthIn(told.date) || yearOf(published.date) === yearOf(told.date)) return null
  if ([pair.source.title, pair.source.text].some(read => periodsOf(read).some(period => overlaps(period, told))))
    return null
  if (!isOneEvent(pair, told, published)) return null
  return { told, sourced: null, published: published.date, isSlip: true, confidence: 0.85 }
}

/** Of the month in one of the years around, little need be shared; least where the event was to come in a year, and nobody looked back on it; else much. */
function isOneEvent(pair: CitedPair, told: Period, { date }: Publication): boolean {
  const { title, text } = pair.source
  if (sharedWords(pair) >= MOST_SHARED_WORDS) return true
  const later = (yearOf(date) ?? 0) - (yearOf(told.date) ?? 0)
  if (Math.abs(later) > MOST_YEARS_APART) return false
  const shared = sharedThings(pair) + sharedIn(pair, text.text.slice(0, LONGEST_LEAD))
  if (later === -1) return shared > 0
  return shared >= FEWEST_SHARED_WORDS && !looksBack(title.text)
}

function byReport(pair: CitedPair, told: Period, published: Publication): Misdating | null {
  if (published.from - told.to < SHORTEST_GAP) return null
  const { title } = pair.source
  if (periodsOf(title).length > 0) return null
  if (sharedWords(pair) < MOST_SHARED_WORDS || !(isReporting(title.text) || saysTitle(pair))) return null
  return { told, sourced: null, published: published.date, isSlip: false, confidence: 0.85 }
}

/** Whether a claim says nearly all that a title does: “The prize of 2004 went to Ada Moss”, “Prize goes to Ada Moss and her press”. */
function saysTitle({ claimed: { own }, source: { title } }: CitedPair): boolean {
  const claimed = new Set(termsIn(own.text).map(cognateOf))
  const titled = [...new Set(termsIn(title.text).map(cognateOf))]
  const shared = titled.filter(term => claimed.has(term)).length
  return shared > MOST_SHARED_WORDS && shared >= titled.length * LEAST_SHARE_OF_TITLE
}

const LEAST_SHARE_OF_TITLE = 0.7

function isReporting(title: string): boolean {
  return hasAny(title, reporting) || /\sin\s[A-Z]\S+\s(?:to|for)\s/.test(title)
}

/** Days. A report of the next weeks may still be of the same event. */
const SHORTEST_GAP = 90

/** Words that claim and title share, places among them, for the two to be of one event. */
const FEWEST_SHARED_WORDS = 2
const MOST_SHARED_WORDS = 3

function isSameYear(one: Period, other: Period): boolean {
  return yearOf(one.date) === yearOf(other.date) && one.precision !== 'range'
}

function isSameDay(one: Pick<Period, 'date'>, other: Pick<Period, 'date'>): boolean {
  const [day, otherDay] = [one, other].map(({ date }) => date['date-parts']?.[0]?.[2])
  return areOfOneMonth(one, other) && day !== undefined && day === otherDay
}

/**
 * “The River Act was passed in 2009” beside “River Act 2005”: a law is named by the year in which it was passed, or by the one before or after. What amends
 * it is passed too, so the sentence must begin with its name.
 */
function isLawOf(
  { claimed, source: { title } }: CitedPair,
  told: Period,
  { precision, extent, from }: Period,
): boolean {
  if (precision !== 'year' || Math.abs(told.from - from) < LONGEST_SESSION) return false
  if (!hasAny(title.text, laws) || !hasAny(claimed.own.text, enacting)) return false
  const [name, said] = [title.text.slice(0, extent.start), claimed.own.text].map(text =>
    wordsOf(text)
      .map(({ folded }) => folded)
      .join(' '),
  )
  return (
    name?.includes(' ') === true &&
    hasAny(name, laws) &&
    ` ${said}`.slice(0, LONGEST_OPENING + name.length).includes(` ${name} `)
  )
}

/** Days. */
const LONGEST_SESSION = 700

/** Characters before the name: “The”, “Das”. */
const LONGEST_OPENING = 6

/**
 * Words that a claim and a title share, places among them, dates left out; one fewer where the title names a country that nothing around the claim does,
 * unless both name the same person in the same place.
 */
function sharedWords({ claim, claimed: { own, near, far }, source: { title } }: CitedPair): number {
  const claimed = new Set(termsIn(own.text).map(cognateOf))
  const left = new Set([...title.places, ...periodsOf(title)].flatMap(({ text }) => termsIn(text)))
  const titled = new Set(termsIn(title.text))
  const terms = [...titled].filter(term => claimed.has(cognateOf(term)) && !left.has(term)).length
  if (terms === 0) return 0
  const places = title.places.filter(({ normal }) => !isRegion(normal))
  const isShared = title.places.some(place => isAmong(place, own.places))
  const named = [own, ...near, ...far].flatMap(text => text.places)
  const isForeign = places.some(place => !isAmong(place, named))
  const isOfOnePerson = isShared && own.people.some(({ normal }) => title.people.some(other => other.normal === normal))
  const shared = terms + (isShared ? 1 : 0) - (isForeign && !isOfOnePerson ? 1 : 0)
  return claim.context.kind === 'row' && listsTitle(own.text, titled) ? Math.max(shared, MOST_SHARED_WORDS) : shared
}

/** Terms, and places, that claim and title share; one fewer where the title names a place that nothing around the claim does. */
function sharedThings({ claimed: { own, near, far }, source: { title } }: CitedPair): number {
  const claimed = new Set(termsOutsideDates(own).map(cognateOf))
  const left = new Set([...title.places, ...own.places].flatMap(({ text }) => termsIn(text)))
  const terms = new Set(termsOutsideDates(title).filter(term => claimed.has(cognateOf(term)) && !left.has(term)))
  const places = title.places.filter(({ normal }) => !isRegion(normal))
  const named = [own, ...near, ...far].flatMap(text => text.places)
  const isForeign = places.some(place => !isAmong(place, named))
  return terms.size + places.filter(place => isAmong(place, own.places)).length - (isForeign ? 1 : 0)
}

/** Terms of the claim that a stretch of the source's text has. */
function sharedIn({ claimed: { own } }: CitedPair, stretch: string): number {
  const sourced = new Set(termsIn(stretch).map(cognateOf))
  return new Set(termsOutsideDates(own).filter(term => sourced.has(cognateOf(term)))).size
}

function termsOutsideDates(read: ReadText): readonly string[] {
  const dates = new Set(periodsOf(read).flatMap(({ text }) => termsIn(text)))
  return termsIn(read.text).filter(term => !dates.has(term))
}

/** Whether the title has all words of a cell that names what its row lists: “Iron Heron IX”. */
function listsTitle(row: string, titled: ReadonlySet<string>): boolean {
  return row.split('; ').some(cell => {
    const terms = termsIn(cell.replace(/^[^:]{1,40}:\s/, ''))
    return terms.length >= FEWEST_SHARED_WORDS && cell.length <= LONGEST_NAME && terms.every(term => titled.has(term))
  })
}

/** Characters of a cell that names its row's event. */
const LONGEST_NAME = 80

function isAmong({ normal }: Place, places: readonly Place[]): boolean {
  return places.some(other => mayBeSamePlace(normal, other.normal))
}
