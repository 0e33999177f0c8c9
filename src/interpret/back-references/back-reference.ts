import type { RepetitionForm } from '../../model/reference.js'

/** A few words that stand for a source given elsewhere. */
export interface BackReference {
  readonly form: RepetitionForm
  /** The first surname, as written; or the body, or the short name of the case. */
  readonly author: string | null
  readonly shortTitle: string | null
  readonly year: number | null
  /** The note it points to. */
  readonly noteLabel: string | null
  readonly locator: string | null
  /** Whether nothing but a repetition looks like this, so that it may be missed when its full reference is not found. */
  readonly unmistakable: boolean
}

/** A back reference with its length: how much of the text it takes. */
export interface BackReferenceMatch {
  readonly back: BackReference
  readonly length: number
}

/** What a back reference says that names nothing. */
export const nothing = { author: null, shortTitle: null, year: null, noteLabel: null, locator: null }
