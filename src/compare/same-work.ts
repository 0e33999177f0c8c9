import { grouped } from '../grouped.js'
import { LEAST_LIKE_TITLES, MOST_WORKS_HELD_AGAINST } from '../limits.js'
import type { CslType } from '../model/csl.js'
import type { Manuscript } from '../model/manuscript.js'
import type { Origin, Reference } from '../model/reference.js'
import { sameSurname } from './names.js'
import { isPreprint, type StatedSource, sameContainer, statedSource } from './sources.js'
import { comparableTitle, isNearWord, tellingWords, titleSimilarity, titleVeto } from './title.js'

/** References that name one work, in the order of the manuscript; the first is the one the others repeat. */
export type RepeatedWork = readonly [first: Reference, second: Reference, ...others: Reference[]]

/** The key of the address that a reference was found to lead to, in place of the one that it states; null where that is not known. */
export type LeadsTo = (reference: Reference) => string | null

/**
 * The works that a manuscript gives in full more than once, in the order of their first mention. Footnotes and bibliography are looked at apart: a
 * note and an entry of one work belong together. Ibids and short titles, and links in running text, never count.
 */
export function repeatedWorks(
  { references }: Pick<Manuscript, 'references'>,
  leadsTo: LeadsTo = asStated,
): readonly RepeatedWork[] {
  const key = leadsTo === asStated ? references : leadsTo
  const known = found.get(key)
  if (known) return known
  const works = ownLists.flatMap(origin =>
    groupByWork(
      references.filter(reference => isFull(reference, origin)),
      leadsTo,
    ).filter(isRepeated),
  )
  found.set(key, works)
  return works
}

const asStated: LeadsTo = () => null

// Several rules ask it of one manuscript.
const found = new WeakMap<readonly Reference[] | LeadsTo, readonly RepeatedWork[]>()

const ownLists: readonly Origin[] = ['footnote', 'bibliography']

function isFull({ repetition, origin, reading: { item } }: Reference, wanted: Origin): boolean {
  if (repetition !== null || origin !== wanted) return false
  // “Surname, Title, 44” is a short form even where nothing says what it repeats.
  const said = [
    item.author ?? item.editor,
    item.title,
    item.issued,
    item['container-title'] ?? item.publisher,
    item.DOI ?? item.URL,
  ]
  return said.filter(Boolean).length >= LEAST_SAID_IN_FULL
}

const LEAST_SAID_IN_FULL = 3

function isRepeated(group: readonly Reference[]): group is RepeatedWork {
  return group.length > 1
}

/**
 * Groups references by the work they name, each in exactly one group, groups and members in the order given. References meet under keys they share
 * (identifier, address, title with author and year) and are held against one another only there, so that time grows with their number.
 */
export function groupByWork(
  references: readonly Reference[],
  leadsTo: LeadsTo = asStated,
): readonly (readonly Reference[])[] {
  const sources = references.map(reference => {
    const address = leadsTo(reference)
    return address === null ? statedSource(reference) : { ...statedSource(reference), address }
  })
  const roots = sources.map((_, place) => place)
  const worksUnder = new Map<string, number[]>()
  for (const [place, source] of sources.entries()) {
    for (const key of keysOf(source)) {
      const works = worksUnder.get(key)
      if (!works) {
        worksUnder.set(key, [place])
        continue
      }
      for (const work of works) joinIfSame(sources, roots, work, place)
      if (works.length < MOST_WORKS_HELD_AGAINST && !works.some(work => rootOf(roots, work) === rootOf(roots, place)))
        works.push(place)
    }
  }
  return [...grouped(references.map((reference, place) => [rootOf(roots, place), reference])).values()]
}

// Both with the first of the other's group too: a reference without a year must not tie two editions together.
function joinIfSame(sources: readonly StatedSource[], roots: number[], one: number, other: number): void {
  const [root, otherRoot] = [rootOf(roots, one), rootOf(roots, other)]
  if (root === otherRoot) return
  const pairs: readonly (readonly [number, number])[] = [
    [one, other],
    [root, other],
    [root, otherRoot],
  ]
  if (!pairs.every(([a, b]) => isSameWork(sources[a] as StatedSource, sources[b] as StatedSource))) return
  roots[Math.max(root, otherRoot)] = Math.min(root, otherRoot)
}

