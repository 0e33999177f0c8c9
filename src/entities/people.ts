import { foldLetters } from '../compare/letters.js'
import { particles } from '../interpret/vocabulary.js'
import type { Entity } from './entity.js'
import { isGivenName } from './given-names.js'
import { isKnownSurname, otherSurnames } from './known-people.js'
import { english } from './languages/english.js'
import {
  capitalRoles,
  givenTo,
  newWords,
  personVerbs,
  prizes,
  ranksBehind,
  regalRoles,
  smallRoles,
  surnamesFirst,
  unsureSurnamesFirst,
} from './languages/roles.js'
import { romanValue } from './numerals.js'
import { findPlaces } from './places.js'
import { wordSet } from './word-list.js'
import { isCapital, isTitleCase, type Word, wordsOf } from './words.js'

/**
 * A person named in full, by office and surname, by a surname that is known or already introduced, or as popes and kings are. `normal` is the surname, or the
 * last name before a number, spelled one way.
 */
export interface Person extends Entity {
  readonly kind: 'person'
  /** As written, without offices. */
  readonly given: string | null
  readonly surname: string
  /** The noun of the office before the name: “minister”. */
  readonly role: string | null
  /** The second of the name, for popes and kings. */
  readonly number: number | null
}

/**
 * The persons that a text names: after an office or title, or behind a first name of the list; then every mention of their surnames alone.
 *
 * @param introduced  surnames, as `normal` has them, known from elsewhere
 */
export function findPeople(text: string, introduced: ReadonlySet<string> = new Set()): readonly Person[] {
  const words = wordsOf(text)
  if (!words.some(word => isTelling(word, introduced))) return []
  const setting: Setting = { text, words, isTitleCase: isTitleCase(words), taken: placesTaken(text, words) }
  const full = fullNames(setting)
  const known = new Set([...introduced, ...full.map(({ person }) => person.normal)])
  const covered = new Set(full.flatMap(({ first, last }) => range(first, last)))
  const alone = words.flatMap((word, at) => {
    if (covered.has(at) || !isCapital(word.text) || setting.taken.has(at) || particles.has(word.folded)) return []
    return known.has(nameKey(word.text)) || isKnownAlone(setting, at) ? [personOf(setting, at, at, at, null)] : []
  })
  return [...full.map(({ person }) => person), ...alone].sort((a, b) => a.extent.start - b.extent.start)
}

/** An office, a first name, an initial, or a surname that is known. Most texts have none, and are not looked at further. */
function isTelling(word: Word, introduced: ReadonlySet<string>): boolean {
  const { text, folded } = word
  if (isRole(word) || isPersonVerb(word) || wordSet(prizes).has(folded)) return true
  if (!isCapital(text)) return false
  if (isGivenName(folded) || isKnownSurname(folded) || (isInitial(word) && folded !== 'a')) return true
  return introduced.size > 0 && introduced.has(nameKey(text))
}

/** “J” and “J.M.” */
function isInitial({ text }: Word): boolean {
  return initials.test(text)
}

const initials = /^\p{Lu}(?:\.\p{Lu}\.?)*$/u

/** Whether a word is the noun of an office or a calling. */
export function isRole({ text, folded }: Word): boolean {
  if (wordSet(smallRoles).has(folded) || isCompoundOffice(folded)) return true
  return isCapital(text) && (wordSet(english.people.roles).has(folded) || wordSet(capitalRoles).has(folded))
}

/** “Umweltministerin”, “energiminister”, “Bundespräsident”: languages that write compounds as one word. */
function isCompoundOffice(word: string): boolean {
  return word.length >= SHORTEST_COMPOUND && compoundOffice.test(word)
}

const compoundOffice = /^\p{Alpha}{3,}(?:minister(?:in|n)?|präsident(?:in)?|kanzler(?:in)?|bürgermeister(?:in)?)$/u

