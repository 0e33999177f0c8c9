import { indexNames, type NearNames } from '../compare/near-names.js'
import type { Extent } from '../model/index.js'
import { type Names, namesOf, signal } from './author-year-citations.js'
import { fold } from './reference-keys.js'
import { byFirstName, type ShelvedEntry } from './shelved-entries.js'

/** `(Smith 45)`, `(Smith, *Title* 45)`, `(“Unsigned Article” 7)`, or `(45)` behind the name in its sentence: what is cited, and where in it. */
export interface AuthorPage {
  /** Of the entry that is meant; where none is, or none alone, the names as written. */
  readonly key: string
  readonly locator: string | null
  readonly extent: Extent
  /** The brackets, where all that stands in them are citations. */
  readonly bracket: Extent | null
}

/** Finds in a text what cites by author and page. */
export type AuthorPageFinder = (text: string) => readonly AuthorPage[]

/**
 * Finds citations by author and page, as the MLA has them, in a text that uses them: its list gives the year of a work behind its title,
 * and names of that list stand before numbers in brackets. In any other text a number in brackets behind a name is none; there
 * is no finder then.
 *
 * @param noted  sources that footnotes name: where those are many, a few numbers behind names cite nothing
 */
export function authorPageFinder(
  entries: readonly ShelvedEntry[],
  inlines: readonly { readonly passage: { readonly text: string } }[],
  noted: number,
): AuthorPageFinder | null {
  if (!areDatedLast(entries)) return null
  const shelf = shelfOf(entries)
  const fewest = Math.max(FEWEST_SEEN, noted * LEAST_BESIDE_NOTES)
  const seen = new Set<string>()
  for (const { passage } of inlines) {
    if (!numberInBrackets.test(passage.text)) continue
    for (const { parts } of groupsIn(passage.text, shelf)) {
      for (const { entries, place } of parts) if (entries[0] && place !== '') seen.add(`${entries[0].key} ${place}`)
    }
    if (seen.size >= fewest) return text => authorPagesIn(text, shelf)
  }
  return null
}

// Different pages of works. One may be a street and a house.
const FEWEST_SEEN = 2
// Share of the sources in notes.
const LEAST_BESIDE_NOTES = 1
// Share of the entries whose year was read. Some are read wrongly, some stand in another manner.
const LEAST_DATED_LAST = 0.6

function areDatedLast(entries: readonly ShelvedEntry[]): boolean {
  const told = entries.filter(({ isDatedLast }) => isDatedLast !== null)
  return told.length > 0 && told.filter(({ isDatedLast }) => isDatedLast).length >= told.length * LEAST_DATED_LAST
}

/** What citations call the works of a list. */
interface Shelf {
  /** With their titles, articles left out. */
  readonly titled: readonly { readonly entry: ShelvedEntry; readonly title: string }[]
  readonly byName: ReadonlyMap<string, readonly ShelvedEntry[]>
  /** Names of some length: short ones differ by a letter from others' names. */
  readonly near: NearNames
}

function shelfOf(entries: readonly ShelvedEntry[]): Shelf {
  const byName = byFirstName(entries.filter(({ isSigned }) => isSigned))
  return {
    titled: entries.map(entry => ({ entry, title: withoutArticle(entry.title) })),
    byName,
    near: indexNames([...byName.keys()].filter(name => name.length >= SHORTEST_MISSPELT)),
  }
}

// Letters.
const SHORTEST_MISSPELT = 5

const numberInBrackets = /\([^()]{2,160}[\s,.:]\d{1,4}[^()]{0,80}\)/

/** Brackets without others in them, and what stands in them between semicolons. */
const brackets = /\(([^()]{1,240})\)/g

interface Group {
  readonly group: Extent
  readonly parts: readonly Part[]
}

/** What may be one citation. */
interface Part {
  readonly extent: Extent
  /** Names or a title, as written; empty before a number alone. */
  readonly head: string
  /** Names, where they read as such. */
  readonly names: Names | null
  readonly place: string
  /** Whether it stands there at second hand: “qtd. in”. */
  readonly isQuoted: boolean
  /** Those it can mean. */
  readonly entries: readonly ShelvedEntry[]
}

function* groupsIn(text: string, shelf: Shelf): Iterable<Group> {
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(brackets)) {
    const parts = [...inner.matchAll(/[^;]+/g)].flatMap(part => partOf(part[0], index + 1 + part.index, shelf) ?? [])
    if (parts.length > 0) yield { group: { start: index, end: index + whole.length }, parts }
  }
}

