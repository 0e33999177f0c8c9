import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossrefRecord } from '../../src/resolve/crossref.js'
import { cutRecord, findableWords } from '../../src/resolve/cut-record.js'
import { searchedWords } from '../../src/resolve/searched-words.js'

describe('cutRecord', () => {
  it('leaves out what is not read, and keeps what is as it came', () => {
    const kept = {
      DOI: '10.5555/A',
      title: ['Of &amp; tolls'],
      author: [{ given: 'L', family: 'Orme' }, { name: 'The Keepers' }],
      'journal-issue': { issue: '4', 'published-print': { 'date-parts': [[2001, 4]] } },
      'update-to': [{ type: 'retraction', DOI: '10.5555/b', updated: { 'date-parts': [[2003]] } }],
      relation: { 'is-preprint-of': [{ id: '10.5555/c' }] },
      indexed: { 'date-time': '2025-01-01T00:00:00Z' },
    }
    const whole = {
      ...kept,
      author: [{ given: 'L', family: 'Orme', affiliation: [{ name: 'x' }], ORCID: 'x' }, { name: 'The Keepers' }],
      abstract: 'x',
      reference: [{ key: 'x' }],
      'is-referenced-by-count': 3,
      editor: [],
      volume: null,
      subtitle: '',
      relation: { 'is-preprint-of': [{ id: '10.5555/c', 'id-type': 'doi', 'asserted-by': 'subject' }], 'has-part': [] },
    }
    expect(cutRecord(whole)).toEqual(kept)
  })

  it('takes any JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('title', 'author', 'issued', 'relation', 'update-to', 'page', 'indexed'),
          fc.jsonValue(),
        ),
        record => {
          const cut = cutRecord(record as never)
          expect(crossrefRecord(cut)).toEqual(crossrefRecord(record as never))
          findableWords(cut)
        },
      ),
    )
  })

  const dump = new URL('../../../shared/data/01-registry/crossref-dump/items.ndjson.gz', import.meta.url)
  const records = readable(dump)
  it.skipIf(records === null)(
    'is read as the whole record is, save for the abstract (needs the shared data beside the project)',
    () => {
      for (const line of records ?? []) {
        const record = JSON.parse(line)
        const { abstract: _, ...whole } = crossrefRecord(record)
        expect(crossrefRecord(cutRecord(record))).toEqual(whole)
      }
    },
  )
})

function readable(url: URL): readonly string[] | null {
  try {
    return gunzipSync(readFileSync(url)).toString().trim().split('\n')
  } catch {
    return null
  }
}

describe('findableWords', () => {
  it('are those of title, names, years, journal, volume and first page, each for itself', () => {
    const words = findableWords({
      title: ['The <i>Toll</i>'],
      subtitle: ['A history'],
      author: [{ family: 'Ørsted', given: 'A' }, { name: 'Bridge Keepers' }],
      issued: { 'date-parts': [[1999, 2]] },
      'published-online': { 'date-parts': [[1998]] },
      'container-title': ['Tolls'],
      volume: '3',
      page: '12-19',
    })
    expect(words).toEqual({
      mainTitle: ['the', 'toll'],
      title: ['the', 'toll', 'a', 'history'],
      rest: ['orsted', 'bridge', 'keepers', '1999', '1998', 'tolls', '3', '12'],
    })
  })

  it('are none without a title, and for what is no work', () => {
    expect(findableWords({ author: [{ family: 'Orme' }] }).title).toEqual([])
    expect(findableWords({ type: 'component', title: ['Figure 1'] }).title).toEqual([])
  })
})

describe('searchedWords', () => {
  it.each([
    ['Où est-il? “L’État” & co.', ['ou', 'est', 'il', 'l', 'etat', 'co']],
    ['ﬁnal Straße № 5', ['final', 'strasse', 'no', '5']],
    ['東アジアの橋', ['東ア', 'アジ', 'ジア', 'アの', 'の橋']],
    ['橋 toll2', ['橋', 'toll2']],
    ['Мосты и дороги', ['мосты', 'и', 'дороги']],
    ['?! —', []],
  ])('of %j', (text, words) => {
    expect(searchedWords(text)).toEqual(words)
  })
})
