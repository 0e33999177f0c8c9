import { describe, expect, it } from 'vitest'
import { foreignNames } from '../../src/entities/foreign-names.js'
import { readEntities } from '../../src/entities/read-entities.js'

function foreign(text: string, other: string): readonly string[] {
  return foreignNames(readEntities(text), [readEntities(other)]).map(word => word.text)
}

describe('foreignNames', () => {
  it('are those that no other text names, whatever their endings', () => {
    expect(foreign('The keepers of Tangen wrote to LANTERN', 'A keeper in Tangens harbour')).toEqual(['LANTERN'])
  })

  it('are no keys of citations', () => {
    expect(foreign('The yield was entered [@HARBOUR2008; @lantern:LANTERN-17] and printed', 'The yield')).toEqual([])
  })
})
