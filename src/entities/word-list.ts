import { wordsOf } from './words.js'

const sets = new Map<string, ReadonlySet<string>>()

/** A list of words between `|`, as a set; made when first asked for. */
export function wordSet(list: string): ReadonlySet<string> {
  const known = sets.get(list)
  if (known) return known
  const set = new Set(list.split('|'))
  sets.set(list, set)
  return set
}

/** Whether a text has one of the words or phrases of a list, as whole words. */
export function hasAny(text: string, list: string): boolean {
  const words = wordsOf(text)
  const single = wordSet(list)
  if (words.some(({ folded }) => single.has(folded))) return true
  const phrases = phrasesOf(list)
  if (phrases.length === 0) return false
  const folded = ` ${words.map(word => word.folded).join(' ')} `
  return phrases.some(phrase => folded.includes(phrase) && folded.includes(` ${phrase} `))
}

const several = new Map<string, readonly string[]>()

/** Those of a list that are more than one word. */
function phrasesOf(list: string): readonly string[] {
  const known = several.get(list)
  if (known) return known
  const phrases = [...wordSet(list)].filter(phrase => phrase.includes(' '))
  several.set(list, phrases)
  return phrases
}
