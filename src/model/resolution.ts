import type { CslDate, CslItem } from './csl.js'
import type { Field } from './reference.js'

export type NonEmpty<T> = readonly [T, ...T[]]

/** What all answers together let us say of a reference. */
export type Resolution =
  | {
      readonly outcome: 'verified'
      readonly work: CslItem
      readonly notices: readonly Notice[]
      readonly evidence: NonEmpty<Evidence>
    }
  | {
      readonly outcome: 'mismatch'
      readonly work: CslItem
      readonly notices: readonly Notice[]
      readonly mismatches: NonEmpty<Mismatch>
      readonly evidence: NonEmpty<Evidence>
    }
  | { readonly outcome: 'not-found'; readonly evidence: NonEmpty<Evidence> }
  | { readonly outcome: 'unreachable'; readonly because: Silence; readonly evidence: NonEmpty<Evidence> }
  | { readonly outcome: 'skipped'; readonly because: SkipReason }

/** Why a registry gave no answer. None of these says anything of the work. */
export type Silence = 'timeout' | 'blocked' | 'quota' | 'server-error' | 'connection'

export type SkipReason = 'offline' | 'nothing-to-ask-for' | 'kind-not-indexed'

/** A publisher's word on a work's standing. */
export interface Notice {
  readonly kind: 'retraction' | 'withdrawal' | 'concern' | 'correction'
  readonly doi?: string
  readonly date?: CslDate
}

export interface Mismatch {
  readonly field: Field
  readonly stated: string
  readonly recorded: string
}

/** The exchange that backs an outcome. */
export interface Evidence {
  /** Who was asked, or `manuscript` where the text itself is the evidence. */
  readonly source: string
  readonly asked?: string
  readonly answered: string
  /** ISO 8601. */
  readonly at?: string
}
