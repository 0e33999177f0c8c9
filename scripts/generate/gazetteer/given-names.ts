import { allLocales } from '@faker-js/faker'
import { foldLetters } from '../../../src/compare/letters.js'
import { begunLines } from '../../../src/entities/begun-lines.js'
import { english } from '../../../src/entities/languages/english.js'
import type { GeneratedFile } from '../../generate.js'

/**
 * `src/entities/given-names.json`: the first names of all locales of @faker-js/faker (MIT) that are written in Latin letters, folded, less those that are
 * also words, as lines that are looked up without anything made of them. Shorter ones prove too little.
 */
export function generatedGivenNames(): GeneratedFile {
  return {
    path: 'src/entities/given-names.json',
    text: `${JSON.stringify({ names: begunLines(Array.from(givenNames(), name => `${name}=`)) })}\n`,
  }
}

let known: ReadonlySet<string> | null = null

/** First names, folded. */
export function givenNames(): ReadonlySet<string> {
  known ??= readGivenNames()
  return known
}

function readGivenNames(): ReadonlySet<string> {
  const words = new Set(english.people.notGiven.split('|'))
  const names = new Set<string>()
  for (const { person } of Object.values(allLocales)) {
    const listed = person?.first_name
    for (const name of [listed?.generic, listed?.female, listed?.male].flat()) {
      const folded = /^[\p{Script=Latin}’-]{3,}$/u.test(name ?? '') ? foldLetters(name as string) : ''
      if (/^[a-z-]{3,}$/.test(folded) && !words.has(folded)) names.add(folded)
    }
  }
  return names
}

let knownSurnames: ReadonlySet<string> | null = null

/** Surnames of all locales, folded. */
export function surnames(): ReadonlySet<string> {
  knownSurnames ??= new Set(
    Object.values(allLocales).flatMap(({ person }) =>
      [person?.last_name?.generic, person?.last_name?.female, person?.last_name?.male].flatMap(names =>
        (names ?? []).map(foldLetters),
      ),
    ),
  )
  return knownSurnames
}
