import {
  isAlike,
  isOnOneThing,
  LEAST_COUNT,
  LEAST_TELLING_COUNT,
  likeness,
  type Unsupported,
} from './amount-likeness.js'
import { countsInWords } from './amounts/counts-in-words.js'
import { bareNumbersIn } from './amounts/lone-numbers.js'
import { quantitiesIn } from './amounts/quantities.js'
import type { Quantity } from './amounts/quantity.js'
import { isOfShare, sharesInWords } from './amounts/shares-in-words.js'
import { stretchesIn } from './amounts/stretches.js'
import { ownWork } from './languages/time.js'
import { deaths, dying } from './languages/units.js'
import { periodsIn } from './periods.js'
import { holds, rivalIn } from './source-amounts.js'
import { nearestSentence, type SourcePassages, type SourceSentence } from './source-passages.js'
import { termsIn } from './terms.js'
import { unsupportedInWords } from './unsupported-in-words.js'
import { hasAny } from './word-list.js'
import { wordsBefore, wordsBehind } from './words.js'

/**
 * The amounts in a claim that a source's text has otherwise, or, where the text is long, not at all. An amount counts as held when the text has it
 * anywhere, within rounding; bounds (“more than 80 per cent”) are not held against it.
 *
 * @param before  the sentence before the claim, on which a short one leans
 */
export function unsupportedAmounts(
  words: string,
  passages: SourcePassages,
  language: string | null,
  before: string | null = null,
): readonly Unsupported[] {
  const shares = sharesInWords(words)
  const stated = amountsIn(words, language).filter(
    amount =>
      !amount.isBound && (amount.dimension !== 'count' || amount.amount >= LEAST_COUNT) && !isOfShare(shares, amount),
  )
  const found = stated.length === 0 ? [] : unheldAmounts(words, stated, passages, before)
  // In a sentence on the author's own work any number may be of that.
  if (found.length > 0 || hasAny(words, ownWork)) return found
  return unsupportedInWords(words, passages, language, before)
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
    const dated = near && rivalOfDate(words, near.sentence, quantity)
    const rival = near && (dated ?? rivalIn(near.sentence, quantity))
    if (near && near.shared >= fewest && near.shared >= terms.size * least)
      return [{ quantity, nearest: near.sentence, rival, confidence: 0.8 }]
    if (hasAny(words, ownWork)) return []
    if (
      near &&
      // The first sentence is the title.
      (dated || areOfOneCount(stated, quantity, sentences) || isOnOneThing(terms, sentences.slice(0, 1)))
    )
      return [{ quantity, nearest: near.sentence, rival, confidence: 0.7 }]
    const only = onlyRival(rivals, quantity)
    if (only && isAlike(terms, sentences)) return [{ quantity, ...only, confidence: 0.7 }]
    const measured = measuredAlike(words, quantity, rivals) ?? diedAlike(words, quantity, sentences)
    if (measured && isOnOneThing(around, sentences)) return [{ quantity, ...measured, confidence: 0.75 }]
    const next = isLong ? nearestSentence(sentences, terms) : null
    if (!next || next.shared < FEWEST_SHARED_TERMS_OF_LONG || quantity.dimension === 'count') return []
    return [{ quantity, nearest: next.sentence, rival: null, confidence: 0.6 }]
  })
}

/** “Of 1,208 residents, 9.7 per cent”, of a text on 1,208 residents: another amount that both have says that they are of one thing. */
function areOfOneCount(stated: readonly Quantity[], quantity: Quantity, sentences: readonly SourceSentence[]): boolean {
  return stated.some(
    other =>
      other !== quantity &&
      other.dimension === 'count' &&
      other.amount >= LEAST_TELLING_COUNT &&
      sentences.some(sentence => holds(sentence, other)),
  )
}

/** “6,420 in 1802”, of “29,050 in 1795, and in 1802 4,570”: the amount of a sentence behind the date that the claim has too, or else the last before it. */
function rivalOfDate(words: string, { text, quantities }: SourceSentence, stated: Quantity): Quantity | null {
  const told = periodsIn(words).map(({ normal }) => normal)
  const [date] = periodsIn(text).filter(({ normal }) => told.includes(normal))
  if (!date) return null
  const alike = quantities.filter(({ unit }) => unit === stated.unit)
  return alike.find(({ extent }) => extent.start >= date.extent.end) ?? alike.at(-1) ?? null
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
  return onlyAmount(rivals, (rival, text) => rival.unit === stated.unit && measuredBy(text, rival) === of)
}

/** The noun of “turnout of 58 per cent”, cut to what its forms share. */
function measuredBy(text: string, { extent }: Quantity): string | null {
  const before = wordsBefore(text, extent.start, 3)
  const of = before.findLastIndex(({ folded }) => /^(?:of|von|de|di|van)$/.test(folded))
  if (of < 1 || generalMeasures.has(before[of - 1]?.folded ?? '')) return null
  return termsIn(before[of - 1]?.text ?? '')[0] ?? null
}

/** What anything may have: “a success rate of”, “a total of”. */
const generalMeasures = new Set(
  'rate|rates|share|shares|proportion|percentage|level|levels|number|numbers|amount|amounts|total|sum|average|mean|median|value|values|score|scores|increase|decrease|rise|fall|decline|growth|reduction|gain|loss|majority|minority|minimum|maximum|range|accuracy|precision|recall|quote|anteil|taux|part|tasa|taxa|tasso|quota'.split(
    '|',
  ),
)

/** “2,900 people died” and “1,760 deaths”: the one number of dead that the text has. */
function diedAlike(
  words: string,
  stated: Quantity,
  sentences: readonly SourceSentence[],
): Pick<Unsupported, 'nearest' | 'rival'> | null {
  return isOfDead(words, stated) ? onlyAmount(sentences, (rival, text) => isOfDead(text, rival)) : null
}

/** The amount that alone of all in the sentences is such a one. */
function onlyAmount(
  sentences: readonly SourceSentence[],
  is: (amount: Quantity, text: string) => boolean,
): Pick<Unsupported, 'nearest' | 'rival'> | null {
  const [only, ...others] = sentences.flatMap(nearest =>
    nearest.quantities.filter(rival => is(rival, nearest.text)).map(rival => ({ nearest, rival })),
  )
  return only && others.length === 0 ? only : null
}

function isOfDead(text: string, { dimension, unit, extent }: Quantity): boolean {
  if (dimension !== 'count') return false
  if (deaths().has(unit) || deaths().has(`${unit}s`)) return true
  return [...wordsBefore(text, extent.start, 2), ...wordsBehind(text, extent.end, 3)].some(({ folded }) =>
    dying().has(folded),
  )
}

/** The one amount of its kind that the text has, and where. */
function onlyRival(
  [nearest, ...others]: readonly SourceSentence[],
  stated: Quantity,
): Pick<Unsupported, 'nearest' | 'rival'> | null {
  if (!nearest || others.length > 0 || stated.dimension === 'count' || stated.unit === 'day') return null
  return onlyAmount([nearest], ({ unit }) => unit === stated.unit)
}

function amountsIn(text: string, language: string | null): readonly Quantity[] {
  return [
    ...quantitiesIn(text, language),
    ...countsInWords(text),
    ...stretchesIn(text, language),
    ...bareNumbersIn(text, language),
  ]
}

const FEWEST_SHARED_TERMS_OF_LONG = 3
