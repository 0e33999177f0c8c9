import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trackingParameters, withoutTracking } from '../../src/identifiers/tracking-parameters.js'
import { archivedAddress, urlKey } from '../../src/identifiers/url-key.js'

describe('urlKey', () => {
  const plain = 'https://site.example/a/b'
  test.each([
    'http://site.example/a/b',
    'https://www.site.example/a/b/',
    'https://WWW.Site.Example:443/a/b',
    'https://m.site.example/a/b',
    'https://mobile.site.example/a/b',
    'https://amp.site.example/a/b',
    'https://site.example/a/b/amp/',
    'https://site.example/amp/a/b',
    'https://site.example/a/b.amp.html',
    'https://site.example/a/b?amp=1',
    'https://site.example/a/b?outputType=amp',
    'https://site.example/a/b/index.html',
    'https://site.example/a/%62#part',
    'https://site.example/a/b?utm_source=x&fbclid=y',
    'https://www.google.com/amp/s/www.site.example/a/b/amp',
    'https://site-example.cdn.ampproject.org/c/s/site.example/a/b',
    'https://web.archive.org/web/20200102030405/https://site.example/a/b',
    'https://web.archive.org/web/20200102030405if_/http:/site.example:80/a/b',
    'https://archive.ph/2020.01.02-030405/https://site.example/a/b',
    'www.site.example/a/b',
  ])('%s is the same page', text => {
    expect(urlKey(text)).toBe(urlKey(plain))
  })
  test.each([
    ['https://en.m.wikipedia.org/wiki/A', 'https://en.wikipedia.org/wiki/A'],
    ['https://site.example/?b=2&a=1', 'https://site.example/?a=1&b=2'],
    ['https://site.example/?q=%c3%a9', 'https://site.example/?q=é'],
    ['http://münchen.example/', 'http://xn--mnchen-3ya.example'],
    ['https://site.example/#!/a', 'https://site.example/#!/a/'],
  ])('%s and %s are the same page', (one, other) => {
    expect(urlKey(one)).toBe(urlKey(other))
  })
  test.each([
    ['https://site.example/a', 'https://site.example/A'],
    ['https://site.example/a?id=1', 'https://site.example/a?id=2'],
    ['https://site.example/a?ref=1', 'https://site.example/a'],
    ['https://a.site.example/', 'https://b.site.example/'],
    ['https://m.example/', 'https://example/'],
    ['https://site.example/#!/a', 'https://site.example/#!/b'],
    ['https://site.example/camp', 'https://site.example/c'],
    ['https://site.example:8080/', 'https://site.example/'],
  ])('%s and %s may be two', (one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other))
  })
  test('none for what is no address', () => {
    for (const text of ['', 'a b', 'https://exa mple.example', 'mailto:a@b.example']) expect(urlKey(text)).toBeNull()
  })
  test('never throws, and is its own key', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 40 }).map(text => `https://site.example/${text}`)
    fc.assert(
      fc.property(odd, text => {
        const key = urlKey(text)
        if (key !== null) expect(urlKey(`https://${key}`)).toBe(key)
      }),
      { numRuns: 2000 },
    )
  })
  test('many wrappers do not unwrap for ever', () => {
    const wrapped = `${'https://web.archive.org/web/2020/'.repeat(100)}https://site.example/`
    expect(urlKey(wrapped)).not.toBeNull()
  })
})

test('archivedAddress', () => {
  expect(archivedAddress('https://web.archive.org/web/2020*/site.example')).toBeNull()
  expect(archivedAddress('https://web.archive.org/web/2020/site.example/a')).toBe('http://site.example/a')
  expect(archivedAddress('https://archive.ph/AbC1d')).toBeNull()
  expect(archivedAddress('https://site.example/web/2020/http://other.example')).toBeNull()
})

describe('trackingParameters', () => {
  test('names them', () => {
    expect(trackingParameters('https://site.example/?id=1&utm_source=a&UTM_Medium=b&fbclid=c&ref=d')).toEqual([
      'utm_source',
      'UTM_Medium',
      'fbclid',
    ])
    expect(trackingParameters('https://youtu.be/abc?si=xyz&t=3')).toEqual(['si'])
  })
  test.each([
    'https://site.example/?si=1&ref=2&source=3&id=4&cid=5&campaign=6',
    'https://site.example/',
    'no address',
    'https://site.example/?constructor=1&__proto__=2',
  ])('none in %s', text => {
    expect(trackingParameters(text)).toEqual([])
  })
  test('can be taken off', () => {
    expect(withoutTracking('https://site.example/a?utm_source=x&id=1&gclid=y#part')).toBe(
      'https://site.example/a?id=1#part',
    )
    expect(withoutTracking('https://site.example/a?utm_source=x')).toBe('https://site.example/a')
    expect(withoutTracking('https://site.example/a')).toBe('https://site.example/a')
  })
})
