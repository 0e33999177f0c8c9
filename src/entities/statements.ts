import { sentencesOf } from '../extract/sentences.js'
import type { Manuscript, Paragraph } from '../model/index.js'
import type { Said } from './contradiction.js'
import { findEvents, memberKind } from './events.js'
import { english } from './languages/english.js'
import { changing, having, holding, measured, once, repeating } from './languages/measured.js'
import { denying } from './languages/states.js'
import { ordinalsIn } from './ordinals.js'
import { isForecast, type Period, periodsIn, periodText } from './periods.js'
import { countsInWords, type Quantity, quantitiesIn } from './quantities.js'
import { termsIn } from './terms.js'
import { type Venue, venueBehind, venueIn } from './venues.js'
import { hasAny, wordSet } from './word-list.js'
import { isCapital, wordsOf } from './words.js'

/** What a sentence of the running text, or a row, gives as the amount, the date or the place of something. */
export interface Statement extends Said {
  readonly value: Quantity | Period | Venue
  /** What is given of it: `cost`, `export`, `length`, `migrant`, `sign`; with the unit and, unless it lasts, the time it holds for. */
  readonly key: string
  /** Whether the key itself says of what: “the third congress”. */
  readonly isTold: boolean
  /** The words that an amount stands before like an adjective: “pipeline” in “a 1,100-kilometre pipeline”. */
  readonly of: string | null
  /** Who does it, where a name stands before the verb: “Denmark” in “Denmark signed”. */
  readonly agent: string | null
  /** Whether it counts the parts of a thing: “has seven articles”. */
  readonly isPart: boolean
}

type Keyed = Omit<Statement, keyof Said> & Pick<Said, 'given'>

const plain = { isTold: false, of: null, agent: null, isPart: false }

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
  telling ??= new RegExp(`(?:^|[^A-Za-z])(?:${tellingWords().join('|')})(?![A-Za-z])`, 'i')
  return telling
}

function tellingWords(): readonly string[] {
  return [...[...once().keys()].filter(word => /^[a-z]+$/.test(word)), ...holding.split('|'), ...having.split('|')]
}

function keyedIn(sentence: string, language: string | null): readonly Keyed[] {
  return [...keyedAmounts(sentence, language), ...keyedOnce(sentence), ...keyedEvent(sentence)]
}

/** When and where something came about that happens once. Most sentences tell of no such thing, and are asked nothing further. */
function keyedOnce(sentence: string): readonly Keyed[] {
  if (!wordsOf(sentence).some(({ folded }) => once().has(folded))) return []
  return hasAny(sentence, repeating) || isDenying(sentence) ? [] : [...keyedDate(sentence), ...keyedVenue(sentence)]
}

function isDenying(sentence: string): boolean {
  return wordsOf(sentence).some(({ folded }) => denying.has(folded))
}

function keyedAmounts(sentence: string, language: string | null): readonly Keyed[] {
  const quantities = [...(/\d/.test(sentence) ? quantitiesIn(sentence, language) : []), ...countsInWords(sentence)]
  if (quantities.length === 0) return []
  const keyed = quantities.flatMap(each => keyedAmount(each, quantities, sentence))
  return keyed.length === 0 || hasAny(sentence, changing) ? [] : keyed
}

