import { monthOf } from '../interpret/vocabulary.js'
import { lazily } from '../lazily.js'
import type { Extent } from '../model/index.js'
import { oncePerText } from '../once-per-text.js'
import { english } from './languages/english.js'
import { findPlaces } from './places.js'
import { wordSet } from './word-list.js'
import { behindArticle, isCapital, type Word, wordsOf } from './words.js'

/** A name made with a noun that says what it names: “Lake Turkana”, “Treaty of Utrecht”, “Kyoto Protocol”, “the tanker Alder”. */
export interface HeadedName {
  readonly kind: 'event' | 'place' | 'organisation' | 'thing'
  readonly text: string
  /** The noun, one for all that mean the same. */
  readonly head: string
  /** The word that tells it from others under the noun, folded. */
  readonly name: string
  readonly extent: Extent
}

const kinds = ['event', 'place', 'organisation', 'thing'] as const

type Heads = Readonly<Partial<Record<HeadedName['kind'], string>>>

/** Texts. Events, places and bodies are all looked for in the same titles and claims. */
const MOST_REMEMBERED = 1_000

/** Names made with the nouns of `EntityLanguage.names`, in their order. */
export const headedNames = oncePerText(MOST_REMEMBERED, find)

function find(text: string): readonly HeadedName[] {
  const words = wordsOf(text)
  const heads = allHeads()
  const names: HeadedName[] = []
  for (let at = 0; at < words.length; at++) {
    const { folded } = words[at] as Word
    const found = heads.has(folded) ? nameAt(words, at, text) : null
    if (!found) continue
    const { kind, first, last, name } = found
    const extent = { start: (words[first] as Word).start, end: (words[last] as Word).end }
    names.push({
      kind,
      text: text.slice(extent.start, extent.end),
      head: headFor(folded),
      name: name.folded.replace(/isch(?:e|er|en|es|em)$/, 'isch'),
      extent,
    })
  }
  return names
}

const allHeads = lazily((): ReadonlySet<string> => {
  const { before, of, after } = english.names
  return new Set([before, of, after].flatMap((heads: Heads) => kinds.flatMap(kind => heads[kind]?.split('|') ?? [])))
})

interface Found {
  readonly kind: HeadedName['kind']
  readonly first: number
  readonly last: number
  readonly name: Word
}

/** With the noun at a place. */
function nameAt(words: readonly Word[], at: number, text: string): Found | null {
  const head = words[at] as Word
  const { before, of, after, small } = english.names
  const [previous, next] = [words[at - 1], words[at + 1]]
  const isSmall = wordSet(small).has(head.folded)
  for (const kind of kinds) {
    // “the peace of Stolbovo”: behind “of”, the name's capital is enough.
    const named = has(of, kind, head)
      ? linkedName(words, kind === 'organisation' ? behindRank(words, at) : at, text)
      : null
    // “A lake of Bolivia”: where it is, and not what it is called.
    if (named && kind === 'place' && !isCapital(head.text) && isCountry(named.name)) continue
    if (named) return { kind, first: at, last: words.indexOf(named.word), name: named.name }
    // “Daily Mail”, “Ship Street”: in capitals it is the name's own.
    if (isCapital(head.text) ? kind === 'thing' && isSmall : !isSmall) continue
    if (has(before, kind, head) && stand(head, next, text) && isName(next, text))
      return { kind, first: at, last: at + 1, name: next as Word }
    if (!has(after, kind, head) || !stand(previous, head, text) || !isName(previous, text)) continue
    if (!isCapital(head.text) && (beginsSentence(words, at - 1, text) || isAdjective(previous))) continue
    return { kind, first: at - 1, last: at, name: previous as Word }
  }
  return null
}

/** The place of the last word before “de”: “Museo Nacional de Holm”. */
function behindRank(words: readonly Word[], at: number): number {
  return /^(?:nacional|nazionale|national|nationale|nationaal|municipal|municipale|regional|regionale|real|royal|reale)$/.test(
    words[at + 1]?.folded ?? '',
  )
    ? at + 1
    : at
}

function has(heads: Heads, kind: HeadedName['kind'], { folded }: Word): boolean {
  const list = heads[kind]
  return list !== undefined && wordSet(list).has(folded)
}

function beginsSentence(words: readonly Word[], at: number, text: string): boolean {
  return at === 0 || /[.!?:]["”’)]*\s/.test(text.slice(words[at - 1]?.end, words[at]?.start))
}

/** “The Danish bridge”: anybody's. */
function isAdjective(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/(?:ian|ish|ese|ean|can|ic|ist)$/.test(word.folded) ||
      findPlaces(word.text, 'en').some(({ by }) => by === 'adjective'))
  )
}

function isCountry({ text }: Word): boolean {
  return findPlaces(text, 'en').some(({ by }) => by === 'name')
}

/** The name behind a head and “of”, “de la” or “d’”. */
function linkedName(
  words: readonly Word[],
  at: number,
  text: string,
): { readonly word: Word; readonly name: Word } | null {
  const [next, second] = [words[at + 1], words[at + 2]]
  if (!next) return null
  const name = behindArticle(next)
  if (name) return isName(name, text) ? { word: next, name } : null
  if (!wordSet(english.names.links).has(next.folded) || isCapital(next.text) || !second) return null
  const word = wordSet(english.names.articles).has(second.folded) && !isCapital(second.text) ? words[at + 3] : second
  return word && isName(word, text) ? { word, name: word } : null
}

function stand(one: Word | undefined, other: Word | undefined, text: string): boolean {
  return one !== undefined && other !== undefined && /^[ -]$/.test(text.slice(one.end, other.start))
}

function isName(word: Word | undefined, text: string): boolean {
  if (word === undefined || !isCapital(word.text) || word.text.length < SHORTEST_NAME) return false
  // “The treaty of April”.
  if (monthOf(word.text) !== undefined) return false
  if (wordSet(english.names.general).has(word.folded) || wordSet(english.smallWords).has(word.folded)) return false
  // “Post-Soviet Treaty”, “non-Newtonian”: what is denied or past is another thing.
  return text[word.start - 1] !== '-'
}

const SHORTEST_NAME = 3

function headFor(word: string): string {
  return headsAlike().get(word) ?? word
}

const headsAlike = lazily(
  (): ReadonlyMap<string, string> =>
    new Map(
      english.names.alike.split('\n').flatMap(line => {
        const [head = '', others = ''] = line.split('=')
        return others.split('|').map(other => [other, head] as const)
      }),
    ),
)
