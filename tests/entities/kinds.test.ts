import { describe, expect, it } from 'vitest'
import { findMembers, isSameMember, type Member, mayBeSameMember, stepsApart } from '../../src/entities/kinds.js'

function only(text: string): Member {
  const [member, ...others] = findMembers(text, 'en')
  if (!member || others.length > 0) throw new Error(`Expected one member of a kind in ${text}`)
  return member
}

describe('members of kinds', () => {
  it('are found in the plural, at the beginning of a sentence and under two words', () => {
    const found = findMembers('Polecats and mice carry it. Foxes and polar bears do not.', 'en')
    expect(found.map(({ text }) => text)).toEqual(['Polecats', 'mice', 'Foxes', 'polar bears'])
  })

  it('are no names: Fox is a person within a sentence', () => {
    expect(findMembers('a letter to Fox', 'en')).toEqual([])
  })

  it('are not looked for in other languages than English', () => {
    expect(findMembers('Der Igel und der Dachs', 'de')).toEqual([])
  })

  it('are the same under another name, and may be the same under a wider one', () => {
    expect(isSameMember(only('maize'), only('corn'))).toBe(true)
    expect(isSameMember(only('badgers'), only('carnivores'))).toBe(false)
    expect(mayBeSameMember(only('badgers'), only('carnivores'))).toBe(true)
    expect(mayBeSameMember(only('badgers'), only('hedgehogs'))).toBe(false)
  })

  it('are nearer to each other than to members further off, and to those of another kind not at all', () => {
    const [badger, polecat, whale] = ['badger', 'polecat', 'whale'].map(only) as [Member, Member, Member]
    expect(stepsApart(badger, polecat)).toBeLessThan(stepsApart(badger, whale) as number)
    expect(stepsApart(badger, only('malaria'))).toBe(null)
  })
})
