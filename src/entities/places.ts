import { particles } from '../interpret/vocabulary.js'
import { oncePerText } from '../once-per-text.js'
import { beginsLine, lineBehind } from './begun-lines.js'
import { fillsCell } from './cell.js'
import type { Entity } from './entity.js'
import gazetteer from './gazetteer.json' with { type: 'json' }
import { isGivenName } from './given-names.js'
import { languageOf } from './language-of.js'
import { english } from './languages/english.js'
import { behindArticle, isCapital, isTitleCase, type Word, wordsOf } from './words.js'

/**
 * A country, a part of one, a region, or a state of the past. `normal` is its ISO 3166 code (`US-TX` for a part), M.49's number or a
 * name in capitals; `KP/KR` where the name fits both.
 */
export interface Place extends Entity {
  readonly kind: 'place'
  readonly by: Naming
  /** Part of a longer name that is no place: “Bank of England”, “Paris Agreement”. */
  readonly isPartOfName: boolean
}

/** How a place is named: itself, its people or manner, its capital, what stands for its government, before a hyphen, a town of its, a part that is a surname too. */
export type Naming = 'name' | 'adjective' | 'capital' | 'metonym' | 'prefix' | 'town' | 'part'

/**
 * The places that a text names, in their order, the longest name at each point. What is also a word or a person's name (Jordan, Georgia,
 * Turkey, “us”) is believed by its case and company only.
 *
 * @param language  BCP 47; told from the text where it is not given. English names are known in every language.
 */
export function findPlaces(text: string, language: string | null = languageOf(text)): readonly Place[] {
  const find = finders.get(language) ?? oncePerText(MOST_TEXTS, each => scan(each, language))
  finders.set(language, find)
  return find(text)
}

/** By language. A claim is read for its places, and again for its persons, who have no names of places. */
const finders = new Map<string | null, (text: string) => readonly Place[]>()

/** Texts: claims and titles, of which a long manuscript has some thousands. */
const MOST_TEXTS = 4_000

function scan(text: string, language: string | null): readonly Place[] {
  const words = wordsOf(text)
  const setting: Setting = {
    text,
    words,
    indexes: indexesFor(language),
    language,
  }
  const found: Candidate[] = []
  for (let at = 0; at < words.length; ) {
    const candidate = candidateAt(setting, at)
    if (candidate && candidate.entry.normal !== '') found.push(candidate)
    at += candidate?.length ?? 1
  }
  return found
    .filter(candidate => isBelievable(candidate, found, setting))
    .map(candidate => placeOf(candidate, setting))
}

interface Entry {
  readonly normal: string
  readonly by: Naming
  /** “US”, “EU”: only in capitals. */
  readonly isAcronym: boolean
  /** Also a word, or a person's name. */
  readonly isAmbiguous: boolean
  /** Whether it is believed at the beginning of a sentence, where every word has a capital, though ambiguous. */
  readonly mayBegin: boolean
}

interface Index {
  readonly entries: ReadonlyMap<string, Entry>
  /** How many words the longest name has that begins with a word. */
  readonly longest: ReadonlyMap<string, number>
}

interface Setting {
  readonly text: string
  readonly words: readonly Word[]
  readonly indexes: readonly Index[]
  readonly language: string | null
}

/** A name of the gazetteer at a place of the text: its first word and how many it has. */
interface Candidate {
  readonly entry: Entry
  readonly at: number
  readonly length: number
  /** Where the name itself begins, behind an article that is written as one word with it. */
  readonly start?: number
}

function candidateAt(setting: Setting, at: number): Candidate | null {
  const named = namedAt(setting, at)
  // All others have a capital, if only behind an article that is written as one word with them.
  if (named || !mayHaveCapital(setting.words[at] as Word)) return named
  return (
    townAt(setting, at) ??
    partAt(setting, at) ??
    subjectTownAt(setting, at) ??
    elidedAt(setting, at) ??
    genitiveAt(setting, at)
  )
}

