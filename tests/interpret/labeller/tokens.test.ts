import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../../../src/interpret/labeller/tokens.js'
import type { Extent } from '../../../src/model/span.js'

const words = (text: string, wholes: readonly Extent[] = []) => {
  const { count, starts, ends } = tokenise(text, wholes)
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('Doe', ', ', 'J.', '(2019)', '. ', '<i>', '</i>', '12', '–', '名', '-', "'", '’', '\ud800'))
    .map(all => all.join('')),
)

describe('tokenise', () => {
  test.each([
    ['Doe, J. (2019a).', ['Doe', 'J', '2019a']],
    ['80(3):449-458', ['80', '3', '449', '458']],
    ['Self-made O’Neil, d’Arc', ['Self-made', 'O’Neil', 'd’Arc']],
    ['an <italic>Old</italic> Word', ['an', 'Old', 'Word']],
    ['中国经济', ['中', '国', '经', '济']],
    ['한국도시설계 학회지', ['한국도시설계', '학회지']],
    ['a < b', ['a', 'b']],
    ['Oxford1997, Volume21', ['Oxford', '1997', 'Volume', '21']],
    ['B12, p12a, 3rd', ['B12', 'p12a', '3rd']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('takes an address as one', () => {
    const text = 'See https://a.example/b-c, p. 3'
    expect(words(text, [{ start: 4, end: 25 }])).toEqual(['See', 'https://a.example/b-c', 'p', '3'])
  })

  test('accounts for every character once, in order', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { count, starts, ends } = tokenise(text)
        let last = 0
        for (let at = 0; at < count; at++) {
          expect(starts[at]).toBeGreaterThanOrEqual(last)
          expect(ends[at]).toBeGreaterThan(starts[at] as number)
          last = ends[at] as number
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('leaves no letter or digit between tokens, save those of a lost layout', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { count, starts, ends } = tokenise(text)
        let gaps = ''
        for (let at = 0; at <= count; at++)
          gaps += `${text.slice(at === 0 ? 0 : ends[at - 1], at === count ? text.length : starts[at])} `
        expect(gaps.replaceAll(/<\/?[a-z]{1,10}>/gi, '')).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  test('cuts no surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const { count, starts, ends } = tokenise(text)
        for (let at = 0; at < count; at++) {
          expect(text.slice(starts[at], ends[at])).not.toMatch(/\p{Cs}/u)
        }
      }),
    )
  })
})
