import type { Related } from '../model/finding.js'
import type { Span } from '../model/span.js'

/** Another place that a finding speaks of, with what is to be said there. */
export function relatedPlace(
  { span, path, footnote }: { readonly span: Span; readonly path?: string; readonly footnote: string | null },
  message: string,
): Related {
  return { span, footnote, message, ...(path === undefined ? {} : { path }) }
}
