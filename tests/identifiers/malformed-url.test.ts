import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexHosts } from '../../src/identifiers/lookalike-host.js'
import { malformedUrl } from '../../src/identifiers/malformed-url.js'

describe('malformedUrl', () => {
  test.each([
    ['https://exa mple.example/a', 'https://example.example/a'],
    ['https://news. site.example/a', 'https://news.site.example/a'],
    ['https://site.example/a b', null],
    ['https//site.example/a', 'https://site.example/a'],
    ['http:/site.example/a', 'http://site.example/a'],
    ['https:///site.example/a', 'https://site.example/a'],
    ['https://https://site.example/a', 'https://site.example/a'],
    ['http://https//site.example/a', 'https://site.example/a'],
    ['http;//site.example', 'http://site.example'],
    ['htpp://site.example/a', 'http://site.example/a'],
    ['htps://site.example/a', 'https://site.example/a'],
    ['ttps://site.example/a', 'https://site.example/a'],
    ['http:\\\\site.example', 'http://site.example'],
    ['https:// site.example/a', 'https://site.example/a'],
    ['http://www,site.example/a', 'http://www.site.example/a'],
    ['www,site.example/a', 'www.site.example/a'],
    ['https://site,example/a', 'https://site.example/a'],
    ['https://my_site.example/a', null],
    ['https://site/a', null],
    ['https://www./a', null],
    ['https:///', null],
    ['https://site..example/a', 'https://site.example/a'],
    ['https://site.example:abc/a', null],
    ['https://site.example/a](https://site.example/a)', 'https://site.example/a'],
    ['https://site.example/a**', 'https://site.example/a'],
    ['https://a.example/xhttps://b.example/y', null],
    ['https://site.example/abc…', null],
    ['https://site.example/abc...', null],
    ['https://site.example/.../abc', null],
    ['https://site…', null],
    ['http:/exa mple.example', 'http://example.example'],
    ['http:/exa mple.example/a b', null],
  ])('%j', (text, repaired) => {
    const malformed = malformedUrl(text)
    expect(malformed?.problem).toBeTruthy()
    expect(malformed?.repaired).toBe(repaired)
  })

  test.each([
    'https://site.example/a|b',
    'https://site.example/100%/a',
    'https://my_blog.site.example/a',
    'https://site.example/a_(b)',
    'https://web.archive.org/web/2020/https://site.example/',
    'https://site.example/redirect?url=https://other.example/',
    'https://site.example/compare/v1...v2',
    'https://site.example/a//b',
    'https://site.example:8080/',
    'http://192.0.2.1/',
    'http://[2001:db8::1]/',
    'http://пример.испытание/',
    'https://user@site.example/',
    'https://medium.example/@someone/a',
    'www.site.example',
    'ftp://site.example/a',
    'mailto:a@b.example',
    '#part',
    'a/b.md',
    '10.5555/abc',
    '',
    'https://site.example and',
  ])('has nothing to say of %j', text => {
    expect(malformedUrl(text)).toBeNull()
  })

  test('a repaired host is held against those named elsewhere', () => {
    const hosts = indexHosts(['www.harbourpost.example'])
    expect(malformedUrl('https://harbo bourpost.example/a', hosts)?.repaired).toBe('https://harbourpost.example/a')
    expect(malformedUrl('https://harbour post.example/a', hosts)?.repaired).toBe('https://harbourpost.example/a')
    expect(malformedUrl('https://other post.example/a', hosts)?.repaired).toBe('https://otherpost.example/a')
  })

  test('a repair is sound', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      ':',
      '/',
      '//',
      'www',
      '.',
      ',',
      ' ',
      'site',
      'example',
      'com',
      '_',
      '…',
      '...',
      '](',
      '\\',
      '@',
      ':80',
      '?',
      '#',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        const malformed = malformedUrl(pieces.join(''))
        if (malformed?.repaired) expect(malformedUrl(malformed.repaired)).toBeNull()
      }),
      { numRuns: 5000 },
    )
  })
})
