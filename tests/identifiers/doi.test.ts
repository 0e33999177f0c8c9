import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainMalformedDoi, findDois, formatDoi, normaliseDoi, parseDoi } from '../../src/identifiers/doi.js'

const sici = '10.1002/(SICI)1097-4571(199206)43:5<340::AID-ASI3>3.0.CO;2-C'
const siciValue = sici.toLowerCase()

describe('parseDoi', () => {
  test.each([
    ['10.5555/abc.123', '10.5555/abc.123'],
    ['10.5555/ABC.123', '10.5555/abc.123'],
    ['doi:10.5555/abc', '10.5555/abc'],
    ['doi: 10.5555/abc', '10.5555/abc'],
    ['DOI 10.5555/abc', '10.5555/abc'],
    ['DOI10.5555/abc', '10.5555/abc'],
    ['info:doi/10.5555/abc', '10.5555/abc'],
    ['https://doi.org/10.5555/abc', '10.5555/abc'],
    ['http://dx.doi.org/10.5555/abc', '10.5555/abc'],
    ['www.doi.org/10.5555/abc', '10.5555/abc'],
    ['doi.org/10.5555/abc', '10.5555/abc'],
    ['dx.doi.org/10.5555/abc', '10.5555/abc'],
    ['https://doi.org/doi:10.5555/abc', '10.5555/abc'],
    ['<https://doi.org/10.5555/abc>', '10.5555/abc'],
    ['https://doi.org.ezproxy.library.example/10.5555/abc', '10.5555/abc'],
    ['https://doi-org.proxy.library.example/10.5555/abc', '10.5555/abc'],
    ['https://doi.org/10.5555%2Fabc', '10.5555/abc'],
    ['https://doi.org/10.5555/abc?utm_source=x#top', '10.5555/abc'],
    ['10.5555%2Fabc', '10.5555/abc'],
    ['10.5555.77/abc', '10.5555.77/abc'],
    [sici, siciValue],
    ['10.1002/(SICI)1097-4571(199206)43:5&lt;340::AID-ASI3&gt;3.0.CO;2-C', siciValue],
    ['10.1002/(SICI)1097-4571(199206)43:5&amp;lt;340::AID-ASI3&amp;gt;3.0.CO;2-C', siciValue],
    ['https://doi.org/10.1002/(SICI)1097-4571(199206)43:5%3C340::AID-ASI3%3E3.0.CO;2-C', siciValue],
    [`https://doi.org/${sici}`, siciValue],
    ['10.1175/1520-0493(1989)117&lt;1175:X&amp;Y&gt;2.0.CO;2', '10.1175/1520-0493(1989)117<1175:x&y>2.0.co;2'],
    ['10.17223/15617793/2021(259-265)', '10.17223/15617793/2021(259-265)'],
    ['10.24833/1234-5678-2023(4-IV)58', '10.24833/1234-5678-2023(4-iv)58'],
    ['10.5555/abc.', '10.5555/abc'],
    ['10.5555/abc)', '10.5555/abc'],
    ['10.5555/978-3\\_5', '10.5555/978-3_5'],
    ['https://onlinelibrary.publisher.example/doi/full/10.5555/abc', '10.5555/abc'],
    ['https://publisher.example/doi/10.5555/abc/full', '10.5555/abc'],
    ['https://publisher.example/doi/abs/10.5555/abc', '10.5555/abc'],
    ['https://publisher.example/doi/pdf/10.5555/abc.pdf', '10.5555/abc'],
    ['https://publisher.example/doi/10.5555/abc/abstract?x=1', '10.5555/abc'],
    ['https://publisher.example/article/10.5555/s-1/fulltext.html', '10.5555/s-1'],
    ['https://publisher.example/articles/10.5555/fabc.2019.01/full/html', '10.5555/fabc.2019.01'],
    ['https://journals.publisher.example/article?id=10.5555/journal.abc.01&type=x', '10.5555/journal.abc.01'],
    [
      'https://society.example/j/article-abstract/doi/10.5555/abc.2019004397/474417/Some-Title?redirectedFrom=fulltext',
      '10.5555/abc.2019004397',
    ],
    ['https://press.example/j/article/doi/10.5555/bib/bbz123/5612345', '10.5555/bib/bbz123'],
    ['https://press.example/j/article/doi/10.5555/1234567', '10.5555/1234567'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf', '10.1101/2020.01.02.123456'],
  ])('reads %s', (text, value) => {
    expect(parseDoi(text)).toBe(value)
  })

  test.each([
    '',
    '10.5555',
    '10.5555/',
    '10.55/abc',
    '10/1234',
    'see 10.5555/abc',
    '10.5555/abc and more',
    'https://publisher.example/releases/10.2023/notes.pdf',
    'https://publisher.example/doi/10.5555',
    '110.5555/abc',
  ])('takes %j for none', text => {
    expect(parseDoi(text)).toBeNull()
  })
})

describe('findDois', () => {
  const found = (text: string): string[] => findDois(text).map(({ value }) => value)

  test.each([
    ['See doi:10.5555/abc.', ['10.5555/abc']],
    ['(https://doi.org/10.5555/abc).', ['10.5555/abc']],
    ['[10.5555/abc](https://doi.org/10.5555/abc)', ['10.5555/abc', '10.5555/abc']],
    ['<a href="https://doi.org/10.5555/abc">10.5555/abc</a>', ['10.5555/abc', '10.5555/abc']],
    [`in ${sici}, and`, [siciValue]],
    [`in (https://doi.org/${sici}), and`, [siciValue]],
    ['10.5555/a,10.5555/b; 10.5555/c', ['10.5555/a', '10.5555/b', '10.5555/c']],
    ['doi: 10.5555/abc(2020)12; next', ['10.5555/abc(2020)12']],
    ['“10.5555/abc”', ['10.5555/abc']],
    ['doi：10.5555/abc。次', ['10.5555/abc']],
    ['10.5555/abchttps://x.example/', ['10.5555/abc']],
    ['dx.doi.org/10.5555/abc', ['10.5555/abc']],
    ['the ratio 10.5/3 and 10.1234 units', []],
    ['version 1.10.2345/x and a.10.1234/b', []],
    ['https://files.example/10.2023/notes.pdf', []],
    ['10.5555/ abc', []],
  ])('in %j', (text, values) => {
    expect(found(text)).toEqual(values)
  })

  test('takes the address into the extent, the label not', () => {
    expect(findDois('see doi:10.5555/A, dx.doi.org/10.5555/B')).toMatchObject([
      { raw: '10.5555/A' },
      { raw: 'dx.doi.org/10.5555/B' },
    ])
  })
})

describe('explainMalformedDoi', () => {
  test.each([
    ['doi:10/1234', null],
    ['https://doi.org/10/5555/abc', '10.5555/abc'],
    ['1O.5555/abc', '10.5555/abc'],
    ['doi:10.5S55/abc', undefined],
    ['10.555O/abc', '10.5550/abc'],
    ['doi:10.5555', null],
    ['10.5555', null],
    ['https://doi.org/10.5555/', null],
    ['https://doi.org/https://doi.org/10.5555/abc', '10.5555/abc'],
    ['10.5555/ abc', '10.5555/abc'],
    ['10.5555 /abc', '10.5555/abc'],
    ['doi:10. 5555/abc', '10.5555/abc'],
    ['10.5555\\abc', '10.5555/abc'],
    ['10,5555/abc', '10.5555/abc'],
    ['doi:5555/abc.def', '10.5555/abc.def'],
    ['doi:10.5555j.abc.2020', '10.5555/j.abc.2020'],
    ['doi:10.55/abc', null],
  ])('%j', (text, repaired) => {
    const explained = explainMalformedDoi(text)
    if (repaired === undefined) return expect(explained).toBeNull()
    expect(explained).toMatchObject({ repaired })
    expect(explained?.problem).toBeTruthy()
  })

  test.each([
    '10.5555/abc',
    '10.5555/abc.',
    'doi:10.5555/abc,',
    `https://doi.org/${sici}`,
    'https://doi.org/10/dvz2', // a shortDOI
    'doi: forthcoming',
    'https://doi.org/10.5555/abc?x=1',
    '10/12',
    '10.5 million',
    'https://publisher.example/a b',
    'pp. 10.1234',
  ])('has nothing to say of %j', text => {
    expect(explainMalformedDoi(text)).toBeNull()
  })
})

const suffix = fc.string({
  unit: fc.constantFrom(
    ...'abcXYZ0189.-_();:/<>&%[]{}#?,\'"é ~+='.split(''),
    '%2F',
    '&lt;',
    '&amp;',
    '<1:AB>',
    '(x)',
    'http',
    '10.',
  ),
  minLength: 1,
  maxLength: 30,
})
const normalForm = fc
  .tuple(fc.integer({ min: 1000, max: 99_999 }), suffix)
  .map(([registrant, end]) => normaliseDoi(`10.${registrant}/${end}`))
  .filter(value => value !== null)

describe('laws', () => {
  test('parsing undoes formatting', () => {
    fc.assert(
      fc.property(normalForm, value => parseDoi(formatDoi(value)) === value),
      { numRuns: 2000 },
    )
  })
  test('parsing is idempotent', () => {
    fc.assert(
      fc.property(normalForm, value => parseDoi(value) === value && normaliseDoi(value) === value),
      { numRuns: 2000 },
    )
  })
  test('a formatted one is found where it stands', () => {
    const around = fc.constantFrom('', ' ', 'see ', '(', '[', '“')
    fc.assert(
      fc.property(normalForm, around, fc.constantFrom('', '.', ', and', ')', ' x', '”'), (value, before, after) => {
        const text = `${before}${formatDoi(value)}${after}`
        const found = findDois(text)
        expect(found.map(doi => doi.value)).toEqual([value])
        for (const { raw, extent } of found) expect(text.slice(extent.start, extent.end)).toBe(raw)
      }),
      { numRuns: 2000 },
    )
  })
})
