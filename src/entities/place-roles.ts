import { english } from './languages/english.js'
import { betweens, goneBefore } from './languages/time.js'
import { currencies } from './languages/units.js'
import { isRole } from './offices.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import { wordSet } from './word-list.js'
import { isCapital, wordBefore, wordsBefore, wordsBehind, wordsOf } from './words.js'

/** “A quarrel with the French”: with whom, which leaves open whose it is. */
export function isPartner(place: Place, read: ReadText): boolean {
  return isBehindOneOf(english.contrast.partnering, place, read, 2)
}

/** “Stand together against Chad”. */
export function isOpponent(place: Place, read: ReadText): boolean {
  return isBehindOneOf(english.contrast.opposing, place, read, 2)
}

/** “British public opinion and the question of the straits”: what is looked at may be anywhere. */
export function looksOn({ extent }: Place, { text }: ReadText): boolean {
  return wordsBehind(text, extent.end, FURTHEST_AGENT).some(({ folded }) =>
    wordSet(english.contrast.onlookers).has(folded),
  )
}

/** “Taiwan’s chip giant”, “a Korean shipbuilder”, “Kenya’s president”: where somebody comes from, and not where it happened. */
export function actsAbroad({ by, extent }: Place, { text }: ReadText): boolean {
  if (by !== 'adjective' && !/^['’]s?\s/.test(text.slice(extent.end))) return false
  return wordsBehind(text, extent.end, FURTHEST_AGENT).some(
    word =>
      wordSet(english.contrast.agents).has(word.folded) || /(?:maker|builder)s?$/.test(word.folded) || isRole(word),
  )
}

/** “The Chinese vice-president feeds calf”: in a row of guests, whoever that is. */
export function isOfHolder({ by, extent }: Place, { text }: ReadText): boolean {
  if (by !== 'adjective') return false
  const behind = wordsBehind(text, extent.end, 2)
  const holder = behind.findIndex(isRole)
  return holder >= 0 && /^[\s\p{Alpha}-]*$/u.test(text.slice(extent.end, behind[holder]?.end))
}

/** Words: “Taiwan’s largest chip giant”. */
const FURTHEST_AGENT = 3

/** “In Kenya”, “at Oran”. */
export function isBehindLocative(place: Place, read: ReadText): boolean {
  return isBehindOneOf(english.places.locatives, place, read) && !isBehindFirstArticle(place, read)
}

/** “A Guiana vendeu”: behind a Portuguese article that begins the sentence. */
function isBehindFirstArticle({ by, extent }: Place, { text }: ReadText): boolean {
  return by === 'name' && /(?:^|[.!?:]\s)A\s$/.test(text.slice(0, extent.start))
}

/** Where it happens, and not where it comes from. */
export function isWhere(place: Place, read: ReadText): boolean {
  return isBehindLocative(place, read) && !isBehindOneOf(english.places.origins, place, read)
}

/** @param most  words before it that are looked at */
function isBehindOneOf(list: string, { extent }: Place, { text }: ReadText, most = 1): boolean {
  return wordsBefore(text, extent.start, most).some(({ folded }) => wordSet(list).has(folded))
}

/** “The Prime Minister of India in Warsaw”: who comes, not where. */
export function isOfOffice({ extent }: Place, { text }: ReadText): boolean {
  const [role, of] = wordsBefore(text, extent.start, 2)
  return /^(?:of|de|del|do|da|di|von)$/.test(of?.folded ?? '') && role !== undefined && isRole(role)
}

/** “The US and Hashemite forces”: two together, the other of which is nowhere read. */
export function isBesideUnknown(place: Place, read: ReadText): boolean {
  if (place.by === 'town' || isBehindOf(place, read)) return false
  const { extent } = place
  const { text, places } = read
  const beside = /^(?:\s(?:and|und|et|y|e|en|och|i|&)\s|\s?[-–—‐‑]\s?)(?=\p{Upper})/u.exec(text.slice(extent.end))?.[0]
  return beside !== undefined && !places.some(other => other.extent.start === extent.end + beside.length)
}

/** “The vase that was shown in Oslo was made later”: said of it by the way. */
export function isOfWhatWas({ extent }: Place, { text }: ReadText): boolean {
  return /\s(?:that|which|who)\s(?:was|were|had|has|is|are)\s\p{Alpha}+\s(?:in|at)\s$/u.test(
    text.slice(0, extent.start),
  )
}

/** “The miracle of Bern”, “the treaty of Tunis”: the town, and no state. */
export function isBehindOf({ extent }: Place, { text }: ReadText): boolean {
  return /^(?:of|de|del|di|von|van)$/.test(wordBefore(text, extent.start)?.folded ?? '')
}

/** “The first in Europe”, “Africa’s largest”, “the first town of Kenya”: what somebody stands out in, and not what is spoken of. */
export function isOfRank({ extent }: Place, { text }: ReadText): boolean {
  const near = [...wordsBefore(text, extent.start, FURTHEST_RANK), ...wordsBehind(text, extent.end, 1)]
  return near.some(({ folded }) => wordSet(english.places.ranks).has(folded))
}

/** Words: “the first town of its kind in Europe”. */
const FURTHEST_RANK = 6

/** “London courts and the oil”, “lessons for California”: who judges or learns from what happened elsewhere. */
export function isOutside({ by, extent }: Place, { text }: ReadText): boolean {
  const [next] = wordsBehind(text, extent.end, 1)
  if ((by === 'capital' || by === 'town') && next && wordSet(english.places.forums).has(next.folded)) return true
  const [lessons, last] = wordsBefore(text, extent.start, 2)
  return last?.folded === 'for' && lessons !== undefined && wordSet(english.places.lessons).has(lessons.folded)
}

/** “Grew out of the peace between Kenya and Uganda”, “after the war between them”: what went before. */
export function isOfEarlier({ extent }: Place, { text }: ReadText): boolean {
  const words = wordsBefore(text, extent.start, FURTHEST_EARLIER)
  const between = words.findLastIndex(({ folded }) => wordSet(betweens).has(folded))
  return words.slice(0, Math.max(between, 0)).some(({ folded }) => wordSet(goneBefore).has(folded))
}

/** Words: “out of the long peace between Kenya and the”. */
const FURTHEST_EARLIER = 8

/** “Left Warsaw”, “flown from La Paz”: where what is told begins, and may not be about. */
export function isLeft(place: Place, read: ReadText): boolean {
  return isBehindOneOf(english.places.leaving, place, read) || isTakenFrom(place, read)
}

/** “Extradited from Belgrade”, “reach Darwin via Singapore”. */
export function isTakenFrom({ extent }: Place, { text }: ReadText): boolean {
  const [moved, from] = wordsBefore(text, extent.start, 2)
  if (from?.folded === 'via' || from?.folded === 'vía') return true
  return from?.folded === 'from' && moved !== undefined && wordSet(english.places.moving).has(moved.folded)
}

/** “The senate in Buenos Aires”: of the state, wherever it sits; what sits in Brussels may be the Union's. */
export function isSeat({ extent, normal }: Place, { text }: ReadText): boolean {
  if (normal === 'BE' || normal === 'LU') return false
  const [organ] = wordsBefore(text, extent.start, 2)
  return organ !== undefined && wordSet(english.places.organs).has(organ.folded)
}

/** “From Washington to The Hague: the summits of ten years”: what lies between the two may be told too. */
export function isSpan({ text }: ReadText): boolean {
  const words = wordsOf(text)
  return words.some(({ folded, start }, at) => {
    if (!wordSet(english.places.spanning).has(folded) || !/(?:^|[:.–—]\s)$/.test(text.slice(0, start))) return false
    const to = words
      .slice(at + 2, at + FURTHEST_END)
      .findIndex(word => wordSet(english.places.reaching).has(word.folded))
    return to >= 0 && isCapital(text, words[at + to + 3]?.start)
  })
}

/** Words: “From the Cape of Good Hope to Cairo”. */
const FURTHEST_END = 8

/** “San José on amnesties”, “Brussels warns”: a court or a union of many states that sits there. */
export function isOfMany(place: Place, read: ReadText): boolean {
  if (place.by !== 'capital' && place.by !== 'town') return false
  return wordSet(english.places.seatsOfMany).has(place.normal) && !isBehindLocative(place, read)
}

/** “Moss before the Canadian parliament”: in Canada. */
export function isBeforeOrgan({ extent }: Place, { text }: ReadText): boolean {
  const [organ] = wordsBehind(text, extent.end, 1)
  if (organ === undefined || !wordSet(english.places.organs).has(organ.folded)) return false
  return wordsBefore(text, extent.start, 2).some(({ folded }) => wordSet(english.places.before).has(folded))
}

/** “Rabat received Moss”. */
export function isHost({ extent }: Place, { text }: ReadText): boolean {
  const [verb] = wordsBehind(text, extent.end, 1)
  return verb !== undefined && wordSet(english.places.hosting).has(verb.folded)
}

/** “Commissioner v Holm Ireland Limited”: a case, named after parties that may be from anywhere. */
export function isCase({ text }: ReadText): boolean {
  return /\sv\.?\s/.test(text)
}

/** “Norway v. Iceland”, “Holm v. the Kingdom of Norway”: the state itself. */
export function isParty({ extent }: Place, { text, places }: ReadText): boolean {
  const before = text.slice(0, extent.start).split(partiesEnd).at(-1) ?? ''
  const behind = text.slice(extent.end).split(partiesEnd)[0] ?? ''
  const rest = places.reduce((party, place) => party.replace(place.text, ''), `${before} ${behind}`)
  return /^(?:\s|[Tt]he\s|and\s|[A-Z]\w+\sof\s)*$/.test(rest)
}

const partiesEnd = /\sv\.?\s|[(),:]/

/** “American dollars”: nobody need be in America. */
export function isOfMoney({ by, extent }: Place, text: string): boolean {
  if (by !== 'adjective') return false
  return wordsBehind(text, extent.end, 1).some(({ folded }) => currencies().has(folded))
}
