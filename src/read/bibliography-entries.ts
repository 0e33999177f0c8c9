import type { CslItem } from '../model/csl.js'
import type { BibliographyFault } from '../model/manuscript.js'
import type { Field } from '../model/reference.js'
import type { Extent } from '../model/span.js'

/** A bibliography file, read. What could not be read is among the faults, never an exception. */
export interface Bibliography {
  readonly path: string
  readonly entries: readonly Entry[]
  readonly faults: readonly BibliographyFault[]
}

/** One entry of a bibliography file. */
export interface Entry {
  readonly key: string
  readonly item: CslItem
  /** The whole entry as it stands in the file. */
  readonly raw: string
  /** Where it stands in the file. */
  readonly extent: Extent
  /** Where the values of its fields stand in the file; fields taken over from another entry have no place of their own. */
  readonly fields: Readonly<Partial<Record<Field, Extent>>>
}
