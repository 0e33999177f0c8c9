import { countsInWords } from './amounts/counts-in-words.js'
import { figuresIn } from './amounts/figures.js'
import { bareNumbersIn } from './amounts/lone-numbers.js'
import { numbersInWordsOf } from './amounts/number-words.js'
import { amountsAgree, type Quantity, quantitiesAgree } from './amounts/quantity.js'
import { sharesInWords } from './amounts/shares-in-words.js'
import { stretchesIn } from './amounts/stretches.js'
import { fractions, shares } from './languages/units.js'
import type { SourceSentence } from './source-passages.js'
import { wordsOf } from './words.js'

/** One amount of one kind; money and counts are met by the same number, whatever they are called. */
function agrees(stated: Quantity, held: Quantity): boolean {
  if (stated.dimension !== held.dimension) return false
  return stated.dimension === 'count' || stated.dimension === 'money'
    ? amountsAgree(stated, held)
    : quantitiesAgree(stated, held)
}

/** The amount of a sentence that stands where the stated one should. */
export function rivalIn({ quantities, text }: SourceSentence, stated: Quantity): Quantity | null {
  const all = [
    ...quantities,
    ...(stated.dimension === 'count' ? countsInWords(text) : []),
    ...(stated.unit === 'day' ? stretchesIn(text) : []),
    ...(stated.unit === '' ? bareNumbersIn(text) : []),
  ]
  return all.find(held => stated.unit === held.unit && !quantitiesAgree(stated, held)) ?? null
}

/** Whether a sentence has the amount, or the two of which it is the difference or the rest. */
export function holds({ text, quantities }: SourceSentence, stated: Quantity): boolean {
  if (quantities.some(held => agrees(stated, held)) || holdsNumber(text, stated)) return true
  if (stated.unit === '') return bareNumbersIn(text).some(held => agrees(stated, held))
  if (stated.unit === 'day') return stretchesIn(text).some(held => agrees(stated, held))
  if (stated.dimension !== 'share') return isDifference(quantities, stated)
  // “36.8, 30.6 and 13.0 per cent”: the first two have no unit of their own.
  if (figuresIn(text).some(figure => Math.abs(figure - stated.amount) <= stated.tolerance)) return true
  if (
    isDifference(
      quantities.filter(({ unit }) => unit === '%'),
      { ...stated, unit: '%' },
    )
  )
    return true
  if (quantities.some(({ unit, amount }) => unit === '%' && Math.abs(100 - amount - stated.amount) <= HALF)) return true
  return holdsShareInWords(text, stated)
}

/** “Just over half”, “vier Fünftel”; “quatre-vingts pour cent” may be any share, since not all numbers are read in all languages. */
function holdsShareInWords(text: string, { amount }: Quantity): boolean {
  const words = wordsOf(text).map(({ folded }) => folded)
  const isNear = (share: number): boolean => Math.abs(share - amount) <= ROUND_SHARE
  if (sharesInWords(text).some(share => isNear(share.amount))) return true
  return words.some((word, at) => {
    if (shares().has(word) || shares().has(`${word} ${words[at + 1]}`))
      return !/\d/.test(words[at - 1] ?? '0') && !/^per ?cent$/.test(word)
    const part = fractions().get(word)
    return part !== undefined && Array.from({ length: part - 1 }, (_, of) => (100 * (of + 1)) / part).some(isNear)
  })
}

/** Per cent. “A third” may stand for 35, “just over half” for 52. */
export const ROUND_SHARE = 2.5

/** Of one per cent: what is reckoned from rounded shares is rounded once more. */
const HALF = 0.5

/** Whether an amount is the difference or the sum of two that are held, within their rounding. */
export function isDifference(quantities: readonly Quantity[], { unit, amount, tolerance }: Quantity): boolean {
  const alike = quantities.filter(held => held.unit === unit)
  return alike.some((one, at) =>
    alike.slice(at + 1).some(other => {
      const slack = Math.max(tolerance, one.tolerance, other.tolerance) + 1e-9 * amount
      return [Math.abs(one.amount - other.amount), one.amount + other.amount].some(
        made => Math.abs(made - amount) <= slack,
      )
    }),
  )
}

/** Whether the number stands in a text, in figures or in words, whatever is made of it there; within another amount of the kind it is that one’s. */
export function holdsNumber(text: string, stated: Quantity): boolean {
  const figures = /\d[\d.,]*\d|\d/.exec(stated.text)?.[0]
  // “Two billion”, “twelve tonnes”: whatever is made of the number.
  const [written] = numbersInWordsOf(stated.text)
  const number = written?.value ?? (figures === undefined ? stated.amount : Number(figures))
  if (numbersInWordsOf(text).some(({ value }) => value === number)) return true
  if (!figures) return false
  for (let at = text.indexOf(figures); at !== -1; at = text.indexOf(figures, at + 1)) {
    const isWhole =
      !/[\d.,]\d?$/.test(text.slice(Math.max(0, at - 2), at)) && !/^[.,]?\d/.test(text.slice(at + figures.length))
    if (isWhole && !isScaledOtherwise(text.slice(at + figures.length), stated)) return true
  }
  return false
}

/** “3.4 million” where “3.4 billion” is stated. */
function isScaledOtherwise(behind: string, { text }: Quantity): boolean {
  const scale = /^\s?(?:trillion|billion|million|thousand|bn|m)\b/
  const [held, stated] = [
    scale.exec(behind)?.[0],
    scale.exec(
      text.slice((/\d[\d.,]*\d|\d/.exec(text)?.index ?? 0) + (/\d[\d.,]*\d|\d/.exec(text)?.[0].length ?? 0)),
    )?.[0],
  ]
  return held !== undefined && stated !== undefined && held.trim()[0] !== stated.trim()[0]
}
