import { commonYear } from '../compare/calendar.js'
import { MOST_DATES_IN_TEXT } from '../limits.js'
import { monthNamed } from './month-words.js'

/** A date in a text, as precise as it is written. */
export interface WrittenDate {
  /** Year, month, day, as many as are given. */
  readonly parts: readonly number[]
  readonly start: number
  readonly end: number
  /** The hour of an instant that is given in universal time: the place's own day may be the one before or after. */
  readonly utcHour: number | null
  /** `03/04/2020`: the other reading, where the order of day and month cannot be told. */
  readonly other: readonly number[] | null
}

type Found = Pick<WrittenDate, 'parts' | 'utcHour' | 'other'>

interface Shape {
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[], language: string) => Found | null
}

const year = '((?:19|20)\\d\\d)'
const word = "(\\p{Alpha}[\\p{Alpha}\\p{M}’'\\u200c]{1,14})"
const of = "(?:de\\s|del\\s|of\\s|d[’']|di\\s|ב)?"
const ordinal = '(?:st|nd|rd|th|er|re|ro|[.,ºª°]|-?(?:го|а|я))?'
const comma = '[.॰׳]?[,،]?'
const clock = '(?:(?:T|\\s{1,2})(\\d{2}):(\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?'

/** In the order in which they are tried; what an earlier one has read is not read again. */
const shapes: readonly Shape[] = [
  // 2020-03-05T10:00:00Z, 2020/3/5, 2020. 3. 5.
  { pattern: shape(`(?<![\\d.])${year}([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d|\\.\\d)${clock}`), read: yearFirst },
  // 2020年3月5日, 2020년 3월 5일
  {
    pattern: shape('((?:19|20|2[45])\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(?:(\\d{1,2})\\s?[日号號일])?'),
    read: parts => numbered(...parts),
  },
  // 令和2年3月5日, 民國109年3月5日
  {
    pattern: shape('(令和|平成|昭和|民國|民国)\\s?(\\d{1,3}|元)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日'),
    read: ([era = '', y, m, d]) => numbered(String((eras[era] ?? 0) + (y === '元' ? 1 : Number(y))), m, d),
  },
  // 5.3.2020, 05/03/2020, 5.3.20
  {
    pattern: shape(
      '(?<![\\d.,/-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20|2[45])\\d\\d|\\d\\d)(?!\\d|[./-]\\d)',
    ),
    read: yearLast,
  },
  // 5 March 2020, 5. März 2020, 5 de marzo de 2020, 05-Mar-2020
  {
    pattern: shape(
      `(?<![\\d.,:/])(\\d{1,2})${ordinal}[\\s/-]{0,2}${of}${word}${comma}[\\s/-]{0,2}(?:de\\s|del\\s)?${year}(?!\\d)`,
    ),
    read: ([d, name, y], language) => named(y, name, d, language),
  },
  // March 5, 2020
  {
    pattern: shape(`(?<!\\p{Alpha})${word}\\.?[\\s-]{1,2}(\\d{1,2})${ordinal}${comma}[\\s-]{1,2}${year}(?!\\d)`),
    read: ([name, d, y], language) => named(y, name, d, language),
  },
  // 2020. március 5., 2020 m. kovo 5 d.
  {
    pattern: shape(`(?<!\\d)${year}${comma}\\s(?:[mթ]\\.\\s)?${word}\\.?\\s(\\d{1,2})(?!\\d)`),
    read: ([y, name, d], language) => named(y, name, d, language),
  },
  // 2020. gada 5. marts, 2020 ж. 5 наурыз
  {
    pattern: shape(`(?<!\\d)${year}\\.?\\s(?:gada|ж\\.)\\s(\\d{1,2})\\.?\\s${word}`),
    read: ([y, d, name], language) => named(y, name, d, language),
  },
  // 5 มี.ค. 2563, in the Buddhist era or the common one
  {
    pattern: shape(
      '(\\d{1,2})\\s([\\p{Script=Thai}][\\p{Script=Thai}.]{1,15})\\s(?:[พค]\\.ศ\\.\\s)?(2[45]\\d\\d|20\\d\\d)(?!\\d)',
    ),
    read: ([d, name, y]) => named(y, name, d, 'th'),
  },
  // 5 tháng 3, 2020
  {
    pattern: shape(`(\\d{1,2})\\s(?:tháng|thg)\\s(\\d{1,2}),?\\s(?:năm\\s)?${year}`),
    read: ([d, m, y]) => numbered(y, m, d),
  },
  // March 2020, marzo de 2020
  {
    pattern: shape(`(?<!\\p{Alpha})${word}${comma}[\\s/-]{1,2}(?:de\\s|del\\s)?${year}(?!\\d|[-/.]\\d)`),
    read: ([name, y], language) => named(y, name, undefined, language),
  },
]

