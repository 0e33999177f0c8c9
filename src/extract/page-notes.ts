import type { Break, Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { foldLetters } from '../interpret/fold.js'
import { isProse } from '../interpret/prose.js'
import { LONGEST_AUTHOR_LINE } from '../limits.js'
import { markedNumberAt, plainText } from '../read/inline-nodes.js'
import type { LoweredMark } from '../read/inline-text.js'
import {
  isExponent,
  isMarkerAnchor,
  isNoteAnchor,
  type Notation,
  noteNumberAt,
  noteNumberOpening,
} from '../read/note-numbers.js'
import { isDated } from './entry-shape.js'
import { loweredNotes } from './lowered-marks.js'
import { type HeadedLine, headedLines, type Manner } from './note-lines.js'
import { LONGEST_RUNNING_HEAD } from './paged-text.js'
import { isNotesHeading, isReferenceHeading } from './reference-headings.js'

/** What the pages of a converted PDF put between the parts of the running text. */
export interface Pages {
  /** Paragraphs that are notes, at the foot of a page or at the end, each with the notes in it. */
  readonly notes: ReadonlyMap<Paragraph | Heading, readonly PageNote[]>
  /** Paragraphs that name authors and affiliations: their superscripts mark no notes but those that nothing else marks. */
  readonly frontMatter: ReadonlySet<RootContent>
  /** Labels of the notes that are marked in these paragraphs alone: what an author's name is noted with. */
  readonly authorNotes: ReadonlySet<string>
  /** Whether notes stand between parts of the text, as they do where pages were put one after the other. */
  readonly isPaged: boolean
  /** How the text writes the numbers that mark these notes. */
  readonly notations: ReadonlySet<Notation>
  /** Whether an address in the same page is that of a note. */
  readonly isAnchor: (url: string) => boolean
  /** Labels of notes that are defined as Markdown does it (`[^12]: …`) and marked in such a way: `<sup>12</sup>`. */
  readonly raised: ReadonlySet<string>
  /** The marks of these notes where they are not raised, nor in brackets. */
  readonly lowered: readonly LoweredMark[]
}

/** A note that is told from running text by the number it begins with: `<sup>12</sup> Text`, `12. Text`. */
export type PageNote = Omit<HeadedLine, 'manner' | 'anchors'>

/** A paragraph that may be notes, by the numbers that head its lines. */
interface Candidate {
  readonly node: Paragraph | Heading
  readonly lines: readonly HeadedLine[]
  readonly manner: Manner
  /** Its place among the blocks of the text. */
  readonly order: number
  /** The list that it is an item of. */
  readonly list: List | null
  readonly isUnderNotes: boolean
}

/** A number that may mark a note. */
interface Mark {
  readonly label: string
  readonly notation: Notation
  readonly order: number
}

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

/**
 * Finds the notes that a conversion left at page bottoms or at the end: paragraphs that begin with a number which also marks a
 * place in the text. A raised number at the head of a paragraph needs one such pair. What begins with a plain number must be due:
 * its mark stands before it, the numbers count on, and they are the better part of all that the text marks. Without a pair the
 * text has no page notes, and its superscripts are exponents.
 *
 * @param numbered  labels of a numbered list of references: where it has the better part of the superscripts, they are citations
 */
export function findPages(tree: Root, source: string, numbered: ReadonlySet<string>): Pages {
  const definitions = definitionsIn(tree, source)
  const isSought = numbered.size > 0 || definitions.unmarked.size > 0
  const { candidates: all, marks, unlabelled, texts, frontMatter, authorMarks } = sight(tree, source, isSought)
  // Where `[^2]:` defines a note, what begins with “2.” is a step or an item.
  const candidates = all.filter(({ manner, lines }) => {
    return manner === 'raised' || !lines.some(({ label }) => definitions.labels.has(label))
  })
  const shown = acceptedNotes(candidates, marks, authorMarks, numbered)
  const lowered = shown.length > 0 ? null : loweredNotes(candidates, texts, source)
  const accepted = [...(lowered?.notes ?? shown)].sort((a, b) => a.order - b.order)
  const notes = new Map<Paragraph | Heading, readonly PageNote[]>(accepted.map(({ node, lines }) => [node, lines]))
  for (const { note, rest } of carriedOn(accepted, lowered?.places ?? marks, unlabelled)) {
    notes.set(note.node, withRest(note.lines, rest))
    notes.set(rest, [])
  }
  const marked = new Set(marks.map(({ label }) => label))
  const labels = accepted.flatMap(({ lines }) => lines.map(({ label }) => label))
  const raised = raisedDefinitions(definitions, marks, numbered)
  const known = notes.size > 0 || raised.size > 0 ? new Set([...labels, ...raised]) : numbered
  return {
    notes,
    frontMatter,
    authorNotes: new Set(labels.filter(label => authorMarks.has(label) && !marked.has(label))),
    isPaged: notes.size > 0 || hasDefinitionsWithin(tree),
    isAnchor: anchorTest(accepted),
    notations: lowered ? new Set() : notationsOf(known, marks, notes.size > 0 || raised.size > 0),
    raised,
    lowered: lowered?.marks ?? [],
  }
}

/** Footnotes with a number for a label, as Markdown defines them. */
interface Definitions {
  readonly labels: ReadonlySet<string>
  /** Those that no `[^12]` leads to. */
  readonly unmarked: ReadonlySet<string>
  /** Whether `[^…]` leads to any. */
  readonly areMarked: boolean
}

function definitionsIn({ children }: Root, source: string): Definitions {
  const labels = children.flatMap(node =>
    node.type === 'footnoteDefinition' && /^\d{1,4}$/.test(node.identifier) ? [node.identifier] : [],
  )
  if (labels.length === 0) return { labels: new Set(), unmarked: new Set(), areMarked: false }
  const marked = new Set([...source.matchAll(/\[\^(\d{1,4})\](?!:)/g)].map(([, label]) => label as string))
  return {
    labels: new Set(labels),
    unmarked: new Set(labels.filter(label => !marked.has(label))),
    areMarked: marked.size > 0,
  }
}

/**
 * The definitions that raised numbers mark. Beside others that are marked as Markdown does it, they are slips; where none is, most
 * must be marked so, in their order. What a numbered list is cited by is not taken for them.
 */
function raisedDefinitions(
  { unmarked, areMarked }: Definitions,
  marks: readonly Mark[],
  numbered: ReadonlySet<string>,
): ReadonlySet<string> {
  // A link has a place of its own in the page.
  const isUsual = (notation: Notation) => notation !== 'anchor' && (!areMarked || notation !== 'bracket')
  const own = marks.filter(({ label, notation }) => unmarked.has(label) && isUsual(notation))
  const raised = new Set(own.map(({ label }) => label))
  if (areMarked) return numbered.size > 0 ? new Set() : raised
  const isMost = raised.size >= unmarked.size * LEAST_EXPLAINED && raised.size >= numbered.size
  if (!isMost || !isInOrder(own)) return new Set()
  // A number among them that nothing defines is a note that is missing.
  const last = Math.max(...[...raised].map(Number))
  return new Set(marks.map(({ label }) => label).filter(label => Number(label) <= last))
}

/** By its name, or because what may be a note makes the place. */
function anchorTest(candidates: readonly Candidate[]): (url: string) => boolean {
  const anchors = new Set(candidates.flatMap(({ lines }) => lines.flatMap(line => line.anchors)))
  return url => isNoteAnchor(url) || anchors.has(url)
}

function acceptedNotes(
  candidates: readonly Candidate[],
  marks: readonly Mark[],
  authorMarks: ReadonlySet<string>,
  numbered: ReadonlySet<string>,
): readonly Candidate[] {
  const raised = candidates.filter(({ manner }) => manner === 'raised')
  const counting = countedNotes(candidates, marks)
  const marked = new Set(marks.filter(({ notation }) => notation !== 'bracket').map(({ label }) => label))
  const labelsOf = (some: readonly Candidate[]) => some.flatMap(({ lines }) => lines.map(({ label }) => label))
  const isPaired = labelsOf(raised).some(label => marked.has(label) || authorMarks.has(label))
  const sure = isPaired ? raised : []
  const isCounted = sizeOf(counting) > sizeOf(sure) * CLEARLY_MORE
  const accepted = isCounted ? counting : [...sure, ...gapsFilled(sure, candidates, marks)]
  const noted = new Set(labelsOf(accepted).filter(label => marked.has(label)))
  const listed = [...marked].filter(label => numbered.has(label))
  return listed.length > noted.size * CLEARLY_MORE ? [] : accepted
}

/** A paragraph that goes on with the note before it. */
interface Carried {
  readonly note: Candidate
  readonly rest: Paragraph
}

/**
 * Second paragraphs of notes, and what of a note the next page carries. The first stands between two notes that were both marked before
 * either; the second alone before the next page's notes, in small letters, where the note broke off.
 */
function carriedOn(
  notes: readonly Candidate[],
  marks: readonly Pick<Mark, 'label' | 'order'>[],
  unlabelled: ReadonlyMap<number, Paragraph>,
): readonly Carried[] {
  const marked = new Map(marks.map(({ label, order }) => [label, order]))
  const withMarks = new Set(marks.map(({ order }) => order))
  return notes.flatMap((next, index): readonly Carried[] => {
    const note = notes[index - 1]
    const rest = unlabelled.get(next.order - 1)
    const last = note?.lines.at(-1)
    const first = next.lines[0]
    if (!note || !rest || !last || !first || withMarks.has(next.order - 1)) return []
    if (Number(first.label) !== Number(last.label) + 1) return []
    const words = plainText(rest.children).trim()
    if (words.length > LONGEST_CARRIED || /^[\d\p{P}\s]*$/u.test(words)) return []
    const isSmall = /^\p{Lower}/u.test(words)
    const isBetween = !isSmall && note.order === next.order - 2 && (marked.get(first.label) ?? next.order) < note.order
    const isCut = isSmall && note.order < next.order - 2 && /[\p{Lower},]\s*$/u.test(plainText(last.children))
    return isBetween || isCut ? [{ note, rest }] : []
  })
}

// Characters. A longer paragraph between notes is rather text that a converter put there.
const LONGEST_CARRIED = 600

function withRest(lines: readonly PageNote[], rest: Paragraph): readonly PageNote[] {
  const note = lines.at(-1) as PageNote
  const start = rest.children[0]?.position?.start
  const joint: Break = { type: 'break', ...(start ? { position: { start, end: start } } : {}) }
  return [...lines.slice(0, -1), { ...note, children: [...note.children, joint, ...rest.children] }]
}

// Times. A few notes beside a list of references are no reason to take its citations for notes, nor a short list to doubt raised numbers.
const CLEARLY_MORE = 2

/** Whether text follows a definition of a footnote: converters write those of a page at its end. */
function hasDefinitionsWithin({ children }: Root): boolean {
  const first = children.findIndex(({ type }) => type === 'footnoteDefinition')
  return first >= 0 && children.slice(first).some(({ type }) => type === 'paragraph' || type === 'table')
}

/**
 * The notations that mark what no other, more usual one marks: `²` in “m²” does not where `<sup>2</sup>` marks note 2. Numbers in
 * brackets mark notes where nothing else does; what they cite in a list is sought elsewhere.
 */
function notationsOf(labels: ReadonlySet<string>, marks: readonly Mark[], areNotes: boolean): ReadonlySet<Notation> {
  const byNotation = new Map<Notation, Set<string>>()
  for (const { notation, label } of marks) {
    if (labels.has(label)) byNotation.set(notation, (byNotation.get(notation) ?? new Set()).add(label))
  }
  const used = new Set<Notation>()
  const explained = new Set<string>()
  const weight = ([notation, own]: [Notation, Set<string>]) => (notation === 'bracket' ? 0 : own.size)
  for (const [notation, own] of [...byNotation].sort((one, other) => weight(other) - weight(one))) {
    if (notation === 'bracket' && (used.size > 0 || !areNotes)) continue
    if (notation === 'open-caret' && !areNotes) continue
    if ([...own].some(label => !explained.has(label))) used.add(notation)
    for (const label of own) explained.add(label)
  }
  return used
}

/** Notes whose number is not raised, between or beside such as have theirs raised: converters miss some. */
function gapsFilled(
  sure: readonly Candidate[],
  candidates: readonly Candidate[],
  marks: readonly Mark[],
): readonly Candidate[] {
  if (sure.length === 0) return []
  const found = [...sure]
  const labels = new Set(sure.flatMap(({ lines }) => lines.map(({ label }) => label)))
  const due = new Set(marks.map(({ label }) => label).filter(label => !labels.has(label)))
  const byOrder = new Map(sure.map(candidate => [candidate.order, candidate]))
  for (const candidate of candidates) {
    const { lines, order } = candidate
    const [first, last] = [lines[0] as HeadedLine, lines.at(-1) as HeadedLine]
    if (byOrder.has(order) || !lines.every(({ label }) => due.has(label))) continue
    const isNext = Number(byOrder.get(order - 1)?.lines.at(-1)?.label) === Number(first.label) - 1
    const isBefore = Number(byOrder.get(order + 1)?.lines[0]?.label) === Number(last.label) + 1
    if (!isNext && !isBefore) continue
    found.push(candidate)
    byOrder.set(order, candidate)
    for (const { label } of lines) due.delete(label)
  }
  return found.slice(sure.length)
}

/** The notes that are told by counting alone: of all manners the one that gives most. */
function countedNotes(candidates: readonly Candidate[], marks: readonly Mark[]): readonly Candidate[] {
  const raised = marks.filter(({ notation }) => notation !== 'bracket')
  const isRaised = new Set(raised.map(({ label }) => label)).size >= LEAST_COUNTED
  const usable = isRaised ? raised : marks
  if (usable.length === 0) return []
  let best: readonly Candidate[] = []
  for (const manner of new Set(candidates.map(candidate => candidate.manner))) {
    const counted = chainOf(
      candidates.filter(candidate => candidate.manner === manner),
      usable,
    )
    if (sizeOf(counted) > sizeOf(best) && isCredible(counted, usable, isRaised)) best = counted
  }
  return best
}

// Notes. A single number proves little.
const LEAST_COUNTED = 2
// A share of the marked numbers.
const LEAST_EXPLAINED = 0.5
// A share of the marks. Notes are marked in their order, the entries of a list as they are needed.
const LEAST_IN_ORDER = 0.8
// Numbers. So many notes in a row a converter may lose.
const MOST_SKIPPED = 4

function sizeOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((size, { lines }) => size + lines.length, 0)
}

