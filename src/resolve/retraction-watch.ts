import { fileUnder } from '../grouped.js'
import { normaliseDoi } from '../identifiers/doi.js'
import type { CslDate, Identifier, Notice } from '../model/index.js'
import { defined } from './json.js'
import { mergeNotices, noticeKind } from './notices.js'
import { dateFrom, dateOfIso } from './record.js'

/** The notices that a list of them knows. */
export interface RetractionIndex {
  /** Works with a notice. */
  readonly size: number
  readonly noticesOn: (identifier: Identifier) => readonly Notice[]
  /** Whether the identifier is that of a notice itself rather than of the work it speaks of. */
  readonly isNotice: (identifier: Identifier) => boolean
}

/**
 * Reads the Retraction Watch list as Crossref publishes it (https://gitlab.com/crossref/retraction-watch-data): a CSV file with a heading
 * line, quoted fields that may hold line breaks, dates as month/day/year. Columns are told by their names, whatever their order, so that
 * cut-down copies are read too. A work that was reinstated later has no notice of what was taken back. Rows that cannot be read cost themselves.
 *
 * @throws when the heading has no column for the work's DOI or for the notice's nature
 */
export function readRetractionWatch(text: string): RetractionIndex {
  const rows = rowsOf(text)
  const columns = columnsOf(rows.next().value ?? [])
  const entries = new Map<string, Entry[]>()
  const notices = new Set<string>()
  for (const row of rows) {
    const entry = entryOf(row, columns)
    if (!entry) continue
    for (const key of entry.keys) fileUnder(entries, key, entry)
    if (entry.notice.doi && !entry.keys.includes(`doi:${entry.notice.doi}`)) notices.add(`doi:${entry.notice.doi}`)
  }
  return {
    size: entries.size,
    noticesOn: ({ scheme, value }) => standing(entries.get(`${scheme}:${value.toLowerCase()}`) ?? []),
    isNotice: ({ scheme, value }) => notices.has(`${scheme}:${value.toLowerCase()}`),
  }
}

interface Entry {
  readonly keys: readonly string[]
  readonly kind: Notice['kind'] | 'reinstatement'
  readonly notice: Pick<Notice, 'doi' | 'date'>
}

/** Where in a row each field stands; -1 for none. */
export interface RetractionColumns {
  readonly doi: number
  readonly pmid: number
  readonly noticeDoi: number
  readonly date: number
  readonly nature: number
}

/** The columns by the names in the heading; null when it is another table's. */
export function retractionColumns(heading: readonly string[]): RetractionColumns | null {
  const names = heading.map(name => name.toLowerCase().replace(/[^a-z]/g, ''))
  const columns = {
    doi: names.indexOf('originalpaperdoi'),
    pmid: names.indexOf('originalpaperpubmedid'),
    noticeDoi: names.indexOf('retractiondoi'),
    date: names.indexOf('retractiondate'),
    nature: names.indexOf('retractionnature'),
  }
  return columns.doi === -1 || columns.nature === -1 ? null : columns
}

function columnsOf(heading: readonly string[]): RetractionColumns {
  const columns = retractionColumns(heading)
  if (columns) return columns
  throw new Error(
    `Expected the first line to name the columns \`OriginalPaperDOI\` and \`RetractionNature\`, got \`${heading.join(',').slice(0, 200)}\``,
  )
}

function entryOf(row: readonly string[], columns: RetractionColumns): Entry | null {
  const nature = row[columns.nature] ?? ''
  const kind = /reinstate/i.test(nature) ? 'reinstatement' : noticeKind(nature)
  const doi = normaliseDoi(row[columns.doi] ?? '')
  const pmid = /^[1-9]\d{0,8}$/.exec(row[columns.pmid]?.trim() ?? '')?.[0]
  const keys = [...(doi ? [`doi:${doi}`] : []), ...(pmid ? [`pmid:${pmid}`] : [])]
  if (!kind || keys.length === 0) return null
  const notice = defined<Pick<Notice, 'doi' | 'date'>>({
    doi: normaliseDoi(row[columns.noticeDoi] ?? '') ?? undefined,
    date: dateOf(row[columns.date] ?? ''),
  })
  return { keys, kind, notice }
}

function dateOf(text: string): CslDate | undefined {
  const [, month, day, year] = /^\s?(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? []
  return year ? dateFrom([Number(year), Number(month), Number(day)]) : dateOfIso(text)
}

function standing(entries: readonly Entry[]): readonly Notice[] {
  const reinstated = Math.max(...entries.filter(({ kind }) => kind === 'reinstatement').map(dayOf))
  return mergeNotices(
    entries.flatMap(entry => {
      const { kind, notice } = entry
      if (kind === 'reinstatement') return []
      const isTakenBack = (kind === 'retraction' || kind === 'withdrawal') && dayOf(entry) <= reinstated
      return isTakenBack ? [] : [{ kind, ...notice }]
    }),
  )
}

function dayOf({ notice }: Entry): number {
  const [year = 0, month = 0, day = 0] = notice.date?.['date-parts']?.[0] ?? []
  return year * 10_000 + month * 100 + day
}

/** Rows of a CSV file (RFC 4180), one at a time. A quote that is never closed makes one row of the rest. */
function* rowsOf(text: string): Generator<readonly string[], undefined> {
  const field = /("(?:[^"]|"")*(?:"|$)|[^",\r\n]*)([^,\r\n]{0,200})(,|\r?\n|\r|$)/y
  let row: string[] = []
  field.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  while (field.lastIndex < text.length) {
    const match = field.exec(text)
    if (!match) return
    const [, value = '', rest = '', end] = match
    row.push(value.startsWith('"') ? value.replace(/^"|"$/g, '').replaceAll('""', '"') + rest : value + rest)
    if (end === ',') continue
    yield row
    row = []
  }
  if (row.length > 0) yield row
}
