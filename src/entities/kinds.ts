import type { Extent } from '../model/index.js'
import kinds from './kinds.json' with { type: 'json' }
import { languageOf } from './language-of.js'
import { lineBehind } from './sorted-lines.js'
import { isCapital, isTitleCase, type Word, wordsOf } from './words.js'

/** A thing with others of its kind: a dugong, malaria, xenon, the Adige. */
export interface Member {
  /** As written. */
  readonly text: string
  readonly extent: Extent
  /** What it may mean, as numbers of the table. */
  readonly meanings: readonly number[]
}

/** The members of kinds that an English text names, the longest name at each point. */
export function findMembers(text: string, language: string | null = languageOf(text)): readonly Member[] {
  if (language !== null && language !== 'en') return []
  const words = wordsOf(text)
  const isTitle = isTitleCase(words)
  const found: Member[] = []
  for (let at = 0; at < words.length; at++) {
    for (const length of [2, 1]) {
      const meanings = meaningsAt(words, at, length, text, isTitle)
      if (meanings === null) continue
      const extent = { start: (words[at] as Word).start, end: (words[at + length - 1] as Word).end }
      found.push({ text: text.slice(extent.start, extent.end), extent, meanings })
      at += length - 1
      break
    }
  }
  return found
}

function meaningsAt(
  words: readonly Word[],
  at: number,
  length: number,
  text: string,
  isTitle: boolean,
): readonly number[] | null {
  const [first, last] = [words[at] as Word, words[at + length - 1]]
  if (last === undefined || (length === 1 && last.folded.length < SHORTEST)) return null
  if (length > 1 && !/^[ -]$/.test(text.slice(first.end, last.start))) return null
  const before = length > 1 ? `${first.folded} ` : ''
  for (const form of [last.folded, ...singulars(last.folded)]) {
    const found = lookUp(before + form)
    if (found !== null && isWrittenSo(found, words, at, text, isTitle)) return found.meanings
  }
  return null
}

/** Letters. */
const SHORTEST = 3

interface Line {
  readonly isName: boolean
  readonly meanings: readonly number[]
}

/** Names have a capital; other words only where a sentence or title begins. */
function isWrittenSo({ isName }: Line, words: readonly Word[], at: number, text: string, isTitle: boolean): boolean {
  const word = words[at] as Word
  if (isName) return isCapital(word.text)
  return (
    !isCapital(word.text) ||
    isTitle ||
    /(?:^|[.!?:]["”’)]*\s+)["“‘(]*$/.test(text.slice(Math.max(0, word.start - 6), word.start))
  )
}

const irregular: Readonly<Record<string, string>> = {
  mice: 'mouse',
  lice: 'louse',
  geese: 'goose',
  oxen: 'ox',
  calves: 'calf',
  wolves: 'wolf',
  leaves: 'leaf',
  fungi: 'fungus',
  bacilli: 'bacillus',
}

function singulars(word: string): readonly string[] {
  if (!/[si]$|[eo]n$|ce$|se$/.test(word)) return []
  const known = irregular[word]
  if (known !== undefined) return [known]
  if (!word.endsWith('s') || word.endsWith('ss')) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -2), word.slice(0, -1)] : [word.slice(0, -1)]
}

const known = new Map<string, Line | null>()

/** Words. The same few thousand make up a manuscript. */
const MOST_REMEMBERED = 20_000

function lookUp(name: string): Line | null {
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered
  const written = lineBehind(kinds.names, name)
  const line = written === null ? null : readLine(written)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(name, line)
  return line
}

function readLine(written: string): Line {
  const isName = written.startsWith('^')
  return {
    isName,
    meanings: written
      .slice(isName ? 1 : 0)
      .split(',')
      .map(number => Number.parseInt(number, 36)),
  }
}

let above: readonly number[] | null = null

/** A meaning and all over it, up to its kind. */
function lineage(meaning: number): readonly number[] {
  above ??= kinds.above.split(',').map(number => (number === '' ? -1 : Number.parseInt(number, 36)))
  const line: number[] = []
  for (let at = meaning; at >= 0; at = above[at] ?? -1) line.push(at)
  return line
}

/** Whether two names may be of one thing, or one of a part of what the other is of: “whale” and “bowhead”. */
export function mayBeSameMember(one: Member, other: Member): boolean {
  return one.meanings.some(a => other.meanings.some(b => lineage(a).includes(b) || lineage(b).includes(a)))
}

/** Whether two names are of the same thing. */
export function isSameMember(one: Member, other: Member): boolean {
  return one.meanings.some(meaning => other.meanings.includes(meaning))
}

/** How near two things of one kind are: the most steps from either up to what both are of; null for things of two kinds. */
export function stepsApart(one: Member, other: Member): number | null {
  let least: number | null = null
  for (const a of one.meanings.map(lineage)) {
    for (const b of other.meanings.map(lineage)) {
      const up = a.findIndex(number => b.includes(number))
      if (up < 0) continue
      const steps = Math.max(up, b.indexOf(a[up] as number))
      if (least === null || steps < least) least = steps
    }
  }
  return least
}
