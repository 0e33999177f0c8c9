import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordBefore, wordsBefore, wordsOf } from '../../src/entities/words.js'

const text = fc.string({ unit: fc.constantFrom(...'abÉ ’'), maxLength: 20 })

describe('wordsBefore', () => {
  it('takes an article with its apostrophe for a word', () => {
    expect(wordBefore('dans l’Italie', 'dans l’'.length)).toMatchObject({ text: 'l', folded: 'l', start: 5, end: 6 })
  })

  it('has nothing before the first word', () => {
    expect(wordBefore('Italie', 0)).toBeUndefined()
  })

  it('reads what a text that ended there would have', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.integer({ min: 1, max: 3 }), (text, at, most) => {
        const place = Math.min(at, text.length)
        expect(wordsBefore(text, place, most)).toEqual(wordsOf(text.slice(0, place)).slice(-most))
      }),
    )
  })
})
