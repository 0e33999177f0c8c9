import { describe, expect, it } from 'vitest'
import { ordinalsIn } from '../../src/entities/ordinals.js'

describe('ordinals', () => {
  it.each([
    ['The third autumn show', 'autumn:3 show:3'],
    ['La Septième Symphonie', 'symphonie:7'],
    ['das zweite Konzil', 'konzil:2'],
    ['la quarta edizione', 'edizione:4'],
  ])('%s', (text, expected) => {
    expect(
      ordinalsIn(text)
        .map(({ noun, number }) => `${noun}:${number}`)
        .join(' '),
    ).toBe(expected)
  })
})
