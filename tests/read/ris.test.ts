import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRis } from '../../src/read/ris.js'

const article = `TY  - JOUR
ID  - tamm04
AU  - Tamm, Ilse
A1  - Institute of Tides
TI  - Winds of the
      Northern Coast
T2  - Journal of Shores
PY  - 2004/05/06/
VL  - 3
IS  - 4
SP  - 12
EP  - 20
DO  - 10.5555/winds
UR  - https://shore.example/winds
SN  - 1234-5679
Y2  - 2020/01/02/
AB  - Left out.
ER  - 
`

describe('readRis', () => {
  test('reads a record with the places of its fields', () => {
    const { entries, faults } = readRis('refs.ris', article)
    expect(faults).toEqual([])
    expect(entries[0]!.item).toEqual({
      id: 'tamm04',
      type: 'article-journal',
      title: 'Winds of the Northern Coast',
      'container-title': 'Journal of Shores',
      author: [{ family: 'Tamm', given: 'Ilse' }, { literal: 'Institute of Tides' }],
      issued: { 'date-parts': [[2004, 5, 6]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      volume: '3',
      issue: '4',
      page: '12-20',
      DOI: '10.5555/winds',
      URL: 'https://shore.example/winds',
      ISSN: '1234-5679',
    })
    const at = entries[0]!.fields.DOI!
    expect(article.slice(at.start, at.end)).toBe('10.5555/winds')
    expect(article.slice(entries[0]!.extent.start, entries[0]!.extent.end)).toBe(entries[0]!.raw)
  })

  test('books, chapters and theses put their titles where they belong', () => {
    const text = [
      'TY  - BOOK\r\nTI  - Quays\r\nT2  - Harbour Series\r\nSN  - 978-3-16-148410-0\r\nER  - ',
      'TY  - CHAP\r\nTI  - Piers\r\nT2  - Quays\r\nA2  - Reka, Jon\r\nER  - ',
      'TY  - THES\r\nTI  - Locks\r\nPB  - Harbour University\r\nM3  - PhD thesis\r\nER  - ',
    ].join('\r\n\r\n')
    expect(readRis('refs.ris', text).entries.map(entry => entry.item)).toEqual([
      { id: 'ris1', type: 'book', title: 'Quays', 'collection-title': 'Harbour Series', ISBN: '978-3-16-148410-0' },
      {
        id: 'ris2',
        type: 'chapter',
        title: 'Piers',
        'container-title': 'Quays',
        editor: [{ family: 'Reka', given: 'Jon' }],
      },
      { id: 'ris3', type: 'thesis', title: 'Locks', publisher: 'Harbour University', genre: 'PhD thesis' },
    ])
  })

  test('a broken record costs itself', () => {
    const text = 'TI  - No type\nER  - \nTY  - BOOK\nTI  - Open\nTY  - BOOK\nTI  - Good\nER  - \nTY  - BOOK\nER  - \n'
    const { entries, faults } = readRis('refs.ris', text)
    expect(entries.map(entry => entry.item.title)).toEqual(['Good'])
    expect(faults.map(fault => [fault.span.start.line, fault.message])).toEqual([
      [1, 'The record has no type: it must begin with a line such as `TY  - JOUR`.'],
      [3, 'The record is not closed: write a line `ER  - ` before the next record’s `TY`.'],
      [8, 'The record states nothing but its type.'],
    ])
  })

  test('of two records with the same ID the first is kept', () => {
    const { entries, faults } = readRis('refs.ris', article + article)
    expect([entries.length, faults.map(fault => fault.message)]).toEqual([
      1,
      ['The key `tamm04` is given to two entries, on lines 1 and 19; the first is used. Rename or remove one.'],
    ])
  })

  test('never throws, and every place lies in the file', () => {
    const line = fc.constantFrom(
      'TY  - JOUR',
      'ER  - ',
      'AU  - A, B',
      'AU  -',
      'SP  - 1',
      'DA  - 2/3',
      'more',
      '',
      'ID  - x',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.join(end)
        for (const entry of readRis('r.ris', text).entries) {
          expect(text.slice(entry.extent.start, entry.extent.end)).toBe(entry.raw)
          for (const at of Object.values(entry.fields)) expect(at.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
