import { foldLetters } from '../compare/letters.js'
import type { Extent } from '../model/index.js'
import { oncePerText } from '../once-per-text.js'
import { beginsLine, lineBehind } from './begun-lines.js'
import table from './known-things.json' with { type: 'json' }
import { english } from './languages/english.js'
import { wordSet } from './word-list.js'
import { isCapital, isTitleCase, type Word, wordsOf } from './words.js'

/** A thing that others are of one kind with: a composer, an emperor, a strait, a mammal. */
export interface KnownThing {
  /** As written. */
  readonly text: string
  readonly extent: Extent
  /** What it may mean: itself, and behind it what it is one of. */
  readonly meanings: readonly (readonly string[])[]
  /** A name of its own, a noun for many, or a language. */
  readonly sort: 'name' | 'noun' | 'language'
  /** Whether its name is no word and no person's, or has an article that shows it. */
  readonly isSure: boolean
}

/** Texts. Titles are asked for it first, and only claims that cite a title with one. */
const MOST_REMEMBERED = 1_000

/** The well-known things that a text names, the longest name at each point. */
export const knownThings = oncePerText(MOST_REMEMBERED, find)

function find(text: string): readonly KnownThing[] {
  const words = wordsOf(text)
  const setting: Setting = { text, words, isTitleCase: isTitleCase(words) }
  const found: KnownThing[] = []
  for (let at = 0; at < words.length; at++) {
    const named = thingAt(setting, at)
    if (named === null) continue
    found.push(named.thing)
    at += named.length - 1
  }
  return found
}

interface Setting {
  readonly text: string
  readonly words: readonly Word[]
  readonly isTitleCase: boolean
}

/** A thing, and how many words name it. */
interface Named {
  readonly thing: KnownThing
  readonly length: number
}

const MOST_WORDS = 3

function thingAt(setting: Setting, at: number): Named | null {
  const { words } = setting
  const first = words[at] as Word
  const key = keyOf(first)
  if (isCapital(first.text) && !wordSet(english.smallWords).has(key)) {
    const language = lineBehind(table.languages, key)
    if (language !== null) return namedBy(language, setting, at, 1, 'language')
    const named = beginsLine(table.names, key) ? nameAt(setting, at) : null
    if (named) return named
  }
  const noun = isNoun(setting, at) ? lineOfNoun(key) : null
  return noun === null ? null : namedBy(noun, setting, at, 1, 'noun')
}

function nameAt(setting: Setting, at: number): Named | null {
  const { words, text } = setting
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const slice = words.slice(at, at + length)
    const line = standTogether(slice, text) ? lineBehind(table.names, slice.map(keyOf).join(' ')) : null
    if (line === null || (line.endsWith('?') && isRatherWord(setting, at + length - 1))) continue
    if (length === 1 && isNamesake(words[at + 1])) continue
    return namedBy(line, setting, at, length, 'name')
  }
  return null
}

/** “Discovery of”, and any word in a title that gives all of them capitals. */
function isRatherWord({ words, isTitleCase: isTitle }: Setting, at: number): boolean {
  return isTitle || words[at + 1]?.folded === 'of'
}

/** “Nobel Prize”, “Planck Institute”: named after a person. */
function isNamesake(next: Word | undefined): boolean {
  return next !== undefined && isCapital(next.text) && wordSet(english.places.namesakes).has(next.folded)
}

/** Without the article in “L’Humanité”, “d’Hadrien”. */
function keyOf({ folded }: Word): string {
  const bare = folded[1] === "'" && /^[ld]/.test(folded) ? folded.slice(2) : folded
  return plain.test(bare) ? bare : foldLetters(bare)
}

const plain = /^[a-z0-9]+$/

/** Nouns have a capital only where a sentence or title begins. */
function isNoun({ words, isTitleCase: isTitle }: Setting, at: number): boolean {
  const word = words[at] as Word
  return word.folded.length >= SHORTEST && (at === 0 || isTitle || !isCapital(word.text))
}

/** Letters. */
const SHORTEST = 3

function lineOfNoun(key: string): string | null {
  const line = lineBehind(table.nouns, key)
  if (line !== null || !key.endsWith('s')) return line
  return (
    lineBehind(table.nouns, key.slice(0, -1)) ?? (key.endsWith('es') ? lineBehind(table.nouns, key.slice(0, -2)) : null)
  )
}

function standTogether(slice: readonly Word[], text: string): boolean {
  return slice.every((word, at) => {
    const next = slice[at + 1]
    return next === undefined || /^(?:\.? |-| & )$/.test(text.slice(word.end, next.start))
  })
}

function namedBy(line: string, setting: Setting, at: number, length: number, sort: KnownThing['sort']): Named {
  const { words, text, isTitleCase: isTitle } = setting
  const before = words[at - 1]
  const extent = { start: (words[at] as Word).start, end: (words[at + length - 1] as Word).end }
  const meanings = line
    .replace('?', '')
    .split(',')
    .map(meaning => meaning.split(':'))
  // A name with its article is no adjective, and no person.
  const isSure = !line.endsWith('?') || (before !== undefined && !isTitle && articles.has(before.folded))
  return { thing: { text: text.slice(extent.start, extent.end), extent, meanings, sort, isSure }, length }
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
