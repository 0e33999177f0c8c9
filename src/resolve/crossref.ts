import type { CslDate, CslItem, CslName, CslType, Identifier, Notice } from '../model/index.js'
import { defined, firstTextOf, type Json, listOf, membersOf, textOf, textsOf } from './json.js'
import { noticeInTitle, noticeKind, withoutStanding } from './notices.js'
import { abstractIn, dateOfParts, distinctDates, type Item, others, plain, withSubtitle } from './record.js'
import {
  absent,
  candidates,
  found,
  type Registry,
  type RegistryAnswer,
  type Relation,
  type RelationKind,
  silent,
  type WorkRecord,
} from './registry.js'
import { get, query, readJson } from './reply.js'
import { searchText } from './search-text.js'

/** Works. What is meant stands among the first few, or a search does not bring it up at all. */
const ROWS = 8

const fields =
  'DOI,title,subtitle,original-title,short-title,author,editor,issued,published,published-print,published-online,published-other,posted,' +
  'container-title,short-container-title,volume,issue,page,article-number,publisher,publisher-location,type,ISSN,ISBN,edition-number,' +
  'update-to,relation,journal-issue,institution,group-title'

/** Crossref's REST API (https://api.crossref.org): most journals, books and proceedings. */
export const crossref: Registry = {
  id: 'crossref',
  name: 'Crossref',
  home: 'https://api.crossref.org',
  requests(question, { url, mailto }) {
    if (question.kind === 'identifier') {
      const { scheme, value } = question.identifier
      if (scheme !== 'doi') return []
      return [get(`${url}/works/${encodeURIComponent(value)}${mailto ? `?${query({ mailto })}` : ''}`)]
    }
    const words = searchText(question.reference)
    if (words === null) return []
    return [get(`${url}/works?${query({ 'query.bibliographic': words, rows: String(ROWS), select: fields, mailto })}`)]
  },
  read(reply, question) {
    return readJson(reply, body => (question.kind === 'search' ? readList(body) : readWork(body)))
  },
}

function readWork(body: unknown): RegistryAnswer {
  const { status, message } = membersOf(body)
  if (status !== undefined && status !== 'ok') return silent('server-error', `the answer says “${textOf(status)}”`)
  const work = membersOf(message)
  return textOf(work.DOI) ? found(crossrefRecord(work)) : silent('server-error', 'the answer names no work')
}

function readList(body: unknown): RegistryAnswer {
  const { items } = membersOf(membersOf(body).message)
  if (!Array.isArray(items)) return silent('server-error', 'the answer holds no list')
  const works = items.map(membersOf).filter(work => textOf(work.DOI) && !emptyTypes.has(textOf(work.type) ?? ''))
  return works.length === 0 ? absent : candidates(works.map(crossrefRecord))
}

// What is registered beside works: the journal itself, its issues, parts of an article.
const emptyTypes = new Set([
  'journal',
  'journal-issue',
  'journal-volume',
  'component',
  'grant',
  'book-series',
  'book-set',
])

// Crossref's types, as its API lists them under /types.
const types: Readonly<Record<string, CslType>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'book-track': 'chapter',
  'reference-entry': 'entry',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  proceedings: 'book',
  'proceedings-series': 'book',
  'report-component': 'chapter',
  report: 'report',
  'report-series': 'report',
  dissertation: 'thesis',
  dataset: 'dataset',
  database: 'dataset',
  standard: 'standard',
  'peer-review': 'review',
}

