import { describe, expect, it } from 'vitest'
import { termsIn } from '../../src/entities/terms.js'

describe('termsIn', () => {
  it('cuts words to what their forms share', () => {
    expect(termsIn('The passes were crowded, and two regulations')).toEqual(
      termsIn('A pass crowds, and its regulation'),
    )
  })

  it('takes the key of a citation for no word', () => {
    expect(termsIn('Eels swim [@amsel2012; @weir99].')).toEqual(termsIn('Eels swim.'))
  })
})
