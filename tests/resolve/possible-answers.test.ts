import { describe, expect, it } from 'vitest'
import { possibleAnswers } from '../../src/resolve/possible-answers.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import { writtenReference } from '../support/references.js'

async function askedFor(text: string): Promise<readonly string[]> {
  const reference = writtenReference(text)
  const asked = new Set<string>()
  for (const answer of possibleAnswers(reference, 7, '2026-01-02T03:04:05Z'))
    await resolveReference(reference, request => {
      asked.add(request.url)
      return answer(request)
    })
  return [...asked]
}

const hostsOf = (asked: readonly string[]) => new Set(asked.map(url => new URL(url).host))

describe('possibleAnswers', () => {
  it('bring about all that a page can lead to: its neighbour, its copy, and the registries of the DOI on it', async () => {
    const asked = await askedFor(
      'Orme, Lena. “The Toll of the Upper Bridge.” The Weir, 2019. https://weir.example/2019/toll.',
    )
    expect(asked).toContain('https://weir.example/2019/toll')
    expect(asked.filter(url => /^https:\/\/weir\.example\/2019\/[0-9a-f]{16}$/.test(url))).toHaveLength(1)
    expect(asked.filter(url => url.startsWith('https://web.archive.org/cdx/'))).toHaveLength(1)
    expect(asked.filter(url => url.startsWith('https://web.archive.org/web/2020'))).toHaveLength(1)
    expect(asked).toContain('https://doi.org/ra/10.10000007')
    expect(asked.some(url => url.startsWith('https://api.crossref.org/works/10.10000007'))).toBe(true)
  })

  it('bring about all that a DOI can lead to: each agency, the handle, and the search', async () => {
    const hosts = hostsOf(
      await askedFor(
        'Orme, L. (2019). The toll of the upper bridge. Journal of Tolls, 3(1), 4–9. https://doi.org/10.5555/jt.1',
      ),
    )
    for (const host of ['doi.org', 'api.crossref.org', 'api.datacite.org']) expect(hosts).toContain(host)
  })
})
