import { foldLetters } from '../compare/letters.js'
import type { Extent } from '../model/index.js'
import { oncePerText } from '../once-per-text.js'
import table from './known-things.json' with { type: 'json' }
import { beginsLine, lineBehind } from './sorted-lines.js'
import { isCapital, isTitleCase, type Word, wordsOf } from './words.js'

/** A thing that others are of one kind with: a newspaper, an emperor, a strait, a mammal. */
export interface KnownThing {
  /** As written. */
  readonly text: string
  readonly extent: Extent
  /** What it may mean: itself, and behind it what it is one of. */
  readonly meanings: readonly (readonly string[])[]
  /** Whether it has a name of its own, and is no kind of thing. */
  readonly isName: boolean
  /** Whether its name is no word and no person's, or has an article that shows it. */
  readonly isSure: boolean
}

/** Texts. Titles are asked for it first, and only claims that cite a title with one. */
const MOST_REMEMBERED = 1_000

/** The well-known things that a text names, the longest name at each point. */
export const knownThings = oncePerText(MOST_REMEMBERED, find)

function find(text: string): readonly KnownThing[] {
  const words = wordsOf(text)
  const found: KnownThing[] = []
  for (let at = 0; at < words.length; at++) {
    const [thing, length] = thingAt(words, at, text)
    if (thing === null) continue
    found.push(thing)
    at += length - 1
  }
  return found
}

/** Words, of which a text has the same ones again and again. */
const MOST_BEGINNINGS = 10_000
const MOST_WORDS = 3

/** In the plural, all but its last letters. */
const begins = oncePerText(MOST_BEGINNINGS, word =>
  beginsLine(table.names, foldLetters(word).replace(/(?<=..)e?s$/, '')),
)

function thingAt(words: readonly Word[], at: number, text: string): readonly [KnownThing | null, number] {
  const first = words[at] as Word
  if (!begins(bare(first.folded))) return [null, 1]
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const slice = words.slice(at, at + length)
    if (!standTogether(slice, text)) continue
    const key = slice.map(({ folded }) => foldLetters(bare(folded))).join(' ')
    const line = lineBehind(table.names, key) ?? (length === 1 ? lineOfSingular(key) : null)
    if (line !== null && isWrittenSo(line, slice, words)) return [thingOf(line, slice, words[at - 1], text), length]
  }
  return [null, 1]
}

/** “L’Humanité”, “d’Hadrien”. */
function bare(folded: string): string {
  return /^[ld]'/.test(folded) ? folded.slice(2) : folded
}

function standTogether(slice: readonly Word[], text: string): boolean {
  return slice.every((word, at) => {
    const next = slice[at + 1]
    return next === undefined || /^(?:\.? |-| & )$/.test(text.slice(word.end, next.start))
  })
}

function lineOfSingular(key: string): string | null {
  if (!key.endsWith('s')) return null
  const line =
    lineBehind(table.names, key.slice(0, -1)) ?? (key.endsWith('es') ? lineBehind(table.names, key.slice(0, -2)) : null)
  return line?.startsWith('^') ? null : line
}

/** Names have a capital; other words only where a sentence or title begins. */
function isWrittenSo(line: string, slice: readonly Word[], words: readonly Word[]): boolean {
  const first = slice[0] as Word
  if (line.startsWith('^')) return isCapital(first.text)
  return !isCapital(first.text) || first === words[0] || isTitleCase(words)
}

function thingOf(line: string, slice: readonly Word[], before: Word | undefined, text: string): KnownThing {
  const extent = { start: (slice[0] as Word).start, end: (slice.at(-1) as Word).end }
  const meanings = line
    .replace(/[\^?]/g, '')
    .split(',')
    .map(meaning => meaning.split(':'))
  const isName = line.startsWith('^')
  // “The Independent” is no adjective, and no person.
  const isSure =
    !line.endsWith('?') || (before !== undefined && articles.has(before.folded) && !isTitleCase(wordsOf(text)))
  return { text: text.slice(extent.start, extent.end), extent, meanings, isName, isSure }
}

const articles = new Set('the|le|la|il|el|der|die|das|de|het|o|a'.split('|'))

/** Whether two names may be of one thing, or one is what the other is a kind of. */
export function mayBeSameThing(one: KnownThing, other: KnownThing): boolean {
  return one.meanings.some(([own = '', ...above]) =>
    other.meanings.some(([theirs = '', ...over]) => own === theirs || above.includes(theirs) || over.includes(own)),
  )
}

/** Whether two names may be of one thing. */
export function isSameKnownThing(one: KnownThing, other: KnownThing): boolean {
  return one.meanings.some(([own]) => other.meanings.some(([theirs]) => own === theirs))
}

/** Whether two things are of one kind. */
export function areOfOneKind(one: KnownThing, other: KnownThing): boolean {
  return one.meanings.some(([, ...above]) =>
    other.meanings.some(([, ...over]) => above.some(kind => over.includes(kind))),
  )
}
