import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, earliestDay, isBefore, latestDay, precisionOf } from '../../src/compare/calendar.js'
import type { CslDate } from '../../src/model/csl.js'

const parts = (...date: number[]): CslDate => ({ 'date-parts': [date] })
const range = (first: number[], last: number[]): CslDate => ({ 'date-parts': [first, last] })

const aDate = fc
  .tuple(fc.integer({ min: 1, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(date => fc.integer({ min: 1, max: 3 }).map(length => parts(...date.slice(0, length))))

describe('days', () => {
  it('counts from 1 January 1970', () => {
    expect(earliestDay(parts(1970, 1, 1))).toBe(0)
    expect(latestDay(parts(1970))).toBe(364)
    expect(latestDay(parts(1970, 1))).toBe(30)
    expect(earliestDay(range([1970], [1971]))).toBe(0)
    expect(latestDay(range([1970], [1971, 1]))).toBe(395)
  })

  it('knows leap years and the first century', () => {
    expect(latestDay(parts(2024, 2))).toBe(earliestDay(parts(2024, 2, 29)))
    expect(latestDay(parts(1900, 2))).toBe(earliestDay(parts(1900, 2, 28)))
    expect(earliestDay(parts(50))).toBeLessThan(earliestDay(parts(1950)) ?? 0)
  })

  it('gives null for what holds no date', () => {
    expect(earliestDay(undefined)).toBeNull()
    expect(latestDay({ literal: 'n.d.' })).toBeNull()
    expect(earliestDay({ 'date-parts': [[]] })).toBeNull()
    expect(earliestDay(parts(Number.NaN))).toBeNull()
    expect(latestDay(parts(1e9, 1, 1))).toBeNull()
  })

  it('never ends before it begins', () => {
    fc.assert(fc.property(aDate, date => (earliestDay(date) ?? 0) <= (latestDay(date) ?? 0)))
  })
})

describe('isBefore', () => {
  it('compares at the coarser precision', () => {
    expect(isBefore(parts(2018, 3, 2), parts(2018, 11, 20))).toBe(true)
    expect(isBefore(parts(2018, 3, 2), parts(2018))).toBe(false)
    expect(isBefore(parts(2018), parts(2018, 11, 20))).toBe(false)
    expect(isBefore(parts(2018, 3, 2), parts(2018, 3))).toBe(false)
    expect(isBefore(parts(2017), parts(2018, 1, 1))).toBe(true)
  })

  it('leaves the slack it is given', () => {
    expect(isBefore(parts(2018, 3, 1), parts(2018, 3, 2), 1)).toBe(false)
    expect(isBefore(parts(2018, 3, 1), parts(2018, 3, 3), 1)).toBe(true)
  })

  it('is false where either has no date', () => {
    expect(isBefore(undefined, parts(2018))).toBe(false)
    expect(isBefore(parts(2018), { literal: 'forthcoming' })).toBe(false)
  })

  it('never holds both ways, nor of a date and itself', () => {
    fc.assert(fc.property(aDate, aDate, (one, other) => !(isBefore(one, other) && isBefore(other, one))))
    fc.assert(fc.property(aDate, date => !isBefore(date, date)))
  })
})

describe('precisionOf', () => {
  it('is that of the coarser end', () => {
    expect(precisionOf(parts(2018, 3, 2))).toBe('day')
    expect(precisionOf(range([2018, 3, 2], [2018, 4]))).toBe('month')
    expect(precisionOf({ 'date-parts': [[2018]], season: 2 })).toBe('year')
    expect(precisionOf({ literal: 'n.d.' })).toBeNull()
  })
})

describe('dateText', () => {
  it('is as precise as the date', () => {
    expect(dateText(parts(2018, 11, 20))).toBe('20 November 2018')
    expect(dateText(parts(2018, 11))).toBe('November 2018')
    expect(dateText(parts(2018))).toBe('2018')
    expect(dateText(parts(2018, 13))).toBe('2018')
    expect(dateText(undefined)).toBeNull()
  })
})
