import { foldLetters } from '../compare/letters.js'
import { oncePerText } from '../once-per-text.js'
import { lineBehind } from './begun-lines.js'
import givenNames from './given-names.json' with { type: 'json' }

/** Words with a capital, of which a text has the same ones again and again. */
const MOST_REMEMBERED = 5_000

/** Whether a word, in small letters, is a first name. */
export const isGivenName = oncePerText(
  MOST_REMEMBERED,
  folded => lineBehind(givenNames.names, foldLetters(folded)) !== null,
)
