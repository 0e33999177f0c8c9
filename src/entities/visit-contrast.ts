import type { ClaimContext } from './claim-context.js'
import { type Contrast, contrastOf } from './contrast-reason.js'
import { destinations, visitIn } from './destinations.js'
import { english } from './languages/english.js'
import { isNamedIn, statesOf } from './named-places.js'
import { fillsCell, isBeforeOrgan, isHost, isWhere } from './place-roles.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import { nameKey } from './same-person.js'
import type { SourceContext } from './source-context.js'
import { hasAny } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'
import { isRegion } from './world.js'

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
  const sourced = foreign.find(place => isStay(place, source.title))
  if (!sourced) return null
  const places = statesOf(claim.own).filter(({ by }) => by !== 'adjective')
  const [claimed] = places.filter(place => isStay(place, claim.own) || fillsCell(place, claim.own))
  if (!claimed || places.some(place => isNamedIn(place, source, ({ normal }) => isRegion(normal)))) return null
  if (isOfVisitor(claim, source)) return contrastOf('visit', claimed.text, sourced.text)
  if (!sharesPerson(claim, source) && !isRowOfVisits(claim, source)) return null
  return contrastOf('stay', claimed.text, sourced.text)
}

/** Where somebody is, or comes to, or is received. */
function isStay(place: Place, read: ReadText): boolean {
  if (place.by === 'adjective') return isBeforeOrgan(place, read)
  return isWhere(place, read) || isHost(place, read) || destinations(read).includes(place)
}

/** Whether the visitor of the title, “Moss in Hanoi”, is in the claim too. */
function isOfVisitor({ own }: ClaimContext, { title }: SourceContext): boolean {
  const visitor = visitIn(title)?.visitor
  return visitor !== undefined && namesIn(own).has(nameKey(visitor))
}

/** Whether a person known from the claim or from the title is in the other too. What is “Moss’s” in the title may be where Moss is not. */
function sharesPerson({ own }: ClaimContext, { title }: SourceContext): boolean {
  const [told, shown] = [namesIn(own), namesIn(title, isPossessive)]
  return [...title.people, ...own.people].some(({ normal }) => told.has(normal) && shown.has(normal))
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
