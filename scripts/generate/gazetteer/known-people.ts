import { foldLetters } from '../../../src/compare/letters.js'
import { begunLines } from '../../../src/entities/begun-lines.js'
import { english } from '../../../src/entities/languages/english.js'
import { romanValue } from '../../../src/entities/numerals.js'
import type { GeneratedFile } from '../../generate.js'
import { givenNames } from './given-names.js'
import { namesOfOne, namesOtherwiseUsed } from './other-names.js'
import { famousPeople, isCommonWord, isPlaceName } from './wordnet.js'

/**
 * `src/entities/known-people.json`, from WordNet's persons (its own licence) with our own additions, folded:
 * `surnames` by which a person is known without a first name, less those that are also words, places or first names; and `others`, a surname with the other
 * surnames of whoever bears it.
 */
export function generatedKnownPeople(): GeneratedFile {
  const surnames = Array.from(surnamesAlone(), surname => `${surname}=`)
  const others = Array.from(otherSurnames(), ([surname, names]) => `${surname}=${[...names].sort().join('|')}`)
  const text = JSON.stringify({ surnames: begunLines(surnames), others: begunLines(others) })
  return { path: 'src/entities/known-people.json', text: `${text}\n` }
}

/** Persons, each with all names known. */
function people(): readonly (readonly string[])[] {
  return [...famousPeople(), ...namesOfOne.split(' ').map(pair => pair.split('='))]
}

function surnamesAlone(): ReadonlySet<string> {
  return new Set(
    people()
      .flat()
      .flatMap(name => surnameIn(name, SHORTEST_ALONE))
      .filter(folded => !isOtherwiseUsed(folded)),
  )
}

function otherSurnames(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const names of people()) {
    const surnames = new Set(names.flatMap(name => surnameIn(name, SHORTEST_OTHER)))
    if (surnames.size < 2) continue
    for (const surname of surnames) {
      const others = found.get(surname) ?? new Set()
      for (const other of surnames) if (other !== surname) others.add(other)
      found.set(surname, others)
    }
  }
  return found
}

/** Letters. Standing alone, a short name is more often something else. */
const SHORTEST_ALONE = 4
/** Letters: “Ali” and “Clay”. */
const SHORTEST_OTHER = 3

function surnameIn(name: string, shortest: number): readonly string[] {
  const last = name.split(' ').at(-1) ?? ''
  const folded = foldLetters(last).replace(/['’]/g, '')
  return romanValue(last) !== null || folded.length < shortest || !/^[a-z-]+$/.test(folded) ? [] : [folded]
}

function isOtherwiseUsed(folded: string): boolean {
  return isCommonWord(folded) || isPlaceName(folded) || givenNames().has(folded) || notSurname.has(folded)
}

const notSurname = new Set([
  ...english.people.notSurname.split('|'),
  ...english.people.notGiven.split('|'),
  ...namesOtherwiseUsed.split(' '),
])
