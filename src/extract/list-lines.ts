import type { Passage } from '../model/index.js'
import { fileExtent, PassageBuilder, slicePassage, trimmed } from '../read/passage.js'
import type { Block, ProseBlock } from './blocks.js'
import { seam } from './page-breaks.js'
import type { PagedText } from './paged-text.js'
import type { Line } from './part-entries.js'

/** A line with its place in a block. */
export interface PlacedLine extends Line {
  readonly block: ProseBlock
  /** In the block's text. */
  readonly start: number
  readonly end: number
}

/** The lines of blocks, without the numbers and running heads that pages leave between them. */
export function linesOf(blocks: readonly Block[], page: PagedText): readonly PlacedLine[] {
  const lines: PlacedLine[] = []
  for (const block of blocks) if (block.kind === 'prose') addLines(lines, block, page.source)
  return withoutFurniture(lines, page)
}

function addLines(lines: PlacedLine[], block: ProseBlock, source: string): void {
  const { passage } = block.inline
  const starts = lineStarts(passage, source)
  for (const [index, from] of starts.entries()) {
    const { start, end } = trimmed(passage.text, { start: from, end: starts[index + 1] ?? passage.text.length })
    if (end <= start) continue
    const last = lines.at(-1)
    const at = fileExtent(passage, start, end).start
    const between = source.slice(last ? fileExtent(last.block.inline.passage, last.start, last.end).end : at, at)
    lines.push({
      text: passage.text.slice(start, end),
      indent: columnOf(source, at),
      gap: Math.max(0, (between.match(/\r\n|\r|\n/g)?.length ?? 0) - 1),
      isTurned: between.includes('\f'),
      item: index === 0 && block.role === 'list-item' ? { number: numberOf(block) } : null,
      block,
      start,
      end,
    })
  }
}

function numberOf({ number }: ProseBlock): string | null {
  return number === null ? null : String(number)
}

/** Where the lines of the file begin within a passage: behind soft breaks, which are spaces, and hard ones. */
function lineStarts({ text, pieces }: Passage, source: string): readonly number[] {
  const starts = new Set([0])
  for (const [index, { at, offset, width }] of pieces.entries()) {
    const length = (pieces[index + 1]?.at ?? text.length) - at
    for (const { 0: found, index: place } of source.slice(offset, offset + width).matchAll(/\r\n|\r|\n/g)) {
      // A break with what indents the next line is a piece of its own, and one character.
      const start = at + (length === width ? place + found.length : length)
      if (start < text.length) starts.add(start)
    }
  }
  return [...starts].sort((one, other) => one - other)
}

// Columns. Beyond this a line is not set in but stands somewhere on the page.
const widestIndent = 200
const tab = 4

function columnOf(source: string, at: number): number {
  let start = at
  while (start > 0 && at - start < widestIndent && !/[\r\n\f]/.test(source[start - 1] as string)) start--
  let column = 0
  for (const character of source.slice(start, at)) column += character === '\t' ? tab - (column % tab) : 1
  return column
}

/** Page numbers go, and next to them the lines that come back on other pages. */
function withoutFurniture(lines: readonly PlacedLine[], page: PagedText): readonly PlacedLine[] {
  const isFurniture = lines.map(({ text }) => /^[-–—\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—\s]*$/.test(text))
  if (!isFurniture.includes(true) && !lines.some(endsPage)) return lines
  const isHead = lines.map(({ text }) => page.isRunningHead(text))
  for (const [at, line] of lines.entries())
    isFurniture[at] ||= isHead[at] === true && (endsPage(line) || isFurniture[at - 1] === true)
  for (let at = lines.length - 2; at >= 0; at--)
    isFurniture[at] ||= isHead[at] === true && (endsPage(lines[at + 1] as PlacedLine) || isFurniture[at + 1] === true)
  const kept: PlacedLine[] = []
  let turned = false
  for (const [at, line] of lines.entries()) {
    if (isFurniture[at]) turned = true
    else {
      kept.push(turned ? { ...line, isTurned: true } : line)
      turned = false
    }
  }
  return kept
}

/** Whether a page ended before a line, by its sign or by the room it left. */
function endsPage({ isTurned, gap }: PlacedLine): boolean {
  return isTurned || gap > 2
}

// Characters, before and behind. Whether a parted word is written with its hyphen elsewhere is looked up no further off.
const NEIGHBOURHOOD = 20_000

/** Lines as one passage; a word that a line's end parted is whole again. */
export function joinLines(lines: readonly PlacedLine[], label: number, source: string): Passage {
  const [first] = lines as readonly [PlacedLine]
  const last = lines.at(-1) as PlacedLine
  const { passage } = first.block.inline
  const isMarked = passage.emphasis.length > 0 || passage.links.length > 0
  const isWhole = first.block === last.block && lines.length === 1
  if (isWhole || (first.block === last.block && isMarked && isUnbroken(lines)))
    return slicePassage(passage, first.start + label, last.end)
  const builder = new PassageBuilder()
  for (const [index, line] of lines.entries()) {
    const part = slicePassage(line.block.inline.passage, line.start + (index === 0 ? label : 0), line.end)
    if (index > 0) {
      const { start } = fileExtent(part, 0, 0)
      const around = source.slice(Math.max(0, start - NEIGHBOURHOOD), start + NEIGHBOURHOOD)
      const { drop, glue } = seam((lines[index - 1] as PlacedLine).text, part.text, around)
      if (drop > 0) builder.drop(drop)
      builder.add(glue, start, 0)
    }
    builder.append(part)
  }
  return builder.build()
}

/** Whether nothing was left out between the lines. */
function isUnbroken(lines: readonly PlacedLine[]): boolean {
  return lines.every((line, index) => index === 0 || line.start - (lines[index - 1] as PlacedLine).end <= 1)
}
