import type { Extent } from '../../model/span.js'
import type { BackReference } from '../back-references/back-reference.js'

/** A stretch of a footnote: one full reference, one repetition, or words of comment. */
export type NotePart =
  | { readonly kind: 'source'; readonly extent: Extent }
  | {
      readonly kind: 'repetition'
      readonly extent: Extent
      readonly back: BackReference
      /** Whether it stands in the middle of a sentence: then it is one only if a source is found for it. */
      readonly isInPassing: boolean
    }
  | { readonly kind: 'commentary'; readonly extent: Extent }
