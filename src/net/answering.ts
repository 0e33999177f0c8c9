import type { Reply, Request, Response, Silent } from '../model/index.js'
import { type Json, membersOf, textOf } from '../resolve/json.js'
import type { LocalIndex } from './local-index.js'

type Ask = (request: Request) => Promise<Reply>

/** Where the registries are asked that an index can answer for. */
export interface Answerable {
  readonly crossref?: string
  readonly doiAgency?: string
}

/** Works. A search asks for so many at most. */
const MOST_ROWS = 20

/**
 * Answers from a local index what Crossref would answer: works by DOI, searches by bibliographic string that can hardly mean another work than one it
 * holds, and whose a prefix is. All else goes on to `ask`, or without one is silent: an index is no registry, and what it lacks may exist.
 */
export function answering(index: LocalIndex, ask: Ask | null, homes: Answerable = {}): Ask {
  const crossref = withoutSlash(homes.crossref ?? 'https://api.crossref.org')
  const doiAgency = withoutSlash(homes.doiAgency ?? 'https://doi.org')
  return async request => {
    const body = request.method === 'GET' ? answerTo(request.url, index, crossref, doiAgency) : null
    if (body !== null) return responseOf(request, body, index)
    return ask ? ask(request) : silence(request, index)
  }
}

interface Answer {
  readonly body: unknown
  readonly at?: string | undefined
}

function answerTo(url: string, index: LocalIndex, crossref: string, doiAgency: string): Answer | null {
  if (url.startsWith(`${crossref}/works/`)) return answerToDoi(pathAfter(url, `${crossref}/works/`), index)
  if (url.startsWith(`${crossref}/works?`)) return answerToSearch(new URLSearchParams(queryOf(url)), index)
  if (url.startsWith(`${doiAgency}/ra/`)) return answerToAgency(pathAfter(url, `${doiAgency}/ra/`), index)
  return null
}

function answerToDoi(doi: string, index: LocalIndex): Answer | null {
  const work = index.byDoi(doi)
  if (work === null) return null
  return {
    body: { status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: work },
    at: indexedAt(work),
  }
}

function answerToSearch(parameters: URLSearchParams, index: LocalIndex): Answer | null {
  const text = parameters.get('query.bibliographic')
  if (text === null || parameters.has('filter')) return null
  const rows = Number(parameters.get('rows') ?? 8)
  const hits = index.search(text, Number.isInteger(rows) && rows > 0 ? Math.min(rows, MOST_ROWS) : 8)
  // Those that only resemble it may not be it, and whether there is a better one, an index cannot know.
  if (!hits.some(({ isSure }) => isSure)) return null
  const items = hits.map(({ record, score }) => ({ ...record, score: Math.round(score * 1000) / 10 }))
  return { body: { status: 'ok', 'message-type': 'work-list', 'message-version': '1.0.0', message: { items } } }
}

/** Prefixes are assigned to one agency each; one that works in Crossref's records bear is Crossref's. */
function answerToAgency(doi: string, index: LocalIndex): Answer | null {
  const [prefix = ''] = doi.split('/')
  return index.hasPrefix(prefix) ? { body: [{ DOI: doi, RA: 'Crossref' }] } : null
}

function responseOf(request: Request, { body, at = undefined }: Answer, index: LocalIndex): Response {
  return {
    kind: 'response',
    request,
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(body)),
    isCut: false,
    url: request.url,
    redirects: [],
    at: at ?? index.made,
    origin: 'index',
  }
}

function silence(request: Request, index: LocalIndex): Silent {
  const detail = 'not in the local index, which may lack it, and no registry is asked'
  return { kind: 'silent', request, because: 'connection', detail, at: index.made }
}

function indexedAt(work: Json): string | undefined {
  return textOf(membersOf(work.indexed)['date-time'])
}

function pathAfter(url: string, start: string): string {
  const path = url.slice(start.length).replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function queryOf(url: string): string {
  return url.slice(url.indexOf('?') + 1).replace(/#.*$/s, '')
}

function withoutSlash(address: string): string {
  return address.replace(/\/{1,5}$/, '')
}
