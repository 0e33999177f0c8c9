import { describe, expect, it } from 'vitest'
import type { Reply, Request } from '../../src/model/index.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import { readRetractionWatch } from '../../src/resolve/retraction-watch.js'
import { extractText } from '../support/extract-text.js'
import { replyOf } from '../support/recorded-answers.js'
import { article, statedReference, writtenReference } from '../support/references.js'

const doi = '10.5555/aok.2010.10'
const message = {
  DOI: doi,
  type: 'journal-article',
  title: ['Kites in a Lull'],
  author: [
    { family: 'Amsel', given: 'Uta' },
    { family: 'Brix', given: 'Otto' },
  ],
  'container-title': ['Annals of Kites'],
  volume: '10',
  issue: '2',
  page: '101-119',
  issued: { 'date-parts': [[2010, 3]] },
}

/** A world in which everything is well; parts of it may fail. */
function world(failing: (request: Request) => Parameters<typeof replyOf>[1] | null = () => null): {
  readonly asked: string[]
  readonly ask: (request: Request) => Promise<Reply>
} {
  const asked: string[] = []
  const ask = async (request: Request): Promise<Reply> => {
    asked.push(request.url)
    const failure = failing(request)
    if (failure) return replyOf(request, failure)
    if (request.url.includes('/ra/')) return replyOf(request, { body: [{ DOI: '10.5555', RA: 'Crossref' }] })
    if (request.url.includes('/api/handles/')) return replyOf(request, { status: 404, body: { responseCode: 100 } })
    if (request.url.includes('query.bibliographic'))
      return replyOf(request, { body: { status: 'ok', message: { items: [message] } } })
    return request.url.includes(`/works/${encodeURIComponent(doi)}`)
      ? replyOf(request, { body: { status: 'ok', message } })
      : replyOf(request, { status: 404, body: 'Resource not found.' })
  }
  return { asked, ask }
}