function shape(source: string): RegExp {
  return new RegExp(source, 'giu')
}

/** The year before an era's first. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }

/**
 * Every date in a text that names its year and month, in its order, none within another. Digits of any script are read, and months by their
 * names in some sixty languages. Time grows with the text: every shape is bounded.
 *
 * @param language  the page's, as a BCP 47 tag, or '': tells the order of day and month in `03/04/2020`
 */
export function datesInText(text: string, language: string): readonly WrittenDate[] {
  const plain = withLatinDigits(text)
  const found: WrittenDate[] = []
  for (const [from, to] of stretchesWithYears(plain)) {
    if (found.length >= MOST_DATES_IN_TEXT) break
    found.push(...datesInStretch(plain.slice(from, to), language).map(date => moved(date, from)))
  }
  return found
}

// What every date has in it.
const anchor = /(?:19|20|2[45])\d\d|\d[./]\s?\d{1,2}[./]\s?\d\d|年/g
// Characters that a date can hold before its year, and behind its year's first sign: months' names, a clock with its zone.
const LONGEST_BEFORE_YEAR = 50
const LONGEST_BEHIND_YEAR = 70

/** The stretches in which dates can stand, none overlapping another: the shapes are not tried on the rest. */
function stretchesWithYears(text: string): readonly (readonly [from: number, to: number])[] {
  const stretches: [number, number][] = []
  for (const { index } of text.matchAll(anchor)) {
    const [from, to] = [Math.max(0, index - LONGEST_BEFORE_YEAR), Math.min(text.length, index + LONGEST_BEHIND_YEAR)]
    const last = stretches.at(-1)
    if (last && from <= last[1] && to - last[0] <= LONGEST_STRETCH) last[1] = to
    else stretches.push([Math.max(from, last?.[1] ?? 0), to])
  }
  return stretches
}

// Characters. Comparing each date with those before it grows with the square of a stretch.
const LONGEST_STRETCH = 2_000

function datesInStretch(text: string, language: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  for (const { pattern, read } of shapes) {
    // `matchAll` makes a pattern anew for each text, which takes longer than most texts take to search.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(other => other.start < end && start < other.end)) continue
      const date = read(match.slice(1), language)
      if (date) found.push({ ...date, start, end })
      // Where a date is all there is, as in heads of pages, nothing is left to be searched.
      if (date && start === 0 && end === text.length) return found
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function moved(date: WrittenDate, by: number): WrittenDate {
  return { ...date, start: date.start + by, end: date.end + by }
}

/** The date that a value states: `2020-03-05T10:00:00Z`, `20200305`, `5 March 2020`, `2020`, seconds or milliseconds since 1970. */
export function dateStated(text: string, language: string): WrittenDate | null {
  const value = text.trim().slice(0, LONGEST_DATE)
  const whole = (found: Found | null): WrittenDate | null => found && { ...found, start: 0, end: value.length }
  if (/^\d{10}(?:\d{3})?$/.test(value)) return whole(sinceEpoch(Number(value.slice(0, 10))))
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6}|T\d{4,6}Z?)?$/.exec(value)
  if (packed) return whole(numbered(...packed.slice(1)))
  const coarse = /^((?:1[4-9]|20)\d\d)(?:[-/.](\d{1,2}))?$/.exec(value)
  if (coarse) return whole(numbered(...coarse.slice(1)))
  return datesInText(value, language)[0] ?? null
}

