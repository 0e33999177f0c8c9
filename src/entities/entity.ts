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

/** Whether a word, or another stretch, lies within one of the names. */
export function belongsToAny({ start, end }: Extent, names: readonly Entity[]): boolean {
  return names.some(({ extent }) => extent.start <= start && end <= extent.end)
}

/** What a name can be of. */
export type EntityKind = 'place' | 'person' | 'organisation' | 'event' | 'thing' | 'quantity' | 'period'