const roman = '(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})'
const number = `(?:[A-Z]?\\d{1,4}[a-z]?(?:n\\d{0,3})?(?:\\s?ff?\\.?)?|${roman})`
const label =
  '(?:pp?|pgs?|SS?|ss?|págs?|pagg?|стр?|с|σσ?|chs?|chaps?|chapters?|caps?|kap|pars?|paras?|secs?|lines?|ll?|vols?|fols?|acts?|bks?|books?|cantos?|stanzas?|verses?|vv?|sc|n|nn|no|loc|slides?|episodes?|eps?|§{1,2}|¶{1,2})\\.?'
const place = `(?:${label}\\s{0,2})?${number}(?:\\s?(?:[–—-]{1,2}|[.:,/&]|and|und|et|y|e|to)\\s?(?:${label}\\s?)?${number})*`
const part = new RegExp(
  `^(?:(.{1,200}?)(?:[,:]\\s{0,2}|\\s{1,2}))?(${place})(?:,\\s(?:(?:emphas[ei]s|italics|translation|trans|my|our|original)\\b.{0,40}|note\\s.{1,20}))?$`,
  'u',
)
const secondHand =
  /^(?:as\s)?(?:qtd\.?|quoted|cit(?:ed)?\.?|zit(?:iert)?\.?|citado|citada|citato|citata|cité|citée)\s(?:in|n\.|nach|bei|en|por|em|par|dans|da)\s+/iu
/** A number alone that reads as a year: `(Smith 1998)` is cited by it, or not at all. */
const yearFirst = /^(?:1[5-9]|20)\d\d[a-z]?(?!\d)/

function partOf(written: string, offset: number, shelf: Shelf): Part | null {
  const signalled = signal.exec(written)?.[0] ?? /^\s*/.exec(written)?.[0] ?? ''
  const second = secondHand.exec(written.trimStart())?.[0]
  const lead = second === undefined ? signalled.length : written.length - written.trimStart().length + second.length
  const words = written.slice(lead).trimEnd()
  const match = part.exec(words)
  if (match && yearFirst.test(match[2] as string)) return null
  const head = match ? (match[1] ?? '') : words
  if (unsaid.has(fold(head).replace(/s$/, '')) || /^\d/.test(head)) return null
  const extent = { start: offset + lead, end: offset + written.trimEnd().length }
  const called = calledIn(head, shelf)
  return { extent, head, place: match?.[2] ?? '', isQuoted: second !== undefined, ...called }
}

/** What numbers stand behind in brackets though it is nobody's name. */
const unsaid = new Set(
  'figure fig table chapter section part act scene book volume line page note plate map appendix article room psalm sonnet canto stanza verse day grade age number item group type january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
)

type Called = Pick<Part, 'names' | 'entries'>

/** Who or what the words before a page call: names, names with a title, or a title alone. */
function calledIn(head: string, shelf: Shelf): Called {
  if (head === '') return { names: null, entries: [] }
  if (quote.test(head)) return { names: null, entries: byTitle(head, shelf, false) }
  const comma = head.indexOf(',')
  const author = comma > 0 ? namesOf(head.slice(0, comma)) : null
  const ofAuthor = author ? byNames(author, shelf) : []
  const short = withoutArticle(fold(head.slice(comma + 1)))
  const ofTitle = ofAuthor.filter(({ title }) => isCalled(withoutArticle(title), short))
  if (ofTitle.length > 0) return { names: author, entries: ofTitle }
  const names = namesOf(head)
  const named = names ? byNames(names, shelf) : []
  // “Smith, Other Book”: by Smith, and not what the list has of him.
  const isOther = author !== null && !joining.test(head) && !named.some(entry => bearsAll(entry, names as Names))
  if (isOther && ofAuthor.length > 0) return { names: author, entries: [] }
  if (named.length > 0) return { names, entries: named }
  return { names, entries: byTitle(head, shelf, true) }
}

const joining = /\s(?:and|und|et|y|e)\s|&|\bal\b/

function bearsAll({ names: own }: ShelvedEntry, { names }: Names): boolean {
  return names.slice(1).every(name => own.includes(fold(name)))
}

