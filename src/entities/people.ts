import { particles } from '../interpret/vocabulary.js'
import { isGivenName } from './given-names.js'
import { isKnownSurname } from './known-people.js'
import { english } from './languages/english.js'
import { prizes, ranksBehind, surnamesFirst, unsureGivenNames, unsureSurnamesFirst } from './languages/names.js'
import { regalRoles } from './languages/roles.js'
import {
  isActing,
  isBeforeKnownSurname,
  isBeforeSurname,
  isKnownAlone,
  isNameWord,
  isOtherName,
  isPersonVerb,
  MOST_NAMES,
  type NameSetting,
  nameSetting,
  stand,
} from './name-words.js'
import { romanValue } from './numerals.js'
import { isRole } from './offices.js'
import type { Person } from './person.js'
import { nameKey } from './same-person.js'
import { wordSet } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'

/**
 * The persons that a text names: after an office or title, or behind a first name of the list; then every mention of their surnames alone.
 *
 * @param introduced  surnames, as `normal` has them, known from elsewhere
 */
export function findPeople(text: string, introduced: ReadonlySet<string> = new Set()): readonly Person[] {
  const words = wordsOf(text)
  if (!words.some(word => isTelling(word, introduced))) return []
  const setting = nameSetting(text, words)
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
  if (isGivenName(folded) || isKnownSurname(folded) || isFirstSurname(word) || isInitial(word)) return folded !== 'a'
  if (wordSet(unsureGivenNames).has(folded)) return true
  return introduced.size > 0 && introduced.has(nameKey(text))
}

function isFirstSurname({ folded }: Word): boolean {
  return wordSet(surnamesFirst).has(folded) || wordSet(unsureSurnamesFirst).has(folded)
}

/** “J” and “J.M.” */
function isInitial({ text }: Word): boolean {
  return initials.test(text)
}

const initials = /^\p{Upper}(?:\.\p{Upper}\.?)*$/u

interface Named {
  readonly person: Person
  readonly first: number
  readonly last: number
}

function fullNames(setting: NameSetting): readonly Named[] {
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
function afterRole(setting: NameSetting, at: number): Named | null {
  const { words, text } = setting
  const role = words[at] as Word
  if (!isRole(role)) return null
  const first = behindOffice(setting, at)
  // “Saint-Holm” is a name of its own.
  if (!stand(words[first - 1], words[first], text) || text[role.end] === '-') return null
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
function behindOffice({ words, taken }: NameSetting, at: number): number {
  if (words[at + 1]?.folded !== 'of' || !taken.has(at + 2)) return at + 1
  let behind = at + 3
  while (taken.has(behind)) behind++
  return behind
}

/** A first name, initials and further first names, and the surname with its particles. In titles, where all words have capitals, no more. */
function afterGivenName(setting: NameSetting, at: number, role: string | null): Named | null {
  const { words, text, isTitleCase: isTitle } = setting
  const given = words[at]
  if (!given || wordSet(english.people.notFirst).has(given.folded)) return null
  const isSurnamed = isBeforeKnownSurname(setting, at)
  if (!isSurnamed && !isNameWord(setting, at)) return null
  if (!isSurnamed && !isGivenName(given.folded) && !isActing(setting, at)) return numbered(setting, at, at, role)
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
  // “Holm Pasha”: what everybody of a rank is called tells nobody apart.
  const isRank = wordSet(ranksBehind).has((words[surname] as Word).folded)
  return { person: personOf(setting, at, surname, isRank ? surname - 1 : surname, role), first: at, last: surname }
}

/** “Deng Xiaoping”, “Moon Jae-in”: the surname comes first. Those that are words elsewhere need the hyphen. */
function surnameFirst(setting: NameSetting, at: number): Named | null {
  const { words, text } = setting
  const surname = words[at] as Word
  if (!isCapital(surname.text) || !isFirstSurname(surname)) return null
  const isSure = wordSet(surnamesFirst).has(surname.folded)
  const [given, second] = [words[at + 1], words[at + 2]]
  if (!given || text.slice(surname.end, given.start) !== ' ' || !isNameWord(setting, at + 1)) return null
  const isHyphened = second !== undefined && text.slice(given.end, second.start) === '-' && !isCapital(second.text)
  if (!isHyphened && (!isSure || setting.isTitleCase || isOtherName(setting, at + 1))) return null
  // “Vo Nguyen Giap”.
  const isThird = !isHyphened && second !== undefined && stand(given, second, text) && isNameWord(setting, at + 2)
  const last = isHyphened || isThird ? at + 2 : at + 1
  const person = personOf(setting, at, last, at, null)
  return { person: { ...person, given: text.slice(given.start, words[last]?.end) }, first: at, last }
}

/** “J. K. De Holm”: two initials or more, and the surname with its particles. */
function afterInitials(setting: NameSetting, at: number): Named | null {
  const { words, text } = setting
  let last = at
  while (isInitialAt(setting, last) && stand(words[last], words[last + 1], text)) last++
  const letters = text.slice(words[at]?.start, words[last]?.start)
  if ((letters.match(/\p{Upper}/gu)?.length ?? 0) < FEWEST_INITIALS || states.test(letters)) return null
  if (particles.has(words[last]?.folded ?? '') && stand(words[last], words[last + 1], text)) last++
  if (!isNameWord(setting, last) || isOtherName(setting, last)) return null
  return { person: personOf(setting, at, last, last, null), first: at, last }
}

/** “B.C. Liberals”, “U.S. Senate”: a state or a body, and nobody's first names. */
const states = /^(?:B\.\s?C|D\.\s?C|E\.\s?U|U\.\s?[SKN]|U\.\s?S\.\s?A|U\.\s?A\.\s?E|N\.\s?Y|L\.\s?A)\.?\s*$/

/** With its point. */
function isInitialAt({ words, taken, text }: NameSetting, at: number): boolean {
  const word = words[at]
  return word !== undefined && !taken.has(at) && isInitial(word) && (word.text.endsWith('.') || text[word.end] === '.')
}

/** A single one stands at the end of many a name. */
const FEWEST_INITIALS = 2

/** “Pius II”, “Pope John Paul II”: behind first names or a regal office, with its number. */
function numbered(setting: NameSetting, at: number, last: number, role: string | null): Named | null {
  const { words, text } = setting
  const number = words[last + 1]
  if (!number || !stand(words[last], number, text) || romanValue(number.text) === null) return null
  // “When Edward I saw”: the pronoun, as likely as not.
  if (number.text === 'I' && /^\s\p{Lower}/u.test(text.slice(number.end))) return null
  if (!isGivenName((words[last] as Word).folded) && (role === null || !wordSet(regalRoles).has(role))) return null
  return { person: personOf(setting, at, last + 1, last, role), first: at, last: last + 1 }
}

const saints = new Set('saint|sainte|st|san|santa|santo|são|sankt|sant|sint'.split('|'))

function personOf(
  { words, text }: NameSetting,
  first: number,
  last: number,
  surname: number,
  role: string | null,
): Person {
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
