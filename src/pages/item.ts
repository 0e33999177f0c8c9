import { doiOfUrl, parseDoi, parseIsbn, parseIssn, parsePmcid, parsePmid } from '../identifiers/index.js'
import type { CslItem, CslType } from '../model/csl.js'
import type { DatedBy, Page } from '../model/page.js'
import type { Field } from '../model/reference.js'
import type { StatedNames } from './authors.js'
import { type Statement, type Subject, statementsOf } from './statement.js'

interface Stated {
  readonly text: string
  readonly from: string
}

/** What was concluded from several statements together. */
export interface Concluded {
  readonly title: Stated | null
  readonly authors: StatedNames | null
  readonly editors: StatedNames | null
  readonly published: DatedBy | null
  readonly language: Stated | null
  readonly canonical: string | null
  /** The address that answered. */
  readonly url: string
  /** Where no statement tells. */
  readonly type: CslType
}

/** The page in CSL-JSON, with the origin of each field: the most trusted statement of each subject, in the form that CSL wants. */
export function itemOf(statements: readonly Statement[], concluded: Concluded): Pick<Page, 'item' | 'origins'> {
  const said = (subject: Subject, read: (text: string) => string | null = text => text): Stated | null => {
    for (const { text, from } of statementsOf(statements, subject)) {
      const value = read(text)
      if (value !== null && value !== '') return { text: value, from }
    }
    return null
  }
  const { title, authors, editors, published, language, canonical, url } = concluded
  const fields: readonly (readonly [Field, Stated | null])[] = [
    ['title', title],
    ['container-title', said('container', containerName) ?? said('site')],
    ['collection-title', said('collection')],
    ['publisher', said('publisher')],
    ['volume', said('volume')],
    ['issue', said('issue')],
    ['number', said('number')],
    ['page', pagesStated(statements)],
    ['DOI', said('doi', doiIn) ?? addressDoi(url)],
    ['ISSN', said('issn', parseIssn)],
    ['ISBN', said('isbn', parseIsbn)],
    ['PMID', said('pmid', parsePmid)],
    ['PMCID', said('pmcid', parsePmcid)],
    ['language', language],
    ['URL', canonical ? { text: canonical, from: 'canonical' } : { text: url, from: 'URL' }],
  ]
  const stated = fields.flatMap(([field, value]) => (value ? [{ field, ...value }] : []))
  const people = [['author', authors] as const, ['editor', editors] as const].filter(([, names]) => names !== null)
  const item: CslItem = {
    type: typeStated(statements) ?? concluded.type,
    ...Object.fromEntries(stated.map(({ field, text }) => [field, text])),
    ...Object.fromEntries(people.map(([field, names]) => [field, names?.names])),
    ...(published ? { issued: published.date } : {}),
  }
  const origins = Object.fromEntries([
    ...stated.map(({ field, from }) => [field, from]),
    ...people.map(([field, names]) => [field, names?.from]),
    ...(published ? [['issued', published.from]] : []),
  ]) as Partial<Record<Field, string>>
  return { item, origins }
}

function doiIn(text: string): string | null {
  return parseDoi(text) ?? doiOfUrl(text)
}

function addressDoi(url: string): Stated | null {
  const doi = doiOfUrl(url)
  return doi ? { text: doi, from: 'URL' } : null
}

/** Dublin Core's `source` and `isPartOf` hold addresses and ISSNs as often as names. */
function containerName(text: string): string | null {
  return /^(?:https?:|urn:|doi:|10\.\d{4}|[\dX-]{8,17}$)/i.test(text) ? null : text
}

/** `444-445` may stand in the place of the first page. */
function pagesStated(statements: readonly Statement[]): Stated | null {
  const [first] = statementsOf(statements, 'first-page')
  const [last] = statementsOf(statements, 'last-page')
  const [whole] = statementsOf(statements, 'pages')
  if (!first) return whole ?? null
  const isRange = !last || last.text === first.text || /\d\s?[-–]\s?\d/.test(first.text)
  return isRange ? first : { text: `${first.text}-${last.text}`, from: first.from }
}

function typeStated(statements: readonly Statement[]): CslType | undefined {
  return statementsOf(statements, 'type').find(({ type }) => type !== undefined)?.type
}
