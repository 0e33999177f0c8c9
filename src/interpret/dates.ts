import { yearOf } from '../compare/calendar.js'
import { LONGEST_REFERENCE } from '../limits.js'
import type { CslDate } from '../model/csl.js'
import type { Extent } from '../model/span.js'
import { foldLetters } from './fold.js'
import { monthOf, seasonOf } from './vocabulary.js'

/** How much of a date is given. */
export type DatePrecision = 'year' | 'month' | 'day' | 'season' | 'range' | 'none'
/** What it is the date of. */
export type DateRole = 'issued' | 'accessed' | 'original' | 'unknown'
/** How a date stands in the text: `(2019)`, `[1899]`, `2022;24(4)`, or among other words. */
export type DateForm = 'parenthetical' | 'bracketed' | 'vancouver' | 'bare'

/** A date as it stands in a reference. */
export interface FoundDate {
  readonly extent: Extent
  readonly date: CslDate
  readonly precision: DatePrecision
  readonly role: DateRole
  readonly form: DateForm
}

interface Reading {
  readonly date: CslDate
  readonly precision: DatePrecision
}

interface Placed extends Reading {
  readonly start: number
  readonly end: number
}

// What stands before is asked last: few places have the figures.
const yearToken = /(?:1[4-9]|20)\d\d(?![\d_])(?<=(?:^|[^A-Za-z\d/_.-]|\d[-/.]|[A-Za-z][-.–/]|[–-])\d{4})/g
const word = '[A-Za-z]{3,11}\\.?'
const ordinal = '(?:st|nd|rd|th|er|re|º|ª|\\.)?'

/**
 * Every date in a reference, in order. Stretches in `except` (addresses, identifiers) are not looked into.
 * Text beyond the length of the longest reference is not read.
 */
export function findDates(text: string, except: readonly Extent[] = []): FoundDate[] {
  const view = text.length > LONGEST_REFERENCE ? text.slice(0, LONGEST_REFERENCE) : text
  const closed = except.length > 0 ? except : addressesIn(view)
  const found: FoundDate[] = []
  let from = 0
  const folded = foldLetters(view)
  for (const at of placesOf(yearToken, folded)) {
    if (at < from || closed.some(extent => at >= extent.start && at < extent.end)) continue
    const placed = readAround(folded, at, from)
    if (!placed) continue
    found.push(describe(view, folded, placed))
    from = placed.end
  }
  for (const placed of undatedIn(view, folded, closed)) {
    if (!found.some(other => other.extent.start < placed.end && placed.start < other.extent.end))
      found.push(describe(view, folded, placed))
  }
  return markOriginals(
    view,
    found.sort((one, other) => one.extent.start - other.extent.start),
  )
}

const addressLike = /:\/\/|www\.|\d\//i
const address = /(?:https?:\/\/|www\.)[^\s<>]+|\b10\.\d{4,9}\/[^\s<>]+/gi

function addressesIn(text: string): Extent[] {
  if (!addressLike.test(text)) return []
  return Array.from(text.matchAll(address), match => ({ start: match.index, end: match.index + match[0].length }))
}

/** Where a pattern matches, from left to right. */
function placesOf(pattern: RegExp, text: string): number[] {
  const places: number[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) places.push(match.index)
  return places
}

