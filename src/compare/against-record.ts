import type { CslDate, CslItem, CslName } from '../model/csl.js'
import type { Field, Reference } from '../model/reference.js'
import type { Mismatch } from '../model/resolution.js'
import { yearOf } from './calendar.js'
import { sure } from './certainty.js'
import { foldLetters } from './letters.js'
import { sameSurname, surnameKey } from './names.js'
import { isPreprint, sameContainer, statedSource } from './sources.js'
import { isWithin, pageRange, plainNumber, shownName } from './stated-differences.js'
import { comparableTitle, isNearWord, tellingWords, titleSimilarity, titleVeto, withoutMarkup } from './title.js'

/** A work as it is recorded, with all that may be said of it by right. */
export interface RecordedWork {
  readonly item: CslItem
  /** Other titles of the same work: the original one, a translated one, one without its subtitle. */
  readonly titles: readonly string[]
  /** Other names of its journal or book: abbreviated ones, the series. */
  readonly containers: readonly string[]
  /** Every date on which a registry says that the work came out, in whatever form; `item.issued` is one of them. */
  readonly dates: readonly CslDate[]
}

/** How a stated title stands to a recorded one. */
export interface TitleAgreement {
  /** 0 to 1; 1 where the recorded title stands word for word in the reference, wherever its reading put the title's ends. */
  readonly similarity: number
  /** Whether they name one work in one wording: spelling, markup, subtitle and typesetting aside. */
  readonly agrees: boolean
  /** Whether the recorded title stands in the raw reference. */
  readonly isInRaw: boolean
}

/**
 * Where a reference and the record of its work part ways. Only what both say, and what was read surely, is compared; nothing that differs by style
 * alone counts (initials, abbreviations, accents, “et al.”, another official year, pages within the article).
 */
export function mismatchesWith(reference: Reference, work: RecordedWork): readonly Mismatch[] {
  return comparisons.flatMap(compare => compare(reference, work) ?? [])
}

type Comparison = (reference: Reference, work: RecordedWork) => Mismatch | null

const comparisons: readonly Comparison[] = [
  titles,
  authors,
  years,
  containers,
  number('volume'),
  number('issue'),
  pages,
]

function titles(reference: Reference, work: RecordedWork): Mismatch | null {
  const { title } = reference.reading.item
  const agreement = titleAgreement(reference, work)
  if (!title || !agreement || agreement.agrees) return null
  return { field: 'title', stated: title, recorded: work.item.title ?? '' }
}

/** How the title that a reference states stands to those of a work; null where either is missing or was not read surely. */
export function titleAgreement(reference: Reference, work: RecordedWork): TitleAgreement | null {
  const stated = statedSource(reference).title
  const titles = [work.item.title, ...work.titles].filter(title => title !== undefined)
  const recorded = titles.filter(title => comparableTitle(title).text !== '')
  if (stated === null || comparableTitle(stated).text === '' || recorded.length === 0) return null
  if (!haveScriptInCommon(stated, recorded) || isMisread(stated, reference, work)) return null
  // The fields of a bibliography need no reading.
  const isInRaw =
    reference.origin !== 'bibliography' &&
    recorded.some(title => standsIn(reference.raw, title) && !goesOn(stated, title))
  const agrees = isInRaw || recorded.some(title => sameTitle(stated, title))
  const similarity = agrees ? 1 : Math.max(...recorded.map(title => titleSimilarity(stated, title)))
  return { similarity, agrees, isInRaw }
}

// Many styles give no title, or the author by one name: what was read as the title is then the journal's name or the author's.
function isMisread(
  stated: string,
  { origin }: Reference,
  { item, titles: otherTitles, containers: names }: RecordedWork,
): boolean {
  if (origin === 'bibliography') return false
  const containers = [item['container-title'], ...names].filter(name => name !== undefined)
  const authors = [...(item.author ?? []), ...(item.editor ?? [])].slice(0, MOST_NAMES_COMPARED)
  const explained = new Set(
    [...containers, ...authors.flatMap(({ family, given, literal }) => [family, given, literal])].flatMap(
      name => comparableTitle(name ?? '').words,
    ),
  )
  const own = new Set([item.title, ...otherTitles].flatMap(title => comparableTitle(title ?? '').words))
  const words = comparableTitle(stated).words.filter(word => !/^(?:\p{N}|[ivxlc]+$)/u.test(word))
  return words.every(word => explained.has(word)) && !words.every(word => own.has(word))
}

/** Latin against Cyrillic, or against Han: one is a translation or transliteration of the other, and cannot be held against it. */
function haveScriptInCommon(stated: string, recorded: readonly string[]): boolean {
  return recorded.some(title => isLatin(title) === isLatin(stated))
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}

