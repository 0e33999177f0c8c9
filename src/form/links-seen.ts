import type { LinkLook } from '../model/link.js'
import type { Manuscript } from '../model/manuscript.js'
import type { Passage } from '../model/passage.js'
import type { Field, Reference } from '../model/reference.js'
import type { Extent, Span } from '../model/span.js'
import { addressPlace, spacedAddress, statedAddresses } from './stated-addresses.js'

/** A link that was looked at, and where it stands. */
export interface SeenLink<P> {
  readonly reference: Reference
  readonly look: LinkLook
  readonly at: P & { readonly span: Span }
}

/** What a rule is given to find links and their places with. */
interface Context<P> {
  readonly manuscript: Pick<Manuscript, 'references'>
  readonly lookAt: (reference: Reference, address: string) => LinkLook | undefined
  readonly place: (reference: Reference, field?: Field) => P
  readonly spanIn: (passage: Passage, extent?: Extent) => Span
}

/** The links of a manuscript that were found in a state, in the manuscript's order. */
export function* linksSeen<P extends object>(context: Context<P>, state: LinkLook['state']): Iterable<SeenLink<P>> {
  for (const reference of context.manuscript.references) {
    for (const stated of statedAddresses(reference)) {
      const address = spacedAddress(reference, stated) ?? stated
      const look = context.lookAt(reference, address.raw)
      if (look?.state === state) yield { reference, look, at: addressPlace(reference, address, context) }
    }
  }
}