/** Candidates whose numbers count on from 1, each marked before it; numbers may begin anew. */
function chainOf(candidates: readonly Candidate[], marks: readonly Mark[]): readonly Candidate[] {
  const firstMark = new Map<string, number>()
  const again = new Set<string>()
  for (const { label, order } of marks) {
    if (firstMark.has(label)) again.add(label)
    else firstMark.set(label, order)
  }
  const otherLists = new Set<List | null>()
  let chain: Candidate[] = []
  let last = 0
  for (const candidate of candidates) {
    const isMarked = candidate.lines.every(
      ({ label }) => (firstMark.get(label) ?? Number.POSITIVE_INFINITY) < candidate.order,
    )
    const number = Number(candidate.lines[0]?.label)
    if (!isMarked || (candidate.list && otherLists.has(candidate.list))) continue
    const isNext = number > last && number <= last + MOST_SKIPPED
    if (!isNext && number !== 1) continue
    if (!isNext && !again.has(chain[0]?.lines[0]?.label ?? '')) {
      // The numbers begin anew, and their marks do not: of two counts one is a list in the text.
      if (looksLikeNotes(chain)) {
        otherLists.add(candidate.list)
        continue
      }
      chain = []
    }
    chain.push(candidate)
    last = Number(candidate.lines.at(-1)?.label)
  }
  return chain
}

