import type { Extent } from '../../model/index.js'
import { oncePerText } from '../../once-per-text.js'
import { multipliers, numerals } from '../languages/units.js'
import { type Word, wordsOf } from '../words.js'

/** A whole number that a text writes in words. */
export interface NumberInWords {
  readonly value: number
  readonly extent: Extent
  /** The place of its last word among the text's. */
  readonly last: number
}

/** Texts. Sentences are asked for their numbers by many. */
const MOST_REMEMBERED = 2_000

/**
 * The whole numbers from two up that a text writes in words, each read to its end: “two”, “ninety-nine”, “three hundred and twelve”, “treinta y cuatro”, “soixante et
 * onze”, “vierundzwanzig”. Numbers of which a part is not read are left out.
 */
export const numbersInWordsOf = oncePerText(MOST_REMEMBERED, find)

function find(text: string): readonly NumberInWords[] {
  const words = wordsOf(text)
  const found: NumberInWords[] = []
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at, text)
    if (!number) continue
    // Of “cent vingt” and “mil doscientos” the beginning is not read.
    if (!isMultiplier(words[at - 1]) && text[number.extent.start - 1] !== '-') found.push(number)
    at = number.last
  }
  return found
}

function numberAt(words: readonly Word[], at: number, text: string): NumberInWords | null {
  const first = words[at] as Word
  // “A hundred”, “one thousand”.
  const isOne = ones.has(first.folded) && isMultiplier(words[at + 1]) && standsNear(first, words[at + 1], text)
  const begun = isOne ? 1 : numberOfWord(first.folded)
  if (begun === null) return null
  let [total, current, last] = [0, begun, at]
  for (let place = at + 1; place < words.length && standsNear(words[place - 1] as Word, words[place], text); place++) {
    const { folded } = words[place] as Word
    if (links.has(folded) && mayAdd(current, partOf(words[place + 1]?.folded ?? ''))) continue
    const [value, factor] = [partOf(folded), multipliers().get(folded)]
    if (mayAdd(current, value)) current += isFourScore(current, value) ? value * 4 - 4 : value
    else if (value > 0 || factor === undefined || current === 0) break
    else if (factor === 100) current *= factor
    else [total, current] = [total + current * factor, 0]
    last = place
  }
  return { value: total + current, extent: { start: first.start, end: (words[last] as Word).end }, last }
}

/** The number of a word within a longer number, where one counts too; 0 for other words. */
function partOf(word: string): number {
  return numberOfWord(word) ?? (units.has(word) ? 1 : 0)
}

/** Whether a number may go on with another: “sixty” with “three”, “hundred” with “twelve”, “soixante” with “onze”, “quatre” with “vingt”. */
function mayAdd(current: number, value: number): boolean {
  if (value <= 0) return false
  if (current === 0) return true
  const tail = current % 100
  if (tail === 0) return value < 100
  if (isFourScore(current, value)) return true
  if (tail === 60 || tail === 80) return value < 20
  return tail >= 20 && tail % 10 === 0 && value < 10
}

function isFourScore(current: number, value: number): boolean {
  return current % 100 === 4 && value === 20
}

function standsNear(one: Word, other: Word | undefined, text: string): boolean {
  return other !== undefined && /^[ -]$/.test(text.slice(one.end, other.start))
}

function isMultiplier(word: Word | undefined): boolean {
  return word !== undefined && multipliers().has(word.folded)
}

const ones = new Set(['a', 'an', 'one'])
const units = new Set('one|un|une|uno|una|um|uma'.split('|'))
const links = new Set(['and', 'et', 'y', 'e'])

/** The whole number that one word is, from two up; null for other words. */
export function wholeNumber(word: string): number | null {
  return numberOfWord(word.toLowerCase())
}

/** The number of one word: “zwölf”, “vierundzwanzig”, “ventidue”, “cinquantamila”. */
function numberOfWord(word: string): number | null {
  const known = numerals().get(word)
  if (known !== undefined) return known
  return word.length >= SHORTEST_COMPOUND && compound.test(word) ? compoundOf(word) : null
}

/** Letters: “elfhundert” is longer. */
const SHORTEST_COMPOUND = 7

const compound =
  /(?:zig|ßig|tig|mila|cento|hundert|tausend|honderd|duizend|due|tre|tré|quattro|cinque|sei|sette|otto|nove)$/

function compoundOf(word: string): number | null {
  for (const [ending, factor] of multiplierEndings) {
    if (!word.endsWith(ending)) continue
    const base = unitOf(word.slice(0, -ending.length))
    return base === null ? null : base * factor
  }
  const [, unit, ten] = unitBeforeTen.exec(word) ?? []
  const [less, many] = [unitOf(unit ?? ''), numerals().get(ten ?? '')]
  if (less !== null && many !== undefined) return many + less
  const [, tens, few] = tenBeforeUnit.exec(word) ?? []
  if (tens === undefined) return null
  return (italianTens.indexOf(tens) + 2) * 10 + (unitOf(few as string) ?? 0)
}

/** Within a compound words count that have other meanings alone. */
function unitOf(word: string): number | null {
  return numberOfWord(word) ?? unitsOfCompounds[word] ?? null
}

const unitsOfCompounds: Readonly<Record<string, number>> = { ein: 1, een: 1, due: 2, tré: 3, sei: 6, otto: 8 }

const unitBeforeTen =
  /^(.{2,6})(?:und|en|ën)((?:zwan|drei|vier|fünf|sech|sieb|acht|neun)(?:zig|ßig)|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)$/
const tenBeforeUnit =
  /^(vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ia]?(due|tre|tré|quattro|cinque|sei|sette|otto|nove)$/
const italianTens = ['vent', 'trent', 'quarant', 'cinquant', 'sessant', 'settant', 'ottant', 'novant']

const multiplierEndings = [
  ['tausend', 1e3],
  ['duizend', 1e3],
  ['mila', 1e3],
  ['hundert', 100],
  ['honderd', 100],
  ['cento', 100],
] as const
