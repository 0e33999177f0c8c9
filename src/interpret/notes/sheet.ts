import type { Extent } from '../../model/span.js'
import type { BackReferenceMatch } from '../back-references/back-reference.js'
import { matchBackReference } from '../back-references/match-back-reference.js'
import { closersOf } from '../draft.js'
import { foldLetters } from '../fold.js'
import { blank } from '../prose.js'
import type { ReferenceHints } from '../read-by-rules.js'
import { quotationEnd } from '../sentences.js'
import type { NotePart } from './note-part.js'

/** The note with its marks: what must not be cut, and where cuts are possible. */
export interface Sheet {
  /** As written; only what goes into a part is taken from it. */
  readonly written: string
  /** In folded letters. */
  readonly text: string
  readonly emphasis: readonly Extent[]
  readonly links: readonly Extent[]
  /** `text` with quotations, parentheses, addresses and italics put out: cuts and prose are sought in what is left. */
  readonly bare: string
}

const address = /(?:https?:\/\/|www\.)[^\s<>"]+|\b10\.\d{4,9}\/[^\s<>"]+/gi

/** Lays a note out, its text with what marks it. */
export function sheetOf(written: string, hints: ReferenceHints): Sheet {
  const text = foldLetters(written)
  const emphasis = hints.emphasis ?? []
  const links = [
    ...(hints.links ?? []).map(link => link.extent),
    ...Array.from(text.matchAll(address), match => ({
      start: match.index,
      end: match.index + match[0].replace(/[.,;:)\]]+$/, '').length,
    })),
  ].filter(extent => extent.end <= text.length)
  const put = [...emphasis, ...links]
  return { written, text, emphasis, links, bare: blanked(text, [...put, ...enclosed(text, put)]) }
}

const opener = /["“„«»‘‚‹'「『《`([]/g

/** Quotations and parentheses, as far as they close, that begin outside what is put out already. */
function enclosed(text: string, put: readonly Extent[]): Extent[] {
  const found: Extent[] = []
  opener.lastIndex = 0
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const at = match.index
    if (put.some(extent => at >= extent.start && at < extent.end)) continue
    const bracket = match[0] === '(' || match[0] === '['
    const end = bracket ? bracketEnd(text, at) : opensQuotation(text, at) ? quotationEnd(text, at) : -1
    if (end < 0) continue
    found.push({ start: at, end: end + 1 })
    opener.lastIndex = end + 1
  }
  return found
}

function blanked(text: string, extents: Extent[]): string {
  let [bare, at] = ['', 0]
  for (const { start, end } of extents.sort((one, other) => one.start - other.start)) {
    const stop = Math.min(end, text.length)
    if (stop <= at) continue
    const from = Math.max(start, at)
    bare += text.slice(at, from) + blank.repeat(stop - from)
    at = stop
  }
  return bare + text.slice(at)
}

function opensQuotation(text: string, at: number): boolean {
  if (closersOf(text[at] as string) === undefined) return false
  return at === 0 || /[\s([]/.test(text[at - 1] as string)
}

function bracketEnd(text: string, at: number): number {
  let depth = 0
  for (let place = at; place < Math.min(text.length, at + 600); place++) {
    const mark = text[place]
    if (mark === '(' || mark === '[') depth++
    else if ((mark === ')' || mark === ']') && --depth === 0) return place
  }
  return -1
}

/** The words of a stretch, in folded letters. */
export function wordsOf({ text }: Sheet, { start, end }: Extent): string {
  return text.slice(start, end)
}

/** Whether a stretch shares a character with one of those that are marked. */
export function touches(extents: readonly Extent[], { start, end }: Extent): boolean {
  return extents.some(extent => extent.start < end && extent.end > start)
}

/** A stretch as a remark. */
export function commentary(sheet: Sheet, start: number, end: number): NotePart {
  return { kind: 'commentary', extent: tight(sheet.text, { start, end }) }
}

/** The back reference that a stretch begins with. */
export function backReferenceAt(sheet: Sheet, { start, end }: Extent): BackReferenceMatch | null {
  return matchBackReference(sheet.written.slice(start, end), italicsFrom(sheet, start))
}

/** The italics from a place on, as places of the text that begins there. */
export function italicsFrom(sheet: Sheet, by: number): Extent[] {
  return sheet.emphasis
    .filter(extent => extent.start >= by)
    .map(({ start, end }) => ({ start: start - by, end: end - by }))
}

/** Without the spaces and separators at its ends. */
export function tight(text: string, { start, end }: Extent): Extent {
  let [from, to] = [start, end]
  while (from < to && /[\s;,]/.test(text[from] as string)) from++
  while (to > from && /[\s;]/.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}

/** A repetition, without the comma behind which the sentence goes on. */
export function withoutComma(sheet: Sheet, extent: Extent): Extent {
  const { start, end } = tight(sheet.text, extent)
  return { start, end: sheet.text[end - 1] === ',' ? end - 1 : end }
}
