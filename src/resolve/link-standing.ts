import { comparableTitle, tellingWords } from '../compare/title.js'
import { archivedAddress, domainOf, isArchive, isSearchResult, parseUrl, urlKey } from '../identifiers/index.js'
import { isHomePage, isLandingPage } from '../identifiers/landing-page.js'
import type { Page, PageFit, SoftSign } from '../model/index.js'
import type { PageAnswer } from './web-page.js'

type Shown = Extract<PageAnswer, { kind: 'shown' }>

/** Whether an address names a page within a site, rather than the site, a section or a search. */
export function isDeep(url: string): boolean {
  return parseUrl(url) !== null && !isHomePage(url) && !isLandingPage(url) && !isSearchResult(url)
}

/**
 * What tells that a page which was given under a good status is not the one that was asked for; null where nothing does. A page that fits what is
 * stated is never called missing, and where nothing is stated only the site's own signs count.
 *
 * @param title  as the reference states it
 */
export function softSign(
  stated: string,
  { page, finalUrl }: Shown,
  fit: PageFit,
  title: string | null,
): SoftSign | null {
  if (fit === 'same' || fit === 'near') return null
  if (page.kind === 'missing') return title !== null && speaksOfMissing.test(title) ? null : 'says-missing'
  if (page.kind === 'parked') return 'parked'
  const asked = archivedAddress(stated) ?? stated
  const given = archivedAddress(finalUrl) ?? finalUrl
  if (!isDeep(asked) || urlKey(asked) === urlKey(given)) return null
  if (namesFailure.test(pathOf(given)) && !namesFailure.test(pathOf(asked))) return 'says-missing'
  if (isSearchResult(given) || page.kind === 'search' || namesSearch.test(pathOf(given))) return 'search-page'
  const isWithin = isSameSite(asked, given)
  if (isHomePage(given) || isLandingPage(given)) {
    // A page that became a site of its own is at its home page; a name in the path of a site may have been one.
    if (fit === 'other') return isWithin ? 'home-page' : 'elsewhere'
    return isWithin && (namesOnePage(asked) || namesWork(title)) ? 'home-page' : null
  }
  return fit === 'other' && (!isWithin || depthOf(given) < depthOf(asked)) ? 'elsewhere' : null
}

const speaksOfMissing = /\b404\b|not found|nicht gefunden|introuvable|no encontrad/i
const namesFailure = /(?:^|[/_.-])(?:404|410|(?:page-?)?not-?found|error(?:404|page)?|missing|gone)(?:$|[/_.-])/i

const namesSearch = /(?:^|\/)(?:search|suche|recherche|buscar|busqueda|ricerca|zoeken)(?:\.\w{2,5})?$/i

function pathOf(url: string): string {
  return parseUrl(url)?.path.join('/') ?? ''
}

function depthOf(url: string): number {
  const address = parseUrl(url)
  return (address?.path.length ?? 0) + (address && address.query.length > 0 ? 1 : 0)
}

function isSameSite(one: string, other: string): boolean {
  return parseUrl(one)?.registrable === parseUrl(other)?.registrable
}

/** A slug of several words, a number or a date in the path, or a query: what sites give their single pages. */
function namesOnePage(url: string): boolean {
  const address = parseUrl(url)
  if (!address) return false
  const last = address.path.at(-1) ?? ''
  return (
    /(?:[^-_]+[-_]){2}|\d{4}|\.(?:html?|pdf|aspx?|php)$/i.test(last) ||
    address.query.length > 0 ||
    address.path.length > 2
  )
}

/** A title of several words is that of a piece; of two, it may be the site's or a project's. */
function namesWork(title: string | null): boolean {
  return title !== null && tellingWords(comparableTitle(title)).length > 2
}

const permanent = new Set([301, 308])

// Hosts whose addresses lead on by design, and are what is to be cited: DOI, Handle, PURL, ARK, URN and their like.
const persistent = new Set([
  'doi.org',
  'handle.net',
  'purl.org',
  'purl.com',
  'n2t.net',
  'w3id.org',
  'nbn-resolving.org',
  'perma.cc',
])

/** Whether an address has moved for good: every step says so, and what it leads to is another address, not another form of this one. */
export function isMoved(stated: string, { finalUrl, redirects }: Shown): boolean {
  if (redirects.length === 0 || !redirects.every(({ status }) => permanent.has(status))) return false
  const [from, to] = [urlKey(stated), urlKey(finalUrl)]
  if (from === null || to === null || from === to || isArchive(stated)) return false
  if (persistent.has(domainOf(parseUrl(stated)?.host ?? '')?.registrable ?? '')) return false
  // What is added to it names the visit, the language or the country.
  return !to.startsWith(`${from}?`) && !isHomePage(finalUrl) && !isLandingPage(finalUrl)
}

/** Whether two addresses of a site, one of which cannot exist, show one and the same page: under one title, with the same words but for a few. */
export function isSamePage(one: Page, other: Page): boolean {
  const [title, otherTitle] = [one.item.title, other.item.title].map(text => comparableTitle(text ?? '').text)
  if (title !== otherTitle) return false
  const [words, otherWords] = [one.text.lead, other.text.lead].map(text => new Set(comparableTitle(text ?? '').words))
  const shared = [...(words ?? [])].filter(word => otherWords?.has(word)).length
  return shared >= SAME_WORDS * Math.max(words?.size ?? 0, otherWords?.size ?? 0)
}

/** Of the words of a page's beginning. A front page has a new story here and there by the time of the second request. */
const SAME_WORDS = 0.7

/** Whether a page has no words of its own beside its title: it may show what it has to browsers alone. */
export function showsNothing({ text, kind }: Page): boolean {
  return kind !== 'file' && text.lead === undefined && text.abstract === undefined
}
