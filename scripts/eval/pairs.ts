import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { SourceText } from '../../src/model/index.js'

/** What a person says of a claim and the source cited for it: that it can stand on it, or why not. */
export type Label =
  | 'supports'
  | 'wrong-entity'
  | 'off-topic'
  | 'predates'
  | 'wrong-year'
  | 'unsupported-number'
  | 'misquoted'

/** What a wrong source mixes up. */
export const mixedUp = ['place', 'parties', 'person', 'event', 'organisation', 'thing'] as const

/** A claim, where it stands, and the source that is cited for it. */
export interface Pair {
  /** Unique: the text's name and the pair's place in it. */
  readonly id: string
  readonly claim: string
  /** The sentence before it. */
  readonly before?: string
  readonly heading?: string
  /** For a row of a table, whose cells ` | ` parts. */
  readonly caption?: string
  readonly source: PairSource
  readonly labels: readonly Label[]
  /** Only of those labelled `wrong-entity`. */
  readonly kind?: (typeof mixedUp)[number]
  readonly why: string
}

export interface PairSource extends SourceText {
  readonly title: string
  readonly container?: string
  /** `2019`, `2019-05` or `2019-05-14`. */
  readonly date?: string
}

/** Pairs of one manuscript: rules see them together, as they would in it. */
export interface PairText {
  readonly name: string
  readonly title: string
  readonly field: string
  readonly language: string
  /** Rules are developed on one part and judged on the other, which was written blind, after them. */
  readonly part: Part
  readonly pairs: readonly Pair[]
}

export type Part = 'develop' | 'report'

interface WrittenPair extends Omit<Pair, 'id' | 'labels'> {
  readonly label: Label
  readonly also?: readonly Label[]
}

interface WrittenText extends Omit<PairText, 'pairs'> {
  readonly pairs: readonly WrittenPair[]
}

const folder = 'corpus/pairs'

/** The pairs of the corpus, text by text. */
export async function readPairs(): Promise<readonly PairText[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort()
  return Promise.all(
    files.map(async file => {
      const name = file.slice(0, -'.yaml'.length)
      const written = parse(await readFile(join(folder, file), 'utf8')) as WrittenText
      return { ...written, name, pairs: written.pairs.map((pair, index) => pairOf(pair, `${name}/${index + 1}`)) }
    }),
  )
}

function pairOf({ label, also = [], source, ...pair }: WrittenPair, id: string): Pair {
  const date = source.date === undefined ? {} : { date: String(source.date) }
  return { ...pair, id, labels: [label, ...also], source: { ...source, ...date } }
}
