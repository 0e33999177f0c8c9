import { normaliseDoi } from '../identifiers/doi.js'
import type { Identifier } from '../model/index.js'
import {
  type RetractionColumns,
  type RetractionIndex,
  readRetractionWatch,
  retractionColumns,
} from '../resolve/retraction-watch.js'
import { ForeignFormError } from './record-splitter.js'

/** What is kept of a row of Retraction Watch's list: identifiers in their normal form, the rest as it stands. Empty where a row has none. */
export interface RetractionRow {
  readonly doi: string
  readonly pmid: string
  readonly noticeDoi: string
  readonly date: string
  readonly nature: string
}

/** The columns by the names in the heading line. Throws a ForeignFormError when it is another table's. */
export function columnsOf(heading: string): RetractionColumns {
  const columns = retractionColumns(fieldsOf(heading.replace(/^\ufeff/, '')))
  if (columns) return columns
  throw new ForeignFormError('its first line does not name the columns `OriginalPaperDOI` and `RetractionNature`')
}

/** Reads a row of the Retraction Watch data; what a column lacks is empty. */
export function retractionOf(row: string, columns: RetractionColumns): RetractionRow {
  const fields = fieldsOf(row)
  const field = (name: keyof RetractionColumns): string => fields[columns[name]]?.trim() ?? ''
  return {
    doi: normaliseDoi(field('doi')) ?? '',
    pmid: /^[1-9]\d{0,8}$/.exec(field('pmid'))?.[0] ?? '',
    noticeDoi: normaliseDoi(field('noticeDoi')) ?? '',
    date: field('date'),
    nature: field('nature'),
  }
}

/** The fields of one row of CSV (RFC 4180). */
function fieldsOf(row: string): readonly string[] {
  const field = /(?:"((?:[^"]|"")*)(?:"|$))?([^,]*)(,|$)/y
  const fields: string[] = []
  const text = row.trimEnd()
  for (let isLast = false; !isLast; ) {
    const [, quoted, rest = '', end] = field.exec(text) ?? []
    fields.push(quoted === undefined ? rest : quoted.replaceAll('""', '"') + rest)
    isLast = end !== ','
  }
  return fields
}

/** The rows as the reader of the whole list reads them, so that one rule says what stands and what was taken back. */
export function noticesIn(rows: readonly RetractionRow[]): RetractionIndex {
  const lines = rows.map(({ doi, pmid, noticeDoi, date, nature }) =>
    [doi, pmid, noticeDoi, date, nature].map(field => `"${field.replaceAll('"', '""')}"`).join(','),
  )
  const heading = 'OriginalPaperDOI,OriginalPaperPubMedID,RetractionDOI,RetractionDate,RetractionNature'
  return readRetractionWatch([heading, ...lines].join('\n'))
}

/** The column that an identifier stands in; `null` for schemes that the list does not know. */
export function columnOf({ scheme }: Identifier): 'doi' | 'pmid' | null {
  return scheme === 'doi' || scheme === 'pmid' ? scheme : null
}