/** Letters: “Altkanzler”. Most words are shorter, and every word is asked. */
const SHORTEST_COMPOUND = 10

interface Setting {
  readonly text: string
  readonly words: readonly Word[]
  readonly isTitleCase: boolean
  /** Places of words that belong to the names of places. */
  readonly taken: ReadonlySet<number>
}

interface Named {
  readonly person: Person
  readonly first: number
  readonly last: number
}

function placesTaken(text: string, words: readonly Word[]): ReadonlySet<number> {
  const places = findPlaces(text, 'en')
  return new Set(
    words.flatMap(({ start, end }, at) =>
      places.some(({ extent }) => extent.start <= start && extent.end >= end) ? [at] : [],
    ),
  )
}

function fullNames(setting: Setting): readonly Named[] {
  const found: Named[] = []
  for (let at = 0; at < setting.words.length; at++) {
    const named =
      afterRole(setting, at) ??
      afterInitials(setting, at) ??
      surnameFirst(setting, at) ??
      afterGivenName(setting, at, null)
    if (!named) continue
    found.push(named)
    at = named.last
  }
  return found
}

/** “Foreign Minister Shah”, “President Vladimir Putin”, “Gen. Smith”, “President of Uzbekistan Shavkat Mirziyoyev”. */
function afterRole(setting: Setting, at: number): Named | null {
  const { words, text } = setting
  const role = words[at] as Word
  if (!isRole(role)) return null
  const first = behindOffice(setting, at)
  if (!stand(words[first - 1], words[first], text)) return null
  const whole = afterGivenName(setting, first, role.folded)
  if (whole) return whole
  const isOfCountry = first > at + 1
  // “Prime Minister Aiko Mori” and “Prime Minister Mori Resigns” look alike.
  const most = setting.isTitleCase && !isOfCountry ? 2 : MOST_NAMES
  let last = first - 1
  while (last < first - 1 + most && isNameWord(setting, last + 1) && stand(words[last], words[last + 1], text)) last++
  if (last < first || isOtherName(setting, last)) return null
  // “President of Kenya Opens Customs House”: a small word behind tells where the name ends.
  if (setting.isTitleCase && isOfCountry && (last === first || isCapital(words[last + 1]?.text ?? 'A'))) return null
  if (setting.isTitleCase && !isOfCountry && last > first) return null
  return { person: personOf(setting, first, last, last, role.folded), first, last }
}

/** The place of the word behind an office, or behind the country that it is of. */
function behindOffice({ words, taken }: Setting, at: number): number {
  if (words[at + 1]?.folded !== 'of' || !taken.has(at + 2)) return at + 1
  let behind = at + 3
  while (taken.has(behind)) behind++
  return behind
}

/** Names in a row, of which the last is the surname. */
const MOST_NAMES = 4

/** A first name, initials and further first names, and the surname with its particles. In titles, where all words have capitals, no more. */
function afterGivenName(setting: Setting, at: number, role: string | null): Named | null {
  const { words, text, isTitleCase: isTitle } = setting
  const given = words[at]
  if (!given || !isNameWord(setting, at)) return null
  if (!isGivenName(given.folded) && !isBeforeKnownSurname(setting, at) && !isActing(setting, at))
    return numbered(setting, at, at, role)
  // “São Gabriel da Cachoeira”, “Saint Paul”: a place, more often than not.
  if (saints.has(words[at - 1]?.folded ?? '')) return null
  let last = at
  let surname = at
  while (last < at + MOST_NAMES && stand(words[last], words[last + 1], text)) {
    const king = numbered(setting, at, last, role)
    if (king) return king
    const next = words[last + 1] as Word
    const isBetween =
      /^\p{Upper}$/u.test(next.text) || (particles.has(next.folded) && isBeforeSurname(setting, at, surname, last + 1))
    if (!isBetween && !isNameWord(setting, last + 1)) break
    last++
    if (isBetween) continue
    surname = last
    if (isTitle && !isGivenName(next.folded)) break
  }
  if (surname === at || isOtherName(setting, surname)) return null
  // “Enver Pasha”: what everybody of a rank is called tells nobody apart.
  const isRank = wordSet(ranksBehind).has((words[surname] as Word).folded)
  return { person: personOf(setting, at, surname, isRank ? surname - 1 : surname, role), first: at, last: surname }
}

