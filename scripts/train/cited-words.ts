import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Part } from '../../src/interpret/labeller/labels.js'

/** Words that a part of a reference may have, by part. */
export type Words = Partial<Record<Part, readonly string[]>>

/** What a publisher deposited of a work that another cites: only what is used here. */
interface Cited {
  readonly 'article-title'?: string
  readonly 'volume-title'?: string
  readonly 'journal-title'?: string
}

/**
 * Titles, and names of what holds works, that recorded works cite: `file` is NDJSON, compressed by gzip, with a Crossref record as the
 * `message` of each line. Each once, in the order of their characters. Throws where the file is missing or no such lines are in it.
 */
export async function readCited(file: string): Promise<Words> {
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .split('\n')
  const cited = lines
    .filter(line => line !== '')
    .flatMap(line => (JSON.parse(line).message?.reference ?? []) as readonly Cited[])
  return {
    title: distinct(
      cited.flatMap(each => [each['article-title'], each['volume-title']]),
      200,
    ),
    container: distinct(
      cited.map(each => each['journal-title']),
      100,
    ),
  }
}

/** Words without markup and the marks behind them, no shorter than a word and no longer than `longest` characters. */
function distinct(all: readonly (string | undefined)[], longest: number): readonly string[] {
  const clean = all.flatMap(words =>
    words === undefined
      ? []
      : [
          words
            .replaceAll(/<[^<>]*>/g, '')
            .replaceAll(/\s+/g, ' ')
            .trim()
            .replace(/[.,;:]+$/, ''),
        ],
  )
  return [...new Set(clean)].filter(words => words.length > 2 && words.length < longest).sort()
}