function looksLikeNotes(chain: readonly Candidate[]): boolean {
  const dated = chain.filter(({ lines }) => lines.some(({ children }) => isDated(plainText(children))))
  return dated.length * 3 >= chain.length
}

function isCredible(chain: readonly Candidate[], marks: readonly Mark[], isRaised: boolean): boolean {
  const labels = new Set(chain.flatMap(({ lines }) => lines.map(({ label }) => label)))
  const marked = new Set(marks.map(({ label }) => label))
  const least = chain.every(({ isUnderNotes }) => isUnderNotes) ? 1 : LEAST_COUNTED
  if (labels.size < least || labels.size < marked.size * LEAST_EXPLAINED) return false
  if (!isInOrder(marks.filter(({ label }) => labels.has(label)))) return false
  return isRaised || isSpread(chain, marks) || chain.every(({ isUnderNotes }) => isUnderNotes)
}

function isInOrder(marks: readonly Mark[]): boolean {
  const steps = marks.slice(1).filter(({ label }, index) => {
    const before = Number(marks[index]?.label)
    return Number(label) > before || Number(label) === 1
  })
  return steps.length >= (marks.length - 1) * LEAST_IN_ORDER
}

/** Whether text with marks stands between the candidates, as it does where they stand at the foot of pages. */
function isSpread(chain: readonly Candidate[], marks: readonly Mark[]): boolean {
  const [first, last] = [chain[0]?.order ?? 0, chain.at(-1)?.order ?? 0]
  return marks.some(({ order }) => order > first && order < last)
}

