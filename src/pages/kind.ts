import { isSearchResult, parseUrl } from '../identifiers/index.js'
import { isHomePage, isLandingPage } from '../identifiers/landing-page.js'
import type { PageKind } from '../model/page.js'
import { isMissing } from './missing.js'
import { isParked } from './parked.js'
import type { PageScan } from './scan-html.js'
import { isWall } from './wall.js'

/** What is known of a page when its kind is told. */
export interface PageTraits {
  readonly url: string
  readonly html: string
  readonly scan: PageScan
  readonly title: string | null
  /** Its title as stated for others than the browser's bar: `citation_title`, Open Graph, JSON-LD. */
  readonly statesTitle: boolean
  /** It states an author, an identifier of a work, or surely when it was published. */
  readonly statesWork: boolean
  /** The types of its structured data and `og:type`, in small letters. */
  readonly types: ReadonlySet<string>
  /** Characters of running text outside navigation. */
  readonly prose: number
}

/** The kind of an HTML page. A test for robots or a consent page comes first: whatever else such a page says is not the source's. */
export function kindOf(page: PageTraits): PageKind {
  if (isWall({ ...page, asksWho: asksWho(page.url) })) return 'wall'
  if (isParked(page)) return 'parked'
  if (isMissing(page)) return 'missing'
  if (isSearch(page)) return 'search'
  if (isHomePage(page.url)) return 'home'
  if (isLandingPage(page.url) && !page.statesWork) return 'section'
  if (page.statesWork) return 'article'
  if (isListing(page)) return 'section'
  return page.prose >= LEAST_PROSE ? 'article' : 'other'
}

// Characters. Two paragraphs; menus and captions stay under it once links are left out.
const LEAST_PROSE = 500

const searchTitles =
  /^(?:search(?: results?)?(?: for\b|$|\s?[|–:-])|suchergebnis|suche nach|r[ée]sultats de (?:la )?recherche|resultados de (?:la )?b[úu]squeda|resultados da (?:pesquisa|busca)|risultati (?:della )?ricerca|zoekresultaten|wyniki wyszukiwania|výsledky (?:vyhled|hled)|sökresultat|søkeresultat|søgeresultat|hakutulokset|результаты поиска|arama sonu|検索結果|搜索结果|搜尋結果|검색 ?결과)/i

function isSearch({ url, title, scan, types, prose }: PageTraits): boolean {
  if (isSearchResult(url) || types.has('searchresultspage')) return true
  return prose < LONGEST_SEARCH && [title ?? '', scan.title].some(text => searchTitles.test(text))
}

// Characters of running text: the excerpts of ten results.
const LONGEST_SEARCH = 4_000

/** A page that names many others and says little itself. */
function isListing({ types, scan, prose }: PageTraits): boolean {
  if (types.has('collectionpage')) return true
  if (types.has('article')) return false
  const linked = scan.blocks.reduce((sum, block) => sum + Math.min(block.linked, block.text.length), 0)
  return prose < LEAST_PROSE * 2 && linked > scan.length * LEAST_LINKED && scan.blocks.length > FEWEST_LISTED
}

// A share of the visible text.
const LEAST_LINKED = 0.6
// Blocks of text.
const FEWEST_LISTED = 40

/** Whether the page's address is that of a host or path for logging in. */
function asksWho(url: string): boolean {
  const address = parseUrl(url)
  if (!address) return false
  return (
    /^(?:log-?in|sign-?in|auth|sso|accounts?|idp|consent|guce|myaccount|cas)\./.test(address.host) ||
    address.path.some(segment =>
      /^(?:log-?in|sign-?in|sso|wayf|shibboleth|authenticate|cookieabsent|consent|zustimmung)(?:\.\w{2,5})?$/i.test(
        segment,
      ),
    )
  )
}
