import { ownWork } from './languages/time.js'
import { deaths, dying, fractions, shares } from './languages/units.js'
import {
  amountsAgree,
  bareNumbersIn,
  countsInWords,
  loneNumbersIn,
  mayCount,
  numbersInWords,
  type Quantity,
  quantitiesAgree,
  quantitiesIn,
  type ShareInWords,
  sharesInWords,
  stretchesIn,
  wholeNumber,
} from './quantities.js'
import { nearestSentence, type SourcePassages, type SourceSentence } from './source-passages.js'
import { termsIn } from './terms.js'
import { hasAny } from './word-list.js'
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
  before: string | null = null,
): readonly Unsupported[] {
  const stated = amountsIn(words, language).filter(
    ({ isBound, dimension, amount }) => !isBound && (dimension !== 'count' || amount >= LEAST_COUNT),
  )
  const found = stated.length === 0 ? [] : unheldAmounts(words, stated, passages, before)
  // In a sentence on the author's own work any number may be of that.
  if (found.length > 0 || hasAny(words, ownWork)) return found
  const others = [
    ...unheldShares(words, passages, before),
    ...unheldRatios(words, passages),
    ...unheldLoneNumbers(words, passages, language),
  ]
  return others.slice(0, 1)
}

function unheldAmounts(
  words: string,
  stated: readonly Quantity[],
  { sentences, isLong }: SourcePassages,
  before: string | null,
): readonly Unsupported[] {
  const rounded = sharesInWords(words)
  const terms = new Set(
    termsIn(
      stated.reduce((rest, { text, dimension }) => (dimension === 'count' ? rest : rest.replace(text, ' ')), words),
    ),
  )
  // A short sentence leans on the one before it: “Some 2,900 people died of it.”
  const around = terms.size < FEWEST_TERMS_ALONE ? new Set([...terms, ...termsIn(before ?? '')]) : terms
  return stated.flatMap(quantity => {
    // “A third (33%)”: the words say that the figure is round.
    if (quantity.unit === '%' && rounded.some(share => Math.abs(share.amount - quantity.amount) < 1)) return []
    if (sentences.some(sentence => holds(sentence, quantity))) return []
    const rivals = sentences.filter(sentence => rivalIn(sentence, quantity) !== null)
    const near = nearestSentence(rivals, terms)
    const isCommon =
      quantity.unit === 'day' || (quantity.dimension === 'count' && quantity.amount < LEAST_TELLING_COUNT)
    const [fewest, least] = isCommon ? likeness.common : likeness.telling
    if (near && near.shared >= fewest && near.shared >= terms.size * least)
      return [{ quantity, nearest: near.sentence, rival: rivalIn(near.sentence, quantity), confidence: 0.8 }]
    if (hasAny(words, ownWork)) return []
    const only = onlyRival(rivals, quantity)
    if (only && isAlike(terms, sentences)) return [{ quantity, ...only, confidence: 0.7 }]
    const measured = measuredAlike(words, quantity, rivals) ?? diedAlike(words, quantity, sentences)
    if (measured && isOnOneThing(around, sentences)) return [{ quantity, ...measured, confidence: 0.75 }]
    const next = isLong ? nearestSentence(sentences, terms) : null
    if (!next || next.shared < FEWEST_SHARED_TERMS_OF_LONG || quantity.dimension === 'count') return []
    return [{ quantity, nearest: next.sentence, rival: null, confidence: 0.6 }]
  })
}

/** A claim with fewer terms is heard together with the sentence before it. */
const FEWEST_TERMS_ALONE = 6

/** “A turnout of 58 per cent” and “the reported turnout of 43 per cent”: the one amount of the text that is of the same. */
function measuredAlike(
  words: string,
  stated: Quantity,
  rivals: readonly SourceSentence[],
): Pick<Unsupported, 'nearest' | 'rival'> | null {
  const of = measuredBy(words, stated)
  if (of === null) return null
  const alike = rivals.flatMap(nearest =>
    nearest.quantities
      .filter(rival => rival.unit === stated.unit && measuredBy(nearest.text, rival) === of)
      .map(rival => ({ nearest, rival })),
  )
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** The noun of “turnout of 58 per cent”, cut to what its forms share. */
function measuredBy(text: string, { extent }: Quantity): string | null {
  const before = wordsOf(text.slice(Math.max(0, extent.start - LONGEST_MEASURED), extent.start))
  const of = before.findLastIndex(({ folded }) => /^(?:of|von|de|di|van)$/.test(folded))
  if (of < 1 || of < before.length - 2 || generalMeasures.has(before[of - 1]?.folded ?? '')) return null
  return termsIn(before[of - 1]?.text ?? '')[0] ?? null
}

/** What anything may have: “a success rate of”, “a total of”. */
const generalMeasures = new Set(
  'rate|rates|share|shares|proportion|percentage|level|levels|number|numbers|amount|amounts|total|sum|average|mean|median|value|values|score|scores|increase|decrease|rise|fall|decline|growth|reduction|gain|loss|majority|minority|minimum|maximum|range|accuracy|precision|recall|quote|anteil|taux|part|tasa|taxa|tasso|quota'.split(
    '|',
  ),
)

/** Characters. */
const LONGEST_MEASURED = 40

/** “2,900 people died” and “1,760 deaths”: the one number of dead that the text has. */
function diedAlike(
  words: string,
  stated: Quantity,
  sentences: readonly SourceSentence[],
): Pick<Unsupported, 'nearest' | 'rival'> | null {
  if (!isOfDead(words, stated)) return null
  const dead = sentences.flatMap(nearest =>
    nearest.quantities.filter(rival => isOfDead(nearest.text, rival)).map(rival => ({ nearest, rival })),
  )
  return dead.length === 1 ? (dead[0] ?? null) : null
}

function isOfDead(text: string, { dimension, unit, extent }: Quantity): boolean {
  if (dimension !== 'count') return false
  if (deaths().has(unit) || deaths().has(`${unit}s`)) return true
  const [before, behind] = [wordsOf(text.slice(0, extent.start)).slice(-2), wordsOf(text.slice(extent.end)).slice(0, 3)]
  return [...before, ...behind].some(({ folded }) => dying().has(folded))
}

/** Whether the source as a whole is on what the claim, with what it leans on, tells. */
function isOnOneThing(terms: ReadonlySet<string>, sentences: readonly SourceSentence[]): boolean {
  return [...terms].filter(term => sentences.some(sentence => sentence.terms.has(term))).length >= FEWEST_SHARED_AROUND
}

const FEWEST_SHARED_AROUND = 3

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
  const stated = loneNumbersIn(words, language).filter(({ isBound, amount }) => !isBound && amount >= LEAST_COUNT)
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

function holdsLone({ text, quantities }: SourceSentence, stated: Quantity, language: string | null): boolean {
  if (holdsNumber(text, stated)) return true
  const all = [...quantities, ...loneNumbersIn(text, language), ...(mayCount(text) ? countsInWords(text) : [])]
  if (all.some(held => amountsAgree(held, stated))) return true
  return isDifference(
    all.map(held => ({ ...held, unit: '' })),
    { ...stated, unit: '' },
  )
}

function isVeryNear(shared: number, terms: number): boolean {
  return [likeness.same, likeness.common].some(([fewest, least]) => shared >= fewest && shared >= terms * least)
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
const likeness = { telling: [2, 0.3], common: [3, 0.5], whole: [2, 0.4], same: [2, 0.6] } as const

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
  if (sharesInWords(text).some(share => isNear(share.amount))) return true
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
