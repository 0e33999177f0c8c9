import { firstPage, officialYears, statedYear, titleAgreement } from '../compare/against-record.js'
import { sure } from '../compare/certainty.js'
import { surnameKey } from '../compare/names.js'
import { sameContainer, statedSource } from '../compare/sources.js'
import { plainNumber } from '../compare/stated-differences.js'
import { comparableTitle, isNearWord, tellingWords, titleVeto } from '../compare/title.js'
import type { CslItem, CslName, Reference } from '../model/index.js'
import type { WorkRecord } from './registry.js'

/** Whether a work that a search brought up is the one a reference describes. */
export interface Judgement {
  /** `doubtful`: near enough to be shown, not near enough to be called it. */
  readonly verdict: 'same' | 'doubtful' | 'other'
  /** Tells candidates with the same verdict apart: the more, the likelier. */
  readonly weight: number
}

/** What a reference and a candidate have in common. */
interface Likeness {
  /** 0 to 1: the recorded title in the reference. */
  readonly title: number
  /** Words by which the recorded title is told apart. */
  readonly words: number
  readonly author: 'first' | 'some' | 'none' | 'unsaid'
  readonly years: 'same' | 'next' | 'near' | 'far' | 'unsaid'
  readonly volume: boolean
  readonly page: boolean
  readonly container: boolean
  readonly vetoed: boolean
}

/**
 * Holds a candidate against what was read of a reference and against its raw string, since the reading may have misplaced a title's ends. A title
 * that agrees needs the author or the place of publication to agree as well; a short one needs more; and without a title all the rest must agree.
 */
export function judge(reference: Reference, record: WorkRecord): Judgement {
  const likeness = likenessOf(reference, record)
  return { verdict: verdictOn(likeness), weight: weigh(likeness) }
}

// The thresholds are DESIGN’s: 0.95 accepts, 0.90 with first author and year, below 0.5 nothing is alike.
const SAME_TITLE = 0.95
const ALIKE_TITLE = 0.9
const NOISY_TITLE = 0.75
const DOUBTFUL_TITLE = 0.5
const FEWEST_TELLING_WORDS = 4

function verdictOn(likeness: Likeness): Judgement['verdict'] {
  if (isSame(likeness)) return 'same'
  const { title, author, years, volume, page } = likeness
  if (title >= DOUBTFUL_TITLE && (author === 'first' || author === 'some' || title >= ALIKE_TITLE)) return 'doubtful'
  return volume && page && years === 'same' && author !== 'none' ? 'doubtful' : 'other'
}

function isSame(likeness: Likeness): boolean {
  const { title, words, author, years, volume, page, container, vetoed } = likeness
  if (author === 'none') return false
  const place = [volume, page, container].filter(Boolean).length
  const isDated = years === 'same' || years === 'next'
  // Many styles leave the title out, and what was read as one is then the journal: author, journal, volume, page and year name one article.
  if (title < NOISY_TITLE) return author !== 'some' && place === 3 && years === 'same'
  if (vetoed) return false
  if (words < FEWEST_TELLING_WORDS)
    return title >= SAME_TITLE && ((author === 'first' && (isDated || (volume && page))) || (volume && page && isDated))
  if (author === 'unsaid') return title >= ALIKE_TITLE && isDated && (place >= 1 || years === 'same')
  if (title >= SAME_TITLE) return years !== 'far' || (volume && page)
  if (title >= ALIKE_TITLE) return author === 'first' && (isDated || years === 'unsaid' || (volume && page))
  return author === 'first' && isDated && place >= 2
}

function weigh({ title, author, years, volume, page, container }: Likeness): number {
  const named = { first: 1, some: 0.5, none: -1, unsaid: 0 }[author]
  const dated = { same: 1, next: 0.5, near: 0, far: -1, unsaid: 0 }[years]
  // Words that a title happens to share with another one tell nothing.
  const alike = title < DOUBTFUL_TITLE ? 0 : title
  return 4 * alike + named + dated + Number(volume) + Number(page) + 0.5 * Number(container)
}

function likenessOf(reference: Reference, record: WorkRecord): Likeness {
  const raw = wordsIn(reference.raw)
  const text = ` ${comparableTitle(reference.raw).text} `
  const titles = [record.item.title, ...record.titles].filter(title => title !== undefined)
  const stated = statedSource(reference).title
  const covered = Math.max(0, ...titles.map(title => (holdsLetters(text, title) ? 1 : coverage(raw, title))))
  const agreement = titleAgreement(reference, record)
  const words = tellingWords(comparableTitle(record.item.title ?? '')).length
  return {
    // What is said of the stated title counts; the raw string's words are weaker, unless the reading found no title at all.
    title:
      words < FEWEST_TELLING_WORDS && standsIn(text, titles) && isPlaced(raw, record.item)
        ? 1
        : agreement
          ? Math.max(agreement.similarity, words >= FEWEST_TELLING_WORDS && !agreement.agrees ? covered - 0.02 : 0)
          : covered,
    words,
    author: authorLikeness(reference, raw, record.item),
    years: yearLikeness(reference, record),
    volume: holdsNumber(raw, record.item.volume && plainNumber(record.item.volume)),
    page: holdsNumber(raw, record.item.page && firstPage(record.item.page)),
    container: hasContainer(reference, raw, record),
    vetoed:
      stated !== null &&
      titles.length > 0 &&
      !agreement?.isInRaw &&
      titles.every(title => isVetoed(stated, title, raw)),
  }
}

/** Whether a short title stands in the raw string, where the reading has taken another stretch for it. */
function standsIn(text: string, titles: readonly string[]): boolean {
  return titles.some(title => {
    const words = comparableTitle(title)
    return words.words.length > 1 && text.includes(` ${words.text} `)
  })
}

