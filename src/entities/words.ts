import { oncePerText } from '../once-per-text.js'
/** A word of a text: letters and digits, or an abbreviation with its points. */
export interface Word {
  readonly text: string
  /** Small letters, one kind of apostrophe, no points: what two spellings are held against each other by. */
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** Texts. Each kind of name is looked for in the words of the same claims and titles, of which a long manuscript has some thousands. */
const MOST_REMEMBERED = 4_000

/**
 * The words of a text, each with its place: “U.S.” is one, “Côte d’Ivoire” two, a hyphen parts, and a possessive’s “s” belongs to none.
 * Plain words are found by a pattern, the others by hand: it is run over every claim and title, and Unicode patterns are slow to compile.
 */
export const wordsOf = oncePerText(MOST_REMEMBERED, scan)

/** Whether a text has a word, folded. */
export function hasWord(text: string, folded: string): boolean {
  return wordsOf(text).some(word => word.folded === folded)
}

/**
 * The last words of a text before a place. Of a word that the place stands within, what stands before it counts: the “l” of “l’Italie”.
 *
 * @param most  how many at most
 */
export function wordsBefore(text: string, place: number, most: number): readonly Word[] {
  const words = wordsOf(text)
  const begun = words.findLastIndex(({ start }) => start < place) + 1
  const before = words.slice(Math.max(0, begun - most), begun)
  const last = before.at(-1)
  return last && last.end > place ? [...before.slice(0, -1), cut(last, place)] : before
}

/**
 * The first words of a text behind the end of one of its words; the “s” of a possessive there belongs to none.
 *
 * @param most  how many at most
 */
export function wordsBehind(text: string, end: number, most: number): readonly Word[] {
  const words = wordsOf(text)
  const first = words.findIndex(({ start }) => start >= end)
  return first < 0 ? [] : words.slice(first, first + most)
}

/** The last of the words before a place. */
export function wordBefore(text: string, place: number): Word | undefined {
  return wordsBefore(text, place, 1)[0]
}

/** The name in a word that begins with an elided article: “l’Italie”, “dell’Aquila”; null in other words. */
export function behindArticle({ text, folded, start, end }: Word): Word | null {
  const mark = folded.indexOf("'")
  if (mark <= 0 || mark > LONGEST_ARTICLE) return null
  return { text: text.slice(mark + 1), folded: folded.slice(mark + 1), start: start + mark + 1, end }
}

/** Letters: “dell’”. */
const LONGEST_ARTICLE = 5

function cut({ text, start }: Word, place: number): Word {
  const written = text.slice(0, place - start).replace(/['’ʼ]$/, '')
  return { text: written, folded: foldWord(written), start, end: start + written.length }
}

function scan(text: string): readonly Word[] {
  const words: Word[] = []
  for (let at = nextWord(text, 0); at < text.length; ) {
    const plain = plainEnd(text, at)
    if (plain !== null) {
      const written = text.slice(at, plain)
      words.push({ text: written, folded: written.toLowerCase(), start: at, end: plain })
      at = nextWord(text, plain)
    } else if (isWordCharacter(text, at)) {
      const end = abbreviationEnd(text, at) ?? wordEnd(text, at)
      const written = text.slice(at, end)
      words.push({ text: written, folded: foldWord(written), start: at, end })
      at = nextWord(text, skipPossessive(text, end))
    } else at = nextWord(text, at + 1)
  }
  return words
}

/** Where the next character stands that a word can begin with; the end when there is none. */
function nextWord(text: string, from: number): number {
  beginning.lastIndex = from
  return beginning.test(text) ? beginning.lastIndex - 1 : text.length
}

const beginning = /[A-Za-z0-9\u00aa-\uffff]/g

/** The end of a word of plain letters and figures, as most are; null where more has to be asked. */
function plainEnd(text: string, start: number): number | null {
  plainWord.lastIndex = start
  if (!plainWord.test(text)) return null
  const end = plainWord.lastIndex
  return end === start + 1 && text[end] === '.' ? null : end
}

const plainWord = /[A-Za-z0-9]+(?![A-Za-z0-9'’ʼ\u00aa-\uffff])/y

function foldWord(written: string): string {
  return written.toLowerCase().normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\./g, '')
}

function wordEnd(text: string, start: number): number {
  let at = start
  while (
    isWordCharacter(text, at) ||
    (isApostrophe(text, at) && isWordCharacter(text, at + 1) && !isPossessive(text, at))
  )
    at++
  return at
}

/** “U.S.”, “U.S.A”, not the end of “Plan B.” */
function abbreviationEnd(text: string, start: number): number | null {
  let at = start
  let letters = 0
  while (isCapital(text, at) && text[at + 1] === '.') {
    at += 2
    letters++
  }
  if (letters > 0 && isCapital(text, at) && !isWordCharacter(text, at + 1)) return at + 1
  return letters > 1 ? at : null
}

/** Whether a capital letter stands at a place. */
export function isCapital(text: string, at = 0): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code > 0x40 && code < 0x5b
  const letter = text[at]
  return letter !== undefined && letter !== letter.toLowerCase()
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" || text[at] === '’' || text[at] === 'ʼ'
}

function isPossessive(text: string, at: number): boolean {
  return isApostrophe(text, at) && (text[at + 1] === 's' || text[at + 1] === 'S') && !isWordCharacter(text, at + 2)
}

function skipPossessive(text: string, at: number): number {
  return isPossessive(text, at) ? at + 2 : at
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a)
  return code >= 0xaa && !isPunctuation(code)
}

/** Beyond ASCII: signs of Latin-1, general punctuation and symbols, CJK punctuation, full-width forms. */
function isPunctuation(code: number): boolean {
  if (code < 0xc0) return code !== 0xaa && code !== 0xb5 && code !== 0xba
  if (code === 0xd7 || code === 0xf7) return true
  return (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || (code >= 0xff00 && code < 0xff10)
}

/** Whether a text gives most of its longer words a capital, as titles do: a capital then proves no name. */
export function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length >= LONG_WORD && !text.includes('.'))
  const capitals = long.filter(({ text }) => isCapital(text))
  return long.length >= FEWEST_LONG_WORDS && capitals.length >= long.length * MOST_CAPITALS
}

/** Letters: shorter words stay small in titles too. */
const LONG_WORD = 4
const FEWEST_LONG_WORDS = 3
/** A share of the long words: a sentence about people and places has fewer. */
const MOST_CAPITALS = 0.75
