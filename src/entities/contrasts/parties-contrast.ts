import { type ClaimContext, compares, meantPair } from '../claim-context.js'
import { destinations } from '../destinations.js'
import { english } from '../languages/english.js'
import { isNamed, isNamedIn, statesOf } from '../named-places.js'
import { isOfDeed, type Pair, pairsOf } from '../pairs.js'
import { isOfEarlier } from '../place-roles.js'
import type { Place } from '../places.js'
import type { ReadText } from '../read-entities.js'
import { sharesMatter } from '../shared-matter.js'
import type { SourceContext } from '../source-context.js'
import { sharedTerms } from '../terms.js'
import { hasAny } from '../word-list.js'
import { mayBeSamePlace } from '../world.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** Two states deal with each other in the claim, or in what it stands in, and two others in its source. */
export function partiesContrast(
  claim: ClaimContext,
  source: SourceContext,
  foreign: readonly Place[],
): Contrast | null {
  const pair = pairsOf(source.title).find(each => each.some(place => foreign.includes(place)))
  // “The Kenya and Uganda tour”: where somebody went, one place after the other.
  if (pair && destinations(source.title).some(place => pair.includes(place))) return null
  // Towns beside each other are where things happened, and nobody's partners.
  if (!pair || pair.some(({ by }) => by === 'town') || !isOfPair(source.title, pair)) return null
  const own = meantPair(claim) ?? pairsOf(claim.own).find(each => !isOfEarlier(each[0], claim.own))
  const isCompared = compares(claim) || hasAny(source.title.text, english.contrast.comparison)
  const claimed = own ?? (isCompared ? null : unspokenPair(claim, source))
  const absent = claimed?.filter(place => !isNamedIn(place, source)) ?? []
  if (!claimed || claimed.some(({ by }) => by === 'town') || absent.length === 0) return null
  // “Kenya and Uganda agreed, over Rwanda’s protest”: the third may have a pair of its own.
  const thirds = statesOf(claim.own).filter(place => !isAmong(place, claimed))
  if (thirds.some(place => isAmong(place, pair))) return null
  // What surrounds the claim may say less of it than its own words.
  const because = own === undefined ? 'subject-parties' : isOfDeed(own, claim.own) ? 'swap' : 'parties'
  return contrastOf(because, pairText(claimed), pairText(pair))
}

/** “London’s agreement with Kenya” and “the UK and Ghana sign”: one of two deals with a third, even where the text is about both. */
export function partnerContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const { own, near } = claim
  const [sourced] = pairsOf(source.title)
  // Most titles name no two, and then the claim need not be read for its places.
  const [claimed] = sourced ? pairsOf(own).filter(each => !isOfEarlier(each[0], own)) : []
  if (!claimed || !sourced || claimed.some(({ by }) => by === 'town') || !isOfPair(source.title, sourced)) return null
  const [absent, ...others] = claimed.filter(place => !isAmong(place, sourced))
  const [foreign] = sourced.filter(place => !isAmong(place, claimed))
  if (!absent || !foreign || others.length > 0 || isNamedIn(absent, source) || isNamed(foreign, [own, ...near]))
    return null
  if (!sharesMatter(claim, source)) return null
  return contrastOf('parties', pairText(claimed), pairText(sourced))
}

/** Whether no third state is named beside a pair; a part of one of the two is none. */
function isOfPair(read: ReadText, pair: Pair): boolean {
  return statesOf(read).every(place => isAmong(place, pair))
}

function isAmong(place: Place, pair: Pair): boolean {
  return pair.some(({ normal }) => mayBeSamePlace(normal, place.normal))
}

/**
 * The pair that the manuscript or the table is about, where the claim speaks of one of the two, or of what the source speaks of, and of no one else. Headings
 * list pairs one after the other.
 */
function unspokenPair(claim: ClaimContext, source: SourceContext): Pair | null {
  const { own, caption, title } = claim
  const [pair] = [caption, title].flatMap(read => (read ? pairsOf(read) : []))
  if (!pair || own.people.length > 0 || !isOfPair(own, pair)) return null
  return statesOf(own).length > 0 || sharedTerms(claim, source, 'own').length > 0 ? pair : null
}

function pairText([one, other]: Pair): string {
  return `${one.text} and ${other.text}`
}
