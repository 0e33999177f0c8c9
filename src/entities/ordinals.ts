import { oncePerText } from '../once-per-text.js'
import { wholeNumber } from './amounts/number-words.js'
import { english } from './languages/english.js'
import { ordinalValue, startsWithFigure } from './numerals.js'
import { singular } from './singular.js'
import { wordSet } from './word-list.js'
import { type Word, wordsOf } from './words.js'

/** One of a row of things: “the third clock”, “serotype 2”, “the ninth”. */
export interface Ordinal {
  /** The noun, in the singular; empty where the text leaves it out. */
  readonly noun: string
  readonly number: number
  readonly text: string
  /** Behind “its” or “their”. */
  readonly isOwned: boolean
  /** Whose it is, folded: “Harrison’s third clock”. */
  readonly owner: string | null
}

/** Texts. Claims and titles are looked at again and again, as they meet. */
const MOST_REMEMBERED = 1_000

/** The things that a text counts, each under every noun that its ordinal can belong to. */
export const ordinalsIn = oncePerText(MOST_REMEMBERED, find)

function find(text: string): readonly Ordinal[] {
  const words = wordsOf(text)
  const found: Ordinal[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    // “The first three games” are several.
    const number = isSeveral(words[at + 1]) ? null : ordinalValue(word.folded)
    if (number !== null) found.push(...nounsBehind(words, at, number, text))
    if (number !== null && isAlone(words, at, text))
      found.push({ noun: '', number, text: word.text, isOwned: false, owner: null })
    if (number === null && startsWithFigure(word.text)) found.push(...nounBefore(words, at, text))
  }
  return found
}

function isSeveral(next: Word | undefined): boolean {
  return next !== undefined && (/^\d{1,3}$/.test(next.text) || (wholeNumber(next.folded) ?? 1) > 1)
}

/** “Serotype 2”. */
function nounBefore(words: readonly Word[], at: number, text: string): readonly Ordinal[] {
  const word = words[at] as Word
  const counted = /^\d{1,2}$/.test(word.text) ? words[at - 1] : undefined
  if (!counted || text.slice(counted.end, word.start) !== ' ' || !isNoun(counted)) return []
  if (/^(?:[.,:]\d|%|\s?[°])/.test(text.slice(word.end)) || !endsPhrase(words[at + 1], word, text)) return []
  const written = text.slice(counted.start, word.end)
  return [{ noun: singular(counted.folded), number: Number(word.text), text: written, isOwned: false, owner: null }]
}

/** “The ninth, in …”, “the ninth was”: at the beginning of a sentence. */
function isAlone(words: readonly Word[], at: number, text: string): boolean {
  const [word, next] = [words[at] as Word, words[at + 1]]
  if (at !== 1 || (words[0] as Word).folded !== 'the' || next === undefined) return false
  return text.slice(word.end, next.start) === ', ' || wordSet(english.smallWords).has(next.folded)
}

function endsPhrase(next: Word | undefined, word: Word, text: string): boolean {
  if (next === undefined || text.slice(word.end, next.start) !== ' ') return true
  return wordSet(english.smallWords).has(next.folded)
}

function* nounsBehind(words: readonly Word[], at: number, number: number, text: string): Iterable<Ordinal> {
  const before = words[at - 1]
  const isOwned = /^(?:its|their|his|her)$/.test(before?.folded ?? '')
  const isOwner = before !== undefined && /^['’]s? $/.test(text.slice(before.end, (words[at] as Word).start))
  for (let next = at + 1; next <= at + FURTHEST_NOUN; next++) {
    const word = words[next]
    if (
      !word ||
      !/^['’]?s?[ –-]$/.test(text.slice((words[next - 1] as Word).end, word.start)) ||
      wordSet(english.smallWords).has(word.folded)
    )
      return
    if (word.folded.length < SHORTEST_NOUN) continue
    if (!isNoun(word)) return
    yield {
      noun: singular(word.folded),
      number,
      text: text.slice((words[at] as Word).start, word.end),
      isOwned,
      owner: isOwner ? before.folded : null,
    }
  }
}

/** Words: “Sixth Nature Island Literary Festival”. */
const FURTHEST_NOUN = 5

function isNoun({ folded }: Word): boolean {
  if (folded.length < SHORTEST_NOUN || /\d/.test(folded)) return false
  return !wordSet(english.smallWords).has(folded) && !wordSet(english.events.uncounted).has(folded)
}

const SHORTEST_NOUN = 4
