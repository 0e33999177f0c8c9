import { monthOf } from '../interpret/vocabulary.js'
import { lazily } from '../lazily.js'
import type { Entity } from './entity.js'
import {
  currencies,
  daysOf,
  leads,
  measures,
  percentagePoints,
  scales,
  shares,
  signs,
  stretchesOfTime,
} from './languages/units.js'
import { type NumberInWords, numbersInWordsOf } from './number-words.js'
import { singular } from './singular.js'
import { wordSet } from './word-list.js'
import { wordBefore, wordsOf } from './words.js'

/** An amount with its unit, or a count with what is counted. */
export interface Quantity extends Entity {
  readonly kind: 'quantity'
  readonly dimension: Dimension
  /** What it is measured in: an ISO 4217 code, `%`, the base unit of its measure, or the counted thing in small letters. */
  readonly unit: string
  /** In that unit; of a range the lower end. */
  readonly amount: number
  /** The upper end of a range; else the amount. */
  readonly upTo: number
  /** How far it may be rounded, in its unit: half of the last figure written, more behind “about”. */
  readonly tolerance: number
  /** Whether it only bounds what is meant: “at least”, “up to”, “more than”. */
  readonly isBound: boolean
}

export type Dimension = 'money' | 'share' | 'measure' | 'count'

const figures = "\\d{1,3}(?:[.,’'\\u00a0\\u202f ]\\d{3})+(?:[.,·]\\d+)?|\\d+(?:[.,·]\\d+)?"
const number = new RegExp(`(?:${figures})(?![\\d/:]|[.,]\\d)`, 'g')
const rangeEnd = new RegExp(`^(?:\\s?[-–—]\\s?|\\s(?:to|bis|à|a|até|and)\\s)(${figures})(?![\\d/:-]|[.,]\\d)`)

/**
 * The amounts and counts that a text gives in figures, in order. Years, days of the month, labels (“Table 2”, “No. 5”), ordinals and stretches of time
 * are none.
 *
 * @param language  BCP 47; decides whether “1.250” is a thousand and more or one and a quarter
 */
export function quantitiesIn(text: string, language: string | null = null): readonly Quantity[] {
  const found: Quantity[] = []
  let from = 0
  for (const { 0: written, index } of text.matchAll(number)) {
    if (index < from || isPartOfName(text, index)) continue
    const quantity = quantityAt(text, index, written, language)
    if (!quantity) continue
    found.push(quantity)
    from = quantity.extent.end
  }
  return found
}

/**
 * The large numbers of a text that nothing is said to be counted by: “attendance rose to 9,400”. Only those whose thousands are parted, since others are as
 * often years and labels.
 */