function mayHaveCapital({ text, folded }: Word): boolean {
  return isCapital(text) || folded.includes("'")
}

/** “Lettlands Schulen”, “Sveriges regering”: languages that set an “s” behind whose something is, without a mark. */
function genitiveAt(setting: Setting, at: number): Candidate | null {
  const word = setting.words[at] as Word
  const { text, folded } = word
  if (
    !withGenitives.has(setting.language ?? '') ||
    folded.length < SHORTEST_GENITIVE ||
    !folded.endsWith('s') ||
    !isCapital(text)
  )
    return null
  const bare = { ...word, text: text.slice(0, -1), folded: folded.slice(0, -1), end: word.end - 1 }
  const alone = { ...setting, words: [bare] }
  const found = namedAt(alone, 0) ?? partAt(alone, 0) ?? townNamed(alone, 0, 'sure')
  return found && found.entry.by !== 'adjective' ? { ...found, at } : null
}

/** Elsewhere an “s” tells of several: “valles”, “planos”. */
const withGenitives = new Set(['de', 'nl', 'sv', 'da', 'no', 'nb', 'nn'])

/** Letters: “Malis”. */
const SHORTEST_GENITIVE = 5

/** “L’Italia”, “d’Espagne”: the article and the name are written as one word. */
function elidedAt(setting: Setting, at: number): Candidate | null {
  const bare = behindArticle(setting.words[at] as Word)
  if (!bare || !isCapital(bare.text)) return null
  // Only what stands behind it may belong to the name too.
  const rest = { ...setting, words: [bare, ...setting.words.slice(at + 1, at + MOST_WORDS_OF_NAME)] }
  const found = namedAt(rest, 0) ?? partAt(rest, 0)
  return found && { ...found, at, start: bare.start }
}

/** Words: “the Democratic Republic of the Congo”. */
const MOST_WORDS_OF_NAME = 9

function namedAt(setting: Setting, at: number): Candidate | null {
  const { words, text, indexes } = setting
  const first = words[at] as Word
  let most = 0
  for (const index of indexes) most = Math.max(most, index.longest.get(first.folded) ?? 0)
  // Most words begin no name.
  if (most === 0) return null
  for (let length = Math.min(most, words.length - at); length > 0; length--) {
    let key = first.folded
    for (let next = at + 1; next < at + length; next++) key += ` ${(words[next] as Word).folded}`
    for (let place = 0; place < indexes.length; place++) {
      const entry = indexes[place]?.entries.get(key)
      if (!entry) continue
      const slice = words.slice(at, at + length)
      // Other languages than English write adjectives of countries small.
      if (!standTogether(slice, text) || !isWrittenAsName(entry, slice, setting, place < indexes.length - 1)) continue
      if (entry.by === 'prefix' && !/^-\p{Alpha}/u.test(text.slice(first.end, first.end + 2))) continue
      return { entry, at, length }
    }
  }
  return null
}

/** A town's name is often a person's too: it is believed behind “in”, “from” and the like, and alone. */
function townAt(setting: Setting, at: number): Candidate | null {
  const { words, text } = setting
  const [last, first] = [words[at - 1], words[at] as Word]
  // “En el Cuzco”: some towns have an article.
  const before = last?.folded === 'el' ? words[at - 2] : last
  if (before === undefined || !lists.locatives.has(before.folded) || !isCapital(first.text)) return null
  // “Vasco da Gama”, not “das Konzil von Lyon”.
  const named = words[at - 2]
  if (named && particles.has(before.folded) && isGivenName(named.folded) && adjoins(named, before, text)) return null
  return townNamed(setting, at, 'any')
}

