import { describe, expect, it } from 'vitest'
import { periodsIn } from '../../src/entities/periods.js'
import { reckons } from '../../src/entities/reckoning.js'

function isReckoned(sentence: string): boolean {
  const [told] = periodsIn(sentence)
  if (!told) throw new Error(`Expected a date in “${sentence}”`)
  return reckons(sentence, told)
}

describe('reckons', () => {
  it('hears of an event before the dated one', () => {
    expect(isReckoned('It was ratified in 2007, ten years after it had been drafted.')).toBe(true)
    expect(isReckoned('Ten years later, in 2007, it was ratified.')).toBe(true)
    expect(isReckoned('Zehn Jahre später, 2007, wurde er ratifiziert.')).toBe(true)
  })

  it('lets what is reckoned from the dated event be', () => {
    expect(isReckoned('It was drafted in 1997 and ratified ten years later.')).toBe(false)
    expect(isReckoned('It was ratified in 2007.')).toBe(false)
  })
})
