import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { Identifier } from '../../src/model/index.js'
import { arxiv } from '../../src/resolve/arxiv.js'
import { crossref } from '../../src/resolve/crossref.js'
import { datacite } from '../../src/resolve/datacite.js'
import { doiAgency } from '../../src/resolve/doi-agency.js'
import { openalexRecord } from '../../src/resolve/openalex.js'
import { pmc } from '../../src/resolve/pmc.js'
import { pubmedRecord } from '../../src/resolve/pubmed.js'
import type { Question, Registry, RegistryAnswer } from '../../src/resolve/registry.js'
import { semanticScholarRecord } from '../../src/resolve/semantic-scholar.js'
import { childrenOf, parseXml } from '../../src/resolve/xml.js'
import { replyOf } from '../support/recorded-answers.js'
import { describeShared, shared } from '../support/shared.js'

interface Exchange {
  readonly request: { readonly uri: string }
  readonly response: { readonly status: number | null; readonly body: string | null }
}

const folder = (name: string) => shared(`data/01-registry/${name}`)

function exchangesIn(name: string): readonly Exchange[] {
  return readdirSync(folder(name))
    .filter(file => file.endsWith('.json'))
    .map(file => JSON.parse(readFileSync(join(folder(name), file), 'utf8')) as Exchange)
    .filter(({ request, response }) => request && response)
}

function linesIn<T>(name: string): readonly T[] {
  const bytes = readFileSync(folder(name))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as T]))
}

const asked: Identifier = { scheme: 'doi', value: '10.5555/any' }
const question: Question = { kind: 'identifier', identifier: asked }
const request = { method: 'GET', url: 'https://registry.example/' } as const

function read(registry: Registry, status: number, body: string): RegistryAnswer {
  return registry.read(replyOf(request, { status, body }), question)
}

describeShared('recorded exchanges', () => {
  it('finds every work that Crossref and DataCite answered with', () => {
    const works = exchangesIn('crossref-http').filter(
      ({ request: { uri }, response }) =>
        response.status === 200 && /\/works\/10\.[^?]*$/.test(uri) && !/\/agency$|\/transform/.test(uri),
    )
    expect(works.length).toBeGreaterThan(0)
    for (const { response } of works) expect(read(crossref, 200, response.body ?? '').kind).toBe('found')
    for (const { response } of exchangesIn('datacite'))
      expect(read(datacite, 200, response.body ?? '').kind).toBe('found')
  })

  it('takes no error for a work', () => {
    for (const { response } of exchangesIn('crossref-http')) {
      if (response.status === 200 || response.status === null) continue
      const { kind } = read(crossref, response.status, response.body ?? '')
      expect(kind).toBe(response.status === 404 ? 'absent' : 'silent')
    }
  })

  it('knows whose every prefix is', () => {
    const known = linesIn<{ status: number; body: string }>('doi-ra/ra.ndjson').map(({ status, body }) =>
      doiAgency.readAgency(replyOf(request, { status, body })),
    )
    expect(known.every(({ kind }) => kind === 'agency' || kind === 'absent')).toBe(true)
    expect(new Set(known.flatMap(answer => (answer.kind === 'agency' ? [answer.agency] : [])))).toEqual(
      new Set(['Crossref', 'DataCite', 'JaLC', 'mEDRA', 'ISTIC']),
    )
  })

  it('reads handles and converted identifiers', () => {
    for (const { response } of exchangesIn('handle-api')) {
      const { kind } = doiAgency.readHandle(
        replyOf(request, { status: response.status ?? 0, body: response.body ?? '' }),
      )
      expect(kind).toBe(response.status === 200 ? 'registered' : 'absent')
    }
    for (const { response } of exchangesIn('idconv'))
      expect(pmc.read(replyOf(request, { body: response.body ?? '' })).kind).toBe('found')
  })

  it('reads arXiv’s feeds', () => {
    const files = readdirSync(folder('arxiv')).filter(file => file.startsWith('id_'))
    for (const file of files) {
      const { status_code: status, body } = JSON.parse(readFileSync(join(folder('arxiv'), file), 'utf8'))
      expect([file, read(arxiv, status, body).kind]).toEqual([file, file.startsWith('id_0000') ? 'absent' : 'found'])
    }
  })

  it('reads PubMed’s records, with a title and a year each', () => {
    const set = parseXml(readFileSync(folder('pubmed/pubmed-articles.xml'), 'utf8'))
    const records = childrenOf(set ?? undefined, 'PubmedArticle').map(pubmedRecord)
    expect(records).toHaveLength(60)
    for (const { item } of records) {
      expect(item.title).toMatch(/\p{L}/u)
      expect(item.issued?.['date-parts']?.[0]?.[0]).toBeGreaterThan(1900)
    }
    const kinds = records.flatMap(({ notices }) => notices.map(({ kind }) => kind))
    expect(kinds.filter(kind => kind === 'retraction').length).toBeGreaterThanOrEqual(2)
  })

  it('reads OpenAlex and Semantic Scholar with title, first author and year', () => {
    interface Answer {
      readonly response: unknown
    }
    const works = (name: string) =>
      linesIn<Answer>(`search-by-title/${name}.ndjson.gz`)
        .flatMap(({ response }) => (Array.isArray(response) ? response : [response]))
        .filter(work => work && typeof work === 'object' && typeof work.title === 'string' && work.title !== '')
    for (const [name, record] of [
      ['openalex', openalexRecord],
      ['semantic_scholar', semanticScholarRecord],
    ] as const) {
      const all = works(name)
      expect(all.length).toBeGreaterThan(50)
      for (const work of all) {
        const { item } = record(work)
        expect(item.title).toBeTruthy()
        if (work.year ?? work.publication_year) expect(item.issued).toBeDefined()
      }
    }
  })
})
