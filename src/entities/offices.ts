import { english } from './languages/english.js'
import { capitalRoles, smallRoles } from './languages/roles.js'
import { wordSet } from './word-list.js'
import { isCapital, type Word } from './words.js'

/** Whether a word is the noun of an office or a calling. */
export function isRole({ text, folded }: Word): boolean {
  if (wordSet(smallRoles).has(folded) || isCompoundOffice(folded)) return true
  return isCapital(text) && (wordSet(english.people.roles).has(folded) || wordSet(capitalRoles).has(folded))
}

/** “Umweltministerin”, “energiminister”, “Bundespräsident”: languages that write compounds as one word. */
function isCompoundOffice(word: string): boolean {
  return word.length >= SHORTEST_COMPOUND && compoundOffice.test(word)
}

const compoundOffice = /^\p{Alpha}{3,}(?:minister(?:in|n)?|präsident(?:in)?|kanzler(?:in)?|bürgermeister(?:in)?)$/u

/** Letters: “Altkanzler”. Most words are shorter, and every word is asked. */
const SHORTEST_COMPOUND = 10