export function bareNumbersIn(text: string, language: string | null = null): readonly Quantity[] {
  if (!/\d[.,\u00a0\u202f’' ]\d{3}/.test(text)) return []
  return Array.from(text.matchAll(number)).flatMap(({ 0: written, index }) => {
    const amount = numberOf(written, language)
    if (!/\D\d{3}$/.test(written) || amount < 1000 || isPartOfName(text, index)) return []
    if (quantityAt(text, index, written, language)) return []
    const lead = lastWords(text.slice(Math.max(0, index - LONGEST_LEAD), index))
    if (leads.labels().has(lead.at(-1) ?? '')) return []
    return [
      {
        kind: 'quantity' as const,
        text: written,
        normal: `:${amount}`,
        extent: { start: index, end: index + written.length },
        dimension: 'count' as const,
        unit: '',
        amount,
        upTo: amount,
        tolerance: toleranceOf(written, amount, 1, true, endsWith(lead, leads.approximate())),
        isBound: endsWith(lead, leads.bounds()),
      },
    ]
  })
}

/**
 * The numbers of a text with nothing behind them that they count: “137 in all”, “thirty-one had been”, “a pH of 3.2”, “39 billion had been enough”. Years, days of
 * the month, labels, ordinals and parts of names are none; small ones are told in too many ways.
 */
export function loneNumbersIn(text: string, language: string | null = null): readonly Quantity[] {
  return [...loneFigures(text, language), ...loneWords(text)].sort(
    (one, other) => one.extent.start - other.extent.start,
  )
}

function loneFigures(text: string, language: string | null): readonly Quantity[] {
  return Array.from(text.matchAll(number)).flatMap(({ 0: written, index }) => {
    if (isPartOfName(text, index) || isYearOrDay(text, index, written)) return []
    if (quantityAt(text, index, written, language)) return []
    const behind = text.slice(index + written.length, index + written.length + LONGEST_TAIL)
    if (isOrdinal(behind) || /^\s?(?:[-–—/]\s?\d|\.\d)/.test(behind)) return []
    const token = tokenAt(behind)
    const scale = token && scaleOf(token, behind)
    const value = numberOf(written, language)
    return loneNumber(text, index, index + written.length + (scale?.width ?? 0), value, scale?.factor ?? 1, written)
  })
}

function loneWords(text: string): readonly Quantity[] {
  return numbersInWordsOf(text).flatMap(number => {
    const { start, end } = number.extent
    return countOfNumber(text, number) ? [] : loneNumber(text, start, end, number.value, 1, String(number.value))
  })
}

function loneNumber(
  text: string,
  start: number,
  end: number,
  value: number,
  scaled: number,
  written: string,
): readonly Quantity[] {
  if (isNamesNumber(text, start)) return []
  const lead = lastWords(text.slice(Math.max(0, start - LONGEST_LEAD), start))
  const behind = text.slice(end, end + LONGEST_TAIL)
  const next = tokenAt(behind)?.text.toLowerCase() ?? ''
  if (leads.labels().has(lead.at(-1) ?? '') || stretchesOfTime().has(next) || measures().has(next)) return []
  // “Illion” of another language, “hundred”: more is to come of the number.
  if (/^(?:hundred|dozen|score|hundert|cents?|cento|honderd|ciento|cientos)$|illi?(?:on|ard)/.test(next)) return []
  const amount = value * scaled
  return [
    {
      kind: 'quantity',
      text: text.slice(start, end),
      normal: `:${amount}`,
      extent: { start, end },
      dimension: 'count',
      unit: '',
      amount,
      upTo: amount,
      tolerance: toleranceOf(written, value, scaled, true, endsWith(lead, leads.approximate())),
      isBound: /[<>≤≥~]\s?$/.test(text.slice(0, start)) || endsWith(lead, leads.bounds()),
    },
  ]
}

/** All numbers that a text gives in figures, whatever they are of. */
export function figuresIn(text: string, language: string | null = null): readonly number[] {
  return Array.from(text.matchAll(number), ([written]) => numberOf(written, language))
}

/** “Windows 10”, “Article 34”: behind a word with a capital within a sentence. */
function isNamesNumber(text: string, start: number): boolean {
  return /[\p{Lower}\d,] \p{Upper}[\p{Alpha}\d]* $/u.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))
}

/** “In 1998”, “on 26 March”, “March 26”. */
function isYearOrDay(text: string, at: number, written: string): boolean {
  if (/^(?:1[0-9]|20)\d\d$/.test(written)) return true
  if (!/^\d{1,2}$/.test(written)) return false
  const [before, behind] = [wordBefore(text, at), tokenAt(text.slice(at + written.length))]
  const after = /^(?:de|di)$/.test(behind?.text ?? '') ? tokenAt(text.slice(at + written.length), behind?.end) : behind
  return [before?.text, after?.text].some(word => word !== undefined && monthOf(word) !== undefined)
}

