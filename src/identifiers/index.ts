import type { Scheme, StatedIdentifier } from '../model/identifier.js'
import { findArxivs, formatArxiv, parseArxiv } from './arxiv.js'
import { findDois, formatDoi, parseDoi } from './doi.js'
import { findIsbns, formatIsbn, parseIsbn } from './isbn.js'
import { findIssns, formatIssn, parseIssn } from './issn.js'
import { findPmcids, formatPmcid, parsePmcid } from './pmcid.js'
import { findPmids, formatPmid, parsePmid } from './pmid.js'
import { findUrls, formatUrl, normaliseUrl, parseUrl } from './url.js'

export { arxivOfUrl, arxivVersion, findArxivs, formatArxiv, parseArxiv } from './arxiv.js'
export { doiOfUrl, explainMalformedDoi, findDois, formatDoi, type Malformation, normaliseDoi, parseDoi } from './doi.js'
export { aggregatorName, isAggregator, isArchive, isDoiResolver, isSearchResult } from './hosts.js'
export { findIsbns, formatIsbn, isbnProblem, parseIsbn } from './isbn.js'
export { findIssns, formatIssn, issnProblem, parseIssn } from './issn.js'
export { type HostIndex, indexHosts, knownHostIndex, nearestHost } from './lookalike-host.js'
export { malformedUrl } from './malformed-url.js'
export { findPmcids, formatPmcid, parsePmcid, pmcidOfUrl } from './pmcid.js'
export { findPmids, formatPmid, parsePmid, pmidOfUrl } from './pmid.js'
export { type Domain, domainOf } from './registrable-domain.js'
export { isTrackingParameter, trackingParameters, withoutTracking } from './tracking-parameters.js'
export { type Address, findUrls, formatUrl, normaliseUrl, parseUrl } from './url.js'
export { archivedAddress, urlKey } from './url-key.js'

/** What every scheme can do. */
export interface IdentifierScheme {
  readonly scheme: Scheme
  /** The whole of a text, in any spelling, to the normal form. */
  readonly parse: (text: string) => string | null
  /** In running text, in its order; `urls` are the addresses found in the same text. */
  readonly find: (text: string, urls: readonly StatedIdentifier[]) => StatedIdentifier[]
  /** The normal form to the form shown. */
  readonly format: (value: string) => string
}

/** In the order of what says most about a work. */
export const schemes: readonly IdentifierScheme[] = [
  { scheme: 'doi', parse: parseDoi, find: findDois, format: formatDoi },
  { scheme: 'arxiv', parse: parseArxiv, find: findArxivs, format: formatArxiv },
  { scheme: 'pmid', parse: parsePmid, find: findPmids, format: formatPmid },
  { scheme: 'pmcid', parse: parsePmcid, find: findPmcids, format: formatPmcid },
  { scheme: 'isbn', parse: parseIsbn, find: findIsbns, format: formatIsbn },
  { scheme: 'issn', parse: parseIssn, find: findIssns, format: formatIssn },
  {
    scheme: 'url',
    parse: text => (parseUrl(text) ? normaliseUrl(text) : null),
    find: (_, urls) => [...urls],
    format: formatUrl,
  },
]

const ranks = schemes.map(({ scheme }) => scheme)

/**
 * Every identifier in a text, in its order, none overlapping another; save that an address which leads by an identifier (`https://doi.org/10.…`)
 * is given twice with one extent, as that identifier and as the address.
 */
export function findIdentifiers(text: string): StatedIdentifier[] {
  const urls = findUrls(text)
  const found = schemes.flatMap(scheme => scheme.find(text, urls))
  found.sort(
    (one, other) =>
      one.extent.start - other.extent.start ||
      other.extent.end - one.extent.end ||
      ranks.indexOf(one.scheme) - ranks.indexOf(other.scheme),
  )
  const kept: StatedIdentifier[] = []
  for (const identifier of found) {
    const last = kept.at(-1)
    const apart = !last || last.extent.end <= identifier.extent.start
    const asAddress =
      identifier.scheme === 'url' &&
      last?.extent.start === identifier.extent.start &&
      last.extent.end === identifier.extent.end
    if (apart || asAddress) kept.push(identifier)
  }
  return kept
}
