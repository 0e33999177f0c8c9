import type { CslDate, CslItem, CslName, Writable } from '../model/csl.js'
import type { BibliographyFault } from '../model/manuscript.js'
import type { Field } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import type { Bibliography, Entry } from './bibliography-entries.js'
import { type BibtexEntry, splitBibtex } from './bibtex-entries.js'
import { inheritance } from './bibtex-inheritance.js'
import { cslTextFields, cslType, writtenDate } from './csl-item.js'
import { sameKeyMessage } from './csl-json.js'
import { lineIndex, spanOf } from './lines.js'

type Fields = Readonly<Record<string, string>>
interface CitationJs {
  readonly convert: (type: string, key: string, properties: Record<string, string>) => Record<string, unknown>
  readonly readValue: (text: string, field: string) => unknown
}

/** Fields that hold TeX and go through citation-js. Others are read here, or say nothing of the work: a fault in them costs nothing. */
const texFields = new Set([
  ...['author', 'editor', 'translator', 'title', 'subtitle', 'shorttitle', 'booktitle', 'booksubtitle', 'maintitle'],
  ...['journal', 'journaltitle', 'journalsubtitle', 'series', 'edition', 'volume', 'number', 'issue', 'pages', 'eid'],
  ...['publisher', 'institution', 'organization', 'school', 'address', 'location', 'type', 'entrysubtype', 'note'],
  ...['addendum', 'howpublished', 'isbn', 'issn', 'language', 'langid', 'pmid', 'pmcid', 'bookpagination'],
])

/** The BibTeX fields that each CSL field is taken from, the first that is there. */
const sources: Readonly<Partial<Record<Field, readonly string[]>>> = {
  title: ['title'],
  'title-short': ['shorttitle'],
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle'],
  'collection-title': ['series'],
  author: ['author'],
  editor: ['editor'],
  translator: ['translator'],
  issued: ['date', 'year'],
  accessed: ['urldate', 'lastchecked', 'note'],
  'original-date': ['origdate'],
  edition: ['edition'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  page: ['pages'],
  number: ['number', 'eid', 'eprint'],
  publisher: ['publisher', 'organization', 'institution', 'school', 'howpublished'],
  'publisher-place': ['location', 'address'],
  genre: ['type'],
  archive: ['eprinttype', 'archiveprefix'],
  language: ['language', 'langid'],
  note: ['note', 'addendum'],
  DOI: ['doi'],
  URL: ['url', 'howpublished', 'note'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  PMID: ['pmid', 'eprint'],
  PMCID: ['pmcid'],
}

/** What biblatex prints for its names of kinds of thesis and report. */
const genres: Readonly<Record<string, string>> = {
  bathesis: 'Bachelor’s thesis',
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  techreport: 'technical report',
  resreport: 'research report',
}

/**
 * Reads a .bib file. Every entry is converted by itself, so that one which cannot be read costs itself alone; of entries with
 * the same key the first is kept. `@xdata` entries are only for others to take from and are not given.
 */
export async function readBibtex(path: string, text: string): Promise<Bibliography> {
  const { entries: split, broken } = splitBibtex(text)
  const pointAt = lineIndex(text)
  const entries: Entry[] = []
  const faults: BibliographyFault[] = []
  const blame = (extent: Extent, key: string | null, message: string) =>
    faults.push({ path, span: spanOf(extent, pointAt), key, raw: text.slice(extent.start, extent.end), message })

  for (const { extent, key, offset, message } of broken) {
    const { line } = pointAt(offset)
    blame(extent, key, line === pointAt(extent.start).line ? message : message.replace(/\.$/, ` (line ${line}).`))
  }
  const byKey = new Map<string, BibtexEntry>()
  for (const entry of split) {
    const first = byKey.get(entry.key)
    if (first === undefined) byKey.set(entry.key, entry)
    else {
      const [earlier, later] = [pointAt(first.extent.start).line, pointAt(entry.extent.start).line]
      blame(entry.extent, entry.key, sameKeyMessage(entry.key, earlier, later))
    }
  }
  if (byKey.size > 0) {
    const { citationJs, crossref } = await loadCitationJs()
    const completed = inheritance(byKey, crossref)
    for (const entry of byKey.values()) {
      if (entry.type === 'xdata') continue
      const fields = completed(entry)
      const read = readItem(entry, fields, citationJs)
      if (typeof read === 'string') {
        blame(entry.extent, entry.key, read)
        continue
      }
      const raw = text.slice(entry.extent.start, entry.extent.end)
      entries.push({ key: entry.key, item: read, raw, extent: entry.extent, fields: extents(entry, read) })
    }
  }
  faults.sort((one, other) => one.span.start.offset - other.span.start.offset)
  return { path, entries, faults }
}

/** Loaded late: it takes as long as reading the whole manuscript does, and many manuscripts bring no .bib file. */
async function loadCitationJs() {
  const [entries, value, mapping] = await Promise.all([
    import('@citation-js/plugin-bibtex/lib/input/entries.js'),
    import('@citation-js/plugin-bibtex/lib/input/value.js'),
    import('@citation-js/plugin-bibtex/lib/mapping/crossref.js'),
  ])
  const citationJs: CitationJs = {
    convert: (type, label, properties) => entries.parse([{ type, label, properties }])[0] ?? {},
    readValue: value.parse,
  }
  return { citationJs, crossref: mapping.crossref }
}

/** The work that an entry states, or a message that says what could not be read. */
function readItem(entry: BibtexEntry, fields: Fields, citationJs: CitationJs): CslItem | string {
  const properties = texProperties(fields)
  let converted: Record<string, unknown>
  try {
    converted = citationJs.convert(entry.type, entry.key, properties)
  } catch {
    const mended = withoutBrokenTex(properties, citationJs)
    try {
      converted = citationJs.convert(entry.type, entry.key, mended.properties)
    } catch {
      const culprit = mended.broken[0]
      if (culprit === undefined)
        return 'The entry could not be read; compare its fields with those of the entries that could.'
      const remedy = ['author', 'editor', 'translator'].includes(culprit)
        ? 'write names as `Family, Given and Family, Given`'
        : 'look for an unpaired `$` or a TeX command without its argument'
      return `The value of \`${culprit}\` could not be read; ${remedy}.`
    }
  }
  return itemFrom(entry, fields, properties, converted)
}

function texProperties(fields: Fields): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (texFields.has(name) && value !== '') properties[name] = value
  }
  // citation-js prefers the title of the whole series of volumes; the book is what holds the chapter.
  if (properties.booktitle !== undefined) delete properties.maintitle
  return properties
}