/** @param isListed  whether a numbered list of references may be cited by the numbers */
function sight(tree: Root, source: string, isListed: boolean): Sightings {
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

/** An item that its list numbers. What the file says counts: Markdown counts on whatever is written. */
function itemLine(item: ListItem, paragraph: Paragraph, source: string): readonly HeadedLine[] {
  const labelStart = item.position?.start.offset ?? 0
  const [first] = paragraph.children
  const written = /^\d{1,4}(?=[.)])/.exec(source.slice(labelStart, labelStart + 6))?.[0]
  if (!first || written === undefined) return []
  return [
    {
      label: String(Number(written)),
      // With a way back to its mark it is as sure as a raised number.
      manner: paragraph.children.some(leadsBack) ? 'raised' : 'item',
      labelStart,
      labelEnd: labelStart + written.length + 1,
      anchors: [],
      children: paragraph.children,
    },
  ]
}

/** The lines between the title and the first paragraph that reads like one: names, dates, affiliations. */
function authorLines(tree: Root): Set<RootContent> {
  const lines = new Set<RootContent>()
  const content = tree.children.filter(node => node.type !== 'yaml' && node.type !== 'html')
  if (content[0]?.type !== 'heading') return lines
  for (const node of content.slice(1)) {
    if (node.type !== 'paragraph') break
    const text = plainText(node.children).trim()
    if (!isAuthorLine(text) && !isAffiliation(text)) break
    lines.add(node)
  }
  return lines
}

