import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../src/interpret/parse-reference.js'
import type { PassageLink } from '../../src/model/passage.js'
import type { Extent } from '../../src/model/span.js'

const folder = new URL('./parse-reference/', import.meta.url)

/** A line of a case, its asterisks read as italics. */
function emphasised(line: string): { raw: string; emphasis: Extent[] } {
  const emphasis: Extent[] = []
  const raw = line.split('*').reduce((text, piece, index) => {
    if (index % 2 === 1) emphasis.push({ start: text.length, end: text.length + piece.length })
    return text + piece
  }, '')
  return { raw, emphasis }
}

describe('parseReference', () => {
  for (const style of readdirSync(folder)) {
    const lines = readFileSync(new URL(`${style}/input.txt`, folder), 'utf8')
      .trim()
      .split('\n')
    const expected = JSON.parse(readFileSync(new URL(`${style}/expected.json`, folder), 'utf8')) as unknown[]
    it.each(lines.map((line, index) => [line, expected[index]] as const))(`reads ${style}: %s`, (line, item) => {
      const { raw, emphasis } = emphasised(line)
      expect(parseReference(raw, { emphasis }).item).toEqual(item)
    })
  }

  it('says where each field stands', () => {
    const raw = 'Okonkwo, A. B. (2018). Tidal memory. Journal of Coasts, 12(3), 45–67.'
    const { fields } = parseReference(raw)
    const words = Object.fromEntries(
      Object.entries(fields).map(([field, { extent }]) => [field, raw.slice(extent.start, extent.end)]),
    )
    expect(words).toEqual({
      author: 'Okonkwo, A. B.',
      issued: '2018',
      title: 'Tidal memory',
      'container-title': 'Journal of Coasts',
      volume: '12',
      issue: '3',
      page: '45–67',
    })
  })

  it('believes where a link leads, not what it is labelled', () => {
    const raw = 'Holm, L. (2020). Nets. Shore News. shore.example/old'
    const start = raw.indexOf('shore.example')
    const link: PassageLink = {
      url: 'https://shore.example/new',
      extent: { start, end: raw.length },
      target: { start: 0, end: 0 },
    }
    expect(parseReference(raw, { links: [link] }).item.URL).toBe('https://shore.example/new')
  })

  it('names the manner of writing', () => {
    expect(parseReference('Holm, L. (2020). Nets. Shore News, 3, 4–5.').style).toBe('author-date')
    expect(parseReference('Holm L, Weir J. Nets at dusk. Shore Med. 2020;3:4-5.').style).toBe('vancouver')
    expect(parseReference('Lena Holm, “Nets,” Shore News 3 (2020): 4.').style).toBe('notes')
  })

  it('is less sure of what shows less', () => {
    const full = parseReference('Holm, L. (2020). Nets at dusk. Shore News, 3(1), 4–5.')
    const bare = parseReference('something about nets and boats')
    expect(full.confidence).toBeGreaterThan(0.85)
    expect(bare.confidence).toBeLessThan(0.4)
  })

  it('leaves out what is not there', () => {
    expect(Object.keys(parseReference('ibid').item).sort()).toEqual(['title', 'type'])
    expect(parseReference('').item).toEqual({ type: 'document' })
  })
})

const scraps = fc.constantFrom(
  'Smith, J.',
  ' (2019',
  ')',
  '. ',
  ', ',
  '“',
  '”',
  ' in ',
  'vol. 3',
  'pp. 1–9',
  'https://a.example/x',
  '*',
  'A',
  '王',
  '\u0000',
  '\u0001',
  '😀',
  'ed. ',
  '(',
  '[',
  '12',
  ';',
)

describe('laws of parseReference', () => {
  it('never throws, and every extent lies in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(scraps, { maxLength: 40 }).map(parts => parts.join('')),
        ),
        raw => {
          const reading = parseReference(raw, { emphasis: [{ start: 0, end: Math.min(4, raw.length) }] })
          for (const { extent, confidence } of Object.values(reading.fields)) {
            expect(extent.start).toBeGreaterThanOrEqual(0)
            expect(extent.end).toBeLessThanOrEqual(raw.length)
            expect(extent.start).toBeLessThan(extent.end)
            expect(confidence).toBeGreaterThan(0)
            expect(confidence).toBeLessThanOrEqual(1)
          }
          expect(reading.confidence).toBeGreaterThanOrEqual(0)
          expect(reading.confidence).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 400 },
    )
  })

  it.each([
    [
      'Strandamt, Findbuch der Netze, veröffentlicht am 1. Juni 2018, https://a.example/f (abgerufen am 3. Mai 2019).',
      'Findbuch',
    ],
    ['Imogen Rowe, “Tide Tables,” published 1 June 2018, https://a.example/f (accessed 3 May 2019).', 'Tide Tables'],
    ['Jeanne Durand, « La mer », publié le 1er juin 2018, https://a.example/f, consulté le 3 mai 2019.', 'La mer'],
  ])('reads the day that a source says it was published on: %s', (raw, title) => {
    const { item } = parseReference(raw)
    expect(item.issued).toEqual({ 'date-parts': [[2018, 6, 1]] })
    expect(item.accessed).toEqual({ 'date-parts': [[2019, 5, 3]] })
    expect(item.title).toContain(title)
    expect(item.title).not.toMatch(/2018|published|publié|veröffentlicht/)
  })

  it('keeps what stands for a date that is not there', () => {
    const { item } = parseReference('Board of Tides. (n.d.). Tide tables. https://a.example/x')
    expect(item.issued).toEqual({ literal: 'n.d.' })
  })

  it('reads no name where the author of another work is meant', () => {
    const { item } = parseReference('Ders., Der lange Winter, Kiel 2008, S. 3.')
    expect(item.author).toBeUndefined()
    expect(item.title).toBe('Der lange Winter')
  })

  it('finds the title it is given in a plain APA reference', () => {
    const word = fc.constantFrom('salt', 'harbour', 'tide', 'memory', 'of', 'the', 'island', 'boats', 'and')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 1900, max: 2025 }),
        (words, year) => {
          const title = `The ${words.join(' ')} years`
          const { item } = parseReference(`Holm, L. (${year}). ${title}. Shore News, 3(1), 4–5.`)
          expect(item.title).toBe(title)
          expect(item.issued).toEqual({ 'date-parts': [[year]] })
        },
      ),
    )
  })

  it.each([
    ['letters', 'a'.repeat(200_000)],
    ['initials', 'A. '.repeat(70_000)],
    ['capitals', 'A'.repeat(200_000)],
    ['names', 'Smith, J., '.repeat(20_000)],
    ['brackets', '('.repeat(200_000)],
    ['years', '2019 '.repeat(40_000)],
    ['quotation marks', '“'.repeat(200_000)],
    ['addresses', 'http://a.example/'.repeat(12_000)],
    ['spaces', ' '.repeat(200_000)],
  ])('completes on 200 kB of %s', (_, raw) => {
    const start = performance.now()
    parseReference(raw)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
