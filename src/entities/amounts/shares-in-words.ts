import type { Extent } from '../../model/index.js'
import { oncePerText } from '../../once-per-text.js'
import { ordinalValue } from '../numerals.js'
import { type Word, wordsOf } from '../words.js'
import { wholeNumber } from './number-words.js'

/** A share that a text tells in words. */
export interface ShareInWords {
  readonly text: string
  readonly extent: Extent
  /** In per cent. */
  readonly amount: number
}

/** Texts. A claim is asked again for each thing that it tells, and a source's sentences for each claim. */
const MOST_REMEMBERED = 1_000

/** The shares that a text tells in words: “two thirds”, “one in five”, “half”, “every third”, “jeder zehnte”, “uno su quattro”. */
export const sharesInWords = oncePerText(MOST_REMEMBERED, find)

function find(text: string): readonly ShareInWords[] {
  const words = wordsOf(text)
  return words.flatMap((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]]
    const made = (amount: number, first: Word, last: Word): readonly ShareInWords[] => [
      { text: text.slice(first.start, last.end), extent: { start: first.start, end: last.end }, amount },
    ]
    if (every.has(word.folded) && next) {
      const each = ordinalValue(next.folded) ?? ordinalOfTens(next.folded)
      if (each !== null && each > 2) return made(100 / each, word, next)
    }
    const whole = wholeBehind(words, at)
    if (whole) return made(((one.has(word.folded) ? 1 : (numberIn(word) ?? 1)) / whole.number) * 100, word, whole.word)
    const part = parts[word.folded.replace(/s$/, '')] ?? (/^hal(?:f|ves)$/.test(word.folded) ? 2 : undefined)
    if (part === undefined || every.has(before?.folded ?? '')) return []
    const count = before ? wholeNumber(before.folded) : null
    return made(((count ?? 1) / part) * 100, count !== null && before ? before : word, word)
  })
}

/** Whether a number is of a share: both of “nine patients in ten”, the three of “one in three deaths”. */
export function isOfShare(
  shares: readonly ShareInWords[],
  { extent: { start } }: { readonly extent: Extent },
): boolean {
  return shares.some(({ extent }) => extent.start <= start && start < extent.end)
}

/** Of “one in five”, “one case out of six”, “een op de vijf”, “una de cada tres”: the five, six or three. */
function wholeBehind(words: readonly Word[], at: number): { readonly word: Word; readonly number: number } | null {
  const word = words[at] as Word
  if (!one.has(word.folded) && wholeNumber(word.folded) === null) return null
  for (let link = at + 1; link <= at + FURTHEST_LINK; link++) {
    const two = `${words[link]?.folded} ${words[link + 1]?.folded}`
    const isDirect = link === at + 1
    const length = outOf.has(two) ? 2 : into.has(words[link]?.folded ?? '') ? 1 : 0
    const behind = length > 0 ? words[link + length] : undefined
    const number = behind && numberIn(behind)
    // “One cart in six”, not “one man in two boats”.
    if (behind && number && number > (length === 2 || isDirect ? 1 : 2)) return { word: behind, number }
  }
  return null
}

/** Words between a count and its whole: “one case in every six”. */
const FURTHEST_LINK = 2

function numberIn({ text, folded }: Word): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : wholeNumber(folded)
}

/** “Fünfzigste”. */
function ordinalOfTens(word: string): number | null {
  const at = germanTens.indexOf(/^(.+?)(?:zig|ßig)ste[rns]?$/.exec(word)?.[1] ?? '')
  return at < 0 ? null : (at + 2) * 10
}

const germanTens = ['zwan', 'drei', 'vier', 'fünf', 'sech', 'sieb', 'acht', 'neun']
const every = new Set('every|jeder|jede|jedes|jeden|iedere|elke'.split('|'))
const one = new Set('one|ein|eine|einer|eines|un|une|uno|una|um|uma|een|één'.split('|'))
const outOf = new Set('out of|in every|de cada|em cada|su ogni|op de'.split('|'))
const into = new Set('in|von|sur|su|op'.split('|'))

const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }
