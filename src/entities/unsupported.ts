import { amountsAgree, numbersInWords, type Quantity, quantitiesAgree, quantitiesIn } from './quantities.js'
import { nearestSentence, type SourcePassages, type SourceSentence } from './source-passages.js'
import { termsIn } from './terms.js'

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
  const stated = quantitiesIn(words, language).filter(
    ({ isBound, dimension, amount }) => !isBound && (dimension !== 'count' || amount >= LEAST_COUNT),
  )
  if (stated.length === 0) return []
  const { sentences, isLong } = passages
  const held = sentences.flatMap(({ quantities }) => quantities)
  const terms = new Set(termsIn(words))
  return stated.flatMap(quantity => {
    if (held.some(other => agrees(quantity, other)) || sentences.some(({ text }) => holdsNumber(text, quantity)))
      return []
    const rivals = sentences.filter(({ quantities }) => quantities.some(other => isRival(quantity, other)))
    const near = nearestSentence(rivals, terms)
    if (near && near.shared >= FEWEST_SHARED_TERMS && near.shared >= terms.size * LEAST_SHARE_OF_TERMS) {
      const rival = near.sentence.quantities.find(other => isRival(quantity, other)) ?? null
      return [{ quantity, nearest: near.sentence, rival, confidence: 0.8 }]
    }
    const next = isLong ? nearestSentence(sentences, terms) : null
    if (!next || next.shared < FEWEST_SHARED_TERMS_OF_LONG || quantity.dimension === 'count') return []
    return [{ quantity, nearest: next.sentence, rival: null, confidence: 0.6 }]
  })
}

/** “Twelve sites” and “3 of them” are told in too many ways to be missed. */
const LEAST_COUNT = 10

const FEWEST_SHARED_TERMS = 2
/** Of the claim's terms: a sentence about something else has other amounts. */
const LEAST_SHARE_OF_TERMS = 0.3
const FEWEST_SHARED_TERMS_OF_LONG = 3

/** One amount of one kind; money and counts are met by the same number, whatever they are called. */
function agrees(stated: Quantity, held: Quantity): boolean {
  if (stated.dimension !== held.dimension) return false
  return stated.dimension === 'count' || stated.dimension === 'money'
    ? amountsAgree(stated, held)
    : quantitiesAgree(stated, held)
}

function isRival(stated: Quantity, held: Quantity): boolean {
  return stated.unit === held.unit && !quantitiesAgree(stated, held)
}

/** Whether the number stands in a text, in figures or in words, whatever is made of it there. */
function holdsNumber(text: string, { text: written, dimension, amount }: Quantity): boolean {
  if (dimension === 'count' && numbersInWords(text).includes(amount)) return true
  const figures = /\d[\d.,]*\d|\d/.exec(written)?.[0]
  const at = figures ? text.indexOf(figures) : -1
  if (!figures || at === -1) return false
  return !/[\d.,]\d?$/.test(text.slice(Math.max(0, at - 2), at)) && !/^[.,]?\d/.test(text.slice(at + figures.length))
}
