import { sentencesOf } from '../extract/sentences.js'
import { lazily } from '../lazily.js'
import type { Extent, Manuscript, Paragraph, Table } from '../model/index.js'
import { countsInWords } from './amounts/counts-in-words.js'
import { numbersInWordsOf } from './amounts/number-words.js'
import { quantitiesIn } from './amounts/quantities.js'
import type { Quantity } from './amounts/quantity.js'
import type { Said } from './contradiction.js'
import { datedRows } from './dated-rows.js'
import { findEvents, memberKind } from './events.js'
import { english } from './languages/english.js'
import { changing, having, holding, measured, once, onceAsNoun, repeating } from './languages/measured.js'
import { denying, pointing } from './languages/states.js'
import { ordinalsIn } from './ordinals.js'
import { isForecast, type Period, periodsIn, periodText } from './periods.js'
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
  /** Whether the amount stays, as a length or a cost does; what flows is of its time, and has its partners. */
  readonly isLasting: boolean
  /** Whether a word says what the amount measures. */
  readonly isMeasured: boolean
  /** Whether it counts the parts of a thing: “has seven articles”. */
  readonly isPart: boolean
}

type Keyed = Omit<Statement, keyof Said> & Pick<Said, 'given'>

const plain = { isTold: false, of: null, agent: null, isLasting: false, isMeasured: false, isPart: false }

/** The statements of a manuscript's sentences, in order. */
export function* statementsOf({ paragraphs, tables, language }: Manuscript): Iterable<Statement> {
  for (const table of tables) yield* statementsOfRows(table)
  for (const paragraph of paragraphs) yield* statementsIn(paragraph, language)
}

/** What the dated rows of a table tell of what happens once, each as a sentence that its date stands in. */
function* statementsOfRows(table: Table): Iterable<Statement> {
  for (const { row, cell } of datedRows(table)) {
    const [value, ...others] = periodsIn(cell.text)
    if (!value || others.length > 0 || value.precision === 'range' || value.precision === 'decade') continue
    for (const passage of row.cells) {
      const { text } = passage
      if (passage === cell || text.length > LONGEST_EVENT || periodsIn(text).length > 0 || isForecast(text)) continue
      const event = onceIn(text) ?? onceNamed(text)
      if (!event || hasAny(text, repeating) || isDenying(text) || isForecast(cell.text)) continue
      const said = {
        passage,
        extent: { start: 0, end: text.length },
        text: `${cell.text.trim()}: ${text}`,
        given: periodText(value),
      }
      yield { ...plain, ...said, key: `on ${event}`, value, agent: agentOf(text) }
      break
    }
  }
}

/** Characters. A longer cell tells of more than one thing. */
const LONGEST_EVENT = 200

function onceNamed(text: string): string | undefined {
  return wordsOf(text).flatMap(({ folded }) => onceAsNoun().get(folded) ?? [])[0]
}

function onceIn(text: string): string | undefined {
  return wordsOf(text).flatMap(({ folded }) => once().get(folded) ?? [])[0]
}

function* statementsIn({ kind, passage }: Paragraph, language: string | null): Iterable<Statement> {
  const { text } = passage
  if (kind === 'caption' || !mayTell(text)) return
  for (const extent of sentencesOf(passage, language)) {
    const sentence = text.slice(extent.start, extent.end)
    if (!mayTell(sentence)) continue
    for (const each of keyedIn(sentence, language)) yield { ...each, passage, extent, text: sentence }
  }
}

/** Quick to tell: without figures, only what counts in words or says where something came about is looked into. */
function mayTell(text: string): boolean {
  return /\d/.test(text) || numbersInWordsOf(text).length > 0 || mayPlace(text)
}

function mayPlace(text: string): boolean {
  return /\s(?:in|at|à|en|em)\s\p{Upper}/u.test(text) && placing().test(text)
}

const placing = lazily(
  () => new RegExp(`\\b(?:${[...once().keys(), ...holding.split('|')].filter(isPlainWord).join('|')})\\b`, 'i'),
)

function isPlainWord(word: string): boolean {
  return /^[a-z ]+$/.test(word)
}

function keyedIn(sentence: string, language: string | null): readonly Keyed[] {
  // A formula, a setting (“t = 20 s”) or a template’s markup gives values of its own.
  if (/[{}\\|]|=(?:["']|\s?[-−]?\d)/.test(sentence)) return []
  // A question states nothing, and “Here, 44 % are explained” holds in its place only.
  if (/[?？][”"’»)]*\s*$/.test(sentence) || pointing.has(wordsOf(sentence)[0]?.folded ?? '')) return []
  const isDatable = /\d{4}/.test(sentence)
  const isPlaced = mayPlace(sentence)
  return [
    ...keyedAmounts(sentence, language),
    ...(isDatable ? keyedDate(sentence) : []),
    ...(isPlaced ? keyedVenue(sentence) : []),
    ...(isDatable || isPlaced ? keyedEvent(sentence) : []),
  ]
}

/** Whether a sentence tells of another occasion than the first, or of what did not happen. */
function tellsOtherwise(sentence: string): boolean {
  return hasAny(sentence, repeating) || isDenying(sentence)
}

function isDenying(sentence: string): boolean {
  return wordsOf(sentence).some(({ folded }) => denying.has(folded))
}

function keyedAmounts(sentence: string, language: string | null): readonly Keyed[] {
  const quantities = [...(/\d/.test(sentence) ? quantitiesIn(sentence, language) : []), ...countsInWords(sentence)]
  if (quantities.length === 0 || hasAny(sentence.replace(/per cent/gi, 'percent'), changing)) return []
  return quantities.flatMap(each => keyedAmount(each, quantities, sentence))
}

/** An amount with what it measures; none where the sentence has several of its unit, bounds it, or does not say what it is of. */
function keyedAmount(value: Quantity, all: readonly Quantity[], sentence: string): readonly Keyed[] {
  if (value.isBound || value.upTo !== value.amount) return []
  if (all.some(other => other !== value && other.unit === value.unit)) return []
  const measure = value.dimension === 'count' ? value.unit : (measureOf(value, sentence) ?? 'amount')
  const isLasting = wordSet(lasting).has(measure)
  const periods = isLasting ? [] : periodsIn(sentence)
  const time = periods.map(({ normal }) => normal).join('+')
  return [
    {
      ...plain,
      key: `${value.unit} ${measure} ${time}`,
      value,
      given: value.text,
      of: value.dimension === 'measure' ? headBehind(value, sentence) : null,
      isLasting,
      isMeasured: measure !== 'amount' && value.dimension !== 'count' && value.dimension !== 'share',
      isPart: value.dimension === 'count' && countsParts(value, sentence),
    },
  ]
}

const lasting = 'cost|length|height|depth|area|capacity|weight'

function isAttribute({ start, end }: Extent, sentence: string): boolean {
  return (
    /(?:^|\s)(?:an?|the|its|their|this)\s$/i.test(sentence.slice(Math.max(0, start - 8), start)) &&
    /^\s[a-zà-ÿ]/.test(sentence.slice(end))
  )
}

function headBehind({ extent }: Quantity, sentence: string): string | null {
  if (!isAttribute(extent, sentence)) return null
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
  if (isAttribute(extent, sentence)) return dimension === 'money' ? 'cost' : dimension === 'measure' ? 'length' : null
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
  const event = onceIn(sentence)
  if (!event || tellsOtherwise(sentence)) return []
  const period = onlyDate(sentence)
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
  if (!told || isForecast(sentence) || tellsOtherwise(sentence)) return []
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
