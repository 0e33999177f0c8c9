import { isOnOneThing, isVeryNear, LEAST_COUNT, LEAST_TELLING_COUNT, type Unsupported } from './amount-likeness.js'
import { countsInWords } from './amounts/counts-in-words.js'
import { figuresIn } from './amounts/figures.js'
import { loneNumbersIn } from './amounts/lone-numbers.js'
import { wholeNumber } from './amounts/number-words.js'
import { amountsAgree, type Quantity } from './amounts/quantity.js'
import { isOfShare, type ShareInWords, sharesInWords } from './amounts/shares-in-words.js'
import { holdsNumber, isDifference, ROUND_SHARE } from './source-amounts.js'
import { nearestSentence, type SourcePassages, type SourceSentence } from './source-passages.js'
import { termsIn } from './terms.js'
import { wordsOf } from './words.js'

/**
 * What a claim tells without a unit, and a sentence of its source otherwise that says the same: shares and ratios in words, and numbers with nothing behind them that
 * they count. The first of them: what comes next to it differs for the same reason.
 *
 * @param before  the sentence before the claim
 */
export function unsupportedInWords(
  words: string,
  passages: SourcePassages,
  language: string | null,
  before: string | null,
): readonly Unsupported[] {
  const found = [
    ...unheldShares(words, passages, before),
    ...unheldRatios(words, passages),
    ...unheldLoneNumbers(words, passages, language),
  ]
  return found.slice(0, 1)
}

/** “Half of it remains on the bed” where the source has “a tenth of it remains on the bed”. */
function unheldShares(words: string, { sentences }: SourcePassages, before: string | null): readonly Unsupported[] {
  const [share, ...more] = sharesInWords(words)
  if (!share || more.length > 0 || !isOfSomething(words, share)) return []
  if (sentences.some(({ text, quantities }) => holdsShare(text, quantities, share.amount))) return []
  const terms = new Set(termsIn(words.replace(share.text, ' ')))
  const rivals = sentences.filter(({ text }) => sharesInWords(text).length > 0)
  const near = nearestSentence(rivals, terms)
  const of = headBehind(words, share)
  const isOfOne = ({ text }: SourceSentence): boolean =>
    of !== null && sharesInWords(text).some(other => headBehind(text, other) === of)
  const alike = rivals.find(isOfOne)
  const nearest =
    near && isVeryNear(near.shared, terms.size)
      ? near.sentence
      : alike && isOnOneThing(new Set([...terms, ...termsIn(before ?? '')]), sentences)
        ? alike
        : null
  const rival = nearest && sharesInWords(nearest.text)[0]
  return nearest && rival ? [{ quantity: shareOf(share), nearest, rival: shareOf(rival), confidence: 0.75 }] : []
}

/** “Half of”, “one in five”, “every third”: “half a dozen” and “second half” are none. */
function isOfSomething(words: string, { text, extent }: ShareInWords): boolean {
  return /\s/.test(text.replace(/^(?:two|three|four)\s/, '')) || /^\sof\s/.test(words.slice(extent.end))
}

/** The noun that a share is of: “two thirds of the cost”. */
function headBehind(text: string, { extent }: ShareInWords): string | null {
  if (!/^\sof\s/.test(text.slice(extent.end))) return null
  return (
    wordsOf(text.slice(extent.end))
      .slice(1, 4)
      .flatMap(({ text: word }) => termsIn(word))[0] ?? null
  )
}

function shareOf({ text, extent, amount }: ShareInWords): Quantity {
  const one = { kind: 'quantity', normal: `%:${amount}`, dimension: 'share', unit: '%', amount, upTo: amount } as const
  return { ...one, text, extent, tolerance: ROUND_SHARE, isBound: false }
}

function holdsShare(text: string, quantities: readonly Quantity[], share: number): boolean {
  const slack = Math.min(ROUND_SHARE, share / 4)
  if (quantities.some(({ unit, amount }) => unit === '%' && Math.abs(amount - share) <= slack * 2)) return true
  return sharesInWords(text).some(({ amount }) =>
    [amount, 100 - amount].some(other => Math.abs(other - share) <= slack),
  )
}