/** Whether a particle goes on with a name: behind a surname, the Arabic ones alone do. */
function isBeforeSurname(setting: Setting, first: number, surname: number, at: number): boolean {
  if (surname === first) return true
  const [particle, next] = [setting.words[at] as Word, setting.words[at + 1]]
  if (!next || !isNameWord(setting, at + 1)) return false
  // “Al Viminale” is Italian.
  return /^(?:bin|ibn|bint|ould)$/.test(particle.folded) || setting.text.slice(particle.end, next.start) === '-'
}

/** “Bill Clinton”: what is no first name elsewhere is one before a surname by which somebody is known. In titles every word may stand there. */
function isBeforeKnownSurname({ words, text, isTitleCase: isTitle, taken }: Setting, at: number): boolean {
  const next = words[at + 1]
  if (isTitle || !next || taken.has(at + 1) || !isCapital(next.text) || !stand(words[at], next, text)) return false
  return isKnownSurname(next.folded)
}

/** “Luis Rubiales resigned”, “dimite Luis Rubiales”: two names or more that the lists do not know, beside what only people do, or where a prize is given. */
function isActing(setting: Setting, at: number): boolean {
  const { words, text, isTitleCase: isTitle } = setting
  let last = at
  while (last < at + MOST_NAMES && isNameWord(setting, last + 1) && stand(words[last], words[last + 1], text)) last++
  if (last === at) return false
  const [before, behind] = [words[at - 1], words[last + 1]]
  if (before && isCapital(before.text) && stand(before, words[at], text)) return false
  // Where all words have capitals, one without shows that they do not.
  if (isPersonVerb(behind && isAuxiliary(behind) ? words[last + 2] : behind) && !isCapital(behind?.text ?? ''))
    return true
  const isGiven = words.some(({ folded }) => wordSet(prizes).has(folded)) && !(behind && isCalling(behind))
  if (isTitle) return isGiven && before !== undefined && wordSet(givenTo).has(before.text)
  if (isPersonVerb(before) || isGiven) return true
  // “Ada Moss, president of”, “Ada Moss nieuwe premier”; “Red Cross president” is another's.
  const office = behind && isNew(behind) ? words[last + 2] : behind
  if (!office || isCapital(office.text) || !isRole(office)) return false
  return office !== behind || text.slice((words[last] as Word).end, office.start) === ', '
}

function isPersonVerb(word: Word | undefined): boolean {
  return word !== undefined && wordSet(personVerbs).has(word.folded)
}

/** “Max Planck geneticist”: where somebody works. */
function isCalling({ text }: Word): boolean {
  return /^\p{Ll}+(?:ist|ian|er|or)s?$/u.test(text)
}

function isNew({ folded }: Word): boolean {
  return wordSet(newWords).has(folded)
}

function isAuxiliary({ folded }: Word): boolean {
  return auxiliaries.has(folded)
}

const auxiliaries = new Set(
  'was is has had been fue foi fu fut è é est was werd is wurde ist blev blir ble został została'.split(' '),
)

