import { isLandingPage } from '../identifiers/landing-page.js'
import { type Address, parseUrl } from '../identifiers/url.js'
import { urlKey } from '../identifiers/url-key.js'
import { LEAST_CERTAIN_MATCH, LONGEST_REFERENCE } from '../limits.js'
import type { CslItem, CslName, CslType } from '../model/csl.js'
import type { Field, Reference } from '../model/reference.js'
import { oncePerObject } from '../once-per-object.js'
import { yearOf } from './calendar.js'
import { certaintyOf } from './certainty.js'
import { surnameKey } from './names.js'
import { type ComparableTitle, comparableTitle, tellingWords, withoutMarkup } from './title.js'

/** What a reference says of its source, laid out for comparison. Wild guesses are left out, so that a `null` may mean “not read”. */
export interface StatedSource {
  readonly reference: Reference
  readonly item: CslItem
  readonly title: string | null
  readonly comparable: ComparableTitle | null
  readonly telling: readonly string[]
  readonly author: CslName | null
  /** The first author's surname, folded; empty when there is none. */
  readonly surname: string
  readonly year: number | null
  /** `doi:10.…` and its like: what names this work and no other. */
  readonly identifiers: ReadonlySet<string>
  /** The key of its address, where that leads to one article rather than to a home page, a section or a list. */
  readonly address: string | null
  readonly container: string | null
  /** The sections it cites, of an act or a code: “s. 12”, “§ 5”, “Art. 3”. */
  readonly sections: string
}

const naming = new Set(['doi', 'arxiv', 'pmid', 'pmcid'])

/** Lays out what a reference states; once for each. */
export const statedSource = oncePerObject(layOut)

function layOut(reference: Reference): StatedSource {
  const { item, identifiers } = reference.reading
  const title = read(reference, 'title') && item.title ? withoutSiteNoise(item.title, item) : null
  const comparable = title === null ? null : comparableTitle(title)
  const author = read(reference, 'author') ? (item.author?.[0] ?? null) : null
  const year = read(reference, 'issued') ? (yearOf(item.issued) ?? null) : null
  return {
    reference,
    item,
    title,
    comparable: comparable && comparable.text !== '' ? comparable : null,
    telling: comparable ? tellingWords(comparable) : [],
    author,
    surname: author ? surnameKey(author) : '',
    year,
    identifiers: new Set(
      identifiers.filter(({ scheme }) => naming.has(scheme)).map(({ scheme, value }) => `${scheme}:${value}`),
    ),
    address: item.URL ? articleAddress(item.URL) : null,
    container: read(reference, 'container-title') ? (item['container-title'] ?? null) : null,
    sections: sectionsIn(reference.raw),
  }
}

// Two doubtful readings that agree are less doubtful: to find what is alike, less certainty will do than to say what differs.
function read(reference: Reference, field: Field): boolean {
  return certaintyOf(reference, field) >= LEAST_CERTAIN_MATCH
}

const section =
  /(?:§{1,2}|(?<![\p{Alpha}\p{N}.])(?:sec|sect|sections?|regs?|regulations?|arts?|articles?|artikel|artículo|cl|clause|paras?|schedule|sched)\.?)\s?(\d{1,5}\p{Lower}?)(?![\p{Alpha}\d])/giu

// “s. 12” is a section behind an act; in other languages and other references it is a page.
const sectionOfAct = /(?<![\p{Alpha}\p{N}.])ss?\.?\s?(\d{1,5}\p{Lower}?)(?![\p{Alpha}\d])/gu

// Quick to tell: most references cite none, and the patterns need not be compiled for them.
const maybeSection = /(?:§|(?<![A-Za-z\d])(?:(?:sec|reg|art|cl|para|sched)[^\s\d]{0,9}|ss?\.?))\s?\d/i

function sectionsIn(raw: string): string {
  const text = raw.slice(0, LONGEST_REFERENCE)
  if (!maybeSection.test(text)) return ''
  const found = [...text.matchAll(section)]
  if (/\b(?:Act|Code|Ordinance|Statute|Bill|Order|Rules|Regulations)\b/.test(text))
    found.push(...text.matchAll(sectionOfAct))
  return found.map(([, number]) => number).join(' ')
}