const quote = /^["“«„‘'《「『]/

/** Entries whose first author bears the first of the names; of those the ones that bear the others too, if there are such. */
function byNames(called: Names, { byName }: Shelf): readonly ShelvedEntry[] {
  const { names, etAl } = called
  const first = fold(names[0] ?? '')
  const words = first.split(' ')
  const surname = words.at(-1) as string
  const written = names[0] as string
  const own =
    byName.get(first) ??
    byName.get(surname) ??
    (written.includes('-') ? byName.get(fold(written.split('-')[0] as string)) : undefined) ??
    []
  const given = words.length > 1 && words.length < 4 ? (words[0] as string) : ''
  const ofGiven = given === '' ? own : preferring(own, entry => entry.given.startsWith(given))
  const ofOthers = preferring(ofGiven, entry => bearsAll(entry, called))
  return preferring(ofOthers, entry => (etAl ? entry.names.length !== 2 : entry.names.length === names.length))
}

function preferring<T>(all: readonly T[], is: (one: T) => boolean): readonly T[] {
  const some = all.filter(is)
  return some.length > 0 ? some : all
}

/** Works by their titles; one that is not in quotation marks must be given in several words, or whole. */
function byTitle(head: string, { titled }: Shelf, isPlain: boolean): readonly ShelvedEntry[] {
  const short = withoutArticle(fold(head))
  if (short === '' || short.length > LONGEST_CALL || (isPlain && /^\p{Lower}/u.test(head))) return []
  const isWhole = isPlain && !short.includes(' ')
  return titled.flatMap(({ entry, title }) => ((isWhole ? title === short : isCalled(title, short)) ? [entry] : []))
}

// Characters. A longer remark in brackets calls nothing.
const LONGEST_CALL = 120

/** Whether words are the beginning of a title, or several of its words in a row. */
function isCalled(title: string, short: string): boolean {
  if (short === '' || title === '') return false
  return (
    title === short || title.startsWith(`${short} `) || (short.includes(' ') && ` ${title} `.includes(` ${short} `))
  )
}

function withoutArticle(title: string): string {
  return title.replace(/^(?:the|an?|der|die|das|le|la|les|el|los|las|il|lo|gli|i|o|os|as)\s+|^l(?=\p{Alpha})/u, '')
}

function authorPagesIn(text: string, shelf: Shelf): readonly AuthorPage[] {
  if (!text.includes('(')) return []
  const found: AuthorPage[] = []
  /** The works cited so far in this text, the last one last. */
  const cited: ShelvedEntry[] = []
  for (const { group, parts } of groupsIn(text, shelf)) {
    const isInCompany = parts.some(({ entries }) => entries.length > 0)
    const own = parts.flatMap(part => {
      const entry =
        part.head === ''
          ? ofNumberAlone(text, group, part, parts, cited, found, shelf)
          : meantBy(part, text, group, cited)
      if (entry) cited.push(entry)
      const key = entry?.key ?? nameOfUnmet(part, isInCompany, text, group, shelf)
      return key === null ? [] : [{ key, locator: part.place === '' ? null : part.place, extent: part.extent }]
    })
    const isWhole = own.length > 0 && own.length === text.slice(group.start, group.end).split(';').length
    found.push(...own.map(citation => ({ ...citation, bracket: isWhole ? group : null })))
  }
  return found
}

/** Of the works that the words can mean the only one, or the one whose title the text named last, or that it cited last. */
function meantBy(
  { entries }: Part,
  text: string,
  group: Extent,
  cited: readonly ShelvedEntry[],
): ShelvedEntry | undefined {
  if (entries.length < 2) return entries[0]
  const before = fold(text.slice(Math.max(0, group.start - FARTHEST_MENTION), group.start))
  const mentions = entries
    .map(entry => ({ entry, at: entry.title.includes(' ') ? before.lastIndexOf(shortOf(entry.title)) : -1 }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at)
  return mentions[0]?.entry ?? cited.findLast(entry => entries.includes(entry))
}

/** A title's first words, as the running text names it. */
function shortOf(title: string): string {
  return title.split(' ').slice(0, TELLING_WORDS).join(' ')
}

// Characters. So far back in a paragraph a name still tells of whom it speaks.
const FARTHEST_MENTION = 4_000
// Words. “Tides of Iron: Rivers in Fiction” is “Tides of Iron” in the text.
const TELLING_WORDS = 3

/**
 * `(45)` at the end of what is said: a page of the work whose author the sentence names or, where it names none, of the
 * work cited last.
 */
function ofNumberAlone(
  text: string,
  group: Extent,
  part: Part,
  parts: readonly Part[],
  cited: readonly ShelvedEntry[],
  found: readonly AuthorPage[],
  shelf: Shelf,
): ShelvedEntry | undefined {
  const isAtEnd = /^(?:["”’»]?[.,;:!?]|["”’»]?\s*$)/.test(text.slice(group.end, group.end + 3))
  const isBehindQuotation = /["”’»]\s?$/.test(text.slice(Math.max(0, group.start - 2), group.start))
  if (parts.length > 1 || (!isAtEnd && !isBehindQuotation)) return undefined
  const from = sentenceStart(text, group.start)
  const last = found.at(-1)?.extent.end ?? 0
  const own = namedIn(text.slice(Math.max(from, last), group.start), shelf)
  if (own.length > 0) return onlyOf(own, part, text, group, cited)
  if (cited.length > 0) return last > 0 && group.start - last < LONGEST_REACH ? cited.at(-1) : undefined
  const before = text.slice(Math.max(0, group.start - FARTHEST_MENTION), group.start)
  return onlyOf(namedIn(before, shelf), part, text, group, cited)
}

// Characters. Farther from the last citation the reader no longer knows whose page it is.
const LONGEST_REACH = 800

/** The work of the only author named; none where several are. */
function onlyOf(
  named: readonly (readonly ShelvedEntry[])[],
  part: Part,
  text: string,
  group: Extent,
  cited: readonly ShelvedEntry[],
): ShelvedEntry | undefined {
  const [entries, ...others] = named
  return entries && others.length === 0 ? meantBy({ ...part, entries }, text, group, cited) : undefined
}

/** For each first author whom a text names, their works; by several names that stand there, those they wrote together. */
function namedIn(text: string, { byName }: Shelf): readonly (readonly ShelvedEntry[])[] {
  const words = [...text.matchAll(/\p{Upper}[\p{Alpha}'’-]+/gu)].map(([word]) => fold(word))
  const standing = new Set(words)
  const named = new Map<string, readonly ShelvedEntry[]>()
  for (const word of standing) {
    const own = byName.get(word)
    if (!own) continue
    const together = own.filter(({ names }) => names.length > 1 && names.every(name => standing.has(name)))
    named.set(word, together.length > 0 ? together : own)
  }
  // “Smith and Jones”: Jones, who has works of his own, is not named for himself.
  const partners = new Set(
    [...named].flatMap(([word, own]) =>
      own.flatMap(({ names }) => (standing.has(names[1] ?? '') && names[0] === word ? names.slice(1) : [])),
    ),
  )
  return [...named].flatMap(([word, own]) => (partners.has(word) ? [] : [own]))
}

/** Behind the last full stop that ends a sentence. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_REACH)
  let start = from
  for (const { 0: stop, index } of text.slice(from, at).matchAll(sentenceEnd)) start = from + index + stop.length
  return start
}

const sentenceEnd = /(?:\p{Lower}{3}|["”’»)\]\d])[.!?]["”’»)\]]*\s+(?=["“‘«„(]?\p{Upper})/gu

/**
 * The names of a citation that leads to no entry, or not to one alone; null where it may as well be none: `(Apollo 11)`. What shows
 * that it is one is a second author, “et al.”, “qtd. in”, a citation beside it, a quotation before it, or a name of the list with one
 * slip in it.
 */
function nameOfUnmet(
  { names, entries, place, head, isQuoted }: Part,
  isInCompany: boolean,
  text: string,
  group: Extent,
  { near }: Shelf,
): string | null {
  if (entries.length > 0) return head
  if (!names || !plainPages.test(place) || names.names.some(isNoSurname)) return null
  const isPlain =
    isQuoted ||
    isInCompany ||
    names.etAl ||
    names.names.length > 1 ||
    quotationBefore.test(text.slice(Math.max(0, group.start - LONGEST_REACH), group.start)) ||
    near.nearest(fold(names.names[0] as string)) !== null
  return isPlain ? names.names.join(' & ') : null
}

/** Acts and verses are counted otherwise, and cite what every reader knows. */
const plainPages = /^(?:pp?\.?\s?)?\d{1,4}(?:\s?[–,-]\s?\d{1,4})*$/

/** Some words of another, and nothing between them and the citation. */
const quotationBefore = /["“«][^"“”«»]{20,}["”»]\s?$/

function isNoSurname(name: string): boolean {
  return /\s/.test(name.replace(/^(?:\p{Upper}\.\s?)+/u, '')) || scripture.has(fold(name))
}

const scripture = new Set(
  'genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah esther job psalms proverbs ecclesiastes isaiah jeremiah lamentations ezekiel daniel hosea joel amos obadiah jonah micah nahum habakkuk zephaniah haggai zechariah malachi matthew mark luke john acts romans corinthians galatians ephesians philippians colossians thessalonians timothy titus philemon hebrews james peter jude revelation quran koran surah sura'.split(
    ' ',
  ),
)
