import { parseDoi } from '../identifiers/doi.js'
import { editDistance } from '../identifiers/lookalike-host.js'
import { domainOf } from '../identifiers/registrable-domain.js'
import { parseUrl } from '../identifiers/url.js'
import type { CslItem, CslName } from '../model/csl.js'
import type { Field } from '../model/reference.js'
import { dateText } from './calendar.js'
import { sure } from './certainty.js'
import { sameSurname } from './names.js'
import { type StatedSource, sameContainer } from './sources.js'
import { comparableTitle } from './title.js'

/** A field that two references to one work state differently. */
export interface StatedDifference {
  readonly field: Field
  /** What a reader calls it: “year”, “first author”. */
  readonly name: string
  readonly first: string
  readonly second: string
}

/**
 * Where two references to one work contradict each other. Only what both state, and state surely, is compared; what differs by style alone
 * (initials, abbreviated journals, accents, dashes, a subtitle left out, variants of one address) is no difference.
 */
export function statedDifferences(one: StatedSource, other: StatedSource): readonly StatedDifference[] {
  return comparisons.flatMap(compare => compare(one, other) ?? [])
}

type Comparison = (one: StatedSource, other: StatedSource) => StatedDifference | null

const comparisons: readonly Comparison[] = [
  firstAuthors,
  titles,
  containers,
  dates,
  numbers('volume', 'volume'),
  numbers('issue', 'issue'),
  pages,
  dois,
  hosts,
]

function bothSure(one: StatedSource, other: StatedSource, field: Field): boolean {
  return sure(one.reference, field) && sure(other.reference, field)
}

function firstAuthors(one: StatedSource, other: StatedSource): StatedDifference | null {
  const [author, otherAuthor] = [one.author, other.author]
  if (!author || !otherAuthor || !bothSure(one, other, 'author') || sameSurname(author, otherAuthor)) return null
  // A desk in one and its reporter in the other are two ways to sign; a person and another person are not.
  if ((author.family === undefined) !== (otherAuthor.family === undefined)) return null
  return { field: 'author', name: 'first author', first: shownName(author), second: shownName(otherAuthor) }
}

/** A name as messages write it: the given name first. */
export function shownName({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

function titles(one: StatedSource, other: StatedSource): StatedDifference | null {
  const [title, otherTitle] = [one.title, other.title]
  if (title === null || otherTitle === null || !bothSure(one, other, 'title')) return null
  if (!one.comparable || !other.comparable) return null
  const [text, otherText] = [one.telling.join(' '), other.telling.join(' ')]
  if (text === otherText || text.replaceAll(' ', '') === otherText.replaceAll(' ', '')) return null
  // Cut at its subtitle, or read too far or not far enough.
  if (text.includes(otherText) || otherText.includes(text)) return null
  if (one.comparable.main === other.comparable.text || other.comparable.main === one.comparable.text) return null
  return { field: 'title', name: 'title', first: title, second: otherTitle }
}

function containers(one: StatedSource, other: StatedSource): StatedDifference | null {
  const [container, otherContainer] = [one.container, other.container]
  if (container === null || otherContainer === null || !bothSure(one, other, 'container-title')) return null
  if (sameContainer(container, otherContainer)) return null
  return { field: 'container-title', name: 'journal or site', first: container, second: otherContainer }
}

function dates(
  { item, reference }: StatedSource,
  { item: other, reference: otherReference }: StatedSource,
): StatedDifference | null {
  if (!sure(reference, 'issued') || !sure(otherReference, 'issued')) return null
  const [parts, otherParts] = [item.issued?.['date-parts'], other.issued?.['date-parts']]
  if (parts?.length !== 1 || otherParts?.length !== 1) return null
  const [date, otherDate] = [parts[0] ?? [], otherParts[0] ?? []]
  const precision = Math.min(date.length, otherDate.length)
  if (precision === 0 || date.slice(0, precision).join('-') === otherDate.slice(0, precision).join('-')) return null
  const name = date[0] === otherDate[0] ? 'date' : 'year'
  const shown = (stated: readonly number[]): string =>
    name === 'year' ? String(stated[0]) : (dateText({ 'date-parts': [stated] }) ?? '')
  return { field: 'issued', name, first: shown(date), second: shown(otherDate) }
}

function numbers(field: 'volume' | 'issue', name: string): Comparison {
  return (one, other) => {
    const [first, second] = [one.item[field], other.item[field]]
    if (!first || !second || !bothSure(one, other, field)) return null
    const [number, otherNumber] = [plainNumber(first), plainNumber(second)]
    // `Spring` and `2`, `iv` and `4` may be one issue; only two numbers contradict each other.
    if (!/^\d/.test(number) || !/^\d/.test(otherNumber) || number === otherNumber) return null
    return { field, name, first, second }
  }
}

/** A volume or issue as it is compared. “5–6” and “5/6” are one double issue; “Vol.” and leading zeros say nothing. */
export function plainNumber(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:vol|no|nr|issue|bd)\.?\s?/, '')
    .replace(/\s?[-–—/&]\s?/g, '-')
    .replace(/^0+(?=\d)/, '')
}

