import type { Part } from '../../src/interpret/labeller/labels.js'
import type { Extent } from '../../src/model/span.js'

/** A stretch of a reference and what it is part of. */
export interface LabelledStretch {
  readonly part: Part
  readonly start: number
  readonly end: number
}

/** A reference with its parts, as people labelled them, brought to one convention. */
export interface LabelledReference {
  /** Which collection it is from: `anystyle-core`, `grobid`, `excite-german-endlist` … */
  readonly set: string
  /** What is never divided between training and development: a file, a paper, or the string itself. */
  readonly source: string
  readonly text: string
  readonly stretches: readonly LabelledStretch[]
  /** Family names of the authors, where the collection marks them. */
  readonly families: readonly string[] | null
  /** What stands in italics, in order; the collections have lost theirs. */
  readonly emphasis?: readonly Extent[]
}