/** Takes the TeX out of each value that citation-js refuses: a lone `$` in a title is a price more often than a formula. */
function withoutBrokenTex(properties: Fields, citationJs: CitationJs) {
  const mended: Record<string, string> = {}
  const broken: string[] = []
  for (const [name, value] of Object.entries(properties)) {
    mended[name] = value
    try {
      citationJs.readValue(value, name)
    } catch {
      broken.push(name)
      mended[name] = withoutTex(value).replaceAll('$', '\\$')
    }
  }
  return { properties: mended, broken }
}

function withoutTex(value: string): string {
  return value
    .replace(/\\(?:[A-Za-z]{1,40} ?|([^A-Za-z]))/g, '$1')
    .replace(/[{}]/g, '')
    .trim()
}

function itemFrom(entry: BibtexEntry, fields: Fields, properties: Fields, converted: Record<string, unknown>): CslItem {
  const item: Writable<CslItem> = { id: entry.key, type: typeOf(entry, fields, converted) }
  for (const name of cslTextFields) {
    const value = converted[name]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const text = withoutMarkup(String(value)).trim()
    if (text !== '') item[name] = text
  }
  if (item.genre !== undefined && Object.hasOwn(genres, item.genre)) item.genre = genres[item.genre]!
  for (const role of ['author', 'editor', 'translator'] as const) {
    const names = namesOf(converted[role], properties[role] ?? '')
    if (names.list.length > 0) item[role] = names.list
    if (names.others && role === 'author') item.custom = { etAl: true }
  }
  const issued = issuedDate(fields)
  if (issued !== null) item.issued = issued
  const accessed = writtenDate(withoutTex(fields.urldate ?? fields.lastchecked ?? accessedIn(fields.note ?? '')))
  if (Object.keys(accessed).length > 0) item.accessed = accessed
  const original = writtenDate(withoutTex(fields.origdate ?? ''))
  if (Object.keys(original).length > 0) item['original-date'] = original

  const doi = verbatim(fields.doi ?? '')
  if (doi !== '') item.DOI = doi
  const url = verbatim(fields.url ?? '') || addressIn(fields.howpublished ?? '') || addressIn(fields.note ?? '')
  delete item.URL
  if (url !== '') item.URL = url
  addEprint(item, fields)
  return item
}

