import type { Root } from 'mdast'
import type { Passage } from '../model/index.js'
import { slicePassage } from '../read/passage.js'
import type { Block, ProseBlock } from './blocks.js'
import { beginningOf, endingOf, isDated, isRunningText, isWholeEntry } from './entry-shape.js'
import { joinLines, linesOf, type PlacedLine } from './list-lines.js'
import { plainText } from './page-breaks.js'
import { hasLabel, partEntries } from './part-entries.js'
import { isClosingHeading, isReferenceHeading } from './reference-headings.js'

/** A reference in a list at the end of a manuscript. */
export interface ListEntry {
  /** As the list numbers it; null in a list without numbers. */
  readonly number: string | null
  readonly passage: Passage
}

export interface ReferenceList {
  readonly entries: readonly ListEntry[]
  /** What is left of the text without the lists; what stands in those is no claim. */
  readonly body: readonly Block[]
}

/**
 * Gathers the entries of lists of references: under headings such as “References”, marked as headings or not, and, where no
 * list has a heading, what stands at the end of the text and can be nothing else.
 */
export function findReferenceList(blocks: readonly Block[], source: string): ReferenceList {
  const headed = headedLists(withBareHeadings(blocks, source), source)
  return headed.entries.length > 0 ? headed : unheadedList(headed.body, source)
}

/** A block, or a line that is a heading in all but markup: “Works Cited” alone. */
type Sighted = { readonly block: Block; readonly bare: 'references' | 'other' | null }

function withBareHeadings(blocks: readonly Block[], source: string): readonly Sighted[] {
  return blocks.flatMap(block => (block.kind === 'prose' ? sightedParts(block, source) : [{ block, bare: null }]))
}

