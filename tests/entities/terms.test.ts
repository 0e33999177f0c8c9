import { describe, expect, it } from 'vitest'
import { termsIn } from '../../src/entities/terms.js'

describe('termsIn', () => {
  it('cuts words to what their forms share', () => {
    expect(termsIn('The passes were crowded, and two regulations')).toEqual(
      termsIn('A pass crowds, and its regulation'),
    )
  })

  it('leaves out what is common in the text’s own language', () => {
    expect(termsIn('Eels of the war')).toEqual([...termsIn('Eels'), 'war'])
    expect(termsIn('Der Aal war in der Marsch')).toEqual([...termsIn('Aal'), ...termsIn('Marsch')])
  })

  it('takes the key of a citation for no word', () => {
    expect(termsIn('Eels swim [@amsel2012; @weir99].')).toEqual(termsIn('Eels swim.'))
  })
})