const before = {
  dayMonth: new RegExp(
    `(?<![\\dA-Za-z])(\\d{1,2})${ordinal}(?:\\s?[-–/]\\s?(\\d{1,2})${ordinal})?[\\s-](?:de\\s|of\\s|d')?(${word})(?:,?\\s|-|\\.)(?:de\\s|del\\s)?$`,
  ),
  monthDay: new RegExp(
    `(?<![A-Za-z])(${word})\\s(?:the\\s)?(\\d{1,2})${ordinal}(?:\\s?[-–]\\s?(?:${word}\\s)?(\\d{1,2})${ordinal})?,?\\s$`,
  ),
  months: new RegExp(`(?<![A-Za-z])(${word})(?:\\s?[-–/]\\s?(${word}))?,?\\s(?:de\\s|del\\s|of\\s)?$`),
  numeric: /(?<![\d.:/-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?$/,
}

const after = {
  iso: /([-./])(\d{1,2})\1(\d{1,2})(?!\d)/y,
  isoMonth: /-(0[1-9]|1[0-2])(?![\d-])/y,
  // “CS-1462, June 1992”: the month of another year.
  month: new RegExp(
    `[a-k]?,?\\s(${word})(?![A-Za-z]|[.,]?\\s(?:\\d{1,2}${ordinal},?\\s)?(?:1[4-9]|20)\\d\\d(?!\\d))(?:\\s(\\d{1,2})${ordinal}(?!\\d)(?:\\s?[-–]\\s?(\\d{1,2}))?)?`,
    'y',
  ),
  months: new RegExp(`[a-k]?,\\s(${word})\\s?[-–/]\\s?(${word})`, 'y'),
  dayMonth: new RegExp(`[a-k]?,\\s(\\d{1,2})${ordinal}\\s(?:de\\s)?(${word})`, 'y'),
  until: /\s?[-–—]\s?((?:1[4-9]|20)\d\d|\d\d)(?![\dA-Za-z-])/y,
  slashed: /\/(\d\d(?:\d\d)?)(?!\d)/y,
  letter: /[a-k](?![A-Za-z\d])/y,
}

function readAround(text: string, at: number, from: number): Placed | null {
  const year = Number(text.slice(at, at + 4))
  const left = text.slice(Math.max(from, at - 44), at)
  return readLeft(left, at, year) ?? readRight(text, at, year) ?? readBare(text, at, year)
}

/** A date that stands before its year, with how many characters it takes there. */
type DateBefore = Pick<Placed, 'date' | 'precision'> & { readonly length: number }

function readLeft(left: string, at: number, year: number): Placed | null {
  // “(2019”, “;2019”: nothing of a date stands before it.
  if (!/[\s./-]$/.test(left)) return null
  const found =
    dayAndMonth(left, year) ?? monthAndDay(left, year) ?? daysInFigures(left, year) ?? monthsOrSeason(left, year)
  return found && { start: at - found.length, end: at + 4, date: found.date, precision: found.precision }
}

/** “3 May ”, “3–5 May ” */
function dayAndMonth(left: string, year: number): DateBefore | null {
  const [whole = '', first = '', last, name = ''] = before.dayMonth.exec(left) ?? []
  const date = whole === '' ? null : dayOf(year, monthOf(name), Number(last ?? first))
  if (!date) return null
  const opening = last ? dayOf(year, monthOf(name), Number(first)) : null
  return { length: whole.length, ...(opening ? between(opening, date) : day(date)) }
}

/** “May 3, ” */
function monthAndDay(left: string, year: number): DateBefore | null {
  const [whole = '', name = '', number] = before.monthDay.exec(left) ?? []
  const date = whole === '' ? null : dayOf(year, monthOf(name), Number(number))
  return date && { length: whole.length, ...day(date) }
}

/** “3.5.”, “5/3/” */
function daysInFigures(left: string, year: number): DateBefore | null {
  const [whole = '', first, mark = '', second] = before.numeric.exec(left) ?? []
  const reading = whole === '' ? null : numericDate(year, Number(first), Number(second), mark)
  return reading && { length: whole.length, ...reading }
}

/** “May ”, “May–June ”, “Spring ” */
function monthsOrSeason(left: string, year: number): DateBefore | null {
  const [whole = '', first = '', second] = before.months.exec(left) ?? []
  const month = monthOf(second ?? first)
  if (month) {
    const opening = second === undefined ? undefined : monthOf(first)
    const parts: CslDate['date-parts'] = opening
      ? [
          [year, opening],
          [year, month],
        ]
      : [[year, month]]
    return { length: whole.length, date: { 'date-parts': parts }, precision: 'month' }
  }
  const season = seasonOf(second ?? first)
  return season ? { length: whole.length, date: { 'date-parts': [[year]], season }, precision: 'season' } : null
}

function readRight(text: string, at: number, year: number): Placed | null {
  const place = at + 4
  const iso = sticky(after.iso, text, place)
  if (iso) {
    const date = dayOf(year, Number(iso[2]), Number(iso[3]))
    if (date) return { start: at, end: place + iso[0].length, ...day(date) }
  }
  const isoMonth = sticky(after.isoMonth, text, place)
  if (isoMonth && !/^-?\d\d/.test(text.slice(place + 3, place + 5)) && Number(isoMonth[1]) <= year % 100 === false)
    return { start: at, end: place + 3, date: { 'date-parts': [[year, Number(isoMonth[1])]] }, precision: 'month' }
  const dayMonth = sticky(after.dayMonth, text, place)
  if (dayMonth) {
    const date = dayOf(year, monthOf(dayMonth[2] as string), Number(dayMonth[1]))
    if (date) return { start: at, end: place + dayMonth[0].length, ...day(date) }
  }
  const months = sticky(after.months, text, place)
  const [opening, closing] = [months && monthOf(months[1] as string), months && monthOf(months[2] as string)]
  if (months && opening && closing) {
    const date: CslDate = {
      'date-parts': [
        [year, opening],
        [year, closing],
      ],
    }
    return { start: at, end: place + months[0].length, date, precision: 'month' }
  }
  return readMonthAfter(text, at, year)
}

function readMonthAfter(text: string, at: number, year: number): Placed | null {
  const found = sticky(after.month, text, at + 4)
  if (!found) return null
  const [whole, name, first] = found
  const month = monthOf(name as string)
  // “2019 May the …”: without a comma only an abbreviation or a day behind it makes a date of it.
  if (month) {
    const date = first ? dayOf(year, month, Number(first)) : null
    if (date) return { start: at, end: at + 4 + whole.length, ...day(date) }
    if (!whole.includes(',') && !/^\s?(?:[.;:)]|$)/.test(text.slice(at + 4 + whole.length))) return null
    const width = whole.indexOf(name as string) + (name as string).replace(/\.$/, '').length
    return { start: at, end: at + 4 + width, date: { 'date-parts': [[year, month]] }, precision: 'month' }
  }
  const season = /^[a-k]?,/.test(whole) ? seasonOf(name as string) : undefined
  if (!season) return null
  const width = whole.indexOf(name as string) + (name as string).length
  return { start: at, end: at + 4 + width, date: { 'date-parts': [[year]], season }, precision: 'season' }
}

function readBare(text: string, at: number, year: number): Placed | null {
  if (looksLikePages(text, at)) return null
  const until = sticky(after.until, text, at + 4)
  if (until) {
    const last = endYear(year, until[1] as string)
    if (last && last > year)
      return {
        start: at,
        end: at + 4 + until[0].length,
        date: { 'date-parts': [[year], [last]] },
        precision: 'range',
      }
    // “1459–1462” behind a volume: pages, or nonsense.
    if (last === null || last <= year) return null
  }
  const slashed = sticky(after.slashed, text, at + 4)
  const second = slashed && endYear(year, slashed[1] as string)
  if (slashed && second === year + 1)
    return {
      start: at,
      end: at + 4 + slashed[0].length,
      date: { 'date-parts': [[year], [second]] },
      precision: 'range',
    }
  const letter = sticky(after.letter, text, at + 4)
  const next = text[at + 4 + (letter ? 1 : 0)]
  if (next !== undefined && /[A-Za-z\d/_]/.test(next)) return slashed && second ? bareYear(at, at + 4, year) : null
  const circa = /(?:\bc(?:a|irca)?\.?|\bum|\bvers)\s?$/u.exec(text.slice(Math.max(0, at - 8), at))
  if (circa)
    return {
      start: at - circa[0].length,
      end: at + 4,
      date: { 'date-parts': [[year]], circa: true },
      precision: 'year',
    }
  return bareYear(at, at + 4 + (letter ? 1 : 0), year)
}

function bareYear(start: number, end: number, year: number): Placed {
  return { start, end, date: { 'date-parts': [[year]] }, precision: 'year' }
}

const pageLabel =
  /(?:[,;(]\s(?:pp?|S)\.\s?|\b(?:pp|pages?|pags?|Nr|no|nº|n°|vol|Bd|arXiv|Rn|§|art|Act No)\.?\s?|\d\s?[–—-]\s?|[–—]\s?|\$\s?|#|\d\):\s?|\d[,:]\s?)$/i

function looksLikePages(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - 12), at)
  if (/(?<![A-Za-z])(?:pp?|S)\.\s?$/i.test(left))
    return /^[,;(]/.test(left.trimStart()) || /^\d{4}\s?[–—-]\s?\d/.test(text.slice(at, at + 8)) || pageLabel.test(left)
  if (!pageLabel.test(left)) return false
  // “33, 2019” and “12: 2019” may be volume or page and year; “12:1459–1470” may not.
  if (/\d[,:]\s$/.test(left)) return /^\d{4}\s?[–—-]\s?\d/.test(text.slice(at, at + 8))
  return true
}

function endYear(first: number, written: string): number | null {
  const last = written.length === 4 ? Number(written) : Math.floor(first / 100) * 100 + Number(written)
  return last > 2100 ? null : last
}

function numericDate(year: number, first: number, second: number, separator: string): Reading | null {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  if (separator === '.') return dayFirst && day(dayFirst)
  if (dayFirst && monthFirst && first !== second) return { date: { 'date-parts': [[year]] }, precision: 'year' }
  const date = dayFirst ?? monthFirst
  return date && day(date)
}

/** Null unless the calendar has that day. */
function dayOf(year: number, month: number | undefined, date: number): readonly number[] | null {
  if (!month || month > 12 || date < 1) return null
  const last = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  return date <= (last[month - 1] as number) ? [year, month, date] : null
}

function day(parts: readonly number[]): Reading {
  return { date: { 'date-parts': [parts] }, precision: 'day' }
}

function between(first: readonly number[], last: readonly number[]): Reading {
  return { date: { 'date-parts': [first, last] }, precision: 'day' }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const undated =
  /(?<=[([]\s?)(?:n\.\s?d\.?|o\.\s?J\.?|o\.\s?D\.?|s\.\s?f\.?|s\.\s?d\.?|s\.\s?a\.?|z\.\s?d\.?|no date|undated|sin fecha|ohne Jahr|sans date|senza data|sem data|zonder datum|n\.d)(?=\s?[)\],;])|(?<=[,.]\s)(?:n\.\s?d\.|o\.\s?J\.|s\.\s?f\.)(?=[\s,;)]|$)|(?<=[([,]\s?)(?:forthcoming|in press|in print|to appear|im Erscheinen|im Druck|a paraitre|sous presse|en prensa|in corso di stampa|no prelo|ter perse)(?=\s?[)\].,;]|\s?$)/gi

/** How what says that there is no date begins, with the mark before it: a question that is answered sooner. */
const undatedLike =
  /[([.,]\s?(?:n\.|o\.|s\.|z\.|no date|undated|sin f|ohne J|sans d|senza d|sem d|zonder d|forthcoming|in p|to appear|im [ED]|a par|sous p|en pr|in corso|no prelo|ter perse)/i

function undatedIn(text: string, folded: string, closed: readonly Extent[]): Placed[] {
  const placed: Placed[] = []
  if (!undatedLike.test(folded)) return placed
  for (const match of folded.matchAll(undated)) {
    const start = match.index
    if (closed.some(extent => start >= extent.start && start < extent.end)) continue
    placed.push({
      start,
      end: start + match[0].length,
      date: { literal: text.slice(start, start + match[0].length) },
      precision: 'none',
    })
  }
  return placed
}

const accessLabel =
  /(?:accessed|retrieved|viewed|visited|cited|consulted|checked|seen|abgerufen|abruf|aufgerufen|zugriff|zugegriffen|letzter zugriff|stand|consulte?e?|consultado|consultada|acces[oa]|acceso|acesso(?: em)?|acessado|recuperado|visto|consultato|consultata|ultimo accesso|geraadpleegd|bezocht)(?:\s?(?:on|am|le|la|el|il|em|op|den|dem|vom|at|in|:|the|de|del))*[\s:(]{0,3}$/i
/** “дата обращения: ”: in letters that folding does not keep. */
const foreignAccess =
  /(?:дата обращения|дата доступа|дата звернення|просмотрено|проверено|ημερομηνία πρόσβασης|πρόσβαση|ανακτήθηκε|τελευταία επίσκεψη)(?:\s(?:в|στις|την))?[\s:(]{0,3}$/
const foreignLetter = /[\u0370-\u04ff]/
// Characters.
const LONGEST_LABEL = 40
const accessTail = /^\s?(?:abgerufen|aufgerufen|eingesehen)/i

function describe(text: string, folded: string, placed: Placed): FoundDate {
  const extent = { start: placed.start, end: placed.end }
  const form = formOf(text, placed)
  const before = text.slice(Math.max(0, placed.start - LONGEST_LABEL), placed.start)
  const isAccess = foreignLetter.test(before) && foreignAccess.test(before.toLowerCase())
  const role = isAccess ? 'accessed' : roleOf(folded, extent, form)
  return { extent, date: placed.date, precision: placed.precision, role, form }
}

function formOf(text: string, { start, end }: Extent): DateForm {
  const left = text[start - 1]
  if (left === '(' && /^\s?[),;/]/.test(text.slice(end, end + 2))) return 'parenthetical'
  if (left === '[' && text[end] === ']') return 'bracketed'
  if (/^;\s?\d|^;\s?(?:Suppl|\()/.test(text.slice(end, end + 8))) return 'vancouver'
  return 'bare'
}

function roleOf(text: string, { start, end }: Extent, form: DateForm): DateRole {
  const left = text.slice(Math.max(0, start - 40), start)
  if (accessLabel.test(left) || accessTail.test(text.slice(end, end + 16))) return 'accessed'
  if (
    /(?:original(?:ly)?(?: work)? published|first published|urspr(?:unglich|\.)|zuerst|erstmals|publie (?:initialement|pour la premiere fois))(?: in| en)?\s?[:(]?\s?$/i.test(
      left,
    )
  )
    return 'original'
  return form === 'parenthetical' || form === 'vancouver' ? 'issued' : 'unknown'
}

/** “[1899] 1965” and “(1899/1965)”: the first year is the work's own, the second the copy's. */
function markOriginals(text: string, found: readonly FoundDate[]): FoundDate[] {
  return found.map((date, index) => {
    const next = found[index + 1]
    const gap = next ? text.slice(date.extent.end, next.extent.start) : ''
    const first = yearOf(date.date)
    const second = yearOf(next?.date)
    if (!next || !first || !second || second - first < 2 || date.role === 'accessed' || next.role === 'accessed')
      return date
    if (/^(?:\][,;]?\s?\(?|\/)$/.test(gap)) return { ...date, role: 'original' }
    return date
  })
}

const urlPatterns = {
  // /2023/9/20/ and /2023/09/20
  day: /(?:^|\/)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/.-]|$)/,
  // /2014/06/
  month: /(?:^|\/)(\d{4})\/(\d{2})(?=\/|$)/,
  // /21-Jan-2023/ and /2024/may/15/
  named: /(?:^|[/-])(\d{1,2})-([^\d/.-]{3,10})-(\d{4})(?=[/.]|$)/,
  namedMonth: /(?:^|\/)(\d{4})\/([^\d/.-]{3,10})\/(\d{1,2})(?=\/|$)/,
  // …-2023-09-18
  trailing: /-(\d{4})-(\d{2})-(\d{2})(?=[/.]|$)/,
  // /13122021- and /20230918-
  packed: /(?:^|\/)(\d{8})(?=[/-]|$)/,
  year: /(?:^|\/)(\d{4})(?=\/(?!\d{1,2}(?:\/|$)))/,
}

/**
 * The date that an address carries in its path. Only shapes that hardly anything but a date has; a bare year must be a
 * path segment of its own, and eight digits in a row must make a day of the calendar in one reading only.
 */
export function dateInUrl(url: string): { date: CslDate; precision: DatePrecision } | null {
  const path = pathOf(url)
  if (path === null) return null
  return dayInPath(path) ?? monthOrYearInPath(path)
}

function pathOf(url: string): string | null {
  const match = /^(?:[a-z][a-z\d+.-]{1,15}:\/\/)?[^/?#]{1,255}(\/[^?#]{0,2000})/i.exec(url)
  return match ? (match[1] as string) : null
}

function dayInPath(path: string): Reading | null {
  const numbers = urlPatterns.day.exec(path) ?? urlPatterns.trailing.exec(path)
  if (numbers) return plausibleDay(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const named = urlPatterns.named.exec(path)
  if (named) return plausibleDay(Number(named[3]), monthOf(named[2] as string), Number(named[1]))
  const namedMonth = urlPatterns.namedMonth.exec(path)
  if (namedMonth) return plausibleDay(Number(namedMonth[1]), monthOf(namedMonth[2] as string), Number(namedMonth[3]))
  const packed = urlPatterns.packed.exec(path)?.[1]
  if (!packed) return null
  const part = (start: number, end: number) => Number(packed.slice(start, end))
  const readings = [
    plausibleDay(part(0, 4), part(4, 6), part(6, 8)),
    plausibleDay(part(4, 8), part(2, 4), part(0, 2)),
  ].filter(reading => reading !== null)
  return readings.length === 1 ? (readings[0] as Reading) : null
}

function plausibleDay(year: number, month: number | undefined, date: number): Reading | null {
  if (year < 1990 || year > 2100) return null
  const parts = dayOf(year, month, date)
  return parts && day(parts)
}

function monthOrYearInPath(path: string): Reading | null {
  const month = urlPatterns.month.exec(path)
  const [year, number] = [Number(month?.[1]), Number(month?.[2])]
  if (month && year >= 1990 && year <= 2100 && number >= 1 && number <= 12)
    return { date: { 'date-parts': [[year, number]] }, precision: 'month' }
  const bare = Number(urlPatterns.year.exec(path)?.[1])
  if (bare >= 1990 && bare <= 2100) return { date: { 'date-parts': [[bare]] }, precision: 'year' }
  return null
}
