import type { Nodes } from 'mdast'
import { longestIncreasing } from '../../compare/longest-increasing.js'
import { place, plainText } from '../../read/inline-nodes.js'
import type { LoweredMark } from '../../read/inline-text.js'
import { expandNumbers } from '../../read/note-numbers.js'
import type { HeadedLine, Manner } from '../note-lines.js'

/** A paragraph whose lines are headed by numbers, and where it stands among the blocks of the text. */
interface Numbered {
  readonly lines: readonly Pick<HeadedLine, 'label' | 'labelStart' | 'children'>[]
  readonly manner: Manner
  readonly order: number
  readonly isUnderNotes: boolean
}

interface Block {
  readonly node: Nodes
  readonly order: number
}

/** Notes, and the numbers in the text that mark them. */
export interface LoweredNotes<T> {
  readonly notes: readonly T[]
  readonly marks: readonly LoweredMark[]
  /** The same, by label and block. */
  readonly places: readonly { readonly label: string; readonly order: number }[]
}

/**
 * Finds notes whose marks lost their raising, as where a PDF or a word processor's file was made plain text: “as he wrote.12 The next …”.
 * A figure is taken for such a mark only where all of them count from 1, one by one, in the order of the text, and as many
 * numbered notes stand behind them.
 *
 * @param candidates  paragraphs that may be notes, in the order of the text
 * @param blocks  what marks may stand in
 */
export function loweredNotes<T extends Numbered>(
  candidates: readonly T[],
  blocks: readonly Block[],
  source: string,
): LoweredNotes<T> | null {
  // Most texts are done with this.
  if (candidates.length === 0 || !firstMark.test(source)) return null
  const chains = [...new Set(candidates.map(({ manner }) => manner))]
    .flatMap(manner => chainsOf(candidates.filter(candidate => candidate.manner === manner)))
    .sort((one, other) => lastLabel(other) - lastLabel(one))
  const [longest] = chains
  if (!longest || lastLabel(longest) < FEWEST_NOTES) return null
  const sightings = sightingsIn(blocks, source, lastLabel(longest))
  for (const chain of chains) {
    const marked = lastLabel(chain) < FEWEST_NOTES || !areNotes(chain) ? null : marksOf(chain, sightings)
    if (marked) return marked
  }
  return null
}

// Notes. Fewer numbers follow one another by chance.
const FEWEST_NOTES = 3
// Paragraphs that begin a count. Each costs a walk over what follows.
const MOST_COUNTS = 12
// Share of the notes. A converter may lose a mark in twenty.
const LEAST_MARKED = 0.95
// Share of the figures that stand as marks do. Where most of them are none, the others need not be.
const LEAST_OF_FIGURES = 0.5

// Share of the marks: those beside a stop, a comma or a closing mark. Notes under a heading that says so need fewer.
const LEAST_PLAIN = 0.7
const LEAST_PLAIN_OF_HEADED = 0.3

const firstMark =
  /(?:\p{Alpha}{3}|[\p{Alpha}\d%)\]”“"’‘»«*_][.,;:!?…][”“"’‘»«)\]*_]{0,3}|[”“"’‘»«)\]*_])1(?:[\s)\]”“"’‘»«,;:–-]|\.\s|$)/u

/** Paragraphs that count on from 1, each beginning with the number that is next. */
function chainsOf<T extends Numbered>(candidates: readonly T[]): readonly (readonly T[])[] {
  const counts = candidates.flatMap(({ lines }, at) => (lines[0]?.label === '1' ? [at] : [])).slice(0, MOST_COUNTS)
  return counts.map(from => {
    const chain: T[] = []
    let next = 1
    for (const candidate of candidates.slice(from)) {
      if (Number(candidate.lines[0]?.label) !== next) continue
      chain.push(candidate)
      next = lastLabel(chain) + 1
    }
    return chain
  })
}

/** Under a heading of notes, or because so many give a date, a page or a note before: steps and rules give none. */
function areNotes(chain: readonly Numbered[]): boolean {
  if (chain.every(({ isUnderNotes }) => isUnderNotes)) return true
  const lines = chain.flatMap(({ lines }) => lines)
  const sources = lines.filter(
    ({ children }) => children.some(({ type }) => type === 'link') || givesSource.test(plainText(children)),
  )
  return sources.length >= lines.length * LEAST_SOURCES
}

// Share of the notes. Others comment.
const LEAST_SOURCES = 0.4

const givesSource =
  /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|https?:|\d\s?[–-]\s?\d|\b(?:pp?|S|f|ff|Bd|vol|no|Nr|n)\.\s?\d|\d\.?$|\b(?:[Ii]bid|[Ii]dem|[Ee]bd|[Ee]benda|[Cc]f|[Vv]gl|[Ss]ee|[Vv]oir|op\. cit|[Vv]éase|[Cc]fr)\b/

function lastLabel(chain: readonly Numbered[]): number {
  return Number(chain.at(-1)?.lines.at(-1)?.label ?? 0)
}

/** A number that stands as a mark would that lost its raising. */
interface Sighting extends LoweredMark {
  readonly order: number
  /** Whether it stands beside a stop, a comma or a closing mark; between a word and a space it may be part of a name. */
  readonly isPlain: boolean
}

