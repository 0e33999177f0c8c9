import { dateText, yearOf } from '../../compare/calendar.js'
import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { foreignNames, namesIn } from '../foreign-names.js'
import { english } from '../languages/english.js'
import { appointing, dating, instruments, intending, laws, partOfYear } from '../languages/time.js'
import { ordinalValue } from '../numerals.js'
import { areOfOneMonth, isForecast, looksBack, overlaps, type Period, periodsOf } from '../periods.js'
import { isCase } from '../place-roles.js'
import type { ReadText } from '../read-entities.js'
import { reckons } from '../reckoning.js'
import { haveOneCompound } from '../shared-matter.js'
import type { SourceContext } from '../source-context.js'
import { isNewsOf, LONGEST_AHEAD, type Publication } from '../source-dates.js'
import { sharedTerms, sharesName } from '../terms.js'
import { hasAny, wordSet } from '../word-list.js'
import { isCapital, wordBefore, wordsOf } from '../words.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/**
 * “May 1974”, of a source that is on 1962, or is the report of a day before it: two occasions, where claim and title each name what the other does not. What
 * has a claim's date in its text, or its own date told around the claim, may be on the same one.
 */
export function occasionContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const claimed = onlyPoint(claim.own)
  if (!claimed || isTold(claimed, [source.title, source.text])) return null
  const contrast = otherOccasion(claimed, claim, source)
  // Few claims come so far, and it costs more than all else.
  return contrast && isOfAll(claimed, claim.own.text) && !areOfOneHappening(claim, source) ? contrast : null
}

function otherOccasion(claimed: Period, claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = onlyPoint(source.title)
  if (sourced) return titledOccasion(sourced, claimed, claim, source)
  const { published } = source
  if (!published || periodsOf(source.title).length > 0) return null
  return published.isReport ? reportedOccasion(published, claimed, claim, source) : null
}

/** “The first heart transplant” and “the first human heart transplant”, “tocht” and “Elfstedentocht”: one happening, whatever the dates. */
function areOfOneHappening(claim: ClaimContext, source: SourceContext): boolean {
  const { own } = claim
  const { title, text } = source
  const areFirst = tellsOfFirst(own) && [title, text].some(tellsOfFirst)
  return (areFirst && sharedTerms(claim, source, 'own').length > 0) || haveOneCompound(own, title)
}

function tellsOfFirst({ text }: ReadText): boolean {
  return wordsOf(text).some(({ folded }) => ordinalValue(folded) === 1)
}

/** Whether a sentence's one date is that of all that it tells. */
function isOfAll(date: Period, text: string): boolean {
  const before = wordBefore(text, date.extent.start)?.folded ?? ''
  return !wordSet(appointing).has(before) && !isByTheWay(date, text) && !reckons(text, date) && !isForecast(text)
}

/** “Ponza, 1435”, of a claim of 1284. */
function titledOccasion(sourced: Period, claimed: Period, claim: ClaimContext, source: SourceContext): Contrast | null {
  const { title, text, about, published } = source
  // News of the very days, whatever the title is called after.
  if (published && isNewsOf(published, claimed)) return null
  // A law has its year in its name, and goes on.
  if (
    [laws, instruments].some(list => hasAny(title.text, list)) ||
    isCase(title) ||
    isForecast(title.text) ||
    isTold(sourced, everyText(claim))
  )
    return null
  if (claim.caption === null && areYearsBesideEachOther(claimed, sourced)) return null
  const isAnother =
    isNamedOccasion(title.text.slice(0, sourced.extent.start)) && !sharesName(claim, [title, text, about])
  return isAnother || (!areOfOneMonth(sourced, claimed) && !looksBack(title.text) && nameOthers(claim, source))
    ? contrastOf('dated', claimed.text, title.text.slice(0, sourced.extent.end))
    : null
}

