import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtEnd, leftoversIn, oddQuotation, unpaired } from '../../src/form/reference-scars.js'

describe('cutAtEnd', () => {
  it.each([
    'Veld: Meadow Press,',
    'Roads. In:',
    'Press, 2008), 41–',
    'Press, 2008, pp.',
    'Eide and',
    'Letters, S.',
    'Letters, vol.',
    'Eide, (',
  ])('sees the end missing of %s', text => {
    expect(cutAtEnd(text)).not.toBeNull()
  })

  it.each([
    'Meadow Press, 312 pp.',
    'Meadow Press, 90 S.',
    'Meadow Press, 1829, 4 vol.',
    'Meadow Press, 2001, o. S.',
    'edited by J. D. S.',
    '2nd ed.',
    'Roads that close.',
    'pp. 3–9',
    'f.',
    '',
  ])('lets %s end', text => {
    expect(cutAtEnd(text)).toBeNull()
  })
})

describe('leftoversIn', () => {
  it.each([
    'Veld, S. [TODO].',
    'pp. ???',
    'Letters,, late',
    'Letters, . Veld',
    '( )',
    'et al. et al.',
    '{{cite}}',
    '[citation needed]',
    'Vol. undefined, p. 3',
    'Lost.. Veld',
    'p. ____',
  ])('sees what was left in %s', text => {
    expect(leftoversIn(text)).toHaveLength(1)
  })

  it.each([
    'Wait...',
    'Wait. . . what',
    'std::move',
    'snow()',
    'What???',
    'TODO SOBRE LA NIEVE',
    'vol. XXX',
    '_____. Roads.',
    'The undefined border',
    'Méndez, null and void',
    'a, b, c',
    '.NET, .5',
  ])('finds nothing in %s', text => {
    expect(leftoversIn(text)).toEqual([])
  })
})

describe('unpaired', () => {
  it.each(['(Veld 2008', 'Veld 2008)', 'Veld [2008', '“Roads, Veld', 'Roads”, Veld'])(
    'sees the odd one in %s',
    text => {
      expect(unpaired(text)).not.toBeNull()
    },
  )

  it.each([
    'a) roads, b) letters',
    '(Veld [2008])',
    '„Wege“, Veld',
    '»Wege«',
    '“Roads” and “letters”',
    '“Roads“, Veld',
    '1) roads',
  ])('lets %s stand', text => {
    expect(unpaired(text)).toBeNull()
  })

  it('counts straight quotation marks, but no inches', () => {
    expect(oddQuotation('"Roads, Veld')).not.toBeNull()
    expect(oddQuotation('"Roads," Veld')).toBeNull()
    expect(oddQuotation('A map of 12"')).toBeNull()
  })
})

it('points into the text, whatever it is', () => {
  const anything = fc.string({ unit: fc.constantFrom(...'a1 .,;:()[]“”"–_?{}XTODO&'), maxLength: 120 })
  fc.assert(
    fc.property(anything, text => {
      const scars = [cutAtEnd(text), unpaired(text), oddQuotation(text), ...leftoversIn(text)]
      return scars.every(
        scar =>
          scar === null ||
          (scar.extent.start >= 0 && scar.extent.start < scar.extent.end && scar.extent.end <= text.length),
      )
    }),
  )
})
