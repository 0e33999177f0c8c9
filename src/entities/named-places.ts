import { type ClaimContext, everyText } from './claim-context.js'
import { isOfMoney } from './place-roles.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'
import { isPartCode, isRegion, isWater, isWhole, mayBeSamePlace } from './world.js'

/** Whether the claim, or what it stands in, names a place. A claim of one town is not of another because its country is named. */
export function isSpokenOf(place: Place, claim: ClaimContext): boolean {
  const isOfPart = isPart(place) && claim.own.places.some(isPart)
  // A capital has its state's code, but is none of its other parts.
  const isOther = (other: Place): boolean => !isPart(other) || (other.by === 'capital' && isPartCode(place.normal))
  return isNamed(place, everyText(claim), other => isRegion(other.normal) || (isOfPart && isOther(other)))
}

/** A part of a state, or its capital. */
export function isPart({ normal, by }: Place): boolean {
  return isPartCode(normal) || by === 'capital'
}

/** States and their parts that a text speaks of; regions hold too many to be contrasted. */
export function statesOf({ text, places }: ReadText): readonly Place[] {
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
  passesOver: (place: Place, read: ReadText) => boolean = () => false,
): boolean {
  return texts.some(read =>
    read.places.some(other => !passesOver(other, read) && mayBeSamePlace(place.normal, other.normal)),
  )
}

/** Whether a source names a place, in its title or its text. */
export function isNamedIn(
  place: Place,
  { title, text }: SourceContext,
  passesOver?: (place: Place, read: ReadText) => boolean,
): boolean {
  // “Chad leaves the bloc”, with West Africa in the text behind it: that is where Chad is, and does not name Niger.
  const isRound = (other: Place): boolean =>
    isWhole(other.normal) && title.places.some(({ normal }) => !isWhole(normal) && mayBeSamePlace(normal, other.normal))
  return (
    isNamed(place, [title], passesOver) ||
    isNamed(place, [text], (other, read) => isRound(other) || (passesOver?.(other, read) ?? false))
  )
}

/** Whether a place is a region that the text names too: where both name it, each beside a part of it, neither part is meant by it. */
export function isRegionOf({ normal }: Place, { places }: ReadText): boolean {
  return isRegion(normal) && places.some(other => other.normal === normal)
}
