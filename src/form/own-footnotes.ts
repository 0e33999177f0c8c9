import { enclosing } from '../extract/enclosing.js'
import type { Footnote, Manuscript } from '../model/manuscript.js'
import type { Reference } from '../model/reference.js'

/** The note that each reference stands in, told by its place: where numbering begins anew, labels come again. */
export function ownFootnotes({ footnotes }: Pick<Manuscript, 'footnotes'>): (reference: Reference) => Footnote | null {
  const noteAt = enclosing(footnotes, ({ span }) => ({ start: span.start.offset, end: span.end.offset }))
  return ({ footnote, span }) => (footnote === null ? null : (noteAt(span.start.offset) ?? null))
}
