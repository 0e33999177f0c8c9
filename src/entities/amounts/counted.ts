import { closing } from '../languages/units.js'
import { singular } from '../singular.js'
import { wordSet } from '../word-list.js'

/** What a number counts. */
export interface Counted {
  /** The noun, in the singular and in small letters. */
  readonly unit: string
  /** How many characters behind the number its words take. */
  readonly after: number
}

/**
 * “4,312 migrants”, “194 large animals”: the counted thing is the last of up to three words before a small word or a stop.
 *
 * @param behind  what follows the number
 * @param isGerman  whether nouns have capitals
 */
export function countedBehind(behind: string, isGerman = false): Counted | null {
  const words = isGerman
    ? /^\s((?:[a-zà-ÿ][\p{Alpha}-]*\s){0,2}\p{Upper}[\p{Alpha}-]*)/u.exec(behind)
    : /^[\s-]?([a-zà-ÿ][\p{Alpha}’'-]*(?:\s[\p{Alpha}][\p{Alpha}’'-]*){0,2})/u.exec(behind)
  if (!words) return null
  const own: string[] = []
  for (const word of (words[1] as string).split(' ')) {
    if (wordSet(closing).has(word)) break
    own.push(word)
  }
  // “4,312 migrants crossed”: what follows the counted thing is no part of it.
  own.length = own.findLastIndex(isEnglishPlural) + 1 || own.findLastIndex(isPlural) + 1
  const head = own.at(-1)
  if (!head) return null
  return { unit: singular(head.toLowerCase()), after: behind.indexOf(own[0] as string) + own.join(' ').length }
}

function isEnglishPlural(word: string): boolean {
  return word.length > 3 && /(?:[^su]s|men|children|people)$/.test(word)
}

function isPlural(word: string): boolean {
  return word.length > 3 && /(?:en|er|e|i|a)$/.test(word)
}