/** Beginning a sentence, with a possessive or behind “of”, a town of which no person has the name: “Lyon won”, “Utrecht’s canals”, “the port of Oran”. */
function subjectTownAt(setting: Setting, at: number): Candidate | null {
  const { words, text } = setting
  const word = words[at] as Word
  if (!isCapital(word.text) || !beginsTown(word.folded)) return null
  const stands = isFirst(words, at, text) || hasPossessive(word, text) || isOf(words, at) || standsAlone(setting, at)
  return stands ? townNamed(setting, at, 'sure') : null
}

/** In its sentence, or behind a colon. */
function isFirst(words: readonly Word[], at: number, text: string): boolean {
  const before = words[at - 1]
  if (before === undefined) return true
  const between = (words[at] as Word).start - before.end
  return between > 1 && startsSentence(words[at] as Word, text)
}

/** Of a thing that is no name: “the port of Rotterdam”, not “University of Nairobi”. */
function isOf(words: readonly Word[], at: number): boolean {
  const head = words[at - 2]
  return words[at - 1]?.folded === 'of' && head !== undefined && !isCapital(head.text)
}

/** In a sentence, behind no first name: “reached Utrecht”, “the Technical College Utrecht”, not “Anna Utrecht”. */
function standsAlone({ words, text }: Setting, at: number): boolean {
  const before = words[at - 1]
  if (before === undefined || isTitleCase(words)) return false
  return !adjoins(before, words[at], text) || !isCapital(before.text) || !isGivenName(before.folded)
}

function hasPossessive({ end }: Word, text: string): boolean {
  return (text[end] === '’' || text[end] === "'") && text[end + 1] === 's'
}

function townNamed(setting: Setting, at: number, which: 'any' | 'sure'): Candidate | null {
  const { words, text } = setting
  const first = words[at] as Word
  // Most words begin no name; “La Nouvelle-Orléans” is another town.
  if (!beginsTown(first.folded) || text[first.start - 1] === '-') return null
  for (let length = MOST_WORDS_OF_TOWN; length > 0; length--) {
    const slice = words.slice(at, at + length)
    if (slice.length < length || !standTogether(slice, text)) continue
    const key = slice.map(word => word.folded).join(' ')
    const town = townLine(key)
    if (town === null) continue
    if (which === 'sure' && town.endsWith('?')) return null
    // German gives every noun a capital: “sperrte Essen Ende Mai”.
    const isSure = setting.language === 'de' && !town.endsWith('?')
    if (adjoinsCapital(setting, at + length - 1) && !isSure) return null
    const normal = townNormal(town, key)
    return { entry: { normal, by: 'town', isAcronym: false, isAmbiguous: false, mayBegin: true }, at, length }
  }
  return null
}

/** Of a line of the gazetteer: `ES-AN/AR-X` makes `ES-AN-cordoba/AR-X-cordoba`, `ES-MC!` is the part that the town's name is too. */
function townNormal(line: string, key: string): string {
  const [within = '', own = key] = line.replace('?', '').split(':')
  return within
    .split('/')
    .map(place => (place.endsWith('!') ? place.slice(0, -1) : `${place}-${own}`))
    .join('/')
}

/** Words with a capital, and what may be names: a text has the same ones again and again. */
const MOST_REMEMBERED = 5_000

/** Quick to tell: most words with a capital begin no name of a part. */
const beginsPart = oncePerText(MOST_REMEMBERED, word => beginsLine(gazetteer.parts, word))
const beginsTown = oncePerText(MOST_REMEMBERED, word => beginsLine(gazetteer.towns, word))

const partLine = oncePerText(MOST_REMEMBERED, name => lineBehind(gazetteer.parts, name))
const townLine = oncePerText(MOST_REMEMBERED, name => lineBehind(gazetteer.towns, name))

