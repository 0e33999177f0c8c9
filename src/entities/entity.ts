import type { Extent } from '../model/index.js'

/** What a text names, in a form under which two texts can be held against each other. */
export interface Entity {
  readonly kind: EntityKind
  /** As written. */
  readonly text: string
  /** The same for every way of writing it: `RU` for “Russia”, “Russian” and “Moscow”. */
  readonly normal: string
  /** Where it stands in the text it was found in. */
  readonly extent: Extent
}

/** What a name can be of. */
export type EntityKind = 'place' | 'person' | 'organisation' | 'event' | 'thing' | 'quantity' | 'period'
