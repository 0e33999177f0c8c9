import { lazily } from '../lazily.js'
import type { Entity } from './entity.js'
import { headedNames } from './headed-names.js'
import { bodies } from './languages/bodies.js'
import { english } from './languages/english.js'
import { wordSet } from './word-list.js'
import { behindArticle, isCapital, type Word, wordsOf } from './words.js'

/** A body with a name. `normal` is its acronym where that is known, else its noun and name: `university:nairobi`. */
export interface Organisation extends Entity {
  readonly kind: 'organisation'
  /** What kind of body it is: only like ones are held against each other. */
  readonly sort: string
}

/** Acronyms, each with the words it stands for, folded. */
export type Acronyms = ReadonlyMap<string, string>

/** What a text spells out: “Mano River Union (MRU)”, “MRU (Mano River Union)”. */
export function spelledOut(text: string): Acronyms {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/\(([A-Z][A-Za-z]{1,7})s?\)/g)) {
    const acronym = match[1] as string
    const words = wordsOf(text.slice(Math.max(0, match.index - LONGEST_NAME), match.index))
    const name = nameFor(acronym, words)
    if (name) found.set(acronym, name)
  }
  return found
}

/** Characters before the bracket in which the name is looked for. */
const LONGEST_NAME = 120

/** The last words whose capitals make the acronym. */
function nameFor(acronym: string, words: readonly Word[]): string | null {
  const letters = acronym.toUpperCase()
  for (let count = 2; count <= letters.length + MOST_SMALL_WORDS && count <= words.length; count++) {
    const slice = words.slice(-count)
    const initials = slice.filter(word => !wordSet(english.smallWords).has(word.folded)).map(word => word.text[0])
    if (initials.join('').toUpperCase() === letters) return slice.map(word => word.folded).join(' ')
  }
  return null
}

const MOST_SMALL_WORDS = 3

/** The bodies that a text names: well-known ones by acronym or in full, those made with a noun, and acronyms that were spelled out elsewhere. */
export function findOrganisations(text: string, acronyms: Acronyms = new Map()): readonly Organisation[] {
  // “D’EDF”, “l’OMS”: the name begins behind the article.
  const words = wordsOf(text).map(word => behindArticle(word) ?? word)
  const found: Organisation[] = []
  for (let at = 0; at < words.length; at++) {
    const known = knownBodyAt(words, at) ?? spelledOutAt(words, at, acronyms)
    if (!known) continue
    const start = (words[at] as Word).start
    const end = (words[at + known.length - 1] as Word).end
    const { normal, sort } = known
    found.push({ kind: 'organisation', text: text.slice(start, end), normal, sort, extent: { start, end } })
    at += known.length - 1
  }
  for (const { kind, text: written, head, name, extent } of headedNames(text)) {
    if (
      kind !== 'organisation' ||
      found.some(other => other.extent.start < extent.end && extent.start < other.extent.end)
    )
      continue
    found.push({ kind, text: written, normal: `${head}:${name}`, sort: head, extent })
  }
  return found.sort((a, b) => a.extent.start - b.extent.start)
}

interface Known {
  readonly normal: string
  readonly sort: string
  readonly length: number
  readonly isAcronym?: boolean
}

function knownBodyAt(words: readonly Word[], at: number): Known | null {
  const { names, longest } = knownBodies()
  const first = words[at] as Word
  if (!isCapital(first.text)) return null
  for (let length = Math.min(longest.get(first.folded) ?? 0, words.length - at); length > 0; length--) {
    const slice = words.slice(at, at + length)
    const known = names.get(slice.map(word => word.folded).join(' '))
    if (!known) continue
    if (known.isAcronym && !isInCapitals(first)) continue
    return { ...known, length }
  }
  return null
}

/** “WHO”, not “Who”; but “Unesco”: long ones are often written as words. */
function isInCapitals({ text }: Word): boolean {
  return text.length >= SHORTEST_WORDLIKE || text.slice(1, 2) === text.slice(1, 2).toUpperCase()
}

/** Letters. */
const SHORTEST_WORDLIKE = 6

function spelledOutAt(words: readonly Word[], at: number, acronyms: Acronyms): Known | null {
  const word = words[at] as Word
  if (!isCapital(word.text)) return null
  if (acronyms.has(word.text)) return { normal: word.text, sort: 'spelled-out', length: 1 }
  for (const [acronym, name] of acronyms) {
    if (!name.startsWith(word.folded)) continue
    const length = name.split(' ').length
    if (
      words
        .slice(at, at + length)
        .map(each => each.folded)
        .join(' ') === name
    )
      return { normal: acronym, sort: 'spelled-out', length }
  }
  return null
}

/** The bodies of the lists by name, and the most words that a name has by its first word. */
const knownBodies = lazily(() => {
  const names = new Map<string, Known>()
  const longest = new Map<string, number>()
  for (const block of bodies.trim().split('\n\n')) {
    const [sort = '', ...lines] = block.split('\n')
    for (const line of lines) {
      const [normal = '', full = ''] = line.split('=')
      for (const written of [normal, ...full.split('|').filter(Boolean)]) {
        // As words are read: “Banca d’Italia” without its article.
        const name = written.toLowerCase().replace(/(?<= )[dl]'/g, '')
        const length = name.split(' ').length
        names.set(name, { normal, sort, length, isAcronym: written === written.toUpperCase() })
        const first = name.split(' ')[0] as string
        longest.set(first, Math.max(length, longest.get(first) ?? 0))
      }
    }
  }
  return { names, longest }
})
