import { earliestDay, latestDay } from '../compare/calendar.js'
import { monthOf } from '../interpret/vocabulary.js'
import type { Reference, Resolution } from '../model/index.js'
import { stretchesIn } from './amounts/stretches.js'
import { byClaimed, type CitedPair } from './cited-pairs.js'
import { english } from './languages/english.js'
import {
  abandoning,
  anniversaries,
  answering,
  appointing,
  beforehand,
  centuries,
  clauseOpening,
  dating,
  foreseeable,
  goingBack,
  instruments,
  intending,
  later,
  ownWork,
  partOfYear,
  pluperfect,
  sameYear,
  stretches,
  takingUp,
} from './languages/time.js'
import { daysOf } from './languages/units.js'
import { misdatedEvent } from './misdating.js'
import { endOf, isAnnouncement, isForecast, type Period, periodsIn, periodsOf, periodText, yearsIn } from './periods.js'
import { reckons } from './reckoning.js'
import { lastDayOf, type Publication, publicationOf } from './source-dates.js'
import { hasAny, wordSet } from './word-list.js'
import { wordBefore, wordsOf } from './words.js'

/** A claim that tells of something later than its source. */
export interface Predating {
  readonly pair: CitedPair
  readonly told: Period
  readonly published: Publication
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * The sources that came out before all that a claim tells of. Silence where one thing could make it right: another source at the same place that
 * is later or without a date, a source that looks ahead, a claim that plans, reckons from an earlier event, takes a method
 * from its source or speaks of the source itself. Nobody tells of what is still to come on the day of the check: that is a forecast, however it is worded.
 *
 * @param pairs  one claim with all its sources that can be read
 * @param today  the day of the check, `[year, month, day]`
 */
export function predatingSources(
  pairs: readonly CitedPair[],
  resolutions: ReadonlyMap<Reference, Resolution>,
  today: readonly [number, number, number],
): readonly Predating[] {
  const [first] = pairs
  // What cannot be read may be the source that tells of it.
  if (!first || pairs.length < first.claim.citations.length) return []
  const found: Predating[] = []
  for (const together of byClaimed(pairs).values()) {
    const [one] = together
    if (!one || !together.every(mayPredate)) continue
    const told = earliestTold(one) ?? laterEdition(one)
    if (!told || told.from > (earliestDay({ 'date-parts': [today] }) ?? 0)) continue
    const judged = together.map(pair => predating(pair, told, resolutions.get(pair.cited)))
    if (judged.every(each => each !== null) && !speaksOtherwise(one, told)) found.push(...judged)
  }
  return found
}

/** Whether the words name a year that goes on long enough after the source came out: most do not, and need no closer look. */
function mayPredate(pair: CitedPair): boolean {
  const published = publicationOf(pair.cited)
  const words = pair.claimed.own.text
  const own = published && yearsIn(words)
  const years = own ?? (published && yearsIn(sentenceBefore(pair, words)))
  if (!published || !years) return false
  const last = (latestDay({ 'date-parts': [[years.last]] }) ?? 0) + (own ? 0 : (laterBy(words)?.days ?? 0))
  return last - published.to >= shortestGap(published)
}

/**
 * The earliest date that is told: a source that is late enough for one of them may be there for that one. Of what went on from one to another, the end; of
 * “that year”, what the sentence before tells.
 */
function earliestTold(pair: CitedPair): Period | null {
  const words = pair.claimed.own.text
  const periods = periodsOf(pair.claimed.own)
  const end = endOf(periods, words)
  if (end) return end
  const told = (periods.length > 0 ? periods : periodsIn(sentenceBefore(pair, words)))
    .filter(({ standing }) => standing === 'told')
    .reduce<Period | null>((first, each) => (first && first.from <= each.from ? first : each), null)
  return told && periods.length === 0 ? movedOn(told, laterBy(words)) : told
}

/** The sentence before a claim, where that has no date and points back: “in April of that year”, “two years later”, “in May”. */
function sentenceBefore({ claim }: CitedPair, words: string): string {
  const { before } = claim.context
  if (!before || claim.context.kind === 'row') return ''
  return hasAny(words, sameYear) || laterBy(words) !== null || hasMonth(words) ? before : ''
}

/** “In May”, “im Mai”, “en mayo”, without a year. */
function hasMonth(text: string): boolean {
  return wordsOf(text).some(({ text: word }, at, all) => {
    // “Mar” and “set” are words too.
    const isWhole = word.length > LONGEST_SHORTENED || /^(?:[Mm]ai|May|[Mm]ei)$/.test(word)
    return isWhole && monthOf(word) !== undefined && wordSet(dating).has(all[at - 1]?.folded ?? '')
  })
}

/** Letters of a month's abbreviation. */
const LONGEST_SHORTENED = 3

/** A stretch of time by which something came later than what was told before: how it is written, and days. */
interface Later {
  readonly text: string
  readonly days: number
}

/** “Four months later”, at the beginning of a sentence; of a number that is not read, one at least. */
function laterBy(text: string): Later | null {
  const words = wordsOf(text)
  const at = words.findIndex(({ folded }) => wordSet(stretches).has(folded))
  const [stretch, behind] = [words[at], words[at + 1]]
  if (at < 0 || at > LATEST_STRETCH || !stretch || !behind) return null
  if (!wordSet(later).has(behind.folded) && !wordSet(later).has(`${behind.folded} ${words[at + 2]?.folded}`))
    return null
  const [counted] = stretchesIn(text)
  const whole = counted?.extent.end === stretch.end ? counted.amount : (daysOf().get(stretch.folded) ?? 0)
  const days = words.slice(0, at).some(({ folded }) => halves.test(folded)) ? whole / 2 : whole
  return { text: text.slice(0, stretch.end), days }
}

const halves = /^(?:half|halb(?:e|es)?|demie?|medi[oa]|mezz[oa]|mei[oa]|halve|halvt?)$/

function movedOn(told: Period, by: Later | null): Period {
  if (by === null) return told
  const text = `${by.text.toLowerCase()} after ${periodText(told)}`
  return { ...told, text, from: told.from + by.days, to: told.to + by.days, precision: 'range' }
}

/** Words before “years later” that begins a sentence: “Not quite two”. */
const LATEST_STRETCH = 3

/** “Polar Lantern 2013”, where the source's title names one of an earlier year: the year is a name's, but this edition was not yet held. */
function laterEdition(pair: CitedPair): Period | null {
  const { title } = pair.source
  const words = pair.claimed.own.text
  const editions = periodsOf(pair.claimed.own).filter(({ standing }) => standing === 'named')
  const isLater = (edition: Period): boolean =>
    periodsOf(title).some(
      ({ from, extent }) => from < edition.from && nameBefore(title.text, extent) === nameBefore(words, edition.extent),
    )
  return editions.length === 1 ? (editions.find(isLater) ?? null) : null
}

/** The word before a year. */
function nameBefore(text: string, { start }: Period['extent']): string | undefined {
  return wordBefore(text, start)?.folded
}

/**
 * Whether the words plan, reckon from another event, tell of the author's own work, or of what became of an older work; a table may do so in its
 * caption.
 */
function speaksOtherwise(pair: CitedPair, told: Period): boolean {
  const words = pair.claimed.own.text
  const { caption } = pair.claimed
  return (
    (isForecast(words) && !hasAny(words, abandoning)) ||
    (caption !== null && isForecast(caption.text)) ||
    (isIn(words, told) && (reckons(words, told) || isAppointed(words, told) || tellsOfBefore(words, told))) ||
    ownTable.test(words) ||
    mediaeval.test(words) ||
    [intending, anniversaries, ownWork, takingUp, centuries, goingBack, foreseeable, english.contrast.borrowing].some(
      list => hasAny(words, list),
    )
  )
}

/** Whether a date stands in the words themselves, and not in the sentence before. */
function isIn(words: string, { text, extent }: Period): boolean {
  return words.slice(extent.start, extent.end) === text
}

/** “Promised for 2011”, “put off to 2019”, “per il 2016”. */
function isAppointed(words: string, { extent }: Period): boolean {
  const before = wordsOf(words).filter(({ end }) => end <= extent.start)
  const last = before.findLast(({ folded }) => !wordSet(partOfYear).has(folded))
  return last !== undefined && wordSet(appointing).has(last.folded)
}

/** “It was found again in 2013 at the place where it had been described”: another clause than the dated one tells of something before it. */
function tellsOfBefore(words: string, { extent }: Period): boolean {
  let [isDated, isBefore, isLaterOn] = [false, false, false]
  const all = wordsOf(words)
  for (const [at, { folded, start }] of all.entries()) {
    const isParted = /[,;:–—()]/.test(words.slice(all[at - 1]?.end ?? 0, start))
    if (isParted || wordSet(clauseOpening).has(folded)) {
      if (isBefore && !isDated) return true
      ;[isDated, isBefore, isLaterOn] = [false, false, false]
    }
    isLaterOn ||= wordSet(beforehand).has(folded)
    isDated ||= start >= extent.start && start < extent.end
    isBefore ||= !isLaterOn && wordSet(pluperfect).has(folded)
  }
  return isBefore && !isDated
}

/** “Founded in 1251, it was restored in 2009”: a year too early to be read as a date, and no number of things. */
const mediaeval = /(?:^|[\s(])1[0-3]\d\d(?=[\s,.;:)]|$)(?!\s[a-zà-ÿ]+s(?![a-zà-ÿ]))/

/** “Table 2 lists …”: what the author counted, with the help of the source. */
const ownTable = /\b(?:Tables?|Fig(?:ures?|\.)|Tabellen?|Abbildung|Tableau|Tabla|Tabela|Tabella)\s\d/

function predating(pair: CitedPair, told: Period, resolution: Resolution | undefined): Predating | null {
  const published = publicationOf(pair.cited)
  if (!published || told.from < published.to) return null
  const gap = told.from - lastDayOf(published, pair.cited, resolution)
  if (gap < (isOfEarlierYears(pair, told) ? 1 : shortestGap(published))) return null
  if (gap < LONGEST_ANNOUNCEMENT && isAnnouncement(pair.source.title.text)) return null
  if (namesAuthor(pair) || looksAhead(pair, told) || isInstrument(pair)) return null
  if (hasAny(pair.claimed.own.text, answering) && !isOfEarlierYears(pair, told)) return null
  // A slip of the year, in a claim of the very event.
  if (misdatedEvent(pair)?.isSlip) return null
  return { pair, told, published, confidence: confidenceOf(published, gap) }
}

/** Whether the title tells of years that ended well before: then nothing of the year after it came out will be in it, even if it was late. */
function isOfEarlierYears({ source, cited }: CitedPair, { from }: Period): boolean {
  const periods = periodsOf(source.title)
  return (
    periods.length > 0 &&
    periods.every(({ to }) => from - to >= SHORTEST_GAP_AFTER_ISSUE) &&
    !publicationOf(cited)?.isReport
  )
}

function shortestGap({ isReport }: Publication): number {
  return isReport ? SHORTEST_GAP_AFTER_REPORT : SHORTEST_GAP_AFTER_ISSUE
}

/** Days. What is announced for next month is told as news today. */
const SHORTEST_GAP_AFTER_REPORT = 45

/** Days. Issues and books bear the year before or after the one in which they came out. */
const SHORTEST_GAP_AFTER_ISSUE = 360

/** Days. A title that plans or expects may be cited for what came of it within a year or so. */
const LONGEST_ANNOUNCEMENT = 450

/** A claim that names its source's author speaks of the work, and may date what became of it. */
function namesAuthor(pair: CitedPair): boolean {
  const words = pair.claimed.own.text
  return pair.source.surnames.some(surname => surname.length > 2 && words.includes(surname))
}

/** Whether the source names the year, or one after it: “Scenarios to 2040”, or an abstract with a forecast. “Since 2010” ends when it came out. */
function looksAhead({ source }: CitedPair, { from }: Period): boolean {
  return [source.title, source.text, source.about].some(read =>
    periodsOf(read).some(period => (period.to === Number.POSITIVE_INFINITY ? period.from : period.to) >= from),
  )
}

/** A law or a treaty itself, not a study of it: it is cited for what was done under it, or came into force after it. */
function isInstrument({ cited, source }: CitedPair): boolean {
  const { 'container-title': container, publisher } = cited.reading.item
  return container === undefined && publisher === undefined && hasAny(source.title.text, instruments)
}

function confidenceOf({ isReport }: Publication, gap: number): number {
  if (isReport) return gap > 365 ? 0.98 : 0.97
  return gap > 730 ? 0.97 : 0.95
}
