import { sentencesOf } from '../extract/sentences.js'
import type { Manuscript, Paragraph } from '../model/index.js'
import type { Said } from './contradiction.js'
import { findEvents, memberKind } from './events.js'
import { english } from './languages/english.js'
import { changing, having, holding, measured, once, repeating } from './languages/measured.js'
import { ordinalsIn } from './ordinals.js'
import { isForecast, type Period, periodsIn, periodText } from './periods.js'
import { countsInWords, type Quantity, quantitiesIn } from './quantities.js'
import { type Venue, venueBehind, venueIn } from './venues.js'
import { hasAny, wordSet } from './word-list.js'
import { wordsOf } from './words.js'

/** What a sentence of the running text, or a row, gives as the amount, the date or the place of something. */
export interface Statement extends Said {
  readonly value: Quantity | Period | Venue
  /** What is given of it: `cost`, `export`, `length`, `migrant`, `sign`; with the unit and, unless it lasts, the time it holds for. */
  readonly key: string
  /** Whether the key itself says of what: “the third congress”. */
  readonly isTold: boolean
  /** The words that an amount stands before like an adjective: “pipeline” in “a 1,100-kilometre pipeline”. */
  readonly of: string | null
}

type Keyed = Pick<Statement, 'key' | 'value' | 'given' | 'isTold' | 'of'>

/** The statements of a manuscript's sentences, in order. */
export function* statementsOf({ paragraphs, language }: Manuscript): Iterable<Statement> {
  for (const paragraph of paragraphs) yield* statementsIn(paragraph, language)
}

function* statementsIn({ kind, passage }: Paragraph, language: string | null): Iterable<Statement> {
  const { text } = passage
  if (kind === 'caption' || !(/\d/.test(text) || mayTell().test(text))) return
  for (const extent of sentencesOf(passage, language)) {
    const sentence = text.slice(extent.start, extent.end)
    if (!/\d/.test(sentence) && !mayTell().test(sentence)) continue
    for (const each of keyedIn(sentence, language)) yield { ...each, passage, extent, text: sentence }
  }
}

let telling: RegExp | null = null

/** Quick to tell: without figures, only a sentence that counts in words or says where something came about is looked into. */
function mayTell(): RegExp {
  const words = [
    ...[...once().keys()].filter(word => /^[a-z]+$/.test(word)),
    ...holding.split('|'),
    ...having.split('|'),
  ]
  telling ??= new RegExp(`(?:^|[^A-Za-z])(?:${words.join('|')})(?![A-Za-z])`, 'i')
  return telling
}

function keyedIn(sentence: string, language: string | null): readonly Keyed[] {
  return [
    ...keyedAmounts(sentence, language),
    ...(hasAny(sentence, repeating) ? [] : [...keyedDate(sentence), ...keyedVenue(sentence)]),
    ...keyedEvent(sentence),
  ]
}

function keyedAmounts(sentence: string, language: string | null): readonly Keyed[] {
  const quantities = [...(/\d/.test(sentence) ? quantitiesIn(sentence, language) : []), ...countsInWords(sentence)]
  if (quantities.length === 0) return []
  const periods = periodsIn(sentence)
  const keyed = quantities.flatMap(each => keyedAmount(each, quantities, sentence, periods))
  return keyed.length === 0 || hasAny(sentence, changing) ? [] : keyed
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
  return [
    {
      key: `${value.unit} ${measure} ${time}`,
      value,
      given: value.text,
      isTold: false,
      of: value.dimension === 'measure' ? headBehind(value, sentence) : null,
    },
  ]
}

const lasting = 'cost|length|height|depth|area|capacity|weight'

function headBehind({ extent }: Quantity, sentence: string): string | null {
  return (
    /^\s(?:long |high |deep |wide |tall )?([a-zà-ÿ-]{3,}(?:\s[a-zà-ÿ-]{3,})?)/.exec(sentence.slice(extent.end))?.[1] ??
    null
  )
}

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
  const period = event && onlyDate(sentence)
  return period ? [{ key: `on ${event}`, value: period, given: periodText(period), isTold: false, of: null }] : []
}

function onlyDate(sentence: string): Period | null {
  const [period, ...others] = periodsIn(sentence)
  if (!period || others.length > 0 || period.standing !== 'told' || period.to === Number.POSITIVE_INFINITY) return null
  if (period.precision === 'range' || period.precision === 'decade' || isForecast(sentence)) return null
  return period
}

function keyedVenue(sentence: string): readonly Keyed[] {
  const told = venueIn(sentence)
  if (!told || isForecast(sentence)) return []
  return [{ key: `in ${told.event}`, value: told.venue, given: told.venue.text, isTold: false, of: null }]
}

/** Where and when one of a row of congresses, summits or games was held. */
function keyedEvent(sentence: string): readonly Keyed[] {
  const held = wordsOf(sentence).findIndex(({ folded }) => wordSet(holding).has(folded))
  if (held === -1 || isForecast(sentence)) return []
  const event = eventIn(sentence)
  if (!event) return []
  const venue = venueBehind(sentence, held)
  const date = event.isYear ? null : onlyDate(sentence)
  return [
    ...(venue ? [{ key: `in ${event.key}`, value: venue, given: venue.text, isTold: true, of: null }] : []),
    ...(date ? [{ key: `on ${event.key}`, value: date, given: periodText(date), isTold: true, of: null }] : []),
  ]
}

/** The one member of a series that a sentence names: “the third congress”, “the 2014 summit”. */
function eventIn(sentence: string): { readonly key: string; readonly isYear: boolean } | null {
  const series = wordSet(english.events.editions)
  const named = findEvents(sentence).filter(event => memberKind(event) !== 'name' && series.has(event.series))
  const counted = ordinalsIn(sentence).filter(({ noun, isOwned }) => series.has(noun) && !isOwned)
  const all = new Map([
    ...named.map(event => [event.normal, memberKind(event) === 'year'] as const),
    ...counted.map(({ noun, number }) => [`${noun}:${number}`, false] as const),
  ])
  const [only, ...others] = all
  return only && others.length === 0 ? { key: only[0], isYear: only[1] } : null
}
