import { describe, expect, it } from 'vitest'
import { areOfOneKind, type KnownThing, knownThings, mayBeSameThing } from '../../src/entities/known-things.js'

function only(text: string): KnownThing {
  const [thing, ...others] = knownThings(text)
  if (!thing || others.length > 0) throw new Error(`Expected one well-known thing in ${text}`)
  return thing
}

describe('well-known things', () => {
  it('are found under one or several words, with and without accents and articles', () => {
    const found = knownThings('L’Aare ne vit ni Bizet ni Saint-Saëns ni Château-Thierry')
    expect(found.map(({ text }) => text)).toEqual(['L’Aare', 'Bizet', 'Saint-Saëns', 'Château-Thierry'])
  })

  it('have a capital where they are names, and none within a sentence where they are nouns', () => {
    expect(knownThings('a guardian of the strait, and Badger, a lawyer')).toEqual([])
    expect(knownThings('Stoats and aardvarks').map(({ text }) => text)).toEqual(['Stoats', 'aardvarks'])
  })

  it('are sure where no word and no person has their name, or an article shows it', () => {
    expect(only('Diocletian ruled').isSure).toBe(true)
    expect(only('Devon ran').isSure).toBe(false)
    expect(knownThings('Devon of the valley')).toEqual([])
    expect(knownThings('What Devon Knew Before')).toEqual([])
    expect(only('It was The Devon that ran').isSure).toBe(true)
  })

  it('are told by what they are one of, and are one under all their names', () => {
    expect(areOfOneKind(only('Gounod'), only('Bizet'))).toBe(true)
    expect(areOfOneKind(only('Gounod'), only('Hadrian'))).toBe(false)
    expect(mayBeSameThing(only('Aar'), only('Aare'))).toBe(true)
    expect(mayBeSameThing(only('Gounod'), only('Bizet'))).toBe(false)
  })
})
