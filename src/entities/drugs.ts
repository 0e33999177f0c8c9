import { oncePerText } from '../once-per-text.js'
import { cephalosporins, drugStems, namedDrugs, widerStems } from './languages/drugs.js'
import { wordSet } from './word-list.js'
import { wordsOf } from './words.js'

/** A medicine by its international nonproprietary name. */
export interface Drug {
  readonly text: string
  /** Folded: “ramipril”. */
  readonly name: string
  /** What its name says of its kind: “pril”. */
  readonly stem: string
}

/** Texts. Titles are asked first, and only claims that cite a title with one. */
const MOST_REMEMBERED = 1_000

/** The medicines that a text names, told by the stems that names of one kind end with. */
export const drugsIn = oncePerText(MOST_REMEMBERED, find)

function find(text: string): readonly Drug[] {
  return wordsOf(text).flatMap(({ text: written, folded }) => {
    const stem = stemOf(folded)
    return stem === null ? [] : [{ text: written, name: folded, stem }]
  })
}

function stemOf(word: string): string | null {
  if (word.length < SHORTEST_DRUG) return null
  const named = namedDrugs[word]
  if (named !== undefined) return named
  const stems = wordSet(drugStems)
  for (let length = LONGEST_STEM; length >= SHORTEST_STEM; length--) {
    const stem = word.slice(-length)
    // “Statins”, “gliptin”: a stem alone is the kind.
    if (word.length - length >= FEWEST_BEFORE && stems.has(stem)) return widerStems[stem] ?? stem
  }
  return cephalosporins.test(word) ? 'cef' : null
}

/** Letters. */
const SHORTEST_DRUG = 7
const LONGEST_STEM = 9
const SHORTEST_STEM = 3
const FEWEST_BEFORE = 3
