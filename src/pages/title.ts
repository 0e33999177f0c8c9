import { comparableTitle } from '../compare/title.js'
import { domainOf, parseUrl } from '../identifiers/index.js'
import { LONGEST_PAGE_TITLE } from '../limits.js'
import type { Block, PageScan } from './scan-html.js'
import { type Statement, statementsOf } from './statement.js'
import { weightOf } from './text-weight.js'
import { isWithin } from './zones.js'

/** The headline as the page shows it: the heading most like what its head calls it, else its first `h1`; null where there is none. */
export function headlineOf(scan: PageScan, statements: readonly Statement[]): Block | null {
  const headings = scan.blocks
    .filter(({ tag, zone, text }) => /^h[1-4]$/.test(tag) && !isWithin(zone, 'hidden') && text.length > 2)
    .slice(0, MOST_HEADINGS)
  const stated = [scan.title, ...statementsOf(statements, 'title').map(({ text }) => text.slice(0, LONGEST_PAGE_TITLE))]
    .filter(Boolean)
    .slice(0, 8)
  const [best] = headings
    .map(heading => ({ heading, like: Math.max(0, ...stated.map(title => sharedWords(heading.text, title))) }))
    .sort((one, other) => other.like - one.like || one.heading.tag.charCodeAt(1) - other.heading.tag.charCodeAt(1))
  if (best && best.like >= LEAST_SHARED_WORDS) return best.heading
  return (
    headings.find(({ tag, zone }) => tag === 'h1' && !isWithin(zone, 'navigation', 'aside', 'footer')) ??
    scan.blocks.find(
      ({ text }) => isLong(text) && stated.some(title => isSame(text, title) || isSame(text, headOf(title))),
    ) ??
    null
  )
}

/** A title up to its last separator. */
function headOf(title: string): string {
  const last = [...title.matchAll(joint)].at(-1)
  return last ? title.slice(0, last.index) : title
}

const MOST_HEADINGS = 200
// Of the heading's words; below it the heading is that of a section or of another article.
const LEAST_SHARED_WORDS = 0.6

/** How many of a heading's words a title has, weighed by how much of the title they are. */
function sharedWords(heading: string, title: string): number {
  const words = comparableTitle(heading).words
  const others = new Set(comparableTitle(title).words)
  if (words.length === 0 || others.size === 0) return 0
  const shared = words.filter(word => others.has(word)).length
  return (shared / words.length) * Math.sqrt(Math.min(1, shared / others.size + 0.3))
}

/** The page's title as it would be cited, without its site's name; null where it states none. */
export function titleStated(
  statements: readonly Statement[],
  scan: PageScan,
  headline: Block | null,
  sites: readonly string[],
): { readonly text: string; readonly from: string } | null {
  const stated = [
    ...statementsOf(statements, 'title'),
    ...(scan.title ? [{ text: scan.title, from: 'title' }] : []),
    ...(headline ? [{ text: headline.text, from: headline.tag }] : []),
  ]
  for (const { text, from } of stated) {
    const shown = forBrowsers.test(from) ? (headline?.text ?? null) : null
    const cut = withoutSite(text.slice(0, LONGEST_PAGE_TITLE), sites, shown)
    if (cut !== '' && !sites.some(site => isSame(cut, site))) return { text: cut, from }
  }
  const [first] = stated
  return first ? { text: first.text.slice(0, LONGEST_PAGE_TITLE), from: first.from } : null
}

// Titles that are made of the headline and more; the others say what the work is called, subtitle and all.
const forBrowsers = /^(?:title|og:title|twitter:title)$/

// What sites put between a title and their name.
const joint = /\s(?:[|｜·•»«›‹~]|[-–—]{1,2}|::?|\/\/?)\s|\s?[|｜]\s?|:\s|\s?[_－丨]\s?|(?<=\p{Lo})-(?=\p{Lo})/gu

/** A title without the site's name before or behind it, and without what its head adds to the headline; behind a colon stands a subtitle. */
function withoutSite(title: string, sites: readonly string[], headline: string | null): string {
  let text = title
  for (let cuts = 0; cuts < MOST_CUTS; cuts += 1) {
    const joints = [...text.matchAll(joint)].slice(0, 40)
    const cut = joints.flatMap(({ index, 0: sign }) => [
      { kept: text.slice(0, index), off: text.slice(index + sign.length), sign },
      { kept: text.slice(index + sign.length), off: text.slice(0, index), sign },
    ])
    const found =
      cut.find(({ off }) => sites.some(site => isSame(withoutNumber(off), site))) ??
      cut.find(
        ({ kept, sign }) => headline !== null && !sign.startsWith(':') && isLong(headline) && isSame(kept, headline),
      )
    if (!found || found.kept.trim() === '') break
    text = found.kept.trim()
  }
  return text
}

const MOST_CUTS = 3
// Letters. A shorter heading is a section's name more often than a headline.
const SHORTEST_HEADLINE = 12

function isLong(headline: string): boolean {
  return weightOf(headline) >= SHORTEST_HEADLINE
}

// `archive/006747`: the site's name and the page's number in it.
function withoutNumber(text: string): string {
  return text.replace(/\s?[/#:]\s?\d{1,12}$/, '')
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [bare(one), bare(other)]
  return first !== '' && first === second
}

function bare(text: string): string {
  return comparableTitle(text).words.join('')
}

/** The site's name, where the page's title is its headline and that. */
export function siteInTitle(title: string, headline: Block | null): readonly Statement[] {
  if (!headline || !isLong(headline.text)) return []
  const parts = title.split(joint).map(part => part.trim())
  const at = parts.findIndex(part => isSame(part, headline.text))
  const name = at === 0 ? parts.at(-1) : at === parts.length - 1 ? parts[0] : undefined
  const isName =
    name !== undefined && parts.length > 1 && name.length > 1 && name.length <= LONGEST_SITE_NAME && !isByline(name)
  return isName ? [{ subject: 'site', text: name, from: 'title', trust: 0.4 }] : []
}

function isByline(text: string): boolean {
  return /^(?:by|von|par|por|di|door)\s/i.test(text)
}

// Characters. Ministries and societies have long names; sentences are longer.
const LONGEST_SITE_NAME = 70

/** What the site may be called in a title: the names it states, and its domain with and without the suffix. */
export function siteNames(statements: readonly Statement[], url: string): readonly string[] {
  const host = parseUrl(url)?.host ?? ''
  const registrable = domainOf(host)?.registrable ?? host
  const label = registrable.split('.')[0] ?? ''
  const stated = [...statementsOf(statements, 'site'), ...statementsOf(statements, 'publisher')].map(({ text }) => text)
  return [...stated, host, host.replace(/^www\./, ''), registrable, label].filter(name => name.length > 1)
}
