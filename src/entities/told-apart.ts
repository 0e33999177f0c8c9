import { monthOf, particles } from '../interpret/vocabulary.js'
import type { Extent } from '../model/index.js'
import type { Entity } from './entity.js'
import { languageOf } from './language-of.js'
import { english } from './languages/english.js'
import { linking, methods } from './languages/told-apart.js'
import { romanValue } from './numerals.js'
import { isStateName, type Place } from './places.js'
import type { ReadText } from './read-entities.js'
import { termsIn } from './terms.js'
import { wordSet } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'

/** A thing under a noun that others are under too, and what tells it from them: “the Nimrod expedition”, “tunnel du Fréjus”, “Article 76”, “type 2”. */
export interface ToldApart {
  /** The noun, cut to what its forms share. */
  readonly noun: string
  /** The words of the name, folded, or the number or letter. */
  readonly by: readonly string[]
  readonly sort: 'name' | 'label' | 'species'
  readonly text: string
  readonly extent: Extent
}

const found = new WeakMap<ReadText, readonly ToldApart[]>()

/** The things that a text tells apart from others under their nouns, in their order. */
export function toldApart(read: ReadText): readonly ToldApart[] {
  const known = found.get(read) ?? [...find(read)]
  found.set(read, known)
  return known
}

/** States are held against each other as such; a capital or a river may tell a railway from another. */
function isState({ normal, by }: Place): boolean {
  return by !== 'capital' && by !== 'town' && !normal.startsWith('W:')
}

interface Setting {
  readonly text: string
  readonly words: readonly Word[]
  /** States and bodies. */
  readonly taken: readonly Entity[]
}

function* find({ text, places, organisations }: ReadText): Iterable<ToldApart> {
  const words = wordsOf(text)
  const setting = { text, words, taken: [...places.filter(isState), ...organisations] }
  yield* labelled(setting)
  // Where no noun is without a capital, none is a name by it.
  if (!words.some(isNoun)) return
  const language = languageOf(text)
  // In many other languages a name stands behind its noun only, and a verb behind the name.
  const isEnglish = language === null || language === 'en'
  for (let at = 0; at < words.length; at++) {
    const last = nameEnd(setting, at)
    if (last === null) continue
    const before = nounBefore(setting, at)
    if (before !== null) yield thing(setting, before, at, last, before)
    const after = words[last + 1]
    if (isEnglish && after && adjoin(setting, last, ' ') && isNoun(after) && !isSpecies(words, last))
      yield thing(setting, at, at, last, last + 1)
    at = last
  }
  yield* species(setting)
}

/** The last word of a name that begins at a place, one to three words with capitals; null where none does. */
function nameEnd(setting: Setting, at: number): number | null {
  if (!isNameWord(setting, at) || isNameWord(setting, at - 1)) return null
  let last = at
  while (last - at < MOST_WORDS - 1 && isNameWord(setting, last + 1) && adjoin(setting, last, ' ', '-', '‑')) last++
  return last
}

const MOST_WORDS = 3

function isNameWord({ words, text, taken }: Setting, at: number): boolean {
  const word = words[at]
  if (!word || !isCapital(word.text) || word.text.length < SHORTEST_NAME || /^\d/.test(word.text)) return false
  // An acronym may stand for any name.
  if (romanValue(word.text) !== null || word.text === word.text.toUpperCase()) return false
  if (startsSentence(word, text) && !beginsName(words[at + 1])) return false
  if (taken.some(({ extent }) => extent.start < word.end && word.start < extent.end)) return false
  if (isStateName(word.folded) || monthOf(word.folded) !== undefined) return false
  return !wordSet(english.names.general).has(word.folded) && !wordSet(english.smallWords).has(word.folded)
}

const SHORTEST_NAME = 3

/** Whether a second capital shows that the first is not the sentence's. */
function beginsName(next: Word | undefined): boolean {
  return next !== undefined && isCapital(next.text) && !isSmall(next)
}

function startsSentence(word: Word, text: string): boolean {
  return /(?:^|[.!?:]["”’)]*\s+)["“‘(]*$/.test(text.slice(Math.max(0, word.start - 6), word.start))
}

/** The noun before a name: “comet Halley”, “tunnel du Fréjus”, “arch at Garabit”, “bridge over the Neman”. */
function nounBefore({ words, text }: Setting, at: number): number | null {
  let place = at - 1
  while (place >= 0 && at - place <= MOST_LINKS && wordSet(linking).has((words[place] as Word).folded)) place--
  const noun = words[place]
  if (!noun || !isNoun(noun) || /[.,:;!?()“”"]/.test(text.slice(noun.end, (words[at] as Word).start))) return null
  return place
}

/** Words: “under the”, “de la”. */
const MOST_LINKS = 2

/** A noun that can have many under it, by what is known of it: no small word, none of the common ones, no method. */
function isNoun({ folded, text }: Word): boolean {
  if (folded.length < SHORTEST_NOUN || /\d/.test(folded) || particles.has(folded)) return false
  return (
    !isCapital(text) &&
    !folded.endsWith('ed') &&
    (termsIn(folded).length === 1 || folded === 'case') &&
    !wordSet(methods).has(folded)
  )
}

const SHORTEST_NOUN = 3

function isSmall({ folded }: Word): boolean {
  return termsIn(folded).length === 0
}

function adjoin({ words, text }: Setting, at: number, ...between: readonly string[]): boolean {
  const [one, other] = [words[at], words[at + 1]]
  return one !== undefined && other !== undefined && between.includes(text.slice(one.end, other.start))
}

function thing({ words, text }: Setting, start: number, first: number, last: number, noun: number): ToldApart {
  const extent = {
    start: (words[Math.min(start, first)] as Word).start,
    end: (words[Math.max(last, noun)] as Word).end,
  }
  return {
    noun: termsIn((words[noun] as Word).folded)[0] ?? (words[noun] as Word).folded,
    by: words.slice(first, last + 1).map(({ folded }) => folded),
    sort: 'name',
    text: text.slice(extent.start, extent.end),
    extent,
  }
}

/** “Article 76”, “phase III”, “type 2 diabetes”, “Directive 95/46”, “vitamin D”, “hepatitis B and C”. */
function* labelled({ words, text }: Setting): Iterable<ToldApart> {
  for (const [at, word] of words.entries()) {
    const noun = words[at - 1]
    if (!noun || text.slice(noun.end, word.start) !== ' ' || noun.folded.length < SHORTEST_NOUN) continue
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
  if (/^(?:1[4-9]|20)\d\d$/.test(label)) return true
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

function singular(noun: string): string {
  return noun.replace(/(?<=[^s])s$/, '')
}

/** “Plasmodium knowlesi” and “Plasmodium ovale”: the genus is the noun. */
function* species({ words, text }: Setting): Iterable<ToldApart> {
  for (const [at, word] of words.entries()) {
    if (!isSpecies(words, at)) continue
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
function isSpecies(words: readonly Word[], at: number): boolean {
  const [genus, epithet] = [words[at] as Word, words[at + 1]]
  if (!epithet || epithet.start !== genus.end + 1 || !isCapital(genus.text) || genus.text.length < SHORTEST_GENUS)
    return false
  return /^[a-z]{2,}(?:us|um|is|i|a|ae|ans|ens|ense|ale|ile|ix|ax|or)$/.test(epithet.text) && !isSmall(epithet)
}

const SHORTEST_GENUS = 4
