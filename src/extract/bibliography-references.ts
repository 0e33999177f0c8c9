import { findIdentifiers } from '../identifiers/index.js'
import type {
  Citation,
  CslType,
  Field,
  FieldReading,
  Passage,
  Reading,
  Reference,
  Scheme,
  StatedIdentifier,
} from '../model/index.js'
import type { Bibliography, Entry } from '../read/bibliography-entries.js'
import { lineIndex, spanOf } from '../read/lines.js'

/** A bibliography with the text that its offsets count in. */
export interface LoadedBibliography extends Bibliography {
  readonly text: string
}

/** The entries of bibliography files, and of the manuscript's own front matter, as references; a key held twice is the first one's. */
export function fileReferences(
  bibliographies: readonly LoadedBibliography[],
  manuscript: string,
): readonly Reference[] {
  const keys = new Set<string>()
  return bibliographies.flatMap(({ path, text, entries }) => {
    const pointAt = lineIndex(text)
    return entries.flatMap(entry => {
      if (keys.has(entry.key)) return []
      keys.add(entry.key)
      const place = path === manuscript ? {} : { path }
      return [{ ...fileReference(entry), ...place, span: spanOf(entry.extent, pointAt) }]
    })
  })
}

function fileReference(entry: Entry): Omit<Reference, 'span'> {
  const { key, raw, extent } = entry
  return {
    key,
    footnote: null,
    origin: 'bibliography',
    raw,
    passage: passageAt(raw, extent.start),
    reading: readingOf(entry),
    repetition: null,
  }
}

function passageAt(text: string, offset: number): Passage {
  return { text, pieces: [{ at: 0, offset, width: text.length }], emphasis: [], links: [] }
}

/** What an entry's fields say needs no reading: it is certain. */
function readingOf({ item, raw, extent, fields }: Entry): Reading {
  const readings: Partial<Record<Field, FieldReading>> = {}
  for (const [field, place] of Object.entries(fields)) {
    readings[field as Field] = {
      extent: { start: place.start - extent.start, end: place.end - extent.start },
      confidence: 1,
    }
  }
  const identifiers = identifierFields.flatMap(field => {
    const value = item[field]
    const place = readings[field]?.extent ?? { start: 0, end: raw.length }
    return value
      ? findIdentifiers(labelled(field, value))
          .slice(0, 1)
          .map(found => ({ ...found, raw: value, extent: place }))
      : []
  })
  return { item, fields: readings, identifiers, style: null, confidence: 1 }
}

const identifierFields = ['DOI', 'URL', 'ISBN', 'ISSN', 'PMID', 'PMCID'] as const

/** The bare value of a field, said as running text would say it. */
function labelled(field: (typeof identifierFields)[number], value: string): string {
  return field === 'DOI' || field === 'URL' || field === 'PMCID' ? value : `${field}: ${value}`
}

/** Keys that are identifiers themselves, as manubot writes them (`@doi:10…`): each is its own reference. */
export function identifierReferences(
  citations: readonly Citation[],
  filed: readonly Reference[],
  aliases: ReadonlyMap<string, string>,
): readonly Reference[] {
  const known = new Set(filed.map(({ key }) => key))
  const references: Reference[] = []
  for (const { key, span, form } of citations) {
    if (form !== 'key' || known.has(key)) continue
    const meant = aliases.get(key)?.replace(/^@/, '') ?? key
    const identifier = identifierKey(meant)
    if (!identifier && !namedElsewhere.test(key)) continue
    known.add(key)
    references.push(selfReference(key, meant, identifier, span))
  }
  return references
}

/** Names that another file of the manuscript gives a meaning to. */
const namedElsewhere = /^(?:tag|raw|wikidata):/

function identifierKey(key: string): StatedIdentifier | null {
  const prefixed = /^(doi|pmid|pmcid|pmc|arxiv|isbn|url|https?):(.+)$/i.exec(key)
  if (!prefixed) return null
  const [, prefix, value] = prefixed as unknown as [string, string, string]
  const said = /^https?$/i.test(prefix) ? key : /^url$/i.test(prefix) ? value : `${prefix}:${value}`
  return findIdentifiers(said)[0] ?? null
}

function selfReference(
  key: string,
  raw: string,
  identifier: StatedIdentifier | null,
  span: Citation['span'],
): Reference {
  const extent = { start: 0, end: raw.length }
  const field = identifier && fieldOfScheme[identifier.scheme]
  return {
    key,
    footnote: null,
    origin: 'link',
    raw,
    span,
    passage: passageAt(raw, span.start.offset),
    reading: {
      item: { type: typeOfScheme(identifier?.scheme), ...(field ? { [field]: identifier.value } : {}) },
      fields: field ? { [field]: { extent, confidence: 1 } } : {},
      identifiers: identifier ? [{ ...identifier, raw, extent }] : [],
      style: null,
      confidence: 1,
    },
    repetition: null,
  }
}

function typeOfScheme(scheme: Scheme | undefined): CslType {
  if (scheme === 'url') return 'webpage'
  return scheme === 'isbn' ? 'book' : 'article'
}

const fieldOfScheme = {
  doi: 'DOI',
  arxiv: 'number',
  pmid: 'PMID',
  pmcid: 'PMCID',
  isbn: 'ISBN',
  issn: 'ISSN',
  url: 'URL',
} as const
