import type { InlineText } from '../read/inline-text.js'
import { fileExtent, PassageBuilder } from '../read/passage.js'
import type { TableBlock } from './blocks.js'
import { seam } from './page-breaks.js'

/** A text without a word. */
export const emptyInline: InlineText = {
  passage: { text: '', pieces: [], emphasis: [], links: [] },
  marks: [],
  verbatim: [],
  comments: [],
}

/** Two parts of one paragraph; a hyphen that the page break made goes. */
export function joinInline(first: InlineText, second: InlineText, source: string): InlineText {
  const { drop, glue } = seam(first.passage.text, second.passage.text, source)
  return concatInline(first, second, glue, drop)
}

/**
 * Two texts as one.
 *
 * @param glue  what is put between them
 * @param drop  characters at the end of the first that are left out
 */
export function concatInline(first: InlineText, second: InlineText, glue: string, drop = 0): InlineText {
  if (first.passage.text === '' && first.marks.length === 0) return second
  const builder = new PassageBuilder()
  builder.append(first.passage)
  if (drop > 0) builder.drop(drop)
  builder.add(glue, fileExtent(second.passage, 0, 0).start, 0)
  const by = builder.text.length
  builder.append(second.passage)
  return {
    passage: builder.build(),
    marks: [
      ...first.marks.map(mark => ({ ...mark, at: Math.min(mark.at, by) })),
      ...second.marks.map(mark => ({ ...mark, at: mark.at + by })),
    ],
    verbatim: [...first.verbatim, ...second.verbatim.map(({ start, end }) => ({ start: start + by, end: end + by }))],
    comments: [...first.comments, ...second.comments],
  }
}

type TableRows = TableBlock['rows']

/** A first row without a first cell carries on the last row of the page before, where that one's cells break off. */
export function joinRows(before: TableRows, after: TableRows, source: string): TableRows {
  const last = before.at(-1)
  const [first, ...rest] = after
  if (!last || !first || !isRemainder(last.cells, first.cells)) return [...before, ...after]
  const cells = last.cells.map((cell, column) => {
    const more = first.cells[column]
    return more && more.passage.text.trim() !== '' ? joinInline(cell, more, source) : cell
  })
  return [...before.slice(0, -1), { cells, extent: { start: last.extent.start, end: first.extent.end } }, ...rest]
}

function isRemainder(before: readonly InlineText[], after: readonly InlineText[]): boolean {
  if (after[0]?.passage.text.trim() !== '') return false
  return after.every((cell, column) => {
    const text = cell.passage.text.trim()
    if (text === '') return true
    const start = before[column]?.passage.text.trimEnd() ?? ''
    return start !== '' && !/[.!?]["”’)]*$/.test(start)
  })
}
