import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { english } from '../languages/english.js'
import { isNamed, isNamedIn, isPart } from '../named-places.js'
import { isRole } from '../offices.js'
import type { Place } from '../places.js'
import type { ReadText } from '../read-entities.js'
import type { SourceContext } from '../source-context.js'
import { cognateOf, termsIn } from '../terms.js'
import { wordSet } from '../word-list.js'
import { type Word, wordsBefore, wordsBehind } from '../words.js'
import { isRegion, isWater, mayBeOfOneState } from '../world.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** “The Youth Day of Lisbon” and “the Youth Day of Panama”: two places behind one noun, parts of names though they are. */
export function placedContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = source.title.places.filter(
    place => isOne(place) && !isNamed(place, everyText(claim), other => isAround(other, place)),
  )
  if (sourced.length === 0 || compares(claim)) return null
  const claimed = claim.own.places.filter(
    place => isOne(place) && !isNamedIn(place, source, other => isAround(other, place)),
  )
  for (const one of claimed) {
    const nouns = nounsOf(one, claim.own)
    const other = sourced.find(
      place => nounsOf(place, source.title).some(noun => nouns.includes(noun)) && !isOfAnother(place, one, claim.own),
    )
    if (other) return contrastOf('place', one.text, other.text)
  }
  return null
}

/** “Swedish elk in Norway”, of Trøndelag: a part of the other state that the claim names. */
function isOfAnother(place: Place, claimed: Place, { places }: ReadText): boolean {
  return (
    isPart(place) &&
    !mayBeOfOneState(place.normal, claimed.normal) &&
    places.some(({ normal }) => mayBeOfOneState(normal, place.normal))
  )
}

/** A state, a part of one, a town; a river or a region may be where they are. */
function isOne({ normal }: Place): boolean {
  return !isRegion(normal) && !isWater(normal)
}

/** “Indian” is no other town of India. */
function isAround(other: Place, place: Place): boolean {
  return !isOne(other) || (isPart(place) && !isPart(other))
}

/** The terms of the nouns on either side of a place: “the school of Lyon”, “School Lyon”, “the Lyon school”. */
function nounsOf({ extent }: Place, { text }: ReadText): readonly string[] {
  const noun = wordsBefore(text, extent.start, FURTHEST_NOUN).findLast(word => !isLink(word))
  const before = noun && /^[\p{Alpha}\s’']*$/u.test(text.slice(noun.end, extent.start)) ? noun : undefined
  const [next] = wordsBehind(text, extent.end, 1)
  const behind = next && /^[ -]$/.test(text.slice(extent.end, next.start)) ? next : undefined
  return [before, behind].flatMap(word =>
    word && !isRole(word) && !/(?:ed|ing)$/.test(word.folded) ? termsIn(word.folded).map(cognateOf) : [],
  )
}

/** Words: “the mines of the old Perm”. */
const FURTHEST_NOUN = 3

function isLink({ folded }: Word): boolean {
  return wordSet(english.names.links).has(folded) || wordSet(english.names.articles).has(folded) || folded === 'in'
}
