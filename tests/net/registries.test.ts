import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/model/index.js'
import { type Net, openNet } from '../../src/net/open-net.js'
import type { Host } from '../support/loopback/faces.js'
import type { Holdings } from '../support/loopback/holdings.js'
import { type Registries, startRegistries } from '../support/loopback/registry-server.js'
import { sharedHoldings } from '../support/loopback/shared-holdings.js'
import { describeShared } from '../support/shared.js'

const csl = 'application/vnd.citationstyles.csl+json'

let registries: Registries
let net: Net

async function start(holdings: Holdings): Promise<void> {
  registries = await startRegistries(holdings)
  net = openNet({ allowHosts: registries.allowHosts })
}

async function stop(): Promise<void> {
  await net.close()
  await registries.close()
}

async function ask(
  host: Host,
  path: string,
  accept = 'application/json',
): Promise<Extract<Reply, { kind: 'response' }>> {
  const reply = await net.ask({ method: 'GET', url: registries.urls[host] + path, headers: { accept } })
  if (reply.kind === 'silent') throw new Error(`Expected an answer to ${path}, got: ${reply.detail}`)
  return reply
}

const textOf = ({ body }: { readonly body: Uint8Array }) => Buffer.from(body).toString()
const json = async (host: Host, path: string, accept?: string) => JSON.parse(textOf(await ask(host, path, accept)))
const statusOf = async (host: Host, path: string) => (await ask(host, path)).status

describe('the registries on loopback', () => {
  beforeAll(() =>
    start({
      crossref: [
        {
          DOI: '10.5555/Tides',
          title: ['Tides of the Northern Sea'],
          author: [{ family: 'Orme', given: 'Ada' }],
          'container-title': ['Journal of Shores'],
          issued: { 'date-parts': [[2001]] },
        },
        { DOI: '10.5555/dunes', title: ['Dunes of the South'], issued: { 'date-parts': [[2003]] } },
      ],
      datacite: [
        {
          id: '10.5072/gauge',
          type: 'dois',
          attributes: {
            titles: [{ title: 'Gauge readings' }],
            publicationYear: 2010,
            creators: [{ name: 'Orme, Ada' }],
          },
        },
      ],
      elsewhere: [{ doi: '10.1000/elsewhere', agency: 'mEDRA', csl: { title: 'Maree', DOI: '10.1000/elsewhere' } }],
      arxiv: [{ id: '0101.00001', title: 'Tides & moons', authors: ['A. Orme'], published: '2001-01-02T00:00:00Z' }],
      pubmed: [
        {
          pmid: '11',
          pmcid: 'PMC7',
          doi: '10.5555/tides',
          xml: '<PubmedArticle><MedlineCitation><PMID>11</PMID></MedlineCitation></PubmedArticle>',
        },
        { pmid: '12', xml: '<PubmedArticle><MedlineCitation><PMID>12</PMID></MedlineCitation></PubmedArticle>' },
      ],
      openalex: [
        {
          id: 'https://openalex.org/W1',
          doi: 'https://doi.org/10.5555/tides',
          display_name: 'Tides of the Northern Sea',
        },
      ],
      books: { '9780000000002': { title: 'A book of tides' } },
      captures: [{ url: 'https://www.shore.test/page', timestamp: '20050102030405', status: 200 }],
    }),
  )
  afterAll(stop)

  it('know DOIs, whatever their case', async () => {
    expect((await json('crossref', '/works/10.5555%2FTIDES')).message.title).toEqual(['Tides of the Northern Sea'])
    expect((await json('crossref', '/works/10.5555/tides?mailto=a%40b.test')).status).toBe('ok')
    expect(await statusOf('crossref', '/works/10.5555%2Fnone')).toBe(404)
    expect((await json('datacite', '/dois/10.5072%2FGauge')).data.id).toBe('10.5072/gauge')
    expect(await statusOf('datacite', '/dois/10.5072%2Fnone')).toBe(404)
    expect((await json('openalex', '/works/doi:10.5555/tides')).id).toBe('https://openalex.org/W1')
  })

  it('search by bibliographic string', async () => {
    const query = encodeURIComponent('Orme, A. (2001). Tides of the northern sea. Journal of Shores')
    const { message } = await json('crossref', `/works?query.bibliographic=${query}&rows=1&select=DOI,score`)
    expect(message.items).toEqual([{ DOI: '10.5555/Tides', score: expect.any(Number) }])
  })

  it('know whose a DOI is, and where it leads', async () => {
    expect(await json('doi', '/ra/10.5555')).toEqual([{ DOI: '10.5555', RA: 'Crossref' }])
    expect(await json('doi', '/ra/10.1000%2FElsewhere')).toEqual([{ DOI: '10.1000/Elsewhere', RA: 'mEDRA' }])
    expect(await json('doi', '/ra/10.9999')).toEqual([{ DOI: '10.9999', status: 'DOI does not exist' }])
    expect(await json('doi', '/api/handles/10.5072/gauge?type=URL')).toMatchObject({ responseCode: 1 })
    const none = await ask('doi', '/api/handles/10.5072/none')
    expect([none.status, JSON.parse(textOf(none)).responseCode]).toEqual([404, 100])
  })

  it('negotiate', async () => {
    expect((await json('doi', '/10.5555/tides', csl)).title).toBe('Tides of the Northern Sea')
    expect((await json('doi', '/10.5072/gauge', csl)).title).toBe('Gauge readings')
    expect((await json('doi', '/10.1000/elsewhere', csl)).title).toBe('Maree')
    const redirected = await ask('doi', '/10.5555/tides', csl)
    expect(redirected.redirects).toEqual([{ url: `${registries.urls.doi}/10.5555/tides`, status: 302 }])
    expect((await ask('doi', '/10.5555/none', csl)).status).toBe(404)
    expect((await ask('doi', '/10.5555/tides', 'text/html')).url).toBe(`${registries.urls.web}/landing/10.5555/tides`)
  })

  it('speak Atom, E-utilities and the rest', async () => {
    expect(textOf(await ask('arxiv', '/api/query?id_list=0101.00001v2', '*/*'))).toContain(
      '<title>Tides &amp; moons</title>',
    )
    expect(textOf(await ask('arxiv', '/api/query?id_list=0101.99999', '*/*'))).toContain('totalResults>0<')
    expect(textOf(await ask('arxiv', '/api/query?search_query=ti:%22moons%22', '*/*'))).toContain('0101.00001v1')
    const efetch = '/entrez/eutils/efetch.fcgi?db=pubmed&id=12&retmode=xml'
    expect(textOf(await ask('pubmed', efetch, 'application/xml'))).toContain('<PMID>12</PMID>')
    expect(textOf(await ask('pubmed', efetch.replace('12', '99'), 'application/xml'))).not.toContain('PMID')
    const found = await json('pubmed', '/entrez/eutils/esearch.fcgi?term=10.5555/tides[doi]&retmode=json')
    expect(found.esearchresult.idlist).toEqual(['11'])
    expect((await json('pmc', '/idconv/api/v1/articles/?ids=PMC7,12&format=json')).records).toMatchObject([
      { pmid: 11, doi: '10.5555/tides' },
      { status: 'error' },
    ])
    const books = await json('open-library', '/api/books?bibkeys=ISBN:9780000000002,ISBN:1&format=json&jscmd=data')
    expect(books).toEqual({ 'ISBN:9780000000002': { title: 'A book of tides' } })
    expect((await json('wayback', '/cdx/search/cdx?url=shore.test/page&output=json'))[1]).toContain('20050102030405')
  })
})

