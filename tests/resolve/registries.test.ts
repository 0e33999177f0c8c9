import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Identifier, Scheme } from '../../src/model/index.js'
import { arxiv } from '../../src/resolve/arxiv.js'
import { contentNegotiation } from '../../src/resolve/content-negotiation.js'
import { crossref, crossrefRecord } from '../../src/resolve/crossref.js'
import { datacite } from '../../src/resolve/datacite.js'
import { doiAgency } from '../../src/resolve/doi-agency.js'
import { openLibrary } from '../../src/resolve/open-library.js'
import { openalex } from '../../src/resolve/openalex.js'
import { pmc } from '../../src/resolve/pmc.js'
import { pubmed } from '../../src/resolve/pubmed.js'
import type { Question, Registry, RegistryAnswer, WorkRecord } from '../../src/resolve/registry.js'
import { semanticScholar } from '../../src/resolve/semantic-scholar.js'
import { replyOf } from '../support/recorded-answers.js'
import { article, statedReference } from '../support/references.js'

const all: readonly Registry[] = [
  arxiv,
  contentNegotiation,
  crossref,
  datacite,
  openLibrary,
  openalex,
  pubmed,
  semanticScholar,
]
const request = { method: 'GET', url: 'https://registry.example/' } as const

function asking(scheme: Scheme, value: string): Question {
  const identifier: Identifier = { scheme, value }
  return { kind: 'identifier', identifier }
}

const searching: Question = { kind: 'search', reference: statedReference(article()) }

function read(registry: Registry, body: unknown, question: Question, status = 200): RegistryAnswer {
  return registry.read(replyOf(request, { status, body }), question)
}

function foundIn(answer: RegistryAnswer): WorkRecord {
  if (answer.kind !== 'found') throw new Error(`Expected a work to be found, got \`${JSON.stringify(answer)}\``)
  return answer.record
}

describe('every registry', () => {
  it('reads any reply without throwing, and finds nothing in noise', () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map(text => text.slice(0, -1)),
    )
    const status = fc.constantFrom(200, 200, 200, 204, 301, 400, 401, 403, 404, 429, 500, 503)
    fc.assert(
      fc.property(fc.constantFrom(...all), body, status, fc.boolean(), (registry, text, code, isSearch) => {
        const answer = read(registry, text, isSearch ? searching : asking('doi', '10.5555/a'), code)
        if (code !== 200 && code !== 404) expect(answer.kind).toBe('silent')
        expect(answer.kind).not.toBe('found')
      }),
    )
  })

  it('is silent where the world is', () => {
    for (const registry of all) {
      for (const silent of ['timeout', 'blocked', 'quota', 'server-error', 'connection'] as const) {
        expect(registry.read(replyOf(request, { silent }), searching)).toMatchObject({
          kind: 'silent',
          because: silent,
        })
      }
    }
  })

  it('asks at the address that it is given', () => {
    for (const registry of all) {
      const questions = [
        asking('doi', '10.5555/a<b>c'),
        asking('pmid', '1'),
        asking('isbn', '9780306406157'),
        searching,
      ]
      for (const question of questions) {
        for (const { url } of registry.requests(question, { url: 'https://mirror.example/x', key: 'k' })) {
          expect(url.startsWith('https://mirror.example/x/')).toBe(true)
          expect(url).not.toMatch(/[\s<>"]/)
        }
      }
    }
  })
})

