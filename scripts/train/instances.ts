import { droppedTemplates, FEATURE_COUNT, featuresOf } from '../../src/interpret/labeller/features.js'
import { beginOf, insideOf, isInside, partOf } from '../../src/interpret/labeller/labels.js'
import { tokenise } from '../../src/interpret/labeller/tokens.js'
import { readByRules } from '../../src/interpret/read-by-rules.js'
import type { Reading } from '../../src/model/reference.js'
import type { Extent } from '../../src/model/span.js'
import { wholesIn } from './conventions.js'
import type { LabelledReference } from './labelled-reference.js'

/** A reference as the trainer sees it. */
export interface Instance {
  readonly count: number
  /** `FEATURE_COUNT` feature numbers a token, -1 for one that is left out. */
  readonly features: Int32Array
  readonly labels: Uint8Array
  /** How each token is joined to the one before. */
  readonly joins: Uint8Array
  /** 1 where the token is an identifier by its form. */
  readonly whole: Uint8Array
}

/** Features by number: `hashes[number]`, how many times it was seen, and whether it is left out now and then. */
export interface Vocabulary {
  readonly hashes: Int32Array
  readonly times: Uint32Array
  readonly lexical: Uint8Array
}

/** Instances with hashes for features, as they are before the vocabulary is known. */
export function instanceOf({ text, stretches, emphasis = [] }: LabelledReference): Instance {
  const wholes = wholesIn(text)
  const tokens = tokenise(text, wholes)
  const labels = new Uint8Array(tokens.count)
  let next = 0
  for (const { part, start, end } of stretches) {
    while (next < tokens.count && (tokens.starts[next] as number) < start) next++
    let first = true
    for (; next < tokens.count && (tokens.starts[next] as number) < end; next++) {
      // Addresses are known by their form alone; broken ones and their labels are told by nothing.
      labels[next] = part === 'identifier' ? 0 : first ? beginOf(part) : insideOf(part)
      first = false
    }
  }
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.whole[at]) labels[at] = beginOf('identifier')
    // An identifier inside a part, as recombining may put one, parts it.
    else if (isInside(labels[at] as number) && partOf(labels[at - 1] ?? 0) !== partOf(labels[at] as number))
      labels[at] = (labels[at] as number) - 1
  }
  return {
    count: tokens.count,
    ...featuresOf(tokens, { emphasis, fields: ruledFields(text, emphasis) }),
    labels,
    whole: Uint8Array.from(tokens.whole),
  }
}

/** What rules read a reference as, before the labeller is asked. */
function ruledFields(text: string, emphasis: readonly Extent[]): Reading['fields'] {
  let before: Reading['fields'] | undefined
  const { fields } = readByRules(text, { emphasis }, draft => {
    before = { ...draft.fields }
  })
  return before ?? fields
}

/** Numbers the features that are seen at least `fewest` times, and puts the numbers in the place of the hashes. */
export function number(instances: readonly Instance[], fewest: number): Vocabulary {
  const counts = new Map<number, number>()
  for (const { features } of instances) {
    for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  const numbers = new Map<number, number>()
  for (const [hash, count] of counts) if (count >= fewest) numbers.set(hash, numbers.size)
  const lexical = new Uint8Array(numbers.size)
  for (const { features } of instances) {
    for (let at = 0; at < features.length; at++) {
      const known = numbers.get(features[at] as number) ?? -1
      features[at] = known
      if (known >= 0 && droppedTemplates.has(at % FEATURE_COUNT)) lexical[known] = 1
    }
  }
  return {
    hashes: Int32Array.from(numbers.keys()),
    times: Uint32Array.from(numbers.keys(), hash => counts.get(hash) as number),
    lexical,
  }
}

/** Puts the numbers of a vocabulary in the place of the hashes. */
export function numberWith(instances: readonly Instance[], { hashes }: Vocabulary): void {
  const numbers = new Map(Array.from(hashes, (hash, index) => [hash, index] as const))
  for (const { features } of instances)
    for (let at = 0; at < features.length; at++) features[at] = numbers.get(features[at] as number) ?? -1
}