const pagedTypes: readonly CslItem['type'][] = ['article-journal', 'chapter', 'paper-conference', 'article-magazine']

function pages(one: StatedSource, other: StatedSource): StatedDifference | null {
  const [first, second] = [one.item.page, other.item.page]
  if (!first || !second || !bothSure(one, other, 'page')) return null
  if (!pagedTypes.includes(one.item.type) || !pagedTypes.includes(other.item.type)) return null
  const [range, otherRange] = [pageRange(first), pageRange(second)]
  if (!range || !otherRange) return null
  // One within the other is the place that is meant within the article.
  if (isWithin(range, otherRange) || isWithin(otherRange, range)) return null
  return { field: 'page', name: 'pages', first, second }
}

/** Pages from one to another, both included. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** “201–26” is 201 to 226. Letters before the numbers (“S12–S15”) are left aside. */
export function pageRange(page: string): PageRange | null {
  const [, from = '', to = ''] = /^\s?[a-z]{0,2}(\d{1,6})\s?[-–—]+\s?[a-z]{0,2}(\d{1,6})\s?$/i.exec(page) ?? []
  if (from === '' || to === '') return null
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to
  return { from: Number(from), to: Number(whole) }
}

/** Whether all of one range lies in the other. */
export function isWithin(inner: PageRange, outer: PageRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

function dois(one: StatedSource, other: StatedSource): StatedDifference | null {
  const [doi, otherDoi] = [one.item.DOI, other.item.DOI]
  if (!doi || !otherDoi) return null
  const [plain, otherPlain] = [parseDoi(doi), parseDoi(otherDoi)]
  // What is malformed is another fault.
  if (plain === null || otherPlain === null || plain === otherPlain) return null
  return { field: 'DOI', name: 'DOI', first: doi, second: otherDoi }
}

// Many works stand at several honest addresses. Two hosts contradict each other only where all behind them is the same, or one is a slip of the other.
function hosts({ item }: StatedSource, { item: other }: StatedSource): StatedDifference | null {
  const [address, otherAddress] = [item.URL && parseUrl(item.URL), other.URL && parseUrl(other.URL)]
  if (!address || !otherAddress || address.registrable === otherAddress.registrable) return null
  const samePath = address.path.length > 0 && address.path.join('/') === otherAddress.path.join('/')
  if (!samePath && !isSlip(address.registrable, otherAddress.registrable)) return null
  return { field: 'URL', name: 'host', first: address.host, second: otherAddress.host }
}

function isSlip(one: string, other: string): boolean {
  const [domain, otherDomain] = [domainOf(one), domainOf(other)]
  return (
    domain !== null &&
    otherDomain !== null &&
    domain.suffix === otherDomain.suffix &&
    editDistance(domain.label, otherDomain.label, 2) <= 2
  )
}

/** Whether two references to one work cite two places in it. */
export function citeTwoPlaces({ item }: StatedSource, { item: other }: StatedSource): boolean {
  const [place, otherPlace] = [item.locator ?? singlePage(item), other.locator ?? singlePage(other)]
  return (
    place !== otherPlace &&
    (place ?? otherPlace) !== undefined &&
    comparableTitle(place ?? '').text !== comparableTitle(otherPlace ?? '').text
  )
}

function singlePage({ page, type }: CslItem): string | undefined {
  return type === 'book' || (page && /^\s?\w+\s?$/.test(page)) ? page : undefined
}
