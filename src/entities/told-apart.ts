import type { Extent } from '../model/index.js'
import { oncePerObject } from '../once-per-object.js'
import { english } from './languages/english.js'
import { romanValue } from './numerals.js'
import type { ReadText } from './read-entities.js'
import { singular } from './singular.js'
import { termsIn } from './terms.js'
import { wordSet } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'

/** A thing under a noun that others are under too, and what tells it from them: “Article 76”, “type 2”, “Plasmodium ovale”. */
export interface ToldApart {
  /** The noun in the singular, or the genus, of which a text may give the first letter alone. */
  readonly noun: string
  /** Its numbers, its letters or its epithet. */
  readonly by: readonly string[]
  readonly sort: 'label' | 'species'
  readonly text: string
  readonly extent: Extent
}

/** The things that a text tells apart from others under their nouns, in their order. */
export const toldApart = oncePerObject((read: ReadText): readonly ToldApart[] => [...find(read)])

interface Setting {
  readonly text: string
  readonly words: readonly Word[]
}

function* find({ text }: ReadText): Iterable<ToldApart> {
  const setting = { text, words: wordsOf(text) }
  yield* labelled(setting)
  yield* species(setting)
}

const SHORTEST_NOUN = 3

function isSmall({ folded }: Word): boolean {
  return termsIn(folded).length === 0
}

/** “Article 76”, “phase III”, “type 2 diabetes”, “Directive 95/46”, “vitamin D”, “hepatitis B and C”. */
function* labelled({ words, text }: Setting): Iterable<ToldApart> {
  for (const [at, word] of words.entries()) {
    const noun = words[at - 1]
    if (
      !/^[\dA-Z]/.test(word.text) ||
      !noun ||
      text.slice(noun.end, word.start) !== ' ' ||
      (noun.folded.length < SHORTEST_NOUN && !/^\d+\.\d/.test(text.slice(word.start, word.start + LONGEST_LABELS)))
    )
      continue
    const written = labels.exec(text.slice(word.start, word.start + LONGEST_LABELS))?.[0]
    if (written === undefined || !isCountable(noun) || isAmount(noun, written, text.slice(word.start + written.length)))
      continue
    const extent = { start: noun.start, end: word.start + written.length }
    const by = written
      .split(/\s*(?:,|and|or|&|[–-](?!\d{2}\b))\s*|\s/)
      .filter(Boolean)
      .map(labelValue)
    yield { noun: singular(noun.folded), by, sort: 'label', text: text.slice(extent.start, extent.end), extent }
  }
}

/** A number, a Roman number or a letter, and more of them behind “and” or a comma. */
const labels =
  /^(?:\d{1,4}(?:[/.]\d{1,4})*|[IVX]{1,5}|[A-Z])(?:\s?(?:,|and|or|&|[–-])\s?(?:\d{1,4}|[IVX]{1,5}|[A-Z])(?![\w’']))*(?![\w%°’'-]|\s?%)/

/** Characters. */
const LONGEST_LABELS = 24

/** “In villages 14 patients”, “cost 40 million”, “after 5 km”, and years: amounts and dates, no labels. */
function isAmount(noun: Word, label: string, behind: string): boolean {
  if (!/^\d/.test(label) || label.includes('/')) return false
  // “Resolution 1812 (2008)”: with a year behind it, and of resolutions, it is a number.
  if (/^(?:1[4-9]|20)\d\d$/.test(label))
    return !/^r[eé]sol|^risol/.test(noun.folded) && !/^\s\((?:19|20)\d\d\)/.test(behind)
  const next = /^\s([a-z]+)/.exec(behind)?.[1] ?? ''
  if (/illion$|^(?:thousand|hundred|km|kg|m|cm|mm|ha|per|of)$/.test(next)) return true
  return /[^s]s$|men$|people$|children$/.test(next) && /[^s]s$|men$|people$|children$/.test(noun.folded)
}

/** “III” and “3” are one. */
function labelValue(label: string): string {
  return String(romanValue(label) ?? label)
}

function isCountable({ folded }: Word): boolean {
  if (/\d|(?:ed|ing|ly)$/.test(folded) || wordSet(english.smallWords).has(folded)) return false
  return !wordSet(english.events.counted).has(folded) && !wordSet(english.events.uncounted).has(folded)
}

/** “Plasmodium knowlesi” and “Plasmodium ovale”: the genus is the noun. */
function* species({ words, text }: Setting): Iterable<ToldApart> {
  for (const [at, word] of words.entries()) {
    if (!isSpecies(words, at, text)) continue
    const epithet = words[at + 1] as Word
    const extent = { start: word.start, end: epithet.end }
    yield {
      noun: word.folded,
      by: [epithet.folded],
      sort: 'species',
      text: text.slice(extent.start, extent.end),
      extent,
    }
  }
}

/** Whether a genus stands at a place, with an epithet in Latin behind it. */
function isSpecies(words: readonly Word[], at: number, text: string): boolean {
  const genus = words[at] as Word
  const epithet = words[at + 1]
  if (!epithet || !isCapital(genus.text) || !latinEnding.test(epithet.text) || isSmall(epithet)) return false
  // “M. sylvestris”.
  const isShort = genus.text.length === 1 && text.slice(genus.end, epithet.start) === '. '
  return isShort || (epithet.start === genus.end + 1 && genus.text.length >= SHORTEST_GENUS)
}

const latinEnding = /^[a-z]{2,}(?:us|um|is|i|a|ae|ans|ens|ense|ale|ile|ix|ax|or)$/

const SHORTEST_GENUS = 4

/** Whether two things are told apart under one noun, or in one genus. */
export function areUnderOne(one: ToldApart, other: ToldApart): boolean {
  if (one.sort !== other.sort) return false
  if (one.noun === other.noun) return true
  if (one.sort !== 'species' || (one.noun.length > 1 && other.noun.length > 1)) return false
  return one.noun.startsWith(other.noun) || other.noun.startsWith(one.noun)
}
