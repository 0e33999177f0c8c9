import { allLocales } from '@faker-js/faker'
import { foldLetters } from '../../../src/compare/letters.js'
import { begunLines } from '../../../src/entities/begun-lines.js'
import { english } from '../../../src/entities/languages/english.js'
import type { GeneratedFile } from '../../generate.js'
import { moreGivenNames } from './more-given-names.js'
import { romanised } from './romanise.js'
import { famousPeople, isCommonWord, isPlaceName } from './wordnet.js'

/**
 * `src/entities/given-names.json`: the first names of all locales of @faker-js/faker (MIT), those in Cyrillic, Greek and Georgian letters as they are written
 * in Latin ones, and those of WordNet's persons (its own licence), with our own additions, folded, less those that are also words, as lines that
 * are looked up without anything made of them. Shorter ones prove too little.
 */
export function generatedGivenNames(): GeneratedFile {
  const names = new Set([...givenNames(), ...knownGivenNames()])
  return {
    path: 'src/entities/given-names.json',
    text: `${JSON.stringify({ names: begunLines(Array.from(names, name => `${name}=`)) })}\n`,
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
  for (const [locale, { person }] of Object.entries(allLocales)) {
    const listed = person?.first_name
    for (const name of [listed?.generic, listed?.female, listed?.male].flat()) {
      for (const written of name ? inLatin(name, locale) : []) {
        const folded = foldLetters(written)
        if (/^[a-z-]{3,}$/.test(folded) && !words.has(folded)) names.add(folded)
      }
    }
  }
  return names
}

const SHORTEST_ROMANISED = 5

function inLatin(name: string, locale: string): readonly string[] {
  if (/^[\p{Script=Latin}’-]{3,}$/u.test(name)) return [name]
  // Short forms are words of other languages, or of none: “save”, “NATO”.
  return romanised(name, locale).filter(written => written.length >= SHORTEST_ROMANISED && !isCommonWord(written))
}

/** First names of persons known to the public, and our own additions, folded. */
function knownGivenNames(): readonly string[] {
  const words = new Set(english.people.notGiven.split('|'))
  const famous = famousPeople().flatMap(names => names.filter(name => name.includes(' ')).map(firstWord))
  return [...famous.filter(isLong), ...moreGivenNames.split(' ')].flatMap(name => {
    const folded = foldLetters(name)
    const isName = /^[a-z-]{3,}$/.test(folded) && !words.has(folded) && !isCommonWord(folded) && !isPlaceName(folded)
    return isName ? [folded] : []
  })
}

function firstWord(name: string): string {
  return name.split(' ')[0] as string
}

/** Shorter ones are titles and parts of names as often as not: “Ibn”, “Che”, “Duc”. */
function isLong({ length }: string): boolean {
  return length > 3
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