const figures = /(?<=[^\s\d])\d{1,3}(?:[,–-]\d{1,3}){0,4}(?=[\s)\]”“"’‘»«*_–—]|[.,;:!?][”“"’‘»«)]{0,2}(?:\s|$)|$)/gu
const behindPunctuation =
  /[\p{Alpha}%)\]”“"’‘»«*_][.,;:!?…][”“"’‘»«)\]*_]{0,3}$|[\p{Alpha}.!?…,][”“"’‘»«)\]*_]{1,3}$|(?<!\d)(?:1[4-9]|20)\d\d[.,;:][”“"’‘»«)\]]{0,3}$/u
const behindWord = /(?<![\p{Alpha}\d])\p{Alpha}?\p{Lower}{3,}$/u
/** “p.12”, “no.3”: what counts something else. */
const abbreviation =
  /(?<![\p{Alpha}\d])(?:pp?|nos?|nr|vols?|figs?|eqs?|chs?|chap|secs?|sect|arts?|abs|bd|v|vs|ver|para|tab|app|pt|bk|cl|fol|ll?|ed|cap|pág|n|s|c|t|u)\.$/iu
/** Behind it no sentence goes on: “the Act of 1998.2 is”. */
const sentenceEnd = /[.!?][”“"’‘»«)\]]{0,2}$/
/** An address or a path. */
const address = /[/@\\]\S*$|\bwww\.\S*$/

function sightingsIn(blocks: readonly Block[], source: string, last: number): readonly Sighting[] {
  const found: Sighting[] = []
  for (const { node, order } of blocks) {
    for (const [start, end] of textsOf(node)) {
      // With the sign before it, which may be the end of italics.
      const from = Math.max(0, start - 1)
      for (const { 0: written, index } of source.slice(from, end).matchAll(figures)) {
        const labels = expandNumbers(written)
        if (labels.some(label => label.startsWith('0') || Number(label) > last)) continue
        const at = from + index
        const before = source.slice(Math.max(0, at - LONGEST_BEFORE), at)
        if (abbreviation.test(before) || address.test(before)) continue
        const after = source.slice(at + written.length, at + written.length + 4)
        if (sentenceEnd.test(before) && /^\s+\p{Lower}/u.test(after)) continue
        const isWord = behindWord.test(before)
        const isPlain = behindPunctuation.test(before) || (isWord && /^[.,;:!?)”“"’‘»«]/.test(after))
        if (isPlain || isWord) found.push({ labels, at, width: written.length, order, isPlain })
      }
    }
  }
  return found
}

// Characters. A word with the marks behind it.
const LONGEST_BEFORE = 40

function textsOf(node: Nodes): readonly (readonly [number, number])[] {
  if (node.type === 'text') return [place(node)]
  return 'children' in node ? node.children.flatMap(textsOf) : []
}

/** The marks of a chain of notes; null where they do not count as the notes do. */
function marksOf<T extends Numbered>(chain: readonly T[], sightings: readonly Sighting[]): LoweredNotes<T> | null {
  const own = new Set(chain.map(({ order }) => order))
  const last = lastLabel(chain)
  const usable = sightings.filter(
    ({ order, labels }) => !own.has(order) && labels.every(label => Number(label) <= last),
  )
  const run = counted(usable)
  const marked = run.flatMap(({ labels, order }) => labels.map(label => ({ label, order })))
  if (marked.length < last * LEAST_MARKED || marked[0]?.label !== '1') return null
  if (run.length < usable.length * LEAST_OF_FIGURES) return null
  const leastPlain = chain.every(({ isUnderNotes }) => isUnderNotes) ? LEAST_PLAIN_OF_HEADED : LEAST_PLAIN
  if (run.filter(({ isPlain }) => isPlain).length < run.length * leastPlain) return null
  const placeOf = new Map(
    chain.flatMap(({ lines }) => lines.map(({ label, labelStart }) => [label, labelStart] as const)),
  )
  const areBefore = run.every(({ labels, at }) => labels.every(label => at < (placeOf.get(label) ?? 0)))
  if (!areBefore) return null
  return { notes: chain, marks: run, places: marked }
}

/** The sightings that count up one by one: of several that could be one number, what stands beside a stop. */
function counted(sightings: readonly Sighting[]): readonly Sighting[] {
  const numbers = sightings.flatMap((sighting, index) =>
    sighting.labels.map(label => ({ index, number: Number(label) })),
  )
  const run = longestIncreasing(numbers.map(({ number }) => number)).map(at => numbers[at]?.index as number)
  const counts = new Map<number, number>()
  for (const index of run) counts.set(index, (counts.get(index) ?? 0) + 1)
  const taken = [...counts].flatMap(([index, count]) => (count === sightings[index]?.labels.length ? [index] : []))
  return taken.map((index, at) => {
    const sighting = sightings[index] as Sighting
    if (sighting.isPlain) return sighting
    const others = sightings.slice((taken[at - 1] ?? -1) + 1, taken[at + 1] ?? sightings.length)
    return others.find(({ isPlain, labels }) => isPlain && labels.join() === sighting.labels.join()) ?? sighting
  })
}
