import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendedAddresses } from '../../src/form/mended-addresses.js'
import { indexHosts, malformedUrl, normaliseUrl, parseUrl } from '../../src/identifiers/index.js'

const nothing = { meant: null, sound: null }
const mended = (stated: string, around: Parameters<typeof mendedAddresses>[1] = nothing) =>
  mendedAddresses(stated, around).map(({ url, by }) => `${by} ${url}`)

describe('mendedAddresses', () => {
  it('undoes the slip in what cannot be an address', () => {
    expect(mended('https:/kites.example/lull')).toEqual(['form https://kites.example/lull'])
    expect(mended('https://kit es.example/lull')).toEqual(['space https://kites.example/lull'])
  })

  it('tries what may have stood in the place of a space in a path', () => {
    expect(mended('https://kites.example/a lull.pdf')).toEqual([
      'space https://kites.example/alull.pdf',
      'space https://kites.example/a-lull.pdf',
      'space https://kites.example/a%20lull.pdf',
      'space https://kites.example/a_lull.pdf',
    ])
  })

  it('tries the host that was meant first', () => {
    expect(mended('https://kitess.example/lull', { ...nothing, meant: 'kites.example' })[0]).toBe(
      'host https://kites.example/lull',
    )
  })

  it('takes a text’s own signs off, and puts a bracket back', () => {
    expect(mended('https://kites.example/lull%E2%80%9D,')).toContain('punctuation https://kites.example/lull')
    expect(mended('https://kites.example/Lull_(weather')).toContain('punctuation https://kites.example/Lull_(weather)')
  })

  it('undoes what was encoded twice, and dashes that a typesetter put in', () => {
    expect(mended('https://kites.example/a%2520lull')).toContain('encoding https://kites.example/a%20lull')
    expect(mended('https://kites.example/a–lull')).toContain('encoding https://kites.example/a-lull')
  })

  it('tries the other slash and the other scheme', () => {
    expect(mended('http://kites.example/lull?a=1')).toEqual([
      'slash http://kites.example/lull/?a=1',
      'scheme https://kites.example/lull?a=1',
    ])
  })

  it('gives few, each an address, none the stated one and none twice', () => {
    const sound = indexHosts(['kites.example'])
    const address = fc.tuple(
      fc.constantFrom('http://', 'https:/', 'https://', 'www.'),
      fc.webPath(),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(address, ([scheme, path, rest]) => {
        const stated = `${scheme}kites.example${path}${rest}`
        const urls = mendedAddresses(stated, { meant: 'kite.example', sound }).map(({ url }) => url)
        expect(urls.length).toBeLessThanOrEqual(6)
        expect(new Set(urls).size).toBe(urls.length)
        for (const url of urls) {
          expect(parseUrl(url)).not.toBeNull()
          expect(malformedUrl(url)).toBeNull()
          expect(url).not.toBe(normaliseUrl(stated))
        }
      }),
    )
  })
})
