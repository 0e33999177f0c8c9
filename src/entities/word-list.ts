import { grouped } from '../grouped.js'
import { behindArticle, type Word, wordsOf } from './words.js'

const sets = new Map<string, ReadonlySet<string>>()

/** A list of words between `|`, as a set; made when first asked for. */
export function wordSet(list: string): ReadonlySet<string> {
  const known = sets.get(list)
  if (known) return known
  const set = new Set(list.split('|'))
  sets.set(list, set)
  return set
}

/** Whether a text has one of the words or phrases of a list, as whole words; “l’incendie” is one. */
export function hasAny(text: string, list: string): boolean {
  const single = wordSet(list)
  const phrases = phrasesOf(list)
  return wordsOf(text).some((word, at, words) => {
    const { folded } = word
    if (single.has(folded)) return true
    const begun = phrases.get(folded)
    if (begun !== undefined && someStandsAt(begun, words, at)) return true
    const noun = folded.includes("'") ? behindArticle(word) : null
    return noun !== null && single.has(noun.folded)
  })
}

function someStandsAt(phrases: readonly (readonly string[])[], words: readonly Word[], at: number): boolean {
  return phrases.some(phrase => standsAt(phrase, words, at))
}

/** Whether a text has each word of a phrase. */
export function hasWords(text: string, phrase: string): boolean {
  const told = new Set(wordsOf(text).map(({ folded }) => folded))
  return wordsOf(phrase).every(({ folded }) => told.has(folded))
}

function standsAt(phrase: readonly string[], words: readonly Word[], at: number): boolean {
  return phrase.every((word, place) => words[at + place]?.folded === word)
}

const several = new Map<string, ReadonlyMap<string, readonly (readonly string[])[]>>()

/** Those of a list that are more than one word, by their first. */
function phrasesOf(list: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = several.get(list)
  if (known) return known
  const phrases = [...wordSet(list)].filter(phrase => phrase.includes(' ')).map(phrase => phrase.split(' '))
  const begun = grouped(phrases.map(phrase => [phrase[0] as string, phrase]))
  several.set(list, begun)
  return begun
}