/** What was settled in one year comes about in the next, and what was put off is held in it; a table lists each by its own year. */
function areYearsBesideEachOther(one: Period, other: Period): boolean {
  const [first, second] = [one, other].map(({ date, precision }) => (precision === 'year' ? yearOf(date) : undefined))
  return first !== undefined && second !== undefined && Math.abs(first - second) === 1
}

/** News of a day before what the claim tells; news from after it may always look back. */
function reportedOccasion(
  report: Publication,
  claimed: Period,
  claim: ClaimContext,
  source: SourceContext,
): Contrast | null {
  // Of one month, one of the years may be a slip.
  if (areOfOneMonth(report, claimed) || claimed.from - report.to < LONGEST_AHEAD) return null
  if (!nameOthers(claim, source) || hasAny(claim.own.text, intending)) return null
  return contrastOf('dated', claimed.text, dateText(report.date) ?? '')
}

/** “The bridge, opened in May 2011, carries …”, “Founded in 1998, the fund …”, “the bridge (built in 1932)”: when something else was than what the sentence tells. */
function isByTheWay({ extent }: Period, text: string): boolean {
  const [before, behind] = [text.slice(0, extent.start), text.slice(extent.end)]
  if (/\([^()]*$/.test(before) || relativeClause.test(before)) return true
  if (!/^\s*[,)–—]/.test(behind)) return false
  const led = /(?:^|[,(–—]\s?)([^,(–—]{1,60})$/.exec(before)?.[1] ?? ''
  const [first, second] = wordsOf(led)
  if (!first || !second || wordSet(dating).has(first.folded) || wordSet(partOfYear).has(first.folded)) return false
  return led.length < before.length || /(?:ed|born|built|né|née|[aiu]t[oa]|[aiu]d[oa])$/.test(first.folded)
}

const relativeClause =
  /,\s(?:which|who|whose|that|where|when|qui|que|dont|où|che|cui|quien|cuyo|donde|onde|die|der|das|dem|den|deren|dessen|dat|waar|som|któr[yae])\s[^,;:–—]*$/

/** Whether claim and title each name what the other does not, and more than a third of what the title names is strange to the claim. */
function nameOthers(claim: ClaimContext, { title, text, about }: SourceContext): boolean {
  if (compares(claim)) return false
  const foreign = foreignNames(title, everyText(claim))
  return (
    foreign.length > namesIn(title).length * MOST_SHARED && foreignNames(claim.own, [title, text, about]).length > 0
  )
}

/** A share of the title's names: with more, claim and title are of one matter. */
const MOST_SHARED = 1 / 3

/** A name, with a date behind it at once or behind a small word: “Ponza, 1435”, “the Congress of Troppau in 1820”. */
function isNamedOccasion(opening: string): boolean {
  if (!beforeDate.test(opening)) return false
  const words = wordsOf(opening)
  // “Four days in May”: the first word has its capital from the title.
  return words.some(
    ({ text, folded }, at) =>
      (at > 0 || words.length === 1) && isCapital(text) && !wordSet(english.smallWords).has(folded),
  )
}

const beforeDate =
  /^[^:–—.]*(?:,|\s(?:in|of|on|am|im|im Jahr|vom|von|du|de|del|di|da|em|en|nel|w|w roku)|(?<=(?:^|[^\p{Alpha}])\p{Upper}[\p{Alpha}’'-]*))\s$/u

/** The one date of a text, if it is of a year or less. */
function onlyPoint(read: ReadText): Period | null {
  const [only, ...others] = periodsOf(read)
  if (!only || others.length > 0 || only.standing === 'bound' || only.standing === 'foretold') return null
  if (only.precision === 'range' || only.precision === 'decade') return null
  return only.to === Number.POSITIVE_INFINITY ? null : only
}

function isTold(period: Period, texts: readonly ReadText[]): boolean {
  return texts.some(read =>
    periodsOf(read).some(other => overlaps(other, period) && other.to - other.from <= LONGEST_POINT),
  )
}

/** Days. The span of years that a manuscript is about holds all that it tells. */
const LONGEST_POINT = 366
