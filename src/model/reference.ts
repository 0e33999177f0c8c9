import type { CslItem } from './csl.js'
import type { StatedIdentifier } from './identifier.js'
import type { Passage } from './passage.js'
import type { Extent, Span } from './span.js'

/** The CSL-JSON variables that a reading of a reference can give. */
export type Field = Exclude<keyof CslItem, 'id' | 'custom'>

/** Where a field stands in the raw string, and how sure the reading is of it (0 to 1). */
export interface FieldReading {
  readonly extent: Extent
  readonly confidence: number
}

/** A raw reference, read. */
export interface Reading {
  readonly item: CslItem
  readonly fields: Readonly<Partial<Record<Field, FieldReading>>>
  readonly identifiers: readonly StatedIdentifier[]
  /** The manner it is written in, where that can be told. */
  readonly style: Style | null
  /** How sure the reading is as a whole (0 to 1). */
  readonly confidence: number
}

/** Manners of writing a reference, told apart by where the year stands and how names and titles are set. */
export type Style = 'author-date' | 'notes' | 'mla' | 'vancouver' | 'ieee'

/** What the author says a source is. Not yet believed. */
export interface Reference {
  /** Unique in its manuscript: a citation key, or a footnote's label with `:2`, `:3` … for its further sources. */
  readonly key: string
  /** The label, as printed, of the footnote it stands in. */
  readonly footnote: string | null
  readonly origin: Origin
  /** As a reader sees it. */
  readonly raw: string
  readonly span: Span
  /** The bibliography file that `span` counts in; absent when it counts in the manuscript. */
  readonly path?: string
  /** Where each character of `raw` stands in the file. */
  readonly passage: Passage
  readonly reading: Reading
  /** What it repeats, if it is no full reference of its own. */
  readonly repetition: Repetition | null
}

/** Where a reference was stated. */
export type Origin = 'footnote' | 'bibliography' | 'link'

/** Ways of naming a source that was already given in full. */
export type RepetitionForm = 'ibid' | 'op-cit' | 'short' | 'cross-reference'

/** What a repetition repeats, or why that cannot be told. */
export type Repetition =
  | { readonly form: RepetitionForm; readonly outcome: 'resolved'; readonly key: string }
  /** Nothing stands where it points. */
  | { readonly form: RepetitionForm; readonly outcome: 'dangling' }
  /** It points where no source, or more than one, is named. */
  | { readonly form: RepetitionForm; readonly outcome: 'ambiguous'; readonly candidates: readonly string[] }
