import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryAfter } from '../../src/net/retry-after.js'

const now = new Date('2026-03-01T12:00:00Z')

describe('retryAfter', () => {
  it.each([
    ['0', 0],
    ['2', 2_000],
    [' 120 ', 120_000],
    ['0.5', 500],
    ['Sun, 01 Mar 2026 12:01:30 GMT', 90_000],
    ['Sunday, 01-Mar-26 12:00:10 GMT', 10_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ])('reads %j as %i ms', (header, milliseconds) => {
    expect(retryAfter(header, now)).toBe(milliseconds)
  })

  it.each([undefined, '', 'soon', '-5', '1e9', 'Sun, ', '12 days', '99999999999999'])('finds no wait in %j', header => {
    expect(retryAfter(header, now)).toBe(null)
  })

  it('takes a bare year for seconds, and not for a date', () => {
    expect(retryAfter('2026', now)).toBe(2_026_000)
  })

  it('never throws and never asks to wait for less than no time', () => {
    fc.assert(fc.property(fc.string(), header => (retryAfter(header, now) ?? 0) >= 0))
  })
})
