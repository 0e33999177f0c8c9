import type { CslDate, CslItem, CslName, CslType, Writable } from '../model/csl.js'
import type { Field } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import type { ValueTree } from './value-tree.js'

/** A field that is not what CSL-JSON says it is; it costs itself alone. */
export interface WrongField {
  readonly field: string
  readonly extent: Extent
  readonly message: string
}

/** An entry of CSL, where its fields stand, and those that are not as they should be. */
export interface CslReading {
  readonly item: CslItem
  readonly fields: Partial<Record<Field, Extent>>
  readonly wrong: readonly WrongField[]
}

/** The fields of a work that hold plain text. */
export const cslTextFields = [
  ...['title', 'title-short', 'container-title', 'collection-title', 'edition', 'volume', 'issue', 'page', 'number'],
  ...['locator', 'publisher', 'publisher-place', 'genre', 'archive', 'language', 'note', 'DOI', 'URL', 'ISBN', 'ISSN'],
  ...['PMID', 'PMCID'],
] as const satisfies readonly Field[]
const nameFields = ['author', 'editor', 'translator'] as const satisfies readonly Field[]
const dateFields = ['issued', 'accessed', 'original-date'] as const satisfies readonly Field[]
const nameParts = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'literal'] as const

const types: ReadonlySet<string> = new Set<CslType>([
  ...(['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'chapter'] as const),
  ...(['dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'interview', 'legal_case'] as const),
  ...(['legislation', 'manuscript', 'motion_picture', 'pamphlet', 'paper-conference', 'patent'] as const),
  ...(['personal_communication', 'post', 'post-weblog', 'report', 'review', 'software', 'speech', 'standard'] as const),
  ...(['thesis', 'treaty', 'webpage'] as const),
])

/** Types of the CSL schema that Footnotary does not tell apart from another. All others are documents. */
const nearestTypes: Readonly<Record<string, CslType>> = {
  broadcast: 'motion_picture',
  classic: 'book',
  hearing: 'legislation',
  regulation: 'legislation',
  'review-book': 'review',
}

/** The CSL type of that name, the nearest one that is told apart, or `document`. */
export function cslType(name: string): CslType {
  if (types.has(name)) return name as CslType
  return Object.hasOwn(nearestTypes, name) ? nearestTypes[name]! : 'document'
}

/**
 * Reads one entry of CSL-JSON or CSL-YAML. Lenient where programs differ (numbers for texts, lists of one, `raw` dates, the
 * older `year` and `month` keys); a field of the wrong kind is left out and reported.
 */
export function readCslItem(members: ReadonlyMap<string, ValueTree>): CslReading {
  const type = members.get('type')
  const reading: GrowingReading = {
    item: { type: cslType(type?.kind === 'text' ? type.text : 'document') },
    fields: {},
    wrong: [],
  }
  const id = textOf(members.get('id'))
  if (id !== null) reading.item.id = id
  const names = 'a list of names, each with `family` and `given` or `literal`'
  const date = 'a date with `date-parts` of year, month and day, or `literal`'
  for (const field of cslTextFields) take(reading, members, field, textOf, 'a text')
  for (const field of nameFields) take(reading, members, field, namesOf, names)
  for (const field of dateFields) take(reading, members, field, dateOf, date)
  if (!isAbsent(type)) {
    if (type.kind !== 'text') reading.wrong.push(wrongField('type', type, 'a text'))
    else reading.fields.type = insideQuotes(type, type.text)
  }
  return reading
}

interface GrowingReading {
  readonly item: Writable<CslItem>
  readonly fields: Partial<Record<Field, Extent>>
  readonly wrong: WrongField[]
}

/**
 * Takes a field over, unless it is left out or empty.
 *
 * @param read  what the field holds, or null where it is of the wrong kind
 */
function take<F extends Field>(
  { item, fields, wrong }: GrowingReading,
  members: ReadonlyMap<string, ValueTree>,
  field: F,
  read: (tree: ValueTree) => CslItem[F] | null,
  expected: string,
): void {
  const tree = members.get(field)
  if (isAbsent(tree)) return
  const value = read(tree) ?? null
  if (value === null) wrong.push(wrongField(field, tree, expected))
  else if (typeof value === 'string' ? value.trim() !== '' : Object.keys(value).length > 0) {
    item[field] = value as Writable<CslItem>[F]
    fields[field] = typeof value === 'string' ? insideQuotes(tree, value) : tree.extent
  }
}

function isAbsent(tree: ValueTree | undefined): tree is undefined | (ValueTree & { kind: 'other' }) {
  return tree === undefined || tree.kind === 'other'
}

function wrongField(field: string, tree: ValueTree, expected: string): WrongField {
  return { field, extent: tree.extent, message: `Expected \`${field}\` to be ${expected}, got ${described(tree)}.` }
}

function described(tree: ValueTree): string {
  switch (tree.kind) {
    case 'object':
      return 'an object'
    case 'list':
      return 'a list'
    case 'text':
      return `\`${tree.text.slice(0, 60)}\``
    case 'number':
      return `\`${tree.text}\``
    case 'true':
      return '`true`'
    case 'other':
      return 'nothing'
  }
}

/** Texts and numbers; of a list, as registries give for titles and ISSNs, the first. */
function textOf(tree: ValueTree | undefined): string | null {
  if (tree === undefined) return null
  if (tree.kind === 'text' || tree.kind === 'number') return tree.text
  if (tree.kind !== 'list') return null
  const [first] = tree.elements
  if (first === undefined) return ''
  return first.kind === 'text' || first.kind === 'number' ? first.text : null
}

/** Only where the text stands in the file letter by letter can its place be told without the quotation marks. */
function insideQuotes(tree: ValueTree, text: string): Extent {
  const { start, end } = tree.kind === 'list' ? (tree.elements[0]?.extent ?? tree.extent) : tree.extent
  return end - start === text.length + 2 ? { start: start + 1, end: end - 1 } : { start, end }
}

function namesOf(tree: ValueTree): CslName[] | null {
  if (tree.kind !== 'list') return null
  const names: CslName[] = []
  for (const element of tree.elements) {
    if (element.kind === 'text') {
      if (element.text.trim() !== '') names.push({ literal: element.text })
      continue
    }
    if (element.kind !== 'object') return null
    const name: Writable<CslName> = {}
    for (const part of nameParts) {
      const text = textOf(element.members.get(part))
      if (text !== null && text.trim() !== '') name[part] = text
    }
    if (Object.keys(name).length > 0) names.push(name)
  }
  return names
}

function dateOf(tree: ValueTree): CslDate | null {
  if (tree.kind === 'text' || tree.kind === 'number') return writtenDate(tree.text)
  // Older CSL-YAML gives a list of `{year, month, day}`, one for each end of a range.
  if (tree.kind === 'list') {
    const ends = tree.elements.map(element => (element.kind === 'object' ? yearMonthDay(element.members) : null))
    if (ends.some(end => end === null)) return null
    return dateFrom(ends as number[][], {})
  }
  if (tree.kind !== 'object') return null
  const { members } = tree
  const rest: Writable<CslDate> = {}
  const season = Number(textOf(members.get('season')) ?? Number.NaN)
  if (season >= 1 && season <= 4) rest.season = season
  const circa = members.get('circa')
  if (circa?.kind === 'true' || !['', '0', 'false'].includes(textOf(circa) ?? '')) rest.circa = true
  const literal = textOf(members.get('literal'))
  if (literal !== null && literal.trim() !== '') rest.literal = literal

  const parts = members.get('date-parts')
  if (parts !== undefined && !isAbsent(parts)) {
    if (parts.kind !== 'list') return null
    const ends: number[][] = []
    for (const end of parts.elements) {
      const numbers = end.kind === 'list' ? end.elements.map(numberOf) : null
      if (numbers === null || numbers.some(Number.isNaN)) return null
      ends.push(numbers)
    }
    return dateFrom(ends, rest)
  }
  const raw = textOf(members.get('raw'))
  if (raw !== null) return { ...writtenDate(raw), ...rest }
  const end = yearMonthDay(members)
  return end === null ? (Object.keys(rest).length > 0 || members.size === 0 ? rest : null) : dateFrom([end], rest)
}

/** `null` stands where a registry knows no year. */
function numberOf(tree: ValueTree): number {
  if (tree.kind === 'other') return 0
  const text = textOf(tree)?.trim()
  return text === undefined || !/^-?\d{1,6}$/.test(text) ? Number.NaN : Number(text)
}

function yearMonthDay(members: ReadonlyMap<string, ValueTree>): number[] | null {
  const numbers = ['year', 'month', 'day'].map(part => members.get(part)).map(tree => (tree ? numberOf(tree) : 0))
  return numbers[0] === 0 || numbers.some(Number.isNaN) ? null : numbers
}

/** Months 13 to 16 and 21 to 24 are seasons; a month or day out of range and all after it is left out. */
function dateFrom(ends: readonly (readonly number[])[], rest: CslDate): CslDate {
  const parts: number[][] = []
  let season = rest.season
  for (const [year = 0, month = 0, day = 0] of ends.slice(0, 2)) {
    if (year === 0) continue
    if ((month >= 13 && month <= 16) || (month >= 21 && month <= 24)) season ??= ((month - 1) % 4) + 1
    if (month < 1 || month > 12) parts.push([year])
    else parts.push(day < 1 || day > 31 ? [year, month] : [year, month, day])
  }
  return { ...(parts.length > 0 ? { 'date-parts': parts } : {}), ...rest, ...(season === undefined ? {} : { season }) }
}

const isoDate = /^(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.+Z-]{0,40})?([?~%])?$/

/**
 * A date as ISO 8601-2 (EDTF) and biblatex write it: `2019-04-01`, `2019-04/2019-06`, `1920~`, `199X`, `2010-21` (spring).
 * What cannot be read so is kept as `literal`.
 */
export function writtenDate(raw: string): CslDate {
  const text = raw.trim()
  if (text === '') return {}
  const ends: number[][] = []
  let circa = false
  for (const end of text.replace(/[–—]/g, '/').split('/')) {
    if (end === '' || end === '..' || end === 'open' || end === 'unknown') continue
    const match = isoDate.exec(end.trim())
    if (match === null) return { literal: text }
    circa ||= match[4] === '~' || match[4] === '%'
    ends.push([Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)])
  }
  if (ends.length === 0 || ends.length > 2) return { literal: text }
  return dateFrom(ends, circa ? { circa } : {})
}