describe('Crossref', () => {
  const work = {
    DOI: '10.5555/AOK.2010.10',
    type: 'journal-article',
    title: ['Kites <i>in vivo</i> &amp; in a Lull'],
    subtitle: ['A Survey'],
    'original-title': ['Drachen in der Flaute'],
    author: [{ family: 'Amsel', given: 'Uta', suffix: 'Jr.' }, { name: 'Kite Study Group' }, {}],
    'container-title': ['Annals of Kites'],
    'short-container-title': ['Ann. Kites'],
    issued: { 'date-parts': [[null]] },
    'published-print': { 'date-parts': [[2010, 3]] },
    'published-online': { 'date-parts': [[2009, 11, 20]] },
    'article-number': 'e12',
    'updated-by': [
      { type: 'retraction', DOI: '10.5555/N1', updated: { 'date-parts': [[2012, 5, 3]] } },
      { type: 'expression_of_concern', DOI: '10.5555/n2' },
      { type: 'new_version', DOI: '10.5555/n3' },
    ],
    relation: { 'is-preprint-of': [{ 'id-type': 'doi', id: '10.5555/v' }] },
  }

  it('reads a work faithfully', () => {
    const { item, titles, containers, dates, notices, relations } = crossrefRecord(work)
    expect(item).toMatchObject({
      type: 'article-journal',
      title: 'Kites in vivo & in a Lull: A Survey',
      author: [{ family: 'Amsel', given: 'Uta', suffix: 'Jr.' }, { literal: 'Kite Study Group' }],
      issued: { 'date-parts': [[2009, 11, 20]] },
      page: 'e12',
      DOI: '10.5555/aok.2010.10',
    })
    expect(titles).toEqual(['Kites in vivo & in a Lull', 'Drachen in der Flaute'])
    expect(containers).toEqual(['Ann. Kites'])
    expect(dates).toEqual([{ 'date-parts': [[2009, 11, 20]] }, { 'date-parts': [[2010, 3]] }])
    expect(notices).toEqual([
      { kind: 'retraction', doi: '10.5555/n1', date: { 'date-parts': [[2012, 5, 3]] } },
      { kind: 'concern', doi: '10.5555/n2' },
    ])
    expect(relations).toEqual([{ kind: 'published-as', identifier: { scheme: 'doi', value: '10.5555/v' } }])
  })

  it('takes a retraction from the title where the deposit calls it an erratum', () => {
    const titled = { DOI: '10.5555/a', title: ['RETRACTED: Kites in a Lull'], 'updated-by': [{ type: 'erratum' }] }
    const { notices, titles } = crossrefRecord(titled)
    expect(notices.map(({ kind }) => kind)).toEqual(['correction', 'retraction'])
    expect(titles).toContain('Kites in a Lull')
    expect(crossrefRecord({ DOI: '10.5555/a', title: ['Retraction in Practice'] }).notices).toEqual([])
    expect(crossrefRecord({ DOI: '10.5555/a', title: ['Retracted Work and Its Citations'] }).notices).toEqual([])
  })

  it('knows a notice from the work it is on', () => {
    const notice = { DOI: '10.5555/n', title: ['Retraction'], 'update-to': [{ type: 'retraction', DOI: '10.5555/a' }] }
    expect(crossrefRecord(notice)).toMatchObject({ notices: [], relations: [{ kind: 'notice-on' }] })
  })

  it('lists what a search brings up, works only', () => {
    const items = [work, { DOI: '10.5555/j', type: 'journal-issue' }]
    const answer = read(crossref, { status: 'ok', message: { items } }, searching)
    expect(answer).toMatchObject({ kind: 'candidates', records: [{ item: { DOI: '10.5555/aok.2010.10' } }] })
    expect(read(crossref, { status: 'ok', message: { items: [] } }, searching)).toEqual({ kind: 'absent' })
  })
})

describe('DataCite', () => {
  it('reads data, placeholders for names, dates and versions', () => {
    const attributes = {
      doi: '10.5555/DATA',
      creators: [
        { name: ':(unav)' },
        { name: 'Amsel, Uta', nameType: 'Personal' },
        { name: 'Kite Lab', nameType: 'Organizational' },
      ],
      titles: [{ title: 'Drachen', titleType: 'TranslatedTitle' }, { title: 'Kites' }],
      publisher: { name: 'Kite Archive' },
      publicationYear: 2019,
      dates: [
        { date: '2018-05', dateType: 'Available' },
        { date: '2020-01-02', dateType: 'Withdrawn' },
      ],
      types: { resourceTypeGeneral: 'Dataset', citeproc: 'dataset' },
      relatedIdentifiers: [
        { relationType: 'IsVersionOf', relatedIdentifier: '10.5555/all', relatedIdentifierType: 'DOI' },
      ],
    }
    const record = foundIn(read(datacite, { data: { attributes } }, asking('doi', '10.5555/data')))
    expect(record.item).toMatchObject({
      type: 'dataset',
      title: 'Kites',
      author: [{ family: 'Amsel', given: 'Uta' }, { literal: 'Kite Lab' }],
      issued: { 'date-parts': [[2019]] },
      publisher: 'Kite Archive',
    })
    expect(record.titles).toEqual(['Drachen'])
    expect(record.notices).toEqual([{ kind: 'withdrawal', date: { 'date-parts': [[2020, 1, 2]] } }])
    expect(record.relations).toEqual([{ kind: 'version-of', identifier: { scheme: 'doi', value: '10.5555/all' } }])
  })

  it('brings years of the Buddhist era into the common one', () => {
    const attributes = { doi: '10.5555/t', titles: [{ title: 'T' }], publicationYear: 2541 }
    const { item } = foundIn(read(datacite, { data: { attributes } }, asking('doi', '10.5555/t')))
    expect(item.issued).toEqual({ 'date-parts': [[1998]] })
  })
})