function rootOf(roots: number[], place: number): number {
  let root = place
  while (roots[root] !== root) root = roots[root] ?? root
  roots[place] = root
  return root
}

function keysOf(source: StatedSource): readonly string[] {
  const keys = [...source.identifiers]
  if (source.address) keys.push(`address:${source.address}`)
  const { comparable, telling } = source
  if (!comparable || !isRepeatable(source)) return keys
  const by = authorKeys(source)
  const told = telling.join(' ')
  for (const author of by) keys.push(`title:${author}:${told}`)
  if (comparable.main !== comparable.text)
    keys.push(...by.map(author => `title:${author}:${tellingWords(comparableTitle(comparable.main)).join(' ')}`))
  if (telling.length >= LEAST_WORDS_FOR_A_SLIP && telling.length <= MOST_WORDS_FOR_A_SLIP && source.year !== null) {
    let at = 0
    for (const word of telling) {
      // Numbers and short words have no slips: another one is another title.
      const end = at + word.length + 1
      if (word.length >= SHORTEST_WORD_WITH_A_SLIP && !/\d/.test(word))
        keys.push(`slip:${source.surname}:${source.year}:${(told.slice(0, at) + told.slice(end)).trimEnd()}`)
      at = end
    }
  }
  return keys
}

const LEAST_WORDS_FOR_A_SLIP = 4
const MOST_WORDS_FOR_A_SLIP = 25
const SHORTEST_WORD_WITH_A_SLIP = 4

// By the surname's first letter, which all its spellings share; and by none, for a reference that lacks the author.
function authorKeys({ surname }: StatedSource): readonly string[] {
  return surname === '' ? [''] : ['', surname[0] ?? '']
}

// Papers in archives, letters and talks bear one description many times; acts and judgments are given in full wherever another part is meant.
const unrepeatable = new Set<CslType>([
  'manuscript',
  'personal_communication',
  'interview',
  'legislation',
  'legal_case',
  'bill',
  'treaty',
])

function isRepeatable({ item }: StatedSource): boolean {
  return !unrepeatable.has(item.type)
}

/** Whether two references name one work. Certain: what could as well be two works (editions, parts, a reply, a preprint) is none. */
export function isSameWork(one: StatedSource, other: StatedSource): boolean {
  if (!isRepeatable(one) || !isRepeatable(other)) return false
  if (!meetElsewhere(one, other) && !titlesEqual(one, other)) return false
  if (differInKind(one, other) || differInEdition(one, other)) return false
  // Acts are cited in full wherever another section is meant.
  if (one.sections !== other.sections && one.sections !== '' && other.sections !== '') return false
  return saidAlike(one, other) && !areVetoed(one, other)
}

function saidAlike(one: StatedSource, other: StatedSource): boolean {
  if (shareIdentifier(one, other)) return titlesAllow(one, other)
  if (isPreprint(one) !== isPreprint(other)) return false
  if (one.address !== null && one.address === other.address)
    return titlesAllow(one, other) && !isPartOfVolume(one, other)
  return isSameByTitle(one, other)
}

/** The dearest question, so asked last. */
function areVetoed({ title }: StatedSource, { title: other }: StatedSource): boolean {
  return title !== null && other !== null && title !== other && titleVeto(title, other) !== null
}

function shareIdentifier(one: StatedSource, other: StatedSource): boolean {
  return [...one.identifiers].some(identifier => other.identifiers.has(identifier))
}

/** Titles alike, or one missing. */
function titlesAllow(one: StatedSource, other: StatedSource): boolean {
  if (one.title === null || other.title === null)
    return one.author === null || other.author === null || authorsAgree(one, other)
  return isContained(one, other) || titleSimilarity(one.title, other.title) >= LEAST_LIKE_TITLES
}

/** One title is the other cut short. */
function isContained(one: StatedSource, other: StatedSource): boolean {
  const [short, long] = [one.comparable?.text ?? '', other.comparable?.text ?? ''].sort((a, b) => a.length - b.length)
  return (short?.split(' ').length ?? 0) >= 3 && ` ${long} `.includes(` ${short} `)
}

