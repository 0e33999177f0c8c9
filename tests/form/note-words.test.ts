import { describe, expect, it } from 'vitest'
import { foldedWords, indexNoteWords } from '../../src/form/note-words.js'
import type { Footnote } from '../../src/model/index.js'

const point = { line: 1, column: 1, offset: 0 }
const note = (label: string, text: string): Footnote => ({
  label,
  passage: { text, pieces: [], emphasis: [], links: [] },
  span: { start: point, end: point },
  labelSpan: { start: point, end: point },
})

describe('foldedWords', () => {
  it('leaves accents, case and the genitive out', () => {
    expect(foldedWords('Müller’s Ätna, 1998; O’Brien')).toEqual(['muller', 'atna', '1998', 'obrien'])
  })
})

describe('indexNoteWords', () => {
  const words = indexNoteWords([
    note('1', 'Lena Okoro, After the Flood'),
    note('2', 'Okoro, Weirs'),
    note('3', 'constructor'),
  ])

  it('finds the first note with all of the words', () => {
    expect(words.firstWith(['okoro'], null)?.label).toBe('1')
    expect(words.firstWith(['okoro', 'weirs'], null)?.label).toBe('2')
    expect(words.firstWith(['okoro'], '1')?.label).toBe('2')
  })

  it('finds none where a word is missing, and for no words', () => {
    expect(words.firstWith(['okoro', 'tolls'], null)).toBeNull()
    expect(words.firstWith([], null)).toBeNull()
  })

  it('holds words that objects of the language have too', () => {
    expect(words.firstWith(['constructor'], null)?.label).toBe('3')
    expect(words.firstWith(['tostring'], null)).toBeNull()
  })
})