function isAuthorLine(text: string): boolean {
  if (isProse(foldLetters(text))) return false
  return text.length <= LONGEST_AUTHOR_LINE && !/[.!?]["”’]?[\s\d,;–—-]*$/.test(text)
}

/** “1 Department of Hydrology, University of Orrin.” */
function isAffiliation(text: string): boolean {
  return text.length <= LONGEST_AFFILIATIONS && affiliation.test(text.slice(0, LONGEST_AUTHOR_LINE))
}

// Characters. A paper of many authors lists their institutions in one paragraph.
const LONGEST_AFFILIATIONS = 2_000

const affiliation =
  /^(?:\s*[\d*∗†‡§,]+[.)]?\s*)?(?:[\p{Upper}][\p{Alpha}.&’'-]*,?\s(?:(?:of|for|de|di|für|and|the|in|la|der)\s)*){0,6}(?:universit|universid|uniwersyt|institut|istitut|departa?ment|dept|dipartiment|département|fa[ck]ult|school|college|laborator|cent(?:re|er|ro)\b|hospital|clinic|academ|akadem|divisi|e-?mail|corresp)/iu

const wrapping = /^<\/?div\b[^<>]{0,200}>$/

/** “↩”, to the place of the mark. */
function leadsBack(node: PhrasingContent): boolean {
  if (node.type === 'html')
    return isMarkerAnchor(/^<a\b[^<>]{0,80}\shref="([^"<>]{1,80})"/i.exec(node.value)?.[1] ?? '')
  return node.type === 'link' && isMarkerAnchor(node.url) && /^\W{1,3}$/u.test(plainText(node.children))
}
