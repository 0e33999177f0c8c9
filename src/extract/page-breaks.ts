import type { RootContent, Table, TableRow } from 'mdast'
import { LONGEST_BARE_CAPTION, SHORTEST_CUT_PARAGRAPH } from '../limits.js'
import { plainText } from '../read/inline-nodes.js'

/** Page numbers and rules: what a page leaves between two parts of a text. */
export function isPageFurniture(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return true
  if (node.type === 'html')
    return node.value.startsWith('<!--') && node.value.indexOf('-->') === node.value.trimEnd().length - 3
  return node.type === 'paragraph' && /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(plainText(node.children))
}

/** “* An earlier version was read at Orrin.”: a note to the title or an author. */
export function isSymbolNote(text: string): boolean {
  return /^\s*[*∗†‡§¶‖]{1,3}\s?[\p{Upper}“"]/u.test(text)
}

/**
 * Whether a paragraph that a page ended is carried on by the next one.
 *
 * @param before  the text before the page break
 * @param after   the text after it
 * @param notesBetween  whether notes stand between the two: then a page surely ended there
 */
export function goesOn(before: string, after: string, notesBetween: boolean): boolean {
  const end = before.trimEnd()
  const begin = after.trimStart()
  if (begin === '' || isCaption(begin)) return false
  if (/[\p{Alpha}\d][-\u00AD]$/u.test(end)) return true
  if (/[.!?…:。！？]["'”’»)\]]*$/.test(end)) return false
  if (/^\p{Lower}/u.test(begin)) return end.length >= SHORTEST_CUT_PARAGRAPH || notesBetween
  if (end.length < SHORTEST_CUT_PARAGRAPH) return false
  return notesBetween || /[,(]$/.test(end)
}

/** Two parts of a text made one: how many characters to take off the first, and what to put between. */
export function seam(before: string, after: string, whole: string): { drop: number; glue: string } {
  const end = before.trimEnd()
  const trailing = before.length - end.length
  const hyphenated = /([\p{Alpha}\d]+)[-\u00AD]$/u.exec(end)
  if (!hyphenated) return { drop: trailing, glue: ' ' }
  const next = /^\s*([\p{Alpha}\d]+)/u.exec(after)?.[1] ?? ''
  const joined = `${hyphenated[1]}${next}`
  const isCompound =
    !/^\p{Lower}/u.test(next) || (!whole.includes(joined) && whole.includes(`${hyphenated[1]}-${next}`))
  return { drop: trailing + (isCompound ? 0 : 1), glue: '' }
}

/** “Table 3: …” in the languages whose papers we read. “Table 3 shows …” is a sentence. */
export function isCaption(text: string): boolean {
  const label = captionLabel.exec(text.toLowerCase())
  if (!label) return false
  const rest = text.slice(label[0].length)
  return (
    /^\s*[:.–—|-]/.test(rest) ||
    (rest.length < LONGEST_BARE_CAPTION && !/[.!?]\s*$/.test(rest) && !/^\s+\p{Lower}/u.test(rest))
  )
}

/** In small letters: with the flag `i` it would take twice as long to compile. */
const captionLabel =
  /^\s*(?:table|tab\.|tabelle|tableau|tabla|tabella|tabela|tabel|tabell|таблица|табл\.|表|figure|fig\.|abbildung|abb\.|figura|map|chart|graph|box)\s*(?:[a-z]?\.?\d+(?:\.\d+)?[a-z]?|[ivxl]+)(?![\p{Alpha}\d])/u

/** Whether a table carries on the one before it: as many columns, and heads that are blank, repeated or mere data. */
export function carriesOn(first: Table, second: Table): boolean {
  const heads = first.children[0]?.children.map(cell => plainText(cell.children).trim()) ?? []
  const next = second.children[0]?.children.map(cell => plainText(cell.children).trim()) ?? []
  if (heads.length !== next.length) return false
  if (next.every(cell => cell === '')) return true
  if (heads.every((head, column) => head === next[column])) return true
  return next[0] === '' && heads[0] !== ''
}

/** The rows that a table which carries on another adds to it: its heads only if they are data. */
export function carriedRows(first: Table, second: Table): readonly TableRow[] {
  const [head, ...rows] = second.children
  if (!head) return rows
  const texts = head.children.map(cell => plainText(cell.children).trim())
  const repeated = first.children[0]?.children.every(
    (cell, column) => plainText(cell.children).trim() === texts[column],
  )
  return repeated || texts.every(text => text === '') ? rows : [head, ...rows]
}
