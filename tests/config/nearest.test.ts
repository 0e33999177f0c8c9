import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/config/nearest.js'

const names = ['pretty', 'json', 'failOn', 'retracted-source']

describe('nearest', () => {
  it('finds the name that was meant', () => {
    expect(nearest('prety', names)).toBe('pretty')
    expect(nearest('jsno', names)).toBe('json')
    expect(nearest('FAILON', names)).toBe('failOn')
    expect(nearest('retracted-sorces', names)).toBe('retracted-source')
  })

  it('does not guess', () => {
    expect(nearest('html', names)).toBeNull()
    expect(nearest('', names)).toBeNull()
    expect(nearest('x'.repeat(1_000_000), names)).toBeNull()
  })

  it('always finds a name that is known', () => {
    fc.assert(fc.property(fc.constantFrom(...names), name => nearest(name, names) === name))
  })
})
