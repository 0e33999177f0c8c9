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
})
