import { isCommonWord } from './common-word.js'
import { belongsToAny } from './entity.js'
import { isKnownSurname } from './known-people.js'
import { languageOf } from './language-of.js'
import { english } from './languages/english.js'
import { compoundHeads, givenTo, personVerbs, prizes, unsureGivenNames, winning } from './languages/names.js'
import { newWords } from './languages/roles.js'
import { isRole } from './offices.js'
import { findPlaces } from './places.js'
import { wordSet } from './word-list.js'
import { isCapital, isTitleCase, type Word } from './words.js'

/** A text in which names are looked for. */
export interface NameSetting {
  readonly text: string
  readonly words: readonly Word[]
  readonly isTitleCase: boolean
  /** Places of words that belong to the names of places. */
  readonly taken: ReadonlySet<number>
  readonly speaksOfPrize: boolean
}

/** What has to be known of a text before names are looked for. */
export function nameSetting(text: string, words: readonly Word[]): NameSetting {
  return {
    text,
    words,
    // A sentence full of names is no title; nor is German, where all nouns have capitals.
    isTitleCase: isTitleCase(words) && !/[.!?]['"”’»)]*\s*$/.test(text) && languageOf(text) !== 'de',
    taken: placesTaken(text, words),
    speaksOfPrize: words.some(({ folded }) => wordSet(prizes).has(folded)),
  }
}

function placesTaken(text: string, words: readonly Word[]): ReadonlySet<number> {
  const places = findPlaces(text)
  return new Set(words.flatMap((word, at) => (belongsToAny(word, places) ? [at] : [])))
}

/** Names in a row, of which the last is the surname. */
export const MOST_NAMES = 4

/** Whether two words stand beside each other as those of one name do. */
export function stand(one: Word | undefined, other: Word | undefined, text: string): boolean {
  return one !== undefined && other !== undefined && /^\.? $|^-$/.test(text.slice(one.end, other.start))
}

/** Whether the word at a place may belong to a person's name. */
export function isNameWord({ words, taken, isTitleCase: isTitle }: NameSetting, at: number): boolean {
  const word = words[at]
  if (!word || !isCapital(word.text) || word.text.length < 2 || taken.has(at) || /\d/.test(word.text)) return false
  if (isRole(word) || noNames.some(list => wordSet(list).has(word.folded))) return false
  return isTitle || word.text !== word.text.toUpperCase()
}

/** “Max Planck Institute”, “Robert Koch-Institut”: named after a person. */
export function isOtherName({ words, text }: NameSetting, last: number): boolean {
  const next = words[last + 1]
  if (!next || !isCapital(next.text) || !/^[ -]$|^['’]s $/.test(text.slice((words[last] as Word).end, next.start)))
    return false
  return wordSet(english.places.namesakes).has(next.folded) || wordSet(compoundHeads).has(next.folded)
}

const noNames = [english.smallWords, english.people.notSurname, english.places.namesakes, prizes]

/** Whether a particle goes on with a name: behind a surname, the Arabic ones alone do. */
export function isBeforeSurname(setting: NameSetting, first: number, surname: number, at: number): boolean {
  if (surname === first) return true
  const [particle, next] = [setting.words[at] as Word, setting.words[at + 1]]
  if (!next || !isNameWord(setting, at + 1)) return false
  // “Anna Moss al mare” is Italian.
  return /^(?:bin|ibn|bint|ould)$/.test(particle.folded) || setting.text.slice(particle.end, next.start) === '-'
}

/** “Bill Clinton”: what is no first name elsewhere is one before a surname by which somebody is known. In titles every word may stand there. */
export function isBeforeKnownSurname(setting: NameSetting, at: number): boolean {
  const { words, text, isTitleCase: isTitle, taken } = setting
  const [word, next] = [words[at], words[at + 1]]
  if (isTitle || !word || !next || taken.has(at + 1) || !isCapital(next.text)) return false
  if (text.slice(word.end, next.start) !== ' ') return false
  // “Maria Holm”: any surname will do.
  if (wordSet(unsureGivenNames).has(word.folded)) return isCapital(word.text) && !isCommon(next) && !isRole(next)
  return isNameWord(setting, at) && !isCommon(word) && isKnownSurname(next.folded)
}

/** “La Vie”, “Die Befragung”: at the beginning of a sentence. */
function isCommon({ folded }: Word): boolean {
  return isCommonWord(folded)
}

/** “Ada Moss resigned”, “dimite Ada Moss”: two names or more that the lists do not know, beside what only people do, or where a prize is given. */
export function isActing(setting: NameSetting, at: number): boolean {
  const { words, text, isTitleCase: isTitle } = setting
  let last = at
  while (last < at + MOST_NAMES && isNameWord(setting, last + 1) && stand(words[last], words[last + 1], text)) last++
  // “La Divina”.
  const isArticle = wordSet(english.names.articles).has(words[at]?.folded ?? '')
  if (last === at || isArticle || isCommon(words[at] as Word)) return false
  const [before, behind] = [words[at - 1], words[last + 1]]
  if (before && isCapital(before.text) && stand(before, words[at], text)) return false
  // Where all words have capitals, one without shows that they do not.
  if (isPersonVerb(behind && isAuxiliary(behind) ? words[last + 2] : behind) && !isCapital(behind?.text ?? ''))
    return true
  const isGiven = setting.speaksOfPrize && !(behind && isCalling(behind))
  if (isTitle) return isGiven && (wordSet(givenTo).has(before?.text ?? '') || wordSet(winning).has(behind?.text ?? ''))
  if (isPersonVerb(before) || isGiven) return true
  // “Ada Moss, president of”, “Ada Moss nieuwe premier”; “Red Cross president” is another's.
  const office = behind && isNew(behind) ? words[last + 2] : behind
  if (!office || isCapital(office.text) || !isRole(office)) return false
  return office !== behind || text.slice((words[last] as Word).end, office.start) === ', '
}

/** “Resigned”, “sworn”: what people do and undergo. */
export function isPersonVerb(word: Word | undefined): boolean {
  return word !== undefined && wordSet(personVerbs).has(word.folded)
}

/** “Karl Holm chemist”: where somebody works. */
function isCalling({ text }: Word): boolean {
  return /^\p{Lower}+(?:ist|ian|er|or)s?$/u.test(text)
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

/** “Khrushchev”, which is nobody else's name and stands alone. */
export function isKnownAlone({ words, text }: NameSetting, at: number): boolean {
  const word = words[at] as Word
  if (word.text === word.text.toUpperCase() || !isKnownSurname(word.folded)) return false
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before && isCapital(before.text) && stand(before, word, text) && !isSmallWord(before)) return false
  return !next || !isCapital(next.text) || !/^ |^-/.test(text.slice(word.end, next.start))
}

function isSmallWord({ folded }: Word): boolean {
  return wordSet(english.smallWords).has(folded)
}