/** The stretches of time that a text tells of, in days: “three weeks”, “a 12-year reign”. */
export function stretchesIn(text: string, language: string | null = null): readonly Quantity[] {
  const words = wordsOf(text)
  return words.flatMap((word, at) => {
    const days = daysOf().get(word.folded)
    const last = words[at - 1]
    if (days === undefined || !last || !/^[\s\u00a0-]$/.test(text.slice(last.end, word.start))) return []
    const written = numbersInWordsOf(text).find(each => each.last === at - 1)
    const isFigure = /^\d{1,4}$/.test(last.text)
    const number = isFigure ? numberOf(last.text, language) : written?.value
    const count = written ? written.extent : last
    if (number === undefined || /[\d.,–-]$/.test(text.slice(0, count.start))) return []
    const lead = lastWords(text.slice(Math.max(0, count.start - LONGEST_LEAD), count.start))
    const amount = number * days
    return [
      {
        kind: 'quantity' as const,
        text: text.slice(count.start, word.end),
        normal: `day:${amount}`,
        extent: { start: count.start, end: word.end },
        dimension: 'measure' as const,
        unit: 'day',
        amount,
        upTo: amount,
        tolerance: endsWith(lead, leads.approximate()) ? Math.max(days / 2, amount / 5) : days / 2,
        isBound: endsWith(lead, leads.bounds()),
      },
    ]
  })
}

/** The counts that a text gives in words: “three joint exercises”, “zwölf Staaten”. They are none of “two of them” and “the two”. */
export function countsInWords(text: string): readonly Quantity[] {
  return numbersInWordsOf(text).flatMap(number => countOfNumber(text, number) ?? [])
}

function countOfNumber(text: string, { value, extent: { start, end } }: NumberInWords): Quantity | null {
  if (text[end] === '-') return null
  const counted = countOf(text.slice(end, end + LONGEST_TAIL), '', false)
  if (!counted || stretchesOfTime().has(counted.unit) || stretchesOfTime().has(`${counted.unit}s`)) return null
  const lead = lastWords(text.slice(Math.max(0, start - LONGEST_LEAD), start))
  if (leads.labels().has(lead.at(-1) ?? '')) return null
  const extent = { start, end: end + counted.after }
  return {
    kind: 'quantity',
    text: text.slice(extent.start, extent.end),
    normal: `${counted.unit}:${value}`,
    extent,
    dimension: 'count',
    unit: counted.unit,
    amount: value,
    upTo: value,
    tolerance: toleranceOf(String(value), value, 1, true, endsWith(lead, leads.approximate())),
    isBound: endsWith(lead, leads.bounds()),
  }
}