describe('resolveReference', () => {
  it('asks for a DOI at its agency, and then no more', async () => {
    const { asked, ask } = world()
    const resolution = await resolveReference(statedReference(article()), ask)
    expect(resolution).toMatchObject({ outcome: 'verified', work: { DOI: doi } })
    expect(asked).toEqual(['https://doi.org/ra/10.5555', `https://api.crossref.org/works/${encodeURIComponent(doi)}`])
  })

  it('says that a DOI is unregistered though a search finds the work', async () => {
    const { ask } = world()
    const resolution = await resolveReference(statedReference(article({ DOI: '10.5555/none' })), ask)
    expect(resolution).toMatchObject({
      outcome: 'mismatch',
      work: { DOI: doi },
      identifierFaults: [{ fault: 'unregistered', identifier: { value: '10.5555/none' } }],
    })
  })

  const faults: readonly (readonly [string, Parameters<typeof replyOf>[1]])[] = [
    ['a time-out', { silent: 'timeout' }],
    ['a reset', { silent: 'connection' }],
    ['a refusal', { status: 403, body: 'no' }],
    ['too many requests', { status: 429, body: 'later' }],
    ['an error of the server', { status: 500, body: 'oops' }],
    ['a page in place of an answer', { body: '<html>Please log in</html>' }],
    ['half an answer', { body: '{"status":"ok","message":{"DOI":' }],
    ['an answer of another shape', { body: { hello: 'there' } }],
    ['nothing at all', { body: '' }],
  ]
  for (const [name, fault] of faults) {
    it(`is unreachable, not absent, for ${name}`, async () => {
      const { ask } = world(({ url }) => (url.includes('api.crossref.org') ? fault : null))
      for (const item of [article(), article({ DOI: undefined } as never), article({ DOI: '10.5555/none' })]) {
        const { outcome } = await resolveReference(statedReference(item), ask)
        expect(outcome).toBe('unreachable')
      }
    })

    it(`does not call a DOI unregistered for ${name} at doi.org`, async () => {
      const { ask } = world(({ url }) => (url.includes('doi.org') ? fault : null))
      const resolution = await resolveReference(statedReference(article({ DOI: '10.5555/none' })), ask)
      expect(resolution).not.toHaveProperty('identifierFaults')
      expect(resolution.outcome).toBe('unreachable')
    })
  }

  it('finds a DOI at Crossref though doi.org is silent', async () => {
    const { ask } = world(({ url }) => (url.includes('doi.org') ? { silent: 'timeout' } : null))
    expect((await resolveReference(statedReference(article()), ask)).outcome).toBe('verified')
  })

  it('searches where no identifier is stated', async () => {
    const { asked, ask } = world()
    const reference = writtenReference(
      'Amsel, Uta, and Otto Brix. 2010. “Kites in a Lull.” Annals of Kites 10 (2): 101–119.',
    )
    expect(await resolveReference(reference, ask)).toMatchObject({ outcome: 'verified', work: { DOI: doi } })
    expect(asked).toHaveLength(1)
    expect(decodeURIComponent(asked[0] ?? '')).toContain('Amsel Brix 2010 Kites in a Lull Annals of Kites 10 101–119')
  })

  it('asks no registry about letters, papers in archives, laws and pages', async () => {
    const { asked, ask } = world()
    for (const raw of [
      'Uta Amsel, letter to Otto Brix, 3 May 1910, Brix Papers, box 4, Kite Museum.',
      'Amsel, U., interview with the author, Berlin, 3 May 2010.',
      '“Strings,” Kite Museum, accessed 3 May 2024, https://kites.example/strings.',
    ]) {
      const registries = { 'web-page': { enabled: false } }
      expect(await resolveReference(writtenReference(raw), ask, { registries })).toEqual({
        outcome: 'skipped',
        because: 'kind-not-indexed',
      })
    }
    expect(asked).toEqual([])
  })

  it('asks nothing for an ibid', async () => {
    const { asked, ask } = world()
    const reference = { ...writtenReference('Ibid., 4.'), repetition: { form: 'ibid', outcome: 'dangling' } as const }
    expect(await resolveReference(reference, ask)).toEqual({ outcome: 'skipped', because: 'nothing-to-ask-for' })
    expect(asked).toEqual([])
  })

  it('asks where the configuration says, and not who is switched off', async () => {
    const { asked, ask } = world()
    const registries = { crossref: { url: 'https://mirror.example/cr/' }, 'doi-agency': { url: 'https://hdl.example' } }
    await resolveReference(statedReference(article()), ask, { registries, mailto: 'a@b.example' })
    expect(asked).toEqual([
      'https://hdl.example/ra/10.5555',
      `https://mirror.example/cr/works/${encodeURIComponent(doi)}?mailto=a%40b.example`,
    ])
    const other = world()
    const off = { crossref: { enabled: false } }
    await resolveReference(statedReference(article({ DOI: undefined } as never)), other.ask, { registries: off })
    expect(other.asked).toEqual([])
  })

  it('takes notices from a list held here', async () => {
    const { ask } = world()
    const retractions = readRetractionWatch(
      `OriginalPaperDOI,RetractionDOI,RetractionDate,RetractionNature\n${doi},10.5555/aok.2012.1,5/3/2012 0:00,Retraction\n`,
    )
    expect(await resolveReference(statedReference(article()), ask, { retractions })).toMatchObject({
      notices: [{ kind: 'retraction', doi: '10.5555/aok.2012.1', date: { 'date-parts': [[2012, 5, 3]] } }],
    })
  })

  it('sends nothing of a note but names, titles and places of publication', async () => {
    const { asked, ask } = world()
    const note =
      'As the minister told us in private, this cannot be so; see Amsel, Uta. 2010. “Kites in a Lull.” *Annals of Kites* 10 (2): 101–119.'
    const { references } = await extractText(`It is.[^1]\n\n[^1]: ${note}\n`)
    for (const reference of references) await resolveReference(reference, ask)
    expect(asked.length).toBeGreaterThan(0)
    for (const url of asked) expect(decodeURIComponent(url)).not.toContain('minister')
  })
})
