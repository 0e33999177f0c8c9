import fc from 'fast-check'
import { parse } from 'tldts-icann'
import { describe, expect, test } from 'vitest'
import packed from '../../src/identifiers/public-suffixes.json' with { type: 'json' }
import { domainOf } from '../../src/identifiers/registrable-domain.js'

/** Every rule of the list as the end of a host's name. */
const ends = packed.rules
  .trim()
  .split('\n')
  .flatMap(line => {
    const [top = '', rules = ''] = line.split('=')
    return rules.split(' ').map(rule => `${rule.replace('*', 'any').replace('!', '')}.${top}`)
  })

function byList(host: string) {
  const { domain, domainWithoutSuffix, publicSuffix } = parse(host, { extractHostname: false, validateHostname: false })
  if (!domain || !domainWithoutSuffix || !publicSuffix) return null
  return { registrable: domain, label: domainWithoutSuffix, suffix: publicSuffix }
}

describe('domainOf', () => {
  test.each([
    ['news.bbc.co.uk', { registrable: 'bbc.co.uk', label: 'bbc', suffix: 'co.uk' }],
    ['post.example', { registrable: 'post.example', label: 'post', suffix: 'example' }],
    ['a.post.example.', { registrable: 'post.example', label: 'post', suffix: 'example' }],
    ['pages.github.io', { registrable: 'github.io', label: 'github', suffix: 'io' }],
    ['www.city.kawasaki.jp', { registrable: 'city.kawasaki.jp', label: 'city', suffix: 'kawasaki.jp' }],
    ['a.b.ward.kawasaki.jp', { registrable: 'b.ward.kawasaki.jp', label: 'b', suffix: 'ward.kawasaki.jp' }],
  ])('%s', (host, domain) => {
    expect(domainOf(host)).toEqual(domain)
  })

  test.each(['', '.', 'localhost', 'co.uk', '10.0.0.1', '::1'])('nothing is owned as one in `%s`', host => {
    expect(domainOf(host)).toBeNull()
  })

  test('every rule of the list is read as the package that carries it reads it', () => {
    expect(ends.length).toBeGreaterThan(4000)
    for (const end of ends)
      for (const host of [end, `own.${end}`, `a.own.${end}`])
        expect([host, domainOf(host)]).toEqual([host, byList(host)])
  })

  test('so is any host', () => {
    const label = fc.stringMatching(/^[a-z][a-z\d-]{0,5}$/)
    const host = fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.constantFrom('com', 'org', 'xyz', 'zzz', ...ends))
      .map(([labels, end]) => `${labels.join('.')}.${end}`)
    fc.assert(
      fc.property(host, name => {
        expect(domainOf(name)).toEqual(byList(name))
      }),
    )
  })
})
