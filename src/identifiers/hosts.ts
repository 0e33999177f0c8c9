import { isResolverHost } from './doi.js'
import { type Domain, domainOf } from './registrable-domain.js'
import { type Address, parseUrl } from './url.js'

// The lists of this file are short and our own, made from what each service says it is; its page is named where that is not plain.
// A host is not listed when some of its pages are sources in their own right.

/** Whether an address shows the answers to a search rather than a source. */
export function isSearchResult(text: string): boolean {
  const address = parseUrl(text)
  if (!address) return false
  const domain = domainOf(address.host)
  return isEngineResult(address, domain) || isCatalogueResult(address) || isSearchShape(address)
}

interface Engine {
  readonly label: string
  /** What stands before the domain; any when absent. */
  readonly under?: RegExp
  readonly path: RegExp
  readonly parameter: RegExp
}

// The addresses that these engines' own search forms lead to.
const engines: readonly Engine[] = [
  { label: 'google', under: /^(?:www|news|images|m)?$/, path: /^\/(?:search|webhp)?$/, parameter: /^q$/ },
  { label: 'google', under: /^scholar$/, path: /^\/scholar$/, parameter: /^(?:q|cluster|cites|as_q)$/ },
  { label: 'bing', path: /(?:^|\/)search$/, parameter: /^q$/ },
  { label: 'duckduckgo', path: /^\/(?:html|lite)?$/, parameter: /^q$/ },
  { label: 'yahoo', under: /(?:^|\.)search$/, path: /^\/search/, parameter: /^p$/ },
  { label: 'baidu', path: /^\/s$/, parameter: /^(?:wd|word)$/ },
  { label: 'yandex', path: /^\/search/, parameter: /^text$/ },
  { label: 'naver', under: /^(?:m\.)?search$/, path: /^\/search/, parameter: /^query$/ },
  { label: 'qwant', path: /^\/$/, parameter: /^q$/ },
  { label: 'ask', path: /^\/web$/, parameter: /^q$/ },
]

function isEngineResult(address: Address, domain: Domain | null): boolean {
  if (!domain) return false
  const under = address.host.slice(0, -domain.registrable.length).replace(/\.$/, '')
  const path = `/${address.path.join('/')}`
  return engines.some(
    engine =>
      engine.label === domain.label &&
      (engine.under?.test(under) ?? true) &&
      engine.path.test(path) &&
      hasValue(address, engine.parameter),
  )
}

interface Catalogue {
  readonly host: RegExp
  readonly path: RegExp
  readonly parameter: RegExp | null
}

// Scholarly catalogues, whose results do not stand under a path named `search`.
const catalogues: readonly Catalogue[] = [
  { host: /^pubmed\.ncbi\.nlm\.nih\.gov$/, path: /^\/$/, parameter: /^term$/ },
  {
    host: /^(?:www\.)?(?:pmc\.)?ncbi\.nlm\.nih\.gov$/,
    path: /^\/(?:pubmed|pmc|gene|books|search)?$/,
    parameter: /^term$/,
  },
  { host: /^eric\.ed\.gov$/, path: /^\/$/, parameter: /^q$/ },
  { host: /(?:^|\.)jstor\.org$/, path: /^\/action\/do(?:Basic|Advanced)(?:Search|Results)$/, parameter: null },
  { host: /^papers\.ssrn\.com$/, path: /^\/sol3\/results\.cfm$/, parameter: null },
  { host: /^ieeexplore\.ieee\.org$/, path: /^\/search\/searchresult\.jsp$/, parameter: null },
  // Publishers' and libraries' software: Atypon Literatum, VuFind, Ex Libris Primo.
  { host: /./, path: /^\/action\/doSearch$/, parameter: null },
  { host: /./, path: /\/Search\/Results$/, parameter: /^lookfor\d*$/ },
  { host: /./, path: /\/(?:primo-explore|discovery)\/search$/, parameter: /^query$/ },
]

function isCatalogueResult(address: Address): boolean {
  const path = `/${address.path.join('/')}`
  return catalogues.some(
    ({ host, path: shape, parameter }) =>
      host.test(address.host) && shape.test(path) && (parameter === null || hasValue(address, parameter)),
  )
}

// Any site's own search: the last step of the path says so, and words were asked for.
function isSearchShape(address: Address): boolean {
  if (!/^(?:search|search-?_?results?|advanced-?search)(?:\.\w{2,5})?$/i.test(address.path.at(-1) ?? '')) return false
  return hasValue(address, /^(?:q|query|qs|term|terms|text|keywords?|lookfor|search|searchterm|search_query|s)$/i)
}

function hasValue(address: Address, parameter: RegExp): boolean {
  return address.query.some(([name, value]) => value.trim() !== '' && parameter.test(name))
}

// Services whose pages hold what their users put up, or list what others published.
const aggregators: ReadonlyMap<string, string> = new Map([
  ['researchgate.net', 'ResearchGate'],
  ['academia.edu', 'Academia.edu'],
  ['linkedin.com', 'LinkedIn'],
  ['scribd.com', 'Scribd'],
  ['slideshare.net', 'SlideShare'],
  ['semanticscholar.org', 'Semantic Scholar'],
  ['coursehero.com', 'Course Hero'],
  ['studocu.com', 'Studocu'],
])

/** The name of the service when an address leads to a copy or a listing there instead of to the source; `null` otherwise. */
export function aggregatorName(text: string): string | null {
  const address = parseUrl(text)
  if (!address) return null
  if (/^citeseerx?\.ist\.psu\.edu$/.test(address.host)) return 'CiteSeerX'
  return aggregators.get(address.registrable) ?? null
}

/** Whether an address leads to a copy or a listing instead of to the source. */
export function isAggregator(text: string): boolean {
  return aggregatorName(text) !== null
}

// Web archives as Wikipedia's “List of Web archiving initiatives” names them, those that readers are given links into.
const archives: ReadonlySet<string> = new Set([
  'web.archive.org',
  'wayback.archive.org',
  'wayback.archive-it.org',
  'archive.today',
  'archive.ph',
  'archive.is',
  'archive.li',
  'archive.vn',
  'archive.fo',
  'archive.md',
  'perma.cc',
  'webcitation.org',
  'ghostarchive.org',
  'arquivo.pt',
  'vefsafn.is',
  'webarchive.nationalarchives.gov.uk',
  'webarchive.org.uk',
  'webarchive.loc.gov',
  'swap.stanford.edu',
])

/** Whether an address leads to a kept copy in a web archive. */
export function isArchive(text: string): boolean {
  const host = parseUrl(text)?.host.replace(/^www\./, '')
  return host !== undefined && archives.has(host)
}

/** Whether an address is a link at the DOI resolver. */
export function isDoiResolver(text: string): boolean {
  const host = parseUrl(text)?.host
  return host !== undefined && isResolverHost(host)
}