/** “Xi Jinping”, “Ban Ki-moon”: the surname comes first. Those that are words elsewhere need the hyphen. */
function surnameFirst(setting: Setting, at: number): Named | null {
  const { words, text } = setting
  const surname = words[at] as Word
  if (!isCapital(surname.text)) return null
  const isSure = wordSet(surnamesFirst).has(surname.folded)
  if (!isSure && !wordSet(unsureSurnamesFirst).has(surname.folded)) return null
  const [given, second] = [words[at + 1], words[at + 2]]
  if (!given || text.slice(surname.end, given.start) !== ' ' || !isNameWord(setting, at + 1)) return null
  const isHyphened = second !== undefined && text.slice(given.end, second.start) === '-' && !isCapital(second.text)
  if (!isHyphened && (!isSure || setting.isTitleCase || isOtherName(setting, at + 1))) return null
  // “Nguyen Phu Trong”.
  const isThird = !isHyphened && second !== undefined && stand(given, second, text) && isNameWord(setting, at + 2)
  const last = isHyphened || isThird ? at + 2 : at + 1
  const person = personOf(setting, at, last, at, null)
  return { person: { ...person, given: text.slice(given.start, words[last]?.end) }, first: at, last }
}

/** “J. M. G. Le Clézio”: two initials or more, and the surname with its particles. */
function afterInitials(setting: Setting, at: number): Named | null {
  const { words, text } = setting
  let last = at
  while (isInitialAt(setting, last) && stand(words[last], words[last + 1], text)) last++
  const letters = text.slice(words[at]?.start, words[last]?.start).match(/\p{Lu}/gu)?.length ?? 0
  if (letters < FEWEST_INITIALS) return null
  if (particles.has(words[last]?.folded ?? '') && stand(words[last], words[last + 1], text)) last++
  if (!isNameWord(setting, last) || isOtherName(setting, last)) return null
  return { person: personOf(setting, at, last, last, null), first: at, last }
}

/** With its point. */
function isInitialAt({ words, taken, text }: Setting, at: number): boolean {
  const word = words[at]
  return word !== undefined && !taken.has(at) && isInitial(word) && /\.$|^\./.test(word.text + (text[word.end] ?? ''))
}

/** A single one stands at the end of many a name. */
const FEWEST_INITIALS = 2

/** “Pius II”, “Pope John Paul II”: behind first names or a regal office, with its number. */
function numbered(setting: Setting, at: number, last: number, role: string | null): Named | null {
  const { words, text } = setting
  const number = words[last + 1]
  if (!number || !stand(words[last], number, text) || romanValue(number.text) === null) return null
  // “When Edward I saw”: the pronoun, as likely as not.
  if (number.text === 'I' && /^\s\p{Ll}/u.test(text.slice(number.end))) return null
  if (!isGivenName((words[last] as Word).folded) && (role === null || !wordSet(regalRoles).has(role))) return null
  return { person: personOf(setting, at, last + 1, last, role), first: at, last: last + 1 }
}

/** “Khrushchev”, which is nobody else's name and stands alone. */
function isKnownAlone({ words, text }: Setting, at: number): boolean {
  const word = words[at] as Word
  if (word.text === word.text.toUpperCase() || !isKnownSurname(word.folded)) return false
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before && isCapital(before.text) && stand(before, word, text) && !isSmallWord(before)) return false
  return !next || !isCapital(next.text) || !/^ |^-/.test(text.slice(word.end, next.start))
}

function isSmallWord({ folded }: Word): boolean {
  return wordSet(english.smallWords).has(folded)
}

const saints = new Set('saint|sainte|st|san|santa|santo|são|sankt|sant|sint'.split('|'))

function stand(one: Word | undefined, other: Word | undefined, text: string): boolean {
  return one !== undefined && other !== undefined && /^\.? $|^-$/.test(text.slice(one.end, other.start))
}

function isNameWord({ words, taken, isTitleCase: isTitle }: Setting, at: number): boolean {
  const word = words[at]
  if (!word || !isCapital(word.text) || word.text.length < 2 || taken.has(at) || /\d/.test(word.text)) return false
  if (isRole(word) || noNames.some(list => wordSet(list).has(word.folded))) return false
  return isTitle || word.text !== word.text.toUpperCase()
}

