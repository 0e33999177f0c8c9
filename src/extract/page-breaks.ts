import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast'
import { LONGEST_AUTHOR_LINE, LONGEST_BARE_CAPTION, SHORTEST_CUT_PARAGRAPH } from '../limits.js'
import { superscriptLabels } from '../read/inline-text.js'

/** What the pages of a converted PDF put between the parts of the running text. */
export interface Pages {
  /** Paragraphs that are notes at the foot of a page, each with the notes in it. */
  readonly notes: ReadonlyMap<Paragraph, readonly PageNote[]>
  /** Paragraphs that name authors and affiliations: their superscripts mark no notes. */
  readonly frontMatter: ReadonlySet<RootContent>
}

/** A note at the foot of a page: `<sup>12</sup>Text`. */
export interface PageNote {
  readonly label: string
  /** Where the label's superscript stands in the file. */
  readonly labelStart: number
  readonly labelEnd: number
  readonly children: readonly PhrasingContent[]
}

/**
 * Finds the notes that a PDF conversion left at page bottoms: paragraphs that begin with a superscript number which
 * also marks a place in the text. Without one such pair the text has no page notes, and its superscripts are exponents.
 */
export function findPages(tree: Root): Pages {
  const frontMatter = authorLines(tree)
  const notes = new Map<Paragraph, readonly PageNote[]>()
  const marked = new Set<string>()
  for (const node of tree.children) {
    if (frontMatter.has(node)) continue
    const found = node.type === 'paragraph' ? pageNotes(node) : []
    if (found.length > 0) notes.set(node as Paragraph, found)
    else collectLabels(node, marked)
  }
  const paired = [...notes.values()].flat().some(({ label }) => marked.has(label))
  return { notes: paired ? notes : new Map(), frontMatter }
}

/** The lines between the title and the first paragraph that reads like one. */
function authorLines(tree: Root): Set<RootContent> {
  const lines = new Set<RootContent>()
  const content = tree.children.filter(node => node.type !== 'yaml' && node.type !== 'html')
  if (content[0]?.type !== 'heading') return lines
  for (const node of content.slice(1)) {
    if (node.type !== 'paragraph') break
    const text = plainText(node.children).trim()
    if (text.length > LONGEST_AUTHOR_LINE || /[.!?]["”’]?[\s\d,;–—-]*$/.test(text)) break
    lines.add(node)
  }
  return lines
}

/** The notes in a paragraph whose lines begin with superscript numbers; none if its first line does not. */
function pageNotes(paragraph: Paragraph): readonly PageNote[] {
  const notes: PageNote[] = []
  const { children } = paragraph
  let index = 0
  while (index < children.length) {
    const superscript = superscriptAt(children, index)
    const label = superscript && superscriptLabels(superscript.text)
    if (!superscript || label?.length !== 1) return []
    const from = superscript.next
    index = from
    while (index < children.length && !startsLine(children, index)) index++
    notes.push({
      label: label[0] as string,
      labelStart: superscript.start,
      labelEnd: superscript.end,
      children: children.slice(from, index),
    })
  }
  return notes
}

interface Superscript {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The neighbour after its closing tag. */
  readonly next: number
}

function superscriptAt(nodes: readonly PhrasingContent[], index: number): Superscript | null {
  const [open, inner, close] = nodes.slice(index, index + 3)
  if (open?.type !== 'html' || !/^<sup\b/i.test(open.value)) return null
  if (inner?.type !== 'text' || close?.type !== 'html' || !/^<\/sup>/i.test(close.value)) return null
  return {
    text: inner.value,
    start: open.position?.start.offset ?? 0,
    end: close.position?.end.offset ?? 0,
    next: index + 3,
  }
}

/** A superscript number that stands first on its line begins the next note. */
function startsLine(nodes: readonly PhrasingContent[], index: number): boolean {
  const before = nodes[index - 1]
  if (before?.type !== 'text' || !/\n\s*$/.test(before.value)) return false
  const superscript = superscriptAt(nodes, index)
  return superscript !== null && superscriptLabels(superscript.text).length === 1
}

function collectLabels(node: RootContent | TableRow, labels: Set<string>): void {
  if (!('children' in node)) return
  const children = node.children as PhrasingContent[]
  for (let index = 0; index < children.length; index++) {
    const superscript = superscriptAt(children, index)
    if (superscript) for (const label of superscriptLabels(superscript.text)) labels.add(label)
    collectLabels(children[index] as RootContent, labels)
  }
}

/** Page numbers and rules: what a page leaves between two parts of a text. */
export function isPageFurniture(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return true
  if (node.type === 'html')
    return node.value.startsWith('<!--') && node.value.indexOf('-->') === node.value.trimEnd().length - 3
  return node.type === 'paragraph' && /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(plainText(node.children))
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
  if (/[\p{L}\d][-\u00AD]$/u.test(end)) return true
  if (/[.!?…:。！？]["'”’»)\]]*$/.test(end)) return false
  if (/^\p{Ll}/u.test(begin)) return end.length >= SHORTEST_CUT_PARAGRAPH || notesBetween
  if (end.length < SHORTEST_CUT_PARAGRAPH) return false
  return notesBetween || /[,(]$/.test(end)
}

/** Two parts of a text made one: how many characters to take off the first, and what to put between. */
export function seam(before: string, after: string, whole: string): { drop: number; glue: string } {
  const end = before.trimEnd()
  const trailing = before.length - end.length
  const hyphenated = /([\p{L}\d]+)[-\u00AD]$/u.exec(end)
  if (!hyphenated) return { drop: trailing, glue: ' ' }
  const next = /^\s*([\p{L}\d]+)/u.exec(after)?.[1] ?? ''
  const joined = `${hyphenated[1]}${next}`
  const isCompound = !/^\p{Ll}/u.test(next) || (!whole.includes(joined) && whole.includes(`${hyphenated[1]}-${next}`))
  return { drop: trailing + (isCompound ? 0 : 1), glue: '' }
}

/** “Table 3: …” in the languages whose papers we read. “Table 3 shows …” is a sentence. */
export function isCaption(text: string): boolean {
  const label = captionLabel.exec(text.toLowerCase())
  if (!label) return false
  const rest = text.slice(label[0].length)
  return (
    /^\s*[:.–—|-]/.test(rest) ||
    (rest.length < LONGEST_BARE_CAPTION && !/[.!?]\s*$/.test(rest) && !/^\s+\p{Ll}/u.test(rest))
  )
}

/** In small letters: with the flag `i` it would take twice as long to compile. */
const captionLabel =
  /^\s*(?:table|tab\.|tabelle|tableau|tabla|tabella|tabela|tabel|tabell|таблица|табл\.|表|figure|fig\.|abbildung|abb\.|figura|map|chart|graph|box)\s*(?:[a-z]?\.?\d+(?:\.\d+)?[a-z]?|[ivxl]+)(?![\p{L}\d])/u

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

/** The text of inline nodes, markup left out. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node =>
      'value' in node ? (node.type === 'html' ? '' : node.value) : 'children' in node ? plainText(node.children) : '',
    )
    .join('')
}
