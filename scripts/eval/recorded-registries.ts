import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { comparableTitle } from '../../src/compare/title.js'
import type { Reply, Request } from '../../src/model/index.js'
import type { Json } from '../../src/resolve/json.js'

const folder = resolve(import.meta.dirname, '../../../shared/data')

/** A path in the shared test data, which stands beside the repository. */
export function shared(path: string): string {
  return resolve(folder, path)
}

/** The values of a file of JSON lines, gzipped or not. */
export async function readLines<T>(path: string): Promise<readonly T[]> {
  const file = createReadStream(shared(path))
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  const values: T[] = []
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') values.push(JSON.parse(line) as T)
  }
  return values
}

/** Registries that answer from recorded works, in the words and forms of the real ones. */
export interface RecordedRegistries {
  readonly crossref: ReadonlyMap<string, Json>
  readonly datacite: ReadonlyMap<string, Json>
  readonly ask: (request: Request) => Promise<Reply>
}

export async function recordedRegistries(more: readonly Json[] = []): Promise<RecordedRegistries> {
  const works = await readLines<{ message: Json }>('01-registry/crossref-works/works.ndjson.gz')
  const dump = await readLines<Json>('01-registry/crossref-dump/items.ndjson.gz')
  const cited = JSON.parse(
    await readFile(shared('04-manuscripts/manubot/scihub-manuscript/output/references.json'), 'utf8'),
  ) as readonly Json[]
  const all = [
    ...more,
    ...cited.filter(({ DOI }) => DOI).map(asMessage),
    ...dump,
    ...works.map(({ message }) => message),
  ]
  const crossref = new Map(all.map(work => [String(work.DOI).toLowerCase(), work]))
  const data = await readLines<{ attributes: Json }>('01-registry/datacite-works/dois.ndjson.gz')
  const datacite = new Map(
    data.map(work => [String(work.attributes.doi).toLowerCase(), work] as const).filter(([doi]) => !crossref.has(doi)),
  )
  return { crossref, datacite, ask: answering(crossref, datacite) }
}

/** CSL-JSON that was made from Crossref's records, in the form of its interface. */
export function asMessage(item: Json): Json {
  const types: Readonly<Record<string, string>> = {
    'article-journal': 'journal-article',
    'paper-conference': 'proceedings-article',
    chapter: 'book-chapter',
    article: 'posted-content',
    manuscript: 'posted-content',
  }
  const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value])
  return {
    ...item,
    type: types[String(item.type)] ?? item.type,
    title: list(item.title),
    'container-title': list(item['container-title']),
  }
}

/** Works. As many as Crossref is asked for. */
const ROWS = 8

function answering(
  crossref: ReadonlyMap<string, Json>,
  datacite: ReadonlyMap<string, Json>,
): RecordedRegistries['ask'] {
  const agencies = new Map<string, string>()
  for (const doi of crossref.keys()) agencies.set(prefixOf(doi), 'Crossref')
  for (const doi of datacite.keys()) if (!agencies.has(prefixOf(doi))) agencies.set(prefixOf(doi), 'DataCite')
  const search = searchIn([...crossref.values()])
  return async request => {
    const url = new URL(request.url)
    const last = decodeURIComponent(url.pathname.split('/').slice(-1)[0] ?? '')
    switch (url.hostname) {
      case 'doi.org': {
        if (url.pathname.startsWith('/ra/')) {
          const agency = agencies.get(last)
          return json(request, 200, [agency ? { DOI: last, RA: agency } : { DOI: last, status: 'DOI does not exist' }])
        }
        const doi = decodeURIComponent(url.pathname.replace(/^\/(?:api\/handles\/)?/, '')).toLowerCase()
        const isKnown = crossref.has(doi) || datacite.has(doi)
        if (!url.pathname.startsWith('/api/')) return json(request, 404, {})
        return json(request, isKnown ? 200 : 404, { responseCode: isKnown ? 1 : 100, handle: doi })
      }
      case 'api.crossref.org': {
        const words = url.searchParams.get('query.bibliographic')
        if (words !== null) return json(request, 200, { status: 'ok', message: { items: search(words) } })
        const message = crossref.get(last.toLowerCase())
        return message ? json(request, 200, { status: 'ok', message }) : json(request, 404, {})
      }
      case 'api.datacite.org': {
        if (url.searchParams.has('query')) return json(request, 200, { data: [] })
        const data = datacite.get(last.toLowerCase())
        return data ? json(request, 200, { data }) : json(request, 404, {})
      }
      case 'openlibrary.org':
        return json(request, 200, url.pathname.startsWith('/search') ? { docs: [] } : {})
      case 'export.arxiv.org':
        return reply(request, 200, '<feed xmlns="http://www.w3.org/2005/Atom"></feed>')
      default:
        return json(request, 404, {})
    }
  }
}

function prefixOf(doi: string): string {
  return doi.split('/')[0] ?? ''
}

function json(request: Request, status: number, body: unknown): Reply {
  return reply(request, status, JSON.stringify(body))
}

function reply(request: Request, status: number, body: string): Reply {
  return {
    kind: 'response',
    request,
    status,
    headers: {},
    body: new TextEncoder().encode(body),
    isCut: false,
    url: request.url,
    redirects: [],
    at: '2026-01-01T00:00:00.000Z',
    origin: 'recording',
  }
}

/** Ranks works by the words they share with a query (Okapi BM25, k1 = 1.2, b = 0.75), as a registry's search would. */
function searchIn(works: readonly Json[]): (words: string) => readonly Json[] {
  const postings = new Map<string, Map<number, number>>()
  const lengths: number[] = []
  for (const [place, work] of works.entries()) {
    const words = wordsOf(bibliographicText(work))
    lengths.push(words.length)
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>()
      postings.set(word, counts.set(place, (counts.get(place) ?? 0) + 1))
    }
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return query => {
    const scores = new Map<number, number>()
    for (const word of new Set(wordsOf(query))) {
      const counts = postings.get(word)
      if (!counts) continue
      const rarity = Math.log(1 + (works.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [place, count] of counts) {
        const weight = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[place] ?? 0)) / mean))
        scores.set(place, (scores.get(place) ?? 0) + rarity * weight)
      }
    }
    const best = [...scores].sort((one, other) => other[1] - one[1]).slice(0, ROWS)
    return best.map(([place]) => works[place] as Json)
  }
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (let at = 0; at < text.length; at += 500) words.push(...comparableTitle(text.slice(at, at + 500)).words)
  return words
}

function bibliographicText(work: Json): string {
  const names = (value: unknown): string =>
    (Array.isArray(value) ? value : []).map(({ family, name }: Json) => family ?? name ?? '').join(' ')
  const dates = ['issued', 'published-print', 'published-online'].map(
    field => (work[field] as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]?.[0],
  )
  const texts = ['title', 'subtitle', 'container-title', 'short-container-title'].flatMap(field => work[field] ?? [])
  return [...texts, names(work.author), names(work.editor), ...dates, work.volume, work.issue, work.page]
    .filter(Boolean)
    .join(' ')
}
