import { SUREST_DOUBTFUL_FIELD } from '../limits.js'
import type { CslItem } from '../model/csl.js'
import type { Field, Reference } from '../model/reference.js'

/** How sure the reading of a field is (0 to 1); 0 for one that was not read. */
export function certaintyOf({ reading }: Reference, field: Field): number {
  return reading.fields[field]?.confidence ?? 0
}

/** Whether a field was read with so much certainty that something may be concluded from it. */
export function sure(reference: Reference, field: Field): boolean {
  return certaintyOf(reference, field) > SUREST_DOUBTFUL_FIELD
}

/** A field's value where the reading of it is at least so sure (0 to 1); otherwise undefined. */
export function surely<F extends Field>(reference: Reference, field: F, least = 0.8): CslItem[F] | undefined {
  return certaintyOf(reference, field) >= least ? reference.reading.item[field] : undefined
}
