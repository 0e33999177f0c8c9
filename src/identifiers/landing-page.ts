import { parseUrl } from './url.js'

// Words that sites give their sections; an article's own address has more to it.
const sections = new Set(
  (
    'news world business economy politics opinion opinions sport sports culture science technology tech health home index blog blogs press media publications ' +
    'research reports analysis articles article archive archives issues latest stories topics section sections category categories tag tags library resources ' +
    'events about en de fr es it pt nl ru ar www main default about-us press-releases newsroom commentary features national international local asia africa europe ' +
    'americas middle-east markets finance money companies industry trade foreign energy defence defense security environment climate education life lifestyle ' +
    'nachrichten politik wirtschaft kultur wissen meinung aktuelles presse actualites actualite politique economie monde noticias politica economia mundo cultura'
  ).split(' '),
)

const MOST_SECTIONS = 4

/**
 * Whether an address leads to a site's home page or to one of its sections rather than to one article: no path at all, or nothing but words that
 * sites use for their sections, and no query. `false` for what cannot be read as an address.
 */
export function isLandingPage(url: string): boolean {
  const address = parseUrl(url)
  if (!address || address.query.length > 0 || /^#?!?\/./.test(address.fragment ?? '')) return false
  const path = address.path.map(segment => segment.toLowerCase().replace(/\.(?:html?|php|aspx?|jsp)$/, ''))
  return path.length <= MOST_SECTIONS && path.every(segment => sections.has(segment) || isSectionPair(segment))
}

// `sport-news`, `world-politics`: two sections' words in one.
function isSectionPair(segment: string): boolean {
  const parts = segment.split(/[-_]/)
  return parts.length === 2 && parts.every(part => sections.has(part))
}

/** Whether an address has no path: a site's front door. */
export function isHomePage(url: string): boolean {
  const address = parseUrl(url)
  if (!address || address.query.length > 0 || address.fragment) return false
  return address.path.every(segment => /^(?:index|default|home)(?:\.\w{2,5})?$|^[a-z]{2}(?:-[a-z]{2})?$/i.test(segment))
}
