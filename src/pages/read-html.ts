import { urlKey } from '../identifiers/index.js'
import { LONGEST_PAGE_TEXT } from '../limits.js'
import type { Page } from '../model/page.js'
import type { SourceText } from '../model/source-text.js'
import { namesStated } from './authors.js'
import { bylineStatements } from './bylines.js'
import { dateStated } from './dates-in-text.js'
import { itemOf } from './item.js'
import { readJsonLd } from './json-ld.js'
import { kindOf } from './kind.js'
import { metaStatements } from './meta-tags.js'
import { microdataStatements } from './microdata.js'
import { proseOf } from './prose.js'
import { datesOf } from './published.js'
import { type PageScan, scanHtml } from './scan-html.js'
import { type Statement, statementsOf } from './statement.js'
import { weightOf } from './text-weight.js'
import { headlineOf, siteInTitle, siteNames, titleStated } from './title.js'

/**
 * What an HTML page says of itself. What stands in the source's place (a wall, “not found”, a domain for sale) says nothing of it.
 *
 * @param date  the answer's `Date` header, or ''
 */
export function readHtml(html: string, url: string, date: string): Page {
  const scan = scanHtml(html)
  const key = urlKey(url)
  const data = readJsonLd(scan.structuredData, address => urlKey(address) === key)
  const stated = [
    ...metaStatements(scan.metas),
    ...data.statements,
    ...microdataStatements(scan.marked),
    ...linkStatements(scan),
  ]
  const headline = headlineOf(scan, stated)
  const statements = [
    ...stated,
    ...bylineStatements(scan, headline, scan.language),
    ...siteInTitle(scan.title, headline),
  ]
  const language = languageOf(scan, statements)
  const sites = siteNames(statements, url)
  const today = dateStated(date, 'en')?.parts ?? null
  const dates = datesOf(statements, scan, { headline, language: language?.text ?? '', today }, url)
  const canonical = canonicalOf(statements, url)
  const page = itemOf(statements, {
    title: titleStated(statements, scan, headline, sites),
    authors: namesStated(statements, 'author', sites, data.groups),
    editors: namesStated(statements, 'editor', sites, data.groups),
    published: dates.published,
    language,
    canonical,
    url,
    type: 'webpage',
  })
  const prose = proseOf(scan, headline)
  const kind = kindOf({
    url,
    html,
    scan,
    title: page.item.title ?? null,
    statesTitle: statementsOf(stated, 'title').some(({ text }) => !sites.includes(text)),
    statesWork: statesWork(page, dates),
    types: new Set([...data.types, ...openGraphTypes(scan)]),
    prose: weightOf(prose.join('')),
  })
  if (kind === 'wall' || kind === 'parked' || kind === 'missing') return emptyPage(kind)
  return { kind, ...page, ...dates, canonical, text: sourceText(statements, prose) }
}

/** Whether a page says whose it is, or what or when. What stands in its address, a page that is not there has too. */
function statesWork(
  { item, origins }: Pick<Page, 'item' | 'origins'>,
  { published }: Pick<Page, 'published'>,
): boolean {
  return (
    item.author !== undefined ||
    (item.DOI !== undefined && origins.DOI !== 'URL') ||
    (published !== null && published.from !== 'URL' && published.confidence > SURE_DATE)
  )
}

function openGraphTypes({ metas }: PageScan): readonly string[] {
  return metas.flatMap(({ name, content }) => (name === 'og:type' ? [content.toLowerCase()] : []))
}

// 0 to 1. Pages that are no article's rarely say so surely when they were published.
const SURE_DATE = 0.8

function emptyPage(kind: Page['kind']): Page {
  return { kind, item: { type: 'webpage' }, origins: {}, published: null, modified: null, canonical: null, text: {} }
}

function linkStatements({ links }: PageScan): readonly Statement[] {
  return links
    .filter(({ rel }) => rel.split(/\s+/).includes('canonical'))
    .map(({ href }) => ({ subject: 'canonical', text: href, from: 'canonical', trust: 0.95 }))
}

function canonicalOf(statements: readonly Statement[], url: string): string | null {
  for (const { text } of statementsOf(statements, 'canonical')) {
    if (!URL.canParse(text, url)) continue
    const { protocol, href } = new URL(text, url)
    if (protocol === 'http:' || protocol === 'https:') return href
  }
  return null
}

/** A BCP 47 tag, as far as what the page says is one. */
function languageOf({ language }: PageScan, statements: readonly Statement[]): { text: string; from: string } | null {
  const stated = [{ text: language, from: 'lang' }, ...statementsOf(statements, 'language')]
  for (const { text, from } of stated) {
    const tag = /^\s*([a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3})(?![a-z])/i.exec(text)?.[1]
    if (tag) return { text: tag.replaceAll('_', '-'), from }
  }
  return null
}

function sourceText(statements: readonly Statement[], prose: readonly string[]): SourceText {
  const first = (subject: 'abstract' | 'description') =>
    statementsOf(statements, subject)[0]?.text.slice(0, LONGEST_PAGE_TEXT)
  const [abstract, description] = [first('abstract'), first('description')]
  const lead = prose.join('\n\n').slice(0, LONGEST_PAGE_TEXT)
  return { ...(abstract ? { abstract } : {}), ...(description ? { description } : {}), ...(lead ? { lead } : {}) }
}
