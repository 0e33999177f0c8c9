import { yearOf } from '../../compare/calendar.js'
import { type ClaimContext, compares, subjectPair } from '../claim-context.js'
import { english } from '../languages/english.js'
import { isNamed, isNamedIn, isRegionOf, isSpokenOf, statesOf } from '../named-places.js'
import { pairsOf } from '../pairs.js'
import { periodsOf } from '../periods.js'
import {
  actsAbroad,
  isBehindLocative,
  isBehindOf,
  isBesideUnknown,
  isCase,
  isLeft,
  isOfEarlier,
  isOfHolder,
  isOfMany,
  isOfOffice,
  isOfRank,
  isOfWhatWas,
  isOpponent,
  isOutside,
  isPartner,
  isParty,
  isSeat,
  isSpan,
  isTakenFrom,
  isWhere,
  looksOn,
} from '../place-roles.js'
import type { Place } from '../places.js'
import type { ReadText } from '../read-entities.js'
import { sharesMatter } from '../shared-matter.js'
import type { SourceContext } from '../source-context.js'
import { sharedTerms } from '../terms.js'
import { hasAny } from '../word-list.js'
import { isRegion, isWater, mayBeOfOneState, mayBeSamePlace } from '../world.js'
import { type Contrast, contrastOf } from './contrast-reason.js'
import { partiesContrast, partnerContrast } from './parties-contrast.js'
import { isFate, isStudyOf, visitContrast } from './visit-contrast.js'

/** Other countries or towns: those visited, those that deal with each other, or the one that is spoken of. */
export function placeContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const foreign = statesOf(source.title).filter(place => !isSpokenOf(place, claim) && !isOutside(place, source.title))
  if (foreign.length === 0) return partnerContrast(claim, source)
  if (isFate(claim, source) || isStudyOf(claim, source)) return null
  const pairwise = visitContrast(claim, source, foreign) ?? partiesContrast(claim, source, foreign)
  if (pairwise || compares(claim) || isSpan(source.title)) return pairwise
  // A region named in the claim itself may be what the source is taken from.
  const outside = foreign.filter(
    place =>
      !isNamed(place, [claim.own], whole => isRegionOf(whole, source.title) || isOfRank(whole, claim.own)) &&
      (!isCase(source.title) || isParty(place, source.title)),
  )
  return (
    swapContrast(claim, source, outside) ??
    subjectContrast(claim, source, outside) ??
    regionContrast(claim, source, outside)
  )
}

/** Both speak of one state and a second, and the second differs: “Chile’s exports to Korea”, “Argentine wine in Korea”. */
function swapContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  if (hasAny(source.title.text, english.contrast.comparison)) return null
  const [spokenOf, told] = [statesOf(claim.own), statesOf(source.title)]
  const absent = spokenOf.filter(place => !isNamedIn(place, source))
  const [claimed, sourced] = [
    absent.find(place => !isOfEarlier(place, claim.own)),
    foreign.find(place => !isOfOffice(place, source.title) && !isOfMany(place, source.title)),
  ]
  if (!claimed || !sourced || absent.length === spokenOf.length || foreign.length === told.length) return null
  const areOfOneSize = (claimed.by === 'town') === (sourced.by === 'town')
  if (!areOfOneSize) return null
  const isOfSubject = subjectPair(claim)?.some(place => mayBeSamePlace(place.normal, claimed.normal)) ?? false
  // A third country may come in beside the two: only where something else agrees is it in the place of one.
  if (!isOfSubject && sharedTerms(claim, source, 'own').length === 0) return null
  return contrastOf('swap', claimed.text, sourced.text)
}

/** The claim is of one country, and its source of another. */
function subjectContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const spokenOf = subjectsOf(claim.own)
  if (spokenOf.length === 0 || foreign.length < statesOf(source.title).length) return null
  const subjects = foreign.filter(
    place => ![isTakenFrom, isLookedAt, isOfMany, isBesideUnknown].some(isOther => isOther(place, source.title)),
  )
  const [claimed, sourced] = firstAlike(spokenOf, claim.own, subjects, source.title)
  if (!claimed || !sourced || spokenOf.some(place => isToldOf(place, claim, source))) return null
  if (!areOfOneMatter(claimed, sourced, claim, source) && !sharesMatter(claim, source)) return null
  const actsInClaim =
    (actsAbroad(sourced, source.title) && spokenOf.some(place => isBehindLocative(place, claim.own))) ||
    (claim.caption !== null && isOfHolder(sourced, source.title))
  const actsInSource = actsAbroad(claimed, claim.own) && subjects.some(place => isBehindLocative(place, source.title))
  return actsInClaim || actsInSource || tellsOfParting(claim, source)
    ? null
    : contrastOf('subject', claimed.text, sourced.text)
}

