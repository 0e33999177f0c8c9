import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordBefore, wordsBefore, wordsBehind, wordsOf } from '../../src/entities/words.js'

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

describe('wordsBehind', () => {
  it('leaves a possessive out', () => {
    const written = 'Kenya’s largest port'
    expect(wordsBehind(written, 'Kenya'.length, 2).map(({ text }) => text)).toEqual(['largest', 'port'])
  })

  it('has nothing behind the last word', () => {
    expect(wordsBehind('the port', 'the port'.length, 3)).toEqual([])
  })

  it('goes on behind each word with the next ones', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3 }), (text, most) => {
        for (const [at, { end }] of wordsOf(text).entries())
          expect(wordsBehind(text, end, most)).toEqual(wordsOf(text).slice(at + 1, at + 1 + most))
      }),
    )
  })
})
