import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { destinations, visitIn } from '../destinations.js'
import { areOfPlaces, namesIn } from '../foreign-names.js'
import { english } from '../languages/english.js'
import { happenings } from '../languages/happenings.js'
import { personVerbs, suffering, works } from '../languages/names.js'
import { othersUnnamed, persons, regalRoles, relations, writings } from '../languages/roles.js'
import { romanValue } from '../numerals.js'
import { isRole } from '../offices.js'
import { periodsOf } from '../periods.js'
import type { Person } from '../person.js'
import type { ReadText } from '../read-entities.js'
import { isSameName, mayBeSamePerson, nameKey, tellingNames } from '../same-person.js'
import { sharesPlace } from '../shared-places.js'
import type { SourceContext } from '../source-context.js'
import { isNewsOf } from '../source-dates.js'
import { FEWEST_OF_ONE_MATTER, sharedTerms, sharesName, termsIn } from '../terms.js'
import { hasAny, wordSet } from '../word-list.js'
import { isCapital, type Word, wordBefore, wordsBehind, wordsOf } from '../words.js'
import { mayBeSamePlace } from '../world.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** Another person, in a matter that both speak of. */
export function personContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const [claimed, sourced] = rivalsIn(claim, source) ?? []
  if (!claimed || !sourced || mayBeOne(claimed, sourced) || mayBothHavePart(claimed, sourced, claim, source))
    return null
  const areRivals =
    (claimed.given !== null && isOtherVisitor(sourced, claim, source)) ||
    (areTold(claimed, sourced, source.title) &&
      isTitledAfter(sourced, claim, source) &&
      !isOfThoseDays(claim, source)) ||
    haveOneMatter(claimed, sourced, claim, source)
  return areRivals ? contrastOf('person', claimed.text, sourced.text) : null
}

/** Who is named in the claim alone and who in the title alone; null where one of the claim's is known to the source, or either leaves somebody unnamed. */
function rivalsIn(claim: ClaimContext, source: SourceContext): readonly [Person, Person] | null {
  const { own } = claim
  const { title } = source
  const foreign = title.people.filter(person => !isPersonNamed(person, everyText(claim)))
  const [first] = foreign
  if (!first || isNamesake(first, title.text) || isSetting(first, title.text) || compares(claim)) return null
  if (leavesSomebodyUnnamed(title) || namesOfficeAlone(own) || isBesideAnother(first, title)) return null
  const absent = own.people.filter(person => !isPersonIn(person, source) && !isAuthority(person, own.text))
  if (!absent[0] || absent.length < own.people.length) return null
  return officersAlike(absent, foreign) ?? [absent[0], first]
}

/** A king may have had another name before, and who marries may take one. */
function mayBeOne(claimed: Person, sourced: Person): boolean {
  return isRegal(claimed) !== isRegal(sourced) || mayBeOfOneBirth(claimed, sourced)
}

/** Whether a title may name somebody else who was there: a maker, a relation, an officer, who did it, or the other side of a thing. */
function mayBothHavePart(claimed: Person, sourced: Person, claim: ClaimContext, source: SourceContext): boolean {
  const { own } = claim
  const { title } = source
  return (
    [own, title].some(tellsOfRelation) ||
    isMakerOf(claimed, own.text, title) ||
    isMeantByOffice(claimed, title) ||
    isThing(claimed, own.text) ||
    isThing(sourced, title.text) ||
    mayBeOfOtherSide(own, title) ||
    isOnNamedThing(claim, source)
  )
}