const kindsApart: readonly CslType[] = [
  'thesis',
  'dataset',
  'software',
  'patent',
  'standard',
  'motion_picture',
  'review',
  'speech',
]

function differInKind(one: StatedSource, other: StatedSource): boolean {
  const [kind, otherKind] = [one.item.type, other.item.type]
  if (kind === otherKind) return kind === 'chapter' && areTwoChapters(one, other)
  if (meetElsewhere(one, other)) return false
  if (kindsApart.includes(kind) || kindsApart.includes(otherKind)) return true
  return inBooks.includes(kind) && inBooks.includes(otherKind)
}

// A chapter, an article and a book of one title are three works, or two at least.
const inBooks: readonly CslType[] = ['book', 'chapter', 'article-journal']

function meetElsewhere(one: StatedSource, other: StatedSource): boolean {
  return shareIdentifier(one, other) || (one.address !== null && one.address === other.address)
}

function areTwoChapters(one: StatedSource, other: StatedSource): boolean {
  return one.title !== null && other.title !== null && titleSimilarity(one.title, other.title) < LEAST_LIKE_TITLES
}

function differInEdition(one: StatedSource, other: StatedSource): boolean {
  const [edition, otherEdition] = [editionOf(one), editionOf(other)]
  if (edition === otherEdition) return false
  // Without a number it is the first edition, or any.
  return edition !== '' && otherEdition !== '' ? true : !yearsEqual(one, other)
}

function editionOf({ item }: StatedSource): string {
  const stated = (item.edition ?? '').toLowerCase()
  return /\d+/.exec(stated)?.[0] ?? stated.replace(/\W/g, '')
}

// Several volumes of one work share an address and a title.
function isPartOfVolume(one: StatedSource, other: StatedSource): boolean {
  return !isPeriodical(one) && agreement(one.item.volume, other.item.volume) === 'differs'
}

function isPeriodical({ item }: StatedSource): boolean {
  return /^(?:article|review|paper-conference|webpage|post)/.test(item.type)
}

function isSameByTitle(one: StatedSource, other: StatedSource): boolean {
  if (!titlesEqual(one, other)) return false
  if (containersDiffer(one, other) || isPartOfVolume(one, other)) return false
  if (one.author && other.author) return authorsAgree(one, other) && factsAllow(one, other)
  return isSameWithoutAuthor(one, other)
}

function titlesEqual(one: StatedSource, other: StatedSource): boolean {
  const [a, b] = [one.comparable, other.comparable]
  if (!a || !b) return false
  if (a.text === b.text) return true
  const isCut =
    (a.text === b.main || b.text === a.main) &&
    Math.min(a.main.split(' ').length, b.main.split(' ').length) >= LEAST_WORDS_OF_MAIN_TITLE
  return isCut || sameButForSlips(one.telling, other.telling)
}

const LEAST_WORDS_OF_MAIN_TITLE = 3

/** Word for word the same, but for one word a slip apart. */
function sameButForSlips(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  const differing = one.filter((word, at) => word !== other[at])
  if (differing.length === 0) return one.length > 0
  if (differing.length > 1 || one.length < LEAST_WORDS_FOR_A_SLIP) return false
  const at = one.findIndex((word, place) => word !== other[place])
  return isNearWord(one[at] ?? '', other[at] ?? '')
}

function containersDiffer(one: StatedSource, other: StatedSource): boolean {
  return one.container !== null && other.container !== null && !sameContainer(one.container, other.container)
}

function authorsAgree(one: StatedSource, other: StatedSource): boolean {
  return one.author !== null && other.author !== null && sameSurname(one.author, other.author)
}

function yearsEqual(one: StatedSource, other: StatedSource): boolean {
  return one.year === other.year
}

