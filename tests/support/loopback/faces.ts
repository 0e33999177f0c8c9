import type { Holdings, Json, Page, PubmedArticle } from './holdings.js'
import { WordIndex } from './word-index.js'

/** The hosts on loopback. `web` has the pages. */
export const hosts = [
  'crossref',
  'datacite',
  'doi',
  'arxiv',
  'pubmed',
  'pmc',
  'openalex',
  'open-library',
  'semantic-scholar',
  'wayback',
  'web',
] as const
export type Host = (typeof hosts)[number]

export interface Asked {
  /** Decoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly accept: string
}

/** How a registry answers. Its own addresses are known only once all of them listen. */
export type Face = (asked: Asked, urls: Readonly<Record<Host, string>>) => Page

/** Every registry's interface, as far as this program asks it, over what it is given to know. */
export function facesOf(holdings: Holdings): Readonly<Record<Host, Face>> {
  return {
    crossref: crossref(holdings.crossref ?? []),
    datacite: datacite(holdings.datacite ?? []),
    doi: doi(holdings),
    arxiv: arxiv(holdings.arxiv ?? []),
    pubmed: pubmed(holdings.pubmed ?? []),
    pmc: pmc(holdings.pubmed ?? []),
    openalex: openalex(holdings.openalex ?? []),
    'open-library': openLibrary(holdings.books ?? {}),
    'semantic-scholar': () => json({ error: 'Paper not found' }, 404),
    wayback: wayback(holdings),
    web: ({ path }) => holdings.pages?.[path] ?? { status: 404, body: '<!doctype html><title>Not found</title>' },
  }
}

function crossref(works: readonly Json[]): Face {
  const byDoi = new Map(works.map(work => [String(work.DOI).toLowerCase(), work]))
  const index = new WordIndex([...byDoi.values()], bibliographicText)
  return ({ path, query }) => {
    const asked = path.replace(/^\/v1(?=\/)/, '')
    if (asked === '/works') {
      const rows = Number(query.get('rows') ?? '20')
      const hits = index.search(query.get('query.bibliographic') ?? query.get('query') ?? '', rows)
      const items = hits.map(({ item, score }) => selected({ ...item, score }, query.get('select')))
      return json({
        status: 'ok',
        'message-type': 'work-list',
        'message-version': '1.0.0',
        message: { facets: {}, 'total-results': hits.length, items, 'items-per-page': rows },
      })
    }
    const parts = /^\/works\/(.+?)(\/agency|\/transform(?:\/.*)?)?$/.exec(asked)
    const work = byDoi.get((parts?.[1] ?? '').toLowerCase())
    if (work === undefined) return { status: 404, headers: text, body: 'Resource not found.' }
    if (parts?.[2]?.startsWith('/transform')) return json(cslOf(work), 200, cslType)
    const message = parts?.[2] ? { DOI: work.DOI, agency: { id: 'crossref', label: 'Crossref' } } : work
    return json({
      status: 'ok',
      'message-type': parts?.[2] ? 'work-agency' : 'work',
      'message-version': '1.0.0',
      message,
    })
  }
}

function selected(work: Json, select: string | null): Json {
  if (select === null) return work
  const names = new Set(select.split(','))
  return Object.fromEntries(Object.entries(work).filter(([name]) => names.has(name)))
}

/** What Crossref searches in when it is asked for a whole reference. */
function bibliographicText(work: Json): string {
  const authors = (work.author ?? []) as readonly { family?: string; name?: string }[]
  const issued = (work.issued as { 'date-parts'?: unknown[][] } | undefined)?.['date-parts']?.[0]?.[0]
  const names = authors.map(({ family, name }) => family ?? name ?? '')
  const parts = [work.title, work.subtitle, work['container-title'], names, issued, work.volume, work.page]
  return parts.flat().map(String).join(' ')
}

function cslOf(work: Json): Json {
  const single = ['title', 'subtitle', 'container-title', 'short-title']
  const entries = Object.entries(work).map(([name, value]) =>
    single.includes(name) && Array.isArray(value) ? [name, value[0] ?? ''] : [name, value],
  )
  return Object.fromEntries(entries)
}

function datacite(records: readonly Json[]): Face {
  const byDoi = new Map(records.map(record => [String(record.id).toLowerCase(), record]))
  const index = new WordIndex(records, ({ attributes }) => JSON.stringify((attributes as Json).titles))
  return ({ path, query }) => {
    if (path === '/dois') {
      const rows = Number(query.get('page[size]') ?? '25')
      const data = index.search(query.get('query') ?? '', rows).map(({ item }) => item)
      return json({ data, meta: { total: data.length } }, 200, jsonApi)
    }
    const csl = path.startsWith('/application/vnd.citationstyles.csl+json/')
    const doi = path.replace(/^\/(?:dois|application\/vnd\.citationstyles\.csl\+json)\//, '')
    const record = byDoi.get(doi.toLowerCase())
    if (record !== undefined)
      return csl ? json(dataciteCsl(record), 200, cslType) : json({ data: record }, 200, jsonApi)
    const errors = [{ status: '404', title: "The resource you are looking for doesn't exist." }]
    return json({ errors }, 404, jsonApi)
  }
}

/** What DataCite's converter makes of a record. */
function dataciteCsl({ id, attributes }: Json): Json {
  const { titles, publicationYear, creators, types, publisher, container } = attributes as {
    titles?: readonly { title: string }[]
    publicationYear?: number
    creators?: readonly { name: string; familyName?: string; givenName?: string }[]
    types?: { citeproc?: string }
    publisher?: string | { name: string }
    container?: { title?: string; volume?: string; firstPage?: string }
  }
  const author = creators?.map(({ name, familyName, givenName }) =>
    familyName === undefined ? { literal: name } : { family: familyName, given: givenName },
  )
  return {
    type: types?.citeproc ?? 'article',
    id: `https://doi.org/${id}`,
    DOI: id,
    title: titles?.[0]?.title,
    author,
    issued: { 'date-parts': [[publicationYear]] },
    publisher: typeof publisher === 'string' ? publisher : publisher?.name,
    'container-title': container?.title,
    volume: container?.volume,
    page: container?.firstPage,
  }
}

function doi(holdings: Holdings): Face {
  const agencyOf = new Map<string, string>()
  for (const { DOI } of holdings.crossref ?? []) agencyOf.set(String(DOI).toLowerCase(), 'Crossref')
  for (const { id } of holdings.datacite ?? []) agencyOf.set(String(id).toLowerCase(), 'DataCite')
  for (const { doi: name, agency } of holdings.elsewhere ?? []) agencyOf.set(name.toLowerCase(), agency)
  const prefixes = new Map([...agencyOf].map(([name, agency]) => [name.split('/')[0] ?? '', agency]))
  for (const [prefix, agency] of Object.entries(holdings.agencies ?? {})) prefixes.set(prefix, agency)
  return ({ path, accept }, urls) => {
    const [, lookup, rest = ''] = /^\/(ra|api\/handles)\/(.+)$/.exec(path) ?? []
    const name = (lookup === undefined ? path.slice(1) : rest).toLowerCase()
    if (lookup === 'ra') {
      const agency = name.includes('/') ? agencyOf.get(name) : prefixes.get(name)
      return json([agency === undefined ? { DOI: rest, status: 'DOI does not exist' } : { DOI: rest, RA: agency }])
    }
    const agency = agencyOf.get(name)
    const landing = `${urls.web}/landing/${name}`
    if (lookup === 'api/handles') {
      if (agency === undefined) return json({ responseCode: 100, handle: rest }, 404)
      const value = { index: 1, type: 'URL', data: { format: 'string', value: landing }, ttl: 86400 }
      return json({ responseCode: 1, handle: rest, values: [value] })
    }
    if (agency === undefined) return { status: 404, headers: html, body: '<!doctype html><title>DOI Not Found</title>' }
    if (!accept.includes('citationstyles')) return { status: 302, headers: { location: landing } }
    const elsewhere = holdings.elsewhere?.find(each => each.doi.toLowerCase() === name)
    if (elsewhere !== undefined) return json(elsewhere.csl, 200, cslType)
    const records = agency === 'Crossref' ? `${urls.crossref}/v1/works` : `${urls.datacite}/${cslType}`
    const location = `${records}/${encodeURIComponent(name)}${agency === 'Crossref' ? '/transform' : ''}`
    return { status: 302, headers: { location } }
  }
}

function arxiv(papers: NonNullable<Holdings['arxiv']>): Face {
  const byId = new Map(papers.map(paper => [paper.id, paper]))
  const index = new WordIndex(papers, ({ title }) => title)
  return ({ path, query }) => {
    if (path !== '/api/query') return { status: 404 }
    const most = Number(query.get('max_results') ?? '10')
    const ids = (query.get('id_list') ?? '').split(',').filter(Boolean)
    const sought = (query.get('search_query') ?? '').replace(/\b[a-z]+:/g, ' ')
    const found =
      ids.length > 0
        ? ids.flatMap(id => byId.get(id.replace(/v\d+$/, '')) ?? [])
        : index.search(sought, most).map(({ item }) => item)
    const entries = found.map(
      ({ id, title, authors, published, doi: name }) => `<entry><id>http://arxiv.org/abs/${id}v1</id>
<title>${escaped(title)}</title><updated>${published}</updated><published>${published}</published>
${authors.map(author => `<author><name>${escaped(author)}</name></author>`).join('')}
${name === undefined ? '' : `<arxiv:doi>${escaped(name)}</arxiv:doi>`}</entry>`,
    )
    const body = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<opensearch:totalResults>${entries.length}</opensearch:totalResults>${entries.join('')}</feed>\n`
    return { headers: { 'content-type': 'application/atom+xml; charset=utf-8' }, body }
  }
}

function pubmed(articles: readonly PubmedArticle[]): Face {
  const byPmid = new Map(articles.map(article => [article.pmid, article]))
  return ({ path, query }) => {
    const program = /^\/entrez\/eutils\/(\w+)\.fcgi$/.exec(path)?.[1]
    const asked = (query.get('id') ?? '').split(',').flatMap(id => byPmid.get(id) ?? [])
    if (program === 'efetch') {
      const body = `<?xml version="1.0" ?>\n<PubmedArticleSet>${asked.map(({ xml }) => xml).join('\n')}</PubmedArticleSet>\n`
      return { headers: { 'content-type': 'text/xml; charset=UTF-8' }, body }
    }
    if (program === 'esummary') {
      const titles = asked.map(({ pmid, xml }) => [
        pmid,
        { uid: pmid, title: /<ArticleTitle>([^<]*)</.exec(xml)?.[1] ?? '' },
      ])
      return json({ result: { uids: asked.map(({ pmid }) => pmid), ...Object.fromEntries(titles) } })
    }
    if (program !== 'esearch') return { status: 400 }
    const term = (query.get('term') ?? '').replace(/\[[^\]]*\]$/, '').toLowerCase()
    const idlist = articles.filter(({ doi: name }) => name?.toLowerCase() === term).map(({ pmid }) => pmid)
    return json({ esearchresult: { count: String(idlist.length), idlist } })
  }
}

/** The converter of identifiers; it knows only of articles in PubMed Central. */
function pmc(articles: readonly PubmedArticle[]): Face {
  return ({ query }) => {
    const records = (query.get('ids') ?? '').split(',').map(id => {
      const found = articles.find(each => [each.pmid, each.pmcid, each.doi].includes(id))
      if (found?.pmcid === undefined)
        return { 'requested-id': id, status: 'error', errmsg: 'Identifier not found in PMC' }
      const { pmid, pmcid, doi: name } = found
      return { pmcid, pmid: Number(pmid), doi: name, 'requested-id': id }
    })
    return json({ status: 'ok', 'response-date': '2026-01-01 00:00:00', records })
  }
}

function openalex(works: readonly Json[]): Face {
  const nameOf = (value: unknown) =>
    String(value)
      .toLowerCase()
      .replace(/^https?:\/\/(?:doi\.org|openalex\.org)\//, '')
  const byName = new Map(works.flatMap(work => [work.doi, work.id].map(name => [nameOf(name), work] as const)))
  const index = new WordIndex(works, ({ display_name }) => String(display_name))
  return ({ path, query }) => {
    if (path === '/works') {
      const sought = query.get('search') ?? (query.get('filter') ?? '').replace(/[\w.]+:/g, ' ')
      const results = index.search(sought, Number(query.get('per-page') ?? '25')).map(({ item }) => item)
      return json({ meta: { count: results.length }, results })
    }
    const work = byName.get(nameOf(path.replace(/^\/works\/(?:doi:)?/, '')))
    return work === undefined ? { status: 404, headers: html, body: '<title>404 Not Found</title>' } : json(work)
  }
}

function openLibrary(books: Readonly<Record<string, Json>>): Face {
  const index = new WordIndex(Object.values(books), ({ title }) => String(title))
  return ({ path, query }) => {
    if (path === '/search.json') {
      const docs = index.search(query.get('title') ?? query.get('q') ?? '', 10).map(({ item }) => item)
      return json({ numFound: docs.length, docs })
    }
    const keys = (query.get('bibkeys') ?? '').split(',')
    return json(Object.fromEntries(keys.flatMap(key => entry(key, books[key.replace(/^ISBN:/, '')]))))
  }
}

function entry(key: string, book: Json | undefined): readonly (readonly [string, Json])[] {
  return book === undefined ? [] : [[key, book]]
}

function wayback({ captures = [] }: Holdings): Face {
  return ({ query }) => {
    const sought = withoutScheme(query.get('url') ?? '')
    const rows = captures
      .filter(({ url }) => withoutScheme(url) === sought)
      .map(({ url, timestamp, status }) => [sought, timestamp, url, 'text/html', String(status), '-', '0'])
    if (query.get('output') !== 'json') return { headers: text, body: rows.map(row => `${row.join(' ')}\n`).join('') }
    const heading = ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length']
    return json(rows.length === 0 ? [] : [heading, ...rows])
  }
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

const text = { 'content-type': 'text/plain' }
const html = { 'content-type': 'text/html' }
const jsonApi = 'application/vnd.api+json; charset=utf-8'
const cslType = 'application/vnd.citationstyles.csl+json'

function json(value: unknown, status = 200, type = 'application/json'): Page {
  return { status, headers: { 'content-type': type }, body: JSON.stringify(value) }
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
