import { fractions, shares } from './languages/units.js'
import {
  amountsAgree,
  bareNumbersIn,
  countsInWords,
  mayCount,
  numbersInWords,
  type Quantity,
  quantitiesAgree,
  quantitiesIn,
  sharesInWords,
  stretchesIn,
} from './quantities.js'
import { nearestSentence, type SourcePassages, type SourceSentence } from './source-passages.js'
import { termsIn } from './terms.js'
import { wordsOf } from './words.js'

/** An amount of a claim that the source's text does not hold. */
export interface Unsupported {
  readonly quantity: Quantity
  /** The sentence of the source that comes nearest to the claim. */
  readonly nearest: SourceSentence
  /** The amount of the same kind in it; null where the text is long and has none. */
  readonly rival: Quantity | null
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * The amounts in a claim that a source's text has otherwise, or, where the text is long, not at all. An amount counts as held when the text has it
 * anywhere, within rounding; bounds (“more than 80 per cent”) and amounts in words are not held against it.
 */
export function unsupportedAmounts(
  words: string,
  passages: SourcePassages,
  language: string | null,
): readonly Unsupported[] {
  const stated = amountsIn(words, language).filter(
    ({ isBound, dimension, amount }) => !isBound && (dimension !== 'count' || amount >= LEAST_COUNT),
  )
  if (stated.length === 0) return []
  const { sentences, isLong } = passages
  const rounded = sharesInWords(words)
  const terms = new Set(
    termsIn(
      stated.reduce((rest, { text, dimension }) => (dimension === 'count' ? rest : rest.replace(text, ' ')), words),
    ),
  )
  return stated.flatMap(quantity => {
    // “A third (33%)”: the words say that the figure is round.
    if (quantity.unit === '%' && rounded.some(share => Math.abs(share - quantity.amount) < 1)) return []
    if (sentences.some(sentence => holds(sentence, quantity))) return []
    const rivals = sentences.filter(sentence => rivalIn(sentence, quantity) !== null)
    const near = nearestSentence(rivals, terms)
    const isCommon =
      quantity.unit === 'day' || (quantity.dimension === 'count' && quantity.amount < LEAST_TELLING_COUNT)
    const [fewest, least] = isCommon ? likeness.common : likeness.telling
    if (near && near.shared >= fewest && near.shared >= terms.size * least)
      return [{ quantity, nearest: near.sentence, rival: rivalIn(near.sentence, quantity), confidence: 0.8 }]
    const only = onlyRival(rivals, quantity)
    if (only && isAlike(terms, sentences)) return [{ quantity, ...only, confidence: 0.7 }]
    const next = isLong ? nearestSentence(sentences, terms) : null
    if (!next || next.shared < FEWEST_SHARED_TERMS_OF_LONG || quantity.dimension === 'count') return []
    return [{ quantity, nearest: next.sentence, rival: null, confidence: 0.6 }]
  })
}

/** The one amount of its kind that the text has, and where. */
function onlyRival(
  [nearest, ...others]: readonly SourceSentence[],
  stated: Quantity,
): Pick<Unsupported, 'nearest' | 'rival'> | null {
  if (!nearest || others.length > 0 || stated.dimension === 'count' || stated.unit === 'day') return null
  const [rival, ...more] = nearest.quantities.filter(({ unit }) => unit === stated.unit)
  return rival && more.length === 0 ? { nearest, rival } : null
}

/** Whether the text as a whole is on what the claim tells. */
function isAlike(terms: ReadonlySet<string>, sentences: readonly SourceSentence[]): boolean {
  const shared = [...terms].filter(term => sentences.some(sentence => sentence.terms.has(term))).length
  return shared >= likeness.whole[0] && shared >= terms.size * likeness.whole[1]
}

function amountsIn(text: string, language: string | null): readonly Quantity[] {
  return [
    ...quantitiesIn(text, language),
    ...(mayCount(text) ? countsInWords(text) : []),
    ...stretchesIn(text, language),
    ...bareNumbersIn(text, language),
  ]
}

/** Two of a thing are told in too many ways to be missed. */
const LEAST_COUNT = 3
/** A text has many small counts and stretches of time: more must say that they are of one thing. */
const LEAST_TELLING_COUNT = 10

/** How many terms of the claim a sentence with a rival amount has, and of all its terms what share: a sentence about something else has other amounts. */
const likeness = { telling: [2, 0.3], common: [3, 0.5], whole: [2, 0.5] } as const

const FEWEST_SHARED_TERMS_OF_LONG = 3

/** One amount of one kind; money and counts are met by the same number, whatever they are called. */
function agrees(stated: Quantity, held: Quantity): boolean {
  if (stated.dimension !== held.dimension) return false
  return stated.dimension === 'count' || stated.dimension === 'money'
    ? amountsAgree(stated, held)
    : quantitiesAgree(stated, held)
}

/** The amount of a sentence that stands where the stated one should. */
function rivalIn({ quantities, text }: SourceSentence, stated: Quantity): Quantity | null {
  const all = [
    ...quantities,
    ...(stated.dimension === 'count' && mayCount(text) ? countsInWords(text) : []),
    ...(stated.unit === 'day' ? stretchesIn(text) : []),
    ...(stated.unit === '' ? bareNumbersIn(text) : []),
  ]
  return all.find(held => stated.unit === held.unit && !quantitiesAgree(stated, held)) ?? null
}

/** Whether a sentence has the amount, or the two of which it is the difference or the rest. */
function holds({ text, quantities }: SourceSentence, stated: Quantity): boolean {
  if (quantities.some(held => agrees(stated, held)) || holdsNumber(text, stated)) return true
  if (stated.unit === '') return bareNumbersIn(text).some(held => agrees(stated, held))
  if (stated.unit === 'day') return stretchesIn(text).some(held => agrees(stated, held))
  if (stated.dimension !== 'share') return isDifference(quantities, stated)
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
  if (sharesInWords(text).some(isNear)) return true
  return words.some((word, at) => {
    if (shares().has(word) || shares().has(`${word} ${words[at + 1]}`))
      return !/\d/.test(words[at - 1] ?? '0') && !/^per ?cent$/.test(word)
    const part = fractions().get(word)
    return part !== undefined && Array.from({ length: part - 1 }, (_, of) => (100 * (of + 1)) / part).some(isNear)
  })
}

/** Per cent. “A third” may stand for 35, “just over half” for 52. */
const ROUND_SHARE = 2.5

/** Of one per cent: what is reckoned from rounded shares is rounded once more. */
const HALF = 0.5

function isDifference(quantities: readonly Quantity[], { unit, amount, tolerance }: Quantity): boolean {
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
function holdsNumber(text: string, stated: Quantity): boolean {
  const figures = /\d[\d.,]*\d|\d/.exec(stated.text)?.[0]
  // “Two billion”, “twelve tonnes”: whatever is made of the number.
  const number = numbersInWords(stated.text)[0] ?? (figures === undefined ? stated.amount : Number(figures))
  if (numbersInWords(text).includes(number)) return true
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
