import { findIdentifiers } from '../identifiers/index.js'
import type { Citation, Reference } from '../model/index.js'
import type { InlineText } from '../read/inline-text.js'
import type { LocatedCitation } from './claims.js'
import type { FoundLink } from './pointers.js'

/** Sources that the running text links to, each address once, and the citations that its places are. */
export function linkReferences(
  links: readonly { readonly inline: InlineText; readonly found: readonly FoundLink[] }[],
): {
  readonly references: readonly Reference[]
  readonly citations: readonly Citation[]
  readonly located: ReadonlyMap<InlineText, readonly LocatedCitation[]>
} {
  const references = new Map<string, Reference>()
  const located = new Map<InlineText, readonly LocatedCitation[]>()
  for (const { inline, found } of links) {
    for (const link of found) if (!references.has(link.url)) references.set(link.url, linkReference(link, link.url))
    located.set(
      inline,
      found.map(({ url, at, span }) => ({ at, citation: { key: url, footnote: null, span, form: 'link' } })),
    )
  }
  const citations = [...located.values()].flat().map(({ citation }) => citation)
  return { references: [...references.values()], citations, located }
}

/** A link as a reference: it says where the source is, and nothing else of it. */
export function linkReference(
  { url, passage, span }: FoundLink,
  key: string,
  footnote: string | null = null,
): Reference {
  const extent = { start: 0, end: passage.text.length }
  const identifiers = findIdentifiers(url).map(identifier => ({ ...identifier, extent }))
  const doi = identifiers.find(({ scheme }) => scheme === 'doi')
  return {
    key,
    footnote,
    origin: 'link',
    raw: passage.text,
    span,
    passage,
    reading: {
      item: { type: 'webpage', URL: url, ...(doi ? { DOI: doi.value } : {}) },
      fields: { URL: { extent, confidence: 1 } },
      identifiers,
      style: null,
      confidence: 1,
    },
    repetition: null,
  }
}
