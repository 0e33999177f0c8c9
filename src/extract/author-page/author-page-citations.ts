import type { Extent } from '../../model/index.js'
import { fold } from '../reference-keys.js'
import type { ShelvedEntry } from '../shelved-entries.js'
import { type Group, groupsIn, numberInBrackets, type Part } from './groups.js'
import { type Shelf, shelfOf } from './shelf.js'

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

function authorPagesIn(text: string, shelf: Shelf): readonly AuthorPage[] {
  return text.includes('(') ? new TextReader(text, shelf).citations() : []
}

/** Reads a text from its beginning: what a number alone is a page of, only what stands before it can tell. */
class TextReader {
  readonly #text: string
  readonly #shelf: Shelf
  /** The works cited so far, the last one last. */
  readonly #cited: ShelvedEntry[] = []
  /** Where the last citation ended. */
  #reached = 0

  constructor(text: string, shelf: Shelf) {
    this.#text = text
    this.#shelf = shelf
  }

  citations(): readonly AuthorPage[] {
    return Array.from(groupsIn(this.#text, this.#shelf)).flatMap(group => this.#citationsIn(group))
  }

  #citationsIn({ group, parts }: Group): readonly AuthorPage[] {
    const isInCompany = parts.some(({ entries }) => entries.length > 0)
    const own = parts.flatMap(part => {
      const { head, entries, place, extent } = part
      const isAlone = head === '' && parts.length === 1
      const entry = isAlone ? this.#workOfPage(group) : head === '' ? undefined : this.#meantBy(entries, group)
      if (entry) this.#cited.push(entry)
      const key = entry?.key ?? this.#nameOfUnmet(part, isInCompany, group)
      return key === null ? [] : [{ key, locator: place === '' ? null : place, extent }]
    })
    const isWhole = own.length > 0 && own.length === this.#text.slice(group.start, group.end).split(';').length
    this.#reached = own.at(-1)?.extent.end ?? this.#reached
    return own.map(citation => ({ ...citation, bracket: isWhole ? group : null }))
  }

  /** The text before brackets, so far back as it tells of them. */
  #before({ start }: Extent, furthest: number): string {
    return this.#text.slice(Math.max(0, start - furthest), start)
  }

  /** Of the works that the words can mean the only one, or the one whose title the text named last, or that it cited last. */
  #meantBy(entries: readonly ShelvedEntry[], group: Extent): ShelvedEntry | undefined {
    if (entries.length < 2) return entries[0]
    const before = fold(this.#before(group, FARTHEST_MENTION))
    const mentions = entries
      .map(entry => ({ entry, at: entry.title.includes(' ') ? before.lastIndexOf(shortOf(entry.title)) : -1 }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => other.at - one.at)
    return mentions[0]?.entry ?? this.#cited.findLast(entry => entries.includes(entry))
  }

  /**
   * `(45)` at the end of what is said: a page of the work whose author the sentence names or, where it names none, of the
   * work cited last.
   */
  #workOfPage(group: Extent): ShelvedEntry | undefined {
    const isAtEnd = /^(?:["”’»]?[.,;:!?]|["”’»]?\s*$)/.test(this.#text.slice(group.end, group.end + 3))
    const isBehindQuotation = /["”’»]\s?$/.test(this.#before(group, 2))
    if (!isAtEnd && !isBehindQuotation) return undefined
    const from = Math.max(sentenceStart(this.#text, group.start), this.#reached)
    const own = namedIn(this.#text.slice(from, group.start), this.#shelf)
    if (own.length > 0) return this.#onlyOf(own, group)
    if (this.#cited.length === 0)
      return this.#onlyOf(namedIn(this.#before(group, FARTHEST_MENTION), this.#shelf), group)
    const isNear = this.#reached > 0 && group.start - this.#reached < LONGEST_REACH
    return isNear ? this.#cited.at(-1) : undefined
  }

  /** The work of the only author named; none where several are. */
  #onlyOf(named: readonly (readonly ShelvedEntry[])[], group: Extent): ShelvedEntry | undefined {
    const [entries, ...others] = named
    return entries && others.length === 0 ? this.#meantBy(entries, group) : undefined
  }

  /**
   * The names of a citation that leads to no entry, or not to one alone; null where it may as well be none: `(Apollo 11)`. What shows
   * that it is one is a second author, “et al.”, “qtd. in”, a citation beside it, a quotation before it, or a name of the list with one
   * slip in it.
   */
  #nameOfUnmet({ names, entries, place, head, isQuoted }: Part, isInCompany: boolean, group: Extent): string | null {
    if (entries.length > 0) return head
    if (!names || !plainPages.test(place) || names.names.some(isNoSurname)) return null
    const isPlain =
      isQuoted ||
      isInCompany ||
      names.etAl ||
      names.names.length > 1 ||
      quotationBefore.test(this.#before(group, LONGEST_REACH)) ||
      this.#shelf.near.nearest(fold(names.names[0] as string)) !== null
    return isPlain ? names.names.join(' & ') : null
  }
}

/** A title's first words, as the running text names it. */
function shortOf(title: string): string {
  return title.split(' ').slice(0, TELLING_WORDS).join(' ')
}

// Characters. So far back in a paragraph a name still tells of whom it speaks.
const FARTHEST_MENTION = 4_000

// Words. “Tides of Iron: Rivers in Fiction” is “Tides of Iron” in the text.
const TELLING_WORDS = 3

// Characters. Farther from the last citation the reader no longer knows whose page it is.
const LONGEST_REACH = 800

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
