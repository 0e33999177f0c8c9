import type { CslDate, CslItem } from './csl.js'
import type { Field } from './reference.js'
import type { SourceText } from './source-text.js'

/** What a web page says of itself, and what kind of page it is. */
export interface Page {
  readonly kind: PageKind
  /** In CSL-JSON: title, authors, site, dates, identifiers. A field that the page does not state is left out. */
  readonly item: CslItem
  /** By field, what said it: `citation_title`, `JSON-LD`, `og:title`, `time`, `byline`, `URL` … */
  readonly origins: Readonly<Partial<Record<Field, string>>>
  /** When it was published, as the combined evidence has it; `item.issued` is its date. */
  readonly published: DatedBy | null
  /** When it was last changed, where it says so; never taken for its publication. */
  readonly modified: DatedBy | null
  /** The address that it calls its own. */
  readonly canonical: string | null
  readonly text: SourceText
}

/** A date of a page, and what speaks for it. */
export interface DatedBy {
  readonly date: CslDate
  /** 0 to 1. */
  readonly confidence: number
  /** What said it. */
  readonly from: string
}

/**
 * `wall`: a test for robots, a consent or log-in page that stands in the source's place; it says nothing of the source.
 * `missing`: words for “not found” under a good status. `parked`: a domain for sale. `file`: no HTML (PDF and others).
 */
export type PageKind = 'article' | 'home' | 'section' | 'search' | 'file' | 'wall' | 'missing' | 'parked' | 'other'
