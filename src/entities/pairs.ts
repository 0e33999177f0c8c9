import { oncePerObject } from '../once-per-object.js'
import { isCommonWord } from './common-word.js'
import { english } from './languages/english.js'
import { stateStyles } from './languages/state-styles.js'
import { isBehindLocative, isPartner } from './place-roles.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import { wordSet } from './word-list.js'
import { isCapital, wordsOf } from './words.js'
import { isRegion, isWater, mayBeSamePlace } from './world.js'

/** Two states that a text speaks of together: “Kenya and Uganda”, “Kenyan–Ugandan”, “Kenya’s trade with Uganda”, “Kenya beat Uganda”. */
export type Pair = readonly [Place, Place]

/** The pairs of states in a text, in their order. */
export const pairsOf = oncePerObject(findPairs)

function findPairs(read: ReadText): readonly Pair[] {
  const { text, places } = read
  const states = places.filter(({ normal }) => !isRegion(normal) && !isWater(normal))
  return states.flatMap((one, at) => {
    const other = states[at + 1]
    if (!other || one.isPartOfName || mayBeSamePlace(one.normal, other.normal)) return []
    const between = text.slice(one.extent.end, other.extent.start)
    // “Kenya, Uganda or Rwanda”: three of a list.
    if (between === ', ' && listing.test(text.slice(other.extent.end))) return []
    // “Its alliances with Kenya and Uganda”: each deals with somebody else.
    if (!dash.test(between) && isPartner(one, read)) return []
    // “The Chile–Korea Free Trade Agreement” is named after both.
    const isPair = other.isPartOfName
      ? dash.test(between)
      : joint.test(between) || isInFull(between) || (isVerb(between) && areActors(one, other, read))
    return isPair ? [[one, other] as const] : []
  })
}

/** “[Between the Kingdom of Spain] and the Government of the Islamic Republic of [Mauritania]”: as treaties name the second party. */
function isInFull(between: string): boolean {
  const [and, ...others] = wordsOf(between)
  if (and === undefined || others.length === 0 || !inFull.test(between)) return false
  const styles = wordSet(stateStyles)
  return others.some(({ text }) => isCapital(text)) && others.every(({ folded }) => styles.has(folded))
}

const inFull = /^\s(?:and|und|et|y|e|en|och)\s[^,.;:()]+\s$/

/** Not “after Kenya came Uganda”, nor “Kenya sees Ugandan doctors”. */
function areActors(one: Place, other: Place, read: ReadText): boolean {
  return one.by !== 'adjective' && other.by !== 'adjective' && !isBehindLocative(one, read)
}

/** Whether the one does something to the other: of “Kenya beat Uganda”, others may be beaten too. */
export function isOfDeed([one, other]: Pair, { text }: ReadText): boolean {
  const between = text.slice(one.extent.end, other.extent.start)
  return isVerb(between) && !joint.test(between)
}

/** “Kenya beat Uganda”, “Chile sues the Netherlands”: the one word between two states. */
function isVerb(between: string): boolean {
  const verb = /^\s(\p{Lower}{3,})\s(?:the\s)?$/u.exec(between)?.[1]
  return verb !== undefined && !isCommonWord(verb) && !wordSet(english.places.prepositions).has(verb)
}

const listing = /^\s(?:and|or|und|oder|et|ou|y|o|e|en|of)\s/

const dash = /^\s?[-–—‐‑]\s?$/

// “X–Y”, “X and Y”, “X, Y”, “X with Y”, and up to six words about X before “with” and “to”.
const joint =
  /^(?:\s?[-–—/‐‑&]\s?|,?\s(?:and|und|et|y|e|en|und die|and the)\s(?:the\s)?|,\s|(?:['’]s?)?(?:\s[\p{Alpha}-]+){0,6}\s(?:with|against|towards?|mit|avec|con|com|met)\s(?:the\s)?(?:[\p{Alpha}-]+\s)?)$/u
