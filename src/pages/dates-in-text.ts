import { monthNamed } from './month-words.js'

/** A date in a text, as precise as it is written. */
export interface WrittenDate {
  /** Year, month, day, as many as are given. */
  readonly parts: readonly number[]
  readonly start: number
  readonly end: number
  /** Written as an instant of universal time: the place's own day may be the one before or after. */
  readonly utcHour: number | null
  /** `03/04/2020`: the other reading, where the order of day and month cannot be told. */
  readonly other: readonly number[] | null
}

const year = '((?:19|20)\\d\\d)'
const word = "(\\p{L}[\\p{L}\\p{M}’']{1,14})"
const joint = "(?:de\\s|del\\s|of\\s|d[’']|di\\s)?"
const ordinal = '(?:st|nd|rd|th|er|re|ro|[.ºª°]|-?(?:го|а|я))?'
const clock = '(?:(?:T|\\s{1,2})(\\d{2}):(\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?'

const shapes: readonly (readonly [RegExp, (match: RegExpMatchArray, context: Context) => Found | null])[] = [
  [new RegExp(`(?<![\\d.])${year}([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d|\\.\\d)${clock}`, 'g'), isoDate],
  [/((?:19|20|25)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日号號일])?/g, ([, ...parts]) => day(parts)],
  [
    new RegExp(
      `(?<![\\d.,/-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(${year.slice(1, -1)}|\\d\\d)(?![\\d]|[./-]\\d)`,
      'g',
    ),
    numericDate,
  ],
  [
    new RegExp(
      `(?<![\\d.,:/])(\\d{1,2})${ordinal}[\\s/-]{0,2}${joint}${word}[.,]?[\\s/-]{0,2}(?:de\\s|del\\s|,\\s)?${year}(?!\\d)`,
      'gu',
    ),
    ([, d, name = '', y], { language }) => named(y, name, d, language),
  ],
  [
    new RegExp(`${word}\\.?[\\s-]{1,2}(\\d{1,2})${ordinal}[,.]?[\\s-]{1,2}${year}(?!\\d)`, 'gu'),
    ([, name = '', d, y], { language }) => named(y, name, d, language),
  ],
  [
    new RegExp(`${year}[.,]?\\s(?:m\\.\\s|gada\\s)?${word}\\.?\\s(\\d{1,2})(?!\\d)`, 'gu'),
    ([, y, name = '', d], { language }) => named(y, name, d, language),
  ],
  [new RegExp(`(\\d{1,2})\\s(?:tháng|thg)\\s(\\d{1,2}),?\\s(?:năm\\s)?${year}`, 'gi'), ([, d, m, y]) => day([y, m, d])],
  [
    new RegExp(`(?<!\\p{L})${word}[.,]?[\\s/-]{1,2}(?:de\\s|del\\s)?${year}(?!\\d|[-/.]\\d)`, 'gu'),
    ([, name = '', y], { language }) => named(y, name, undefined, language),
  ],
]

interface Context {
  readonly language: string
}

type Found = Pick<WrittenDate, 'parts' | 'utcHour' | 'other'>

/**
 * Every date in a text that names its year and month, in its order, none within another. Digits of any script are read; months by their names
 * in some fifty languages. Time grows with the text: every shape is bounded.
 *
 * @param language  the page's, as a BCP 47 tag: tells the order of day and month in `03/04/2020`
 */
export function datesInText(text: string, language: string): readonly WrittenDate[] {
  const plain = withLatinDigits(text)
  if (!/\d/.test(plain)) return []
  const found: WrittenDate[] = []
  for (const [pattern, read] of shapes) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(other => other.start < end && start < other.end)) continue
      const date = read(match, { language })
      if (date) found.push({ ...date, start, end })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** The date that the whole of a value states: `2020-03-05T10:00:00Z`, `5 March 2020`, `2020`, seconds or milliseconds since 1970. */
export function dateStated(text: string, language: string): WrittenDate | null {
  const value = text.trim().slice(0, 100)
  const whole = (found: Found | null): WrittenDate | null => found && { ...found, start: 0, end: value.length }
  if (/^\d{10}(?:\d{3})?$/.test(value)) return whole(ofEpoch(Number(value.slice(0, 10))))
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6}|T\d{4,6}Z?)?$/.exec(value)
  if (packed) return whole(day(packed.slice(1)))
  const short = /^((?:1[4-9]|20)\d\d)(?:[-/.](\d{1,2}))?$/.exec(value)
  if (short) return whole(day(short.slice(1)))
  return datesInText(value, language)[0] ?? null
}

function ofEpoch(seconds: number): Found | null {
  const date = new Date(seconds * 1000)
  return valid([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()], date.getUTCHours())
}

function isoDate([, y, , m, d, hour, minute, zone]: RegExpMatchArray): Found | null {
  const isUtc = zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone) && `${hour}${minute}` !== '0000'
  return valid([Number(y), Number(m), Number(d)], isUtc ? Number(hour) : null)
}

function numericDate(
  [, first, separator, second, written = '']: RegExpMatchArray,
  { language }: Context,
): Found | null {
  const y = written.length === 4 ? Number(written) : 2000 + Number(written)
  if (written.length === 2 && (separator === '-' || y > LATEST_SHORT_YEAR)) return null
  const dayFirst = valid([y, Number(second), Number(first)])
  const monthFirst = valid([y, Number(first), Number(second)])
  if (separator === '.' || !dayFirst || !monthFirst) return dayFirst ?? (separator === '.' ? null : monthFirst)
  if (first === second) return dayFirst
  const [likely, unlikely] = writesMonthFirst(language) ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  return { ...likely, other: /^en\b/i.test(language) || language === '' ? unlikely.parts : null }
}

// Two digits are a year from 2000 on; print of before is not on the web under its own date.
const LATEST_SHORT_YEAR = 2049

// CLDR has the month first in American English and in the Philippines; a page that says `en` and no more is American more often than not.
function writesMonthFirst(language: string): boolean {
  return /^(?:en(?:[-_](?:us|ph|pr|gu))?|fil)$/i.test(language)
}

function named(y: string | undefined, name: string, d: string | undefined, language: string): Found | null {
  const month = monthNamed(name, language)
  return month === undefined ? null : day([y, String(month), d])
}

function day(parts: readonly (string | undefined)[]): Found | null {
  return valid(parts.filter((part): part is string => part !== undefined).map(Number))
}

function valid([y = 0, m, d]: readonly number[], utcHour: number | null = null): Found | null {
  const common = y >= 2400 && y < 2700 ? y - BUDDHIST_ERA : y
  if (m !== undefined && (m < 1 || m > 12)) return null
  if (m !== undefined && d !== undefined && (d < 1 || d > daysIn(common, m))) return null
  const parts = [common, m, d].filter((part): part is number => part !== undefined)
  return { parts, utcHour, other: null }
}

const BUDDHIST_ERA = 543

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