const LEAST_WORDS_FOUND_IN_RAW = 4

/** “…, Part 2”: the recorded title and a number behind it, which makes it another one. */
function goesOn(stated: string, title: string): boolean {
  const [one, other] = [comparableTitle(stated).text, comparableTitle(title).text]
  return one.startsWith(`${other} `) && partNumber.test(one.slice(other.length + 1))
}

const partNumber =
  /^(?:part|parts|volume|vol|number|no|chapter|section|book|supplement|teil|band|tome|parte|deel) ?\p{N}|^(?:\p{N}{1,2}|[ivx]{1,4})(?: |$)/u

function standsIn(raw: string, title: string): boolean {
  const words = comparableTitle(title)
  if (words.words.length < LEAST_WORDS_FOUND_IN_RAW) return false
  // As long as what a title is cut to, from its first word on.
  return ` ${comparableTitle(raw).text} `.includes(` ${words.text} `)
}

/** One wording: the same telling words in the same order but for slips of a letter or two, compounds joined or parted, and a subtitle left out. */
function sameTitle(stated: string, recorded: string): boolean {
  const [one, other] = [comparableTitle(stated), comparableTitle(recorded)]
  if (one.text === other.text) return true
  if (titleVeto(stated, recorded) !== null) return false
  if (sameWords(tellingWords(one), tellingWords(other))) return true
  const wholes = [one.text, other.text]
  const mains = [one.main, other.main].map(text => tellingWords(comparableTitle(text)))
  if (one.main === one.text || other.main === other.text) return sameWords(mains[0] ?? [], mains[1] ?? [])
  // A full stop, question mark or dash parts a subtitle in one and not in the other.
  return wholes.some(
    (text, at) => (wholes[1 - at] ?? '').startsWith(`${text} `) && text.split(' ').length >= LEAST_WORDS_FOUND_IN_RAW,
  )
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  if (one.join('') === other.join('')) return true
  const [left, right] = [leftOver(one, other), leftOver(other, one)]
  // A word that one has and the other lacks may have been lost in markup (a formula, a species' name); one for another is another wording.
  if (left.length > 0 && right.length > 0 && left.join('') !== right.join('')) return nearlyPaired(left, right)
  return Math.max(left.length, right.length) * LEAST_WORDS_A_LOST_ONE <= Math.max(one.length, other.length)
}

const LEAST_WORDS_A_LOST_ONE = 6

function leftOver(words: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return words.filter(word => !known.has(word))
}

function nearlyPaired(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false
  return left.every((word, at) => {
    const other = right[at] ?? ''
    return isNearWord(word, other) || isPluralOf(word, other) || isPluralOf(other, word)
  })
}

function isPluralOf(word: string, other: string): boolean {
  return word === `${other}s` || word === `${other}es`
}

const etAl =
  /\bet\.?\s?al\b|\band others\b|\bet coll\b|\bu\.\s?a\.|\by otros\b|\be outros\b|\bи др\b|等|\.\s?\.\s?\.|…/iu

/** Characters. Where names stand at the head of a reference; an “et al.” further on is the editors' or in the title. */
const LONGEST_NAME_LIST = 1_500

function isCutShort({ raw, reading }: Reference): boolean {
  return reading.item.custom?.etAl === true || etAl.test(raw.slice(0, LONGEST_NAME_LIST))
}

function authors(reference: Reference, { item: work }: RecordedWork): Mismatch | null {
  const stated = namesOf(reference)
  const recorded = [...(work.author ?? work.editor ?? [])]
  if (stated.length === 0 || recorded.length === 0 || !isComparable(stated, recorded)) return null
  // Editors and authors of a book are stated for one another.
  const known = [...recorded, ...(work.author ? (work.editor ?? []) : []), ...(work.translator ?? [])]
  if (agreeOn(stated, recorded, known, () => isCutShort(reference))) return null
  return { field: 'author', stated: listText(stated), recorded: listText(recorded) }
}

function namesOf(reference: Reference): readonly CslName[] {
  const { item } = reference.reading
  if (item.author) return sure(reference, 'author') ? item.author : []
  return item.editor && sure(reference, 'editor') ? item.editor : []
}

/** Persons against persons, in one script: a group that signs for its members, or a name in other letters, is not held against anyone. */
function isComparable(stated: readonly CslName[], recorded: readonly CslName[]): boolean {
  const [first, other] = [stated[0], recorded[0]]
  if (first?.family === undefined || other?.family === undefined)
    return first !== undefined && recorded.some(name => sameSurname(first, name))
  return isLatin(first.family) === isLatin(other.family)
}

