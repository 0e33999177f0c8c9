import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelWords } from '../../../src/interpret/labeller/label-words.js'
import { trainedModel } from '../../../src/interpret/labeller/trained-model.js'
import { parseReference } from '../../../src/interpret/parse-reference.js'

const nothing = { emphasis: [], fields: {} }

describe('the trained model', () => {
  test('is small enough to ship', () => {
    const path = fileURLToPath(new URL('../../../src/interpret/labeller/reader.bin', import.meta.url))
    expect(statSync(path).size).toBeLessThan(3_000_000)
  })

  test('is unpacked once', () => {
    expect(trainedModel()).toBe(trainedModel())
  })

  test('keeps every stretch inside the text, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })), text => {
        let last = 0
        for (const { extent, confidence } of labelWords(text, [], nothing, trainedModel())) {
          expect(extent.start).toBeGreaterThanOrEqual(last)
          expect(extent.end).toBeGreaterThan(extent.start)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          last = extent.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('reads a megabyte of anything in no time', () => {
    const unit = 'Doe, J. (2001) “X”, In: Y & Z (Eds.), <i>12</i>: 3–4; '
    const begun = performance.now()
    const reading = parseReference(unit.repeat(20_000))
    expect(performance.now() - begun).toBeLessThan(3_000)
    for (const field of Object.values(reading.fields))
      expect(field.extent.end).toBeLessThanOrEqual(unit.length * 20_000)
  })
})

describe('parseReference', () => {
  const read = (raw: string) => {
    const { item } = parseReference(raw)
    return {
      type: item.type,
      author: item.author?.map(name => name.literal ?? name.family).join('; '),
      year: item.issued?.['date-parts']?.[0]?.[0],
      title: item.title,
      container: item['container-title'],
      place: item['publisher-place'],
      publisher: item.publisher,
      volume: item.volume,
      issue: item.issue,
      page: item.page,
    }
  }

  test.each([
    [
      'Winterberg, A., Lo, K. & Marsh, T. (2014). Rivers that change their beds. Journal of Quiet Waters, 12(3), 45–67.',
      {
        type: 'article-journal',
        author: 'Winterberg; Lo; Marsh',
        year: 2014,
        title: 'Rivers that change their beds',
        container: 'Journal of Quiet Waters',
        volume: '12',
        issue: '3',
        page: '45–67',
      },
    ],
    [
      'Winterberg A, Lo K. Rivers that change their beds. J Quiet Waters. 2014;12(3):45-67.',
      {
        type: 'article-journal',
        author: 'Winterberg; Lo',
        year: 2014,
        title: 'Rivers that change their beds',
        container: 'J Quiet Waters',
        volume: '12',
        issue: '3',
        page: '45-67',
      },
    ],
    [
      'Marsh, Tilda: Wasserläufe im Wandel. In: Winterberg, Anna (Hg.): Flüsse und Menschen. Köln: Uferverlag 1998, S. 12-34.',
      {
        type: 'chapter',
        author: 'Marsh',
        year: 1998,
        title: 'Wasserläufe im Wandel',
        container: 'Flüsse und Menschen',
        place: 'Köln',
        publisher: 'Uferverlag',
        page: '12-34',
      },
    ],
    [
      'T. Marsh, Rivers and Their Readers, Oxford: Riverbank Press, 2003.',
      {
        type: 'book',
        author: 'Marsh',
        year: 2003,
        title: 'Rivers and Their Readers',
        place: 'Oxford',
        publisher: 'Riverbank Press',
      },
    ],
  ])('%s', (raw, expected) => {
    const { type, ...wanted } = expected
    expect(read(raw)).toMatchObject({ type, ...wanted })
  })

  test.each([
    ['Winterberg (2004, S. 22)', { family: 'Winterberg' }],
    ['Winterberg et al. (2004, S. 22)', { family: 'Winterberg' }],
    ['Winterberg. (2019). Rivers that change their beds. https://rivers.example/beds', { literal: 'Winterberg' }],
  ])('tells who one word is: %s', (raw, author) => {
    expect(parseReference(raw).item.author).toEqual([author])
  })

  test('takes a book that editors publish alone for a title', () => {
    const { item } = parseReference(
      'Marsh, Karin/Lo, Silvia/Winter, Traude (1997) (Hg.), Wasser erleben mit Kindern, Stuttgart.',
    )
    expect(item.title).toBe('Wasser erleben mit Kindern')
    expect(item.editor?.map(({ family }) => family)).toEqual(['Marsh', 'Lo', 'Winter'])
    expect(item['container-title']).toBeUndefined()
  })

  test('takes no years of a title for the place cited', () => {
    const { item } = parseReference(
      'Marsh, Tilda (1989) Flood and Famine. Water and Politics in the Delta 1965-1975. Oxford: Riverbank Press.',
    )
    expect(item.locator).toBeUndefined()
    expect(item.title).toContain('1965-1975')
  })

  test('points to the words it has a field from', () => {
    const raw = 'Winterberg, A. (2014). Rivers that change their beds. Journal of Quiet Waters, 12(3), 45–67.'
    const { fields } = parseReference(raw)
    const wordsOf = (field: keyof typeof fields) => raw.slice(fields[field]?.extent.start, fields[field]?.extent.end)
    expect(wordsOf('title')).toBe('Rivers that change their beds')
    expect(wordsOf('container-title')).toBe('Journal of Quiet Waters')
    expect(wordsOf('page')).toBe('45–67')
  })

  test('has its fields inside the text, whatever the text', () => {
    const words = fc.constantFrom(
      'Doe',
      'J.',
      '(2019)',
      '.',
      ',',
      ':',
      '“',
      '”',
      'In',
      'ed.',
      'pp.',
      '12',
      '3-4',
      'Press',
      '名',
      '(Hg.)',
      '[',
      ']',
      "'",
      '<i>',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map(all => all.join(' ')),
        ),
        raw => {
          for (const { extent, confidence } of Object.values(parseReference(raw).fields)) {
            expect(extent.start).toBeGreaterThanOrEqual(0)
            expect(extent.end).toBeGreaterThanOrEqual(extent.start)
            expect(extent.end).toBeLessThanOrEqual(raw.length)
            expect(confidence).toBeGreaterThanOrEqual(0)
            expect(confidence).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })
})
