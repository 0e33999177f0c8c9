import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import { isRegion, mayBeSamePlace } from './world.js'

/** Two states that a text speaks of together: “Kenya and Uganda”, “Kenyan–Ugandan”, “Kenya’s trade with Uganda”. */
export type Pair = readonly [Place, Place]

const found = new WeakMap<ReadText, readonly Pair[]>()

/** The pairs of states in a text, in their order. */
export function pairsOf(read: ReadText): readonly Pair[] {
  const known = found.get(read)
  if (known) return known
  const pairs = findPairs(read)
  found.set(read, pairs)
  return pairs
}

function findPairs({ text, places }: ReadText): readonly Pair[] {
  const states = places.filter(({ normal }) => !isRegion(normal) && !normal.startsWith('W:'))
  return states.flatMap((one, at) => {
    const other = states[at + 1]
    if (!other || one.isPartOfName || mayBeSamePlace(one.normal, other.normal)) return []
    const between = text.slice(one.extent.end, other.extent.start)
    // “Kenya, Uganda or Rwanda”: three of a list.
    if (between === ', ' && listing.test(text.slice(other.extent.end))) return []
    // “The Chile–Korea Free Trade Agreement” is named after both.
    return (other.isPartOfName ? dash : joint).test(between) ? [[one, other] as const] : []
  })
}

const listing = /^\s(?:and|or|und|oder|et|ou|y|o|e|en|of)\s/

const dash = /^\s?[-–—‐‑]\s?$/

// “X–Y”, “X and Y”, “X, Y”, “X with Y”, and up to four words about X before “with”, “to” or “and”.
const joint =
  /^(?:\s?[-–—/‐‑&]\s?|,?\s(?:and|und|et|y|e|en|und die|and the)\s(?:the\s)?|,\s|(?:['’]s?)?(?:\s[\p{Alpha}-]+){0,4}\s(?:with|against|towards?|mit|avec|con|com|met)\s(?:the\s)?(?:[\p{Alpha}-]+\s)?)$/u
