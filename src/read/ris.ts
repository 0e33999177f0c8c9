import type { CslDate, CslItem, CslName, CslType, Writable } from '../model/csl.js'
import type { BibliographyFault } from '../model/manuscript.js'
import type { Field } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import type { Bibliography, Entry } from './bibliography-entries.js'
import { sameKeyMessage } from './csl-json.js'
import { lineIndex, spanOf } from './lines.js'

interface TaggedLine {
  readonly tag: string
  readonly value: string
  readonly extent: Extent
}

interface RisRecord {
  readonly extent: Extent
  readonly lines: readonly TaggedLine[]
  /** Why it cannot be read, if so. */
  readonly fault: string | null
}

const taggedLine = /^\uFEFF?[ \t]{0,8}([A-Z][A-Z0-9])[ \t]{0,4}-(?:[ \t]+(.*))?$/

/** Types of reference in the RIS format as Reference Manager and EndNote write them. */
const types: Readonly<Record<string, CslType>> = {
  ABST: 'article-journal',
  ANCIENT: 'document',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  GOVDOC: 'report',
  GRNT: 'report',
  HEAR: 'legislation',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'webpage',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
}

const wholes: ReadonlySet<CslType> = new Set<CslType>([
  'book',
  'thesis',
  'report',
  'pamphlet',
  'standard',
  'dataset',
  'software',
])

/**
 * Reads a RIS file: records from `TY` to `ER`, one tag a line. The key is `ID`, else `ris1`, `ris2` … by the record's place.
 * A record that is not closed before the next begins, or that says nothing, costs itself.
 */
export function readRis(path: string, text: string): Bibliography {
  const pointAt = lineIndex(text)
  const entries: Entry[] = []
  const faults: BibliographyFault[] = []
  const lines = new Map<string, number>()

  for (const [index, { extent, lines: tagged, fault }] of risRecords(text).entries()) {
    const raw = text.slice(extent.start, extent.end)
    const stated = tagged.find(line => line.tag === 'ID' && line.value !== '')?.value ?? null
    const key = stated ?? `ris${index + 1}`
    const span = spanOf(extent, pointAt)
    const earlier = lines.get(key)
    const message = fault ?? (earlier === undefined ? null : sameKeyMessage(key, earlier, span.start.line))
    if (message !== null) {
      faults.push({ path, span, key: stated, raw, message })
      continue
    }
    lines.set(key, span.start.line)
    entries.push({ key, raw, extent, ...readRecord(key, tagged) })
  }
  return { path, entries, faults }
}

interface OpenRecord {
  readonly start: number
  end: number
  readonly lines: TaggedLine[]
}

function risRecords(text: string): readonly RisRecord[] {
  const records: RisRecord[] = []
  let open: OpenRecord | null = null
  for (const line of linesOf(text)) {
    const end = line.start + line.text.trimEnd().length
    const [written, tag, value = ''] = taggedLine.exec(line.text) ?? []
    if (open && tag === 'TY') {
      records.push(closed(open, 'The record is not closed: write a line `ER  - ` before the next record’s `TY`.'))
      open = null
    }
    if (written !== undefined && tag !== 'ER') open ??= { start: line.start + written.search(/[A-Z]/), end, lines: [] }
    if (!open || (tag === undefined && line.text.trim() === '')) continue
    open.end = end
    if (tag === undefined) carryOn(open.lines, line, end)
    else if (tag !== 'ER') open.lines.push(taggedFrom(line, tag, value))
    else {
      records.push(closed(open, null))
      open = null
    }
  }
  return open ? [...records, closed(open, null)] : records
}

function closed({ start, end, lines }: OpenRecord, unclosed: string | null): RisRecord {
  const isEmpty = lines.every(({ tag, value }) => tag === 'TY' || tag === 'ID' || value === '')
  const fault = unclosed ?? (isEmpty ? 'The record states nothing but its type.' : null)
  const untyped = 'The record has no type: it must begin with a line such as `TY  - JOUR`.'
  return { extent: { start, end }, lines, fault: fault ?? (lines[0]?.tag === 'TY' ? null : untyped) }
}

/** Long values are broken over lines by some programs. */
function carryOn(lines: TaggedLine[], { text }: Line, end: number): void {
  const last = lines.pop()
  if (!last) return
  const extent = { start: last.extent.start, end }
  lines.push({ ...last, extent, value: `${last.value} ${text.trim()}`.trim() })
}

function taggedFrom(line: Line, tag: string, rest: string): TaggedLine {
  const value = rest.trim()
  const start = line.start + line.text.length - rest.length + (rest.length - rest.trimStart().length)
  return { tag, value, extent: { start, end: start + value.length } }
}

interface Line {
  readonly text: string
  readonly start: number
}

function* linesOf(text: string): Generator<Line> {
  let start = 0
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    yield { text: text.slice(start, match.index), start }
    start = match.index + match[0].length
  }
  yield { text: text.slice(start), start }
}

