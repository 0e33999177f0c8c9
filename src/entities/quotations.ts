import { fileUnder } from '../grouped.js'
import type { Extent } from '../model/index.js'
import { type Word, wordsOf } from './words.js'

/** Words that a text gives as someone else's. */
export interface Quotation {
  readonly text: string
  readonly extent: Extent
}

const marks =
  /“([^“”]{20,600})”|(?<![\p{Alpha}\d])‘((?:[^‘’]|’(?=\p{Alpha})){20,600})’(?!\p{Alpha})|„([^„“”]{20,600})[“”]|«\s?([^«»]{20,600}?)\s?»|(?<![\p{Alpha}\d])"([^"]{20,600})"(?![\p{Alpha}\d])/gu

/** What stands in quotation marks, parted where words were left out or put in; single words and short phrases are none. */
export function quotationsIn(text: string): readonly Quotation[] {
  return Array.from(text.matchAll(marks)).flatMap(match => {
    const inner = match.slice(1).find(group => group !== undefined) as string
    const start = match.index + match[0].indexOf(inner)
    return stretches(inner, start)
  })
}

/** “One part … another [put in] third”: each is held to be the source's own. */
function stretches(inner: string, start: number): readonly Quotation[] {
  const found: Quotation[] = []
  let from = 0
  for (const gap of [
    ...inner.matchAll(/\s?(?:\[(?!\p{Alpha}\]\p{Alpha})[^\]]{0,80}\]|\(?(?:…|\.\s?\.\s?\.)\)?)\s?/gu),
    null,
  ]) {
    const written = inner.slice(from, gap?.index ?? inner.length)
    // “[N]one”: a capital that the sentence asks for.
    const text = written.replace(/\[(\p{Alpha})\](?=\p{Alpha})/gu, '$1')
    if (wordsOf(text).length >= FEWEST_WORDS)
      found.push({ text, extent: { start: start + from, end: start + from + written.length } })
    if (gap) from = gap.index + gap[0].length
  }
  return found
}

/** Words. Shorter ones are names, terms and titles. */
const FEWEST_WORDS = 4

/** Where a source has a quotation's words otherwise. */
export interface Misquotation {
  readonly quotation: Quotation
  /** The source's words. */
  readonly sourced: string
  /** The first word that differs: as quoted, and as the source has it; empty where the one or the other has none there. */
  readonly differs: { readonly quoted: string; readonly sourced: string }
  /** Whether so much is in other words that the quotation may have been taken from elsewhere in the source. */
  readonly isReworded: boolean
}

/**
 * Holds a quotation against a text. Null when the text has it word for word, leaving case, punctuation and small words aside; null too when nothing in the
 * text is near enough to be what was quoted.
 */
export function misquoted(quotation: Quotation, text: string): Misquotation | null {
  const quotedWords = wordsOf(quotation.text)
  const textWords = wordsOf(text)
  const at = likeliestPlace(quotedWords, textWords)
  if (at === null) return reworded(quotation, quotedWords, text)
  const window = textWords.slice(Math.max(0, at), at + quotedWords.length)
  if (window.length < quotedWords.length) return putIn(quotation, quotedWords, textWords, at, text)
  const same = quotedWords.filter((word, index) => word.folded === window[index]?.folded).length
  // Another word here and there; more than that is another sentence, or one in which words were moved.
  const different = quotedWords.length - same
  if (different === 0) return null
  if (different > Math.max(1, quotedWords.length * MOST_CHANGED))
    return (
      putIn(quotation, quotedWords, textWords, at, text) ??
      leftOut(quotation, quotedWords, textWords, at, text) ??
      reworded(quotation, quotedWords, text)
    )
  // Words that only changed places are the source's too.
  const own = new Set(window.map(({ folded }) => folded))
  if (quotedWords.filter(word => isTelling(word) && own.has(word.folded)).length < FEWEST_ALIKE) return null
  const index = quotedWords.findIndex((word, place) => isOther(word, window[place] as Word))
  if (index === -1) return null
  const [quotedWord, sourcedWord] = [quotedWords[index] as Word, window[index] as Word]
  return inOneWord(quotation, writtenOf(window, text), quotedWord.text, sourcedWord.text)
}

/** Where two runs of words part; -1 where the first does not. */
function firstDifference(quoted: readonly Word[], window: readonly Word[]): number {
  return quoted.findIndex((word, place) => word.folded !== window[place]?.folded)
}

