import type { CslDate, CslItem } from './csl.js'
import type { Evidence, NonEmpty, Silence } from './evidence.js'
import type { Identifier } from './identifier.js'
import type { LinkLook } from './link.js'
import type { Field } from './reference.js'
import type { SourceText } from './source-text.js'

/** What all answers together let us say of a reference; and what came of looking at the addresses that it states. */
export type Resolution = (
  | {
      readonly outcome: 'verified'
      readonly work: CslItem
      /** Where it was read, unless in a registry's record: on the page that the reference leads to, or on a kept copy of it. */
      readonly readFrom?: 'page'
      /** What is known of the work's own words. */
      readonly text?: SourceText
      readonly notices: readonly Notice[]
      readonly identifierFaults?: readonly IdentifierFault[]
      readonly evidence: NonEmpty<Evidence>
    }
  | {
      readonly outcome: 'mismatch'
      readonly work: CslItem
      /** Where it was read, unless in a registry's record: on the page that the reference leads to, or on a kept copy of it. */
      readonly readFrom?: 'page'
      /** What is known of the work's own words. */
      readonly text?: SourceText
      readonly notices: readonly Notice[]
      readonly mismatches: NonEmpty<Mismatch>
      readonly identifierFaults?: readonly IdentifierFault[]
      readonly evidence: NonEmpty<Evidence>
    }
  | {
      readonly outcome: 'not-found'
      /** Works that come near what is stated, none near enough to be called it. */
      readonly candidates?: readonly CslItem[]
      readonly identifierFaults?: readonly IdentifierFault[]
      readonly evidence: NonEmpty<Evidence>
    }
  | {
      readonly outcome: 'unreachable'
      readonly because: Silence
      readonly identifierFaults?: readonly IdentifierFault[]
      readonly evidence: NonEmpty<Evidence>
    }
  | { readonly outcome: 'skipped'; readonly because: SkipReason }
) & { readonly links?: readonly LinkLook[] }

/** A stated identifier that does not lead to the work it is stated for. It is said whatever else is found. */
export type IdentifierFault =
  | { readonly fault: 'unregistered'; readonly identifier: Identifier }
  | { readonly fault: 'misdirected'; readonly identifier: Identifier; readonly leadsTo: CslItem }

/** Why nobody was asked for a reference. */
export type SkipReason = 'offline' | 'nothing-to-ask-for' | 'kind-not-indexed'

/** A publisher's word on a work's standing. */
export interface Notice {
  readonly kind: 'retraction' | 'withdrawal' | 'concern' | 'correction'
  readonly doi?: string
  readonly date?: CslDate
}

/** A field in which what is stated and what is recorded part ways. */
export interface Mismatch {
  readonly field: Field
  readonly stated: string
  readonly recorded: string
}