/** Letters. Shorter titles stand in other words by chance. */
const FEWEST_LETTERS_IN_A_ROW = 24

// Copied out of a PDF, words run together and fall apart; their letters stay in order.
function holdsLetters(text: string, title: string): boolean {
  const letters = comparableTitle(title).text.replaceAll(' ', '')
  return letters.length >= FEWEST_LETTERS_IN_A_ROW && text.replaceAll(' ', '').includes(letters)
}

function isPlaced(raw: ReadonlySet<string>, { volume, page }: CslItem): boolean {
  return holdsNumber(raw, volume && plainNumber(volume)) && holdsNumber(raw, page && firstPage(page))
}

// A subtitle may be cut off by the reading: what the raw string holds besides counts as stated.
function isVetoed(stated: string, title: string, raw: ReadonlySet<string>): boolean {
  const veto = titleVeto(stated, title)
  if (veto === null) return false
  return (
    veto === 'kind' ||
    coverage(raw, title) < 1 ||
    comparableTitle(stated).words.some(word => /^\d+$/.test(word) && !comparableTitle(title).words.includes(word))
  )
}

/** Characters. The longest references that are searched for. */
const LONGEST_RAW = 4_000

function wordsIn(raw: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (let at = 0; at < Math.min(raw.length, LONGEST_RAW); at += 500)
    for (const word of comparableTitle(raw.slice(at, at + 540)).words) {
      words.add(word)
      // “36.2” is volume and issue, “05” the fifth volume.
      if (/^\d/.test(word)) for (const part of word.split('.')) words.add(part.replace(/^0+(?=\d)/, ''))
    }
  return words
}

function coverage(raw: ReadonlySet<string>, title: string): number {
  const comparable = comparableTitle(title)
  return Math.max(share(raw, tellingWords(comparable)), mainShare(raw, comparable.main))
}

function mainShare(raw: ReadonlySet<string>, main: string): number {
  const words = tellingWords(comparableTitle(main))
  return words.length >= FEWEST_TELLING_WORDS ? share(raw, words) : 0
}

function share(raw: ReadonlySet<string>, words: readonly string[]): number {
  if (words.length === 0) return 0
  const spelt = inOneSpelling(raw)
  const held = words.filter(
    word => spelt.has(word) || (word.length >= 5 && [...spelt].some(other => isNearWord(word, other))),
  )
  return held.length / words.length
}

function inOneSpelling(raw: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(tellingWords({ text: '', main: '', words: [...raw] }))
}

/** Names. More are not sought in a raw string: the first ones stand there, or none. */
const MOST_NAMES_SOUGHT = 20

function authorLikeness(reference: Reference, raw: ReadonlySet<string>, item: CslItem): Likeness['author'] {
  const recorded = item.author ?? item.editor ?? []
  const { author, editor } = reference.reading.item
  const isStated = (author !== undefined && sure(reference, 'author')) || editor !== undefined
  if (recorded.length === 0) return 'unsaid'
  const held = recorded.slice(0, MOST_NAMES_SOUGHT).map(name => holdsName(raw, name))
  if (held[0]) return 'first'
  if (held.some(Boolean)) return 'some'
  return isStated ? 'none' : 'unsaid'
}

function holdsName(raw: ReadonlySet<string>, name: CslName): boolean {
  const words = comparableTitle(name.family ?? name.literal ?? '').words.filter(word => word.length > 1)
  if (words.length > 0 && words.every(word => raw.has(word))) return true
  const key = surnameKey(name)
  return key.length >= 5 && [...raw].some(word => word === key || isNearWord(word, key))
}

function yearLikeness(reference: Reference, record: WorkRecord): Likeness['years'] {
  const official = officialYears(record)
  const read = statedYear(reference)
  const stated = read === null ? yearsIn(reference.raw) : [read]
  if (stated.length === 0 || official.length === 0) return 'unsaid'
  const apart = Math.min(...official.flatMap(year => stated.map(other => Math.abs(year - other))))
  return apart === 0 ? 'same' : apart === 1 ? 'next' : apart <= 3 ? 'near' : 'far'
}

const MOST_YEARS_IN_REFERENCE = 4

// More figures that could be years are pages or numbers.
function yearsIn(raw: string): readonly number[] {
  const years = [...raw.slice(0, LONGEST_RAW).matchAll(/(?<![\d.\-–/])(?:1[5-9]|20)\d\d(?![\d\-–/])/g)].map(([year]) =>
    Number(year),
  )
  return years.length > MOST_YEARS_IN_REFERENCE ? [] : years
}

function holdsNumber(raw: ReadonlySet<string>, number: string | undefined): boolean {
  if (number === undefined || number === '') return false
  // “620b” is parted into figures and letters, as every word is.
  return number.split('-').some(part => part !== '' && comparableTitle(part).words.every(word => raw.has(word)))
}

function hasContainer(reference: Reference, raw: ReadonlySet<string>, { item, containers }: WorkRecord): boolean {
  const recorded = [item['container-title'], ...containers].filter(name => name !== undefined)
  const stated = reference.reading.item['container-title']
  if (stated && recorded.some(name => sameContainer(stated, name))) return true
  const spelt = inOneSpelling(raw)
  return recorded.some(name => {
    const words = tellingWords(comparableTitle(name))
    return (
      words.length > 0 && words.every(word => spelt.has(word) || [...spelt].some(short => isBeginning(short, word)))
    )
  })
}

// “pharmacol” of “pharmacology”; a letter alone stands for many words, and all others must agree then.
function isBeginning(short: string, word: string): boolean {
  return word.startsWith(short) && short !== word && /^\p{Alpha}/u.test(short)
}
