import { splitSentences } from '../extract/sentences.js'
import type { Extent, Manuscript, Paragraph } from '../model/index.js'
import { isForecast, type Period, periodsIn, periodText } from './periods.js'
import { findPlaces } from './places.js'
import { type Quantity, quantitiesAgree, quantitiesIn } from './quantities.js'
import { termsIn } from './terms.js'
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
  /** What is given of it: `cost`, `export`, `length`, `migrant`, `sign`; with the unit and the time it holds for. */
  readonly key: string
  readonly terms: ReadonlySet<string>
  /** Terms with a capital within the sentence, and acronyms. */
  readonly names: ReadonlySet<string>
  readonly places: ReadonlySet<string>
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

/** What is measured, by the words for it in the sentence; the first that stands near the amount counts. */
const measureWords: Readonly<Record<string, string>> = {
  cost: 'cost|costs|price|priced|worth|valued|budget|costing',
  export: 'exports|export|exported',
  import: 'imports|import|imported',
  trade: 'trade volume|bilateral trade|trade between|trade turnover|total trade',
  investment: 'investment|investments|invested|invest|investing',
  loan: 'loan|loans|lent|credit',
  grant: 'grant|grants|aid|donated|donation',
  revenue: 'revenue|revenues|turnover|income|sales|earned',
  profit: 'profit|profits|loss|losses',
  debt: 'debt|debts|deficit',
  length: 'long|length|stretches|km-long|kilometre-long',
  height: 'high|height|tall|altitude|elevation',
  depth: 'deep|depth',
  area: 'area|covers|covering',
  capacity: 'capacity',
  weight: 'weight|weighs|weighed|weighing|mass',
  population: 'population|inhabitants',
  temperature: 'temperature|temperatures|heated|warmed',
  response: 'response rate|turnout|participation',
}

const lasting = new Set(['cost', 'length', 'height', 'depth', 'area', 'capacity', 'weight'])

/** What happens once: two dates for it are one too many. Each by its forms. */
const onceOnly: Readonly<Record<string, string>> = {
  found: 'founded|established',
  sign: 'signed|signing',
  ratify: 'ratified|ratification',
  force: 'entered into force|came into force|took effect',
  open: 'opened|inaugurated|unveiled',
  born: 'born',
  die: 'died',
  lift: 'lifted|repealed|abolished',
  complete: 'completed',
  launch: 'launched',
  join: 'joined|acceded',
  publish: 'published',
}

/** Words that say why another value stands here: an earlier one, a part, a plan, another reckoning. */
const otherwise =
  /(?<!\p{L})(?:previous\p{L}*|earlier|former\p{L}*|initial\p{L}*|original\p{L}*|revis\p{L}*|later|again|re-?\p{L}*ed again|another|further|additional|instead|rather than|compared|versus|against|up from|down from|from \d|fell|rose|rise|increas\p{L}*|decreas\p{L}*|declin\p{L}*|grew|grown|drop\p{L}*|respectively|each|per|average|mean|median|minimum|maximum|range\p{L}*|other|others|second|third|remaining|half|former|latter|target\p{L}*|planned|estimates? (?:vary|range)|according to other|alternatively|if|hypothetical\p{L}*|scenario|example|e\.g\.)(?!\p{L})/iu

function statementsIn(paragraph: Paragraph, language: string | null): readonly Statement[] {
  const { text } = paragraph.passage
  if (paragraph.kind === 'caption' || !/\d/.test(text)) return []
  return splitSentences(text, language).flatMap(extent => {
    const sentence = text.slice(extent.start, extent.end)
    if (!/\d/.test(sentence) || otherwise.test(sentence)) return []
    return statementsOf(sentence, extent, paragraph, language)
  })
}

function statementsOf(
  sentence: string,
  extent: Extent,
  paragraph: Paragraph,
  language: string | null,
): readonly Statement[] {
  const quantities = quantitiesIn(sentence, language).filter(({ isFigure }) => isFigure)
  const periods = periodsIn(sentence)
  const keyed = [
    ...quantities.flatMap(each => keyedAmount(each, quantities, sentence, periods)),
    ...keyedDate(sentence, periods, quantities),
  ]
  if (keyed.length === 0) return []
  const terms = new Set(termsIn(sentence))
  const names = namesIn(sentence)
  const places = new Set(findPlaces(sentence).map(({ normal }) => normal))
  return keyed.map(({ key, value, given }) => ({
    paragraph,
    extent,
    text: sentence,
    given,
    value,
    key,
    terms,
    names,
    places,
  }))
}

interface Keyed {
  readonly key: string
  readonly value: Quantity | Period
  readonly given: string
}

