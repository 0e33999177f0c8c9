import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBibliography } from '../../src/read/bibliography.js'
import { lineIndex } from '../../src/read/lines.js'

describe('readBibliography', () => {
  test.each([
    ['refs.bib', '@book{a, title = {T}}'],
    ['refs.BibTeX', '@book{a, title = {T}}'],
    ['refs.json', '[{"id": "a", "type": "book", "title": "T"}]'],
    ['refs.ris', 'TY  - BOOK\nID  - a\nTI  - T\nER  - '],
    ['refs.yaml', 'references:\n- id: a\n  type: book\n  title: T\n'],
    ['refs.yml', '---\n- {id: a, type: book, title: "T"}\n...\n'],
  ])('reads %s', async (path, text) => {
    const { entries, faults } = await readBibliography(path, text)
    expect(faults).toEqual([])
    expect(entries.map(entry => [entry.key, entry.item])).toEqual([['a', { id: 'a', type: 'book', title: 'T' }]])
    const at = entries[0]!.fields.title!
    expect(text.slice(at.start, at.end)).toBe('T')
  })

  test('an unknown kind of file is a fault', async () => {
    const { entries, faults } = await readBibliography('refs.docx', 'x')
    expect([entries, faults.map(fault => fault.message)]).toEqual([
      [],
      ['Expected a bibliography to be one of .bib, .bibtex, .json, .ris, .yaml, .yml.'],
    ])
  })
})

describe('CSL-YAML', () => {
  test('numbers keep their writing, old dates are read', async () => {
    const text = '- id: 2001\n  type: book\n  title: 1984\n  volume: 007\n  issued:\n  - year: 1949\n    month: 6\n'
    const { entries } = await readBibliography('r.yaml', text)
    expect(entries[0]!.item).toEqual({
      id: '2001',
      type: 'book',
      title: '1984',
      volume: '007',
      issued: { 'date-parts': [[1949, 6]] },
    })
  })

  test('a fault is told with its line', async () => {
    const { faults } = await readBibliography('r.yaml', 'references:\n- id: a\n  title: "open\n')
    expect(faults.map(fault => fault.message).join()).toMatch(/The file is no valid YAML from line [34] on: /)
  })

  test.each([
    ['lists', '- '.repeat(5_000)],
    ['brackets', '['.repeat(20_000)],
    ['anchors', '&a '.repeat(50_000)],
    ['aliases', 'a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nreferences: *c'],
  ])('survives nested %s', async (_, text) => {
    expect((await readBibliography('r.yaml', text)).entries).toEqual([])
  })
})

describe('lineIndex', () => {
  test('CRLF, CR and LF all end a line', () => {
    const pointAt = lineIndex('a\nb\r\nc\rd')
    expect([0, 1, 2, 4, 5, 7, 8].map(offset => [pointAt(offset).line, pointAt(offset).column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 3],
      [3, 1],
      [4, 1],
      [4, 2],
    ])
  })

  test('lines and columns lead back to the offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', 'é', '\r\n')), fc.nat(), (parts, seed) => {
        const text = parts.join('')
        const offset = seed % (text.length + 1)
        const { line, column } = lineIndex(text)(offset)
        const before = text.split(/(?<=\n|\r(?!\n))/).slice(0, line - 1)
        expect(before.join('').length + column - 1).toBe(offset)
      }),
    )
  })
})

const papers = new URL('../../../shared/data/04-manuscripts/joss/', import.meta.url)

describe.skipIf(!existsSync(papers))('published papers (skipped where ../shared is absent)', () => {
  test.each(existsSync(papers) ? readdirSync(papers) : [])('%s: every entry is read', async name => {
    const text = readFileSync(new URL(`${name}/paper.bib`, papers), 'utf8')
    const { entries, faults } = await readBibliography('paper.bib', text)
    const heads = text.match(/^\s*@(?!string|comment|preamble|xdata)\w+\s*[{(]/gim)?.length ?? 0
    expect(entries.length + faults.length).toBe(heads)
    // One of these papers gives the same key twice; no other fault is known in them.
    expect(faults.filter(fault => !fault.message.includes('two entries'))).toEqual([])
    expect(entries.every(entry => entry.item.title !== undefined || entry.item['container-title'] !== undefined)).toBe(
      true,
    )
  })
})
