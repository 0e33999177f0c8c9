import { describe, expect, it } from 'vitest'
import { membersIn } from '../../src/entities/contrasts/kind-contrast.js'
import { commonWords } from '../../src/entities/languages/common-words.js'
import { membersOfKinds } from '../../src/entities/languages/kinds.js'
import { readEntities } from '../../src/entities/read-entities.js'

const lines = membersOfKinds.trim().split('\n')

describe('the table of kinds', () => {
  const names = lines.flatMap(line => line.split('=')[1]?.split('|') ?? [])

  it('has lines of a kind, a member and names', () => {
    for (const line of lines) expect(line).toMatch(/^[a-z]+ [a-z.']+=[\p{Alpha}\d'-]+(?:\|[\p{Alpha}\d'-]+)*$/u)
  })

  it('has each name and each member once', () => {
    const members = lines.map(line => line.split('=')[0])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(members.filter((member, at) => members.indexOf(member) !== at)).toEqual([])
  })

  it('has no word that says nothing', () => {
    const common = new Set(commonWords.split(' '))
    expect(names.filter(name => common.has(name.toLowerCase()))).toEqual([])
  })
})

describe('membersIn', () => {
  it.each([
    ['Dormice sleep; squirrels do not', 'dormouse squirrel'],
    ['Wie Füchse den Dachs vertreiben', 'fox badger'],
    ['Diet of Polecats on Farmland', 'ferret'],
    // Names of teams and machines, and those of persons and places.
    ['In May the Tigers beat the Falcons', ''],
    ['Ada Wolf spoke of the fen', ''],
    ['Mars and its moon', 'mars'],
    ['le 3 mars', ''],
  ])('%s', (text, expected) =>
    expect(
      membersIn(readEntities(text))
        .map(({ member }) => member)
        .join(' '),
    ).toBe(expected),
  )
})