/** A work of Crossref's REST API, as `message` or as an element of `items`, in the form works are compared in. */
export function crossrefRecord(work: Json): WorkRecord {
  const title = plain(firstTextOf(work.title))
  const subtitle = plain(firstTextOf(work.subtitle))
  const whole = withSubtitle(title, subtitle)
  const containersNamed = [...textsOf(work['container-title']), ...textsOf(work['short-container-title'])].map(plain)
  const dates = datesOf(work)
  const type = types[textOf(work.type) ?? ''] ?? 'document'
  const house = plain(textOf(membersOf(listOf(work.institution)[0]).name)) ?? plain(firstTextOf(work['group-title']))
  const container = containersNamed[0] ?? (type === 'article' ? house : undefined)
  const authors = namesOf(work.author)
  const item: Item = defined<CslItem>({
    type,
    title: whole,
    'container-title': container,
    author: authors,
    editor: namesOf(work.editor),
    translator: namesOf(work.translator),
    issued: dateOfParts(work.issued) ?? dates[0],
    edition: textOf(work['edition-number']),
    volume: textOf(work.volume),
    issue: textOf(work.issue) ?? textOf(membersOf(work['journal-issue']).issue),
    page: textOf(work.page) ?? textOf(work['article-number']),
    number: textOf(work['article-number']),
    publisher: plain(textOf(work.publisher)),
    'publisher-place': plain(textOf(work['publisher-location'])),
    language: textOf(work.language),
    DOI: textOf(work.DOI)?.toLowerCase(),
    ISBN: firstTextOf(work.ISBN),
    ISSN: firstTextOf(work.ISSN),
  })
  const titlesNamed = [...textsOf(work.title), ...textsOf(work['original-title']), ...textsOf(work['short-title'])]
  return {
    registry: 'Crossref',
    item,
    titles: others([...titlesNamed.map(plain), ...(whole ? [withoutStanding(whole)] : [])], whole),
    containers: others(containersNamed, container),
    dates,
    ...abstractIn(textOf(work.abstract)),
    notices: noticesOf(work, title),
    relations: relationsOf(work),
  }
}

const dateFields = [
  'published-print',
  'published-online',
  'issued',
  'published',
  'published-other',
  'posted',
  'approved',
]

function datesOf(work: Json): readonly CslDate[] {
  const issue = membersOf(work['journal-issue'])
  return distinctDates([
    ...dateFields.map(field => dateOfParts(work[field])),
    dateOfParts(issue['published-print']),
    dateOfParts(issue['published-online']),
  ])
}

function namesOf(value: unknown): readonly CslName[] | undefined {
  const names = listOf(value).flatMap(person => nameFrom(membersOf(person)))
  return names.length > 0 ? names : undefined
}

function nameFrom(person: Json): readonly CslName[] {
  const family = plain(textOf(person.family))
  const given = plain(textOf(person.given))
  const literal = plain(textOf(person.name))
  if (!family) return (literal ?? given) ? [{ literal: literal ?? given ?? '' }] : []
  return [defined<CslName>({ family, given, suffix: plain(textOf(person.suffix)) })]
}

function noticesOf(work: Json, title: string | undefined): readonly Notice[] {
  const updates = listOf(work['updated-by'])
  const told = noticeInTitle(title, updates.length > 0)
  const notices = updates.flatMap(noticeFrom)
  // A retraction that is deposited as an erratum is told by the title alone; one that is deposited as such needs no telling.
  return told && !notices.some(({ kind }) => kind === told.kind) ? [...notices, told] : notices
}

/** A notice on this work: Crossref joins it to the works that others say they update (`updated-by`). */
function noticeFrom(update: unknown): readonly Notice[] {
  const { type, DOI, updated, label } = membersOf(update)
  const kind = noticeKind(textOf(type) ?? textOf(label) ?? '')
  if (!kind) return []
  return [defined<Notice>({ kind, doi: textOf(DOI)?.toLowerCase(), date: dateOfParts(updated) })]
}

// Crossref's relation types (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/).
const relationKinds: Readonly<Record<string, RelationKind>> = {
  'is-preprint-of': 'published-as',
  'has-preprint': 'preprint-of',
  'is-version-of': 'version-of',
  'is-identical-to': 'version-of',
  'is-same-as': 'version-of',
  'is-review-of': 'review-of',
  'is-translation-of': 'translation-of',
}

function relationsOf(work: Json): readonly Relation[] {
  const stated = Object.entries(membersOf(work.relation)).flatMap(([name, targets]) =>
    listOf(targets).flatMap(target => relationTo(relationKinds[name], membersOf(target).id)),
  )
  const updated = listOf(work['update-to']).flatMap(update => relationTo('notice-on', membersOf(update).DOI))
  return [...stated, ...updated]
}

function relationTo(kind: RelationKind | undefined, id: unknown): readonly Relation[] {
  const value = textOf(id)?.toLowerCase()
  if (!kind || !value?.startsWith('10.')) return []
  const identifier: Identifier = { scheme: 'doi', value }
  return [{ kind, identifier }]
}
