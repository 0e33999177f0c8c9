import { monthOf } from '../interpret/vocabulary.js'
import { oncePerText } from '../once-per-text.js'
import { measured, once } from './languages/measured.js'
import { ordinalsIn } from './ordinals.js'
import { findPeople } from './people.js'
import { findPlaces } from './places.js'
import { termsIn } from './terms.js'
import { namedThings } from './things.js'
import { isCapital, wordsOf } from './words.js'

/** How much two sentences must share, to be of one thing. */
export type Likeness = 'alike' | 'named' | 'groups' | 'told'

/** Texts. Only those with a like key are ever held against each other. */
const MOST_REMEMBERED = 2_000

const termsOf = oncePerText(MOST_REMEMBERED, text => new Set(termsIn(text)))
const placesOf = oncePerText(MOST_REMEMBERED, text => new Set(findPlaces(text).map(({ normal }) => normal)))
const thingsOf = oncePerText(MOST_REMEMBERED, namedThings)

/** Words with a capital within the sentence, and acronyms. */
const namesOf = oncePerText(MOST_REMEMBERED, text => {
  const named = wordsOf(text).filter((word, at) => at > 0 && word.text.length > 1 && isCapital(word.text))
  return new Set(named.map(({ folded }) => folded))
})

/** What is numbered: `lesson` with 3. */
const numberedOf = oncePerText(MOST_REMEMBERED, text => {
  const numbered = new Map<string, Set<number>>()
  for (const { noun, number } of ordinalsIn(text)) numbered.set(noun, (numbered.get(noun) ?? new Set()).add(number))
  return numbered
})

/**
 * Whether two sentences speak of one thing.
 *
 * @param likeness  `alike`: by most of their words; `named`: by fewer where they share a name; `groups`: by nearly all, since a text counts and shares out many
 * groups in sentences that are alike; `told`: by half, where they are known to speak of one kind of thing under one number
 * @param apart  words of either that tell the two values, and not the thing
 */
export function isSameThing(one: string, other: string, likeness: Likeness, apart: readonly string[] = []): boolean {
  if (isNumberedOtherwise(one, other)) return false
  const [first, second] = [termsOf(one), termsOf(other)]
  const left = new Set(apart.flatMap(termsIn))
  const shared = [...first].filter(term => second.has(term) && !left.has(term)).length
  const overlap = shared / Math.min(...[first, second].map(terms => [...terms].filter(term => !left.has(term)).length))
  if (likeness === 'told') return overlap >= LEAST_OVERLAP_OF_TOLD && namesAgree(one, other, apart)
  if (shared >= FEWEST_SHARED && shared === first.size && shared === second.size) return haveSameNames(one, other)
  if (likeness === 'groups') return shared > FEWEST_SHARED && overlap >= LEAST_OVERLAP_OF_GROUPS
  if (likeness === 'named' && sharesAny(namesOf(one), namesOf(other)))
    return shared >= FEWEST_SHARED && overlap >= LEAST_OVERLAP_OF_NAMED
  return shared > FEWEST_SHARED && overlap >= LEAST_OVERLAP
}

/** Whether each has the other’s names; a word that the other writes small is none. */
function haveSameNames(one: string, other: string): boolean {
  const [first, second] = [one, other].map(text => new Set(wordsOf(text).map(({ folded }) => folded))) as [
    Set<string>,
    Set<string>,
  ]
  return allNames(one).every(name => second.has(name)) && allNames(other).every(name => first.has(name))
}

/** Terms that two sentences share, for them to be of one thing, and their share of the shorter sentence's. */
const FEWEST_SHARED = 3
const LEAST_OVERLAP_OF_NAMED = 0.3
const LEAST_OVERLAP = 0.65
const LEAST_OVERLAP_OF_GROUPS = 0.8
const LEAST_OVERLAP_OF_TOLD = 0.5

/** How much of the shorter sentence's words the other has, 0 to 1. */
export function overlapOf(one: string, other: string): number {
  const [first, second] = [termsOf(one), termsOf(other)]
  return [...first].filter(term => second.has(term)).length / Math.min(first.size, second.size)
}