/** Whether a source names a place of the claim; a region that the claim names too, or that something is the first in, is no such name. */
function isToldOf(place: Place, { own }: ClaimContext, source: SourceContext): boolean {
  return isNamedIn(
    place,
    source,
    (whole, read) => isRegionOf(whole, own) || (isRegion(whole.normal) && isOfRank(whole, read)),
  )
}

/** Whether two places stand for each other though no word ties their texts. */
function areOfOneMatter(claimed: Place, sourced: Place, claim: ClaimContext, source: SourceContext): boolean {
  // Adjectives may be said of anybody, a province's name be a person's, a palace be where others meet, a town be the other's suburb.
  const areSure =
    [claimed, sourced].every(({ by }) => by !== 'adjective' && by !== 'part' && by !== 'metonym') &&
    !areTownsOfOneState(claimed, sourced)
  // Who acts may do so anywhere, and where something happens says little of whom it is about.
  const areOfOneRole = isWhere(claimed, claim.own) === isWhere(sourced, source.title)
  return areSure && areOfOneRole && !tellOneYear(claim, source)
}

/** “Together against Chad”, “a quarrel with the French”, “French opinion”: said of them by others, or of others by them. */
function isLookedAt(place: Place, title: ReadText): boolean {
  if (isOpponent(place, title)) return true
  return place.by === 'adjective' && (isPartner(place, title) || looksOn(place, title))
}

/** The states and parts that a text speaks of, without those that somebody left, and what one of them is a first or largest part of. */
function subjectsOf(read: ReadText): readonly Place[] {
  const states = statesOf(read).filter(place => !isLeft(place, read) && !isOfWhatWas(place, read))
  return states.filter(
    place =>
      !isOfMany(place, read) &&
      (!isOfRank(place, read) ||
        !states.some(({ normal }) => normal !== place.normal && mayBeSamePlace(normal, place.normal))),
  )
}

/** The claim is of a region of many states, and its source of a state outside it. */
function regionContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const [sourced] = foreign
  if (!sourced || foreign.length < statesOf(source.title).length || statesOf(claim.own).length > 0) return null
  const regions = claim.own.places.filter(place => place.by === 'name' && isRegion(place.normal) && !place.isPartOfName)
  const [claimed] = regions
  if (
    !claimed ||
    regions.some(place => isWater(place.normal) || isOfRank(place, claim.own) || isNamedIn(place, source))
  )
    return null
  return sharesMatter(claim, source) ? contrastOf('subject', claimed.text, sourced.text) : null
}

/** “The judgment of 1986”, of a claim of 1986: what is dated alike may be one thing, whatever names it goes by. */
function tellOneYear({ own }: ClaimContext, { title }: SourceContext): boolean {
  const years = periodsOf(title).map(({ date }) => yearOf(date))
  return years.length > 0 && periodsOf(own).some(({ date }) => years.includes(yearOf(date)))
}

function areTownsOfOneState(one: Place, other: Place): boolean {
  return one.by === 'town' && other.by === 'town' && mayBeOfOneState(one.normal, other.normal)
}

/** “Pakistan’s eastern wing broke away” and “The birth of Bangladesh”: the one was a part of the other. */
function tellsOfParting({ own }: ClaimContext, { title }: SourceContext): boolean {
  return [own, title].some(({ text }) => hasAny(text, english.contrast.parting))
}

/** A town is told from a town, a state from a state: what is done in a town of one may be said of the other. */
function firstAlike(
  claimed: readonly Place[],
  claim: ReadText,
  sourced: readonly Place[],
  title: ReadText,
): readonly Place[] {
  const pairs = claimed.flatMap(one => sourced.map(other => [one, other] as const))
  const alike = pairs.find(
    ([one, other]) => isTown(one, claim) === isTown(other, title) || (mayBeTown(one) && mayBeTown(other)),
  )
  return alike ?? []
}

function mayBeTown({ by, normal }: Place): boolean {
  return by === 'capital' || by === 'town' || cityStates.has(normal)
}

const cityStates = new Set(['SG', 'HK', 'MO', 'MC', 'SM', 'VA', 'GI'])

/** A capital is a town behind “in” and the like, and beside a town; elsewhere it may stand for its state. */
function isTown(place: Place, read: ReadText): boolean {
  if (place.by !== 'capital') return place.by === 'town'
  return (
    ((isBehindLocative(place, read) || isBehindOf(place, read)) && !isSeat(place, read)) || isBesideTown(place, read)
  )
}

function isBesideTown(place: Place, read: ReadText): boolean {
  return pairsOf(read).some(pair => pair.includes(place) && pair.some(({ by }) => by === 'town'))
}
