import { describe, expect, it } from 'vitest'
import { foreignNames, namesIn } from '../../src/entities/foreign-names.js'
import { readEntities } from '../../src/entities/read-entities.js'

function names(text: string): string {
  return namesIn(readEntities(text))
    .map(({ text: word }) => word)
    .join(' ')
}

function foreign(text: string, ...others: readonly string[]): string {
  return foreignNames(
    readEntities(text),
    others.map(other => readEntities(other)),
  )
    .map(({ text: word }) => word)
    .join(' ')
}

describe('names of a text', () => {
  it.each([
    // The first word of a sentence proves nothing, unless it is known.
    ['Turbines stood still at Lindøy', 'Lindøy'],
    ['Chile buys turbines', 'Chile'],
    // A citation's key names nothing.
    ['The yield was entered [@HARBOUR2008; @lantern:LANTERN-17] and printed', ''],
    ['DANMAR sits down. Others of Nordverft stay', 'DANMAR Nordverft'],
    ['In May 2014, Pius II went to Ormvik', 'Pius Ormvik'],
    // Where all words have capitals, or all nouns, they prove nothing.
    ['A Short History of the Ferries and Their Harbours', ''],
    ['Die Fähren und die Häfen der Stadt am Rhein', 'Rhein'],
    // A headline full of names has one word without.
    ['Jonas Dreyer and Mira Holt awarded Lindøy Cup', 'Jonas Dreyer Mira Holt Lindøy Cup'],
  ])('%s', (text, expected) => expect(names(text)).toBe(expected))

  it('are foreign to texts without them, in other forms and under other names', () => {
    expect(foreign('A ferry of Lindøy and Ormvik', 'The Lindøys of old')).toBe('Ormvik')
    expect(foreign('A visit to Warsaw', 'The Polish capital')).toBe('')
    expect(foreign('A visit to Lima', 'The Polish capital')).toBe('Lima')
  })
})
