/** Parts of a page, as its elements and their classes have it. */
export type ZoneKind = 'page' | 'article' | 'navigation' | 'header' | 'footer' | 'aside' | 'comments' | 'hidden'

/** Where a text stands, seen from the headline: in the same article, or in a part that is set off from it. */
export type Place = Exclude<ZoneKind, 'article'>

/** An element that sets a part of the page off, within the one around it. */
export interface Zone {
  readonly kind: ZoneKind
  readonly around: Zone | null
}

/** What all of a page stands in. */
export const page: Zone = { kind: 'page', around: null }

const zoneTags: Readonly<Record<string, ZoneKind>> = {
  nav: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  noscript: 'hidden',
  template: 'hidden',
}

const zoneRoles: Readonly<Record<string, ZoneKind>> = {
  navigation: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
}

const zoneWords: readonly (readonly [ZoneKind, RegExp])[] = [
  [
    'comments',
    /(?:^|[\s_-])(?:comments?|commentlist|comment-?(?:list|area|body|respond)|disqus|respond|kommentare?|comentarios|commentaires)(?:[\s_-]|$)/,
  ],
  ['navigation', /(?:^|[\s_-])(?:wm-ipp|nav|navi|navigation|navbar|menu|breadcrumbs?|pagination|toolbar)(?:[\s_-]|$)/],
  ['footer', /(?:^|[\s_-])(?:site-?footer|page-?footer|footer|copyright|colophon)(?:[\s_-]|$)/],
  [
    'aside',
    /(?:^|[\s_-])(?:sidebar|side-bar|widgets?|related|recommended|recommendations|recent|latest|popular|trending|teasers?|more-?(?:news|articles|posts)|most-?read|also|promo|adverti\w{0,8})(?:[\s_-]|$)/,
  ],
]

/** The part that an element sets off; the one around it where it sets none off. */
export function zoneOf(tag: string, attributes: ReadonlyMap<string, string>, around: Zone): Zone {
  const kind = zoneKind(tag, attributes, around)
  return kind === null || (kind === around.kind && kind !== 'article') ? around : { kind, around }
}

function zoneKind(tag: string, attributes: ReadonlyMap<string, string>, around: Zone): ZoneKind | null {
  if (tag === 'html' || tag === 'body' || tag === 'main') return null
  if (attributes.has('hidden') || /display\s{0,3}:\s{0,3}none/i.test(attributes.get('style') ?? '')) return 'hidden'
  const named = zoneNamed(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)
  if (tag === 'article') return named === 'comments' ? 'comments' : 'article'
  const kind = (isOpen(around) ? (zoneTags[tag] ?? zoneRoles[attributes.get('role') ?? '']) : undefined) ?? named
  // An article's own header and footer hold what is said of it.
  return (kind === 'header' || kind === 'footer') && isWithin(around, 'article') ? null : kind
}

function isOpen({ kind }: Zone): boolean {
  return kind === 'page' || kind === 'article'
}

function zoneNamed(words: string): ZoneKind | null {
  if (words.length < 3) return null
  const small = words.toLowerCase().slice(0, LONGEST_CLASSES)
  return zoneWords.find(([, pattern]) => pattern.test(small))?.[0] ?? null
}

// Characters of class and id in which a part's name is sought.
const LONGEST_CLASSES = 300

// From what is most surely not the article's own to what may be.
const farthest: readonly Place[] = ['comments', 'navigation', 'aside', 'hidden', 'footer', 'header']

/**
 * The part of the page that a text stands in: of the parts around it, the one that is most surely not the article. Parts that hold the headline
 * too are none, whatever their classes say.
 */
export function placeOf(zone: Zone, headline: Zone | null): Place {
  const kinds = partsApart(zone, headline)
  return farthest.find(kind => kinds.includes(kind)) ?? 'page'
}

/**
 * The same for what is said of one article, its day or its author: where the headline stands in an article, other articles are asides. Running
 * text may well stand in several.
 */
export function placeOfFact(zone: Zone, headline: Zone | null): Place {
  const place = placeOf(zone, headline)
  const isOther =
    partsApart(zone, headline).includes('article') && chainOf(headline).some(({ kind }) => kind === 'article')
  return isOther && (place === 'page' || place === 'header' || place === 'footer') ? 'aside' : place
}

function partsApart(zone: Zone, headline: Zone | null): readonly ZoneKind[] {
  const own = chainOf(headline)
  return chainOf(zone).flatMap(each => (own.includes(each) ? [] : [each.kind]))
}

function chainOf(zone: Zone | null): readonly Zone[] {
  const chain: Zone[] = []
  for (let at = zone; at; at = at.around) chain.push(at)
  return chain
}

/** Whether a text stands in a part of that kind, however deep. */
export function isWithin(zone: Zone, ...kinds: readonly ZoneKind[]): boolean {
  for (let at: Zone | null = zone; at; at = at.around) if (kinds.includes(at.kind)) return true
  return false
}