function agreeOn(
  stated: readonly CslName[],
  recorded: readonly CslName[],
  known: readonly CslName[],
  isCut: () => boolean,
): boolean {
  const places = placesOf(stated, known)
  const persons = stated.map(name => name.family !== undefined)
  // The first author leads, unless the registry's list holds fewer names than are stated and may be any of them.
  if (
    places[0] !== 0 &&
    persons[0] &&
    !(recorded.length < stated.length && places.includes(0) && recorded.length === 1)
  )
    return canBeOneWord(stated[0], recorded[0])
  const isShortList = recorded.length === 1 && stated.length > 1
  const extra = places.filter((place, at) => place === -1 && persons[at]).length
  if (extra > 0 && !isShortList) return false
  return isShortList || !lacksOneWithin(places, recorded.length) || isCut()
}

/** Names. So many are held against one another letter by letter; in the lists of experiments, which run to thousands, only equal names are sought. */
const MOST_NAMES_COMPARED = 60

/** Where each of the names stands in a list; -1 where it does not. */
function placesOf(names: readonly CslName[], list: readonly CslName[]): readonly number[] {
  const byKey = new Map<string, number>()
  for (const [at, name] of list.entries()) {
    const key = surnameKey(name)
    if (!byKey.has(key)) byKey.set(key, at)
  }
  const few = list.slice(0, MOST_NAMES_COMPARED)
  return names.map(name => byKey.get(surnameKey(name)) ?? few.findIndex(other => canBeOne(name, other)))
}

/** Whether names are missing from the middle of a list that is given to its end. A list that just stops earlier is some styles' custom. */
function lacksOneWithin(places: readonly number[], recorded: number): boolean {
  const last = Math.max(...places)
  if (last !== recorded - 1 || places.length < 2) return false
  return (
    new Set(places.filter(place => place !== -1)).size < recorded &&
    places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
  )
}

function canBeOne(written: CslName, recorded: CslName): boolean {
  const [one, other] = [decoded(written), decoded(recorded)]
  if (sameSurname(one, other)) return true
  const [key, otherKey] = [surnameKey(one), surnameKey(other)]
  if (isNearWord(key, otherKey)) return true
  // Given and family name swapped, in one of them.
  const given = foldLetters(one.given ?? '').replace(/[^\p{Alpha}]/gu, '')
  const otherGiven = foldLetters(other.given ?? '').replace(/[^\p{Alpha}]/gu, '')
  return (given.length > 1 && given === otherKey) || (otherGiven.length > 1 && otherGiven === key)
}

// “d&apos;Amore”, as exports of bibliographies leave it.
function decoded(name: CslName): CslName {
  return name.family?.includes('&') ? { ...name, family: withoutMarkup(name.family) } : name
}

function canBeOneWord(one: CslName | undefined, other: CslName | undefined): boolean {
  return one !== undefined && other !== undefined && canBeOne(one, other)
}

const MOST_NAMES_SHOWN = 6

function listText(names: readonly CslName[]): string {
  const shown = names.slice(0, MOST_NAMES_SHOWN).map(shownName).join('; ')
  return names.length > MOST_NAMES_SHOWN ? `${shown}; …` : shown
}

function years(reference: Reference, work: RecordedWork): Mismatch | null {
  const stated = statedYear(reference)
  const official = officialYears(work)
  if (stated === null || official.length === 0 || official.includes(stated) || isOfOtherVersion(reference, work))
    return null
  // “(1916–2012)” in a title was read as the date, which stands further on.
  if (official.some(year => isWritten(reference, 'issued', String(year)))) return null
  return { field: 'issued', stated: String(stated), recorded: [...new Set(official)].join(', ') }
}

/** The year that a reference states; of a range its beginning. Null where none was read surely. */
export function statedYear(reference: Reference): number | null {
  const [year] = reference.reading.item.issued?.['date-parts']?.[0] ?? []
  return year !== undefined && sure(reference, 'issued') ? year : null
}

/** The years in which registries say that a work came out. */
export function officialYears({ item, dates }: RecordedWork): readonly number[] {
  return [item.issued, ...dates].flatMap(date => yearOf(date) ?? [])
}

/** A preprint's record beside a reference that states where it was published: what differs between the two is no one's fault. */
export function isOfOtherVersion(reference: Reference, { item: work }: RecordedWork): boolean {
  const stated = statedSource(reference)
  if (work.type !== 'article') return isPreprint(stated) && !work['container-title']
  return stated.container !== null && !isPreprint(stated)
}

