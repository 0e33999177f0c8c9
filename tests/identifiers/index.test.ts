import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aggregatorName,
  explainMalformedDoi,
  findIdentifiers,
  isArchive,
  isbnProblem,
  isDoiResolver,
  isSearchResult,
  issnProblem,
  knownHostIndex,
  malformedUrl,
  nearestHost,
  parseUrl,
  schemes,
  trackingParameters,
  urlKey,
  withoutTracking,
} from '../../src/identifiers/index.js'

describe('findIdentifiers', () => {
  test('gives all schemes in order', () => {
    const text =
      'A. Doe, Title (2020), ISBN 978-0-306-40615-7, ISSN 0378-5955, PMID: 123, PMCID: PMC456, arXiv:2104.12255v1, doi:10.5555/ABC, https://site.example/a.'
    expect(findIdentifiers(text).map(({ scheme, value }) => `${scheme} ${value}`)).toEqual([
      'isbn 9780306406157',
      'issn 0378-5955',
      'pmid 123',
      'pmcid PMC456',
      'arxiv 2104.12255',
      'doi 10.5555/abc',
      'url https://site.example/a',
    ])
  })
  test('gives an address that leads by an identifier as both', () => {
    expect(findIdentifiers('(https://doi.org/10.5555/ABC)')).toMatchObject([
      { scheme: 'doi', value: '10.5555/abc', extent: { start: 1, end: 28 } },
      { scheme: 'url', value: 'https://doi.org/10.5555/ABC', extent: { start: 1, end: 28 } },
    ])
    expect(findIdentifiers('https://arxiv.org/abs/2104.12255').map(({ scheme }) => scheme)).toEqual(['arxiv', 'url'])
  })
  test('finds no number inside an address', () => {
    expect(findIdentifiers('https://shop.example/isbn/9780306406157/PMC3531190').map(({ scheme }) => scheme)).toEqual([
      'url',
    ])
  })
  test('finds a DOI of an e-print once', () => {
    expect(findIdentifiers('10.48550/arXiv.2104.12255').map(({ scheme }) => scheme)).toEqual(['doi'])
  })
})

const bits = [
  ...[
    '10.',
    '10.1234/',
    'doi:',
    'doi.org/',
    'https://',
    'http:/',
    'www.',
    'www,',
    '.com',
    '/',
    '<',
    '>',
    '&lt;',
    '&',
    ';',
    ':',
    '(',
    ')',
    '[',
    ']',
    '%',
    '%2F',
    '%ff',
  ],
  ...[
    'ISBN ',
    '978-',
    'ISSN ',
    '1234-5678',
    'PMID ',
    'PMC',
    '12345',
    'arXiv:',
    '2104.12255',
    'hep-th/',
    ' ',
    '\n',
    '.',
    ',',
    '…',
    '@',
    '\\',
    '?',
    '#',
    'é',
    '中',
    '\ud800',
    '\u200b',
    'a',
  ],
]
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...bits), { maxLength: 25 }).map(parts => parts.join('')),
)

describe('on any text', () => {
  test('extents hold their raws, in order, apart', () => {
    fc.assert(
      fc.property(hostile, text => {
        let end = 0
        let last: string | null = null
        for (const { raw, extent, scheme } of findIdentifiers(text)) {
          expect(text.slice(extent.start, extent.end)).toBe(raw)
          const key = `${extent.start}-${extent.end}`
          if (extent.start < end) expect([scheme, key]).toEqual(['url', last])
          end = extent.end
          last = key
        }
      }),
      { numRuns: 5000 },
    )
  })
  test('what a scheme finds in normal form it takes for its own', () => {
    fc.assert(
      fc.property(hostile, text => {
        for (const { scheme, value } of findIdentifiers(text)) {
          const { parse, format } = schemes.find(one => one.scheme === scheme)!
          if (scheme === 'url' && !parse(value)) continue
          expect(parse(value)).toBe(value)
          expect(parse(format(value))).toBe(value)
        }
      }),
      { numRuns: 5000 },
    )
  })
  test('nothing throws', () => {
    const all = [
      explainMalformedDoi,
      isbnProblem,
      issnProblem,
      malformedUrl,
      parseUrl,
      urlKey,
      trackingParameters,
      withoutTracking,
      isSearchResult,
      aggregatorName,
      isArchive,
      isDoiResolver,
    ]
    fc.assert(
      fc.property(hostile, text => {
        for (const { parse } of schemes) parse(text)
        for (const one of all) one(text)
        nearestHost(text, knownHostIndex())
      }),
      { numRuns: 3000 },
    )
  })
})

// A quadratic step would take days over these; a linear one takes a moment.
describe.each([
  'a',
  '10.',
  '10.1234/',
  '10.1234/(',
  'doi.org/',
  'doi.org.',
  'https://',
  'https://a.b/',
  '<https://',
  '<http://a ',
  'http',
  'www.',
  '(',
  '<',
  '<:',
  '&lt;',
  '&amp;',
  '%25',
  '978-',
  '9',
  'ISBN ',
  'ISSN (',
  'PMID',
  'arXiv:',
  'arxiv ',
  'math/',
  'x.',
  '. ',
  '\\',
  ' ',
  '\u200b',
  'é',
  'a@',
])('a megabyte of %j', bit => {
  const text = bit.repeat(Math.ceil(1_000_000 / bit.length))
  test('is gone through', () => {
    expect(Array.isArray(findIdentifiers(text))).toBe(true)
    for (const { parse } of schemes) parse(text)
    explainMalformedDoi(text)
    malformedUrl(text)
    malformedUrl(`https://${text}`)
    urlKey(`https://site.example/${text}`)
    isbnProblem(text)
    issnProblem(text)
    trackingParameters(`https://site.example/?${text}`)
    expect(nearestHost(text, knownHostIndex())).toBeNull()
  }, 10_000)
})
