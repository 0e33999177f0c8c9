import type { List, Root } from 'mdast'
import { plainText } from '../read/inline-nodes.js'
import type { Block, Blocks, ProseBlock } from './blocks.js'
import { cutBlock } from './cut-block.js'
import { beginningOf, endingOf, isRunningText } from './entry-shape.js'
import { isEntry, type ListEntry, lengthOfList, looksWhole, type PartedEntry, partedEntries } from './list-entries.js'
import { linesOf, type PlacedLine } from './list-lines.js'
import { headedLines } from './note-lines.js'
import { type PagedText, pagedText } from './paged-text.js'
import { hasLabel, isRestOfItem } from './part-entries.js'
import { isClosingHeading, isReferenceHeading } from './reference-headings.js'
import { findUnheadedList } from './unheaded-list.js'

/** The lists of references in a text, taken out of it. */
export interface ReferenceList {
  readonly entries: readonly ListEntry[]
  /** What is left of the text without the lists; what stands in those is no claim. */
  readonly body: readonly Block[]
}

/**
 * Gathers the entries of lists of references: under headings such as “References”, marked as headings or not, and, where no
 * list has a heading, what stands at the end of the text and can be nothing else; where notes give the references, no such end
 * is looked for.
 */
export function findReferenceList({ blocks, notes }: Blocks, source: string): ReferenceList {
  const page = pagedText(source)
  const headed = headedLists(withBareHeadings(blocks, page), page)
  if (headed.entries.length > 0 || notes.length > 0) return headed
  return findUnheadedList(headed.body, page) ?? headed
}

/** A block, or a line that is a heading in all but markup: “Works Cited” alone. */
type Sighted = { readonly block: Block; readonly bare: 'references' | 'other' | null }

function withBareHeadings(blocks: readonly Block[], page: PagedText): readonly Sighted[] {
  const holds = (is: (line: string) => boolean) => (block: Block) =>
    block.kind === 'prose' && holdsLine(page.source.slice(block.extent.start, block.extent.end), is)
  // Without a heading of references none is sought that ends a list: most texts are done with one look.
  if (!blocks.some(holds(isReferenceHeading))) return blocks.map(block => ({ block, bare: null }))
  const isCut = holds(line => bareHeading(line) !== null)
  return blocks.flatMap(block =>
    block.kind === 'prose' && isCut(block) ? sightedParts(block, page) : [{ block, bare: null }],
  )
}

/** A paragraph, cut at the lines in it that are headings. */
function sightedParts(block: ProseBlock, page: PagedText): readonly Sighted[] {
  if (block.role !== 'paragraph') return [{ block, bare: null }]
  const parts: Sighted[] = []
  let from = 0
  for (const { text, start, end } of linesOf([block], page)) {
    const bare = bareHeading(text)
    if (!bare) continue
    if (start > from) parts.push({ block: cutBlock(block, from, start), bare: null })
    parts.push({ block: cutBlock(block, start, end), bare })
    from = end
  }
  const { length } = block.inline.passage.text
  if (from < length) parts.push({ block: from === 0 ? block : cutBlock(block, from, length), bare: null })
  return parts
}

