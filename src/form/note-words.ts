import { foldLetters } from '../compare/letters.js'
import { fileUnder } from '../grouped.js'
import type { Footnote } from '../model/index.js'

/** Places of a word that are looked through; a word in more notes than this tells nothing. */
const MOST_PLACES = 400

/** Tells which notes hold certain words, without reading all notes again for each question. */
export interface NoteWords {
  /** The first note, in the order of the text, that holds all of these words, except the notes of one label. */
  readonly firstWith: (words: readonly string[], except: string | null) => Footnote | null
}

/** Files notes by their words, folded. Time and memory grow with the notes' text. */
export function indexNoteWords(footnotes: readonly Footnote[]): NoteWords {
  const places = new Map<string, number[]>()
  const wordsOf = footnotes.map(({ passage }) => new Set(foldedWords(passage.text)))
  for (const [place, words] of wordsOf.entries()) {
    for (const word of words) fileUnder(places, word, place)
  }
  return {
    firstWith: (words, except) => {
      const rows = words.map(word => places.get(word) ?? [])
      const rarest = rows.reduce<readonly number[] | null>(
        (least, row) => (least && least.length <= row.length ? least : row),
        null,
      )
      for (const place of (rarest ?? []).slice(0, MOST_PLACES)) {
        const note = footnotes[place] as Footnote
        if (note.label !== except && words.every(word => wordsOf[place]?.has(word))) return note
      }
      return null
    },
  }
}

/** The words of a text as they are compared: letters and digits, without accents and case. */
export function foldedWords(text: string): readonly string[] {
  return (text.match(/[\p{Alpha}\p{M}\d]+(?:['’][\p{Alpha}\p{M}]+)*/gu) ?? []).map(word =>
    foldLetters(word.replace(/['’]s$/, '').replace(/['’]/g, '')),
  )
}
