import { dateText, earliestDay, latestDay, monthIn } from '../compare/calendar.js'
import { overlap } from '../compare/extents.js'
import { type FoundDate, findDates } from '../interpret/dates.js'
import type { CslDate } from '../model/index.js'
import { oncePerObject } from '../once-per-object.js'
import { oncePerText } from '../once-per-text.js'
import type { Entity } from './entity.js'
import { languageOf } from './language-of.js'
import {
  anniversaries,
  announcing,
  bounding,
  dating,
  ending,
  endingInS,
  forecasting,
  frenchFutureEnding,
  futureEnding,
  lookingBack,
  opening,
  partOfYear,
  unequalled,
} from './languages/time.js'
import { hasAny, wordSet } from './word-list.js'

/** A date or a stretch of time that a text tells of, in days from 1 January 1970. */
export interface Period extends Entity {
  readonly kind: 'period'
  readonly date: CslDate
  /** The first day that it can mean. */
  readonly from: number
  /** The last; infinite for “since 2014”. */
  readonly to: number
  readonly precision: FoundDate['precision'] | 'decade'
  readonly standing: Standing
}

/**
 * What a date says of the event beside it:
 * `told`: it happened then, or from then on; `bound`: not later or not earlier (“by 2025”, “before 1990”);
 * `foretold`: it is expected or planned for then; `named`: it belongs to a name (“Vision 2030”) and dates nothing.
 */
export type Standing = 'told' | 'bound' | 'foretold' | 'named'

/** The first and the last number of a text that may be a year, found at the least cost; null where there is none. */
export function yearsIn(text: string): { readonly first: number; readonly last: number } | null {
  const years = (text.match(/(?:1[4-9]|20)\d\d/g) ?? []).map(Number)
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) }
}

/** Whether a sentence or title speaks of what is expected or planned; what it quotes speaks for others. */
export function isForecast(text: string): boolean {
  const own = text.replace(/“[^“”]*”|"[^"]*"|„[^„“”]*[“”]|«[^«»]*»/g, ' ')
  if (hasAny(own, forecasting) || futureEnding.test(own)) return true
  return frenchFutureEnding.test(own) && languageOf(own) === 'fr'
}

/** Whether a title announces: “Ministers to meet”, “Cabinet mulls night closure”, and all that is a forecast. */
export function isAnnouncement(title: string): boolean {
  return /\sto\s[a-z]{3,}/.test(title) || hasAny(title, announcing) || isForecast(title)
}

const decade =
  /(?<!\d)(?:the\s)?(?:(?:early|mid|late)[\s-])?((?:1[5-9]|20)\d0)(?:[’']?s(?![A-Za-z])|er(?:\s|-)?Jahren?|-tal(?:et)?)/g

/** Texts. A sentence is both a claim that is held against its sources and a statement that is held against others. */
const MOST_REMEMBERED = 1_000

/**
 * The dates and periods of a text, in order, each with how it stands to what the text tells. Dates in brackets beside a name are citations or lives and are
 * told; amounts that look like years (“2000 soldiers”) are none.
 */
export const periodsIn = oncePerText(MOST_REMEMBERED, text => (/\d{4}/.test(text) ? find(text) : []))

function find(text: string): readonly Period[] {
  const decades = Array.from(text.matchAll(decade), match => decadeAt(match))
  const dates = findDates(text)
    .filter(({ extent, role }) => role !== 'accessed' && !decades.some(other => overlap(other.extent, extent)))
    .flatMap(found => periodOf(text, found))
  return [...dates, ...decades].sort((one, other) => one.extent.start - other.extent.start)
}

/** Whether two dates are of one month, of whatever years. */
export function areOfOneMonth(one: Pick<Period, 'date'>, other: Pick<Period, 'date'>): boolean {
  const month = monthIn(one.date)
  return month !== undefined && month === monthIn(other.date)
}

/** Whether a title looks back on what was years before. */
export function looksBack(title: string): boolean {
  return hasAny(title, lookingBack) || hasAny(title, anniversaries)
}

/** Whether two periods can have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The dates and periods of a text that others ask for too; looked for once, and in a long text not beyond its beginning. */
export const periodsOf = oncePerObject(({ text }: { readonly text: string }) =>
  periodsIn(text.slice(0, LONGEST_LOOKED_INTO)),
)

/** Characters. An abstract, or the first paragraphs. */
const LONGEST_LOOKED_INTO = 5_000

function decadeAt(match: RegExpMatchArray): Period {
  const year = Number(match[1])
  const date: CslDate = { 'date-parts': [[year], [year + (year % 100 === 0 ? 99 : 9)]] }
  const start = match.index ?? 0
  return {
    kind: 'period',
    text: match[0],
    normal: `${year}s`,
    extent: { start, end: start + match[0].length },
    date,
    from: earliestDay(date) as number,
    to: latestDay(date) as number,
    precision: 'decade',
    standing: 'told',
  }
}

function periodOf(text: string, { extent, date, precision }: FoundDate): readonly Period[] {
  const [from, to] = [earliestDay(date), latestDay(date)]
  if (from === null || to === null || precision === 'none') return []
  const left = text.slice(Math.max(0, extent.start - LONGEST_LEAD), extent.start)
  const right = text.slice(extent.end, extent.end + LONGEST_LEAD)
  if (precision === 'year' && isAmount(left, right, text.slice(extent.start, extent.end))) return []
  const isOpen = precision !== 'range' && (goesOn.test(right) || (isBehind(left, opening) && !isUnequalled(left)))
  return [
    {
      kind: 'period',
      text: text.slice(extent.start, extent.end),
      normal: normalOf(date),
      extent,
      date,
      from,
      to: isOpen ? Number.POSITIVE_INFINITY : to,
      precision,
      standing: standingOf(left, right, precision),
    },
  ]
}

/** “1951–present”, “1951–)”: behind a date with which something began. */
const goesOn = /^\s?[-–—]\s?(?:(?:the\s)?present|today|heute|aujourd|hoy|oggi|hoje|heden|[)\]])/i