function typeOf(entry: BibtexEntry, fields: Fields, converted: Record<string, unknown>): CslItem['type'] {
  const subtype = fields.entrysubtype
  if (entry.type === 'article' && subtype === 'newspaper') return 'article-newspaper'
  if (entry.type === 'article' && subtype === 'magazine') return 'article-magazine'
  if (entry.type === 'booklet') return 'pamphlet'
  if (entry.type === 'misc' && isArxiv(fields)) return 'article'
  return cslType(String(converted.type ?? 'document'))
}

/** citation-js marks up italics, bold and small capitals, and keeps the TeX it does not know; titles are compared as text. */
function withoutMarkup(text: string): string {
  return (
    text
      .replace(/<\/?(?:i|b|sup|sub|span(?: [^<>]{0,80})?)>/g, '')
      .replace(/\\[A-Za-z]{1,40} ?(?:\{\})?/g, '')
      // In TeX an accent stands on a dotless i; in Unicode on a plain one.
      .replace(/[ıȷ](?=\p{M})/gu, letter => (letter === 'ı' ? 'i' : 'j'))
      .normalize('NFC')
  )
}

function namesOf(converted: unknown, source: string): { list: CslName[]; others: boolean } {
  if (!Array.isArray(converted)) return { list: [], others: false }
  const written = splitNames(source)
  const list: CslName[] = []
  let others = false
  for (const [index, name] of (converted as CslName[]).entries()) {
    const raw = written.length === converted.length ? written[index]! : ''
    if (name.family === 'others' && name.given === undefined) others = true
    else list.push(...nameFrom(name, raw))
  }
  return { list, others }
}

function nameFrom(name: CslName, raw: string): CslName[] {
  const kept: Writable<CslName> = {}
  for (const part of ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'literal'] as const) {
    const text = name[part]
    if (typeof text === 'string' && text.trim() !== '') kept[part] = withoutMarkup(text).trim()
  }
  if (Object.keys(kept).length === 0) return []
  const whole = [kept['non-dropping-particle'], kept.family].filter(Boolean).join(' ')
  if (isBraced(raw) && whole !== '' && kept.given === undefined) return [{ literal: whole }]
  // More commas than a name has parts: what is between them cannot be told.
  if (commasOutside(raw) > 2) return [{ literal: withoutTex(raw) }]
  return [kept]
}

/** Whether one pair of braces holds the whole of it, which keeps a name from being taken apart. */
function isBraced(raw: string): boolean {
  if (!raw.startsWith('{') || !raw.endsWith('}')) return false
  let depth = 0
  for (let index = 0; index < raw.length; index += 1) {
    if (raw[index] === '{') depth += 1
    if (raw[index] === '}') depth -= 1
    if (depth === 0) return index === raw.length - 1
  }
  return false
}

function commasOutside(raw: string): number {
  let depth = 0
  let commas = 0
  for (const character of raw) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (character === ',' && depth === 0) commas += 1
  }
  return commas
}

/** The names between the `and`s that stand outside braces. */
function splitNames(source: string): string[] {
  const names: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < source.length; index += 1) {
    if (source[index] === '{') depth += 1
    if (source[index] === '}') depth -= 1
    if (depth !== 0 || source[index] !== ' ' || !/^ and /i.test(source.slice(index, index + 5))) continue
    names.push(source.slice(start, index).trim())
    start = index + 5
    index += 3
  }
  names.push(source.slice(start).trim())
  return names
}

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function issuedDate(fields: Fields): CslDate | null {
  const date = writtenDate(withoutTex(fields.date ?? ''))
  if (date['date-parts'] !== undefined) return date
  const year = writtenYear(withoutTex(fields.year ?? ''))
  if (year === null) return date.literal === undefined ? null : date
  const parts = year['date-parts']
  if (parts?.length !== 1 || parts[0]!.length !== 1) return year
  const [month, day] = monthAndDay(fields.month ?? '', fields.day ?? '')
  if (month === null) return year
  return { ...year, 'date-parts': [day === null ? [parts[0]![0]!, month] : [parts[0]![0]!, month, day]] }
}

