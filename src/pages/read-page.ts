import { urlKey } from '../identifiers/index.js'
import { LONGEST_PAGE_TEXT } from '../limits.js'
import type { CslItem, CslType } from '../model/csl.js'
import type { Page } from '../model/page.js'
import type { Field } from '../model/reference.js'
import type { SourceText } from '../model/source-text.js'
import { namesStated } from './authors.js'
import { decodePage } from './charset.js'
import { doiStated, issnStated } from './identifiers.js'
import { jsonLdStatements } from './json-ld.js'
import { kindOf } from './kind.js'
import { metaStatements } from './meta-tags.js'
import { microdataStatements } from './microdata.js'
import { datesOf } from './published.js'
import { isWithin, type PageScan, scanHtml } from './scan-html.js'
import { type Statement, type Subject, statementsOf } from './statement.js'
import { headlineOf, siteNames, titleStated } from './title.js'

/** An answer as it came: `url` is the one that answered, after all redirects; headers by name in small letters. */
export interface PageResponse {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * What a web page says of itself: a pure function of the answer's bytes. Never throws; time and memory grow with the bytes and no faster,
 * however broken they are.
 */
export function readPage({ url, headers, body }: PageResponse): Page {
  const contentType = headers['content-type'] ?? ''
  return readHtml(decodePage(body, contentType), url)
}

function readHtml(html: string, url: string): Page {
  const scan = scanHtml(html)
  const key = urlKey(url)
  const statements = [
    ...metaStatements(scan.metas),
    ...jsonLdStatements(scan.structuredData, address => urlKey(address) === key),
    ...microdataStatements(scan.marked),
    ...linkStatements(scan),
  ]
  const language = (scan.language || statementsOf(statements, 'language')[0]?.text || '').replace('_', '-')
  const sites = siteNames(statements, url)
  const headline = headlineOf(scan, statements)
  const title = titleStated(statements, scan, headline, sites)
  const dates = datesOf(statements, scan, headline, url, language)
  const authors = namesStated(statements, 'author', sites)
  const doi = doiStated(statements, url)
  const prose = proseOf(scan)
  const kind = kindOf({
    url,
    scan,
    title: title?.text ?? null,
    statesWork: authors !== null || doi !== null || (dates.published?.confidence ?? 0) > 0.8,
    prose: prose.reduce((length, text) => length + text.length, 0),
  })
  if (kind === 'wall' || kind === 'parked' || kind === 'missing') return empty(kind)
  const origins: Partial<Record<Field, string>> = {}
  const item: { -readonly [K in keyof CslItem]: CslItem[K] } = { type: typeStated(statements) }
  const set = <F extends Field>(field: F, value: CslItem[F] | undefined, from: string | undefined) => {
    if (value === undefined || from === undefined) return
    item[field] = value
    origins[field] = from
  }
  const setFrom = (field: Field, subject: Subject) => {
    const [first] = statementsOf(statements, subject)
    if (first) set(field, first.text as never, first.from)
  }
  set('title', title?.text, title?.from)
  set('author', authors?.names, authors?.from)
  setFrom('container-title', 'site')
  setFrom('container-title', 'container')
  setFrom('collection-title', 'collection')
  setFrom('publisher', 'publisher')
  setFrom('volume', 'volume')
  setFrom('issue', 'issue')
  setFrom('number', 'number')
  const [first] = statementsOf(statements, 'first-page')
  const [last] = statementsOf(statements, 'last-page')
  const [pages] = statementsOf(statements, 'pages')
  if (first) set('page', last && last.text !== first.text ? `${first.text}-${last.text}` : first.text, first.from)
  else if (pages) set('page', pages.text, pages.from)
  set('issued', dates.published?.date, dates.published?.from)
  set('DOI', doi?.text, doi?.from)
  const issn = issnStated(statements)
  set('ISSN', issn?.text, issn?.from)
  setFrom('PMID', 'pmid')
  setFrom('PMCID', 'pmcid')
  if (language) set('language', language, scan.language ? 'lang' : statementsOf(statements, 'language')[0]?.from)
  const canonical = canonicalOf(statements, url)
  set('URL', canonical ?? url, canonical ? 'canonical' : 'URL')
  return { kind, item, origins, ...dates, canonical, text: sourceText(statements, prose) }
}

function empty(kind: Page['kind']): Page {
  return { kind, item: { type: 'webpage' }, origins: {}, published: null, modified: null, canonical: null, text: {} }
}

function linkStatements(scan: PageScan): readonly Statement[] {
  return scan.links
    .filter(({ rel }) => rel.split(/\s+/).includes('canonical'))
    .map(({ href }) => ({ subject: 'canonical', text: href, from: 'canonical', trust: 0.95 }))
}

function canonicalOf(statements: readonly Statement[], url: string): string | null {
  for (const { text } of statementsOf(statements, 'canonical')) {
    if (!URL.canParse(text, url)) continue
    const address = new URL(text, url)
    if (/^https?:$/.test(address.protocol)) return address.href
  }
  return null
}

function typeStated(statements: readonly Statement[]): CslType {
  return statementsOf(statements, 'type').find(({ type }) => type !== undefined)?.type ?? 'webpage'
}

function proseOf(scan: PageScan): readonly string[] {
  return scan.blocks
    .filter(
      ({ tag, zone, text, linked }) =>
        !/^h\d$/.test(tag) &&
        text.length >= SHORTEST_PARAGRAPH &&
        linked < text.length / 2 &&
        !isWithin(zone, 'navigation', 'footer', 'aside', 'comments', 'hidden'),
    )
    .map(({ text }) => text)
}

// Characters. Captions, labels and buttons are shorter.
const SHORTEST_PARAGRAPH = 80

function sourceText(statements: readonly Statement[], prose: readonly string[]): SourceText {
  const abstract = statementsOf(statements, 'abstract')[0]?.text
  const description = statementsOf(statements, 'description')[0]?.text
  const lead = prose.join('\n\n').slice(0, LONGEST_PAGE_TEXT)
  return {
    ...(abstract ? { abstract: abstract.slice(0, LONGEST_PAGE_TEXT) } : {}),
    ...(description ? { description: description.slice(0, LONGEST_PAGE_TEXT) } : {}),
    ...(lead ? { lead } : {}),
  }
}