/** Characters before and behind a date that can tell how it stands. */
const LONGEST_LEAD = 40

/** “2000 soldiers”: a bare number with no word for a date before it and a plural behind it. */
function isAmount(left: string, right: string, written: string): boolean {
  if (
    /(?:\d[.,]|[$€£¥₹]\s?|\b[A-Z]{3}\s)$/.test(left) ||
    /^(?:[.,]\d|\s?(?:[%°]|(?:km|kg|mg|MW|GW|ha|m²)(?![A-Za-zà-ÿ])))/.test(right)
  )
    return true
  const counted = /^\s(?:[a-zà-ÿ-]{3,}\s)?([a-zà-ÿ-]{3,}s|[a-zà-ÿ-]*(?:men|people|children))(?![\wà-ÿ])/.exec(right)
  if (!counted || wordSet(endingInS).has(counted[1] as string) || isNamed(left)) return false
  // “WHO’s 2021 guideline drops it”: a round number may be of things that somebody has.
  if (/[’']s\s$/.test(left) && !written.endsWith('00')) return false
  return written.endsWith('00') || !wordSet(dating).has(lastWord(left))
}

function standingOf(left: string, right: string, precision: Period['precision']): Standing {
  if (isBehind(left, bounding) || isUnequalled(left)) return 'bound'
  // “Vision 2030”, “Polar Lantern 2013”: a name with its year. In German every noun has a capital.
  if (precision !== 'year' || !isNamed(left) || languageOf(left) === 'de') return 'told'
  return /^[’']s|^\s?[,;.:)]|^$|^\s[a-zà-ÿ]/.test(right) ? 'named' : 'told'
}

/** “For the first time since”, “the highest level since”: the year is that of the last one before. */
function isUnequalled(left: string): boolean {
  if (!isBehind(left, opening)) return false
  const words = left
    .toLowerCase()
    .split(/[^\p{Alpha}]+/u)
    .filter(Boolean)
  return words.slice(-1 - FURTHEST_UNEQUALLED, -1).some(word => wordSet(unequalled).has(word))
}

/** Words before “since”. */
const FURTHEST_UNEQUALLED = 3

/** The end of what a text says to have gone on “from March 2019 until June 2022”; null where it says no such thing of two dates. */
export function endOf([first, last, ...others]: readonly Period[], text: string): Period | null {
  if (!first || !last || others.length > 0 || first.to !== Number.POSITIVE_INFINITY || last.from < first.from)
    return null
  return isBehind(text.slice(first.extent.end, last.extent.start), ending) ? { ...last, standing: 'told' } : null
}

/** Whether a word with a capital, within the sentence, stands directly before. */
function isNamed(left: string): boolean {
  return /(?<=[A-Za-zÀ-ÿ]\s)[A-ZÀ-Þ][\wÀ-ÿ’'-]+[\s-]$/.test(left) && !wordSet(dating).has(lastWord(left))
}

/** Whether the words directly before are of a list, parts of the year between left out: “by the end of”. */
function isBehind(left: string, list: string): boolean {
  if (!/\s$/.test(left)) return false
  const words = left.toLowerCase().replace(/'/g, '’').trim().split(/\s+/)
  for (let back = 0; back < MOST_WORDS_BETWEEN; back++) {
    const [last, two] = [words.at(-1) ?? '', words.slice(-2).join(' ')]
    if (wordSet(list).has(two) || wordSet(list).has(last)) return true
    if (!wordSet(partOfYear).has(last)) return false
    words.pop()
  }
  return false
}

/** Words. “By the end of the year” is the longest. */
const MOST_WORDS_BETWEEN = 6

function lastWord(left: string): string {
  return (
    left
      .toLowerCase()
      .split(/[\s(-]+/)
      .filter(Boolean)
      .at(-1) ?? ''
  )
}

function normalOf(date: CslDate): string {
  const ends = date['date-parts'] ?? []
  return ends.map(parts => parts.map(part => String(part).padStart(2, '0')).join('-')).join('/')
}

/** A period in words: “June 2023”, “2009–2013”. */
export function periodText({ date, precision, text }: Period): string {
  if (precision === 'decade' || precision === 'range') return text
  return dateText(date) ?? text
}
