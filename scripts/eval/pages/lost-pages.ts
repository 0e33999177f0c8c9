import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { domainOf, isSearchResult, normaliseUrl, parseUrl } from '../../../src/identifiers/index.js'
import type { CslItem, LinkLook, Reference, Reply, Request } from '../../../src/model/index.js'
import { openNet } from '../../../src/net/open-net.js'
import { readPage } from '../../../src/pages/index.js'
import { lookAtLinks } from '../../../src/resolve/look-at-links.js'
import { writtenReference } from '../../../tests/support/references.js'
import { readLines } from '../recorded-registries.js'
import type { PageSection } from './page-section.js'
import { readGold, savedFolder, savedPage } from './saved-pages.js'

/** What a server gives for an address. */
interface Given {
  readonly status?: number
  readonly location?: string
  readonly body?: string | Uint8Array
}

type Site = (url: URL) => Given

/** A cited page: its address, its title as it is cited, and what its server gives when all is well. */
interface Cited {
  readonly url: string
  readonly title: string
  readonly live: string | Uint8Array
}

/**
 * How pages that are no more, though their server says nothing of it, are told from those that are there: saved pages, and pages made of titles and
 * addresses that people recorded, served on loopback under their own addresses; as they are, and in the ways in which servers replace them.
 */
export async function evaluateLostPages(): Promise<PageSection> {
  const cited = [...(await savedPages()), ...(await recordedPages())]
  const misses: string[] = []
  const isThere = (look: LinkLook) => look.state !== 'soft-404' && look.state !== 'gone'
  const there = await judgeAll(Object.entries(sound), cited, misses, isThere)
  const lost = await judgeAll(Object.entries(replaced), cited, misses, look => look.state === 'soft-404')
  return { markdown: report(cited.length, there, lost), misses }
}

interface Tally {
  readonly name: string
  readonly pages: number
  readonly right: number
}

async function judgeAll(
  ways: readonly (readonly [string, Way])[],
  cited: readonly Cited[],
  misses: string[],
  isRight: (look: LinkLook) => boolean,
): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  for (const [name, way] of ways) {
    // A server for each: one that fails on purpose is left alone for a while.
    const web = await startWeb()
    const judged = await Promise.all(
      cited.map(async (page, at) => {
        const neighbour = cited[(at * 7 + 13) % cited.length] as Cited
        const { reference, site } = way(page, neighbour, at)
        const look = await web.look(reference, page.url, site)
        if (!look) return null
        if (!isRight(look))
          misses.push(
            `${name}: ${page.url} “${page.title}”: ${look.state} ${look.sign ?? ''} ${look.fit} ${look.page?.kind} “${look.page?.item.title}”`,
          )
        return isRight(look)
      }),
    )
    await web.close()
    const known = judged.filter(right => right !== null)
    tallies.push({ name, pages: known.length, right: known.filter(Boolean).length })
  }
  return tallies
}

