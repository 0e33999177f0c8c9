import { lazily } from '../lazily.js'
import { oncePerText } from '../once-per-text.js'
import { counterparts } from './languages/counterparts.js'
import { wordsOf } from './words.js'

/** Whom a text is about, where there is a counterpart: women, not men. */
export interface Counterpart {
  readonly text: string
  /** What the two have in common, and which of them it is: `sex`, `f`. */
  readonly of: string
  readonly side: string
}

/** Texts. Titles are asked first, and only claims that cite a title with one. */
const MOST_REMEMBERED = 1_000

/** Those of a text, in their order. */
export const counterpartsIn = oncePerText(MOST_REMEMBERED, text =>
  wordsOf(text).flatMap(({ text: written, folded }) => {
    const side = sides().get(folded)
    return side ? [{ text: written, ...side }] : []
  }),
)

const sides = lazily(
  () =>
    new Map(
      counterparts
        .trim()
        .split('\n')
        .flatMap(line => {
          const [of = '', side = '', words = ''] = line.split(/[ =]/)
          return words.split('|').map(word => [word, { of, side }] as const)
        }),
    ),
)
