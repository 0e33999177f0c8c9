import { stretchesOfTime } from '../languages/units.js'
import { countedBehind } from './counted.js'
import { roundingOf } from './figures.js'
import { leadOf, leftOf, toleranceOf } from './lead.js'
import { type NumberInWords, numbersInWordsOf } from './number-words.js'
import { type Quantity, quantityOf } from './quantity.js'
import { rightOf } from './token.js'

/** The counts that a text gives in words: “three joint exercises”, “zwölf Staaten”. They are none of “two of them” and “the two”. */
export function countsInWords(text: string): readonly Quantity[] {
  return numbersInWordsOf(text).flatMap(number => countOfNumber(text, number) ?? [])
}

/** What a number in words counts; null where nothing is counted by it. */
export function countOfNumber(text: string, { value, extent: { start, end } }: NumberInWords): Quantity | null {
  if (text[end] === '-') return null
  const counted = countedBehind(rightOf(text, end))
  if (!counted || stretchesOfTime().has(counted.unit) || stretchesOfTime().has(`${counted.unit}s`)) return null
  const lead = leadOf(leftOf(text, start))
  if (lead.isLabel) return null
  return quantityOf(
    text,
    { start, end: end + counted.after },
    {
      dimension: 'count',
      unit: counted.unit,
      amount: value,
      tolerance: toleranceOf(roundingOf(String(value), value, 1, true), value, lead),
      isBound: lead.isBound,
    },
  )
}
