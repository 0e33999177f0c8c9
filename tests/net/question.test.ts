import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anonymous, questionKey } from '../../src/net/question.js'

const get = (url: string, headers?: Record<string, string>) => ({
  method: 'GET' as const,
  url,
  ...(headers && { headers }),
})

describe('questionKey', () => {
  it('is the same whoever asks', () => {
    const key = questionKey(get('https://api.test/works/1?rows=2'))
    expect(questionKey(get('https://api.test/works/1?rows=2&mailto=me%40home.test'))).toBe(key)
    expect(questionKey(get('https://api.test/works/1?api_key=secret&rows=2#top'))).toBe(key)
    const search = 'https://api.test/works?query=a%20b%2Bc&rows=2'
    expect(questionKey(get(`${search}&mailto=me%40home.test`))).toBe(questionKey(get(search)))
    expect(questionKey(get('https://api.test/works/1?rows=2', { authorization: 'Bearer secret' }))).toBe(key)
  })

  it('differs with what is asked', () => {
    const requests = [
      get('https://api.test/works/1'),
      get('https://api.test/works/2'),
      get('https://api.test/works/1', { accept: 'text/html' }),
      get('https://api.test/works/1', { accept: 'application/json' }),
      { ...get('https://api.test/works/1'), method: 'POST' as const },
      { ...get('https://api.test/works/1'), method: 'POST' as const, body: 'a' },
    ]
    expect(new Set(requests.map(questionKey)).size).toBe(requests.length)
  })

  it('takes header names in any case', () => {
    const key = questionKey(get('https://api.test/', { accept: 'text/html' }))
    expect(questionKey(get('https://api.test/', { Accept: 'text/html' }))).toBe(key)
  })
})

describe('anonymous', () => {
  it('leaves an address without personal parts as it is', () => {
    const url = 'https://api.test/works?query.bibliographic=a%20b&filter=x:1,y:2'
    expect(anonymous(url)).toBe(url)
  })

  it('takes keys, users and fragments away', () => {
    expect(anonymous('https://me:pass@api.test/a?API_KEY=k&b=1#c')).toBe('https://api.test/a?b=1')
    expect(anonymous('https://api.test/a?mailto=me')).toBe('https://api.test/a')
  })

  it('gives back what is no address, and is done in one go', () => {
    expect(anonymous('nonsense')).toBe('nonsense')
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), url => {
        expect(anonymous(anonymous(url))).toBe(anonymous(url))
      }),
    )
  })
})
