import { describe, expect, it } from 'vitest'
import { misquoted, quotationsIn } from '../../src/entities/quotations.js'

const source = 'We counted eels at forty weirs. None of the millers asked for damages, and none of the eels paid.'

function change(text: string): string | null {
  const [quotation] = quotationsIn(text)
  const found = quotation && misquoted(quotation, source)
  return found ? `${found.differs.quoted} → ${found.differs.sourced}` : null
}

describe('misquoted', () => {
  it('finds the changed word', () => {
    expect(change('“None of the millers asked for forgiveness, and none of the eels paid”')).toBe(
      'forgiveness → damages',
    )
    expect(change('„we counted eels at fifty weirs“')).toBe('fifty → forty')
  })

  it('lets case, stops, spellings and small words be', () => {
    expect(change('“none of the millers asked for damages – and none of the eels paid!”')).toBeNull()
    expect(change('“None of these millers asked for damages, and none of the eels paid”')).toBeNull()
    expect(change('“None of the miller asked for damages, and none of the eels paid”')).toBeNull()
  })

  it('says nothing of words that the source may have elsewhere', () => {
    expect(change('“The most patient count of fish that was ever made”')).toBeNull()
  })

  it('parts a quotation where words are left out or put in', () => {
    const parts = quotationsIn(
      '“None of the millers asked for damages [at all], and … none of the eels ever paid a thing”',
    )
    expect(parts.map(({ text }) => text)).toEqual([
      'None of the millers asked for damages',
      'none of the eels ever paid a thing',
    ])
  })

  it('takes brackets within a word, quotations within quotations and broken words as they are meant', () => {
    expect(change('“[N]one of the millers asked for damages, and none of the eels paid.”')).toBeNull()
    expect(change('“None of the millers ask[ed] for damages, and none of the eels paid.”')).toBeNull()
    expect(change('“None of the millers asked for damages, and none of the eels paid [emphasis added].”')).toBeNull()
    expect(change('“‘None of the millers asked for damages, and none of the eels paid.’”')).toBeNull()
    expect(change('“None of the mil- lers asked for damages, and none of the eels paid.”')).toBeNull()
    expect(change('“Keiner der Müller verlangte Schadensersatz, und keiner der Aale hat gezahlt.”')).toBeNull()
    expect(change('“[N]one of the fishermen asked for damages, and none of the eels paid.”')).toBe(
      'fishermen → millers',
    )
    expect(change('‘None of the millers asked for favours, and none of the eels paid’')).toBe('favours → damages')
  })

  it('finds a word that was put in', () => {
    expect(change('“None of the millers ever asked for damages, and none of the eels paid.”')).toBe('ever → ')
    expect(change('“We counted no eels at forty weirs. None of the millers asked for damages”')).toBe('no → ')
    expect(change('“None of the millers asked for the damages, and none of the eels paid.”')).toBeNull()
  })

  it('finds a word that was left out without a sign, and words that changed places', () => {
    expect(change('“None of the millers asked, and none of the eels paid”')).toBeNull()
    expect(change('“We counted eels at forty weirs. None of the millers asked and none of the eels paid”')).toBeNull()
    expect(change('“None of the millers asked for, and none of the eels paid”')).toBe(' → damages')
    expect(change('“None of the eels asked for damages, and none of the millers paid”')).toBe('eels → millers')
    expect(change('“None of the weirs had eels, and forty of the millers paid”')).toBeNull()
  })
})
