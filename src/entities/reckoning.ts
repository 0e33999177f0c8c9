import { later, reckoning, stretches } from './languages/time.js'
import type { Period } from './periods.js'
import { wordSet } from './word-list.js'
import { wordsOf } from './words.js'

/**
 * Whether a sentence reckons from another event than the one it dates: “ten years after it had been drafted”, of which its source may tell.
 * “In 2005, and thirteen years later” reckons from what is told.
 */
export function reckons(text: string, told: Period): boolean {
  const words = wordsOf(text)
  return words.some(({ folded, start }, at) => {
    if (!wordSet(stretches).has(folded)) return false
    const behind = words[at + 1]?.folded ?? ''
    const both = `${behind} ${words[at + 2]?.folded}`
    if (start > told.extent.end && (wordSet(later).has(behind) || wordSet(later).has(both))) return false
    return wordSet(reckoning).has(behind) || wordSet(reckoning).has(both)
  })
}
