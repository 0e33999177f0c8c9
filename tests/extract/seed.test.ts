import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Manuscript } from '../../src/model/index.js'
import { extractText } from '../support/extract-text.js'
import { describeShared, shared } from '../support/shared.js'

const path = shared('seed/000_e2ffc1949ebf837d.txt')
const source = existsSync(path) ? readFileSync(path, 'utf8') : ''

describeShared('the reference manuscript, a converted PDF of 117 notes', () => {
  let manuscript: Manuscript

  test('is taken apart', async () => {
    manuscript = await extractText(source, path)
  })

  test('has 117 notes and 117 markers, each with its partner', () => {
    const numbers = Array.from({ length: 117 }, (_, index) => String(index + 1))
    expect(manuscript.footnotes.map(({ label }) => label)).toEqual(numbers)
    expect(manuscript.markers.map(({ label }) => label).sort((a, b) => Number(a) - Number(b))).toEqual(numbers)
  })

  test('has its spans where the file has them', () => {
    for (const { label, span } of manuscript.markers) {
      expect(source.slice(span.start.offset, span.end.offset)).toBe(`<sup>${label}</sup>`)
    }
    for (const { label, labelSpan } of manuscript.footnotes) {
      expect(source.slice(labelSpan.start.offset, labelSpan.end.offset)).toBe(`<sup>${label}</sup>`)
    }
  })

  test('resolves both ibids', () => {
    const ibids = manuscript.references.filter(({ repetition }) => repetition?.form === 'ibid')
    expect(ibids.map(({ key, repetition }) => [key, repetition])).toEqual([
      ['6', { form: 'ibid', outcome: 'resolved', key: '5' }],
      ['55', { form: 'ibid', outcome: 'resolved', key: '54' }],
    ])
  })

  test('has whole tables: captions, heads and the rows of both pages', () => {
    const shape = manuscript.tables.map(({ caption, heads, rows }) => [
      caption?.text.slice(0, 8),
      heads.length,
      rows.length,
    ])
    expect(shape).toEqual([
      ['Table 1:', 3, 7],
      ['Table 2:', 2, 8],
      ['Table 3:', 3, 6],
      ['Table 4:', 3, 9],
    ])
  })

  test('makes the cell whole that a page break parted', () => {
    const cells = manuscript.tables[2]?.rows[4]?.cells.map(({ text }) => text.length) ?? []
    expect(cells[1]).toBeGreaterThan(80)
    expect(cells[2]).toBeGreaterThan(20)
  })

  test('gives each of two markers in a row its own words', () => {
    const claims = manuscript.claims.filter(({ citations }) =>
      citations.some(({ footnote }) => footnote === '69' || footnote === '70'),
    )
    expect(claims).toHaveLength(2)
    expect(claims[0]?.text).not.toBe(claims[1]?.text)
  })

  test('makes claims whole that a page break parted', () => {
    const parted = ['5', '18', '32', '84', '90', '101'].map(label =>
      manuscript.claims.find(({ citations }) => citations[0]?.footnote === label),
    )
    for (const claim of parted) {
      expect(claim?.text).toMatch(/^\p{Lu}/u)
      expect(claim?.text).toMatch(/[.%]$/)
    }
  })

  test('reads addresses from the target, with balanced brackets, and through a space', () => {
    const url = (key: string): string | undefined =>
      manuscript.references.find(reference => reference.key === key)?.reading.item.URL
    expect(url('17')).toMatch(/\(259-265\)$/)
    expect(url('28')).toMatch(/\(4-IV\)58$/)
    expect(url('10')).toMatch(/^https:\/\/\S+ \S+\/2023\/04\//)
    expect(url('11')).not.toContain('\\')
  })
})
