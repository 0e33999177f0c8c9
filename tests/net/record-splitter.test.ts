import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ForeignFormError, lineSplitter, recordSplitter, type Splitter } from '../../src/net/record-splitter.js'

/** The records that a text is parted into when it comes in pieces of so many bytes. */
function split(text: string, size = 7, splitter: Splitter = recordSplitter()): readonly (readonly [number, string])[] {
  const bytes = new TextEncoder().encode(text)
  const found: [number, string][] = []
  const keep = (fragments: ReturnType<Splitter['push']>) => {
    for (const { bytes, line } of fragments)
      found.push([line, new TextDecoder().decode(bytes ?? new Uint8Array()).trim()])
  }
  for (let at = 0; at < bytes.length; at += size) keep(splitter.push(bytes.subarray(at, at + size)))
  keep(splitter.end())
  return found
}

describe('recordSplitter', () => {
  it('parts lines, and passes over blank ones', () => {
    expect(split('{"a":1}\n\n{"b":"ø"}\r\n{"c":3}')).toEqual([
      [1, '{"a":1}'],
      [3, '{"b":"ø"}'],
      [4, '{"c":3}'],
    ])
  })

  it.each([
    ['[{"a":{"b":"}]"}},\n {"c":"\\"{"}]'],
    ['{"items":[{"a":{"b":"}]"}},\n {"c":"\\"{"}]}'],
    ['\ufeff\n{ "items" : [{"a":{"b":"}]"}},{"c":"\\"{"}], "total": 2}'],
  ])('parts a list: %j', text => {
    expect(split(text).map(([, record]) => record)).toEqual(['{"a":{"b":"}]"}}', '{"c":"\\"{"}'])
  })

  it('knows the lines of a list', () => {
    expect(split('{"items":[\n{"a":1},\n{"a":\n2},\n{"a":3}]}').map(([line]) => line)).toEqual([2, 3, 5])
  })

  it('lets a broken record of a list cost itself', () => {
    const records = split('[\n{"a":"never closed},\n{"a":{"b":2,\n{"a":3}\n]').map(([, record]) => record)
    expect(records).toHaveLength(3)
    expect(records.at(-1)).toBe('{"a":3}')
  })

  it('refuses what is neither', () => {
    expect(() => split('<html></html>')).toThrow(ForeignFormError)
    expect(() => split('DOI,title\n')).toThrow(ForeignFormError)
    expect(split(' \n')).toEqual([])
  })

  it('gives the same records, in whatever form and pieces they come', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 })
    fc.assert(
      fc.property(fc.array(json, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 700 }), (records, size) => {
        const expected = records.map(record => JSON.stringify(record))
        const forms = [expected.join('\n'), `[${expected.join(',')}]`, `{"items":[${expected.join(',\n')}]}`]
        for (const form of forms) expect(split(form, size).map(([, record]) => record)).toEqual(expected)
      }),
    )
  })

  it('throws nothing else, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', '\n', 'a', ',') }), text => {
        try {
          split(text)
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFormError)
        }
      }),
    )
  })
})

describe('lineSplitter', () => {
  it('keeps quoted line breaks of CSV together', () => {
    expect(split('a,"b\nc ""d""\n"\ne,f\n"g"', 3, lineSplitter(true))).toEqual([
      [1, 'a,"b\nc ""d""\n"'],
      [4, 'e,f'],
      [5, '"g"'],
    ])
  })
})
