import type {
  Code,
  FootnoteDefinition,
  Heading,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table as TableNode,
  TableRow,
} from 'mdast'
import type { Extent } from '../model/index.js'
import { plainText } from '../read/inline-nodes.js'
import { type Comment, type InlineText, inlineText, type NumberMarks } from '../read/inline-text.js'
import { fileExtent, PassageBuilder } from '../read/passage.js'
import type { Block, BlockComment, Blocks, NoteBlock, ProseBlock, TableBlock } from './blocks.js'
import { withCaptions } from './captions.js'
import { concatInline, emptyInline, joinInline, joinRows } from './joined-texts.js'
import { withNotesParted } from './notes-parted.js'
import { carriedRows, carriesOn, goesOn, isCaption, isPageFurniture, isSymbolNote } from './page-breaks.js'
import { findPages, type Pages } from './page-notes/find-pages.js'
import { LONGEST_RUNNING_HEAD, type PagedText, pagedText } from './paged-text.js'
import { isNotesHeading, isReferenceHeading } from './reference-headings.js'

/**
 * Takes a tree apart into blocks.
 *
 * @param numbered  labels of a numbered reference list: superscripts with these are citations where the text has no page notes
 */
export function gatherBlocks(parsed: Root, source: string, numbered: ReadonlySet<string> = new Set()): Blocks {
  const tree = withNotesParted(parsed, source)
  const pages = findPages(tree, source, numbered)
  const isNoteDefined = pages.notes.size > 0 || tree.children.some(({ type }) => type === 'footnoteDefinition')
  const gatherer = new Gatherer(source, pages, numbered, isNoteDefined)
  gatherer.gather(tree.children)
  return gatherer.result()
}

class Gatherer {
  readonly #source: string
  readonly #pages: Pages
  readonly #page: PagedText
  readonly #numbers: NumberMarks
  readonly #blocks: Block[] = []
  readonly #notes: NoteBlock[] = []
  readonly #comments: Comment[] = []
  /** Whether notes are also defined elsewhere, with labels of their own: then those in place are `^1`, `^2` … */
  readonly #isNoteDefined: boolean
  #notesInPlace = 0
  /** The last block of running text, while a later part may still carry it on. */
  #open: { index: number; node: RootContent; notesSince: boolean } | null = null

