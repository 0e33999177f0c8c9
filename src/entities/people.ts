import { foldLetters } from '../compare/letters.js'
import { particles } from '../interpret/vocabulary.js'
import type { Entity } from './entity.js'
import { isGivenName } from './given-names.js'
import { english } from './languages/english.js'
import { capitalRoles, smallRoles } from './languages/roles.js'
import { findPlaces } from './places.js'
import { wordSet } from './word-list.js'
import { isCapital, isTitleCase, type Word, wordsOf } from './words.js'

/** A person named in full, by office and surname, or by a surname already introduced. `normal` is the surname, spelled one way. */
export interface Person extends Entity {
  readonly kind: 'person'
  /** As written, without offices. */
  readonly given: string | null
  readonly surname: string
  /** The noun of the office before the name: “minister”. */
  readonly role: string | null
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
    if (covered.has(at) || !isCapital(word.text) || setting.taken.has(at)) return []
    const normal = nameKey(word.text)
    return known.has(normal) ? [personOf(setting, at, at, at, null)] : []
  })
  return [...full.map(({ person }) => person), ...alone].sort((a, b) => a.extent.start - b.extent.start)
}

/** An office, a first name, or a surname that is known. Most texts have none, and are not looked at further. */
function isTelling(word: Word, introduced: ReadonlySet<string>): boolean {
  const { text, folded } = word
  if (isRole(word)) return true
  if (!isCapital(text)) return false
  if (isGivenName(folded)) return true
  return introduced.size > 0 && introduced.has(nameKey(text))
}

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
    const named = afterRole(setting, at) ?? afterGivenName(setting, at, null)
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
  if (!given || !isNameWord(setting, at) || !isGivenName(given.folded)) return null
  // “São Gabriel da Cachoeira”, “Saint Paul”: a place, more often than not.
  if (saints.has(words[at - 1]?.folded ?? '')) return null
  let last = at
  let surname = at
  while (last < at + MOST_NAMES && stand(words[last], words[last + 1], text)) {
    const next = words[last + 1] as Word
    const isInitial = /^\p{Upper}$/u.test(next.text)
    const isParticle = particles.has(next.folded) && surname === at
    if (!isInitial && !isParticle && !isNameWord(setting, last + 1)) break
    last++
    if (isInitial || isParticle) continue
    surname = last
    if (isTitle && !isGivenName(next.folded)) break
  }
  if (surname === at || isOtherName(setting, surname)) return null
  return { person: personOf(setting, at, surname, surname, role), first: at, last: surname }
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

const noNames = [english.smallWords, english.people.notSurname, english.places.namesakes]

function personOf({ words, text }: Setting, first: number, last: number, surname: number, role: string | null): Person {
  const start = (words[first] as Word).start
  const end = (words[last] as Word).end
  const family = (words[surname] as Word).text
  return {
    kind: 'person',
    text: text.slice(start, end),
    normal: nameKey(family),
    extent: { start, end },
    given: surname > first ? text.slice(start, (words[surname] as Word).start).trim() : null,
    surname: family,
    role,
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

/** Whether two mentions can be of one person: the same surname, and no first names that differ beyond spelling. */
export function mayBeSamePerson(one: Person, other: Person): boolean {
  if (one.normal !== other.normal) return false
  if (one.given === null || other.given === null) return true
  const [a, b] = [consonants(one.given), consonants(other.given)]
  return a === b || a[0] === b[0]
}

/** “Muhammad”, “Mohamed”: what is left of a name without its vowels. */
function consonants(name: string): string {
  return nameKey(name.split(' ')[0] ?? '').replace(/(?<=.)[aeiou]/g, '')
}
