import { monthOf } from '../../interpret/vocabulary.js'
import type { Extent } from '../../model/index.js'
import { measures, stretchesOfTime } from '../languages/units.js'
import { wordBefore } from '../words.js'
import { countOfNumber } from './counts-in-words.js'
import { type Figures, figuresOf, isOrdinal, numberOf, roundingOf } from './figures.js'
import { leadOf, leftOf, toleranceOf } from './lead.js'
import { numbersInWordsOf } from './number-words.js'
import { quantityAt } from './quantities.js'
import { type Quantity, quantityOf } from './quantity.js'
import { rightOf, scaleOf, tokenAt } from './token.js'

/**
 * The large numbers of a text that nothing is said to be counted by: “attendance rose to 9,400”. Only those whose thousands are parted, since others are as
 * often years and labels.
 */
export function bareNumbersIn(text: string, language: string | null = null): readonly Quantity[] {
  if (!/\d[.,\u00a0\u202f’' ]\d{3}/.test(text)) return []
  return Array.from(figuresOf(text)).flatMap(figures => {
    const { written, at } = figures
    const amount = numberOf(written, language)
    if (!/\D\d{3}$/.test(written) || amount < 1000 || quantityAt(text, figures, language)) return []
    return loneNumber(text, { start: at, end: at + written.length }, written, amount) ?? []
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
  return Array.from(figuresOf(text)).flatMap(figures => {
    const { written, at } = figures
    if (isYearOrDay(text, figures) || quantityAt(text, figures, language)) return []
    const behind = rightOf(text, at + written.length)
    if (isOrdinal(behind) || /^\s?(?:[-–—/]\s?\d|\.\d)/.test(behind)) return []
    const token = tokenAt(behind)
    const scale = token && scaleOf(token, behind)
    const extent = { start: at, end: at + written.length + (scale?.width ?? 0) }
    if (isOfMore(text, extent)) return []
    return loneNumber(text, extent, written, numberOf(written, language), scale?.factor) ?? []
  })
}

function loneWords(text: string): readonly Quantity[] {
  return numbersInWordsOf(text).flatMap(number => {
    const { extent, value } = number
    if (countOfNumber(text, number) || isOfMore(text, extent)) return []
    return loneNumber(text, extent, String(value), value) ?? []
  })
}

/** A count of nothing that is named; null where the number is a label. */
function loneNumber(text: string, extent: Extent, written: string, value: number, scale = 1): Quantity | null {
  const lead = leadOf(leftOf(text, extent.start))
  if (lead.isLabel) return null
  const amount = value * scale
  const tolerance = toleranceOf(roundingOf(written, value, scale, true), amount, lead)
  return quantityOf(text, extent, { dimension: 'count', unit: '', amount, tolerance, isBound: lead.isBound })
}

/** Whether a number belongs to a name before it, or to a unit or more of a number behind it. */
function isOfMore(text: string, { start, end }: Extent): boolean {
  // “Windows 10”, “Article 34”: behind a word with a capital within a sentence.
  if (/[\p{Lower}\d,] \p{Upper}[\p{Alpha}\d]* $/u.test(leftOf(text, start))) return true
  const next = tokenAt(rightOf(text, end))?.text.toLowerCase() ?? ''
  if (stretchesOfTime().has(next) || measures().has(next)) return true
  // “Illion” of another language, “hundred”: more is to come of the number.
  return /^(?:hundred|dozen|score|hundert|cents?|cento|honderd|ciento|cientos)$|illi?(?:on|ard)/.test(next)
}

/** “In 1998”, “on 26 March”, “March 26”. */
function isYearOrDay(text: string, { written, at }: Figures): boolean {
  if (/^(?:1[0-9]|20)\d\d$/.test(written)) return true
  if (!/^\d{1,2}$/.test(written)) return false
  const right = text.slice(at + written.length)
  const behind = tokenAt(right)
  const after = /^(?:de|di)$/.test(behind?.text ?? '') ? tokenAt(right, behind?.end) : behind
  return [wordBefore(text, at)?.text, after?.text].some(word => word !== undefined && monthOf(word) !== undefined)
}
