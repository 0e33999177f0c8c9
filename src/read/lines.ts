import { firstFailing } from '../first-failing.js'
import type { Extent, Point, Span } from '../model/span.js'

const lineEnd = /\r\n|\r|\n/g

/**
 * Tells the line and column (both from 1, columns in UTF-16 units) of offsets in a text. CRLF, CR and LF all end a line, as in
 * CommonMark. Building takes one pass, each question a binary search; offsets outside the text are moved to its nearest end.
 */
export function lineIndex(text: string): (offset: number) => Point {
  const starts = [0]
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length)

  return asked => {
    const offset = Math.min(Math.max(asked, 0), text.length)
    const line = firstFailing(starts.length, at => starts[at]! <= offset)
    return { line, column: offset - starts[line - 1]! + 1, offset }
  }
}

/** The lines and columns of an extent's two ends. */
export function spanOf(extent: Extent, pointAt: (offset: number) => Point): Span {
  return { start: pointAt(extent.start), end: pointAt(extent.end) }
}
