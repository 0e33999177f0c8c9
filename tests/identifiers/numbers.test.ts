import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arxivVersion, findArxivs, formatArxiv, parseArxiv } from '../../src/identifiers/arxiv.js'
import { findIsbns, formatIsbn, isbnProblem, parseIsbn } from '../../src/identifiers/isbn.js'
import { findIssns, formatIssn, issnProblem, parseIssn } from '../../src/identifiers/issn.js'
import { findPmcids, formatPmcid, parsePmcid } from '../../src/identifiers/pmcid.js'
import { findPmids, formatPmid, parsePmid } from '../../src/identifiers/pmid.js'

const raws = (found: readonly { raw: string }[]): string[] => found.map(({ raw }) => raw)

describe('arXiv', () => {
  test.each([
    ['2104.12255', '2104.12255', null],
    ['2104.12255v1', '2104.12255', 1],
    ['arXiv:2104.12255v12', '2104.12255', 12],
    ['arXiv: 0704.0001', '0704.0001', null],
    ['arXiv preprint arXiv:2104.12255', '2104.12255', null],
    ['arXiv:2104.12255v2 [cs.CL]', '2104.12255', 2],
    ['https://arxiv.org/abs/2104.12255v3', '2104.12255', 3],
    ['http://www.arxiv.org/pdf/2104.12255.pdf', '2104.12255', null],
    ['https://export.arxiv.org/abs/hep-th/9901001', 'hep-th/9901001', null],
    ['https://doi.org/10.48550/arXiv.2104.12255', '2104.12255', null],
    ['hep-th/9901001v2', 'hep-th/9901001', 2],
    ['math.GT/0309136', 'math/0309136', null],
  ])('%s', (text, value, version) => {
    expect(parseArxiv(text)).toBe(value)
    expect(arxivVersion(text)).toBe(version)
  })
  test.each([
    '',
    '2113.12255',
    '2104.1225',
    '0704.00011',
    'foo/9901001',
    'hep-th/9913001',
    '12255',
    'https://site.example/2104.12255',
  ])('not %j', text => {
    expect(parseArxiv(text)).toBeNull()
  })
  test('in running text', () => {
    const text = 'arXiv:2104.12255v1, hep-th/9901001 (https://arxiv.org/abs/1706.03762), 2104.12255 tonnes and cs/files'
    expect(findArxivs(text)).toMatchObject([
      { raw: 'arXiv:2104.12255v1', value: '2104.12255' },
      { raw: 'hep-th/9901001', value: 'hep-th/9901001' },
      { raw: 'https://arxiv.org/abs/1706.03762', value: '1706.03762' },
    ])
    expect(raws(findArxivs('arXiv preprint arXiv:1706.03762.'))).toEqual(['arXiv preprint arXiv:1706.03762'])
    expect(findArxivs('arXiv:hep-th/9901001')).toHaveLength(1)
  })
})

describe('PMID', () => {
  test.each([
    ['12345678', '12345678'],
    ['PMID: 012345', '12345'],
    ['PMID 12345', '12345'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', '12345678'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/12345?dopt=Abstract', '12345'],
    ['https://europepmc.org/article/MED/12345', '12345'],
  ])('%s', (text, value) => {
    expect(parsePmid(text)).toBe(value)
  })
  test.each([
    '',
    '0',
    '123456789',
    'PMC12345',
    'https://pubmed.ncbi.nlm.nih.gov/?term=1234',
    'https://site.example/pubmed/123',
  ])('not %j', text => {
    expect(parsePmid(text)).toBeNull()
  })
  test('in running text', () => {
    expect(
      raws(findPmids('PMID: 123, (PMID 456). 789 PMID:1234567890123 https://pubmed.ncbi.nlm.nih.gov/99/.')),
    ).toEqual(['PMID: 123', 'PMID 456', 'https://pubmed.ncbi.nlm.nih.gov/99/'])
  })
})