/** `2019`, `2019a`, `2019 [online]`, `c. 1920`, `[1920]`, `1998--2001`, `2001/2002`. */
function writtenYear(text: string): CslDate | null {
  if (text === '') return null
  const bare = text.replace(/^[[(]\s{0,9}|\s{0,9}[\])]$/g, '')
  const circa = /^(?:c|ca|circa)\b\.?\s{0,9}/i.exec(bare)?.[0] ?? ''
  const year = bare
    .slice(circa.length)
    .replace(/^(\d{4})(?:[a-z]|\s{0,9}[[(].{0,40})$/, '$1')
    .replace(/-{2,3}/g, '/')
  const date = writtenDate(/^\d{4}-\d{4}$/.test(year) ? year.replace('-', '/') : year)
  if (date.literal !== undefined) return { literal: text }
  return circa === '' ? date : { ...date, circa: true }
}

/** `7`, `July`, `sept.`, `July~4`, `4 July`, and for a range its beginning. */
function monthAndDay(month: string, day: string): readonly [number | null, number | null] {
  const words =
    withoutTex(month)
      .toLowerCase()
      .match(/\p{Alpha}{1,20}|\d{1,4}/gu) ?? []
  const numbers = words.filter(word => /^\d/.test(word)).map(Number)
  const named = words.map(word => monthStarts.indexOf(word.slice(0, 3))).find(index => index !== -1)
  const stated = named === undefined ? numbers.shift() : named + 1
  if (stated === undefined || stated < 1 || stated > 12) return [null, null]
  const ofMonth = /^\d{1,2}$/.test(day) ? Number(day) : named === undefined ? undefined : numbers[0]
  return [stated, ofMonth === undefined || ofMonth < 1 || ofMonth > 31 ? null : ofMonth]
}

/** Addresses and identifiers are kept letter for letter, but for what TeX needs escaped. */
function verbatim(value: string): string {
  const inner = /^\\(?:url|path|href)\s?\{([^{}]*)\}/.exec(value)?.[1] ?? value
  return inner
    .replace(/\\([_%&#$~{}^])/g, '$1')
    .replace(/\{([_%&#$~^])\}/g, '$1')
    .replace(/\\(?:textunderscore|_) ?(?:\{\})?/g, '_')
    .replace(/^\{([^{}]*)\}$/, '$1')
    .trim()
}

function addressIn(value: string): string {
  const found =
    /\\(?:url|href)\s?\{([^{}\s]{1,2000})\}/.exec(value)?.[1] ?? /^https?:\/\/[^\s{}]{1,2000}$/i.exec(value)?.[0]
  return found === undefined || !/^https?:\/\//i.test(found) ? '' : verbatim(found)
}

/** “Accessed: 2022-04-22”: what authors write whose style has no field for it. */
function accessedIn(note: string): string {
  return /\b(?:accessed|retrieved)(?: on)?:?\s(\d{4}-\d{2}-\d{2})\b/i.exec(note)?.[1] ?? ''
}

function isArxiv(fields: Fields): boolean {
  return (fields.eprinttype ?? fields.archiveprefix ?? '').toLowerCase() === 'arxiv' && (fields.eprint ?? '') !== ''
}

function addEprint(item: Writable<CslItem>, fields: Fields): void {
  const eprint = verbatim(fields.eprint ?? '')
  if (eprint === '') return
  const kind = (fields.eprinttype ?? fields.archiveprefix ?? '').toLowerCase()
  if (kind === 'arxiv') {
    item.archive = 'arXiv'
    item.number ??= /^arxiv:/i.test(eprint) ? eprint : `arXiv:${eprint}`
  }
  if (kind === 'pubmed' || kind === 'pmid') item.PMID ??= eprint
  if (kind === 'pmcid' || kind === 'pmc') item.PMCID ??= eprint
}

function extents(entry: BibtexEntry, item: CslItem): Entry['fields'] {
  const fields: Partial<Record<Field, Extent>> = {}
  for (const [field, names] of Object.entries(sources) as [Field, readonly string[]][]) {
    if (item[field] === undefined) continue
    const name = names.find(one => entry.fields.has(one) && entry.fields.get(one)!.value !== '')
    if (name !== undefined) fields[field] = entry.fields.get(name)!.extent
  }
  return fields
}
