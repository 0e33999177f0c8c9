import { monthOf } from '../interpret/vocabulary.js'
import { lazily } from '../lazily.js'
import type { Entity } from './entity.js'
import { headedNames } from './headed-names.js'
import { compoundingEditions, editionsAlike } from './languages/editions.js'
import { english } from './languages/english.js'
import { endsWithFigure, isYear, ordinalValue, romanValue, startsWithFigure } from './numerals.js'
import { singular } from './singular.js'
import { wordSet } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'
import { tableLines } from './world.js'

/** Something that happened or is held again and again: “Kalinka-2019”, “COP26”, “World War II”, “the 2016 election”, “Hurricane Maria”. */
export interface Event extends Entity {
  readonly kind: 'event'
  /** What its members have in common, folded: `cop`, `election`, `hurricane`. */
  readonly series: string
  /** Which of them: a year, a count, or a name. */
  readonly member: number | string
}

/** How a member of a series is told: two of them can only be held against each other if both are told alike. */
export function memberKind({ member }: Event): 'name' | 'year' | 'count' {
  if (typeof member === 'string') return 'name'
  return isYear(member) ? 'year' : 'count'
}

/** The named events of a text and the numbered members of series, in their order. */
export function findEvents(text: string): readonly Event[] {
  const words = wordsOf(text)
  const found = hasNumber(words) ? [...numbered(words, text), ...editions(words, text)] : []
  found.push(...named(text))
  return found.sort((a, b) => a.extent.start - b.extent.start)
}

/** Whether a word has a figure, is a Roman number or an ordinal: most texts have none. */
function hasNumber(words: readonly Word[]): boolean {
  return words.some(({ text, folded }) => isNumeral(text) || wordSet(english.events.ordinals).has(folded))
}

function isNumeral(text: string): boolean {
  return endsWithFigure(text) || startsWithFigure(text) || romanValue(text) !== null
}

function* numbered(words: readonly Word[], text: string): Iterable<Event> {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    if (!isCapital(word.text)) continue
    const joined = endsWithFigure(word.text) ? /^(\p{Upper}\p{Alpha}+?)(\d{1,2}|(?:19|20)\d\d)$/u.exec(word.text) : null
    if (joined && isSeriesName(joined[1] as string, joined[1]?.toLowerCase() ?? '')) {
      yield eventOf(text, word.start, word.end, (joined[1] as string).toLowerCase(), Number(joined[2]))
      continue
    }
    // “GW150914”: a catalogue's letters, and a number as one word with them.
    const listed = endsWithFigure(word.text) ? /^(\p{Upper}{2,4})(\d{3,8})$/u.exec(word.text) : null
    if (listed) {
      yield eventOf(text, word.start, word.end, (listed[1] as string).toLowerCase(), Number(listed[2]))
      continue
    }
    const next = words[at + 1]
    if (next === undefined || !isSeriesName(word.text, word.folded)) continue
    const member = memberAfter(word, next, text)
    if (member === null) continue
    const head = words[at - 1]
    const isTwoWords = head !== undefined && wordSet(english.events.editions).has(`${head.folded} ${word.folded}`)
    const start = isTwoWords || (head !== undefined && belongs(head, word, text)) ? head.start : word.start
    yield eventOf(text, start, next.end, isTwoWords ? `${head.folded} ${word.folded}` : word.folded, member)
  }
}

/** “Still Water-IV”: a word before that is part of the name. */
function belongs(head: Word, word: Word, text: string): boolean {
  return (
    isCapital(head.text) && text.slice(head.end, word.start) === ' ' && !wordSet(english.smallWords).has(head.folded)
  )
}

function isSeriesName(written: string, folded: string): boolean {
  if (!isCapital(written) || written.length < (isAllCapitals(written) ? SHORTEST_ACRONYM : SHORTEST_SERIES))
    return false
  if (wordSet(english.events.counted).has(folded) || wordSet(english.smallWords).has(folded)) return false
  // “Dezember 2021”: a month of any language is no series.
  return monthOf(written) === undefined
}

const SHORTEST_SERIES = 3
const SHORTEST_ACRONYM = 2

function isAllCapitals(written: string): boolean {
  return written === written.toUpperCase()
}