/** “Su-35”, “2017/18”, “§ 5”, “§5”, “v2.1”, “@12”: no amount begins there. */
function isPartOfName(text: string, at: number): boolean {
  const before = text[at - 1]
  if (before === undefined || before === ' ') return false
  if (/[\d_/#§.,:@]/.test(before) || isLetter(before)) return true
  return (
    (before === '-' || before === '–') &&
    at > 1 &&
    (isLetter(text[at - 2] as string) || /\d/.test(text[at - 2] as string))
  )
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase()
}

/** “1,250.5”, “1.250,5”, “1 250”; a lone point before three figures parts thousands except in English. */
export function numberOf(written: string, language: string | null): number {
  const groups = written.split(/[.,·’'\u00a0\u202f ]/)
  if (groups.length === 1) return Number(written)
  const marks = written.replace(/\d/g, '')
  const tail = groups.at(-1) as string
  const isEnglish = language === null || language.startsWith('en')
  const last = marks.at(-1) as string
  const isThousands =
    tail.length === 3 &&
    groups[0] !== '0' &&
    new Set(marks).size === 1 &&
    (marks.length > 1 || /[ \u00a0\u202f’']/.test(last) || last === (isEnglish ? ',' : '.'))
  return isThousands ? Number(groups.join('')) : Number(`${groups.slice(0, -1).join('')}.${tail}`)
}

function quantityAt(text: string, at: number, written: string, language: string | null): Quantity | null {
  const left = text.slice(Math.max(0, at - LONGEST_LEAD), at)
  const range = isChange(left)
    ? null
    : rangeEnd.exec(text.slice(at + written.length, at + written.length + LONGEST_LEAD))
  let place = at + written.length + (range?.[0].length ?? 0)
  let behind = text.slice(place, place + LONGEST_TAIL)
  let token = tokenAt(behind)
  const scale = token && scaleOf(token, behind)
  if (scale) {
    place += scale.width
    behind = text.slice(place, place + LONGEST_TAIL)
    token = tokenAt(behind)
  }
  const isGerman = language?.startsWith('de') ?? false
  const unit = unitOf(left, token, behind, written, scale !== null, isGerman)
  if (!unit) return null
  const lead = lastWords(left)
  if (leads.labels().has(lead.at(-1) ?? '')) return null
  const extent = { start: at - unit.before, end: place + unit.after }
  const scaled = scale?.factor ?? 1
  const value = numberOf(written, language)
  const amount = value * scaled * unit.factor
  const upTo = range ? numberOf(range[1] as string, language) * scaled * unit.factor : amount
  return {
    kind: 'quantity',
    text: text.slice(extent.start, extent.end),
    normal: `${unit.unit}:${Number(amount.toPrecision(9))}`,
    extent,
    dimension: unit.dimension,
    unit: unit.unit,
    amount,
    upTo: Math.max(amount, upTo),
    tolerance:
      toleranceOf(written, value, scaled, unit.dimension === 'count', endsWith(lead, leads.approximate())) *
      unit.factor,
    isBound: /[<>≤≥~]\s?$/.test(left) || endsWith(lead, leads.bounds()),
  }
}

/** “Rose from 12 to 54 per cent”: two amounts, and nothing between them is meant; “ranges from” is another thing. */
function isChange(left: string): boolean {
  return /\s(?:from|von|desde|van)\s$/.test(left) && !/(?:rang|vari|vary|reich|schwank|bereik)\w*\s\w+\s$/.test(left)
}

/** Characters before and behind a number that are looked at: a sign and “approximately US”, a scale and a unit or three words. */
const LONGEST_LEAD = 32
const LONGEST_TAIL = 64

/** The words before an amount and its sign, in small letters. */
function lastWords(left: string): readonly string[] {
  return left
    .replace(/(?:[A-Z]{1,3}\.?)?\s?[$€£¥₩₹<>≤≥~]\s?$/, '')
    .toLowerCase()
    .split(/[\s(“"]+/)
    .filter(Boolean)
    .slice(-3)
}

/** Whether the last word, or the last two together, are in a list. */
function endsWith(words: readonly string[], list: ReadonlySet<string>): boolean {
  return list.has(words.at(-1) ?? '') || list.has(words.slice(-2).join(' '))
}

/** Half of the last figure written, zeros at the end of a large number left out; a tenth of the amount behind “about”. Counts are whole. */
function toleranceOf(written: string, value: number, scaled: number, isCount: boolean, isApproximate: boolean): number {
  const decimals = /[.,·](\d{1,2})$/.exec(written)?.[1]?.length ?? 0
  const zeros = decimals === 0 && scaled === 1 ? (/0+$/.exec(written.replace(/\D/g, ''))?.[0].length ?? 0) : 0
  const isRound = zeros >= 2 || (zeros === 1 && value >= LEAST_ROUND)
  const isExact = isCount && scaled === 1 && decimals === 0
  const rounding = isRound ? 0.5 * 10 ** zeros : isExact ? 0 : 0.5 * 10 ** -decimals * scaled
  return isApproximate ? Math.max(rounding, Math.abs(value * scaled) / 10) : rounding
}

/** From here on one zero at the end may be rounded: “110 km” of 112, not “60” of 61. */
const LEAST_ROUND = 100

/** The word or sign at the start of a text, and how far in it begins and ends. */
interface Token {
  readonly text: string
  readonly end: number
}

function tokenAt(text: string, from = 0): Token | null {
  const match = /^[\s\u00a0\u202f-]{0,2}([^\s,;:()[\]"“”]+)/.exec(text.slice(from))
  if (!match) return null
  const token = (match[1] as string).replace(/[.’']+$/, '')
  return { text: token, end: from + match[0].length - ((match[1] as string).length - token.length) }
}

function scaleOf(token: Token, behind: string): { readonly factor: number; readonly width: number } | null {
  const factor = scales().get(token.text) ?? scales().get(token.text.toLowerCase())
  if (!factor) return null
  const isShortened = behind[token.end] === '.' && /^(?:mio|mrd|bio)$/i.test(token.text)
  return { factor, width: token.end + (isShortened ? 1 : 0) }
}

interface UnitFound {
  readonly dimension: Dimension
  readonly unit: string
  readonly factor: number
  readonly before: number
  readonly after: number
}

function unitOf(
  left: string,
  token: Token | null,
  behind: string,
  written: string,
  isScaled: boolean,
  isGerman: boolean,
): UnitFound | null {
  const before = signBefore(left)
  if (before) return { dimension: 'money', factor: 1, after: 0, ...before }
  if (!token) return null
  const next = tokenAt(behind, token.end)
  const small = token.text.toLowerCase()
  const pair = next ? `${small} ${next.text.toLowerCase()}` : small
  if (token.text.startsWith('%'))
    return { dimension: 'share', unit: '%', factor: 1, before: 0, after: behind.indexOf('%') + 1 }
  const points = [pair, small].find(words => percentagePoints().has(words))
  if (points !== undefined) {
    const after = points === pair ? (next?.end ?? token.end) : token.end
    return { dimension: 'share', unit: '%-point', factor: 1, before: 0, after }
  }
  if (shares().has(pair)) return { dimension: 'share', unit: '%', factor: 1, before: 0, after: next?.end ?? token.end }
  if (shares().has(small)) return { dimension: 'share', unit: '%', factor: 1, before: 0, after: token.end }
  const money = currencyBehind(token, next, behind)
  if (money) return { dimension: 'money', factor: 1, before: 0, ...money }
  if (stretchesOfTime().has(small) || monthOf(token.text) !== undefined || isOrdinal(behind)) return null
  const [measure, end] = measures().has(pair)
    ? [measures().get(pair), next?.end]
    : [measures().get(small) ?? signs().get(token.text), token.end]
  if (measure)
    return { dimension: 'measure', unit: measure.unit, factor: measure.factor, before: 0, after: end ?? token.end }
  return countOf(behind, written, isScaled, isGerman)
}

function isOrdinal(behind: string): boolean {
  return /^(?:st|nd|rd|th|ème|e|er|ª|º|\.º)(?![a-zà-ÿ])/.test(behind)
}

const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
}
/** Letters before a dollar sign that make another dollar of it. */
const dollars: Readonly<Record<string, string>> = {
  US: 'USD',
  'U.S.': 'USD',
  C: 'CAD',
  CA: 'CAD',
  A: 'AUD',
  AU: 'AUD',
  NZ: 'NZD',
  R: 'BRL',
  HK: 'HKD',
  S: 'SGD',
}

/** “US$ ”, “€”, “Rs. ”, “CHF ”. A sign that several currencies share means its commonest bearer unless letters before it name another. */
function signBefore(left: string): { readonly unit: string; readonly before: number } | null {
  // Quick to tell: most numbers have neither a sign nor a code before them.
  if (!/[$€£¥₩₹A-Zs.]\s?$/.test(left)) return null
  const signed = /([A-Z]{1,2}|U\.S\.)?\s?([$€£¥₩₹])\s?$/.exec(left)
  if (signed) {
    const unit = (signed[2] === '$' && dollars[signed[1] ?? '']) || (currencySigns[signed[2] as string] as string)
    return {
      unit,
      before:
        signed[1] !== undefined && dollars[signed[1]] === undefined
          ? signed[0].trimStart().length - signed[1].length
          : signed[0].length,
    }
  }
  const word = /(?:^|[\s(])(Rs\.?|[A-Z]{3})\s?$/.exec(left)
  if (!word) return null
  const written = word[1] as string
  const before = left.length - left.lastIndexOf(written)
  if (written.startsWith('Rs')) return { unit: 'INR', before }
  return currencyCodes().has(written) ? { unit: written, before } : null
}

function currencyBehind(
  token: Token,
  next: Token | null,
  behind: string,
): { readonly unit: string; readonly after: number } | null {
  if (/^[€£]/.test(token.text))
    return { unit: currencySigns[token.text[0] as string] as string, after: token.end - token.text.length + 1 }
  const named = currencies().get(token.text.toLowerCase())
  if (named) return { unit: named, after: token.end }
  if (token.text.length === 3 && currencyCodes().has(token.text)) return { unit: token.text, after: token.end }
  // “Kenyan shillings”, “US dollars”, “million de dollars”.
  const money = next && currencies().get(next.text.toLowerCase())
  if (!next || !money) return null
  if (/^(?:de|d|of)$/.test(token.text) || /^U\.?S$/.test(token.text)) return { unit: money, after: next.end }
  return isLetter(behind.trimStart()[0] ?? '') && token.text[0] !== token.text[0]?.toLowerCase()
    ? { unit: `${token.text.toLowerCase()} ${money}`, after: next.end }
    : null
}

/** ISO 4217, as Unicode's data has it. */
const currencyCodes = lazily((): ReadonlySet<string> => new Set(Intl.supportedValuesOf('currency')))

const closing =
  'of|in|on|at|by|for|from|to|and|or|with|per|as|a|an|the|is|was|were|are|had|has|have|that|who|which|but|than|between|during|within|under|over|each|every|' +
  'all|und|oder|der|die|das|den|dem|des|im|am|an|von|für|auf|bei|mit|nach|aus|zu|zur|zum|et|ou|de|des|du|la|le|les|en|pour|par|sur|y|o|del|el|los|las|por|para|con|e|do|da|dos|das|em|no|na|nos|nas|ao|aos|di|il|lo|gli|i|un|una|al|allo|alla|alle|ai|agli|dal|dalla|dello|della|delle|dei|degli|nel|nella|nelle|' +
  'sul|sulla|più|che|het|een|van|op|voor|aan|met|te|bij|om|per'

/** “4,312 migrants”, “194 large animals”: the counted thing is the last of up to three words before a small word or a stop. */
function countOf(behind: string, written: string, isScaled: boolean, hasCapitals = false): UnitFound | null {
  // A year is followed by what happened in it.
  if (!isScaled && /^(?:1\d|20)\d\d$/.test(written)) return null
  // German counts nouns, which have capitals.
  const small = hasCapitals
    ? null
    : /^[\s-]?([a-zà-ÿ][\p{Alpha}’'-]*(?:\s[\p{Alpha}][\p{Alpha}’'-]*){0,2})/u.exec(behind)
  const words = hasCapitals ? /^\s((?:[a-zà-ÿ][\p{Alpha}-]*\s){0,2}\p{Upper}[\p{Alpha}-]*)/u.exec(behind) : small
  if (!words) return null
  const own: string[] = []
  for (const word of (words[1] as string).split(' ')) {
    if (wordSet(closing).has(word)) break
    own.push(word)
  }
  // “4,312 migrants crossed”: what follows the counted thing is no part of it.
  own.length = own.findLastIndex(isEnglishPlural) + 1 || own.findLastIndex(isPlural) + 1
  const head = own.at(-1)
  if (!head) return null
  return {
    dimension: 'count',
    unit: singular(head.toLowerCase()),
    factor: 1,
    before: 0,
    after: behind.indexOf(own[0] as string) + own.join(' ').length,
  }
}

function isEnglishPlural(word: string): boolean {
  return word.length > 3 && /(?:[^su]s|men|children|people)$/.test(word)
}

function isPlural(word: string): boolean {
  return word.length > 3 && /(?:en|er|e|i|a)$/.test(word)
}

/**
 * Whether two amounts of one unit can be the same: within the rounding of either, or one within the other's range. Amounts of different units are
 * never the same.
 */
export function quantitiesAgree(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && amountsAgree(one, other)
}

/** The same, whatever they are amounts of. */
export function amountsAgree(one: Quantity, other: Quantity): boolean {
  const slack = Math.max(one.tolerance, other.tolerance) + 1e-9 * Math.max(one.upTo, other.upTo)
  return one.amount <= other.upTo + slack && other.amount <= one.upTo + slack
}
