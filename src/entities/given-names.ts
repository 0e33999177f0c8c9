import { foldLetters } from '../compare/letters.js'
import givenNames from './given-names.json' with { type: 'json' }

let given: ReadonlySet<string> | null = null

/** Whether a word, in small letters, is a first name. */
export function isGivenName(folded: string): boolean {
  given ??= new Set(givenNames.names.split('|'))
  return given.has(foldLetters(folded))
}