  constructor(source: string, pages: Pages, numbered: ReadonlySet<string>, isNoteDefined: boolean) {
    this.#source = source
    this.#pages = pages
    this.#page = pagedText(source)
    this.#isNoteDefined = isNoteDefined
    const labels = new Set([...pages.notes.values()].flat().map(note => note.label))
    const known = pages.raised.size > 0 ? pages.raised : numbered
    this.#numbers = {
      notations: pages.notations,
      isAnchor: pages.isAnchor,
      lowered: pages.lowered,
      accepts: found => labels.size > 0 || found.every(label => known.has(label)),
    }
  }

  /** In the lines that name the authors, only what is noted of them. */
  get #authorNumbers(): NumberMarks {
    const { authorNotes } = this.#pages
    return { ...this.#numbers, accepts: found => found.every(label => authorNotes.has(label)) }
  }

  gather(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.#block(node)
  }

  result(): Blocks {
    return {
      blocks: withCaptions(this.#blocks, this.#source),
      notes: this.#notes,
      comments: withCovered(this.#comments, [...this.#blocks, ...this.#notes]),
    }
  }

  #block(node: RootContent): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, 'paragraph', null)
        return
      case 'heading':
        if (this.#pageNotes(node) || (this.#open?.notesSince && this.#isRunningHead(node))) return
        this.#push(
          { kind: 'heading', depth: node.depth, inline: this.#inline(node.children), extent: extentOf(node) },
          node,
        )
        return
      case 'table':
        this.#table(node)
        return
      case 'footnoteDefinition':
        this.#definition(node)
        return
      case 'list':
        for (const [index, item] of node.children.entries()) {
          const number = node.ordered ? (node.start ?? 1) + index : null
          for (const child of item.children) {
            if (child.type === 'paragraph')
              this.#paragraph(child, 'list-item', child === item.children[0] ? number : null)
            else this.#block(child)
          }
        }
        return
      case 'blockquote':
        for (const child of node.children) this.#block(child)
        return
      case 'code':
        this.#indented(node)
        return
      case 'html':
        if (node.value.startsWith('<!--')) this.#comment(node.value, extentOf(node))
        else this.#htmlBlock(node.value, extentOf(node))
        return
      default:
        return
    }
  }

  #paragraph(node: Paragraph, role: ProseBlock['role'], number: number | null): void {
    if (this.#pageNotes(node)) return
    const { isPaged } = this.#pages
    if (isPaged && (isPageFurniture(node) || this.#isRunningHead(node))) return
    const inline = this.#inline(node.children, this.#pages.frontMatter.has(node))
    const extent = extentOf(node)
    if (isPaged && isSymbolNote(inline.passage.text) && this.#open) {
      // Text of its own, that does not part what stands before it from what follows.
      this.#open.notesSince = true
      this.#blocks.push({ kind: 'prose', role, number, inline, extent })
      return
    }
    if (isPaged && role === 'paragraph' && this.#carryOn(inline, extent)) return
    const caption = isCaption(inline.passage.text) || isPicture(node) ? 'caption' : role
    this.#push({ kind: 'prose', role: caption, number, inline, extent }, node)
  }

  /** A line that the head or foot of every page repeats. */
  #isRunningHead(node: Paragraph | Heading): boolean {
    const { start, end } = extentOf(node)
    if (end - start > LONGEST_RUNNING_HEAD) return false
    const words = plainText(node.children).trim()
    if (/[.!?:]$/.test(words) || isNotesHeading(words) || isReferenceHeading(words)) return false
    return this.#page.isRunningHead(this.#source.slice(start, end).trim())
  }

  #pageNotes(node: Paragraph | Heading): boolean {
    const notes = this.#pages.notes.get(node)
    for (const { label, children, labelStart, labelEnd } of notes ?? [])
      this.#pageNote(label, children, { start: labelStart, end: labelEnd })
    if (notes && this.#open) this.#open.notesSince = true
    return notes !== undefined
  }

  /** Joins a paragraph to the one that a page break parted it from. */
  #carryOn(inline: InlineText, extent: Extent): boolean {
    const open = this.#open
    const before = open && this.#blocks[open.index]
    if (before?.kind !== 'prose') return false
    if (!goesOn(before.inline.passage.text, inline.passage.text, open?.notesSince ?? false)) return false
    const joined = joinInline(before.inline, inline, this.#source)
    this.#blocks[open?.index as number] = {
      ...before,
      inline: joined,
      extent: { start: before.extent.start, end: extent.end },
    }
    if (open) open.notesSince = false
    return true
  }

  #table(node: TableNode): void {
    const open = this.#open
    const before = open && this.#blocks[open.index]
    const { isPaged } = this.#pages
    if (isPaged && before?.kind === 'table' && open?.node.type === 'table' && carriesOn(open.node, node)) {
      const rows = withoutRules(carriedRows(open.node, node)).map(row => this.#row(row))
      this.#blocks[open.index] = {
        ...before,
        rows: joinRows(before.rows, rows, this.#source),
        extent: { start: before.extent.start, end: extentOf(node).end },
      }
      open.notesSince = false
      return
    }
    const [head, ...rows] = node.children
    const heads = head?.children.map(cell => this.#inline(cell.children)) ?? []
    this.#push(
      {
        kind: 'table',
        caption: null,
        heads,
        rows: withoutRules(rows).map(row => this.#row(row)),
        extent: extentOf(node),
      },
      node,
    )
  }

  #row(row: TableNode['children'][number]): TableBlock['rows'][number] {
    return { cells: row.children.map(cell => this.#inline(cell.children)), extent: extentOf(row) }
  }

  #definition(node: FootnoteDefinition): void {
    const extent = extentOf(node)
    const label = node.label ?? node.identifier
    const inline = this.#flowText(node.children)
    const labelExtent = {
      start: extent.start,
      end: extent.start + this.#source.slice(extent.start, extent.end).indexOf(']') + 1,
    }
    this.#notes.push({ label, inline, extent, labelExtent })
  }

  /** All text of a definition's paragraphs, lists and quotes, as one. */
  #flowText(nodes: readonly RootContent[]): InlineText {
    const parts = nodes.flatMap(node => this.#flowParts(node))
    return parts.reduce<InlineText>((whole, part) => concatInline(whole, part, '\n'), emptyInline)
  }

  #flowParts(node: RootContent): readonly InlineText[] {
    if (node.type === 'paragraph' || node.type === 'heading') return [this.#inline(node.children)]
    if (node.type === 'html' && node.value.startsWith('<!--')) this.#comment(node.value, extentOf(node))
    if ('children' in node) return (node.children as RootContent[]).flatMap(child => this.#flowParts(child))
    return []
  }

  #pageNote(label: string, children: readonly PhrasingContent[], labelExtent: Extent): void {
    const inline = this.#inline(children)
    const end = Math.max(labelExtent.end, fileExtent(inline.passage).end, children.at(-1)?.position?.end.offset ?? 0)
    this.#notes.push({ label, inline, extent: { start: labelExtent.start, end }, labelExtent })
  }

  /** Text between HTML tags is still the author's; only its tags are not. */
  #htmlBlock(value: string, extent: Extent): void {
    const builder = new PassageBuilder()
    for (const match of value.matchAll(/<[^>]{0,2000}>|[^<]+|</g)) {
      const [part] = match
      if (part.startsWith('<') && part.length > 1) continue
      for (const line of part.matchAll(/[^\r\n]+|\r?\n|\r/g)) {
        const isBreak = /[\r\n]/.test(line[0])
        builder.add(isBreak ? ' ' : line[0], extent.start + match.index + line.index, line[0].length)
      }
    }
    const passage = builder.build()
    if (passage.text.trim() === '' || /^<(script|style|svg|math)\b/i.test(value)) return
    const inline = { ...emptyInline, passage }
    this.#blocks.push({ kind: 'prose', role: 'paragraph', number: null, inline, extent })
    this.#open = null
  }

  /** What Markdown takes for indented code is, where footnotes are marked in it, the indented prose of a definition list. */
  #indented(node: Code): void {
    const extent = extentOf(node)
    const start = extent.start + (/^[ \t]*/.exec(this.#source.slice(extent.start, extent.end))?.[0].length ?? 0)
    if (/^[`~]{3}/.test(this.#source.slice(start, start + 3)) || !/\[\^[^\]\s]{1,80}\]/.test(node.value)) return
    const position = { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: extent.end } }
    const inline = this.#inline([{ type: 'text', value: node.value.trimStart(), position }])
    this.#push({ kind: 'prose', role: 'paragraph', number: null, inline, extent }, node)
  }

  #inline(nodes: readonly PhrasingContent[], isFrontMatter = false): InlineText {
    const inline = inlineText(nodes, this.#source, isFrontMatter ? this.#authorNumbers : this.#numbers, note => {
      const label = `${this.#isNoteDefined ? '^' : ''}${++this.#notesInPlace}`
      this.#notes.push({ ...note, label })
      return label
    })
    for (const { value, extent } of inline.comments) this.#comment(value, extent)
    return inline
  }

  #comment(value: string, extent: Extent): void {
    this.#comments.push({ value, extent })
  }

  #push(block: Block, node: RootContent): void {
    this.#open = { index: this.#blocks.length, node, notesSince: false }
    this.#blocks.push(block)
  }
}

/** Each comment with the one of the texts that it stands in or, failing that, the first one after it. */
function withCovered(
  comments: readonly Comment[],
  texts: readonly { readonly extent: Extent }[],
): readonly BlockComment[] {
  if (comments.length === 0) return []
  const places = texts.map(({ extent }) => extent).sort((a, b) => a.start - b.start)
  let next = 0
  return [...comments]
    .sort((a, b) => a.extent.start - b.extent.start)
    .map(({ value, extent }) => {
      while (next < places.length && (places[next] as Extent).end < extent.end) next++
      return { value, extent, covers: places[next] ?? extent }
    })
}

function extentOf(node: RootContent): Extent {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** Rows of dashes are lines that a converter drew, not data. */
function withoutRules(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.filter(
    ({ children }) =>
      !children.every(cell => /^[-–—=_\s]*$/.test(plainText(cell.children))) ||
      children.every(cell => plainText(cell.children).trim() === ''),
  )
}

/** A picture that is a paragraph of its own: its words are its caption, as pandoc has it. */
function isPicture({ children: [first, second, ...others] }: Paragraph): boolean {
  if (first?.type !== 'image' || others.length > 0) return false
  return second === undefined || (second.type === 'text' && /^\s*(?:\{[^{}]*\}\s*)?$/.test(second.value))
}
