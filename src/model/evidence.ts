/** A list with one member at least. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** The exchange that backs an outcome. */
export interface Evidence {
  /** Who was asked, or `manuscript` where the text itself is the evidence. */
  readonly source: string
  readonly asked?: string
  readonly answered: string
  /** ISO 8601. */
  readonly at?: string
}

/** Why a registry gave no answer. None of these says anything of the work. */
export type Silence = 'timeout' | 'blocked' | 'quota' | 'server-error' | 'connection'