/** A quotation that parts from its source in one word; empty is the side that lacks it. */
function inOneWord(quotation: Quotation, sourced: string, quoted: string, instead: string): Misquotation {
  return { quotation, sourced, differs: { quoted, sourced: instead }, isReworded: false }
}

function writtenOf(window: readonly Word[], source: string): string {
  return source.slice((window[0] as Word).start, (window.at(-1) as Word).end)
}

/** One word that the quotation has and the source has not, where all others stand in their order: “was not” for “was”. */
function putIn(
  quotation: Quotation,
  quoted: readonly Word[],
  text: readonly Word[],
  at: number,
  source: string,
): Misquotation | null {
  for (const from of [at, at + 1]) {
    const window = text.slice(Math.max(0, from), from + quoted.length - 1)
    if (window.length < quoted.length - 1) continue
    const head = firstDifference(quoted, window)
    if (head < 0 || !quoted.slice(head + 1).every((word, place) => word.folded === window[head + place]?.folded))
      continue
    const added = quoted[head] as Word
    if (!isTelling(added) || head === 0 || head === quoted.length - 1) return null
    return inOneWord(quotation, writtenOf(window, source), added.text, '')
  }
  return null
}

/** One word that the source has and the quotation has not, where most others stand in their order: “without delay” for “without undue delay”. */
function leftOut(
  quotation: Quotation,
  quoted: readonly Word[],
  text: readonly Word[],
  at: number,
  source: string,
): Misquotation | null {
  for (const from of [at, at - 1]) {
    const window = text.slice(Math.max(0, from), from + quoted.length + 1)
    if (window.length <= quoted.length) continue
    const head = firstDifference(quoted, window)
    const missing = window[head]
    // A figure may be a citation's, which quotations leave out.
    if (head < 1 || !missing || !isTelling(missing) || /\d/.test(missing.text)) continue
    const behind = quoted.slice(head)
    const same = behind.filter((word, place) => word.folded === window[head + 1 + place]?.folded)
    const kept = [...quoted.slice(0, head), ...same]
    if (kept.length < quoted.length * (1 - MOST_CHANGED) || kept.filter(isTelling).length < FEWEST_ALIKE) continue
    return inOneWord(quotation, writtenOf(window, source), '', missing.text)
  }
  return null
}

/**
 * A sentence that says the like in the same order, most words and half of the telling ones being the quotation’s, in a text that lacks one of its telling words
 * altogether: “trusted more and shared more” for “trusted as much as others and shared less”.
 */
function reworded(quotation: Quotation, quoted: readonly Word[], source: string): Misquotation | null {
  // Words that a line break cut in two are not read as one.
  if (quoted.length < FEWEST_REWORDED || /\p{Alpha}-\s\p{Alpha}/u.test(quotation.text)) return null
  let best: Alignment | null = null
  for (const sentence of sentencesOf(source)) {
    const found = aligned(quoted, sentence)
    if (found && found.kept.length > (best?.kept.length ?? 0)) best = found
  }
  if (!best) return null
  const { kept, sentence } = best
  const telling = quoted.filter(isTelling)
  const keptTelling = kept.filter(([at]) => isTelling(quoted[at] as Word)).length
  if (keptTelling < Math.max(FEWEST_ALIKE, telling.length * FEWEST_KEPT_TELLING)) return null
  const [first, last] = [kept[0]?.[1] as number, kept.at(-1)?.[1] as number]
  const isLikeness = ([fewest, widest]: readonly [number, number]): boolean =>
    kept.length >= quoted.length * fewest && last - first < quoted.length * widest
  if (!likenesses.some(isLikeness)) return null
  // Taken together from several sentences, it is still the source’s.
  const all = wordsOf(source)
  const other = quoted.find(
    (word, at) => isTelling(word) && !kept.some(([place]) => place === at) && isAbsent(word, all),
  )
  if (!other) return null
  const sourced = writtenOf(sentence.slice(first, last + 1), source)
  return { quotation, sourced, differs: { quoted: other.text, sourced: '' }, isReworded: true }
}

/** Words of a quotation that a sentence has in the same order: the places of each in both. */
interface Alignment {
  readonly kept: readonly (readonly [quoted: number, sourced: number])[]
  readonly sentence: readonly Word[]
}