/** “Moss’s concerto”, of a source on the concerto: others play it, or wrote its words. */
function isMakerOf({ extent }: Person, text: string, title: ReadText): boolean {
  const made = /^['’]s?\s(?:The\s)?(\p{Alpha}{4,})/u.exec(text.slice(extent.end))?.[1]
  return made !== undefined && wordsOf(title.text).some(word => word.text === made)
}

/** “The Ada Moss went down”, “Ada Moss was first given at Vejle”, “El Holm”: a ship, a play, or a name of the stage. */
function isThing({ extent, given, role }: Person, text: string): boolean {
  if (given === null || role !== null) return false
  const behind = wordsBehind(text, extent.end, FURTHEST_MADE)
  return (
    /(?:^|[^\p{Alpha}])(?:the|le|la|il|lo|el|het)\s$/iu.test(text.slice(0, extent.start)) ||
    /^(?:El|Le|La|Il|The)$/.test(given) ||
    behind.some(word => wordSet(works).has(word.folded))
  )
}

/** Words: “was first given”. */
const FURTHEST_MADE = 3

/** “Holm was shot”, of a source that tells of nobody's death: it may be on who shot him. */
function mayBeOfOtherSide({ text }: ReadText, title: ReadText): boolean {
  return hasAny(text, suffering) && ![suffering, happenings, personVerbs].some(list => hasAny(title.text, list))
}

/** News of the very days that a claim tells of names others who were there. */
function isOfThoseDays({ own }: ClaimContext, { published }: SourceContext): boolean {
  return published !== null && periodsOf(own).some(period => isNewsOf(published, period))
}

/** “Chancellor Moss sacks minister”, of a minister. */
function isMeantByOffice({ role }: Person, { text, people }: ReadText): boolean {
  return role !== null && wordsOf(text).some(word => word.folded === role && !isBeforeName(word, people))
}

/** “Holm thanked his teacher”: whose name the source may have; of “his successor Moss”, the claim has it. */
function tellsOfRelation({ text }: ReadText): boolean {
  const words = wordsOf(text)
  return words.some((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]]
    if (!wordSet(relations).has(word.text) || !before || (next && isCapital(next.text))) return false
    return possessives.test(before.folded) || /^['’]s?\s$/.test(text.slice(before.end, word.start))
  })
}

const possessives =
  /^(?:his|her|its|their|son|sa|ses|leur|su|sus|seu|sua|seus|suas|suo|suoi|sue|seine[mnrs]?|sein|ihre?[mnrs]?|zijn|haar|hans|hennes|sin|sitt|sina|s)$/

/** “Moss meets Saudi crown prince”, “Moss receives his counterpart”: whoever that is. */
function leavesSomebodyUnnamed(title: ReadText): boolean {
  const words = wordsOf(title.text)
  return words.some((word, at) => wordSet(othersUnnamed).has(word.folded) || isNamelessOffice(title, words, at))
}