/** Title and author are the same: whether year, volume, issue, pages and identifiers let it be one work. */
function factsAllow(one: StatedSource, other: StatedSource): boolean {
  const [same, differing] = publicationFacts(one, other)
  if (identifiersDiffer(one, other) && same < 2) return false
  if (addressesDiffer(one, other) && !isOneArticleAtTwoAddresses(one, other)) return false
  const short = Math.min(one.telling.length, other.telling.length) < LEAST_TELLING_WORDS
  if (short && (differing > 0 || (same === 0 && !isSaidOfMuch(one, other)))) return false
  if (one.year === null || other.year === null)
    return differing === 0 && !short && (same > 0 || !isPeriodical(one) || one.year === other.year)
  const apart = Math.abs(one.year - other.year)
  if (apart === 0) return differing === 0 || same > 0 || (differing === 1 && isSamePeriodical(one, other))
  if (apart === 1) return differing === 0 && (same > 1 || (samePublisher(one, other) && !isByGroup(one)))
  return differing === 0 && same > 2
}

const LEAST_TELLING_WORDS = 3

// “Introduction” and “Editorial” are written by one author again and again; a house, an address or a day in common tells which is meant.
function isSaidOfMuch(one: StatedSource, other: StatedSource): boolean {
  const isByDay = (one.item.issued?.['date-parts']?.[0]?.length ?? 0) > 2 && sameDate(one, other)
  return samePublisher(one, other) || meetElsewhere(one, other) || isByDay
}

function isByGroup({ author }: StatedSource): boolean {
  return author?.literal !== undefined
}

function isSamePeriodical(one: StatedSource, other: StatedSource): boolean {
  return one.container !== null && other.container !== null && one.telling.length >= LEAST_WORDS_FOR_A_SLIP
}

function samePublisher(one: StatedSource, other: StatedSource): boolean {
  const [publisher, otherPublisher] = [one.item.publisher, other.item.publisher]
  return publisher !== undefined && otherPublisher !== undefined && sameContainer(publisher, otherPublisher)
}

/** How many of volume, issue and first page both state alike, and how many otherwise. */
function publicationFacts(
  { item }: StatedSource,
  { item: other }: StatedSource,
): readonly [same: number, differing: number] {
  const facts = [
    agreement(item.volume, other.volume),
    agreement(item.issue, other.issue),
    agreement(ownPages(item.page), ownPages(other.page)),
  ]
  return [facts.filter(fact => fact === 'same').length, facts.filter(fact => fact === 'differs').length]
}

function agreement(one: string | undefined, other: string | undefined): 'same' | 'differs' | 'unsaid' {
  if (!one || !other) return 'unsaid'
  if (one === other) return 'same'
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{Alpha}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  return plain(one) === plain(other) ? 'same' : 'differs'
}

// A single page may be the place that is meant; a range begins with the article's own first page, or may be such a place too.
function ownPages(page: string | undefined): string | undefined {
  return page === undefined ? undefined : /^\s?(\w{1,12})\s?[-–—]+\s?\w/.exec(page)?.[1]
}

function identifiersDiffer(one: StatedSource, other: StatedSource): boolean {
  return (
    one.item.DOI !== undefined &&
    other.item.DOI !== undefined &&
    one.item.DOI.toLowerCase() !== other.item.DOI.toLowerCase()
  )
}

function addressesDiffer(one: StatedSource, other: StatedSource): boolean {
  return one.address !== null && other.address !== null && one.address !== other.address
}

// A page moved or misspelt, or one of a journal's two hosts: then all that is said beside the address is the same.
function isOneArticleAtTwoAddresses(one: StatedSource, other: StatedSource): boolean {
  if (one.telling.length < LEAST_WORDS_FOR_A_SLIP) return false
  return sameDate(one, other) && (one.container !== null || pathOf(one) === pathOf(other))
}

function pathOf({ address }: StatedSource): string {
  return address?.replace(/^[^/]*/, '') ?? ''
}

function sameDate(one: StatedSource, other: StatedSource): boolean {
  return (
    one.year !== null &&
    JSON.stringify(one.item.issued?.['date-parts']) === JSON.stringify(other.item.issued?.['date-parts'])
  )
}

function isSameWithoutAuthor(one: StatedSource, other: StatedSource): boolean {
  if (one.telling.length < LEAST_WORDS_FOR_A_SLIP || one.container === null || other.container === null) return false
  if (addressesDiffer(one, other) && pathOf(one) !== pathOf(other)) return false
  const [, differing] = publicationFacts(one, other)
  return differing === 0 && !identifiersDiffer(one, other) && sameDate(one, other)
}
