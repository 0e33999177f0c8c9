import { describe, expect, it } from 'vitest'
import { parseReference } from '../../src/interpret/parse-reference.js'

describe('what web pages add to a reference', () => {
  it.each([
    '“Harrow opens its mill”. Harrow Post. Archived from the original on 1 February 2016. Retrieved 28 January 2016.',
    '“Harrow opens its mill”. Harrow Post. Archived (PDF) from the original on 2016-02-01. Retrieved 28 January 2016.',
    '“Harrow opens its mill”. Harrow Post (archived February 1, 2016). Retrieved 28 January 2016.',
    '„Harrow opens its mill“. Harrow Post. Archiviert vom Original am 1. Februar 2016; abgerufen am 28. Januar 2016.',
  ])('is no date of publication: %s', written => {
    const { item } = parseReference(written)
    expect(item.title).toBe('Harrow opens its mill')
    expect(item.issued).toBeUndefined()
    expect(item.accessed).toEqual({ 'date-parts': [[2016, 1, 28]] })
  })

  it('leaves the date of publication', () => {
    const { item } = parseReference(
      'Moss, Ada (3 May 2011). “Harrow opens its mill”. Harrow Post. Archived at the Wayback Machine on 4 June 2020.',
    )
    expect(item.issued).toEqual({ 'date-parts': [[2011, 5, 3]] })
  })

  it('leads back by marks that belong to no title', () => {
    for (const mark of ['^ ', '^ a b ', '↑ ']) {
      const { item, fields } = parseReference(`${mark}“Harrow opens its second mill”. Harrow Post. September 10, 2008.`)
      expect(item.title).toBe('Harrow opens its second mill')
      expect(fields.title?.extent.start).toBe(mark.length + 1)
    }
  })
})
