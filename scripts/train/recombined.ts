import type { Part } from '../../src/interpret/labeller/labels.js'
import type { Words } from './cited-words.js'
import type { LabelledReference, LabelledStretch } from './labelled-reference.js'

/** 0 to 1. The share of references whose parts are from any set, and of parts that are from other words than those of the sets. */
const ANY_SET = 0.4
const OTHER_WORDS = 0.2

/**
 * References as they might have been: the marks and joining words of one reference with the parts of others in the place of its own, mostly
 * of its set, and now and then with `others` words. So the labeller learns the manners of writing apart from the words that happened to stand in them.
 * Identifiers stay where they are.
 */
export function recombine(
  references: readonly LabelledReference[],
  count: number,
  random: () => number,
  others: Words = {},
): LabelledReference[] {
  const pools = poolsOf(references)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, index) => {
    const model = pick(references)
    const set = random() < ANY_SET ? anySet : model.set
    const withOthers = filled(model, part => {
      const words = others[part]
      return pick(words && random() < OTHER_WORDS ? words : (pools.get(poolOf(set, part)) as readonly string[]))
    })
    return { ...withOthers, source: `recombined ${index}` }
  }).filter(({ text }) => text.length <= LONGEST)
}

/** Characters. What grows longer holds a part that was labelled as far as the string went. */
const LONGEST = 4000

/** The words of every part, of every set and of all together. */
function poolsOf(references: readonly LabelledReference[]): ReadonlyMap<string, readonly string[]> {
  const pools = new Map<string, string[]>()
  for (const { set, text, stretches } of references) {
    for (const { part, start, end } of stretches) {
      for (const key of [poolOf(set, part), poolOf(anySet, part)]) {
        const pool = pools.get(key)
        if (pool) pool.push(text.slice(start, end))
        else pools.set(key, [text.slice(start, end)])
      }
    }
  }
  return pools
}

const anySet = 'any'

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
