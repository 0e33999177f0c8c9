import { type ClaimContext, compares, everyText } from './claim-context.js'
import { type Contrast, contrastOf } from './contrast-reason.js'
import { english } from './languages/english.js'
import { isNamed, isNamedIn, isWater } from './named-places.js'
import { isRole } from './people.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'
import { cognateOf, termsIn } from './terms.js'
import { wordSet } from './word-list.js'
import { type Word, wordsBefore, wordsBehind } from './words.js'
import { isRegion } from './world.js'

/** “The Youth Day of Lisbon” and “the Youth Day of Panama”: two places behind one noun, parts of names though they are. */
export function placedContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  if (compares(claim)) return null
  const sourced = source.title.places.filter(
    place => isOne(place) && !isNamed(place, everyText(claim), whole => !isOne(whole)),
  )
  if (sourced.length === 0) return null
  const claimed = claim.own.places.filter(place => isOne(place) && !isNamedIn(place, source))
  for (const one of claimed) {
    const nouns = nounsOf(one, claim.own)
    const other = sourced.find(place => nounsOf(place, source.title).some(noun => nouns.includes(noun)))
    if (other) return contrastOf('place', one.text, other.text)
  }
  return null
}

/** A state, a part of one, a town; a river or a region may be where they are. */
function isOne({ normal }: Place): boolean {
  return !isRegion(normal) && !isWater(normal)
}

/** The terms of the noun before a place and a small word, and of the one right behind it: “the school of Lyon”, “the Lyon school”. */
function nounsOf({ extent }: Place, { text }: ReadText): readonly string[] {
  const links = wordsBefore(text, extent.start, FURTHEST_NOUN)
  const noun = links.findLast(word => !isLink(word))
  const [next] = wordsBehind(text, extent.end, 1)
  const nouns = [
    noun && noun !== links.at(-1) ? noun : undefined,
    next && /^[ -]$/.test(text.slice(extent.end, next.start)) ? next : undefined,
  ]
  return nouns.flatMap(word => (word && !isRole(word) ? termsIn(word.folded).map(cognateOf) : []))
}

/** Words: “the mines of the old Perm”. */
const FURTHEST_NOUN = 3

function isLink({ folded }: Word): boolean {
  return wordSet(english.names.links).has(folded) || wordSet(english.names.articles).has(folded) || folded === 'in'
}
