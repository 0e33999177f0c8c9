import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personsIn } from '../../../src/interpret/labeller/person-list.js'

const families = (list: string) =>
  personsIn(list)?.map(name => [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')) ?? null

describe('personsIn', () => {
  test.each([
    ['Alder, C. R., Birch C. and Cedar J. R.', ['Alder', 'Birch', 'Cedar']],
    ['Alder, Thomas, Maria Birch and James Cedar', ['Alder', 'Birch', 'Cedar']],
    ['Della Alder, Donatella, Maria Birch', ['Della Alder', 'Birch']],
    ['ALDER, M. AND BIRCH, D.', ['ALDER', 'BIRCH']],
    ['LI, W., FIR, B., AND ELM, K.', ['LI', 'FIR', 'ELM']],
    ['Alder / Birch', ['Alder', 'Birch']],
    ['A. Alder, B. van der Birch, et al.', ['Alder', 'van der Birch']],
    ['Alder, A; Birch, B', ['Alder', 'Birch']],
    ['Alder, J. N. and Birch-Elm P. G.', ['Alder', 'Birch-Elm']],
    ['Alder. T. and Birch, M. C.', ['Alder', 'Birch']],
    ['Alder, Felix und Birch, C. Katharina', ['Alder', 'Birch']],
    ['Dirk J. Van de Alder', ['Van de Alder']],
    ['Alder, Harald, SabineBirch und KarolineCedar', ['Alder', 'Birch', 'Cedar']],
    ['Sabine MacAlder', ['MacAlder']],
    ['A. B. Alder – C. D. Birch-Elm', ['Alder', 'Birch-Elm']],
  ])('%s', (list, expected) => {
    expect(families(list)).toEqual(expected)
  })

  test.each(['University of Woods and Ministry of Trees', 'Alder (2001), Birch', 'a study of trees', ''])(
    'no list of persons: %s',
    list => {
      expect(personsIn(list)).toBeNull()
    },
  )

  test('takes anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void personsIn(text)))
    const begun = performance.now()
    personsIn('A. '.repeat(1300))
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