/** The longest common subsequence of the two, the last one where there are several; null for a sentence too long to be aligned. */
function aligned(quoted: readonly Word[], sentence: readonly Word[]): Alignment | null {
  if (sentence.length > LONGEST_SENTENCE) return null
  const width = sentence.length + 1
  const lengths = new Uint16Array((quoted.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] as number
  for (let row = 1; row <= quoted.length; row++)
    for (let column = 1; column < width; column++)
      lengths[row * width + column] =
        quoted[row - 1]?.folded === sentence[column - 1]?.folded
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1))
  const kept: (readonly [number, number])[] = []
  for (let row = quoted.length, column = sentence.length; row > 0 && column > 0; ) {
    if (quoted[row - 1]?.folded === sentence[column - 1]?.folded) kept.unshift([--row, --column])
    else if (at(row - 1, column) >= at(row, column - 1)) row--
    else column--
  }
  return { kept, sentence }
}

function sentencesOf(source: string): readonly (readonly Word[])[] {
  const sentences: Word[][] = []
  let end = 0
  for (const word of wordsOf(source)) {
    if (sentences.length === 0 || /[.!?;]["”’»)]*\s/.test(source.slice(end, word.start))) sentences.push([])
    sentences.at(-1)?.push(word)
    end = word.end
  }
  return sentences
}

function isAbsent(word: Word, text: readonly Word[]): boolean {
  return text.every(other => isOther(word, other))
}

/** Words: of a shorter quotation too little is left to tell that it is the same. */
const FEWEST_REWORDED = 6
/** A share of a quotation's words that must stand in the sentence in their order, and how many times as long as it they may be there. */
const likenesses = [
  [0.6, 2],
  [0.5, 1],
] as const
/** A share of the telling ones. */
const FEWEST_KEPT_TELLING = 0.5
/** Words. A longer one is a list. */
const LONGEST_SENTENCE = 200

/** A word that changes what is said: a denial, or one long enough to be no small word. */
function isTelling({ folded }: Word): boolean {
  return folded.length >= SHORTEST_TELLING || isDenial({ folded })
}

function isDenial({ folded }: Pick<Word, 'folded'>): boolean {
  return /^(?:not|no|nor|pas|ne|non|nie|não)$/.test(folded)
}

/** A share of a quotation's words. */
const MOST_CHANGED = 0.3
/** Telling words that must be the source's: “in the end of the” is anybody's. */
const FEWEST_ALIKE = 2

/** Two different words, and not two forms or spellings of one: those are mended by many editors. */
function isOther(one: Word, other: Word): boolean {
  if (one.folded === other.folded) return false
  if (isDenial(one) !== isDenial(other)) return true
  if (/^\d+$/.test(one.folded) || /^\d+$/.test(other.folded)) return true
  const head = Math.min(one.folded.length, other.folded.length, SAME_HEAD)
  return one.folded.length >= SHORTEST_TELLING || other.folded.length >= SHORTEST_TELLING
    ? one.folded.slice(0, head) !== other.folded.slice(0, head)
    : false
}

/** Letters. Two words that begin alike by so many may be forms of one; shorter words than that are grammar. */
const SAME_HEAD = 4
const SHORTEST_TELLING = 4

/** Where in the text most of the quotation's words stand in their places, by its runs of three, or two of a short one; null where no run is found. */
function likeliestPlace(quotation: readonly Word[], text: readonly Word[]): number | null {
  const runs = new Map<string, number[]>()
  const length = quotation.length < SHORT ? 2 : 3
  for (let at = 0; at + length <= quotation.length; at++) {
    fileUnder(runs, runOf(quotation, at, length), at)
  }
  const votes = new Map<number, number>()
  for (let at = 0; at + length <= text.length; at++) {
    for (const place of runs.get(runOf(text, at, length)) ?? []) votes.set(at - place, (votes.get(at - place) ?? 0) + 1)
  }
  let best: number | null = null
  for (const [place, count] of votes)
    if (place >= -1 && count > (best === null ? 0 : (votes.get(best) ?? 0))) best = place
  return best
}

/** Words. A change in the middle of a shorter quotation leaves no run of three. */
const SHORT = 8

function runOf(words: readonly Word[], at: number, length: number): string {
  return `${words[at]?.folded} ${words[at + 1]?.folded}${length === 3 ? ` ${words[at + 2]?.folded}` : ''}`
}