function containers(reference: Reference, work: RecordedWork): Mismatch | null {
  const stated = statedSource(reference).container
  const recorded = [work.item['container-title'], ...work.containers].filter(name => name !== undefined)
  if (stated === null || recorded.length === 0 || !periodicals.has(work.item.type)) return null
  if (isOfOtherVersion(reference, work) || !haveScriptInCommon(stated, recorded)) return null
  if (recorded.some(name => sameContainer(stated, name) || haveNames(stated, name) || isNamed(reference, name)))
    return null
  return { field: 'container-title', stated, recorded: recorded[0] ?? '' }
}

const periodicals = new Set<CslItem['type']>([
  'article-journal',
  'article-magazine',
  'chapter',
  'entry',
  'paper-conference',
])

/** Most telling words of the shorter name in the longer one: proceedings and series bear many names. */
function haveNames(one: string, other: string): boolean {
  return titleSimilarity(one, other) >= ALIKE_CONTAINERS
}

const ALIKE_CONTAINERS = 0.6

// A title's second sentence may have been read as the journal: the recorded name that stands behind it was stated.
function isNamed({ raw, origin }: Reference, name: string): boolean {
  if (origin === 'bibliography') return false
  const { text } = comparableTitle(name)
  return (
    text !== '' && raw.split(/[.,;“”"]\s|\sin:?\s|\s[–—]\s/i).some(part => comparableTitle(part).text.startsWith(text))
  )
}

function number(field: 'volume' | 'issue'): Comparison {
  return (reference, work) => {
    const [stated, recorded] = [reference.reading.item[field], work.item[field]]
    if (!stated || !recorded || !sure(reference, field) || isOfOtherVersion(reference, work)) return null
    const [one, other] = [plainNumber(stated), plainNumber(recorded)]
    // `Spring` and `2`, `iv` and `4` may be one issue; only two numbers contradict each other.
    if (!/^\d/.test(one) || !/^\d/.test(other) || one === other) return null
    if (one.split(/\D+/).some(part => other.split(/\D+/).includes(part)) || isWritten(reference, field, recorded))
      return null
    return { field: field satisfies Field, stated, recorded }
  }
}

function pages(reference: Reference, work: RecordedWork): Mismatch | null {
  const [stated, recorded] = [reference.reading.item.page, work.item.page]
  if (!stated || !recorded || !sure(reference, 'page') || isOfOtherVersion(reference, work)) return null
  if (pagesAgree(stated, recorded) || (work.item.number && pagesAgree(stated, work.item.number))) return null
  if (isWritten(reference, 'page', recorded)) return null
  return { field: 'page', stated, recorded }
}

// A double volume before the pages looks like pages: what the record says and the reference writes, wherever it was filed, is no difference. What
// was read as something else stands for that; and the fields of a bibliography need no reading.
function isWritten(reference: Reference, field: 'volume' | 'issue' | 'page' | 'issued', recorded: string): boolean {
  if (reference.origin === 'bibliography') return false
  const written = plainDashes(unreadPart(reference, field))
  const wanted = plainDashes(recorded.trim())
  for (let at = written.indexOf(wanted); at !== -1; at = written.indexOf(wanted, at + 1)) {
    if (
      !/[\p{Alpha}\p{N}-]/u.test(written[at - 1] ?? '') &&
      !/[\p{Alpha}\p{N}-]/u.test(written[at + wanted.length] ?? '')
    )
      return true
  }
  return false
}

function plainDashes(text: string): string {
  return text.toLowerCase().replace(/\s?[-‐-―−]+\s?/g, '-')
}

/** The raw string without identifiers and without what was surely read as another field. */
function unreadPart({ raw, reading }: Reference, field: Field): string {
  const others = Object.entries(reading.fields).filter(([name]) => name !== field)
  const extents = [...others.map(([, { extent }]) => extent), ...reading.identifiers.map(({ extent }) => extent)]
  let unread = raw
  for (const { start, end } of extents)
    unread = unread.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + unread.slice(end)
  return unread
}

/** Whether two statements of pages can be of one article: one within the other, or of two kinds that cannot be held against each other. */
export function pagesAgree(stated: string, recorded: string): boolean {
  const [one, other] = [pageRange(stated), pageRange(recorded)]
  if (one && other) return isWithin(one, other) || isWithin(other, one) || one.from === other.from
  const [first, last] = [firstPage(stated), firstPage(recorded)]
  if (first === last) return true
  // A single number beside a range is a place within it, or the article's number beside its pages.
  if (one || other) return true
  return !/^\d+$/.test(first) || !/^\d+$/.test(last)
}

/** The first page, folded: “e1234”, “S12”, “123”. */
export function firstPage(page: string): string {
  return /[\p{Alpha}\p{N}]+/u.exec(page.toLowerCase())?.[0]?.replace(/^0+(?=\d)/, '') ?? ''
}