/** A province, a canton, a county: its name may be a person's, and is believed where it stands as a place's would. */
function partAt(setting: Setting, at: number): Candidate | null {
  const { words, text } = setting
  const first = words[at] as Word
  if (!isCapital(first.text) || !beginsPart(first.folded)) return null
  for (let length = Math.min(MOST_WORDS_OF_PART, words.length - at); length > 0; length--) {
    const slice = words.slice(at, at + length)
    if (!standTogether(slice, text)) continue
    const key = slice.map(word => word.folded).join(' ')
    const normal = partLine(key)
    if (normal === null || isAcronym(slice)) continue
    const mayBegin = !normal.endsWith('?')
    const entry: Entry = {
      normal: mayBegin ? normal : normal.slice(0, -1),
      by: townLine(key)?.slice(0, 2) === normal.slice(0, 2) ? 'town' : mayBegin ? 'name' : 'part',
      isAcronym: false,
      isAmbiguous: true,
      mayBegin,
    }
    return { entry, at, length }
  }
  return null
}

const MOST_WORDS_OF_PART = 3
const MOST_WORDS_OF_TOWN = 3

/** “PISA” is no province. */
function isAcronym(slice: readonly Word[]): boolean {
  return slice.length === 1 && slice.every(({ text }) => text === text.toUpperCase())
}

/** Nothing but a space, a hyphen or the comma of “Washington, D.C.” between the words of a name. */
function standTogether(slice: readonly Word[], text: string): boolean {
  return slice.every((word, place) => {
    const next = slice[place + 1]
    return next === undefined || /^(?:\.? |[-‐‑]|, )$/.test(text.slice(word.end, next.start))
  })
}

function isWrittenAsName(entry: Entry, slice: readonly Word[], { text }: Setting, isForeign: boolean): boolean {
  const first = slice[0] as Word
  // “US$ 684 million” is money.
  if (entry.isAcronym && text[first.end] === '$') return false
  if (entry.isAcronym)
    return first.text === first.text.toUpperCase() && (first.text.includes('.') || text !== text.toUpperCase())
  // A phrase that means something else is believed however it is written.
  if (entry.normal === '') return true
  if (text === text.toLowerCase()) return entry.by === 'name' && first.folded.length > SHORTEST_UNCAPITALISED
  if (isForeign && (entry.by === 'adjective' || entry.by === 'prefix')) return true
  return isCapital(first.text) || (slice.length > 1 && isCapital((slice.at(-1) as Word).text))
}

/** Letters. In an address's slug, where nothing has capitals, “chad” and “mali” prove nothing. */
const SHORTEST_UNCAPITALISED = 4

function isBelievable(candidate: Candidate, found: readonly Candidate[], setting: Setting): boolean {
  const { entry } = candidate
  if (entry.by === 'adjective' && (isLanguage(candidate, setting) || isOfMore(candidate, setting))) return false
  return !isRiver(candidate, setting) && (!entry.isAmbiguous || isInCompany(candidate, found, setting))
}

/** “The Colorado no longer reaches the sea”: not the state. */
function isRiver({ at, length }: Candidate, { words }: Setting): boolean {
  return length === 1 && words[at - 1]?.folded === 'the' && lists.riversToo.has((words[at] as Word).folded)
}

/** “Inter-American”, “Pan African”, “Trans-Siberian”, “anti-German”: of more than the one country, or of what is not its. */
function isOfMore({ at }: Candidate, { words, text }: Setting): boolean {
  const [before, first] = [words[at - 1], words[at] as Word]
  if (!before || !lists.widenings.has(before.folded)) return false
  const between = text.slice(before.end, first.start)
  return /^[-‐‑]$/.test(between) || (between === ' ' && isCapital(before.text))
}

