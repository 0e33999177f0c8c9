import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUrls, normaliseUrl, parseUrl } from '../../src/identifiers/url.js'

describe('parseUrl', () => {
  test('takes an address apart', () => {
    expect(parseUrl('HTTPS://User@News.Example.CO.UK:8080/a/b%20c/?x=1&y=a+b&z#part')).toEqual({
      scheme: 'https',
      host: 'news.example.co.uk',
      registrable: 'example.co.uk',
      port: 8080,
      path: ['a', 'b c'],
      query: [
        ['x', '1'],
        ['y', 'a b'],
        ['z', ''],
      ],
      fragment: 'part',
    })
  })
  test.each([
    ['www.site.example/a', 'www.site.example'],
    ['http://münchen.example/', 'münchen.example'],
    ['http://xn--mnchen-3ya.example/', 'xn--mnchen-3ya.example'],
    ['http://пример.испытание/', 'пример.испытание'],
    ['http://192.0.2.1:80/', '192.0.2.1'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['ftp://ftp.site.example/x', 'ftp.site.example'],
    ['http://site.example.', 'site.example'],
  ])('host of %s', (text, host) => {
    expect(parseUrl(text)?.host).toBe(host)
  })
  test.each([
    '',
    'site.example/a',
    'mailto:a@b.example',
    'https://',
    'https://exa mple.example/a',
    'https://a,b.example',
    'https://a..example/',
    'http://a.example:99999/',
    '#top',
    '/a/b',
    'javascript:alert(1)',
  ])('takes %j for none', text => {
    expect(parseUrl(text)).toBeNull()
  })
})

describe('findUrls', () => {
  test.each([
    ['See https://site.example/a.', ['https://site.example/a']],
    ['(https://site.example/a_(b)), and', ['https://site.example/a_(b)']],
    ['(see https://site.example/a).', ['https://site.example/a']],
    ['[x](https://site.example/a)', ['https://site.example/a']],
    ['"https://site.example/a"', ['https://site.example/a']],
    ['«https://site.example/a»', ['https://site.example/a']],
    ['www.site.example, and', ['www.site.example']],
    ['At https://www. site.example/a.', ['https://www. site.example/a']],
    ['<https://exa mple.example/a>.', ['https://exa mple.example/a']],
    ['<https://site.example/a> b > c', ['https://site.example/a']],
    ['<https://site.example/a and then a long sentence that ends>', ['https://site.example/a']],
    ['https://site.example:8080/a?b=c|d#e!', ['https://site.example:8080/a?b=c|d#e']],
    ['http://пример.испытание/путь，', ['http://пример.испытание/путь']],
    ['https://a.example/x,https://b.example/y', ['https://a.example/x', 'https://b.example/y']],
    ['https://a.example/xhttps://b.example/y', ['https://a.example/xhttps://b.example/y']],
    [
      'https//site.example/a, http:/site.example/b htpp://site.example/c ttps://site.example/d',
      ['https//site.example/a', 'http:/site.example/b', 'htpp://site.example/c', 'ttps://site.example/d'],
    ],
    ['www,site.example/a', ['www,site.example/a']],
    [
      'https://web.archive.org/web/2020/https://site.example/',
      ['https://web.archive.org/web/2020/https://site.example/'],
    ],
    ['a.htp://x, the www. and http://', []],
    ['and/or, 5//6 https', []],
    ['https://site.example/a…', ['https://site.example/a']],
  ])('in %j', (text, raws) => {
    const found = findUrls(text)
    expect(found.map(({ raw }) => raw)).toEqual(raws)
    for (const { raw, extent } of found) expect(text.slice(extent.start, extent.end)).toBe(raw)
  })
})

describe('normaliseUrl', () => {
  test.each([
    ['HTTP://Site.Example:80', 'http://site.example/'],
    ['https://site.example/%7ea%2f%c3%a9', 'https://site.example/~a%2F%C3%A9'],
    ['www.site.example', 'http://www.site.example/'],
    ['https://site.example/?a=1&amp;b=2', 'https://site.example/?a=1&b=2'],
    ['https://site.example/a\\_b', 'https://site.example/a_b'],
  ])('%s', (text, value) => {
    expect(normaliseUrl(text)).toBe(value)
  })
})

describe('laws', () => {
  const label = fc
    .string({ unit: fc.constantFrom(...'abcéя中09-'), minLength: 1, maxLength: 8 })
    .filter(text => !/^-|-$/.test(text))
  const host = fc.tuple(label, label).map(([one, other]) => `${one}.${other}.example`)
  const tail = fc.string({
    unit: fc.constantFrom(..."aZ09/-_~%?&=#.,;:!()[]|+é'".split(''), '%2f', '%C3'),
    maxLength: 30,
  })
  const address = fc
    .tuple(fc.constantFrom('http', 'https', 'ftp'), host, tail)
    .map(([scheme, name, end]) => `${scheme}://${name}/${end}`)

  test('normalising is idempotent', () => {
    fc.assert(
      fc.property(address, text => normaliseUrl(normaliseUrl(text)) === normaliseUrl(text)),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => normaliseUrl(normaliseUrl(text)) === normaliseUrl(text)),
    )
  })
  test('what was found is found again in its normal form', () => {
    fc.assert(
      fc.property(address, text => {
        const [found] = findUrls(text)
        const [again] = findUrls(`see ${found?.value} now`)
        expect(again?.value).toBe(found?.value)
      }),
      { numRuns: 1000 },
    )
  })
})