/** An amount with what it measures; null where the sentence has several of its unit, or bounds it, or does not say what it is of. */
function keyedAmount(
  value: Quantity,
  all: readonly Quantity[],
  sentence: string,
  periods: readonly Period[],
): readonly Keyed[] {
  if (value.isBound || value.upTo !== value.amount || all.some(other => other !== value && other.unit === value.unit))
    return []
  const measured = value.dimension === 'count' ? value.unit : measureOf(value, sentence)
  if (measured === null) return []
  // What a thing costs or measures stays; what flows is of its time.
  const time = lasting.has(measured) ? '' : periods.map(({ normal }) => normal).join('+')
  return [{ key: `${value.unit} ${measured} ${time}`, value, given: value.text }]
}

function measureOf({ dimension, extent }: Quantity, sentence: string): string | null {
  // “A US$ 2.5 billion pipeline”, “a 1,100-kilometre line”: an amount that stands before its thing like an adjective.
  if (
    /(?<!\p{L})(?:a|an|the|its|their|this)\s$/iu.test(sentence.slice(0, extent.start)) &&
    /^\s\p{Ll}/u.test(sentence.slice(extent.end))
  )
    return dimension === 'money' ? 'cost' : dimension === 'measure' ? 'length' : null
  const near = ` ${sentence.slice(Math.max(0, extent.start - NEAR), extent.end + NEAR).toLowerCase()} `
  const at = near.length / 2
  let best: { measure: string; distance: number } | null = null
  for (const [measure, words] of Object.entries(measureWords)) {
    for (const match of near.matchAll(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'))) {
      const distance = Math.abs(match.index - at)
      if (best === null || distance < best.distance) best = { measure, distance }
    }
  }
  return best?.measure ?? null
}

/** Characters on either side of an amount in which the word for what it measures is sought. */
const NEAR = 70

/** The one date of a sentence with what happened then, if that happens once. */
function keyedDate(sentence: string, periods: readonly Period[], quantities: readonly Quantity[]): readonly Keyed[] {
  const [period, ...others] = periods
  if (!period || others.length > 0 || quantities.length > 0 || period.standing !== 'told' || isForecast(sentence))
    return []
  if (period.precision === 'range' || period.precision === 'decade' || period.to === Number.POSITIVE_INFINITY) return []
  const verb = Object.entries(onceOnly).find(([, words]) =>
    new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(sentence),
  )
  return verb ? [{ key: `on ${verb[0]}`, value: period, given: periodText(period) }] : []
}

function namesIn(sentence: string): ReadonlySet<string> {
  const words = wordsOf(sentence)
  return new Set(
    words
      .slice(1)
      .filter(({ text }) => text.length > 1 && isCapital(text))
      .map(({ folded }) => folded),
  )
}

function contradict(one: Statement, other: Statement): boolean {
  return !isAgreed(one.value, other.value) && samePlaces(one, other) && sameThing(one, other)
}

function isAgreed(one: Quantity | Period, other: Quantity | Period): boolean {
  if (one.kind === 'quantity' && other.kind === 'quantity') return quantitiesAgree(one, other)
  if (one.kind === 'period' && other.kind === 'period') return one.from <= other.to && other.from <= one.to
  return true
}

/** Two states are two things; a place that only one of the sentences names may be the same. */
function samePlaces({ places }: Statement, { places: others }: Statement): boolean {
  const [few, many] = places.size <= others.size ? [places, others] : [others, places]
  return [...few].every(place => many.has(place))
}

function sameThing(one: Statement, other: Statement): boolean {
  const shared = [...one.terms].filter(term => other.terms.has(term)).length
  const overlap = shared / Math.min(one.terms.size, other.terms.size)
  const isNamed = [...one.names].some(name => other.names.has(name))
  const dimension = one.value.kind === 'quantity' ? one.value.dimension : 'date'
  // A text counts and shares out many groups of one kind, in sentences that are alike.
  if (dimension === 'count' || dimension === 'share')
    return shared > FEWEST_SHARED && overlap >= LEAST_OVERLAP_OF_GROUPS
  if (dimension !== 'date' && isNamed) return shared >= FEWEST_SHARED && overlap >= LEAST_OVERLAP_OF_NAMED
  return shared > FEWEST_SHARED && overlap >= LEAST_OVERLAP
}

/** Terms that two sentences share, for them to be of one thing, and their share of the shorter sentence's. */
const FEWEST_SHARED = 3
const LEAST_OVERLAP_OF_NAMED = 0.3
const LEAST_OVERLAP = 0.65
const LEAST_OVERLAP_OF_GROUPS = 0.8

function confidenceOf(one: Statement, other: Statement): number {
  const shared = [...one.terms].filter(term => other.terms.has(term)).length
  return shared / Math.min(one.terms.size, other.terms.size) >= LEAST_OVERLAP ? 0.85 : 0.7
}
