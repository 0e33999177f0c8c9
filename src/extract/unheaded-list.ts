import type { Block } from './blocks.js'
import { cutBlock } from './cut-block.js'
import { beginningOf, isDated, isRunningText, isWholeEntry } from './entry-shape.js'
import { isListed, LONGEST_STRANGERS, looksWhole, type PartedEntry, partedEntries } from './list-entries.js'
import { linesOf, type PlacedLine } from './list-lines.js'
import type { PagedText } from './paged-text.js'
import { hasLabel } from './part-entries.js'
import { isClosingHeading } from './reference-headings.js'

/** A list of references at the end that no heading announces. */
export interface UnheadedList {
  readonly entries: readonly PartedEntry[]
  /** The text before it, and what little stands behind it. */
  readonly body: readonly Block[]
}

/**
 * The entries at the end of a text that has no heading for them: enough of them, nearly all of which can be nothing else, and
 * not much behind them. Null when there is no such list.
 */
export function findUnheadedList(blocks: readonly Block[], page: PagedText): UnheadedList | null {
  const text = beforeClosingHeadings(blocks)
  if (!isPromising(text, page)) return null
  const tail = tailOf(text, page)
  const [first, last] = edgesOf(partedEntries(tail, page))
  if (!first || !last) return null
  const end = tail.indexOf(last.lines.at(-1) as PlacedLine) + 1
  const entries = partedEntries(tail.slice(tail.indexOf(first.lines[0] as PlacedLine), end), page)
  const whole = entries.filter(({ passage }) => isWholeEntry(passage.text)).length
  const least = isNumbered(entries) ? LEAST_SURE_OF_NUMBERED : LEAST_SURE
  if (entries.length < LEAST_ENTRIES || whole < entries.length * least || !entries.every(isOfList)) return null
  const listed = entries.flatMap(({ lines }) => lines)
  return { entries, body: around(listed[0] as PlacedLine, listed.at(-1) as PlacedLine, blocks) }
}

// Entries. Fewer in a row may be anything.
const LEAST_ENTRIES = 4
// Share of the entries.
const LEAST_SURE = 0.8
// The same, where numbers from 1 on say that it is a list.
const LEAST_SURE_OF_NUMBERED = 0.5
// Characters. A shorter line may be one of an entry.
const SHORTEST_PARAGRAPH = 200
// Lines in a row without a date; of a list whose lines are short an entry takes several.
const MOST_UNDATED = 12

// Lines at the end, and how many of them must look like the first of an entry: most texts end in prose, and are looked at no further.
const LINES_LOOKED_AT = 24
const LEAST_BEGINNINGS = 2

function isPromising(blocks: readonly Block[], page: PagedText): boolean {
  let [looked, beginnings] = [0, 0]
  for (let at = blocks.length - 1; at >= 0 && looked < LINES_LOOKED_AT; at--) {
    const block = blocks[at] as Block
    if (block.kind !== 'prose') break
    for (const line of linesOf([block], page).slice(looked - LINES_LOOKED_AT)) {
      looked += 1
      if (hasLabel(line) || beginningOf(line.text) === 'certain') beginnings += 1
    }
  }
  return beginnings >= LEAST_BEGINNINGS
}

function isNumbered(entries: readonly PartedEntry[]): boolean {
  return entries.every(({ number }, at) => number === String(at + 1))
}

/** What stands before “Acknowledgements” and its like. */
function beforeClosingHeadings(blocks: readonly Block[]): readonly Block[] {
  const heading = blocks.findLastIndex(block => block.kind === 'heading')
  const block = blocks[heading]
  if (block?.kind !== 'heading' || !isClosingHeading(block.inline.passage.text)) return blocks
  return beforeClosingHeadings(blocks.slice(0, heading))
}

/** The lines at the end that a list may take up. */
function tailOf(blocks: readonly Block[], page: PagedText): readonly PlacedLine[] {
  let undated = 0
  let first = blocks.length
  let cut: PlacedLine | undefined
  while (first > 0 && cut === undefined && blocks[first - 1]?.kind === 'prose') {
    first -= 1
    for (const line of linesOf(blocks.slice(first, first + 1), page).toReversed()) {
      undated = isDated(line.text) ? 0 : undated + 1
      const isProse = line.text.length > SHORTEST_PARAGRAPH && isRunningText(line.text)
      if (undated <= MOST_UNDATED && !isProse) continue
      cut = line
      break
    }
  }
  const lines = linesOf(blocks.slice(first), page)
  return cut === undefined ? lines : lines.filter(({ block, start }) => block !== cut.block || start > cut.start)
}

function isOfList(entry: PartedEntry, at: number, entries: readonly PartedEntry[]): boolean {
  return isListed(entry, entries[at - 1])
}

/** The first and the last of the entries at the end that look whole without a break, if not much stands behind them. */
function edgesOf(entries: readonly PartedEntry[]): readonly (PartedEntry | undefined)[] {
  const last = entries.findLastIndex(looksWhole)
  const behind = entries.slice(last + 1).reduce((length, { passage }) => length + passage.text.length, 0)
  if (last < 0 || behind > LONGEST_STRANGERS) return []
  const strange = entries.findLastIndex((entry, at) => at < last && !isOfList(entry, at, entries))
  return [entries.slice(strange + 1).find(({ passage }) => isWholeEntry(passage.text)), entries[last]]
}

/** The text without the lines of a list. */
function around(first: PlacedLine, last: PlacedLine, blocks: readonly Block[]): readonly Block[] {
  const rest = last.block.inline.passage.text
  return [
    ...blocks.slice(0, blocks.indexOf(first.block)),
    ...(first.start > 0 ? [cutBlock(first.block, 0, first.start)] : []),
    ...(rest.slice(last.end).trim() === '' ? [] : [cutBlock(last.block, last.end, rest.length)]),
    ...blocks.slice(blocks.indexOf(last.block) + 1),
  ]
}