describe('PMCID', () => {
  test.each([
    ['PMC123', 'PMC123'],
    ['pmc3531190.1', 'PMC3531190'],
    ['PMCID: PMC123', 'PMC123'],
    ['PMCID: 123', 'PMC123'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/', 'PMC123'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC123/pdf/a.pdf', 'PMC123'],
    ['https://europepmc.org/articles/PMC123', 'PMC123'],
  ])('%s', (text, value) => {
    expect(parsePmcid(text)).toBe(value)
  })
  test.each(['', '123', 'PMC', 'PMC0', 'https://site.example/PMC123'])('not %j', text => {
    expect(parsePmcid(text)).toBeNull()
  })
  test('in running text', () => {
    expect(
      raws(findPmcids('PMCID: PMC12; PMC3531190, the PMC7 of Mali, https://pmc.ncbi.nlm.nih.gov/articles/PMC99/.')),
    ).toEqual(['PMCID: PMC12', 'PMC3531190', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC99/'])
  })
})

describe('ISBN', () => {
  test.each([
    ['978-0-306-40615-7', '9780306406157'],
    ['978–0–306–40615–7', '9780306406157'],
    ['978 0 306 40615 7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['ISBN 0-8044-2957-X', '9780804429573'],
    ['ISBN-13: 9780306406157', '9780306406157'],
    ['ISBN (print): 9780306406157.', '9780306406157'],
    ['e-ISBN 9780306406157', '9780306406157'],
  ])('%s', (text, value) => {
    expect(parseIsbn(text)).toBe(value)
  })
  test.each(['', '9780306406158', '0306406153', '9770306406157', '978030640615', 'X306406152'])('not %j', text => {
    expect(parseIsbn(text)).toBeNull()
  })
  test('in running text', () => {
    expect(raws(findIsbns('ISBN 0-306-40615-2, 978-0-306-40615-7; 0-306-40615-2, tel. 9780306406158'))).toEqual([
      'ISBN 0-306-40615-2',
      '978-0-306-40615-7',
    ])
    expect(findIsbns('ISBN-10 0306406152 ISBN-13 9780306406157')).toHaveLength(2)
  })
  test.each([
    ['ISBN 978-0-306-40615-8', 'its check digit is wrong'],
    ['ISBN 0306406153', 'its check digit is wrong'],
    ['ISBN 97803064061', 'it has 11 digits, not 10 or 13'],
    ['ISBN 9770306406157', 'it does not begin with 978 or 979'],
    ['ISBN 978-0-306-40615-7', null],
    ['978-0-306-40615-8', null],
    ['ISBN pending', null],
  ])('what is wrong with %s', (text, problem) => {
    expect(isbnProblem(text)?.problem ?? null).toBe(problem)
  })
})

describe('ISSN', () => {
  test.each([
    ['0378-5955', '0378-5955'],
    ['2434-561x', '2434-561X'],
    ['ISSN 03785955', '0378-5955'],
    ['e-ISSN: 0378–5955', '0378-5955'],
    ['ISSN-L 0378-5955', '0378-5955'],
  ])('%s', (text, value) => {
    expect(parseIssn(text)).toBe(value)
  })
  test.each(['', '0378-5956', '378-5955', '0378/5955'])('not %j', text => {
    expect(parseIssn(text)).toBeNull()
  })
  test('in running text only with a label', () => {
    expect(raws(findIssns('ISSN 0378-5955, eISSN: 2434-561X; pages 0378-5955; ISSN 1990-1998'))).toEqual([
      'ISSN 0378-5955',
      'eISSN: 2434-561X',
    ])
  })
  test.each([
    ['ISSN 0378-5956', 'its check digit is wrong'],
    ['ISSN 0378-595', 'it has 7 digits, not 8'],
    ['ISSN 0378-5955', null],
    ['0378-5956', null],
  ])('what is wrong with %s', (text, problem) => {
    expect(issnProblem(text)?.problem ?? null).toBe(problem)
  })
})

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const checked = (length: number, prefix: string, parse: (text: string) => string | null): fc.Arbitrary<string> =>
  digits(length)
    .map(body => [...'0123456789X'].map(last => parse(prefix + body + last)).find(value => value !== null) ?? null)
    .filter(value => value !== null)

const laws = [
  [
    'arXiv',
    fc
      .tuple(fc.integer({ min: 1501, max: 9912 }), digits(5))
      .map(([month, number]) => parseArxiv(`${month}.${number}`))
      .filter(value => value !== null),
    parseArxiv,
    formatArxiv,
    findArxivs,
  ],
  [
    'arXiv, old',
    fc
      .tuple(fc.constantFrom('hep-th', 'math', 'cs'), fc.integer({ min: 9101, max: 9912 }), digits(3))
      .map(([archive, month, number]) => parseArxiv(`${archive}/${month}${number}`))
      .filter(value => value !== null),
    parseArxiv,
    formatArxiv,
    findArxivs,
  ],
  ['PMID', fc.integer({ min: 1, max: 99_999_999 }).map(String), parsePmid, formatPmid, findPmids],
  [
    'PMCID',
    fc.integer({ min: 1, max: 999_999_999 }).map(number => `PMC${number}`),
    parsePmcid,
    formatPmcid,
    findPmcids,
  ],
  ['ISBN', checked(9, '978', parseIsbn), parseIsbn, formatIsbn, findIsbns],
  ['ISBN-10', checked(9, '', parseIsbn), parseIsbn, formatIsbn, findIsbns],
  ['ISSN', checked(7, '', parseIssn), parseIssn, formatIssn, findIssns],
] as const

describe.each(laws)('laws of %s', (_, values, parse, format, find) => {
  test('parsing undoes formatting and changes nothing of a normal form', () => {
    fc.assert(
      fc.property(values, value => {
        expect(parse(format(value))).toBe(value)
        expect(parse(value)).toBe(value)
      }),
    )
  })
  test('a formatted one is found where it stands', () => {
    const around = fc.constantFrom(['', ''], ['see ', '.'], ['(', '), and'], ['“', '”'], ['x; ', '; y'])
    fc.assert(
      fc.property(values, around, (value, [before = '', after = '']) => {
        const text = `${before}${format(value)}${after}`
        const found = find(text)
        expect(found.map(identifier => identifier.value)).toEqual([value])
        for (const { raw, extent } of found) expect(text.slice(extent.start, extent.end)).toBe(raw)
      }),
    )
  })
})
