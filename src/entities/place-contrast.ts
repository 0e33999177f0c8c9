import { type ClaimContext, compares, everyText, meantPair, subjectPair } from './claim-context.js'
import { type Contrast, contrastOf } from './contrast-reason.js'
import { destinations, visitIn } from './destinations.js'
import { type HeadedName, headedNames } from './headed-names.js'
import { english } from './languages/english.js'
import { type Pair, pairsOf } from './pairs.js'
import { periodsOf } from './periods.js'
import {
  actsAbroad,
  fillsCell,
  isBehindLocative,
  isCase,
  isOfMoney,
  isOfOffice,
  isPartner,
  isParty,
  isWhere,
  looksOn,
} from './place-roles.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'
import { sharedTerms } from './terms.js'
import { hasAny } from './word-list.js'
import { isCapital, wordsOf } from './words.js'
import { isRegion, mayBeSamePlace } from './world.js'

/** Other countries or towns: those visited, those that deal with each other, or the one that is spoken of. */
export function placeContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const foreign = statesOf(source.title).filter(place => !isSpokenOf(place, claim))
  if (foreign.length === 0) return null
  const pairwise = visitContrast(claim, source, foreign) ?? partiesContrast(claim, source, foreign)
  if (pairwise || compares(claim)) return pairwise
  // A region named in the claim itself may be what the source is taken from.
  const outside = foreign.filter(
    place =>
      !isNamed(place, [claim.own], region => isRegionOf(region, source.title)) &&
      (!isCase(source.title) || isParty(place, source.title)),
  )
  return swapContrast(claim, source, outside) ?? subjectContrast(claim, source, outside)
}

/** Whether the claim, or what it stands in, names a place. A claim of one town is not of another because its country is named. */
function isSpokenOf(place: Place, claim: ClaimContext): boolean {
  const isOfPart = isPart(place) && claim.own.places.some(isPart)
  // A capital has its state's code, but is none of its other parts.
  const isOther = (other: Place): boolean => !isPart(other) || (other.by === 'capital' && place.normal.includes('-'))
  return isNamed(place, everyText(claim), other => isRegion(other.normal) || (isOfPart && isOther(other)))
}

function isPart({ normal, by }: Place): boolean {
  return normal.includes('-') || by === 'capital'
}

function visitContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const visited = destinations(claim.own)
  const [sourced] = destinations(source.title).filter(place => foreign.includes(place))
  const claimed = visited.find(place => !isNamedIn(place, source))
  if (!sourced || !claimed || visited.some(place => isNamedIn(place, source)))
    return visitorContrast(claim, source, foreign)
  return contrastOf('visit', claimed.text, sourced.text)
}

/** “Moss in Hanoi”, of a claim that has Moss in Warsaw. */
function visitorContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const visit = visitIn(source.title)
  if (!visit || !foreign.includes(visit.place)) return null
  if (!wordsOf(claim.own.text).some(({ text, folded }) => isCapital(text) && folded === visit.visitor)) return null
  const places = statesOf(claim.own).filter(({ by }) => by !== 'adjective')
  const [claimed] = places.filter(place => isWhere(place, claim.own) || fillsCell(place, claim.own))
  if (!claimed || places.some(place => isNamedIn(place, source))) return null
  return contrastOf('visit', claimed.text, visit.place.text)
}

function partiesContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const pair = pairsOf(source.title).find(each => each.some(place => foreign.includes(place)))
  // “The Kenya and Uganda tour”: where somebody went, one place after the other.
  if (pair && destinations(source.title).some(place => pair.includes(place))) return null
  // Towns beside each other are where things happened, and nobody's partners.
  if (!pair || pair.some(({ by }) => by === 'town') || statesOf(source.title).length > 2) return null
  const own = meantPair(claim) ?? pairsOf(claim.own)[0]
  const isCompared = compares(claim) || hasAny(source.title.text, english.contrast.comparison)
  const claimed = own ?? (isCompared ? null : (subjectPair(claim) ?? impliedPair(claim, pair)))
  const absent = claimed?.filter(place => !isNamedIn(place, source)) ?? []
  if (!claimed || absent.length === 0) return null
  // What surrounds the claim may say less of it than its own words.
  return contrastOf(own ? 'parties' : 'subject-parties', pairText(claimed), pairText(pair))
}

/** “German firms”, in a text on Mongolia, of a source on Germany and Kazakhstan: the pair is Germany and what the text is about. */
function impliedPair({ own, caption, headings, title }: ClaimContext, pair: Pair): Pair | null {
  const [spokenOf, ...others] = statesOf(own)
  if (
    !spokenOf ||
    others.length > 0 ||
    isPart(spokenOf) ||
    spokenOf.by === 'town' ||
    !pair.some(place => mayBeSamePlace(place.normal, spokenOf.normal))
  )
    return null
  for (const read of [caption, ...headings, title]) {
    const [about, ...more] = read ? statesOf(read) : []
    if (about)
      return more.length > 0 || isPart(about) || mayBeSamePlace(about.normal, spokenOf.normal)
        ? null
        : [spokenOf, about]
  }
  return null
}

function pairText([one, other]: Pair): string {
  return `${one.text} and ${other.text}`
}

