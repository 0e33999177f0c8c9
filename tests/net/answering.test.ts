import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readByRules } from '../../src/interpret/read-by-rules.js'
import type { Reference, Reply, Request } from '../../src/model/index.js'
import { answering } from '../../src/net/answering.js'
import { buildIndex } from '../../src/net/build-index.js'
import { type LocalIndex, openIndex } from '../../src/net/local-index.js'
import { crossref } from '../../src/resolve/crossref.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import { asLines, works } from './index-dumps.js'

let folder: string
let index: LocalIndex

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnotary-answering-'))
  await writeFile(join(folder, 'dump.jsonl'), asLines(works(0, 100)))
  await buildIndex([join(folder, 'dump.jsonl')], {
    into: join(folder, 'works.sqlite'),
    now: () => new Date('2026-01-02T03:04:05Z'),
  })
  index = await openIndex(join(folder, 'works.sqlite'))
})
afterAll(async () => {
  index.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (url: string): Request => ({ method: 'GET', url })
const api = 'https://api.crossref.org'
const title = 'The toll of bridge number 7 in the upper valley'

function bodyOf(reply: Reply): unknown {
  return reply.kind === 'response' ? JSON.parse(new TextDecoder().decode(reply.body)) : reply
}

/** The network, which keeps what it was asked. */
function network() {
  const asked: string[] = []
  const ask = async (request: Request): Promise<Reply> => {
    asked.push(request.url)
    return { kind: 'silent', request, because: 'timeout', detail: 'no answer', at: '2026-01-01T00:00:00Z' }
  }
  return { asked, ask }
}

describe('answering', () => {
  it('answers for a DOI as Crossref does, whatever its case and escapes', async () => {
    const { asked, ask } = network()
    for (const path of ['10.5555%2Ftoll.7', '10.5555/TOLL.7?mailto=a%40b.example']) {
      const reply = await answering(index, ask)(get(`${api}/works/${path}`))
      expect(reply).toMatchObject({ kind: 'response', status: 200, origin: 'index', at: '2025-03-01T00:00:00Z' })
      expect(bodyOf(reply)).toMatchObject({ status: 'ok', message: { DOI: '10.5555/Toll.7', title: [title] } })
      const question = { kind: 'identifier', identifier: { scheme: 'doi', value: '10.5555/toll.7' } } as const
      expect(crossref.read(reply, question)).toMatchObject({ kind: 'found', record: { item: { title, volume: '7' } } })
    }
    expect(asked).toEqual([])
  })

  it('answers a search that can hardly mean another work', async () => {
    const { asked, ask } = network()
    const query = encodeURIComponent(`Orme7 1907 ${title}`)
    const reply = await answering(index, ask)(get(`${api}/works?query.bibliographic=${query}&rows=3&select=DOI`))
    expect(bodyOf(reply)).toMatchObject({ message: { items: [{ DOI: '10.5555/Toll.7' }] } })
    expect(asked).toEqual([])
  })

  it('hands on what it lacks, what it is unsure of, and what is not Crossref’s', async () => {
    const { asked, ask } = network()
    const urls = [
      `${api}/works/10.5555%2Funknown`,
      `${api}/works/10.5555%2Ftoll.7/agency`,
      `${api}/works?query.bibliographic=ferries%20of%20the%20upper%20valley%201907`,
      `${api}/works?query.title=${encodeURIComponent(title)}`,
      `${api}/journals?query=tolls`,
      'https://api.openalex.org/works/10.5555%2Ftoll.7',
      'https://doi.org/ra/10.9999',
      `${api}/works/%E0%A4%A`,
      'no address',
    ]
    for (const url of urls) await answering(index, ask)(get(url))
    expect(asked).toEqual(urls)
  })

  it('never says that a work does not exist', async () => {
    const ask = answering(index, null)
    for (const url of [`${api}/works/10.5555%2Funknown`, `${api}/works?query.bibliographic=ferries%20and%20rivers`]) {
      const reply = await ask(get(url))
      expect(reply).toMatchObject({
        kind: 'silent',
        because: 'connection',
        detail: expect.stringContaining('may lack it'),
      })
    }
  })

  it('knows whose a prefix is by the works that bear it', async () => {
    const reply = await answering(index, null)(get('https://doi.org/ra/10.5555'))
    expect(bodyOf(reply)).toEqual([{ DOI: '10.5555', RA: 'Crossref' }])
  })

  it('answers where the registries are configured to be', async () => {
    const { asked, ask } = network()
    const at = answering(index, ask, { crossref: 'http://mirror.example/crossref/' })
    expect(await at(get('http://mirror.example/crossref/works/10.5555%2Ftoll.7'))).toMatchObject({ origin: 'index' })
    await at(get(`${api}/works/10.5555%2Ftoll.7`))
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['by its DOI', `Orme7, L. (1907). ${title}. Journal of Tolls, 7, 7–16. https://doi.org/10.5555/toll.7`, 'verified'],
    ['by a search', `Orme7, L. (1907). ${title}. Journal of Tolls, 7, 7–16.`, 'verified'],
    [
      'with another volume',
      `Orme7, L. (1907). ${title}. Journal of Tolls, 71, 7–16. https://doi.org/10.5555/toll.7`,
      'mismatch',
    ],
    [
      'that it lacks',
      'Vance, S. (1999). The ferries of the lower lakes. Journal of Tolls, 71, 1–9. https://doi.org/10.5555/none',
      'unreachable',
    ],
    [
      'that it lacks, without a DOI',
      'Vance, S. (1999). The ferries of the lower lakes. Journal of Tolls, 71, 1–9.',
      'unreachable',
    ],
  ])('lets a reference be resolved without a network: %s', async (_, raw, outcome) => {
    expect((await resolveReference(reference(raw), answering(index, null))).outcome).toBe(outcome)
  })
})

function reference(raw: string): Reference {
  const point = { line: 1, column: 1, offset: 0 }
  return {
    key: 'a',
    footnote: null,
    origin: 'bibliography',
    raw,
    span: { start: point, end: point },
    passage: { text: raw, pieces: [], emphasis: [], links: [] },
    reading: readByRules(raw),
    repetition: null,
  }
}
