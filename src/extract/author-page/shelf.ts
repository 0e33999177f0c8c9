import { indexNames, type NearNames } from '../../compare/near-names.js'
import { type Names, namesOf } from '../author-year-citations.js'
import { fold } from '../reference-keys.js'
import { byFirstName, type ShelvedEntry } from '../shelved-entries.js'

/** What citations call the works of a list. */
export interface Shelf {
  /** With their titles, articles left out. */
  readonly titled: readonly { readonly entry: ShelvedEntry; readonly title: string }[]
  readonly byName: ReadonlyMap<string, readonly ShelvedEntry[]>
  /** Names of some length: short ones differ by a letter from others' names. */
  readonly near: NearNames
}

/** Shelves the entries of a list under what citations call them. */
export function shelfOf(entries: readonly ShelvedEntry[]): Shelf {
  const byName = byFirstName(entries.filter(({ isSigned }) => isSigned))
  return {
    titled: entries.map(entry => ({ entry, title: withoutArticle(entry.title) })),
    byName,
    near: indexNames([...byName.keys()].filter(name => name.length >= SHORTEST_MISSPELT)),
  }
}

// Letters.
const SHORTEST_MISSPELT = 5

/** Whom or what some words call. */
export interface Called {
  /** Names, where they read as such. */
  readonly names: Names | null
  /** Those it can mean. */
  readonly entries: readonly ShelvedEntry[]
}

/** Who or what the words before a page call: names, names with a title, or a title alone. */
export function calledIn(head: string, shelf: Shelf): Called {
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
