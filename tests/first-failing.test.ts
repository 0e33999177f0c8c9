import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstFailing } from '../src/first-failing.js'

it('finds what counting finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -9, max: 9 }), (numbers, limit) => {
      const ordered = numbers.toSorted((one, other) => one - other)
      const counted = ordered.filter(number => number <= limit).length
      expect(firstFailing(ordered.length, at => (ordered[at] as number) <= limit)).toBe(counted)
    }),
  )
})
