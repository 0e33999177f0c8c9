import { foldLetters } from '../compare/letters.js'
import { monthOf } from '../interpret/vocabulary.js'
import { oncePerObject } from '../once-per-object.js'
import { belongsToAny } from './entity.js'
import { languageOf } from './language-of.js'
import { english } from './languages/english.js'
import { romanValue } from './numerals.js'
import type { ReadText } from './read-entities.js'
import { termsIn } from './terms.js'
import { wordSet } from './word-list.js'
import { isCapital, isTitleCase, type Word, wordsOf } from './words.js'
import { mayBeSamePlace } from './world.js'

/**
 * The words by which a text names something that none of the others names: those with a capital that opens no sentence, acronyms, and those of places, persons
 * and bodies. A declined name and one with another ending count as the same (“Kraków”, “krakowski”), and so does a place by another name.
 */
export function foreignNames(read: ReadText, others: readonly ReadText[]): readonly Word[] {
  const named = namesIn(read)
  if (named.length === 0) return []
  return named.filter(word => {
    const beginning = beginningOf(word.folded)
    return !others.some(other => beginningsIn(other).has(beginning)) && !isPlaceOf(word, read, others)
  })
}

const beginningsIn = oncePerObject(
  ({ text }: ReadText): ReadonlySet<string> => new Set(wordsOf(text).map(({ folded }) => beginningOf(folded))),
)

/** All words by which a text names something, as far as they can be told. */
export const namesIn = oncePerObject(find)

function find(read: ReadText): readonly Word[] {
  const words = wordsOf(read.text)
  const isPlain = !isInCapitals(words) && languageOf(read.text) !== 'de'
  return words.filter((word, at) => {
    if (!mayBeName(word) || isOfKey(word, read.text)) return false
    return isAcronym(word) || (isPlain && !opensSentence(words, at, read.text)) || isOfName(word, read)
  })
}

/** Whether no longer word but small ones goes without a capital: of a headline full of names, most have one. */
function isInCapitals(words: readonly Word[]): boolean {
  return (
    isTitleCase(words) && words.every(word => isCapital(word.text) || word.text.length < LONG_WORD || isSmall(word))
  )
}

/** Letters. */
const LONG_WORD = 4

function isSmall({ text, folded }: Word): boolean {
  return wordSet(english.smallWords).has(folded) || termsIn(text).length === 0 || /^\d/.test(text)
}

function mayBeName({ text, folded }: Word): boolean {
  return (
    isCapital(text) &&
    text.length > 1 &&
    !wordSet(english.smallWords).has(folded) &&
    monthOf(text) === undefined &&
    romanValue(text) === null
  )
}

/** “NORDAG”, “K380”: whatever the words around it, its capitals are its own. */
function isAcronym({ text }: Word): boolean {
  return text.length > 2 && text === text.toUpperCase()
}

/** “[@HARBOUR2008]”: a citation's key names nothing. */
function isOfKey({ start }: Word, text: string): boolean {
  return /@[^\s;,\]]*$/.test(text.slice(Math.max(0, start - LONGEST_KEY), start))
}

/** Characters. */
const LONGEST_KEY = 60

function opensSentence(words: readonly Word[], at: number, text: string): boolean {
  const before = words[at - 1]
  return before === undefined || /[.!?:–—]["”’)»]*\s*["“‘«„(]?$/.test(text.slice(before.end, words[at]?.start))
}

/** Whether a word belongs to the name of a place, a person or a body. */
export function isOfName(word: Word, { places, people, organisations }: ReadText): boolean {
  return [places, people, organisations].some(names => belongsToAny(word, names))
}

function isPlaceOf(word: Word, { places }: ReadText, others: readonly ReadText[]): boolean {
  return places
    .filter(place => belongsToAny(word, [place]))
    .some(({ normal }) => others.some(read => read.places.some(other => mayBeSamePlace(normal, other.normal))))
}

/** Whether each of the words belongs to the name of a place in the text. */
export function areOfPlaces(words: readonly Word[], { places }: ReadText): boolean {
  return words.every(word => belongsToAny(word, places))
}

/** What the forms of a name share. */
function beginningOf(folded: string): string {
  return foldLetters(folded).slice(0, SHARED)
}

/** Letters. */
const SHARED = 5
