import { yearOf } from '../compare/calendar.js'
import { surely } from '../compare/certainty.js'
import { dateInUrl, findDates } from '../interpret/dates.js'
import type { CslDate, CslType } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import { isArchival, isFiled, isForthcoming, wordsOfReference } from './full-references.js'

/** How a reference fails to date its source. */
export interface Undated {
  /** As written, “n.d.”; null where nothing is. */
  readonly written: string | null
}

/** Kinds of source that come out on a date of their own, and are cited with it. */
const dated: ReadonlySet<CslType> = new Set<CslType>([
  ...(['article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter'] as const),
  ...([
    'document',
    'pamphlet',
    'paper-conference',
    'post',
    'post-weblog',
    'report',
    'review',
    'thesis',
    'webpage',
  ] as const),
])

/** Of entries in a bibliography file: software, data and homes of projects are often entered as `misc` and go without. */
const datedEntries: ReadonlySet<CslType> = new Set<CslType>(
  [...dated].filter(type => type !== 'document' && type !== 'article' && type !== 'post'),
)

const noDate =
  /^(?:n\.?\s?d\.?|no date|undated|o\.\s?J\.?|o\.\s?D\.?|s\.\s?f\.?|s\.\s?d\.?|s\.\s?a\.?|z\.\s?[dj]\.?|z\.\s?j\.?|sin fecha|ohne Jahr|ohne Datum|sans date|senza data|sem data|zonder datum)$/iu

/**
 * Whether a full reference to a kind of source that has a date gives none, or says that there is none. Null wherever a date may
 * stand that was not recognised, and for what is forthcoming, reprinted, or kept in an archive.
 */
export function undated(reference: Reference): Undated | null {
  const { item } = reference.reading
  if (!(isFiled(reference) ? datedEntries : dated).has(item.type)) return null
  if (item['original-date'] || isForthcoming(reference)) return null
  const literal = item.issued?.literal?.trim()
  if (literal !== undefined)
    return noDate.test(literal) && !isArchival(reference) && !hasOtherDate(reference) ? { written: literal } : null
  if (item.issued || !statesSource(reference)) return null
  if (isReadInstead(reference) || standing.test(reference.raw)) return null
  if (!isFiled(reference) && (isArchival(reference) || mayHoldDate(wordsOfReference(reference), reference))) return null
  return { written: null }
}

/** Works that are always being renewed, and works cited before. */
const standing = /en[cz]yclop|wiki|dictionar|factbook|le[xk]i[ck]on|\bop\.?\s?cit|\bloc\.?\s?cit|\ba\.\s?a\.\s?O/iu

/** A whole date behind the title of a source without one is the day of reading, however it is called. */
function hasOtherDate(reference: Reference): boolean {
  if (isFiled(reference) || reference.reading.item.accessed) return false
  const end = reference.reading.fields.title?.extent.end ?? 0
  return findDates(wordsOfReference(reference)).some(
    ({ precision, extent }) => precision === 'day' && extent.start >= end,
  )
}

