import type { Part } from '../../src/interpret/labeller/labels.js'
import type { LabelledReference, LabelledStretch } from './labelled-reference.js'

/**
 * References as they might have been: the marks and joining words of one reference with the parts of others of its set in the place of its
 * own. So the labeller learns the manners of writing apart from the words that happened to stand in them. Identifiers stay where they are.
 */
export function recombine(
  references: readonly LabelledReference[],
  count: number,
  random: () => number,
): LabelledReference[] {
  const pools = poolsOf(references)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, index) => {
    const model = pick(references)
    const withOthers = filled(model, part => pick(pools.get(poolOf(model.set, part)) as readonly string[]))
    return { ...withOthers, source: `recombined ${index}` }
  }).filter(({ text }) => text.length <= LONGEST)
}

/** Characters. What grows longer holds a part that was labelled as far as the string went. */
const LONGEST = 4000

/** The words of every part of every set. */
function poolsOf(references: readonly LabelledReference[]): ReadonlyMap<string, readonly string[]> {
  const pools = new Map<string, string[]>()
  for (const { set, text, stretches } of references) {
    for (const { part, start, end } of stretches) {
      const pool = pools.get(poolOf(set, part))
      if (pool) pool.push(text.slice(start, end))
      else pools.set(poolOf(set, part), [text.slice(start, end)])
    }
  }
  return pools
}

function poolOf(set: string, part: Part): string {
  return `${set} ${part}`
}

/** A reference with other words in each of its parts. */
function filled(reference: LabelledReference, wordsFor: (part: Part) => string): LabelledReference {
  const stretches: LabelledStretch[] = []
  let text = ''
  let from = 0
  for (const { part, start, end } of reference.stretches) {
    const words = part === 'identifier' ? reference.text.slice(start, end) : wordsFor(part)
    text += reference.text.slice(from, start)
    stretches.push({ part, start: text.length, end: text.length + words.length })
    text += words
    from = end
  }
  return { ...reference, text: text + reference.text.slice(from), stretches, families: null }
}
