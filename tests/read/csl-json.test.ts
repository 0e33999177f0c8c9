import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCslJson } from '../../src/read/csl-json.js'

const told = (text: string) =>
  readCslJson('refs.json', text).faults.map(
    ({ key, span, message }) => `${span.start.line}:${span.start.column} ${key} ${message}`,
  )

describe('readCslJson', () => {
  test('reads entries with their places', () => {
    const text =
      '[\n  {"id": "orla", "type": "book", "title": "The Salt Road",\n   "issued": {"date-parts": [["1999", 3]]}}\n]'
    const { entries, faults } = readCslJson('refs.json', text)
    expect(faults).toEqual([])
    expect(entries[0]!.item).toEqual({
      id: 'orla',
      type: 'book',
      title: 'The Salt Road',
      issued: { 'date-parts': [[1999, 3]] },
    })
    expect(entries[0]!.raw).toBe(text.slice(4, -2))
    expect(text.slice(entries[0]!.fields.title!.start, entries[0]!.fields.title!.end)).toBe('The Salt Road')
  })

  test.each([
    ['a list', '[{"id": "a", "type": "book"}]'],
    ['one entry', '{"id": "a", "type": "book"}'],
    ['references', '{"references": [{"id": "a", "type": "book"}]}'],
    ['items', '{"items": [{"id": "a", "type": "book"}]}'],
    ['a byte order mark', '\uFEFF[{"id": "a", "type": "book"}]'],
  ])('reads %s', (_, text) => {
    const { entries, faults } = readCslJson('refs.json', text)
    expect(entries.map(({ key, item }) => [key, item])).toEqual([['a', { id: 'a', type: 'book' }]])
    expect(faults).toEqual([])
  })

  test('numbers become texts, lists of one their first, unknown types documents', () => {
    const [entry] = readCslJson(
      'r.json',
      '[{"id": 7, "type": "map", "volume": 3, "ISSN": ["1234-5679"], "title": ["T"]}]',
    ).entries
    expect(entry!.item).toEqual({ id: '7', type: 'document', volume: '3', ISSN: '1234-5679', title: 'T' })
  })

  test.each([
    [
      '{"date-parts": [[2019, 4], [2019, 6]]}',
      {
        'date-parts': [
          [2019, 4],
          [2019, 6],
        ],
      },
    ],
    ['{"date-parts": [[2019, 0, 31]]}', { 'date-parts': [[2019]] }],
    ['{"raw": "2019-04-01"}', { 'date-parts': [[2019, 4, 1]] }],
    ['{"literal": "n.d."}', { literal: 'n.d.' }],
    ['{"date-parts": [[1920]], "circa": true}', { 'date-parts': [[1920]], circa: true }],
    ['"2019-21"', { 'date-parts': [[2019]], season: 1 }],
    ['[{"year": 2019, "month": 2}]', { 'date-parts': [[2019, 2]] }],
    ['{"date-parts": [[null]]}', undefined],
    ['null', undefined],
  ])('reads the date %s', (date, expected) => {
    const { entries, faults } = readCslJson('r.json', `[{"id": "a", "type": "book", "issued": ${date}}]`)
    expect([entries[0]!.item.issued, faults]).toEqual([expected, []])
  })

  test('where JSON ends, says what was expected and keeps what came before', () => {
    const text = '[\n{"id": "a", "type": "book"},\n{"id": "b" "type": "book"},\n{"id": "c"}]'
    expect(readCslJson('r.json', text).entries.map(entry => entry.key)).toEqual(['a'])
    expect(told(text)).toEqual([
      '3:12 null Expected `,` or `}` after the value of `id`, got `"`. The file is no JSON from line 3 on; what follows was not read.',
    ])
  })

  test('an entry without id, one that is none and one with a key given before cost themselves', () => {
    const text = '[{"type": "book"},\n "x",\n {"id": "a", "type": "book"},\n {"id": "a", "type": "book"}]'
    expect(readCslJson('r.json', text).entries.map(entry => entry.key)).toEqual(['a'])
    expect(told(text)).toEqual([
      '1:2 null The entry has no `id`; without one no citation can point to it.',
      '2:2 null Expected each entry to be an object with `id` and `type`.',
      '4:2 a The key `a` is given to two entries, on lines 3 and 4; the first is used. Rename or remove one.',
    ])
  })

  test('a field of the wrong kind costs itself', () => {
    const text = '[{"id": "a", "type": "book", "author": "Orla, M.", "title": "T", "issued": 3.5, "page": {}}]'
    const { entries } = readCslJson('r.json', text)
    expect(entries[0]!.item).toMatchObject({ id: 'a', type: 'book', title: 'T' })
    expect(entries[0]!.item.author).toBeUndefined()
    expect(told(text)[0]).toBe('1:89 a Expected `page` to be a text, got an object.')
    expect(told(text)[1]).toMatch(/Expected `author` to be a list of names/)
  })

  test('every valid JSON is read without complaint of its form, everything else without a throw', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(told(text).filter(fault => fault.includes('no JSON'))).toEqual([])
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'id', '1', ' ', '\n', 'null')),
        parts => {
          const text = parts.join('')
          let valid = true
          try {
            JSON.parse(text)
          } catch {
            valid = false
          }
          expect(told(text).some(fault => fault.includes('no JSON'))).toBe(!valid)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('brackets without end are refused', () => {
    expect(told('['.repeat(100_000))[0]).toMatch(/nested too deeply/)
  })
})
