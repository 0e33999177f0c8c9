import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregatorName, isAggregator, isArchive, isDoiResolver, isSearchResult } from '../../src/identifiers/hosts.js'
import { knownHosts } from '../../src/identifiers/known-hosts.js'
import { editDistance, indexHosts, knownHostIndex, nearestHost } from '../../src/identifiers/lookalike-host.js'

describe('isSearchResult', () => {
  test.each([
    'https://www.google.com/search?q=a+b',
    'https://google.co.uk/search?hl=en&q=a',
    'https://scholar.google.de/scholar?q=a',
    'https://www.bing.com/search?q=a',
    'https://duckduckgo.com/?q=a',
    'https://search.yahoo.com/search?p=a',
    'https://www.baidu.com/s?wd=a',
    'https://yandex.ru/search/?text=a',
    'https://pubmed.ncbi.nlm.nih.gov/?term=a',
    'https://www.jstor.org/action/doBasicSearch?Query=a',
    'https://publisher.example/action/doSearch?AllField=a',
    'https://library.example/discovery/search?query=any,contains,a',
    'https://library.example/vufind/Search/Results?lookfor=a',
    'https://news.example/search?q=a',
    'https://arxiv.org/search/?query=a',
  ])('%s', url => {
    expect(isSearchResult(url)).toBe(true)
  })
  test.each([
    'https://www.google.com/',
    'https://books.google.com/books?id=abc&q=word',
    'https://scholar.google.com/citations?user=abc',
    'https://pubmed.ncbi.nlm.nih.gov/123/?term=a',
    'https://www.jstor.org/stable/123',
    'https://news.example/2020/search-for-peace',
    'https://news.example/search',
    'https://news.example/search?page=2',
    'https://news.example/search/article?id=1',
    'https://www.baidu.com/',
    'not an address',
    '',
  ])('not %s', url => {
    expect(isSearchResult(url)).toBe(false)
  })
})

test('isAggregator', () => {
  expect(aggregatorName('https://www.researchgate.net/publication/1_A')).toBe('ResearchGate')
  expect(isAggregator('https://independent.academia.edu/Someone')).toBe(true)
  expect(isAggregator('https://university.example/academia.edu')).toBe(false)
  expect(isAggregator('https://www.psu.edu/')).toBe(false)
  expect(isAggregator('')).toBe(false)
})

test('isArchive and isDoiResolver', () => {
  expect(isArchive('https://web.archive.org/web/2020/https://site.example/')).toBe(true)
  expect(isArchive('https://archive.ph/abc')).toBe(true)
  expect(isArchive('https://archive.org/details/abc')).toBe(false)
  expect(isDoiResolver('https://doi.org/10.5555/a')).toBe(true)
  expect(isDoiResolver('http://dx.doi.org/10.5555/a')).toBe(true)
  expect(isDoiResolver('https://doi.org.proxy.example/10.5555/a')).toBe(true)
  expect(isDoiResolver('https://notdoi.org/10.5555/a')).toBe(false)
})

describe('nearestHost', () => {
  const candidates = [
    'www.harbourpost.example',
    'tide.example',
    'meridian.example',
    'channel4.example',
    'www.gazette.example',
  ]
  test.each([
    ['harbuorpost.example', 'harbourpost.example'],
    ['www.harborpost.example', 'harbourpost.example'],
    ['haborpost.example', 'harbourpost.example'],
    ['meridain.example', 'meridian.example'],
    ['gazete.example', 'gazette.example'],
    ['harbpost.example', null], // three letters away
    ['gazzete.example', null], // two away, and short
    ['harbourpost.test', null], // another suffix
    ['www.harbourpost.example', null],
    ['news.harbourpost.example', null],
    ['tidy.example', null],
    ['channel5.example', null],
    ['gazettes.example', null],
    ['bazette.example', null],
    ['gazotte.example', null], // another letter, and short
    ['gaztete.example', 'gazette.example'],
    ['lazette-online.example', null],
    ['localhost', null],
    ['192.0.2.1', null],
    ['', null],
  ])('%s', (host, nearest) => {
    expect(nearestHost(host, candidates)).toBe(nearest)
  })
  test('a well-known host is not misspelt', () => {
    expect(nearestHost('www.reuters.com', ['reuterz.com'])).toBeNull()
    expect(nearestHost('reutres.com', knownHostIndex())).toBe('reuters.com')
  })
  test('known hosts are no slips of each other', () => {
    for (const host of knownHosts()) expect(nearestHost(host, knownHostIndex())).toBeNull()
  })
  test('two as near are neither', () => {
    expect(nearestHost('harbourpest.example', ['harbourpost.example', 'harbourpast.example'])).toBeNull()
  })

  const label = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 5, maxLength: 12 })
  test('finds what going through all finds', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), label, (labels, own) => {
        const hosts = labels.map(text => `${text}.example`)
        const among = nearestHost(`${own}.example`, indexHosts(hosts))
        const single = hosts.map(host => nearestHost(`${own}.example`, [host])).filter(host => host !== null)
        if (among !== null) expect(single).toContain(among)
        if (single.length === 1 && !labels.includes(own)) expect(among).toBe(single[0])
      }),
      { numRuns: 500 },
    )
  })
  test('no likeness within reach is filed apart', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 9, maxLength: 14 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 7 }),
        (own, one, other) => {
          const swapped = own.slice(0, one) + 'z' + own.slice(one + 1)
          const slipped = swapped.slice(0, other) + swapped.slice(other + 1)
          expect(editDistance(own, slipped, 2)).toBeLessThanOrEqual(2)
          if (slipped !== own && `${slipped}s` !== own)
            expect(nearestHost(`${slipped}.example`, [`${own}.example`])).toBe(`${own}.example`)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