/** In notes, and in entries of pages, the day of reading stands in for a date; Vancouver's “[cited …]” comes beside one. */
function isReadInstead(reference: Reference): boolean {
  const { item } = reference.reading
  if (!item.accessed) return false
  return isFiled(reference) ? item.type === 'webpage' : !/\[cited\s/i.test(reference.raw)
}

/** Whether enough is stated that a date would be, too. Notes name books by short forms: there a link or a publisher tells. */
function statesSource(reference: Reference): boolean {
  const { item, identifiers } = reference.reading
  if (isFiled(reference)) return item.title !== undefined
  if (surely(reference, 'title', 0.6) === undefined || !item.author) return false
  if (identifiers.some(({ scheme }) => scheme === 'arxiv')) return false
  if (reference.footnote !== null && item.locator && !item.publisher) return false
  if (item.URL || item.DOI || item.publisher) return true
  const container = item['container-title'] !== undefined
  if (reference.footnote !== null)
    return container && ((item.volume !== undefined && item.page !== undefined) || !/\d/.test(reference.raw))
  if (container) return item.type !== 'chapter'
  return (
    surely(reference, 'author', 0.85) !== undefined &&
    surely(reference, 'title') !== undefined &&
    isWholeSentence(reference)
  )
}

/** “Doe J, Roe R. What a title says.”: two sentences and nothing left over, so that no fact went unread. */
function isWholeSentence({ raw, reading }: Reference): boolean {
  const end = reading.fields.title?.extent.end ?? 0
  return (
    /^[\s.,;”"’»]{0,4}$/.test(raw.slice(end)) &&
    raw.trim().endsWith('.') &&
    (reading.item.title ?? '').split(/\s+/).length > 4
  )
}

/** Any year, numeral year, season or “this week” that could be the date, outside of addresses and the access date. */
function mayHoldDate(words: string, { reading }: Reference): boolean {
  const accessed = reading.fields.accessed?.extent
  const rest = accessed ? `${words.slice(0, accessed.start)} ${words.slice(accessed.end)}` : words
  return /(?<!\d)(?:1\d|20)\d\d(?!\d)|['’]\d\d\b|\bM{0,3}(?:CM|DC{0,3})[XLCVI]{1,10}\b|\d{1,2}[./]\d{1,2}[./]\d{2}|[〇一二三四五六七八九]{4}|[٠-٩۰-۹०-९]{4}/u.test(
    rest,
  )
}

/** A date that an undated reference carries elsewhere. */
export interface Recovered {
  readonly date: CslDate
  readonly from: 'URL' | 'title' | 'page'
  /** 0 to 1. */
  readonly confidence: number
}

/** The date of an undated reference in the path of its address or in its title; null where neither carries one. */
export function recoveredDate(reference: Reference, { written }: Undated, thisYear: number): Recovered | null {
  const { item } = reference.reading
  const inUrl = item.URL ? dateInUrl(item.URL) : null
  const year = yearOf(inUrl?.date) ?? 0
  if (inUrl && year <= thisYear) {
    if (inUrl.precision === 'day') return { date: inUrl.date, from: 'URL', confidence: 0.95 }
    if (inUrl.precision === 'month') return { date: inUrl.date, from: 'URL', confidence: 0.85 }
    // A year in a path may be that of an event, a volume or a folder: it only helps one who wrote that there is no date.
    if (written !== null) return { date: inUrl.date, from: 'URL', confidence: 0.6 }
  }
  return written === null ? null : dateInTitle(item.title ?? '', thisYear)
}

/** A whole date at the title's end, or the year of a report. Other years in titles are those of what the text is about. */
function dateInTitle(title: string, thisYear: number): Recovered | null {
  const isRecent = (date: CslDate) => {
    const year = yearOf(date) ?? 0
    return year >= firstYearOfWeb && year <= thisYear
  }
  const last = findDates(title.slice(0, 1000)).at(-1)
  if (last?.precision === 'day' && isRecent(last.date) && /^[\s)\].]{0,3}$/.test(title.slice(last.extent.end)))
    return { date: last.date, from: 'title', confidence: 0.75 }
  const report = yearly.exec(title.slice(0, 1000))
  const date: CslDate = { 'date-parts': [[Number(report?.[1] ?? 0)]] }
  return isRecent(date) ? { date, from: 'title', confidence: 0.6 } : null
}

const yearly =
  /\b(?:annual|yearly|world|global|status|progress|activity|jahres|geschäfts|rapport annuel|informe anual|relatório anual|relazione annuale|jaar)[\p{Alpha}\s-]{0,30}?(?:report|review|survey|outlook|bericht|verslag)?[\s,:(]{1,3}(20\d\d|199\d)\)?$/iu

/** Dates before it, in titles of undated sources, are those of history. */
const firstYearOfWeb = 1995