// “(PDF) …”, “… | LinkedIn”, “… - Site”: what a browser's tab adds to a title.
function withoutSiteNoise(title: string, item: CslItem): string {
  const unmarked = title.replace(/^\s?[([]PDF[)\]]\s?/i, '')
  const bare = unmarked.includes('|') ? unmarked.replace(/(?<=.{10})\s\|\s[^|]{1,60}$/, '') : unmarked
  const site = item['container-title']
  const ending = /\s[-–—]\s([^–—|]{2,60})$/.exec(bare)
  const isSite = ending && site && comparableTitle(ending[1] ?? '').text === comparableTitle(site).text
  return isSite ? bare.slice(0, ending.index) : bare
}

function articleAddress(url: string): string | null {
  const address = parseUrl(url)
  if (!address || isResolverOfDois(address) || isLandingPage(url)) return null
  const key = urlKey(url)
  return key && !/^(?:dx\.)?doi\.org\//.test(key) ? key : null
}

// Told before the key is made: most references with a DOI state it so.
function isResolverOfDois({ host, port, path }: Address): boolean {
  return port === null && path.length > 0 && /^(?:dx\.|www\.)?doi\.org$/.test(host)
}

// Registrants whose DOIs name manuscripts put up before or beside publication; each names itself so on its own pages.
const preprintRegistrants =
  /^10\.(?:48550|2139|31234|31235|31219|31222|1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8}|20944|21203|26434|13140|36227|32942)\b/
const preprintHouses =
  /\b(?:arxiv|(?:bio|med|chem|psy|soc|engr|eart)[ra]?h?xiv|ssrn|preprints?|working papers?|discussion papers?)\b/i

/** Whether a reference names a manuscript that was put up before or beside its publication. */
export function isPreprint({ item, identifiers }: StatedSource): boolean {
  if (
    preprintHouses.test(item['container-title'] ?? '') ||
    preprintHouses.test(item.genre ?? '') ||
    preprintHouses.test(item.publisher ?? '')
  )
    return true
  if (item.DOI) return preprintRegistrants.test(item.DOI)
  return [...identifiers].some(identifier => identifier.startsWith('arxiv:')) && !item.volume
}

/** Whether two names of journals or sites can be one's: equal, one an abbreviation of the other, or alike in most words. */
export function sameContainer(one: string, other: string): boolean {
  const [a, b] = [comparableTitle(withoutMarkup(one)), comparableTitle(withoutMarkup(other))]
  if (a.text === b.text) return true
  const [words, others] = [tellingWords(a), tellingWords(b)]
  const [fewer, more] = words.length <= others.length ? [words, others] : [others, words]
  if (fewer.length === 0) return true
  if (fewer.every(word => more.includes(word))) return true
  // “Am.” is a preposition elsewhere: an abbreviation's words are all taken for telling.
  const isShort = [isAbbreviation(fewer, more), isAbbreviation(a.words, others), isAbbreviation(b.words, words)].some(
    Boolean,
  )
  return isShort || isAcronym(fewer, more)
}

/** “j am chem soc” for “journal american chemical society”: each word begins its counterpart, in order. */
function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length) return false
  return short.every((word, at) => begins(word, long[at] ?? ''))
}

// “natl” for “national”, “intl” for “international”: the letters of the short form stand in order in the long one.
function begins(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word]
  if (short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const [word = ''] = short
  if (short.length !== 1 || word.length < 2 || long.length < 2) return false
  return long
    .map(([first]) => first)
    .join('')
    .startsWith(word.slice(0, long.length))
}

/** Kinds of text that come out on a day, and tell of what was then happening. */
export const ofADay: ReadonlySet<CslType> = new Set<CslType>([
  'article-newspaper',
  'article-magazine',
  'article',
  'webpage',
  'post',
  'post-weblog',
  'document',
])
