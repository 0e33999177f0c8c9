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
  const folded = ` ${words.map(word => word.folded).join(' ')} `
  for (const phrase of wordSet(list)) if (folded.includes(phrase) && folded.includes(` ${phrase} `)) return true
  return false
}