/** “Five to one” where the source has “three to one”. */
function unheldRatios(words: string, { sentences }: SourcePassages): readonly Unsupported[] {
  const [stated] = ratiosIn(words)
  if (!stated) return []
  const held = sentences.flatMap(nearest => ratiosIn(nearest.text).map(rival => ({ nearest, rival })))
  const [only, ...others] = held
  if (!only || others.length > 0 || only.rival.amount === stated.amount) return []
  const terms = new Set(termsIn(words.replace(stated.text, ' ')))
  const shared = [...terms].filter(term => only.nearest.terms.has(term)).length
  return isVeryNear(shared, terms.size) ? [{ quantity: stated, ...only, confidence: 0.75 }] : []
}

function ratiosIn(text: string): readonly Quantity[] {
  return Array.from(text.matchAll(ratio)).flatMap(match => {
    const amount = /^\d/.test(match[1] as string) ? Number(match[1]) : (wholeNumber(match[1] as string) ?? 0)
    if (amount < 2) return []
    const extent = { start: match.index, end: match.index + match[0].length }
    const of = {
      kind: 'quantity',
      normal: `:1:${amount}`,
      dimension: 'count',
      unit: ':1',
      amount,
      upTo: amount,
    } as const
    return [{ ...of, text: match[0], extent, tolerance: 0, isBound: false }]
  })
}

/** To one, in the languages that titles are most often in. */
const ratio =
  /(?<![\p{Alpha}\d])([\p{Alpha}]+|\d{1,3})\s(?:to|zu|a|à|contre|op|por|para)\s(?:one|eins|un|uno|één|um)(?![\p{Alpha}])/giu

/** “137 in all” where the sentence that says the same has “96 of them”. Held against a sentence only that has most of the claim's terms. */
function unheldLoneNumbers(
  words: string,
  { sentences }: SourcePassages,
  language: string | null,
): readonly Unsupported[] {
  const shares = sharesInWords(words)
  const stated = loneNumbersIn(words, language).filter(
    number => !number.isBound && number.amount >= LEAST_COUNT && !isOfShare(shares, number),
  )
  if (stated.length === 0) return []
  const terms = new Set(termsIn(stated.reduce((rest, { text }) => rest.replace(text, ' '), words)))
  return stated.flatMap(quantity => {
    if (isOneOfMany(quantity) || sentences.some(sentence => holdsLone(sentence, quantity, language))) return []
    const near = nearestSentence(
      sentences.filter(({ text }) => loneNumbersIn(text, language).length > 0),
      terms,
    )
    if (!near || !isVeryNear(near.shared, terms.size)) return []
    const rival = loneNumbersIn(near.sentence.text, language).find(({ amount }) => isOfOneOrder(amount, quantity))
    return rival ? [{ quantity, nearest: near.sentence, rival, confidence: 0.75 }] : []
  })
}

/** A small whole number may be of anything. */
function isOneOfMany({ amount }: Quantity): boolean {
  return Number.isInteger(amount) && amount < LEAST_TELLING_COUNT
}

function isOfOneOrder(amount: number, { amount: stated, text }: Quantity): boolean {
  if (Number.isInteger(amount) !== Number.isInteger(stated)) return false
  // “39 billion” and “47”: the unit and its scale may have been told before.
  const bare = Number(/\d+/.exec(text)?.[0] ?? stated)
  return [stated, bare].some(each => amount >= each / FURTHEST_ORDER && amount <= each * FURTHEST_ORDER)
}

/** How many times as much a number may be for the two to be of one thing. */
const FURTHEST_ORDER = 10

/** Whether a sentence has the number, or two of which it is the sum or the difference. */
function holdsLone({ text, quantities }: SourceSentence, stated: Quantity, language: string | null): boolean {
  if (holdsNumber(text, stated)) return true
  const told = [...quantities, ...loneNumbersIn(text, language), ...countsInWords(text)]
  const figures = figuresIn(text, language)
  // “At a quarter past twelve” has numbers of “12h15”.
  if (figures.includes(stated.amount) || told.some(held => amountsAgree(held, stated))) return true
  const amounts = new Set([...figures, ...told.map(({ amount }) => amount)])
  return isDifference(
    Array.from(amounts, amount => ({ ...stated, amount, tolerance: 0 })),
    stated,
  )
}