describeShared('the registries on loopback, with real records', () => {
  beforeAll(() => start(sharedHoldings()))
  afterAll(stop)

  it('give every record as it is', async () => {
    const { crossref = [], datacite = [], pubmed = [] } = sharedHoldings()
    expect([crossref.length > 3_000, datacite.length > 400, pubmed.length > 50]).toEqual([true, true, true])
    for (const work of crossref.slice(-40)) {
      const { message } = await json('crossref', `/works/${encodeURIComponent(String(work.DOI))}`)
      expect(message.DOI).toBe(work.DOI)
    }
    for (const { pmid } of pubmed.slice(0, 10)) {
      const path = `/entrez/eutils/efetch.fcgi?db=pubmed&id=${pmid}&retmode=xml`
      expect(textOf(await ask('pubmed', path, 'application/xml'))).toContain(`>${pmid}</PMID>`)
    }
  })

  it('find most works by their own title', async () => {
    const { crossref = [] } = sharedHoldings()
    const titled = crossref.filter(({ title }) => String(title).length > 50).slice(-60)
    let found = 0
    for (const { DOI, title } of titled) {
      const query = encodeURIComponent(String(title))
      const { message } = await json('crossref', `/works?query.bibliographic=${query}&rows=5`)
      if (message.items.some((item: { DOI: string }) => item.DOI === DOI)) found++
    }
    expect(found / titled.length).toBeGreaterThan(0.9)
  })
})
