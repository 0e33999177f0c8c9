import type { Extent } from './span.js'

/**
 * Text as a reader sees it (escapes, entities and markup undone), with the place of every character in the file.
 * A passage may be gathered from several stretches of the file: a paragraph that a page break cut in two is one passage.
 */
export interface Passage {
  readonly text: string
  /** In the order of `text`, without gaps: piece *i* ends in `text` where piece *i + 1* begins. */
  readonly pieces: readonly Piece[]
  /** Stretches of `text` that the author emphasised; in references these are mostly titles and journals. */
  readonly emphasis: readonly Extent[]
  readonly links: readonly PassageLink[]
}

/** A stretch of a passage that stands in the file in one run. */
export interface Piece {
  /** Where it begins in the passage's text. */
  readonly at: number
  /** Where it begins in the file. */
  readonly offset: number
  /** Characters it takes in the file; equal to its length in the text unless something was unescaped. */
  readonly width: number
}

/** A link, by what it leads to rather than by what its label says. */
export interface PassageLink {
  readonly url: string
  /** The label in the passage's text; for a bare or bracketed address the address itself. */
  readonly extent: Extent
  /** Where the address stands in the file. */
  readonly target: Extent
}