describe('arXiv', () => {
  const feed = (inner: string) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${inner}</feed>`
  const entry = (more = '') =>
    `<entry><id>http://arxiv.org/abs/1605.08386v2</id><title>Kites in
      a Lull</title><published>2016-05-26T17:59:46Z</published><updated>2017-01-02T00:00:00Z</updated>
      <author><name>Uta Amsel</name></author>${more}</entry>`

  it('reads an entry with its versions and where it was published', () => {
    const more = '<arxiv:doi>10.5555/AOK.1</arxiv:doi><arxiv:journal_ref>Ann. Kites 10 (2018) 1-9</arxiv:journal_ref>'
    const record = foundIn(read(arxiv, feed(entry(more)), asking('arxiv', '1605.08386')))
    expect(record.item).toMatchObject({
      type: 'article',
      title: 'Kites in a Lull',
      author: [{ family: 'Amsel', given: 'Uta' }],
      issued: { 'date-parts': [[2016, 5, 26]] },
      number: '1605.08386',
    })
    expect(record.dates.map(date => date['date-parts']?.[0]?.[0])).toEqual([2016, 2017, 2018])
    expect(record.relations).toEqual([{ kind: 'published-as', identifier: { scheme: 'doi', value: '10.5555/aok.1' } }])
  })

  it('reads a withdrawal from the comment', () => {
    const more = '<arxiv:comment>This paper has been withdrawn by the author</arxiv:comment>'
    const record = foundIn(read(arxiv, feed(entry(more)), asking('arxiv', '1605.08386')))
    expect(record.notices).toEqual([{ kind: 'withdrawal', date: { 'date-parts': [[2017, 1, 2]] } }])
  })

  it('tells absence, an error and a page apart', () => {
    const question = asking('arxiv', '1605.08386')
    expect(read(arxiv, feed(''), question).kind).toBe('absent')
    const error = '<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry>'
    expect(read(arxiv, feed(error), question).kind).toBe('silent')
    expect(read(arxiv, '<html><body>Rate exceeded.</body></html>', question).kind).toBe('silent')
    expect(read(arxiv, feed('<entry>'), question).kind).toBe('silent')
  })
})

describe('PubMed', () => {
  const set = (inner: string) =>
    `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet><PubmedArticleSet>${inner}</PubmedArticleSet>`
  const entry = `<PubmedArticle><MedlineCitation><PMID Version="1">42</PMID><Article>
    <Journal><JournalIssue><Volume>10</Volume><Issue>2</Issue><PubDate><MedlineDate>1998 Nov-Dec</MedlineDate></PubDate></JournalIssue>
    <Title>Annals of Kites</Title><ISOAbbreviation>Ann. Kites</ISOAbbreviation></Journal>
    <ArticleTitle>[Kites &lt;i&gt;in&lt;/i&gt; a <i>Lull</i>].</ArticleTitle><Pagination><MedlinePgn>101-19</MedlinePgn></Pagination>
    <AuthorList><Author ValidYN="Y"><LastName>Amsel</LastName><ForeName>Uta</ForeName></Author><Author><CollectiveName>Kite Group</CollectiveName></Author></AuthorList>
    <VernacularTitle>Drachen in der Flaute.</VernacularTitle></Article>
    <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>Ann Kites. 2001 Feb;12(1):3</RefSource><PMID>43</PMID></CommentsCorrections>
    <CommentsCorrections RefType="ErratumIn"><RefSource>Ann Kites 1999;11:1</RefSource></CommentsCorrections>
    <CommentsCorrections RefType="CommentIn"><RefSource>x</RefSource></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
    <PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/AOK.10</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`

  it('reads an article, its two titles and its notices', () => {
    const record = foundIn(read(pubmed, set(entry), asking('pmid', '42')))
    expect(record.item).toMatchObject({
      title: 'Kites in a Lull',
      author: [{ family: 'Amsel', given: 'Uta' }, { literal: 'Kite Group' }],
      issued: { 'date-parts': [[1998, 11]] },
      'container-title': 'Annals of Kites',
      page: '101-19',
      DOI: '10.5555/aok.10',
      PMID: '42',
    })
    expect(record.titles).toEqual(['Drachen in der Flaute.'])
    expect(record.notices).toEqual([
      { kind: 'correction', date: { 'date-parts': [[1999]] } },
      { kind: 'retraction', date: { 'date-parts': [[2001]] } },
    ])
  })

  it('reads an empty set as absence', () => {
    expect(read(pubmed, set(''), asking('pmid', '42')).kind).toBe('absent')
  })
})

describe('OpenAlex, Open Library, Semantic Scholar and doi.org', () => {
  it('reads a retracted work of OpenAlex', () => {
    const work = {
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.5555/A',
      title: 'Kites',
      publication_year: 2010,
      authorships: [{ author: { display_name: 'Uta Amsel' } }],
      biblio: { volume: '10', first_page: '1', last_page: '9' },
      is_retracted: true,
    }
    const record = foundIn(read(openalex, work, asking('doi', '10.5555/a')))
    expect(record.item).toMatchObject({ author: [{ family: 'Amsel', given: 'Uta' }], page: '1-9', DOI: '10.5555/a' })
    expect(record.notices).toEqual([{ kind: 'retraction' }])
  })

  it('searches OpenAlex only with a key', () => {
    expect(openalex.requests(searching, { url: 'https://x.example' })).toEqual([])
    expect(openalex.requests(searching, { url: 'https://x.example', key: 'k' })).toHaveLength(1)
  })

  it('reads a book of Open Library, and its absence', () => {
    const book = {
      title: 'Kites',
      subtitle: 'A Survey',
      authors: [{ name: 'Uta Amsel' }],
      publish_date: 'March 3, 2010',
    }
    const { item } = foundIn(read(openLibrary, { 'ISBN:9780306406157': book }, asking('isbn', '9780306406157')))
    expect(item).toMatchObject({ type: 'book', title: 'Kites: A Survey', issued: { 'date-parts': [[2010]] } })
    expect(read(openLibrary, {}, asking('isbn', '9780306406157')).kind).toBe('absent')
    expect(read(openLibrary, [], asking('isbn', '9780306406157')).kind).toBe('silent')
  })

  it('reads a paper of Semantic Scholar', () => {
    const paper = {
      paperId: 'x',
      title: 'Kites',
      year: 2017,
      authors: [{ name: 'R. Amsel' }],
      venue: 'arXiv.org',
      externalIds: { ArXiv: '1709.00103' },
      journal: { name: 'ArXiv', volume: 'abs/1709.00103' },
    }
    const record = foundIn(read(semanticScholar, paper, asking('arxiv', '1709.00103')))
    expect(record.item).toMatchObject({ title: 'Kites', author: [{ family: 'Amsel', given: 'R.' }], archive: 'arXiv' })
    expect(read(semanticScholar, { total: 0, offset: 0 }, searching).kind).toBe('absent')
  })

  it('reads CSL-JSON, and tells no record from absence', () => {
    const work = {
      type: 'article-journal',
      title: ['Kites'],
      author: [{ literal: 'Uta Amsel' }],
      issued: { raw: '2010-03' },
    }
    const question = asking('doi', '10.5555/a')
    expect(foundIn(read(contentNegotiation, work, question)).item).toMatchObject({
      title: 'Kites',
      author: [{ family: 'Amsel', given: 'Uta' }],
      issued: { 'date-parts': [[2010, 3]] },
    })
    expect(read(contentNegotiation, '<html></html>', question).kind).toBe('silent')
  })

  it('knows whose a prefix is', () => {
    const answer = (body: unknown, status = 200) => doiAgency.readAgency(replyOf(request, { body, status }))
    expect(answer([{ DOI: '10.5555', RA: 'JaLC' }])).toEqual({ kind: 'agency', agency: 'JaLC' })
    expect(answer([{ DOI: '10.5555', status: 'DOI does not exist' }])).toEqual({ kind: 'absent' })
    expect(answer('<html>').kind).toBe('silent')
  })

  it('believes only the Handle System’s own word that a DOI does not exist', () => {
    const answer = (body: unknown, status: number) => doiAgency.readHandle(replyOf(request, { body, status }))
    expect(answer({ responseCode: 1 }, 200).kind).toBe('registered')
    expect(answer({ responseCode: 100 }, 404).kind).toBe('absent')
    expect(answer('Not Found', 404).kind).toBe('silent')
    expect(answer({ responseCode: 2 }, 500).kind).toBe('silent')
  })

  it('converts PMC numbers', () => {
    const answer = (body: unknown, status = 200) => pmc.read(replyOf(request, { body, status }))
    expect(answer({ records: [{ pmcid: 'PMC1', pmid: 42, doi: '10.5555/A' }] })).toEqual({
      kind: 'found',
      identifiers: [
        { scheme: 'doi', value: '10.5555/a' },
        { scheme: 'pmid', value: '42' },
      ],
    })
    expect(answer({ records: [{ pmcid: 'PMC1', status: 'error', errmsg: 'invalid article id' }] }).kind).toBe('absent')
    expect(answer('nothing').kind).toBe('silent')
  })
})
