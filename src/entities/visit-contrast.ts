import type { ClaimContext } from './claim-context.js'
import { type Contrast, contrastOf } from './contrast-reason.js'
import { destinations, visitIn } from './destinations.js'
import { isNamedIn, statesOf } from './named-places.js'
import { fillsCell, isWhere } from './place-roles.js'
import type { Place } from './places.js'
import type { SourceContext } from './source-context.js'
import { isCapital, wordsOf } from './words.js'

/** The one country is visited in the claim, another in its source. */
export function visitContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
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
