import type { Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { markedNumberAt, plainText } from '../../read/inline-nodes.js'
import { isExponent, isNoteAnchor, noteNumberAt, noteNumberOpening } from '../../read/note-numbers.js'
import { type HeadedLine, headedLines } from '../note-lines.js'
import { LONGEST_RUNNING_HEAD } from '../paged-text.js'
import { isNotesHeading, isReferenceHeading } from '../reference-headings.js'
import { authorLines, isAffiliation } from './author-lines.js'
import type { Candidate, Mark } from './candidate.js'
import { itemLine } from './item-line.js'

/** What a text has of numbers that could mark notes, and of paragraphs that could be those. */
interface Sightings {
  readonly candidates: readonly Candidate[]
  readonly marks: readonly Mark[]
  /** Paragraphs without a number, by their place. */
  readonly unlabelled: ReadonlyMap<number, Paragraph>
  /** What marks may stand in. */
  readonly texts: readonly { readonly node: RootContent | ListItem; readonly order: number }[]
  readonly frontMatter: ReadonlySet<RootContent>
  /** Numbers behind authors' names. */
  readonly authorMarks: ReadonlySet<string>
}

/** Tells whether an address in the page is a note's: by its name, or because what may be a note makes the place. */
export function anchorTest(candidates: readonly Candidate[]): (url: string) => boolean {
  const anchors = new Set(candidates.flatMap(({ lines }) => lines.flatMap(line => line.anchors)))
  return url => isNoteAnchor(url) || anchors.has(url)
}

/**
 * Looks a text through for them.
 *
 * @param isListed  whether a numbered list of references may be cited by the numbers
 */
export function sight(tree: Root, source: string, isListed: boolean): Sightings {
  const frontMatter = authorLines(tree)
  const authors = new Collector(source)
  for (const node of frontMatter) authors.look(node)
  const authorMarks = new Set(authors.sightings(true).marks.map(({ label }) => label))
  const collector = new Collector(source, authorMarks)
  for (const node of tree.children) if (!frontMatter.has(node)) collector.block(node)
  for (const node of collector.affiliations) frontMatter.add(node)
  return { ...collector.sightings(isListed), frontMatter, authorMarks }
}

class Collector {
  /** Notes that say where an author is from. */
  readonly affiliations: RootContent[] = []
  readonly #source: string
  readonly #authorMarks: ReadonlySet<string>
  readonly #candidates: Candidate[] = []
  readonly #marks: Mark[] = []
  readonly #unlabelled = new Map<number, Paragraph>()
  /** What is to be looked through for marks once it is known that there may be notes. */
  readonly #texts: { readonly node: RootContent | ListItem; readonly order: number }[] = []
  #isAnchor = isNoteAnchor
  #order = 0
  #isUnderNotes = false
  #isUnderReferences = false

  /** @param authorMarks  numbers behind authors' names */
  constructor(source: string, authorMarks: ReadonlySet<string> = new Set()) {
    this.#source = source
    this.#authorMarks = authorMarks
  }

  /** Looks a block through for marks alone. */
  look(node: RootContent): void {
    this.#collect(node, 0)
  }

  /** @param isSought  whether marks are wanted even where nothing could be a note */
  sightings(isSought: boolean): Pick<Sightings, 'candidates' | 'marks' | 'unlabelled' | 'texts'> {
    this.#isAnchor = anchorTest(this.#candidates)
    if (isSought || this.#candidates.length > 0) for (const { node, order } of this.#texts) this.#collect(node, order)
    return { candidates: this.#candidates, marks: this.#marks, unlabelled: this.#unlabelled, texts: this.#texts }
  }

  block(node: RootContent): void {
    this.#order++
    switch (node.type) {
      case 'heading':
        this.#heading(node)
        return
      case 'paragraph':
        this.#paragraph(node)
        return
      case 'list':
        this.#list(node)
        return
      case 'blockquote':
        for (const child of node.children) this.block(child)
        return
      default:
        this.#texts.push({ node, order: this.#order })
    }
  }

  #heading(node: Heading): void {
    const lines = headedLines(node.children, this.#source)
    if (lines.length > 0 && lines[0]?.manner === 'raised') {
      this.#keep(node, lines)
      return
    }
    const words = plainText(node.children)
    this.#isUnderNotes = isNotesHeading(words)
    this.#isUnderReferences = !this.#isUnderNotes && isReferenceHeading(words)
    this.#texts.push({ node, order: this.#order })
  }

  #paragraph(node: Paragraph): void {
    const lines = headedLines(node.children, this.#source)
    if (lines.length > 0) this.#keep(node, lines)
    else {
      this.#texts.push({ node, order: this.#order })
      this.#unlabelled.set(this.#order, node)
      // “NOTES”: a heading in all but markup.
      if (isShort(node) && isNotesHeading(plainText(node.children))) this.#isUnderNotes = true
    }
  }

  #list(list: List): void {
    for (const item of list.children) {
      this.#order++
      // “1. <div id="fn1">”: some conversions wrap an item's text.
      const [first, ...rest] = item.children.filter(child => child.type !== 'html' || !wrapping.test(child.value))
      if (first?.type === 'paragraph') this.#item(list, item, first)
      else if (first) this.block(first)
      for (const child of rest) this.block(child)
    }
  }

  #item(list: List, item: ListItem, paragraph: Paragraph): void {
    const own = headedLines(paragraph.children, this.#source)
    const lines = own.length > 0 ? own : list.ordered ? itemLine(item, paragraph, this.#source) : []
    if (lines.length > 0) this.#keep(paragraph, lines, list)
    else this.#texts.push({ node: paragraph, order: this.#order })
  }

  #keep(node: Paragraph | Heading, lines: readonly HeadedLine[], list: List | null = null): void {
    const { manner, children } = lines[0] as HeadedLine
    const isAuthors = lines.every(({ label }) => this.#authorMarks.has(label))
    if (isAuthors && isAffiliation(plainText(children))) {
      this.affiliations.push(node)
      return
    }
    if (manner !== 'raised') {
      this.#texts.push({ node, order: this.#order })
      if (this.#isUnderReferences) return
    }
    this.#candidates.push({ node, lines, manner, order: this.#order, list, isUnderNotes: this.#isUnderNotes })
  }

  #collect(node: Nodes, order: number): void {
    if (!('children' in node)) return
    const children = node.children as PhrasingContent[]
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as PhrasingContent
      if (child.type === 'text') {
        this.#collectFromText(child.value, order)
        continue
      }
      const found =
        child.type === 'html' || child.type === 'link' ? markedNumberAt(children, index, this.#isAnchor) : null
      if (!found) {
        this.#collect(child, order)
        continue
      }
      const [before, after] = [children[index - 1], children[found.last + 1]]
      index = found.last
      if (found.notation === 'superscript' && isExponent(endOf(before), startOf(after))) continue
      for (const label of found.labels) this.#marks.push({ label, notation: found.notation, order })
    }
  }

  #collectFromText(text: string, order: number): void {
    if (text.search(noteNumberOpening) < 0) return
    let behind = 0
    for (const { index } of text.matchAll(noteNumberOpening)) {
      const found = index < behind ? null : noteNumberAt(text, index)
      if (!found) continue
      behind = index + found.width
      if (
        isExponent(text.slice(Math.max(0, index - 6), index), text.slice(index + found.width, index + found.width + 3))
      )
        continue
      for (const label of found.labels) this.#marks.push({ label, notation: found.notation, order })
    }
  }
}

function isShort({ position }: Paragraph): boolean {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0) < LONGEST_RUNNING_HEAD
}

function endOf(node: PhrasingContent | undefined): string {
  return node?.type === 'text' ? node.value.slice(-6) : ''
}

function startOf(node: PhrasingContent | undefined): string {
  return node?.type === 'text' ? node.value.slice(0, 3) : ''
}

const wrapping = /^<\/?div\b[^<>]{0,200}>$/
