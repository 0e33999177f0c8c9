import { describe, expect, it } from 'vitest'
import { abstractIn } from '../../src/resolve/record.js'

describe('abstractIn', () => {
  it('gives the words without tags and the heading over them', () => {
    const deposited =
      '<jats:title>Abstract</jats:title><jats:p>Eels climb.</jats:p><jats:p>Most <jats:italic>do</jats:italic>.</jats:p>'
    expect(abstractIn(deposited)).toEqual({ abstract: 'Eels climb. Most do.' })
    expect(abstractIn('Abstract: Eels climb.')).toEqual({ abstract: 'Eels climb.' })
  })

  it('gives nothing where none is recorded', () => {
    expect(abstractIn(undefined)).toEqual({})
    expect(abstractIn('<jats:p> </jats:p>')).toEqual({})
  })
})
