import { fillsCell } from '../cell.js'
import type { ClaimContext } from '../claim-context.js'
import { destinations, visitIn } from '../destinations.js'
import { english } from '../languages/english.js'
import { isNamedIn, statesOf } from '../named-places.js'
import { isRole } from '../offices.js'
import { overlaps, periodsOf } from '../periods.js'
import { isBeforeOrgan, isHost, isWhere } from '../place-roles.js'
import type { Place } from '../places.js'
import type { ReadText } from '../read-entities.js'
import { nameKey } from '../same-person.js'
import type { SourceContext } from '../source-context.js'
import { sharesName } from '../terms.js'
import { hasAny } from '../word-list.js'
import { isCapital, type Word, wordsOf } from '../words.js'
import { isRegion } from '../world.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** The one country is visited in the claim, another in its source. */
export function visitContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const visited = destinations(claim.own)
  const [sourced] = destinations(source.title).filter(place => foreign.includes(place))
  const claimed = visited.find(place => !isNamedIn(place, source))
  if (!sourced || !claimed || visited.some(place => isNamedIn(place, source)))
    return visitorContrast(claim, source, foreign)
  return contrastOf('visit', claimed.text, sourced.text)
}

/** “Moss in Hanoi”, “Moss meets ministers in Hanoi”, of a claim or a row of visits that has Moss in Warsaw. */
function visitorContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  // “Moss, in Hanoi, speaks of troops in Oslo”: the first is where Moss is.
  const sourced = statesOf(source.title).find(place => isStay(place, source.title))
  if (!sourced || !foreign.includes(sourced)) return null
  const { own } = claim
  const hosts = hostsOf(claim)
  const told = hosts.length > 0 ? hosts : statesOf(own).filter(({ by }) => by !== 'adjective')
  const claimed = hosts[0] ?? told.find(place => isStay(place, own) || fillsCell(place.extent, own.text))
  if (!claimed || told.some(place => isNamedIn(place, source, ({ normal }) => isRegion(normal)))) return null
  if (!sharesPerson(claim, source) && !isRowOfVisits(claim, source)) return null
  const because = isOfVisitor(claim, source) && tellsOfGuests(claim) ? 'visit' : 'stay'
  return contrastOf(because, claimed.text, sourced.text)
}

/** “Guests of state in Hanoi”: where a table has somebody, whatever country a row gives beside the guest. */
function hostsOf({ caption }: ClaimContext): readonly Place[] {
  return caption ? statesOf(caption).filter(place => isStay(place, caption)) : []
}

/** Whether a claim tells of those who come and go by their office. */
function tellsOfGuests({ own, caption, headings }: ClaimContext): boolean {
  return (
    wordsOf(own.text).some(isRole) ||
    [own, caption, ...headings.slice(0, 1)].some(read => read && hasAny(read.text, english.contrast.journeys))
  )
}

/**
 * “Seized in Asunción”, of a source on the trial in Hanover: whom something befell in one place has gone on to another, and what is told of them there may
 * tell of it.
 */
export function isFate(claim: ClaimContext, source: SourceContext): boolean {
  return hasAny(claim.own.text, english.contrast.fates) && sharesPerson(claim, source)
}

/** “Moss’s policies, 1988–1991”, of what Moss did in 1990: a study of all those years. */
export function isStudyOf(claim: ClaimContext, source: SourceContext): boolean {
  const ranges = periodsOf(source.title).filter(({ precision }) => precision === 'range')
  return (
    ranges.some(range => periodsOf(claim.own).some(date => overlaps(date, range))) && sharesName(claim, [source.title])
  )
}

/** Where somebody is, or comes to, or is received. */
function isStay(place: Place, read: ReadText): boolean {
  if (place.by === 'adjective') return isBeforeOrgan(place, read)
  return (isWhere(place, read) && !isBehindTo(place, read)) || isHost(place, read) || destinations(read).includes(place)
}

/** “An opening to Moscow”, “troops to Oslo”, not “went to Oslo”: who is told of need not have gone there. */
function isBehindTo({ extent }: Place, { text }: ReadText): boolean {
  return /(?<!\s(?:go|goes|went|come|comes|came|returns|returned|back|sails|sailed|drove))\sto\s(?:the\s)?$/.test(
    text.slice(0, extent.start),
  )
}

/** Whether the visitor of the title, “Moss in Hanoi”, is in the claim too. */
function isOfVisitor({ own }: ClaimContext, { title }: SourceContext): boolean {
  const visitor = visitIn(title)?.visitor
  return visitor !== undefined && namesIn(own).has(nameKey(visitor))
}

/** Whether a person known from the claim or from the title is in the other too. What is “Moss’s” in the title may be where Moss is not. */
function sharesPerson({ own }: ClaimContext, { title }: SourceContext): boolean {
  const [told, shown] = [namesIn(own), namesIn(title, isPossessive)]
  const visitor = visitIn(title)?.visitor
  const known = [...title.people, ...own.people].map(({ normal }) => normal)
  return (visitor ? [nameKey(visitor), ...known] : known).some(name => told.has(name) && shown.has(name))
}

/** Words with a capital, as `Person.normal` has them. */
function namesIn(
  { text }: ReadText,
  isLeftOut: (word: Word, text: string) => boolean = () => false,
): ReadonlySet<string> {
  const names = wordsOf(text).filter(word => isCapital(word.text) && !isLeftOut(word, text))
  return new Set(names.map(name => nameKey(name.text)))
}

function isPossessive({ end }: Word, text: string): boolean {
  return text[end] === '’' || text[end] === "'"
}

/** A row under “Visits”, of a source that tells of one. */
function isRowOfVisits({ caption, headings }: ClaimContext, { title }: SourceContext): boolean {
  if (!caption || !(visitIn(title) || destinations(title).length > 0)) return false
  return [caption, ...headings.slice(0, 1)].some(({ text }) => hasAny(text, english.contrast.journeys))
}
