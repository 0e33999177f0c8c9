import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestIncreasing } from '../../src/compare/longest-increasing.js'

describe('longestIncreasing', () => {
  const run = (...numbers: number[]) => longestIncreasing(numbers).map(place => numbers[place])

  it('keeps all that is in order', () => {
    expect(run(1, 2, 5, 9)).toEqual([1, 2, 5, 9])
    expect(run()).toEqual([])
  })

  it('keeps the first of two that were swapped', () => {
    expect(run(1, 2, 4, 3, 5)).toEqual([1, 2, 4, 5])
  })

  it('takes out the one that moved rather than all that it passed', () => {
    expect(run(9, 1, 2, 3, 4)).toEqual([1, 2, 3, 4])
    expect(run(2, 3, 4, 1)).toEqual([2, 3, 4])
  })

  it('is increasing, and as long as trying every run finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 10 }), numbers => {
        const found = run(...numbers)
        for (let at = 1; at < found.length; at++) expect(found[at]).toBeGreaterThan(found[at - 1] as number)
        expect(found.length).toBe(longestLength(numbers))
      }),
    )
  })

  it('gives places in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), numbers => {
        const places = longestIncreasing(numbers)
        expect([...places].sort((a, b) => a - b)).toEqual(places)
      }),
    )
  })
})

/** By the definition: the longest run that ends at each number, from all before it. */
function longestLength(numbers: readonly number[]): number {
  const lengths: number[] = []
  for (const [at, number] of numbers.entries()) {
    const before = lengths.filter((_, place) => (numbers[place] as number) < number)
    lengths[at] = 1 + Math.max(0, ...before)
  }
  return Math.max(0, ...lengths)
}
