import type { Passage } from './passage.js'
import type { Reference } from './reference.js'
import type { Span } from './span.js'

/** The text under check, taken apart: what it claims, what it cites, what it says its sources are. */
export interface Manuscript {
  readonly path: string
  readonly title: string | null
  /** BCP 47, where the front matter names it. */
  readonly language: string | null
  readonly sections: readonly Section[]
  readonly footnotes: readonly Footnote[]
  readonly markers: readonly Marker[]
  readonly citations: readonly Citation[]
  readonly references: readonly Reference[]
  readonly claims: readonly Claim[]
  readonly tables: readonly Table[]
  readonly paragraphs: readonly Paragraph[]
  readonly ignores: readonly Ignore[]
  readonly faults: readonly BibliographyFault[]
  /** Whether every bibliography that the manuscript names could be read: if not, a missing entry proves nothing. */
  readonly bibliography: 'none' | 'complete' | 'incomplete'
}

/** A heading and what it stands over. */
export interface Section {
  readonly title: string
  readonly depth: number
  readonly span: Span
}

/** The Markdown construct, which may or may not hold a reference. */
export interface Footnote {
  /** As printed. */
  readonly label: string
  readonly passage: Passage
  /** The whole definition, label included. */
  readonly span: Span
  /** Its label alone. */
  readonly labelSpan: Span
}

/** A footnote's mark in the running text. */
export interface Marker {
  readonly label: string
  readonly span: Span
}

/** A pointer to a reference: a footnote's marker leads to each source in the footnote, `[@doe99]` and `[12]` to an entry. */
export interface Citation {
  /** The reference it points to; a key that no reference bears is a fault for a rule to find. */
  readonly key: string
  readonly footnote: string | null
  readonly span: Span
  /** As written: “pp. 33–35”. */
  readonly locator?: string
  /** How it is written: `(Smith 2019)` and `(Smith 45)` may name more than one reference, or none. */
  readonly form: CitationForm
}

/** By what a citation points. */
export type CitationForm = 'footnote' | 'key' | 'number' | 'author-year' | 'author-page' | 'link'

/** A sentence, list item, caption or table row that leans on a source. */
export interface Claim {
  readonly text: string
  readonly span: Span
  readonly citations: readonly Citation[]
  /** Where in the text each of its citations stands: how many characters are before it. */
  readonly places: readonly number[]
  readonly context: ClaimContext
}

/** What a claim stands in; it says what “both countries” or a bare year is about. */
export interface ClaimContext {
  readonly kind: 'sentence' | 'list-item' | 'caption' | 'row'
  /** Headings from the outermost to the nearest. */
  readonly headings: readonly string[]
  /** The sentence before it in the same paragraph. */
  readonly before: string | null
  /** The whole paragraph or list item it stands in; null for a row. */
  readonly paragraph: string | null
  /** For a row: its table, by its place in `Manuscript.tables`, and its place in that table's rows. */
  readonly table: number | null
  readonly row: number | null
}

/** A paragraph, list item or caption of the running text, made whole; notes and the list of references are none. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'list-item' | 'caption'
  readonly passage: Passage
  /** Headings from the outermost to the nearest. */
  readonly headings: readonly string[]
  /** Where in the passage's text something is cited, in order. */
  readonly cited: readonly number[]
}

/** A table made whole: rows that a page break parted stand together, under the heads and the caption of the first part. */
export interface Table {
  readonly caption: Passage | null
  readonly heads: readonly Passage[]
  readonly rows: readonly Row[]
  readonly span: Span
}

/** A row of a table. */
export interface Row {
  readonly cells: readonly Passage[]
  readonly span: Span
}

/** `<!-- footnotary-ignore RULE: reason -->`: keeps one rule quiet over the block that follows it, or that it stands in. */
export interface Ignore {
  readonly rule: string
  /** Empty when the author gave none; then it has no effect. */
  readonly reason: string
  readonly span: Span
  /** The block it covers. */
  readonly covers: Span
}

/** A bibliography entry that could not be read; it costs itself alone. */
export interface BibliographyFault {
  readonly path: string
  readonly span: Span
  /** The entry's key, where at least that could be read. */
  readonly key: string | null
  readonly raw: string
  readonly message: string
}
