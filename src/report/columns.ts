import { eastAsianWidth } from 'get-east-asian-width'
import { lazily } from '../lazily.js'

// Made when first needed: it loads tables that most reports can do without.
const segmenter = lazily(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))
const mark = /^[\p{M}\p{Cf}]$/u
const emoji = /\p{Emoji_Presentation}|\ufe0f/u
const ascii = /^[\x20-\x7e]*$/

/** What a reader takes for one character. */
export interface Grapheme {
  readonly text: string
  /** Terminal columns. */
  readonly columns: number
}

/** Columns that text takes in a terminal: 2 for wide characters and emoji, none for marks that stand on others. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return text.length
  let columns = 0
  for (const grapheme of graphemesOf(text)) columns += grapheme.columns
  return columns
}

/** Text cut into what a reader takes for characters, each with its columns. */
export function graphemesOf(text: string): readonly Grapheme[] {
  // The segmenter is slow, and most lines do not need it.
  if (ascii.test(text)) return Array.from(text, character => ({ text: character, columns: 1 }))
  const found: Grapheme[] = []
  for (const { segment } of segmenter().segment(text)) found.push({ text: segment, columns: widest(segment) })
  return found
}

/** Text that fits `width` columns, ending in “…” if it had to be cut. */
export function clip(text: string, width: number): string {
  // No character is less than a fortieth of a column wide, unless someone stacks marks to make trouble.
  const head = text.slice(0, width * 40)
  if (head.length === text.length && columnsOf(text) <= width) return text
  let kept = ''
  let columns = 1
  for (const grapheme of graphemesOf(head)) {
    columns += grapheme.columns
    if (columns > width) break
    kept += grapheme.text
  }
  return `${kept}…`
}

/** Text broken between words into lines of at most `width` columns; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of text.split(' ')) {
    const wordColumns = columnsOf(word)
    if (line !== '' && columns + 1 + wordColumns > width) {
      lines.push(line)
      line = ''
      columns = 0
    }
    columns += wordColumns + (line === '' ? 0 : 1)
    line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}

function widest(grapheme: string): number {
  if (emoji.test(grapheme)) return 2
  let columns = 0
  for (const character of grapheme) {
    if (mark.test(character)) continue
    columns = Math.max(columns, eastAsianWidth(character.codePointAt(0) ?? 0))
  }
  return columns
}
