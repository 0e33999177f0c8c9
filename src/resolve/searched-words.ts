import { foldLetters } from '../compare/letters.js'

// Written without spaces between words: taken two letters at a time, which is what a search in them usually does.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+|[\p{Alpha}\p{N}\p{M}]+/gu

/** Characters. Longer runs of letters are no words, and would fill an index with what nobody searches for. */
const LONGEST_WORD = 40

/**
 * The words of a text as they are indexed and searched for, in their order: folded, without signs; in scripts that part no words, pairs of
 * letters that stand together.
 */
export function searchedWords(text: string): readonly string[] {
  const words: string[] = []
  for (const run of foldLetters(text).match(word) ?? []) {
    if (unspaced.test(run)) words.push(...pairsOf(run))
    else words.push(run.slice(0, LONGEST_WORD))
  }
  return words
}

function pairsOf(run: string): readonly string[] {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