/** A paragraph, cut at the lines in it that are headings. */
function sightedParts(block: ProseBlock, source: string): readonly Sighted[] {
  if (block.role !== 'paragraph' || !holdsHeading(source.slice(block.extent.start, block.extent.end)))
    return [{ block, bare: null }]
  const parts: Sighted[] = []
  let from = 0
  for (const { text, start, end } of linesOf([block], source)) {
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

function holdsHeading(written: string): boolean {
  return written.split(/[\r\n]+/).some(line => line.length <= LONGEST_BARE && bareHeading(line.replace(/[*_#>]/g, '')))
}

// Characters, with its indentation and marks.
const LONGEST_BARE = 100

function bareHeading(line: string): Sighted['bare'] {
  // The line of a paragraph mostly ends in the middle of a sentence, or with its stop.
  if (/[,;!?)\d"”]\s*$/.test(line)) return null
  if (isReferenceHeading(line)) return 'references'
  return isClosingHeading(line) ? 'other' : null
}

/** A stretch of a paragraph as a paragraph. */
function cutBlock(block: ProseBlock, start: number, end: number): ProseBlock {
  const { inline } = block
  const within = (at: number): boolean => at >= start && (at < end || end === inline.passage.text.length)
  return {
    ...block,
    inline: {
      passage: slicePassage(inline.passage, start, end),
      marks: inline.marks.filter(({ at }) => within(at)).map(mark => ({ ...mark, at: mark.at - start })),
      verbatim: inline.verbatim
        .filter(extent => extent.start < end && extent.end > start)
        .map(extent => ({ start: Math.max(0, extent.start - start), end: Math.min(end, extent.end) - start })),
      comments: inline.comments,
    },
  }
}

// A heading without markup is the least: every marked one ends what stands under it.
const leastRank = 7

function headedLists(sighted: readonly Sighted[], source: string): ReferenceList {
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
    const found = isMarked ? entriesUnder(under, source) : entriesIn(under, source)
    if (isMarked || found) {
      entries.push(...(found?.entries ?? []))
      body.push(...(found?.body ?? []))
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

/** All entries under a heading that the markup makes one: what stands there is what the author says it is. */
function entriesUnder(blocks: readonly Block[], source: string): FoundEntries {
  const paragraphs = runsOf(blocks).flatMap(run => paragraphsOf(linesOf(run, source)))
  return { entries: paragraphs.flatMap(lines => partedEntries(lines, source)).filter(isEntry), body: [] }
}

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
  if (line.item || hasLabel(line)) return false
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

interface PartedEntry extends ListEntry {
  readonly lines: readonly PlacedLine[]
}

function partedEntries(lines: readonly PlacedLine[], source: string): readonly PartedEntry[] {
  return partEntries(lines).map(({ first, end, number, label }) => {
    const own = lines.slice(first, end)
    return { number, passage: joinLines(own, label, source), lines: own }
  })
}

/** “The works below were consulted in translation.” is not an entry. */
function isEntry({ number, passage: { text, links } }: ListEntry): boolean {
  if (number !== null) return text !== ''
  if (text.length < 12 || (/:$/.test(text) && !isDated(text))) return false
  return /\d{4}|https?:|["“«]/.test(text) || isDated(text) || links.length > 0
}

/** The entries under a line that only looks like a heading: what stands there must look like references. */
function entriesIn(blocks: readonly Block[], source: string): FoundEntries | null {
  const [run = []] = runsOf(blocks)
  const entries = partedEntries(linesOf(run, source), source)
  const listed = entries.slice(0, lengthOfList(entries))
  const whole = listed.filter(looksWhole).length
  if (whole === 0 || whole < listed.length * LEAST_WHOLE) return null
  return { entries: listed.filter(isEntry), body: behind(listed, blocks) }
}

// Share of the entries under a bare heading. Bodies' and titles' first words are not always told.
const LEAST_WHOLE = 0.5
// Characters in a row. A part's heading, an entry without a date, a line that was parted wrongly may stand in a list.
const LONGEST_STRANGERS = 600

/** How many entries stand before the list gives way to running text. */
function lengthOfList(entries: readonly PartedEntry[]): number {
  let length = 0
  let strange = 0
  for (const [at, entry] of entries.entries()) {
    const { text } = entry.passage
    if (looksWhole(entry) || countsOn(entries[at - 1], entry)) [length, strange] = [at + 1, 0]
    else strange += isRunningText(text) ? 2 * text.length : text.length
    if (strange > LONGEST_STRANGERS) break
  }
  return length
}

/** A numbered list goes on, whatever an entry says. */
function countsOn(before: ListEntry | undefined, { number, passage }: ListEntry): boolean {
  const isNext = before?.number != null && number !== null && Number(number) === Number(before.number) + 1
  return isNext && passage.text.length < LONGEST_UNSURE
}

function looksWhole({ number, passage: { text }, lines }: PartedEntry): boolean {
  if (isWholeEntry(text)) return true
  const isLabelled = number !== null || (lines[0] as PlacedLine).text.length > text.length
  return isDated(text) && !isRunningText(text) && (isLabelled || text.length < LONGEST_UNSURE)
}

// Characters. What begins with a title, or a body of many words, is told from a paragraph by its length.
const LONGEST_UNSURE = 500

/** What stands behind the last line of a list. */
function behind(entries: readonly PartedEntry[], blocks: readonly Block[]): readonly Block[] {
  const last = entries.at(-1)?.lines.at(-1) as PlacedLine
  const at = blocks.indexOf(last.block)
  const { length } = last.block.inline.passage.text
  const rest = last.block.inline.passage.text.slice(last.end).trim()
  return [...(rest === '' ? [] : [cutBlock(last.block, last.end, length)]), ...blocks.slice(at + 1)]
}

function before(first: PlacedLine, blocks: readonly Block[]): readonly Block[] {
  const at = blocks.indexOf(first.block)
  return [...blocks.slice(0, at), ...(first.start > 0 ? [cutBlock(first.block, 0, first.start)] : [])]
}

/** The entries at the end of a text that has no heading for them: enough, and none but such as can be nothing else. */
function unheadedList(blocks: readonly Block[], source: string): ReferenceList {
  const lines = linesOf(tailOf(blocks), source)
  const entries = partedEntries(linesFromFirst(lines, source), source)
  const whole = entries.filter(({ passage }) => isWholeEntry(passage.text)).length
  const isList = whole >= LEAST_ENTRIES && whole >= entries.length * LEAST_SURE && entries.every(looksWhole)
  if (!isList) return { entries: [], body: blocks }
  return { entries, body: before(entries[0]?.lines[0] as PlacedLine, blocks) }
}

// Entries. Fewer in a row may be anything.
const LEAST_ENTRIES = 4
// Share of the entries.
const LEAST_SURE = 0.8
// Characters. Shorter ones may be lines of an entry, set each by itself.
const SHORTEST_PARAGRAPH = 200
// Blocks in a row without a date; where every line stands by itself an entry takes several.
const MOST_UNDATED = 6

/** The blocks at the end that a list may take up. */
function tailOf(blocks: readonly Block[]): readonly Block[] {
  let first = blocks.length
  for (let at = blocks.length - 1; at >= 0 && first - at <= MOST_UNDATED; at--) {
    const block = blocks[at] as Block
    if (block.kind !== 'prose') break
    const { text } = block.inline.passage
    if (text.length > SHORTEST_PARAGRAPH && isRunningText(text)) break
    if (isDated(text)) first = at
  }
  return blocks.slice(first)
}

/** From the first line of the last entries that look whole without a break. */
function linesFromFirst(lines: readonly PlacedLine[], source: string): readonly PlacedLine[] {
  const entries = partedEntries(lines, source)
  const strange = entries.findLastIndex(entry => !looksWhole(entry))
  const first = entries.slice(strange + 1).find(({ passage }) => isWholeEntry(passage.text))
  return first ? lines.slice(lines.indexOf(first.lines[0] as PlacedLine)) : []
}

/** The labels of a numbered reference list, told from the tree alone: what superscripts may cite. */
export function numberedLabels(tree: Root): ReadonlySet<string> {
  const labels = new Set<string>()
  let depth: number | null = null
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (isReferenceHeading(plainText(node.children))) depth = node.depth
      else if (depth !== null && node.depth <= depth) depth = null
      continue
    }
    if (depth === null) continue
    if (node.type === 'list' && node.ordered) {
      for (let index = 0; index < node.children.length; index++) labels.add(String((node.start ?? 1) + index))
    }
    if (node.type === 'paragraph') {
      for (const match of plainText(node.children).matchAll(/(?:^|\n)\[(\d{1,4})\]/g)) labels.add(match[1] as string)
    }
  }
  return labels
}