/** “Max Planck Institute”: named after a person. */
function isOtherName({ words, text }: Setting, last: number): boolean {
  const next = words[last + 1]
  if (
    next === undefined ||
    !isCapital(next.text) ||
    !/^ |^['’]s $/.test(text.slice((words[last] as Word).end, next.start))
  )
    return false
  return wordSet(english.places.namesakes).has(next.folded)
}

const noNames = [english.smallWords, english.people.notSurname, english.places.namesakes, prizes]

function personOf({ words, text }: Setting, first: number, last: number, surname: number, role: string | null): Person {
  const start = (words[first] as Word).start
  const end = (words[last] as Word).end
  const family = (words[surname] as Word).text
  const number = last > surname ? romanValue((words[last] as Word).text) : null
  return {
    kind: 'person',
    text: text.slice(start, end),
    normal: nameKey(family),
    extent: { start, end },
    given: surname > first ? text.slice(start, (words[surname] as Word).start).trim() : null,
    surname: family,
    role,
    number,
  }
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

/** A name spelled one way, whatever the manner of writing it in Latin letters: “Sergey” and “Sergei”, “Khrushchev” and “Chruschtschow” less surely. */
export function nameKey(name: string): string {
  return foldLetters(name)
    .replace(/['’-]/g, '')
    .replace(/tsch|tch/g, 'ch')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[eiy]?[yj]|iy/g, 'i')
    .replace(/ei|ie/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/(.)\1+/g, '$1')
}

/** Whether two mentions can be of one person: the same surname, or one of the same who is known by both, and no first names that differ beyond spelling. */
export function mayBeSamePerson(one: Person, other: Person): boolean {
  // “Giovanni Paolo II” and “Johannes Paul II.”: a number is the same in every language.
  if (one.number !== null && other.number !== null) return one.number === other.number
  if (!isSameSurname(one, other)) return areOneByOtherNames(one, other)
  if (one.given === null || other.given === null) return true
  const [a, b] = [consonants(one.given), consonants(other.given)]
  return a === b || a[0] === b[0]
}

function isSameSurname({ normal: one }: Person, { normal: other }: Person): boolean {
  return isSameName(one, other)
}

/** Whether two names, as `nameKey` has them, are one but for their endings: “Holms”, “Petrova”, “Navalnaya”, “Gomułki”. */
export function isSameName(one: string, other: string): boolean {
  if (one === other || one === `${other}s` || other === `${one}s`) return true
  const stem = Math.min(one.length, other.length) - LONGEST_ENDING
  return stem >= SHORTEST_STEM && one.slice(0, stem) === other.slice(0, stem)
}

/** Letters that may differ at the end of a name, and letters before them that may not. */
const LONGEST_ENDING = 2
const SHORTEST_STEM = 4

/** “Mark Twain” and “Samuel Clemens”; “Jokowi” for Joko Widodo. */
function areOneByOtherNames(one: Person, other: Person): boolean {
  return (
    otherSurnames(one.surname).some(name => nameKey(name) === other.normal) ||
    isShortFor(one, other) ||
    isShortFor(other, one)
  )
}

function isShortFor({ given: none, normal }: Person, { given }: Person): boolean {
  const first = given === null ? '' : nameKey(given.split(' ')[0] as string)
  return none === null && first.length >= SHORTEST_BEGINNING && normal.startsWith(first)
}

/** Letters. */
const SHORTEST_BEGINNING = 3

/** The words that tell a person from others, each as `nameKey` has it: the surname, and further names that are nobody's first. */
export function tellingNames({ text, normal }: Person): readonly string[] {
  const further = wordsOf(text).filter(
    word => isCapital(word.text) && word.text.length > 2 && !isGivenName(word.folded),
  )
  return [...new Set([normal, ...further.map(word => nameKey(word.text))])]
}

/** “Muhammad”, “Mohamed”: what is left of a name without its vowels. */
function consonants(name: string): string {
  return nameKey(name.split(' ')[0] ?? '').replace(/(?<=.)[aeiou]/g, '')
}
