import type { Span } from '../model/index.js'
import { columnsOf, type Grapheme, graphemesOf } from './columns.js'
import { printable } from './printable.js'

/** A line of a code frame, ready to print: `mark` is the underline, without the gutter. */
export interface FrameLine {
  /** Null for the “⋮” between the first and the last line of a long place. */
  readonly number: number | null
  readonly text: string
  readonly mark: string
}

/** The offsets at which a text's lines begin, and its length after the last one. */
export type LineStarts = readonly number[]

// A line is looked at this far around the place, so that a frame costs the same in a line of a megabyte.
const UNITS_PER_COLUMN = 4
// A cut line shows this share of the width before the place, so that a reader sees what it follows.
const SHARE_BEFORE = 0.3

/** Where the lines of a text begin, by any of the three line breaks that Markdown knows. */
export function lineStarts(text: string): LineStarts {
  const starts = [0]
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) starts.push(lineBreak.index + lineBreak[0].length)
  return starts
}

/**
 * The lines a span stands in, its place underlined: one line, two, or the first and the last of more.
 * Lines wider than `width` columns are shown around the place. A span outside the text gives no lines.
 */
export function codeFrame(text: string, starts: LineStarts, span: Span, width: number): readonly FrameLine[] {
  const first = span.start.line
  if (first < 1 || first > starts.length) return []
  const last = Math.min(Math.max(first, lastLine(span)), starts.length)
  const opening = lineText(text, starts, first)
  const from = clamp(span.start.column - 1, opening)
  if (first === last) {
    const to = span.end.line > first ? opening.length : clamp(span.end.column - 1, opening)
    return [frameLine(first, opening, from, Math.max(from, to), width)]
  }
  const closing = lineText(text, starts, last)
  const to = span.end.line > last ? closing.length : clamp(span.end.column - 1, closing)
  const lines = [frameLine(first, opening, from, opening.length, width)]
  if (last - first > 1) lines.push({ number: null, text: '⋮', mark: '' })
  lines.push(frameLine(last, closing, indentation(closing, to), to, width))
  return lines
}

/** A span that ends before the first character of a line ends, to a reader, on the line above. */
function lastLine(span: Span): number {
  return span.end.column === 1 ? span.end.line - 1 : span.end.line
}

function lineText(text: string, starts: LineStarts, line: number): string {
  const begin = starts[line - 1] ?? text.length
  let end = starts[line] ?? text.length
  while (end > begin && /[\r\n]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(begin, end)
}

function clamp(at: number, line: string): number {
  return Math.min(Math.max(at, 0), line.length)
}

function indentation(line: string, most: number): number {
  let at = 0
  while (at < most && /\s/.test(line.charAt(at))) at += 1
  return at
}

/** One line with what stands between `from` and `to` underlined; an empty place is marked by one sign. */
function frameLine(number: number, line: string, from: number, to: number, width: number): FrameLine {
  const reach = width * UNITS_PER_COLUMN
  const begin = wholeCharacter(line, Math.max(0, from - reach))
  const end = wholeCharacter(line, Math.min(line.length, from + reach))
  const before = pieces(line.slice(begin, from))
  const place = pieces(line.slice(from, Math.min(to, end)))
  const after = pieces(line.slice(Math.min(to, end), end))
  const kept = keepAround(before, place, after, width, begin > 0, end < line.length)
  const blank = ' '.repeat(columnsOf(kept.before))
  const mark = '^'.repeat(Math.max(1, columnsOf(kept.place)))
  return { number, text: `${kept.before}${kept.place}${kept.after}`, mark: blank + mark }
}

/** The next place at or before `at` that does not part a surrogate pair. */
function wholeCharacter(line: string, at: number): number {
  const code = line.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? Math.max(0, at - 1) : at
}

function pieces(text: string): readonly Grapheme[] {
  return graphemesOf(printable(text))
}

interface Kept {
  readonly before: string
  readonly place: string
  readonly after: string
}

function keepAround(
  before: readonly Grapheme[],
  place: readonly Grapheme[],
  after: readonly Grapheme[],
  width: number,
  cutBefore: boolean,
  cutAfter: boolean,
): Kept {
  const whole = total(before) + total(place) + total(after)
  if (!cutBefore && !cutAfter && whole <= width) return { before: join(before), place: join(place), after: join(after) }
  const placeRoom = Math.max(1, width - 2)
  const shown = takeFirst(place, placeRoom)
  const room = Math.max(0, placeRoom - total(shown))
  // What one side does not need goes to the other.
  const wanted = Math.max(Math.ceil(room * SHARE_BEFORE), room - total(after))
  const left = takeLast(before, Math.min(wanted, room))
  const right = shown.length < place.length ? [] : takeFirst(after, room - total(left))
  const leftCut = cutBefore || left.length < before.length
  const rightCut = cutAfter || shown.length < place.length || right.length < after.length
  return {
    before: (leftCut ? '…' : '') + join(left),
    place: join(shown),
    after: join(right) + (rightCut ? '…' : ''),
  }
}

function takeFirst(graphemes: readonly Grapheme[], room: number): readonly Grapheme[] {
  let columns = 0
  let count = 0
  for (const grapheme of graphemes) {
    columns += grapheme.columns
    if (columns > room) break
    count += 1
  }
  return graphemes.slice(0, count)
}

function takeLast(graphemes: readonly Grapheme[], room: number): readonly Grapheme[] {
  let columns = 0
  let begin = graphemes.length
  while (begin > 0) {
    columns += graphemes[begin - 1]?.columns ?? 0
    if (columns > room) break
    begin -= 1
  }
  return graphemes.slice(begin)
}

function total(graphemes: readonly Grapheme[]): number {
  return graphemes.reduce((sum, grapheme) => sum + grapheme.columns, 0)
}

function join(graphemes: readonly Grapheme[]): string {
  return graphemes.map(grapheme => grapheme.text).join('')
}