/** The number behind a series' name: a year or up to two figures, or a Roman number, of one letter behind a hyphen only. */
function memberAfter(word: Word, next: Word, text: string): number | null {
  const between = text.slice(word.end, next.start)
  const isHyphened = /^["”’')]{0,2}\s?[-–—‐‑]$/.test(between)
  if (!isHyphened && !/^["”’')]{0,2} ["“'‘]?$/.test(between)) return null
  // “Smith 2004:12”, “Table-2.3”, “1945–46”: pages, parts and spans.
  if (
    /^(?:[-–:.,]\d|%|\s?(?:million|billion|trillion|thousand|bn|m|km|kg|percent|per cent)\b)/.test(
      text.slice(next.end, next.end + 12),
    )
  )
    return null
  const roman = romanValue(next.text)
  if (roman !== null) return isHyphened || next.text.length > 1 ? roman : null
  // “NGC 1068”, “HD 209458”: catalogues number far.
  if (isAllCapitals(word.text) && /^\d{3,6}$/.test(next.text) && !isYear(Number(next.text))) return Number(next.text)
  if (!/^\d{1,4}[A-Z]?$/.test(next.text)) return null
  const number = Number.parseInt(next.text, 10)
  return isYear(number) || next.text.length < 3 ? number : null
}

/** “the 2016 presidential election”, “the Third Congress”, “elections of 2019”. */
function* editions(words: readonly Word[], text: string): Iterable<Event> {
  const heads = wordSet(english.events.editions)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    const member = yearOrOrdinal(word)
    if (member === null) continue
    for (let next = at + 1; next <= at + MOST_WORDS_BETWEEN && next < words.length; next++) {
      const head = words[next] as Word
      if (!/^["“']?[ -]$/.test(text.slice((words[next - 1] as Word).end, head.start))) break
      if (/^\d/.test(head.text) || wordSet(english.smallWords).has(head.folded)) break
      const two = `${head.folded} ${words[next + 1]?.folded ?? ''}`
      const last = heads.has(two) ? next + 1 : next
      const series = heads.has(two) ? two : heads.has(head.folded) ? seriesOf(head.folded) : null
      if (series === null) continue
      // “first crisis”: an ordinal tells a member only in a name.
      if (!isYear(member) && !isCapital((words[last] as Word).text)) break
      yield eventOf(text, word.start, (words[last] as Word).end, series, member)
      break
    }
    if (!isYear(member)) continue
    const head = nounOfDate(words, at, text)
    const series = head && editionOf(head.folded)
    if (head && series) yield eventOf(text, head.start, word.end, series, member)
  }
}

/** The noun before a year: “elections of 2019”, “elections 2019”, “Sturmflut vom 3. November 1921”. */
function nounOfDate(words: readonly Word[], at: number, text: string): Word | undefined {
  const before = words[at - 1]
  if (!before) return undefined
  if (!isOf(before) && editionOf(before.folded) !== null)
    return text.slice(before.end, words[at]?.start) === ' ' ? before : undefined
  const first = firstOfDate(words, at)
  const link = words[first - 1]
  // “The treaty in May 1911” was that of another year.
  return link && isOf(link) && (first === at || link.folded !== 'in') ? words[first - 2] : undefined
}

/** Where the date of a year begins: “3 May 1911”, “May 1911”, “3 de mayo de 1911”. */
function firstOfDate(words: readonly Word[], year: number): number {
  const month = [year - 1, year - 2].find(at => monthOf(words[at]?.text ?? '') !== undefined)
  if (month === undefined || (month < year - 1 && !isOf(words[year - 1] as Word))) return year
  const isDay = (at: number): boolean => /^\d{1,2}$/.test(words[at]?.text ?? '')
  if (isDay(month - 1)) return month - 1
  return isDay(month - 2) && isOf(words[month - 1] as Word) ? month - 2 : month
}

function isOf({ folded }: Word): boolean {
  return /^(?:of|in|de|von|del|di|do|da|van|vom)$/.test(folded)
}

/** What a noun calls that is held or happens again, in one word for all languages; null for other nouns. */
function editionOf(noun: string): string | null {
  if (wordSet(english.events.editions).has(noun)) return seriesOf(noun)
  return foreignEditions().get(noun) ?? compoundOf(noun)
}

/** “Sturmflut” is a “Flut”. */
function compoundOf(noun: string): string | null {
  for (let from = FEWEST_BEFORE; from <= noun.length - SHORTEST_LAST; from++) {
    const series = compounding().get(noun.slice(from))
    if (series !== undefined) return series
  }
  return null
}

/** Letters of a compound before its last noun, and of that. */
const FEWEST_BEFORE = 3
const SHORTEST_LAST = 4

/** The German and Dutch ones, which are written as one word with what is before them. */
const compounding = lazily(
  () => new Map([...foreignEditions()].filter(([noun]) => wordSet(compoundingEditions).has(noun))),
)

const foreignEditions = lazily(
  () =>
    new Map(
      Array.from(tableLines(editionsAlike)).flatMap(([series, nouns]) =>
        [series, ...nouns].map(each => [each, series] as const),
      ),
    ),
)

/** Words from a year to its noun: “2015 Gorkha and Dolakha earthquake” has more. */
const MOST_WORDS_BETWEEN = 4

function yearOrOrdinal({ text, folded }: Word): number | null {
  if (!startsWithFigure(text)) return isCapital(text) ? ordinalValue(folded) : null
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? Number(text) : null
  return ordinalValue(folded)
}

/** What the members of a series are called, by one of the nouns for them: “floods” and “flooding” are of one. */
function seriesOf(noun: string): string {
  if (noun === 'flooding') return 'flood'
  return /(?:us|is|ics|games)$/.test(noun) ? noun : singular(noun)
}

function named(text: string): readonly Event[] {
  return headedNames(text)
    .filter(({ kind }) => kind === 'event')
    .map(({ text: written, head, name, extent }) => ({
      kind: 'event',
      text: written,
      normal: `${head}:${name}`,
      series: head,
      member: name,
      extent,
    }))
}

function eventOf(text: string, start: number, end: number, series: string, member: number): Event {
  return {
    kind: 'event',
    text: text.slice(start, end),
    normal: `${series}:${member}`,
    series,
    member,
    extent: { start, end },
  }
}
