import { LONGEST_REFERENCE } from '../limits.js'
import type { CslItem, Writable } from '../model/csl.js'
import type { Field, FieldReading } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import { foldLetters } from './fold.js'

/** A reference half read: what is known so far, and the text that nothing has been read from yet. */
export interface Draft {
  readonly raw: string
  readonly emphasis: readonly Extent[]
  /** `raw` in folded letters, every stretch already read put out by fillers: places stay the same. Values come from `raw`. */
  open: string
  readonly item: Partial<Writable<CslItem>>
  readonly fields: Partial<Record<Field, FieldReading>>
}

/** Stands for a character that has been read; no pattern for words, numbers or spaces matches it. */
export const filler = '\u0001'

/** A draft of which nothing is read. What lies beyond the longest reference is left alone. */
export function beginDraft(raw: string, emphasis: readonly Extent[] = []): Draft {
  return { raw, emphasis, open: foldLetters(raw.slice(0, LONGEST_REFERENCE)), item: {}, fields: {} }
}

/** Puts a stretch out, so that no later step reads it again. */
export function takeOut(draft: Draft, start: number, end: number): void {
  const stop = Math.min(end, draft.open.length)
  if (stop <= start) return
  draft.open = draft.open.slice(0, start) + filler.repeat(stop - start) + draft.open.slice(stop)
}

/** Notes a field and where it stands; the first reading of a field is kept. */
export function note<F extends Field>(
  draft: Draft,
  field: F,
  value: NonNullable<CslItem[F]>,
  extent: Extent,
  confidence: number,
): void {
  if (draft.item[field] !== undefined) return
  draft.item[field] = value as Writable<CslItem>[F]
  draft.fields[field] = { extent, confidence }
}

/** Notes a field that reads just as it stands, without the punctuation around it. False when nothing is left of it. */
export function noteText(
  draft: Draft,
  field: Exclude<Field, 'author' | 'editor' | 'translator' | 'issued' | 'accessed' | 'original-date' | 'type'>,
  start: number,
  end: number,
  confidence: number,
): boolean {
  const extent = trimmed(draft.raw, start, end)
  if (extent.end <= extent.start) return false
  note(draft, field, wordsOf(draft.raw, extent), extent, confidence)
  return true
}

/** A stretch without the spaces and separators at its ends, and without quotation marks that hold all of it. */
export function trimmed(text: string, start: number, end: number): Extent {
  let extent = withoutSeparators(text, start, end)
  while (extent.end - extent.start > 1 && closes(text[extent.start] as string, text[extent.end - 1] as string)) {
    extent = withoutSeparators(text, extent.start + 1, extent.end - 1)
  }
  return extent
}

function withoutSeparators(text: string, start: number, end: number): Extent {
  let [from, to] = [start, end]
  while (from < to && /[\s,;:.\u0001]/.test(text[from] as string)) from++
  while (to > from && /[\s,;:\u0001]/.test(text[to - 1] as string)) to--
  if (
    text[to - 1] === '.' &&
    !/(?:\.{3}|(?:^|[\s.(])\p{Upper}\.|\b(?:Inc|Ltd|Co|Jr|Corp|Bros))\.?$/u.test(text.slice(Math.max(from, to - 6), to))
  )
    to--
  while (to > from && /[\s,;:]/.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}

/** A stretch with its spaces made single. */
export function wordsOf(text: string, { start, end }: Extent): string {
  return singleSpaced(text.slice(start, end))
}

/** A text without spaces at its ends, those inside made single. Most texts are so already, and asking is cheaper than replacing. */
export function singleSpaced(text: string): string {
  return (/[^\S ]|\u0001| {2}/.test(text) ? text.replaceAll(/[\s\u0001]+/g, ' ') : text).trim()
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': "’'",
  '‚': '‘’',
  '‹': '›',
  "'": "'’",
  '「': '」',
  '『': '』',
  '《': '》',
  '`': "'`",
}

/** The marks that may close what `mark` opens; undefined when it opens nothing. */
export function closersOf(mark: string): string | undefined {
  return quotes[mark]
}

function closes(open: string, close: string): boolean {
  return quotes[open]?.includes(close) ?? false
}