function report(pages: number, there: readonly Tally[], lost: readonly Tally[]): readonly string[] {
  const sum = (tallies: readonly Tally[], of: 'pages' | 'right') =>
    tallies.reduce((total, tally) => total + tally[of], 0)
  const [asked, wrong] = [sum(there, 'pages'), sum(there, 'pages') - sum(there, 'right')]
  return [
    '### Pages that are no more',
    '',
    `${pages} addresses with the titles that they are cited by (saved pages, and Zotero’s recorded items), served on loopback under their own names. The ways in`,
    'which a server replaces a page were written for this measure by those who wrote what looks for them; the saved pages, and which page takes which place, were not.',
    '',
    '| as it is | pages | called lost |',
    '| --- | ---: | ---: |',
    ...there.map(({ name, pages: of, right }) => `| ${name} | ${of} | ${of - right} |`),
    `| **all** | ${asked} | ${wrong} (${percent(wrong, asked)}) |`,
    '',
    '| replaced by | pages | called lost |',
    '| --- | ---: | ---: |',
    ...lost.map(({ name, pages: of, right }) => `| ${name} | ${of} | ${right} (${percent(right, of)}) |`),
    `| **all** | ${sum(lost, 'pages')} | ${sum(lost, 'right')} (${percent(sum(lost, 'right'), sum(lost, 'pages'))}) |`,
  ]
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

// What is cited.

async function savedPages(): Promise<readonly Cited[]> {
  const dates = await readGold<Record<string, { url: string }>>('dates/gold.json')
  const scholarly =
    await readGold<Record<string, { url?: string; expected?: { title: string; url?: string } }>>('scholarly/gold.json')
  const files = [
    ...Object.entries(dates).map(([file, { url }]) => ({ file: `dates/${file}`, url, title: undefined })),
    ...Object.entries(scholarly).map(([file, { url, expected }]) => ({
      file: `scholarly/${file}`,
      url: url ?? expected?.url ?? '',
      title: expected?.title,
    })),
  ]
  const pages = await Promise.all(
    files.map(async ({ file, url, title }) => {
      const live = await savedPage(file)
      return { url: url.replaceAll(' ', '?'), title: title ?? titleIn(new TextDecoder().decode(live)), live }
    }),
  )
  return pages.filter(
    page => isCitable(page) && readPage({ url: page.url, headers: {}, body: page.live }).kind === 'article',
  )
}

/** As an author copies it: the first heading that the window's title bears too, or else that title. */
function titleIn(html: string): string {
  const window = textIn(/<title\b[^>]{0,300}>([\s\S]{3,300}?)<\/title>/i.exec(html)?.[1] ?? '')
  const headings = [...html.matchAll(/<h[12]\b[^>]{0,300}>([\s\S]{3,300}?)<\/h[12]>/gi)]
  return headings.map(([, text = '']) => textIn(text)).find(text => text !== '' && window.includes(text)) ?? window
}

function textIn(markup: string): string {
  return markup
    .replace(/<[^>]{0,300}>/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&[a-z#\d]{2,8};/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

interface ZoteroExpectation {
  readonly url: string
  readonly items: readonly {
    readonly title?: string
    readonly creators?: readonly { readonly lastName?: string; readonly firstName?: string }[]
    readonly date?: string
  }[]
}

async function recordedPages(): Promise<readonly Cited[]> {
  const expectations = await readLines<ZoteroExpectation>(`${savedFolder}/zotero-web-expectations.ndjson`)
  return expectations.flatMap(({ url, items }) => {
    const [item] = items
    if (items.length !== 1 || !item?.title) return []
    const cited = { url, title: item.title.replace(/<[^>]{0,40}>/g, ''), live: pageOf(url, item) }
    return isCitable(cited) ? [cited] : []
  })
}

function isCitable({ url, title }: Pick<Cited, 'url' | 'title'>): boolean {
  const path = parseUrl(url)?.path ?? []
  return (
    URL.canParse(url) &&
    /^https?:/.test(url) &&
    path.length > 0 &&
    !isSearchResult(url) &&
    title.split(/\s+/).length > 2
  )
}

function pageOf(url: string, { title = '', creators = [], date = '' }: ZoteroExpectation['items'][number]): string {
  const site = siteOf(url)
  const names = creators.map(({ firstName = '', lastName = '' }) => `${firstName} ${lastName}`.trim())
  return html(
    `${title} - ${site}`,
    `${menu(site)}<main><h1>${escaped(title)}</h1><p>${names.map(escaped).join(', ')} ${escaped(String(date))}</p>${prose(3)}</main>`,
  )
}

// How it is given.

type Way = (page: Cited, neighbour: Cited, at: number) => { readonly reference: Reference; readonly site: Site }

const always =
  (given: Given): Site =>
  () =>
    given
const live = ({ live: body }: Cited): Given => ({ body })

/** The page, at another address to which its own one leads; 404 for whatever else is asked for. */
function onlyAt(page: Cited, isThere: (url: URL) => boolean, location: string): Site {
  return url => (isAt(url, page) ? { status: 301, location } : isThere(url) ? live(page) : { status: 404 })
}

function isAt(url: URL, { url: address }: Cited): boolean {
  const asked = new URL(normaliseUrl(address))
  return url.pathname === asked.pathname && url.search === asked.search && url.host === asked.host
}

/** The page under its address; 404 for whatever else is asked of the site. */
const honest =
  (page: Cited): Site =>
  url =>
    isAt(url, page) ? live(page) : { status: 404, body: html('404', 'Not found') }

const sound: Readonly<Record<string, Way>> = {
  'the page': page => ({ reference: citing(page), site: honest(page) }),
  'the page, cited by its address alone': page => ({ reference: citing({ ...page, title: '' }), site: honest(page) }),
  'the page, cited without its subtitle': page => ({
    reference: citing({ ...page, title: page.title.split(/[:–—?]\s/)[0] ?? page.title }),
    site: honest(page),
  }),
  'the page, on a site that answers everything with its front': page => ({
    reference: citing(page),
    site: url => (isAt(url, page) ? live(page) : { body: front(page.url) }),
  }),
  'the page, moved within its site': page => ({
    reference: citing(page),
    site: onlyAt(page, url => url.pathname.endsWith('/story-48213'), '/archive/2020/story-48213'),
  }),
  'the page, moved to another site': page => ({
    reference: citing(page),
    site: onlyAt(page, url => url.hostname === 'newhome.example', 'https://newhome.example/story/48213'),
  }),
  'the page under a changed headline': page => ({
    reference: citing({ ...page, title: changedHeadline(page.title) }),
    site: honest(page),
  }),
  'a page that is shown by script alone': page => ({
    reference: citing(page),
    site: always({ body: html(siteOf(page.url), '<div id="root"></div><script src="/app.js"></script>') }),
  }),
  'a page to log in': page => ({
    reference: citing(page),
    site: url =>
      url.pathname === '/login'
        ? {
            body: html(
              `Log in - ${siteOf(page.url)}`,
              '<h1>Log in</h1><form><input name="u"><input type="password"></form>',
            ),
          }
        : { status: 302, location: '/login' },
  }),
  'a test for robots': page => ({
    reference: citing(page),
    site: always({ body: html('Just a moment...', '<p>Verifying you are human. This may take a few seconds.</p>') }),
  }),
  'a server that is down': page => ({
    reference: citing(page),
    site: always({ status: 503, body: html('503', 'Service unavailable') }),
  }),
  'lost at the first look alone': page => {
    const seen = new Set<string>()
    return {
      reference: citing(page),
      site: url => {
        if (!isAt(url, page)) return { status: 404 }
        if (seen.has(url.href)) return live(page)
        seen.add(url.href)
        return { body: html('Maintenance', '<h1>Page not found</h1><p>We will be back soon.</p>') }
      },
    }
  },
}

const sorry = [
  ['Page not found', 'The page you requested could not be found. It may have been moved or deleted.'],
  ['404 - File or directory not found', 'The resource you are looking for might have been removed.'],
  ['Seite nicht gefunden', 'Die angeforderte Seite existiert nicht oder wurde verschoben.'],
  ['Page introuvable', 'La page que vous recherchez n’existe plus.'],
  ['Página no encontrada', 'Lo sentimos, la página que busca no existe.'],
  ['Oops! That page can’t be found.', 'It looks like nothing was found at this location. Maybe try a search?'],
  ['Article no longer available', 'This article is no longer available. Stories are kept for ninety days.'],
  ['Pagina non trovata', 'La pagina richiesta non è disponibile.'],
] as const

const replaced: Readonly<Record<string, Way>> = {
  'words for “not found” under a good status': (page, _, at) => {
    const [title, words] = sorry[at % sorry.length] ?? sorry[0]
    const body = html(
      `${title} | ${siteOf(page.url)}`,
      `${menu(siteOf(page.url))}<main><h1>${title}</h1><p>${words}</p></main>`,
    )
    return { reference: citing(page), site: always({ body }) }
  },
  'the same with a list of the latest articles': (page, _, at) => {
    const [title, words] = sorry[at % sorry.length] ?? sorry[0]
    const latest = Array.from(
      { length: 12 },
      (__, item) => `<li><a href="/n/${item}">${prose(1).slice(3, 70)}</a></li>`,
    ).join('')
    const body = html(
      title,
      `${menu(siteOf(page.url))}<main><h1>${title}</h1><p>${words}</p><h2>Latest</h2><ul>${latest}</ul></main>`,
    )
    return { reference: citing(page), site: always({ body }) }
  },
  'the home page, by a redirect': page => ({ reference: citing(page), site: frontBehind(page, 302) }),
  'the home page, by a redirect, cited by the address alone': page => ({
    reference: citing({ ...page, title: '' }),
    site: frontBehind(page, 301),
  }),
  'the home page, at the address itself': page => ({
    reference: citing(page),
    site: always({ body: front(page.url) }),
  }),
  'a section of the site': page => ({
    reference: citing(page),
    site: url => (url.pathname === '/news' ? { body: section(page.url) } : { status: 301, location: '/news' }),
  }),
  'a search of the site': page => ({
    reference: citing(page),
    site: url =>
      url.pathname === '/search'
        ? {
            body: html(
              `Search - ${siteOf(page.url)}`,
              `${menu(siteOf(page.url))}<h1>Search results</h1><p>No results.</p>`,
            ),
          }
        : {
            status: 302,
            location: `/search?q=${encodeURIComponent(url.pathname.split('/').filter(Boolean).at(-1) ?? '')}`,
          },
  }),
  'a page for errors': page => ({
    reference: citing(page),
    site: url =>
      url.pathname === '/error/404'
        ? { body: html('Sorry', `<h1>Sorry</h1>${prose(1)}`) }
        : { status: 302, location: '/error/404' },
  }),
  'a domain that is for sale': page => ({
    reference: citing(page),
    site: always({
      body: html(
        domainOf(new URL(page.url).hostname)?.registrable ?? '',
        '<h1>The domain name is for sale</h1><p>Make an offer. Buy this domain.</p>',
      ),
    }),
  }),
  'another page on another site': (page, neighbour) => ({
    reference: citing(page),
    site: url => (isAt(url, neighbour) ? live(neighbour) : { status: 302, location: neighbour.url }),
  }),
  'one page for all addresses': page => ({
    reference: citing(page),
    site: always({
      body: html(
        `Welcome to ${siteOf(page.url)}`,
        `${menu(siteOf(page.url))}<main><h1>Our new site</h1>${prose(4)}</main>`,
      ),
    }),
  }),
}

function frontBehind(page: Cited, status: number): Site {
  return url => (url.pathname === '/' ? { body: front(page.url) } : { status, location: '/' })
}

function front(url: string): string {
  const stories = Array.from(
    { length: 15 },
    (_, at) => `<article><h2><a href="/story/${at}">${prose(1).slice(3, 60)}</a></h2>${prose(1)}</article>`,
  )
  return html(siteOf(url), `${menu(siteOf(url))}<main>${stories.join('')}</main>`)
}

function section(url: string): string {
  return html(`News | ${siteOf(url)}`, `${menu(siteOf(url))}<main><h1>News</h1>${prose(2)}</main>`)
}

/** A headline as a desk rewrites it: a word struck, a word put in its place, a clause before it. */
function changedHeadline(title: string): string {
  const words = title.split(/\s+/)
  const at = Math.floor(words.length / 2)
  return [...words.slice(0, at), 'newly', ...words.slice(at)].join(' ')
}

function siteOf(url: string): string {
  const label = domainOf(new URL(url).hostname)?.label ?? 'site'
  return label.charAt(0).toUpperCase() + label.slice(1)
}

function html(title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${body}</body></html>`
}

function menu(site: string): string {
  const items = ['Home', 'News', 'About', 'Contact', 'Archive'].map(
    name => `<a href="/${name.toLowerCase()}">${name}</a>`,
  )
  return `<header><p>${site}</p><nav>${items.join(' ')}</nav></header>`
}

function prose(paragraphs: number): string {
  const words =
    'harbour lantern council winter ferry ledger quarry orchard signal timber bridge market vessel archive meadow'.split(
      ' ',
    )
  return Array.from(
    { length: paragraphs },
    (_, at) =>
      `<p>The ${words[at % 15]} and the ${words[(at * 4 + 3) % 15]} of the upper town were counted again, and the ${words[(at * 7 + 5) % 15]} was left for another year.</p>`,
  ).join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** A reference that cites the page by its title, or by nothing but its address. */
function citing({ url, title }: Pick<Cited, 'url' | 'title'>): Reference {
  const raw = title ? `“${title}.” ${url}` : url
  const item: CslItem = { type: 'webpage', URL: url, ...(title ? { title } : {}) }
  const extent = { start: raw.length - url.length, end: raw.length }
  const certain = { extent, confidence: 1 }
  return {
    ...writtenReference(raw),
    reading: {
      item,
      fields: {
        URL: certain,
        ...(title ? { title: { extent: { start: 1, end: 1 + title.length }, confidence: 1 } } : {}),
      },
      identifiers: [{ scheme: 'url', value: url, raw: url, extent }],
      style: null,
      confidence: 1,
    },
  }
}

interface Web {
  readonly look: (reference: Reference, url: string, site: Site) => Promise<LinkLook | undefined>
  readonly close: () => Promise<void>
}

/** One server for all sites. Every look has a world of its own, told by a number before the address. */
async function startWeb(): Promise<Web> {
  const sites = new Map<string, Site>()
  const server = createServer((request, response) => serve(request, response, sites))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const net = openNet({
    allowHosts: [`127.0.0.1:${port}`],
    perHost: 50,
    secondLook: { least: 0, most: 0 },
    retries: { most: 0 },
  })
  let worlds = 0
  return {
    look: async (reference, url, site) => {
      const world = String(worlds++)
      sites.set(world, site)
      const home = `http://127.0.0.1:${port}/${world}/`
      const outside = (address: string): string => (address.startsWith(home) ? address.slice(home.length) : address)
      const ask = async (request: Request): Promise<Reply> => {
        const reply = await net.ask({ ...request, url: home + request.url })
        if (reply.kind === 'silent') return { ...reply, request }
        const redirects = reply.redirects.map(hop => ({ ...hop, url: outside(hop.url) }))
        return { ...reply, request, url: outside(reply.url), redirects }
      }
      const looks = await lookAtLinks(reference, { ask, archive: null, among: [reference] })
      sites.delete(world)
      return looks.find(look => look.url === url)
    },
    close: async () => {
      await net.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function serve(request: IncomingMessage, response: ServerResponse, sites: ReadonlyMap<string, Site>): void {
  const [, world = '', address = ''] = /^\/(\d+)\/(.*)$/s.exec(request.url ?? '') ?? []
  const url = URL.canParse(address) ? new URL(address) : null
  const { status = 200, location, body = '' } = (url && sites.get(world)?.(url)) ?? { status: 404 }
  const target = location === undefined || url === null ? {} : { location: `/${world}/${new URL(location, url).href}` }
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...target })
  response.end(body)
}
