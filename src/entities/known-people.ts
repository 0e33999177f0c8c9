import { foldLetters } from '../compare/letters.js'
import { oncePerText } from '../once-per-text.js'
import { lineBehind } from './begun-lines.js'
import knownPeople from './known-people.json' with { type: 'json' }

/** Words with a capital, of which a text has the same ones again and again. */
const MOST_REMEMBERED = 5_000

/** The other surnames of whoever is known by a surname, folded: “Clemens” for “Twain”; none for most, null where nobody is known by it. */
export const otherSurnames = oncePerText(MOST_REMEMBERED, (surname): readonly string[] | null => {
  const line = lineBehind(knownPeople.surnames, foldLetters(surname).replace(/['’]/g, ''))
  return line === null ? null : line.split('|').filter(Boolean)
})

/** Whether a person is known by a surname alone. */
export function isKnownSurname(surname: string): boolean {
  return otherSurnames(surname) !== null
}