/** Whether a name that is also a word or a person's stands as a place's would. */
function isInCompany(candidate: Candidate, found: readonly Candidate[], setting: Setting): boolean {
  const { at, length, entry } = candidate
  const { words, text } = setting
  const before = words[at - 1]
  const first = words[at] as Word
  // “Atlanta, Georgia”: a part of a country, under the same name.
  if (before && isCapital(before.text) && text.slice(before.end, first.start) === ', ') return false
  if (text.includes(';') && fillsCell({ start: first.start, end: (words[at + length - 1] as Word).end }, text))
    return true
  const certain = found.filter(other => !other.entry.isAmbiguous)
  const isIntroduced = before !== undefined && lists.prepositions.has(before.folded)
  if (isTitleCase(words)) return isIntroduced || certain.length > 0
  if (adjoinsCapital(setting, at + length - 1) && !(setting.language === 'de' && entry.mayBegin)) return false
  if (isIntroduced) return true
  // “The Welsh bridges”: the article has its capital from the sentence.
  const isBehindArticle = entry.by === 'adjective' && before !== undefined && lists.smallWords.has(before.folded)
  if (before && isCapital(before.text) && !isBehindArticle && adjoins(before, first, text))
    return certain.some(other => other.at + other.length === at)
  return (
    certain.length > 0 || entry.mayBegin || !startsSentence(first, text) || isBesideAnother(candidate, found, setting)
  )
}

/** “Turkey and Georgia lift …”: two such names together are a person's and a word no more. */
function isBesideAnother({ at, length, entry }: Candidate, found: readonly Candidate[], { words }: Setting): boolean {
  const link = words[at + length]
  if (entry.by !== 'name' || !link || !/^(?:and|und|et|y|e|en|och|i)$/.test(link.folded)) return false
  return found.some(other => other.at === at + length + 1 && other.entry.by === 'name')
}

/** Whether the word after a word's place is a capitalised neighbour: “Jordan Peterson”. */
function adjoinsCapital({ words, text }: Setting, at: number): boolean {
  const next = words[at + 1]
  return next !== undefined && isCapital(next.text) && adjoins(words[at], next, text)
}

function adjoins(word: Word | undefined, next: Word | undefined, text: string): boolean {
  return word !== undefined && next !== undefined && /^\.? $/.test(text.slice(word.end, next.start))
}

