import type { Field, FieldReading } from '../../../model/reference.js'
import type { Extent } from '../../../model/span.js'
import { wordedFields } from '../labels.js'
import type { Tokens } from '../tokens.js'
import { emptyFacts, type Facts } from './facts.js'
import { Mark, marksOf, quoteOpened } from './marks.js'
import { readChunks, readSentences, readState } from './stretch-facts.js'
import { readWord } from './word-facts.js'

/** What is known of a reference besides its words. */
export interface Surroundings {
  /** Italic stretches, in order. */
  readonly emphasis: readonly Extent[]
  /** What rules have read it as. */
  readonly fields: Readonly<Partial<Record<Field, FieldReading>>>
}

/** Reads what is known of each token. What is returned is good until the next call. */
export function factsOf(tokens: Tokens, { emphasis: italics, fields }: Surroundings): Facts {
  const { text, count, starts, ends, whole } = tokens
  const facts = emptyFacts(count)
  let quote = 0
  for (let at = 0; at <= count; at++) {
    const from = at === 0 ? 0 : (ends[at - 1] as number)
    const to = at === count ? text.length : (starts[at] as number)
    const marks = marksOf(text, from, to, quote)
    facts.gap[at] = marks
    if (marks & Mark.quoteClose) quote = 0
    if (marks & Mark.quoteOpen) quote = quoteOpened(text, from, to)
  }
  for (let at = 0; at < count; at++)
    readWord(facts, at, text, starts[at] as number, ends[at] as number, whole[at] === 1)
  let italic = 0
  for (let at = 0; at < count; at++) {
    while (italic < italics.length && (italics[italic] as Extent).end <= (starts[at] as number)) italic++
    const extent = italics[italic]
    if (!extent || extent.start >= (ends[at] as number)) continue
    const first = at === 0 || (ends[at - 1] as number) <= extent.start
    const last = at + 1 >= count || (starts[at + 1] as number) >= extent.end
    facts.emphasis[at] = 1 + (first ? 1 : 0) + (last ? 2 : 0)
  }
  readRuled(facts, tokens, fields)
  readChunks(facts, count)
  readSentences(facts, count)
  readState(facts, count)
  return facts
}

/** The fields by which rules tell the labeller something; a place in the list is a field's number. */
const ruledFields: readonly Field[] = [...wordedFields, 'locator', 'accessed']

/** 0 to 1. Rules are sure from here on, and half sure from the second on. */
const SURE_OF_RULE = 0.9
const HALF_SURE_OF_RULE = 0.7

/** Which field rules have each token for. */
function readRuled(facts: Facts, { count, starts, ends }: Tokens, fields: Surroundings['fields']): void {
  for (let number = 0; number < ruledFields.length; number++) {
    const reading = fields[ruledFields[number] as Field]
    if (!reading) continue
    const { start, end } = reading.extent
    const sure = reading.confidence >= SURE_OF_RULE ? 2 : reading.confidence >= HALF_SURE_OF_RULE ? 1 : 0
    let at = firstBehind(ends, count, start)
    let begun = 0
    for (; at < count && (starts[at] as number) < end; at++) {
      facts.ruled[at] = 1 + begun + 2 * sure + 8 * number
      begun = 1
    }
  }
}

/** The first token that ends behind a place. */
function firstBehind(ends: readonly number[], count: number, place: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > place) high = middle
    else low = middle + 1
  }
  return low
}