/** “Moss received the Turkish president”, not “in the Turkish president’s aeroplane”. */
function namesOfficeAlone(claim: ReadText): boolean {
  const words = wordsOf(claim.text)
  return words.some(({ end }, at) => isNamelessOffice(claim, words, at) && !/^['’]s/.test(claim.text.slice(end)))
}

/** An office of a country without a name behind it; of “sworn in as Kenya’s president”, whoever is sworn in has it. */
function isNamelessOffice({ text, places, people }: ReadText, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  if (!isRole(word) && !wordSet(english.people.roles).has(word.folded)) return false
  if (isBeforeName(word, people)) return false
  if (asOfficer.test(text.slice(0, word.start))) return false
  // “Le président turc”.
  if (places.some(({ extent, by }) => by === 'adjective' && extent.start === words[at + 1]?.start)) return true
  return [words[at - 1], words[at - 2]].some(before => before && places.some(({ extent }) => extent.end === before.end))
}

/** “President Moss”, “President, Ada Moss”. */
function isBeforeName({ end }: Word, people: readonly Person[]): boolean {
  return people.some(({ extent }) => extent.start > end && extent.start - end <= NEAREST)
}

/** Characters between an office and the name behind it. */
const NEAREST = 2

/** “Bishop Holm of Oslo and the first woman priest”: the other may be whom the claim names. */
function isBesideAnother({ extent }: Person, { text }: ReadText): boolean {
  const beside = another.exec(text.slice(extent.end))?.[0]
  if (beside === undefined) return false
  return wordsBehind(text, extent.end + beside.length - 1, FURTHEST_OTHER).some(
    word => isRole(word) || [relations, persons].some(list => wordSet(list).has(word.folded)),
  )
}

/** Words: “the first woman priest”. */
const FURTHEST_OTHER = 3

const another =
  /^(?:\s(?:of|de|von|di|van)(?:\s\p{Upper}[\p{Alpha}’-]*)+)?,?\s(?:and|und|et|y|e|en|och)\s(?:the|a|an|his|her|der|die|das|ein|eine|le|la|les|un|une|el|los|las|il|lo|gli|o|os|as|de|het|een)\s\p{Lower}/u

const asOfficer = /\s(?:as|als|como|come|comme|som|jako)\s(?:[\p{Alpha}’']+\s){0,3}$/u

/** “Finance minister Holm”, “Chancellor Moss and environment minister Lind”: two of one office. */
function officersAlike(absent: readonly Person[], foreign: readonly Person[]): readonly [Person, Person] | null {
  for (const claimed of absent) {
    const sourced = claimed.role === null ? undefined : foreign.find(({ role }) => role === claimed.role)
    if (sourced) return [claimed, sourced]
  }
  return null
}

/** People have other names, and stand beside others: only one matter, or one office in it, makes two of them rivals. */
function haveOneMatter(claimed: Person, sourced: Person, claim: ClaimContext, source: SourceContext): boolean {
  const own = sharedTerms(claim, source, 'own').length
  if ((isInFull(claimed) ? sharedTerms(claim, source, 'near').length : own) === 0) return false
  if (claimed.role !== null && claimed.role === sourced.role) return true
  const isSubject = !source.title.text.slice(0, sourced.extent.start).includes(':')
  if (own > 0 && isSubject && (areInFull(claimed, sourced) || areBothSubjects(claimed, sourced, claim, source)))
    return true
  // A place may stand for one of the terms.
  return own + (sharesPlace([claim.own, ...claim.near], source) ? 1 : 0) >= FEWEST_OF_ONE_MATTER
}

/** “Moss and the Lind sonata”, of a claim on that sonata under the heading “Lind”: both had their part in one thing. */
function isOnNamedThing({ own, near }: ClaimContext, { title }: SourceContext): boolean {
  const [told, around] = [new Set(foldedIn(own)), new Set(near.flatMap(foldedIn))]
  return namesIn(title).some(
    word => !areOfPlaces([word], title) && around.has(word.folded) && !told.has(word.folded) && !isRole(word),
  )
}

function foldedIn({ text }: ReadText): readonly string[] {
  return wordsOf(text).map(({ folded }) => folded)
}

/** “Moss in Hanoi”, of a claim that has somebody else there. */
function isOtherVisitor({ normal }: Person, { own }: ClaimContext, { title }: SourceContext): boolean {
  const visit = visitIn(title)
  if (visit ? visit.visitor !== normal : title.people.length > 1) return false
  const visited = visit ? [visit.place] : destinations(title)
  return visited.some(({ normal: there }) => own.places.some(place => mayBeSamePlace(place.normal, there)))
}

/** Both by more than a surname. */
function areInFull(one: Person, other: Person): boolean {
  return [one, other].every(({ given, text }) => given !== null || text.includes(' '))
}

/** Both in full, or both by office; one of them by office alone, where the title does not say what became of whom by it. */
function areTold(claimed: Person, sourced: Person, { text }: ReadText): boolean {
  if (claimed.role !== null && sourced.role === null) return false
  if (areInFull(claimed, sourced)) return true
  if (!isInFull(claimed) || !isInFull(sourced)) return false
  const behind = text.slice(sourced.extent.end)
  return behind.startsWith(':') || termsIn(wordsOf(behind)[0]?.text ?? '').length === 0
}

/** Whether a person goes by a name of reign: a king or a pope may have had another name before. */
function isRegal({ number, role }: Person): boolean {
  return number !== null || (role !== null && wordSet(regalRoles).has(role))
}

/** “Ada Moss” and “Ada Holm”: who marries may take another surname. */
function mayBeOfOneBirth(one: Person, other: Person): boolean {
  const [first, second] = [one, other].map(({ given }) => given?.split(/[\s.-]/)[0]?.toLowerCase())
  return first !== undefined && first === second && one.number === null && other.number === null
}

/** “Ada Moss: a life”, “The trial of Ada Moss”, of a claim no name in which comes up in the source. */
function isTitledAfter(person: Person, claim: ClaimContext, { title, text, about }: SourceContext): boolean {
  return (
    (isSubjectOf(person, title) || isObjectOf(person, title)) && !sharesName(claim, [title, text, about], 'uncommon')
  )
}

/** “Ada Moss left”, “President Moss left”: whom a text begins with. */
function isSubjectOf(person: Person, { text, people }: ReadText): boolean {
  const { extent, role } = person
  return (
    people[0] === person &&
    (extent.start === 0 || (role !== null && /^\p{Alpha}+ $/u.test(text.slice(0, extent.start))))
  )
}

/** “Moss left”, “Holm’s journey”; “Moss sacks minister” may be of whom the claim is about. */
function areBothSubjects(claimed: Person, sourced: Person, { own }: ClaimContext, { title }: SourceContext): boolean {
  return isSubjectOf(claimed, own) && isSubjectOf(sourced, title) && !wordsOf(title.text).some(isRole)
}

/** “The trial of Ada Moss”; of “Letters of Ada Moss” a title leaves out whom she writes of. */
function isObjectOf(person: Person, { text, people }: ReadText): boolean {
  if (people.length > 1 || person.given === null || hasAny(text.slice(0, person.extent.start), writings)) return false
  const before = wordBefore(text, person.extent.start)
  return before !== undefined && /^(?:of|de|di|do|da|von|van|av)$/.test(before.folded)
}

/** “En el teatro Ada Moss”: what bears a name is not who bore it. */
function isNamesake({ extent, role }: Person, text: string): boolean {
  const before = wordBefore(text, extent.start)
  return role === null && before !== undefined && wordSet(english.places.namesakes).has(before.folded)
}

/** “Farms in Ada Moss’s county”, “Before Ada Moss”: where and when something was. */
function isSetting({ extent }: Person, text: string): boolean {
  const before = text.slice(0, extent.start)
  if (/^(?:before|after|vor|nach|avant|après|antes de|después de|prima di|dopo|depois de|voor|na) $/i.test(before))
    return true
  return /\b(?:in|at|of) $/i.test(before) && /^['’]s? \p{Lower}/u.test(text.slice(extent.end))
}

/** With an office or a first name. A surname alone may stand beside whom the claim is about. */
function isInFull({ given, role }: Person): boolean {
  return given !== null || role !== null
}

/** “As the historian Ada Moss notes”: whom the claim leans on, not whom it is about. */
function isAuthority({ extent }: Person, text: string): boolean {
  const [before, after] = [wordBefore(text, extent.start), wordsOf(text.slice(extent.end))[0]]
  return [before, after].some(word => word !== undefined && wordSet(english.people.authorities).has(word.folded))
}

function isPersonIn(person: Person, { title, text, about, surnames }: SourceContext): boolean {
  return isPersonNamed(person, [title, text, about]) || surnames.some(surname => nameKey(surname) === person.normal)
}

function isPersonNamed(person: Person, texts: readonly ReadText[]): boolean {
  const names = tellingNames(person)
  return texts.some(({ text, people }) => {
    if (people.some(other => mayBeSamePerson(person, other))) return true
    const words = wordsOf(text)
    return words.some((word, at) => {
      if (person.number !== null && romanValue(word.text) === person.number) return true
      if (!isCapital(word.text)) return false
      const key = nameKey(word.text)
      if (!names.some(name => isSameName(name, key))) return false
      // “Paul VI” is not John Paul II.
      return person.number === null || romanValue(words[at + 1]?.text ?? '') === null
    })
  })
}