function readRecord(key: string, lines: readonly TaggedLine[]): Pick<Entry, 'item' | 'fields'> {
  const type = types[lines.find(line => line.tag === 'TY')?.value.toUpperCase() ?? ''] ?? 'document'
  const record = new GrowingRecord(key, type, lines)
  const isWhole = wholes.has(type)
  record.takeText('title', 'TI', 'T1', 'CT', ...(isWhole ? ['BT'] : []))
  record.takeText('title-short', 'ST')
  if (!isWhole) record.takeText('container-title', 'JF', 'T2', 'JO', 'BT', 'JA', 'J1', 'J2')
  record.takeText('collection-title', 'T3', ...(type === 'book' ? ['T2'] : []))
  record.takeNames('author', 'AU', 'A1')
  record.takeNames('editor', 'ED', ...(type === 'report' || type === 'thesis' ? [] : ['A2']))
  record.takeNames('translator', 'TA', ...(type === 'book' || type === 'chapter' ? ['A4'] : []))
  record.takeDate('issued', 'DA', 'PY', 'Y1')
  record.takeDate('accessed', 'Y2')
  record.takeText('edition', 'ET')
  record.takeText('volume', 'VL')
  record.takeText('issue', ...(isWhole ? [] : ['IS', 'CP', 'M1']))
  record.takeText('number', ...(isWhole ? ['IS', 'M1'] : ['C7']))
  record.takeText('publisher', 'PB')
  record.takeText('publisher-place', 'CY', 'PP')
  record.takeText('genre', ...(isWhole ? ['M3'] : []))
  record.takeText('language', 'LA')
  record.takeText('note', 'N1')
  record.takeText('DOI', 'DO')
  record.takeText('URL', 'UR', 'LK')
  record.takePages('SP', 'EP')
  record.takeSerialNumbers('SN')
  return { item: record.item, fields: record.fields }
}

type TextField = { [F in Field]: string extends NonNullable<CslItem[F]> ? F : never }[Field]

/** What is known of a record so far, each field with its place. */
class GrowingRecord {
  readonly item: Writable<CslItem>
  readonly fields: Partial<Record<Field, Extent>> = {}
  readonly #lines: readonly TaggedLine[]

  constructor(key: string, type: CslType, lines: readonly TaggedLine[]) {
    this.item = { id: key, type }
    this.#lines = lines
    const [typeLine] = this.#all('TY')
    if (typeLine !== undefined) this.fields.type = typeLine.extent
  }

  /** The lines with these tags that say something, tag by tag. */
  #all(...tags: string[]): readonly TaggedLine[] {
    return tags.flatMap(tag => this.#lines.filter(line => line.tag === tag && line.value !== ''))
  }

  takeText(field: TextField, ...tags: string[]): void {
    const [first] = this.#all(...tags)
    if (first !== undefined) this.#keepText(field, first)
  }

  #keepText(field: TextField, { value, extent }: TaggedLine): void {
    if (this.item[field] !== undefined) return
    this.item[field] = value
    this.fields[field] = extent
  }

  takeNames(field: 'author' | 'editor' | 'translator', ...tags: string[]): void {
    const found = this.#all(...tags)
    const [first, last] = [found[0], found.at(-1)]
    if (!first || !last) return
    this.item[field] = found.map(line => nameFrom(line.value))
    this.fields[field] = { start: first.extent.start, end: last.extent.end }
  }

  takeDate(field: 'issued' | 'accessed', ...tags: string[]): void {
    // `DA` may lack the year that `PY` has; the fullest date that has one is taken, and words only where none has.
    const dates = this.#all(...tags).map(({ value, extent }) => ({ extent, date: risDate(value) }))
    const parts = (one: CslDate) => one['date-parts']?.[0]?.length ?? 0
    const best = dates.toSorted((one, other) => parts(other.date) - parts(one.date))[0]
    if (best === undefined) return
    this.item[field] = best.date
    this.fields[field] = best.extent
  }

  takePages(firstTag: string, lastTag: string): void {
    const [[first], [last]] = [this.#all(firstTag), this.#all(lastTag)]
    if (first === undefined) return
    const isRange = last !== undefined && last.value !== first.value && !/[-–]/.test(first.value)
    this.item.page = isRange ? `${first.value}-${last.value}` : first.value
    this.fields.page = isRange
      ? { start: first.extent.start, end: Math.max(first.extent.end, last.extent.end) }
      : first.extent
  }

  /** ISSN and ISBN have one tag; the shorter is the ISSN. */
  takeSerialNumbers(tag: string): void {
    for (const line of this.#all(tag))
      this.#keepText(line.value.replace(/[^\dXx]/g, '').length <= 8 ? 'ISSN' : 'ISBN', line)
  }
}

/** `Family, Given, Suffix`; a name without a comma is a group's. */
function nameFrom(value: string): CslName {
  const [family = '', given = '', suffix = ''] = value.split(',').map(part => part.trim())
  if (family === '' || (given === '' && !value.includes(','))) return { literal: value }
  return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) }
}

/** `2018/04/25/`, `2018///`, `2018-04-25`, `2018`; the fourth part is other information and is left out. */
function risDate(value: string): CslDate {
  const match = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2})(?:\/.*)?)?)?$/.exec(value)
  if (match === null) return { literal: value }
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  if (month < 1 || month > 12) return { 'date-parts': [[year]] }
  return { 'date-parts': [day < 1 || day > 31 ? [year, month] : [year, month, day]] }
}