/** An amount with what it measures; none where the sentence has several of its unit, bounds it, or does not say what it is of. */
function keyedAmount(value: Quantity, all: readonly Quantity[], sentence: string): readonly Keyed[] {
  if (value.isBound || value.upTo !== value.amount) return []
  if (all.some(other => other !== value && other.unit === value.unit)) return []
  const measure = value.dimension === 'count' ? value.unit : measureOf(value, sentence)
  if (measure === null) return []
  // What a thing costs or measures stays; what flows is of its time.
  const periods = wordSet(lasting).has(measure) ? [] : periodsIn(sentence)
  const time = periods.map(({ normal }) => normal).join('+')
  return [
    {
      ...plain,
      key: `${value.unit} ${measure} ${time}`,
      value,
      given: value.text,
      of: value.dimension === 'measure' ? headBehind(value, sentence) : null,
      isPart: value.dimension === 'count' && countsParts(value, sentence),
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

/** “Has seven articles”, “the seven articles of”: a thing has as many parts wherever it is spoken of. */
function countsParts({ extent }: Quantity, sentence: string): boolean {
  const left = sentence.slice(Math.max(0, extent.start - LONGEST_HAVING), extent.start)
  const word = left.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''
  if (/^(?:the|its|their)$/.test(word) || /[’']s$/.test(word)) return true
  return hasAny(left.slice(left.lastIndexOf(',') + 1), having)
}

/** Characters: “is divided into some”. */
const LONGEST_HAVING = 24

function measureOf({ dimension, extent }: Quantity, sentence: string): string | null {
  // “A US$ 2.5 billion pipeline”, “a 1,100-kilometre line”: an amount that stands before its thing like an adjective.
  const isAttribute =
    /(?:^|\s)(?:an?|the|its|their|this)\s$/i.test(sentence.slice(Math.max(0, extent.start - 8), extent.start)) &&
    /^\s[a-zà-ÿ]/.test(sentence.slice(extent.end))
  if (isAttribute) return dimension === 'money' ? 'cost' : dimension === 'measure' ? 'length' : null
  let best: { readonly measure: string; readonly distance: number } | null = null
  for (const { folded, start, end } of wordsOf(sentence)) {
    const measure = measured().get(folded)
    if (!measure || start < extent.start - NEAR || start >= extent.end + NEAR) continue
    const distance = Math.min(Math.abs(end - extent.start), Math.abs(start - extent.end))
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { measure, distance }
  }
  return best?.measure ?? null
}

/** Characters on either side of an amount in which the word for what it measures is sought. */
const NEAR = 70

/** The one date of a sentence with what happened then, if that happens once. */
function keyedDate(sentence: string): readonly Keyed[] {
  const event = wordsOf(sentence).flatMap(({ folded }) => once().get(folded) ?? [])[0]
  const period = event && onlyDate(sentence)
  return period
    ? [{ ...plain, key: `on ${event}`, value: period, given: periodText(period), agent: agentOf(sentence) }]
    : []
}

function onlyDate(sentence: string): Period | null {
  const [period, ...others] = periodsIn(sentence)
  if (!period || others.length > 0 || period.standing !== 'told' || period.to === Number.POSITIVE_INFINITY) return null
  if (period.precision === 'range' || period.precision === 'decade' || isForecast(sentence)) return null
  return period
}

/** The name directly before what happens once. */
function agentOf(sentence: string): string | null {
  const words = wordsOf(sentence)
  const at = words.findIndex(({ folded }) => once().has(folded))
  const [word, had] = [words[at - 1], words[at - 2]]
  const agent = word && /^(?:had|has|have|also|finally|first)$/.test(word.folded) ? had : word
  if (!agent || !isCapital(agent.text) || termsIn(agent.text).length === 0) return null
  // “in Hamburg unterzeichnet”: a verb at the end stands behind a place.
  return /^(?:in|at|of|by|von|im|en|de|à)$/.test(words[words.indexOf(agent) - 1]?.folded ?? '') ? null : agent.text
}

function keyedVenue(sentence: string): readonly Keyed[] {
  const told = venueIn(sentence)
  if (!told || isForecast(sentence)) return []
  return [{ ...plain, key: `in ${told.event}`, value: told.venue, given: told.venue.text, agent: agentOf(sentence) }]
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
    ...(venue ? [{ key: `in ${event.key}`, value: venue, given: venue.text, ...plain, isTold: true }] : []),
    ...(date ? [{ key: `on ${event.key}`, value: date, given: periodText(date), ...plain, isTold: true }] : []),
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
