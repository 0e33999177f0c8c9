import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceBreaks } from '../../src/extract/sentence-breaks.js'

const sentences = (text: string, language = 'en'): readonly string[] => {
  let from = 0
  return [...sentenceBreaks(text, language)].map(end => {
    const sentence = text.slice(from, end)
    from = end
    return sentence
  })
}

describe('sentences end', () => {
  test.each([
    ['It rains. It pours.', ['It rains. ', 'It pours.']],
    ['“Is it?” she asked. “Yes!” It was.', ['“Is it?” ', 'she asked. ', '“Yes!” ', 'It was.']],
    ['At 3.5 m it stops', ['At 3.5 m it stops']],
    ['The U.S.A won', ['The U.S.A won']],
    ['See etc. and so on. Then', ['See etc. and so on. ', 'Then']],
    ['One.\r\nTwo.\nThree', ['One.\r\n', 'Two.\n', 'Three']],
    ['雨が降る。風も吹く。', ['雨が降る。', '風も吹く。']],
    ['क्या हुआ? कुछ नहीं। ठीक है।', ['क्या हुआ? ', 'कुछ नहीं। ', 'ठीक है।']],
    ['', []],
    ['no end', ['no end']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  test('Greek asks with a semicolon, other languages go on', () => {
    expect(sentences('Τι; Ναι.', 'el')).toEqual(['Τι; ', 'Ναι.'])
    expect(sentences('What; yes.', 'en')).toEqual(['What; yes.'])
  })

  // The semicolon went from one property to another in Unicode 15.1, so it is left out: machines differ.
  const characters = fc.constantFrom(...'aBé.…?!\n\r\t ,:1"\')(—–。、．‘’“”«»\u00a0\u0301\u200d\u0600中אა𝐀😀\u2029*[^')

  test('where the machine’s own segmenter has them end, whatever the text', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 40 }), letters => {
        const text = letters.join('')
        expect(sentences(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
      }),
      { numRuns: 2000 },
    )
  })

  test('and together they are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(sentences(text).join('')).toBe(text)
      }),
    )
  })
})
