import type { Reference, Reply, Request } from '../model/index.js'
import type { Ask } from './resolve.js'

/** What one who is asked may answer: a page, a record, that there is none, or that there is no such host. */
type Possible = { readonly page: string } | { readonly record: unknown } | 'absent' | 'no such host'

/**
 * Ways in which everyone could answer what is asked of a reference. Between them they bring about the questions that looking it up can lead to: the pages gone
 * or another one shown for every address, kept copies there, the work in no registry, in another agency's, or found.
 *
 * @param place  of the reference among all: what its page and its article are named by is theirs alone
 * @param at  the moment of the answers, ISO 8601
 */
export function possibleAnswers({ reading: { item } }: Reference, place: number, at: string): readonly Ask[] {
  const title = item.title ?? 'A page'
  const doi = `10.${FIRST_FREE_PREFIX + place}/named-there`
  const worlds: readonly ((request: Request) => Possible)[] = [
    () => 'no such host',
    // One page for every address, so that a neighbour which cannot exist shows it too.
    request => (isForPage(request) ? { page: pageOf('Another matter altogether') } : unknown(request)),
    request => (isForPage(request) ? 'no such host' : known(request, { doi, agency: 'DataCite' })),
    request => (isForPage(request) ? { page: pageOf(title, doi) } : known(request, { doi, title })),
  ]
  return worlds.map(answer => async request => replyOf(request, answer(request), at))
}

// Prefixes have four or five digits so far: no DOI that is stated bears one of these.
const FIRST_FREE_PREFIX = 10_000_000

function isForPage({ headers }: Request): boolean {
  return /text\/html/.test(headers?.accept ?? '')
}

/** No registry knows the work; an archive has a copy of every page. */
function unknown({ url }: Request): Possible {
  if (url.includes('/api/handles/')) return { record: { responseCode: 100 } }
  if (!url.includes('/cdx/search/cdx?')) return 'absent'
  const original = new URL(url).searchParams.get('url') ?? ''
  return {
    record: [
      ['timestamp', 'original', 'statuscode'],
      ['20200101000000', original, '200'],
    ],
  }
}

function known(
  request: Request,
  { doi, agency, title }: { readonly doi: string; readonly agency?: string; readonly title?: string },
): Possible {
  const { url } = request
  if (url.includes('/api/handles/')) return { record: { responseCode: 1 } }
  if (url.includes('/idconv/')) return { record: { records: [{ pmid: doi.replace(/\D/g, ''), doi }] } }
  if (agency && url.includes('/ra/')) return { record: [{ RA: agency }] }
  const work = /\/works\/(10\.[^?#]+)/.exec(url)?.[1]
  if (title && work) return { record: { message: { DOI: decodeURIComponent(work), type: 'book', title: [title] } } }
  return unknown(request)
}

function pageOf(title: string, doi = ''): string {
  const named = title.replace(/[<>&"]/g, ' ')
  const prose = 'The matter was discussed again, and nothing came of it. '.repeat(20)
  return `<!doctype html><html lang="en"><head><title>${named}</title><meta name="citation_title" content="${named}"><meta name="citation_doi" content="${doi}"></head><body><article><h1>${named}</h1><p>${prose}</p></article></body></html>`
}

function replyOf(request: Request, answer: Possible, at: string): Reply {
  if (answer === 'no such host')
    return { kind: 'silent', request, because: 'connection', detail: 'only planned', noSuchHost: true, at }
  const [status, type, text] =
    answer === 'absent'
      ? [404, 'text/plain', '']
      : 'page' in answer
        ? [200, 'text/html; charset=utf-8', answer.page]
        : [200, 'application/json', JSON.stringify(answer.record)]
  const body = new TextEncoder().encode(text)
  const headers = { 'content-type': type }
  return {
    kind: 'response',
    request,
    status,
    headers,
    body,
    isCut: false,
    url: request.url,
    redirects: [],
    at,
    origin: 'network',
  }
}