function holdsLine(written: string, is: (line: string) => boolean): boolean {
  return written.split(/[\r\n]+/).some(line => line.length <= LONGEST_BARE && is(line.replace(/[*_#>]/g, '')))
}

// Characters, with its indentation and marks.
const LONGEST_BARE = 100

function bareHeading(line: string): Sighted['bare'] {
  // The line of a paragraph mostly ends in the middle of a sentence, or with its stop.
  if (/[,;!?)\d"”]\s*$/.test(line)) return null
  if (isReferenceHeading(line)) return 'references'
  return isClosingHeading(line) ? 'other' : null
}

// A heading without markup is the least: every marked one ends what stands under it.
const leastRank = 7

function headedLists(sighted: readonly Sighted[], page: PagedText): ReferenceList {
  const entries: ListEntry[] = []
  const body: Block[] = []
  for (let at = 0; at < sighted.length; ) {
    const { block, bare } = sighted[at] as Sighted
    const isMarked = block.kind === 'heading' && isReferenceHeading(block.inline.passage.text)
    if (!isMarked && bare !== 'references') {
      body.push(block)
      at++
      continue
    }
    const end = endOfList(sighted, at, isMarked ? block.depth : leastRank)
    const under = sighted.slice(at + 1, end).map(({ block: one }) => one)
    const found = isMarked ? entriesUnder(under, page) : entriesIn(under, page)
    if (found) {
      entries.push(...found.entries)
      body.push(...found.body)
      at = end
    } else {
      body.push(block)
      at++
    }
  }
  return { entries, body }
}

/** Up to the next heading of the same or a higher rank, or a bare one. */
function endOfList(sighted: readonly Sighted[], heading: number, depth: number): number {
  let at = heading + 1
  for (; at < sighted.length; at++) {
    const { block, bare } = sighted[at] as Sighted
    if (block.kind === 'heading' ? block.depth <= depth : bare !== null) break
  }
  return at
}

interface FoundEntries {
  readonly entries: readonly ListEntry[]
  /** What stood under the heading, or before the list, and is none of it. */
  readonly body: readonly Block[]
}

/** All entries under a heading that the markup makes one: what stands there is what the author says it is, unless it is a text about sources. */
function entriesUnder(blocks: readonly Block[], page: PagedText): FoundEntries | null {
  const paragraphs = runsOf(blocks).flatMap(run => paragraphsOf(linesOf(run, page)))
  const entries = paragraphs.flatMap(lines => partedEntries(lines, page))
  return isText(entries) ? null : { entries: entries.filter(isEntry), body: [] }
}

/** Whether hardly anything looks like a reference, and most of it is sentences. */
function isText(entries: readonly PartedEntry[]): boolean {
  const lengthOf = (some: readonly PartedEntry[]) => some.reduce((sum, { passage }) => sum + passage.text.length, 0)
  const others = entries.filter(entry => entry.number === null && !looksWhole(entry))
  if (others.length <= entries.length * LEAST_STRANGE) return false
  return lengthOf(others.filter(({ passage }) => isRunningText(passage.text))) * 2 > lengthOf(entries)
}

// Share of the entries. The paragraphs of an annotated bibliography are as many as its entries.
const LEAST_STRANGE = 0.75

/** Lines by their blocks; one that goes on where the block before broke off, as converters leave them, is none of its own. */
function paragraphsOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const paragraphs: PlacedLine[][] = []
  for (const line of lines) {
    const before = paragraphs.at(-1)?.at(-1)
    if (before && (line.block === before.block || goesOn(before, line))) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

function goesOn(before: PlacedLine, line: PlacedLine): boolean {
  if (line.item) return isRestOfItem(before.text, line)
  if (hasLabel(line)) return false
  const ending = endingOf(before.text)
  return ending === 'none' || (ending === 'open' && beginningOf(line.text) === 'none')
}

/** Blocks between headings and tables. */
function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'prose') runs.at(-1)?.push(block)
    else runs.push([])
  }
  return runs
}

/** The entries under a line that only looks like a heading: what stands there must look like references. */
function entriesIn(blocks: readonly Block[], page: PagedText): FoundEntries | null {
  const [run = []] = runsOf(blocks)
  const entries = partedEntries(linesOf(run, page), page)
  const listed = entries.slice(0, lengthOfList(entries))
  const whole = listed.filter(looksWhole).length
  if (whole === 0 || whole < listed.length * LEAST_WHOLE) return null
  return { entries: listed.filter(isEntry), body: behind(listed, blocks) }
}

// Share of the entries under a bare heading. Bodies' and titles' first words are not always told.
const LEAST_WHOLE = 0.5
/** What stands behind the last line of a list. */
function behind(entries: readonly PartedEntry[], blocks: readonly Block[]): readonly Block[] {
  const last = entries.at(-1)?.lines.at(-1) as PlacedLine
  const at = blocks.indexOf(last.block)
  const { length } = last.block.inline.passage.text
  const rest = last.block.inline.passage.text.slice(last.end).trim()
  return [...(rest === '' ? [] : [cutBlock(last.block, last.end, length)]), ...blocks.slice(at + 1)]
}

/** The labels of a numbered reference list, told from the tree alone: what superscripts may cite. */
export function numberedLabels(tree: Root, source: string): ReadonlySet<string> {
  const labels = new Set<string>()
  let depth: number | null = null
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (isReferenceHeading(plainText(node.children))) depth = node.depth
      else if (depth !== null && node.depth <= depth) depth = null
      continue
    }
    if (depth === null) continue
    if (node.type === 'list') for (const label of itemLabels(node, source)) labels.add(label)
    if (node.type === 'paragraph')
      for (const { label, manner } of headedLines(node.children, source)) if (manner !== 'raised') labels.add(label)
  }
  return labels
}

function itemLabels(list: List, source: string): readonly string[] {
  return list.children.flatMap(({ children: [first] }, index) => {
    const [line] = first?.type === 'paragraph' ? headedLines(first.children, source) : []
    if (line) return line.manner === 'raised' ? [] : [line.label]
    return list.ordered ? [String((list.start ?? 1) + index)] : []
  })
}
