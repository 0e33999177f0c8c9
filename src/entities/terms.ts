import { foldLetters } from '../compare/letters.js'
import { oncePerObject } from '../once-per-object.js'
import type { ClaimContext } from './claim-context.js'
import { isCommonWord } from './common-word.js'
import { languageOf } from './language-of.js'
import { englishNouns } from './languages/common-words.js'
import { english } from './languages/english.js'
import { startsWithFigure } from './numerals.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'
import { wordSet } from './word-list.js'
import { isCapital, wordsOf } from './words.js'

/** The terms of a text: its words without the common ones, each cut to what its forms share. */
export const termsOf = oncePerObject(({ text }: ReadText): ReadonlySet<string> => new Set(termsIn(text)))

/** The terms of a text in their order, with repetitions. */
export function termsIn(text: string): readonly string[] {
  const terms: string[] = []
  for (const { folded, start } of wordsOf(text)) {
    // A citation's key is no word.
    if (folded.length < SHORTEST_TERM || text[start - 1] === '@') continue
    if (isCommonWord(folded) && !isEnglishNoun(folded, text)) continue
    if (!startsWithFigure(folded) || !/^\d+$/.test(folded)) terms.push(stemOf(folded))
  }
  return terms
}

const SHORTEST_TERM = 3

/** “War” is common in German alone. */
function isEnglishNoun(folded: string, text: string): boolean {
  return wordSet(englishNouns).has(folded) && languageOf(text, 'en') === 'en'
}

const stems = new Map<string, string>()

/** Words. The same few thousand make up a manuscript. */
const MOST_STEMS = 20_000

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const made = stem(foldLetters(word))
  if (stems.size >= MOST_STEMS) stems.clear()
  stems.set(word, made)
  return made
}

/** What the forms of an English word share: “regulations”, “regulated” and “regulation” have one stem. Light: a wrong join costs little here. */
function stem(word: string): string {
  if (word.length < SHORTEST_STEMMED || word.endsWith('ss')) return word
  for (const [ending, least] of endings[word.at(-1) as string] ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue
    const rest = word.slice(0, word.length - ending.length)
    // “Regions” must come to what “region” comes to.
    return ending === 's' ? stem(rest) : rest
  }
  return word
}

const SHORTEST_STEMMED = 4

/** What a term and its like in another language share: “independence” and “independência”. */
export function cognateOf(term: string): string {
  return term.slice(0, COGNATE)
}

/** Letters. */
const COGNATE = 7

// By their last letter, longest first, each with the least that it must leave.
const endings: Readonly<Record<string, readonly (readonly [ending: string, least: number])[]>> = {
  s: [
    ['isations', 4],
    ['izations', 4],
    ['ations', 4],
    ['ities', 4],
    ['ments', 4],
    ['ators', 4],
    ['ness', 4],
    ['ions', 4],
    ['ings', 4],
    ['ers', 4],
    ['ors', 4],
    ['ies', 3],
    ['ous', 4],
    ['es', 4],
    ['s', 3],
  ],
  n: [
    ['isation', 4],
    ['ization', 4],
    ['ation', 4],
    ['ion', 4],
    ['en', 4],
    ['n', 5],
  ],
  l: [
    ['ational', 4],
    ['ional', 4],
    ['ical', 4],
    ['al', 4],
  ],
  y: [
    ['ically', 4],
    ['ingly', 4],
    ['ally', 4],
    ['ity', 4],
    ['ly', 4],
    ['y', 3],
  ],
  t: [
    ['ment', 4],
    ['ist', 4],
  ],
  e: [
    ['able', 4],
    ['ible', 4],
    ['ive', 4],
    ['e', 4],
  ],
  r: [
    ['ator', 4],
    ['er', 4],
    ['or', 4],
  ],
  g: [['ing', 4]],
  d: [['ed', 4]],
  c: [['ic', 4]],
}

/**
 * Terms that a source's title shares with a claim, names of places left out.
 *
 * @param reach  whether the claim's own words alone count, or what stands nearest to it too, or all headings and the manuscript's title
 */
export function sharedTerms(
  { own, near, far }: ClaimContext,
  { title }: SourceContext,
  reach: 'own' | 'near' | 'any',
): readonly string[] {
  const placed = new Set(title.places.flatMap(({ text }) => termsIn(text)))
  const texts = [own, ...(reach === 'own' ? [] : near), ...(reach === 'any' ? far : [])]
  const told = new Set(texts.flatMap(read => [...termsOf(read)].map(cognateOf)))
  return [...termsOf(title)].filter(term => !placed.has(term) && told.has(cognateOf(term)))
}

/**
 * Whether one of the texts has a word that the claim's own words give a capital, small words left out.
 *
 * @param which  whether common words count: “Le”, “Een” at the beginning of a sentence
 */
export function sharesName(
  { own }: ClaimContext,
  texts: readonly ReadText[],
  which: 'all' | 'uncommon' = 'all',
): boolean {
  const told = new Set(texts.flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded)))
  return wordsOf(own.text).some(
    ({ text, folded }) =>
      isCapital(text) &&
      told.has(folded) &&
      !wordSet(english.smallWords).has(folded) &&
      (which === 'all' || termsIn(text).length > 0),
  )
}

/** Terms that a claim's own words and a title share, if the two are of one matter. */
export const FEWEST_OF_ONE_MATTER = 2