/** “A 2-d mesh”, “the 5-year plan”: figures that belong to what is spoken of. */
const hyphenedOf = oncePerText(MOST_REMEMBERED, text =>
  Array.from(text.matchAll(/(?<![\p{Alpha}\d.,-])\d{1,4}[-‐‑]\p{Lower}+/gu), ([figure]) => figure).join(),
)

/** “Lesson 3” and “Lessons 1 and 2”, “a 2-d mesh” and “a 3-d mesh”: things of one row that are told apart by their numbers. */
function isNumberedOtherwise(one: string, other: string): boolean {
  const [figures, others] = [hyphenedOf(one), hyphenedOf(other)]
  if (figures !== '' && others !== '' && figures !== others) return true
  return [...numberedOf(one)].some(([noun, numbers]) => {
    const others = numberedOf(other).get(noun)
    return others !== undefined && ![...numbers].some(number => others.has(number))
  })
}

/**
 * Whether two sentences speak of one thing with a name of its own, such as a treaty or a bridge, and the one names nothing besides that the other does not:
 * two towns may sign one treaty on two days.
 *
 * @param apart  names that tell the two values
 * @param kind  whether a person with the same full name counts, as it does for a birth
 */
export function shareThing(
  one: string,
  other: string,
  apart: readonly string[] = [],
  kind: 'thing' | 'person' = 'thing',
): boolean {
  const isShared = sharesAny(thingsOf(one), thingsOf(other)) || (kind === 'person' && sharePerson(one, other))
  return isShared && !isNumberedOtherwise(one, other) && namesAgree(one, other, apart)
}

function sharePerson(one: string, other: string): boolean {
  const others = new Set(findPeople(other).map(({ text }) => text))
  return findPeople(one).some(({ text }) => text.includes(' ') && others.has(text))
}

/** Whether the sentence with fewer names has none that the other lacks, but for those of `apart`. */
function namesAgree(one: string, other: string, apart: readonly string[]): boolean {
  const left = new Set(apart.flatMap(text => wordsOf(text).map(({ folded }) => folded)))
  const [first, second] = [one, other].map(text => allNames(text).filter(name => !left.has(name))) as [
    string[],
    string[],
  ]
  const [few, many] = first.length <= second.length ? [first, second] : [second, first]
  return few.every(name => many.includes(name))
}

/**
 * Whether two sentences share a name, a word with a capital within them.
 *
 * @param apart  what tells the two values: “US$” is no name
 */
export function shareName(one: string, other: string, apart: readonly string[]): boolean {
  const left = new Set(apart.flatMap(text => wordsOf(text).map(({ folded }) => folded)))
  const [first, second] = [namesOf(one), namesOf(other)]
  return [...first].some(name => second.has(name) && !left.has(name))
}

/** Whether two sentences name the same behind “to”, “from” and the like: exports to one country are no part of those to another. */
export function sharePartners(one: string, other: string): boolean {
  const [first, second] = [partnersIn(one), partnersIn(other)]
  return first.length === second.length && first.every(name => second.includes(name))
}

function partnersIn(text: string): readonly string[] {
  const words = wordsOf(text)
  const found = words.flatMap(({ folded }, at) => {
    const next = words[words[at + 1]?.folded === 'the' ? at + 2 : at + 1]
    // “Exports of copper” are a part of the exports.
    if (next && folded === 'of' && measured().has(words[at - 1]?.folded ?? '')) return termsIn(next.text)
    return next && leading.has(folded) && isCapital(next.text) && monthOf(next.text) === undefined ? [next.folded] : []
  })
  return [...new Set(found)]
}

const leading = new Set('to|from|with|for|between|among|into|nach|mit|vers|avec|hacia|con|para|com'.split('|'))

/** All words with a capital but common ones and months. */
function allNames(text: string): readonly string[] {
  return wordsOf(text)
    .filter(
      ({ text: word, folded }) =>
        isCapital(word) && monthOf(word) === undefined && !once().has(folded) && termsIn(word).length > 0,
    )
    .map(({ folded }) => folded)
}

/** Two states are two things; a place that only one of the sentences names may be the same. */
export function mayBeInOnePlace(one: string, other: string): boolean {
  const [few, many] = [placesOf(one), placesOf(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>]
  return [...few].every(place => many.has(place))
}

function sharesAny<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  for (const each of one) if (other.has(each)) return true
  return false
}
