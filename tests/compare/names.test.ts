import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameName, sameSurname, surnameKey } from '../../src/compare/names.js'

const name = fc.record({
  family: fc.constantFrom(
    'Müller',
    'Mueller',
    'García Márquez',
    'van der Berg',
    'O’Brien',
    'Øster',
    '李',
    'Al-Khalili',
    'King',
  ),
  given: fc.constantFrom('Anna', 'A.', 'J. R.', 'Åsa', ''),
})

describe('surnames', () => {
  test.each([
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['van der Berg', 'Berg'],
    ['O’Brien', 'OBrien'],
    ['García Márquez', 'Garcia-Marquez'],
    ['García Márquez', 'García'],
    ['Šćepanović', 'Scepanovic'],
  ])('%s and %s can be one', (one, other) => {
    expect(sameSurname({ family: one }, { family: other })).toBe(true)
  })

  test.each([
    ['Brekke', 'Berg'],
    ['Smith', 'Smithson'],
    ['Li', 'Lin'],
    ['李', '王'],
  ])('%s and %s are two', (one, other) => {
    expect(sameSurname({ family: one }, { family: other })).toBe(false)
  })

  test('a name that was not taken apart holds the surname', () => {
    expect(sameSurname({ literal: 'Kerr Lydia' }, { family: 'Kerr', given: 'L.' })).toBe(true)
    expect(sameSurname({ literal: 'Ministry of Trade' }, { literal: 'Ministry of War' })).toBe(false)
  })

  test('laws: the same both ways, a name is itself, keys hold no capitals', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(sameSurname(one, other)).toBe(sameSurname(other, one))
        expect(sameName(one, other)).toBe(sameName(other, one))
        expect(sameName(one, one)).toBe(true)
        expect(surnameKey(one)).toBe(surnameKey(one).toLowerCase())
      }),
    )
  })
})

test('initials stand for names, and contradict others', () => {
  expect(sameName({ family: 'Lund', given: 'P.' }, { family: 'Lund', given: 'Per' })).toBe(true)
  expect(sameName({ family: 'Lund', given: 'Ola' }, { family: 'Lund', given: 'Per' })).toBe(false)
})