function startsSentence(word: Word, text: string): boolean {
  return /(?:^|[.!?:]["”’)]*\s+)["“‘(]*$/.test(text.slice(Math.max(0, word.start - 6), word.start))
}

/** “French text”, “in Chinese”, “translated from Russian into German”: languages, no countries. */
function isLanguage({ at, length }: Candidate, { words, text }: Setting): boolean {
  const [before, after, second] = [words[at - 1], words[at + length], words[at + length + 1]]
  if (after && lists.languageNouns.has(after.folded)) return true
  // “La traduction française”, “lingua italiana”.
  if (before && !isCapital((words[at] as Word).text) && lists.languageNouns.has(before.folded)) return true
  if (adjoins(after, second, text) && lists.languageNouns.has((second as Word).folded)) return true
  const standsAlone =
    after === undefined || lists.smallWords.has(after.folded) || !adjoins(words[at + length - 1], after, text)
  return standsAlone && before !== undefined && /^(?:in|into|from|to|auf|en|em)$/.test(before.folded)
}

function placeOf({ entry, at, length, start = -1 }: Candidate, setting: Setting): Place {
  const { text, words } = setting
  const first = (words[at] as Word).start
  const end = (words[at + length - 1] as Word).end
  return {
    kind: 'place',
    text: text.slice(Math.max(first, start), end),
    normal: entry.normal,
    extent: { start: Math.max(first, start), end },
    by: entry.by,
    isPartOfName: isPartOfName(setting, at, length, entry.by === 'town'),
  }
}

/** “Paris Agreement”, “Bank of England”, “British Medical Journal”. */
function isPartOfName(setting: Setting, at: number, length: number, isTown = false): boolean {
  const { words } = setting
  for (let last = at + length - 1; last < at + length - 1 + FURTHEST_NAMESAKE; last++) {
    if (!adjoinsCapital(setting, last)) break
    if (lists.namesakes.has((words[last + 1] as Word).folded)) return true
  }
  // “Victoria station”, wherever that is.
  const next = words[at + length]
  if (
    next &&
    lists.facilities.has(next.folded) &&
    /^ $/.test(setting.text.slice((words[at + length - 1] as Word).end, next.start))
  )
    return true
  // “Technical College Utrecht”.
  if (
    isTown &&
    adjoins(words[at - 1], words[at], setting.text) &&
    isCapital((words[at - 1] as Word).text) &&
    !lists.locatives.has((words[at - 1] as Word).folded)
  )
    return true
  if (stageRace.test(setting.text.slice(0, words[at]?.start))) return true
  const [of, head] = [words[at - 1], words[at - 2]]
  if (!of || !head || !lists.namesakes.has((behindArticle(head) ?? head).folded)) return false
  return lists.smallNamesakeLinks.has(of.folded) || (lists.namesakeLinks.has(of.folded) && isCapital(head.text))
}

/** Words between a place and the noun that makes it part of a name: “American Political Science Association”. */
const FURTHEST_NAMESAKE = 4

/** “Tour de France”, “Giro d’Italia”, “Vuelta a España”. */
const stageRace = /(?:^|\s)(?:Tour de|Giro(?: di)?|Vuelta a|Volta a|Ronde van)\s?$/

const lists = {
  prepositions: new Set(english.places.prepositions.split('|')),
  locatives: new Set(english.places.locatives.split('|')),
  namesakes: new Set(english.places.namesakes.split('|')),
  facilities: new Set(english.places.facilities.split('|')),
  namesakeLinks: new Set(english.places.namesakeLinks.split('|')),
  smallNamesakeLinks: new Set(english.places.smallNamesakeLinks.split('|')),
  riversToo: new Set(english.places.riversToo.split('|')),
  noPersons: new Set(english.places.noPersons.split('|')),
  widenings: new Set(english.places.widenings.split('|')),
  languageNouns: new Set(english.places.languageNouns.split('|')),
  smallWords: new Set(english.smallWords.split('|')),
}

const indexes = new Map<string, Index>()

function indexesFor(language: string | null): readonly Index[] {
  const english = indexOf('en')
  return language === null || language === 'en' || !(language in gazetteer.names)
    ? [english]
    : [indexOf(language), english]
}

function indexOf(language: string): Index {
  const known = indexes.get(language)
  if (known) return known
  const index = readIndex((gazetteer.names as Readonly<Record<string, string>>)[language] ?? '')
  indexes.set(language, index)
  return index
}

const manners: Readonly<Record<string, Naming>> = { n: 'name', a: 'adjective', c: 'capital', m: 'metonym', p: 'prefix' }

/** Lines of a normal form, a manner of naming, `=`, and names between `|`, acronyms marked `*`, names that are also words `?`. */
function readIndex(lines: string): Index {
  const entries = new Map<string, Entry>()
  const longest = new Map<string, number>()
  for (const line of lines.split('\n')) {
    const at = line.indexOf('=')
    const normal = line.slice(0, at - 2)
    const by = manners[line[at - 1] ?? ''] ?? 'name'
    const plain: Entry = { normal, by, isAcronym: false, isAmbiguous: false, mayBegin: false }
    for (const marked of line.slice(at + 1).split('|')) {
      const isAcronym = marked.endsWith('*')
      const isAmbiguous = marked.endsWith('?')
      const name = isAcronym || isAmbiguous ? marked.slice(0, -1) : marked
      const mayBegin = isAmbiguous && lists.noPersons.has(name)
      entries.set(name, isAcronym || isAmbiguous ? { ...plain, isAcronym, isAmbiguous, mayBegin } : plain)
      const space = name.indexOf(' ')
      const first = space < 0 ? name : name.slice(0, space)
      const count = space < 0 ? 1 : name.split(' ').length
      if (count > (longest.get(first) ?? 0)) longest.set(first, count)
    }
  }
  return { entries, longest }
}