/** Both speak of one state and a second, and the second differs: “Chile’s exports to Korea”, “Argentine wine in Korea”. */
function swapContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  if (hasAny(source.title.text, english.contrast.comparison)) return null
  const [spokenOf, told] = [statesOf(claim.own), statesOf(source.title)]
  const absent = spokenOf.filter(place => !isNamedIn(place, source))
  const [claimed, sourced] = [absent[0], foreign.find(place => !isOfOffice(place, source.title))]
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
  const spokenOf = statesOf(claim.own)
  if (spokenOf.length === 0 || foreign.length < statesOf(source.title).length) return null
  const [claimed, sourced] = firstAlike(spokenOf, claim.own, foreign, source.title)
  if (!claimed || !sourced || spokenOf.some(place => isNamedIn(place, source, region => isRegionOf(region, claim.own))))
    return null
  // Adjectives may be said of anybody, a province's name be a person's, a town be the other's suburb: only a shared matter ties them.
  const areSure =
    [claimed, sourced].every(({ by }) => by !== 'adjective' && by !== 'part') && !areTownsOfOneState(claimed, sourced)
  // Who acts may do so anywhere, and where something happens says little of whom it is about.
  const areOfOneRole = isWhere(claimed, claim.own) === isWhere(sourced, source.title)
  if (sourced.by === 'adjective' && (isPartner(sourced, source.title) || looksOn(sourced, source.title))) return null
  if (!(areSure && areOfOneRole && !tellOneYear(claim, source)) && sharedTerms(claim, source, 'any').length === 0)
    return null
  if (tellsOfParting(claim, source) || (actsAbroad(sourced, source.title) && isBehindLocative(claimed, claim.own)))
    return null
  return contrastOf('subject', claimed.text, sourced.text)
}

/** “The judgment of 1986”, of a claim of 1986: what is dated alike may be one thing, whatever names it goes by. */
function tellOneYear({ own }: ClaimContext, { title }: SourceContext): boolean {
  const years = periodsOf(title).map(({ date }) => date['date-parts']?.[0]?.[0])
  return years.length > 0 && periodsOf(own).some(({ date }) => years.includes(date['date-parts']?.[0]?.[0]))
}

function areTownsOfOneState(one: Place, other: Place): boolean {
  return one.by === 'town' && other.by === 'town' && one.normal.slice(0, 2) === other.normal.slice(0, 2)
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
  return isBehindLocative(place, read) || isBesideTown(place, read)
}

function isBesideTown(place: Place, read: ReadText): boolean {
  return pairsOf(read).some(pair => pair.includes(place) && pair.some(({ by }) => by === 'town'))
}

/** “Lake Turkana” and “Lake Malawi”, “port of Dakar” and “port of Abidjan”, “the tanker Alder” and “the ferry Rowan”. */
export function headedContrast(claim: ClaimContext, { title, text }: SourceContext): Contrast | null {
  const sourced = headedThings(title)
  if (sourced.length === 0 || compares(claim)) return null
  const claimed = headedThings(claim.own)
  for (const one of sourced) {
    const rivals = claimed.filter(({ head }) => head === one.head)
    if (rivals.length !== 1 || !rivals[0] || everyText(claim).some(read => hasWord(read, one.name))) continue
    if ([title, text].some(read => hasWord(read, (rivals[0] as HeadedName).name))) continue
    return one.kind === 'thing'
      ? contrastOf('noun', rivals[0].text, one.text)
      : contrastOf('place', rivals[0].text, one.text)
  }
  return null
}

/** “The Danube’s floods” and “floods on the Elbe”. */
export function waterContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = source.title.places.filter(({ normal }) => isWater(normal))
  if (sourced.length !== 1 || !sourced[0] || isNamed(sourced[0], everyText(claim)) || compares(claim)) return null
  const claimed = claim.own.places.filter(({ normal }) => isWater(normal))
  if (claimed.length === 0 || !claimed[0] || claimed.some(place => isNamedIn(place, source))) return null
  if (sharedTerms(claim, source, 'any').length === 0) return null
  return contrastOf('place', claimed[0].text, sourced[0].text)
}

function headedThings({ text }: ReadText): readonly HeadedName[] {
  return headedNames(text).filter(({ kind }) => kind === 'place' || kind === 'thing')
}

function hasWord({ text }: ReadText, folded: string): boolean {
  return wordsOf(text).some(word => word.folded === folded)
}

/** A river, a sea, a range of mountains: none is held against a state. */
function isWater(normal: string): boolean {
  return normal.startsWith('W:')
}

/** States and their parts that a text speaks of; regions hold too many to be contrasted. */
function statesOf({ text, places }: ReadText): readonly Place[] {
  return places.filter(
    place =>
      (!place.isPartOfName || place.by === 'adjective') &&
      !isRegion(place.normal) &&
      !isWater(place.normal) &&
      !isOfMoney(place, text),
  )
}

/** @param passesOver  places that do not count as naming it */
export function isNamed(
  place: Place,
  texts: readonly ReadText[],
  passesOver: (place: Place) => boolean = () => false,
): boolean {
  return texts.some(({ places }) =>
    places.some(other => !passesOver(other) && mayBeSamePlace(place.normal, other.normal)),
  )
}

function isNamedIn(place: Place, { title, text }: SourceContext, passesOver?: (place: Place) => boolean): boolean {
  return isNamed(place, [title, text], passesOver)
}

/** Whether a place is a region that the text names too: where both name it, each beside a part of it, neither part is meant by it. */
function isRegionOf({ normal }: Place, { places }: ReadText): boolean {
  return isRegion(normal) && places.some(other => other.normal === normal)
}
