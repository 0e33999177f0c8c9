import type { Extent } from './span.js'

/** The kinds of identifier that are known. */
export type Scheme = 'doi' | 'arxiv' | 'pmid' | 'pmcid' | 'isbn' | 'issn' | 'url'

/** An identifier in its normal form: what is compared and what a registry is asked for. */
export interface Identifier {
  readonly scheme: Scheme
  readonly value: string
}

/** An identifier as it stands in a text. */
export interface StatedIdentifier extends Identifier {
  /** As written, before normalising. */
  readonly raw: string
  readonly extent: Extent
}