// Characters: a weekday, a date, a clock and a zone, each in words.
const LONGEST_DATE = 100

function sinceEpoch(seconds: number): Found | null {
  const date = new Date(seconds * 1000)
  return valid([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()], date.getUTCHours())
}

function yearFirst([y, , m, d, hour, minute, zone]: readonly (string | undefined)[]): Found | null {
  // Midnight stands for a day of which no more is known.
  const isInstant = zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone) && `${hour}${minute}` !== '0000'
  return valid([Number(y), Number(m), Number(d)], isInstant ? Number(hour) : null)
}

function yearLast(
  [first, separator, second, written = '']: readonly (string | undefined)[],
  language: string,
): Found | null {
  const order = orderIn(language)
  if (written.length === 2 && (separator === '-' || order.isYearFirst)) return null
  const y = written.length === 4 ? Number(written) : Number(written) + 2000
  if (written.length === 2 && y > LATEST_SHORT_YEAR) return null
  const dayFirst = valid([y, Number(second), Number(first)])
  const monthFirst = valid([y, Number(first), Number(second)])
  if (separator === '.' || first === second) return dayFirst
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst
  const [likely, unlikely] = order.isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  return { ...likely, other: order.isSure ? null : unlikely.parts }
}

// Two digits are a year from 2000 on; little from before stands on the web under a short date.
const LATEST_SHORT_YEAR = 2049

interface Order {
  readonly isMonthFirst: boolean
  readonly isYearFirst: boolean
  /** Hardly anyone who writes this language uses another order. */
  readonly isSure: boolean
}

const orders = new Map<string, Order>()

/** How a language writes a date in digits, after CLDR. English without its country, and no language at all, leave doubt. */
function orderIn(language: string): Order {
  const known = orders.get(language)
  if (known) return known
  const places = digitsOrder(language)
  const isYearFirst = places[0] === 'year'
  const order = {
    isMonthFirst: places.indexOf('month') < places.indexOf('day') && (!isYearFirst || /^en/i.test(language)),
    isYearFirst,
    isSure: language !== '' && !isYearFirst && !/^en$/i.test(language),
  }
  if (orders.size < MOST_ORDERS) orders.set(language, order)
  return order
}

// Languages that are remembered. Pages can claim any.
const MOST_ORDERS = 200

function digitsOrder(language: string): readonly string[] {
  try {
    const parts = new Intl.DateTimeFormat(`${language || 'de'}-u-ca-gregory`, { timeZone: 'UTC' }).formatToParts(0)
    return parts.map(({ type }) => type).filter(type => type !== 'literal')
  } catch {
    return ['day', 'month', 'year']
  }
}

function named(y: string | undefined, name = '', d: string | undefined, language: string): Found | null {
  const month = monthNamed(name, language)
  return month === undefined ? null : numbered(y, String(month), d)
}

function numbered(...parts: readonly (string | undefined)[]): Found | null {
  return valid(parts.filter((part): part is string => part !== undefined).map(Number))
}

function valid([stated = 0, m, d]: readonly number[], utcHour: number | null = null): Found | null {
  const y = commonYear(stated)
  if (m !== undefined && (m < 1 || m > 12)) return null
  if (m !== undefined && d !== undefined && (d < 1 || d > daysIn(y, m))) return null
  return { parts: [y, m, d].filter((part): part is number => part !== undefined), utcHour, other: null }
}

function daysIn(y: number, m: number): number {
  return new Date(Date.UTC(y, m, 0)).getUTCDate()
}

/** Digits of all scripts as `0` to `9`. Their zeros stand at xxx0 or xxx6 in Unicode's blocks. */
function withLatinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, digit => {
    const point = digit.codePointAt(0) as number
    const row = point & ~0xf
    const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6
    const value = point - zero
    return digit.length === 1 && value >= 0 && value <= 9 ? String(value) : digit
  })
}
