import { foldLetters } from '../compare/letters.js'
import { oncePerText } from '../once-per-text.js'
import { lineBehind } from './begun-lines.js'
import knownPeople from './known-people.json' with { type: 'json' }

/** Words with a capital, of which a text has the same ones again and again. */
const MOST_REMEMBERED = 5_000

/** Whether a person is known by a surname alone. */
export const isKnownSurname = oncePerText(
  MOST_REMEMBERED,
  surname => lineBehind(knownPeople.surnames, folded(surname)) !== null,
)

/** The other surnames of whoever bears a surname, folded: “Clemens” for “Twain”; none for most. */
export function otherSurnames(surname: string): readonly string[] {
  return lineBehind(knownPeople.others, folded(surname))?.split('|') ?? []
}

function folded(name: string): string {
  return foldLetters(name).replace(/['’]/g, '')
}
