import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/extract/sentences.js'

const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  test.each([
    ['titles and initials', ['Dr. J. R. Orme met Prof. Sela Vance.', 'She left.']],
    ['et al.', ['Orme et al. found none.', 'Vance et al. The others agreed.']],
    ['abbreviated countries', ['The U.S. Senate refused.', 'It was made in the U.S.', 'The price fell.']],
    ['pages and numbers', ['See pp. 33–35 and no. 7 for the rest.', 'He said no.', 'They went.']],
    ['figures', ['Fig. 3 shows the yard.', 'Cf. Tab. 2 there.']],
    [
      'parties of a case',
      ['In Holm v. Norway the court held it.', 'R. c. Moss went further.', 'It is on f. 3 v.', 'The rest is lost.'],
    ],
    ['decimals', ['It rose by 3.5 per cent.', 'Then it fell.']],
    ['quotations', ['“It is done.”', 'Nobody spoke.']],
    ['a question asked within a sentence', ['“Is it done?” she asked.', '“It is!”', 'It was not.']],
    ['German', ['Vgl. Bd. 3, S. 12.', 'Das war im 19. Jahrhundert z. B. üblich.']],
    [
      'what is cited behind a full stop',
      [
        'It fell. [1, 2]',
        'Orme says “no.” [3][4]',
        'It “went.” (Orme 2001)',
        'Then all left. [@orme99, p. 3]',
        '(In May all returned.)',
      ],
    ],
    ['Chinese', ['这是第一句。', '这是第二句。']],
    ['Arabic', ['هل جاء؟', 'نعم جاء.']],
    ['Devanagari', ['यह पहला वाक्य है।', 'यह दूसरा है।']],
  ])('%s', (_, sentences) => {
    const joined = sentences.join(' ')
    if (sentences[0] === 'Orme et al. found none.')
      expect(split(joined)).toEqual([sentences[0], 'Vance et al.', 'The others agreed.'])
    else expect(split(joined)).toEqual(sentences)
  })

  test('every sentence is in order, within the text, and nothing but white space is between', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '1', '“', '”', 'ü', '。', '(', ')', '[', ']') }),
        text => {
          let end = 0
          for (const sentence of splitSentences(text)) {
            expect(text.slice(end, sentence.start).trim()).toBe('')
            expect(sentence.end).toBeGreaterThan(sentence.start)
            end = sentence.end
          }
          expect(text.slice(end).trim()).toBe('')
        },
      ),
    )
  })

  test('citations cling to the full stop', () => {
    expect(split('It fell.[1] In 1998 it rose.[2][3] By Orme et al. [4]. They knew [5].')).toEqual([
      'It fell.[1]',
      'In 1998 it rose.[2][3]',
      'By Orme et al. [4].',
      'They knew [5].',
    ])
  })

  test('an unknown language tag is no obstacle', () => {
    expect(splitSentences('One. Two.', 'not a tag!').length).toBe(2)
  })
})
