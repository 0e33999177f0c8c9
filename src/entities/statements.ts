import { sentencesOf } from '../extract/sentences.js'
import type { Extent, Manuscript, Paragraph } from '../model/index.js'
import { changing, measured, once, repeating } from './languages/measured.js'
import { isForecast, type Period, periodsIn, periodText } from './periods.js'
import { findPlaces } from './places.js'
import { type Quantity, quantitiesAgree, quantitiesIn } from './quantities.js'
import { termsIn } from './terms.js'
import { hasAny, wordSet } from './word-list.js'
import { isCapital, wordsOf } from './words.js'

/** What a sentence of the running text gives as the amount or the date of something. */
export interface Statement {
  readonly paragraph: Paragraph
  /** The sentence, in the paragraph's passage. */
  readonly extent: Extent
  readonly text: string
  /** As written: “US$ 2.5 billion”, “May 2014”. */
  readonly given: string
  readonly value: Quantity | Period
  /** What is given of it: `cost`, `export`, `length`, `migrant`, `sign`; with the unit and, unless it lasts, the time it holds for. */
  readonly key: string
}

/** Two passages that give different values for one thing. */
export interface Contradiction {
  readonly first: Statement
  readonly second: Statement
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * Where two sentences of a manuscript give one thing differently. Only sentences are compared that give the same kind of amount or date, for the same
 * time, of things called alike; each is held against the few before it with the same key, so the work grows with the text.
 */
export function contradictions({ paragraphs, language }: Manuscript): readonly Contradiction[] {
  const byKey = new Map<string, Statement[]>()
  const found: Contradiction[] = []
  for (const paragraph of paragraphs) {
    for (const statement of statementsIn(paragraph, language)) {
      const others = byKey.get(statement.key) ?? []
      const other = others.find(each => contradict(each, statement))
      if (other) found.push({ first: other, second: statement, confidence: confidenceOf(other, statement) })
      if (others.length < MOST_COMPARED) byKey.set(statement.key, [...others, statement])
    }
  }
  return found
}

/** Statements of one kind that a further one is held against. */
const MOST_COMPARED = 12

function statementsIn(paragraph: Paragraph, language: string | null): readonly Statement[] {
  const { text } = paragraph.passage
  if (paragraph.kind === 'caption' || !/\d/.test(text)) return []
  return sentencesOf(paragraph.passage, language).flatMap(extent => {
    const sentence = text.slice(extent.start, extent.end)
    if (!/\d/.test(sentence)) return []
    const keyed = keyedIn(sentence, language)
    if (keyed.length === 0 || tellsWhy(sentence, keyed)) return []
    return keyed.map(each => ({ ...each, paragraph, extent, text: sentence }))
  })
}

/** Whether the sentence itself says why another value may stand elsewhere. */
function tellsWhy(sentence: string, keyed: readonly Keyed[]): boolean {
  return hasAny(sentence, keyed.some(({ value }) => value.kind === 'quantity') ? changing : repeating)
}

type Keyed = Pick<Statement, 'key' | 'value' | 'given'>

function keyedIn(sentence: string, language: string | null): readonly Keyed[] {
  const quantities = quantitiesIn(sentence, language)
  if (quantities.length === 0) return keyedDate(sentence)
  const periods = periodsIn(sentence)
  return quantities.flatMap(each => keyedAmount(each, quantities, sentence, periods))
}

/** An amount with what it measures; none where the sentence has several of its unit, bounds it, or does not say what it is of. */
function keyedAmount(
  value: Quantity,
  all: readonly Quantity[],
  sentence: string,
  periods: readonly Period[],
): readonly Keyed[] {
  if (value.isBound || value.upTo !== value.amount) return []
  if (all.some(other => other !== value && other.unit === value.unit)) return []
  const measure = value.dimension === 'count' ? value.unit : measureOf(value, sentence)
  if (measure === null) return []
  // What a thing costs or measures stays; what flows is of its time.
  const time = wordSet(lasting).has(measure) ? '' : periods.map(({ normal }) => normal).join('+')
  return [{ key: `${value.unit} ${measure} ${time}`, value, given: value.text }]
}

const lasting = 'cost|length|height|depth|area|capacity|weight'

function measureOf({ dimension, extent }: Quantity, sentence: string): string | null {
  // “A US$ 2.5 billion pipeline”, “a 1,100-kilometre line”: an amount that stands before its thing like an adjective.
  const isAttribute =
    /(?:^|\s)(?:an?|the|its|their|this)\s$/i.test(sentence.slice(Math.max(0, extent.start - 8), extent.start)) &&
    /^\s[a-zà-ÿ]/.test(sentence.slice(extent.end))
  if (isAttribute) return dimension === 'money' ? 'cost' : dimension === 'measure' ? 'length' : null
  const start = Math.max(0, extent.start - NEAR)
  let best: { readonly measure: string; readonly distance: number } | null = null
  for (const word of wordsOf(sentence.slice(start, extent.end + NEAR))) {
    const measure = measured().get(word.folded)
    const distance = Math.min(Math.abs(start + word.end - extent.start), Math.abs(start + word.start - extent.end))
    if (measure && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { measure, distance }
  }
  return best?.measure ?? null
}

/** Characters on either side of an amount in which the word for what it measures is sought. */
const NEAR = 70

/** The one date of a sentence with what happened then, if that happens once. */
function keyedDate(sentence: string): readonly Keyed[] {
  const event = wordsOf(sentence).flatMap(({ folded }) => once().get(folded) ?? [])[0]
  if (!event) return []
  const [period, ...others] = periodsIn(sentence)
  if (!period || others.length > 0 || period.standing !== 'told' || period.to === Number.POSITIVE_INFINITY) return []
  if (period.precision === 'range' || period.precision === 'decade') return []
  return !isForecast(sentence) ? [{ key: `on ${event}`, value: period, given: periodText(period) }] : []
}

function contradict(one: Statement, other: Statement): boolean {
  if (isAgreed(one.value, other.value)) return false
  const [first, second] = [comparable(one), comparable(other)]
  return sameThing(first, second, one.value) && samePlaces(one.text, other.text)
}

function isAgreed(one: Quantity | Period, other: Quantity | Period): boolean {
  if (one.kind === 'quantity' && other.kind === 'quantity') return quantitiesAgree(one, other)
  if (one.kind === 'period' && other.kind === 'period') return one.from <= other.to && other.from <= one.to
  return true
}

/** A sentence laid out for comparison. */
interface Comparable {
  readonly terms: ReadonlySet<string>
  /** Words with a capital within the sentence, and acronyms. */
  readonly names: ReadonlySet<string>
}

const laidOut = new WeakMap<Statement, Comparable>()

function comparable(statement: Statement): Comparable {
  const known = laidOut.get(statement)
  if (known) return known
  const { text } = statement
  const named = wordsOf(text).filter((word, at) => at > 0 && word.text.length > 1 && isCapital(word.text))
  const made = {
    terms: new Set(termsIn(text)),
    names: new Set(named.map(({ folded }) => folded)),
  }
  laidOut.set(statement, made)
  return made
}

/** Two states are two things; a place that only one of the sentences names may be the same. */
function samePlaces(one: string, other: string): boolean {
  const [first, second] = [placesIn(one), placesIn(other)]
  const [few, many] = first.size <= second.size ? [first, second] : [second, first]
  return [...few].every(place => many.has(place))
}

function placesIn(text: string): ReadonlySet<string> {
  return new Set(findPlaces(text).map(({ normal }) => normal))
}

function sameThing(one: Comparable, other: Comparable, value: Quantity | Period): boolean {
  const shared = sharedCount(one.terms, other.terms)
  const overlap = shared / Math.min(one.terms.size, other.terms.size)
  const dimension = value.kind === 'quantity' ? value.dimension : 'date'
  // A text counts and shares out many groups of one kind, in sentences that are alike.
  if (dimension === 'count' || dimension === 'share')
    return shared > FEWEST_SHARED && overlap >= LEAST_OVERLAP_OF_GROUPS
  const isNamed = dimension !== 'date' && sharedCount(one.names, other.names) > 0
  return isNamed
    ? shared >= FEWEST_SHARED && overlap >= LEAST_OVERLAP_OF_NAMED
    : shared > FEWEST_SHARED && overlap >= LEAST_OVERLAP
}

function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const term of one) if (other.has(term)) count++
  return count
}

/** Terms that two sentences share, for them to be of one thing, and their share of the shorter sentence's. */
const FEWEST_SHARED = 3
const LEAST_OVERLAP_OF_NAMED = 0.3
const LEAST_OVERLAP = 0.65
const LEAST_OVERLAP_OF_GROUPS = 0.8

function confidenceOf(one: Statement, other: Statement): number {
  const [first, second] = [comparable(one).terms, comparable(other).terms]
  return sharedCount(first, second) / Math.min(first.size, second.size) >= LEAST_OVERLAP ? 0.85 : 0.7
}
