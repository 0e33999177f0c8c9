import { foldLetters } from '../compare/letters.js'
import { isGivenName } from './given-names.js'
import { otherSurnames } from './known-people.js'
import { ranksBehind } from './languages/names.js'
import type { Person } from './person.js'
import { wordSet } from './word-list.js'
import { isCapital, wordsOf } from './words.js'

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
  // “Benedetto XIV” and “Benedikt XIV.”: a number is the same in every language.
  if (one.number !== null && other.number !== null) return one.number === other.number
  if (!isSameName(one.normal, other.normal)) return areOneByOtherNames(one, other)
  if (one.given === null || other.given === null) return true
  const [a, b] = [consonants(one.given), consonants(other.given)]
  return a === b || a[0] === b[0]
}

/** Whether two names, as `nameKey` has them, are one but for their endings: “Holms”, “Petrova”, “Karenina”. */
export function isSameName(one: string, other: string): boolean {
  if (one === other || one === `${other}s` || other === `${one}s`) return true
  const stem = Math.min(one.length, other.length) - LONGEST_ENDING
  return stem >= SHORTEST_STEM && one.slice(0, stem) === other.slice(0, stem)
}

/** Letters that may differ at the end of a name, and letters before them that may not. */
const LONGEST_ENDING = 2
const SHORTEST_STEM = 4

/** “George Orwell” and “Eric Blair”; “Petrus” for Petr Holm. */
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

/** The words that tell a person from others, each as `nameKey` has it: the surname, those that the person is known by besides, and further names that are nobody's first. */
export function tellingNames({ text, normal, surname }: Person): readonly string[] {
  const further = wordsOf(text).filter(
    ({ text: word, folded }) =>
      isCapital(word) && word.length > 2 && !isGivenName(folded) && !wordSet(ranksBehind).has(folded),
  )
  // “Abdul-Jabbar”, of which `surname` is the last part.
  const whole = text.slice(text.lastIndexOf(' ') + 1)
  const others = [surname, whole].flatMap(otherSurnames).filter(name => !isGivenName(name))
  return [...new Set([normal, ...[...further.map(word => word.text), ...others].map(nameKey)])]
}

/** “Muhammad”, “Mohamed”: what is left of a name without its vowels. */
function consonants(name: string): string {
  return nameKey(name.split(' ')[0] ?? '').replace(/(?<=.)[aeiou]/g, '')
}
