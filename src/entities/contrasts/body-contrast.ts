import { type ClaimContext, compares, everyText } from '../claim-context.js'
import type { Entity } from '../entity.js'
import { besides, jointDealings, ofOneCountry } from '../languages/bodies.js'
import { othersUnnamed } from '../languages/roles.js'
import { isNamedIn, statesOf } from '../named-places.js'
import type { Organisation } from '../organisations.js'
import type { Place } from '../places.js'
import type { ReadText } from '../read-entities.js'
import { sharesPlace } from '../shared-places.js'
import type { SourceContext } from '../source-context.js'
import { sharedTerms } from '../terms.js'
import { hasAny, wordSet } from '../word-list.js'
import { wordsBefore } from '../words.js'
import { isRegion, mayBeSamePlace } from '../world.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** Another body of its sort, in a matter that both speak of. */
export function bodyContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  for (const sourced of source.title.organisations) {
    if (isBodyNamed(sourced, everyText(claim)) || isOccasion(sourced, source.title)) continue
    const rivals = claim.own.organisations.filter(({ sort }) => sort === sourced.sort && sort !== 'spelled-out')
    const [claimed] = rivals
    if (!claimed || rivals.some(body => isBodyNamed(body, [source.title, source.text, source.about]))) continue
    if (compares(claim) || mayBeOtherSide(claim.own, source.title)) continue
    if (isEpithet(sourced, source.title) || isEpithet(claimed, claim.own)) continue
    const isOfOneMatter = sharedTerms(claim, source, 'near').length > 0 || sharesPlace([claim.own], source)
    if (!isOfOneMatter && !beginsWith(source.title, sourced)) continue
    return contrastOf('organisation', claimed.text, sourced.text)
  }
  return null
}

/** “The Sejm votes”, of a claim on another country: a parliament or a central bank is of one country alone. */
export function homeContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const [body] = source.title.organisations
  const home = body && homeOf(body)
  if (!home || !beginsWith(source.title, body) || compares(claim) || isBodyNamed(body, everyText(claim))) return null
  const isHome = ({ normal }: Place): boolean => mayBeSamePlace(normal, home)
  // What a text is about, “Latin America”, holds its home and the others.
  const around = [...claim.near, ...claim.far].flatMap(({ places }) => places.filter(({ normal }) => !isRegion(normal)))
  if ([...claim.own.places, ...around].some(isHome)) return null
  const [state, ...others] = statesOf(claim.own)
  if (!state || others.length > 0 || isNamedIn(state, source)) return null
  return contrastOf('place', state.text, body.text)
}

/** The country of a body of a sort that each has one. */
function homeOf({ normal, sort }: Organisation): string | null {
  return wordSet(ofOneCountry).has(sort) ? (/-([A-Z]{2})$/.exec(normal)?.[1] ?? null) : null
}

/** “Signed on the margins of the G20”: where everybody met. */
function isOccasion({ extent }: Entity, { text }: ReadText): boolean {
  return wordsBefore(text, extent.start, FURTHEST_OCCASION).some(({ folded }) => wordSet(besides).has(folded))
}

/** Words: “on the margins of the annual G20”. */
const FURTHEST_OCCASION = 4

/** Of a contract a text may name either side alone, unless both texts name one side. */
function mayBeOtherSide(one: ReadText, other: ReadText): boolean {
  return (
    [one, other].some(({ text }) => hasAny(text, jointDealings) || hasAny(text, othersUnnamed)) &&
    !one.organisations.some(body => isBodyNamed(body, [other]))
  )
}

/** “The Holm Prize winner is taken on”: who is known by it may have done anything. */
function isEpithet({ extent }: Entity, { text }: ReadText): boolean {
  return /^[\s-](?:winn|laur[eé]at|gewinner|preisträger|ganador|vincitor|vencedor|winnaar|vinnar)/iu.test(
    text.slice(extent.end),
  )
}

/** “The Holm Bank lowers”, “1999; Holm Bank”, “A cut: Norway’s Holm Bank”: a text, a cell or a subtitle, behind an article or whose it is at most. */
function beginsWith({ text }: ReadText, { extent }: Entity): boolean {
  return /(?:^|[:|;] )(?:\p{Alpha}{1,3}\s|[Ll]['’]|\p{Upper}\p{Alpha}+['’]s\s)?$/u.test(text.slice(0, extent.start))
}

function isBodyNamed(body: Organisation, texts: readonly ReadText[]): boolean {
  return texts.some(({ organisations }) => organisations.some(({ normal }) => normal === body.normal))
}
