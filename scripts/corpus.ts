import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Checked, check } from '../src/check.js'

/** The day on which the corpus is checked, so that its reports do not age. */
export const corpusDay = new Date('2026-06-15T12:00:00Z')

export const corpusFolder = 'corpus'

/** The names of the corpus' manuscripts. */
export async function corpusNames(): Promise<readonly string[]> {
  const entries = await readdir(corpusFolder, { recursive: true })
  return entries
    .filter(path => basename(path) === 'manuscript.md')
    .map(dirname)
    .sort()
}

/** What the tool says of one manuscript of the corpus. */
export async function checkCorpus(name: string): Promise<Checked> {
  const path = `${corpusFolder}/${name}/manuscript.md`
  return check([{ path, bytes: await readFile(path) }], { open: file => readFile(file), now: corpusDay })
}

/** A fault that a person found in a manuscript of the corpus. */
export interface Fault {
  readonly rule: string
  readonly footnote?: string
  readonly key?: string
  readonly line?: number
  readonly why: string
}

/** What a person found in a manuscript of the corpus. */
export interface Truth {
  readonly dialect: string
  readonly footnotes: number
  readonly markers: number
  /** Key of a repeated reference → key of the reference it repeats. */
  readonly repeats: Readonly<Record<string, string>>
  /** Keys of references that give the same work in full. */
  readonly duplicates: readonly (readonly string[])[]
  readonly faults: readonly Fault[]
}

export async function readTruth(name: string): Promise<Truth> {
  const truth = JSON.parse(await readFile(join(corpusFolder, name, 'truth.json'), 'utf8')) as Partial<Truth>
  return { dialect: '', footnotes: 0, markers: 0, repeats: {}, duplicates: [], faults: [], ...truth }
}
