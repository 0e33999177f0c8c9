import { firstFailing } from '../first-failing.js'
import type { Extent, Passage, PassageLink, Piece } from '../model/index.js'

/** Gathers a passage piece by piece. */
export class PassageBuilder {
  text = ''
  readonly #pieces: Piece[] = []
  readonly #emphasis: Extent[] = []
  readonly #links: PassageLink[] = []

  /** Adds text that stands at `offset` in the file and takes `width` characters there. */
  add(text: string, offset: number, width = text.length): void {
    if (text === '') return
    const last = this.#pieces.at(-1)
    const goesOn = last && last.offset + last.width === offset && this.text.length - last.at === last.width
    if (last && goesOn && width === text.length)
      this.#pieces[this.#pieces.length - 1] = { ...last, width: last.width + width }
    else this.#pieces.push({ at: this.text.length, offset, width })
    this.text += text
  }

  emphasise(from: number): void {
    if (from < this.text.length) this.#emphasis.push({ start: from, end: this.text.length })
  }

  link(url: string, from: number, target: Extent): void {
    this.#links.push({ url, extent: { start: from, end: this.text.length }, target })
  }

  /** Adds another passage after this one. */
  append(passage: Passage): void {
    const from = this.text.length
    for (const { start, end } of passage.emphasis) this.#emphasis.push({ start: start + from, end: end + from })
    for (const link of passage.links) this.#links.push({ ...link, extent: shift(link.extent, from) })
    for (const piece of passage.pieces) this.#pieces.push({ ...piece, at: piece.at + from })
    this.text += passage.text
  }

  /** Takes back the last `count` characters; they must be plain text. */
  drop(count: number): void {
    const keep = this.text.length - count
    while ((this.#pieces.at(-1)?.at ?? -1) >= keep) this.#pieces.pop()
    const last = this.#pieces.at(-1)
    if (last) this.#pieces[this.#pieces.length - 1] = { ...last, width: Math.min(last.width, keep - last.at) }
    this.text = this.text.slice(0, keep)
  }

  build(): Passage {
    return { text: this.text, pieces: this.#pieces, emphasis: this.#emphasis, links: this.#links }
  }
}

function shift({ start, end }: Extent, by: number): Extent {
  return { start: start + by, end: end + by }
}

/** Where characters `start` to `end` of a passage stand in the file; a stretch gathered from several places spans them all. */
export function fileExtent({ pieces, text }: Passage, start = 0, end = text.length): Extent {
  const first = pieceAt(pieces, start)
  if (!first) return { start: 0, end: 0 }
  if (end <= start) {
    const at = offsetIn(first, pieceLength(pieces, first, text), start, false)
    return { start: at, end: at }
  }
  const last = pieceAt(pieces, end - 1) as Piece
  return {
    start: offsetIn(first, pieceLength(pieces, first, text), start, false),
    end: offsetIn(last, pieceLength(pieces, last, text), end, true),
  }
}

function pieceLength(pieces: readonly Piece[], piece: Piece, text: string): number {
  const next = pieces[pieceIndex(pieces, piece.at) + 1]
  return (next?.at ?? text.length) - piece.at
}

function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces[Math.max(0, pieceIndex(pieces, at))]
}

/** The last piece that begins at or before `at`. */
function pieceIndex(pieces: readonly Piece[], at: number): number {
  return firstFailing(pieces.length, nth => (pieces[nth] as Piece).at <= at) - 1
}

function offsetIn(piece: Piece, length: number, at: number, asEnd: boolean): number {
  // Text that was unescaped has no place for its inner characters: it counts whole.
  if (length !== piece.width) return asEnd || at > piece.at ? piece.offset + piece.width : piece.offset
  return piece.offset + Math.min(Math.max(0, at - piece.at), piece.width)
}

/** The stretch from `start` to `end` as a passage of its own. */
export function slicePassage(passage: Passage, start: number, end: number): Passage {
  const { text, pieces } = passage
  const kept: Piece[] = []
  for (let index = Math.max(0, pieceIndex(pieces, start)); index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (piece.at >= end) break
    const length = (pieces[index + 1]?.at ?? text.length) - piece.at
    const from = Math.max(piece.at, start)
    const to = Math.min(piece.at + length, end)
    if (to <= from) continue
    const linear = length === piece.width
    kept.push({
      at: from - start,
      offset: linear ? piece.offset + from - piece.at : piece.offset,
      width: linear ? to - from : piece.width,
    })
  }
  return {
    text: text.slice(start, end),
    pieces: kept,
    emphasis: passage.emphasis.flatMap(extent => clip(extent, start, end) ?? []),
    links: passage.links.flatMap(link => {
      const extent = clip(link.extent, start, end)
      return extent ? [{ ...link, extent }] : []
    }),
  }
}

function clip(extent: Extent, start: number, end: number): Extent | null {
  const from = Math.max(extent.start, start)
  const to = Math.min(extent.end, end)
  return from < to ? { start: from - start, end: to - start } : null
}

/** The stretch without the white space around it. */
export function trimmed(text: string, { start, end }: Extent): Extent {
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return { start, end }
}
