import type { Extent } from '../model/span.js'

/** A JSON or YAML value with the place of every part of it in the file. */
export type ValueTree =
  | { readonly kind: 'object'; readonly extent: Extent; readonly members: ReadonlyMap<string, ValueTree> }
  | { readonly kind: 'list'; readonly extent: Extent; readonly elements: readonly ValueTree[] }
  | { readonly kind: 'text'; readonly extent: Extent; readonly text: string }
  /** A number, as written. */
  | { readonly kind: 'number'; readonly extent: Extent; readonly text: string }
  | { readonly kind: 'true'; readonly extent: Extent }
  /** `false`, `null`, and what a bibliography has no use for. */
  | { readonly kind: 'other'; readonly extent: Extent }
