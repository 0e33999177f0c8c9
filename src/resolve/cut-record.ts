import { type Json, listOf, membersOf, textOf, textsOf } from './json.js'
import { plain } from './record.js'
import { searchedWords } from './searched-words.js'

// As deposited, each a text, a number or a list of texts.
const plainFields = [
  'DOI',
  'type',
  'title',
  'subtitle',
  'original-title',
  'short-title',
  'container-title',
  'short-container-title',
  'volume',
  'issue',
  'page',
  'article-number',
  'publisher',
  'publisher-location',
  'edition-number',
  'language',
  'ISSN',
  'ISBN',
  'group-title',
] as const

const dateFields = [
  'issued',
  'published',
  'published-print',
  'published-online',
  'published-other',
  'posted',
  'approved',
] as const

/**
 * A Crossref work cut down to what its reader (`crossref.ts`) reads, in the form it came in, so that the same reader serves both. References,
 * abstracts, licences, funders and affiliations, which are most of a record, are left out.
 */
export function cutRecord(work: Json): Json {
  const cut: Record<string, unknown> = {}
  for (const field of plainFields) keep(cut, field, work[field])
  for (const field of dateFields) keep(cut, field, dateOf(work[field]))
  for (const field of ['author', 'editor', 'translator'])
    keep(
      cut,
      field,
      listOf(work[field]).map(person => pick(person, ['given', 'family', 'name', 'suffix'])),
    )
  keep(
    cut,
    'institution',
    listOf(work.institution)
      .slice(0, 1)
      .map(house => pick(house, ['name'])),
  )
  keep(cut, 'journal-issue', issueOf(work['journal-issue']))
  for (const field of ['update-to', 'updated-by']) keep(cut, field, listOf(work[field]).map(updateOf))
  keep(cut, 'relation', relationsOf(work.relation))
  keep(cut, 'indexed', pick(work.indexed, ['date-time']))
  return cut
}

function keep(cut: Record<string, unknown>, field: string, value: unknown): void {
  if (value !== undefined && value !== null && !isEmpty(value)) cut[field] = value
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function pick(value: unknown, fields: readonly string[]): Json {
  const members = membersOf(value)
  const picked: Record<string, unknown> = {}
  for (const field of fields) keep(picked, field, members[field])
  return picked
}

function dateOf(value: unknown): Json {
  return pick(value, ['date-parts'])
}

function issueOf(value: unknown): Json {
  const issue = membersOf(value)
  const kept: Record<string, unknown> = {}
  keep(kept, 'issue', issue.issue)
  keep(kept, 'published-print', dateOf(issue['published-print']))
  keep(kept, 'published-online', dateOf(issue['published-online']))
  return kept
}

function updateOf(value: unknown): Json {
  const update = membersOf(value)
  const kept: Record<string, unknown> = { ...pick(update, ['type', 'DOI', 'label']) }
  keep(kept, 'updated', dateOf(update.updated))
  return kept
}

function relationsOf(value: unknown): Json {
  const kept: Record<string, unknown> = {}
  for (const [name, targets] of Object.entries(membersOf(value)))
    keep(
      kept,
      name,
      listOf(targets).map(target => pick(target, ['id'])),
    )
  return kept
}

/** What a work is found by besides its DOI. */
export interface FindableWords {
  readonly title: readonly string[]
  /** Those of the title without what follows it or stands in its place. */
  readonly mainTitle: readonly string[]
  /** Of the other things that references name: surnames, years, journal, volume, pages. */
  readonly rest: readonly string[]
}

const nothing: FindableWords = { title: [], mainTitle: [], rest: [] }

/** Names. References name no more, and works of large collaborations have thousands. */
const MOST_NAMES = 12

// What Crossref registers beside works, which no reference means.
const noWorks = new Set(['journal', 'journal-issue', 'journal-volume', 'component', 'grant', 'book-series', 'book-set'])

/** The words that a work is found by; none for what is no work, and for a work without a title. */
export function findableWords(work: Json): FindableWords {
  const [title, ...names] = ['title', 'subtitle', 'original-title', 'short-title'].map(field => textsOf(work[field]))
  const titles = [...new Set([...(title ?? []), ...names.flat()])]
  if (titles.length === 0 || noWorks.has(textOf(work.type) ?? '')) return nothing
  const people = [...listOf(work.author), ...listOf(work.editor)].slice(0, MOST_NAMES).map(membersOf)
  const rest = [
    ...people.map(({ family, name }) => textOf(family) ?? textOf(name)),
    ...yearsOf(work),
    ...textsOf(work['container-title']).slice(0, 2),
    ...textsOf(work['short-container-title']).slice(0, 1),
    textOf(work.volume),
    textOf(work.page)?.split(/[-–]/)[0],
    textOf(work['article-number']),
  ]
  const mainTitle = searchedWords(bare(titles.slice(0, 1)))
  return {
    mainTitle,
    title: titles.length === 1 ? mainTitle : searchedWords(bare(titles)),
    rest: [...new Set(searchedWords(bare(rest)))],
  }
}

function bare(texts: readonly (string | undefined)[]): string {
  const text = texts.filter(Boolean).join(' \n ')
  return /[<&]/.test(text) ? (plain(text) ?? '') : text
}

function yearsOf(work: Json): readonly string[] {
  const years = dateFields.map(field => textOf(listOf(listOf(membersOf(work[field])['date-parts'])[0])[0]))
  return [...new Set(years.filter((year): year is string => year !== undefined))]
}

/** The surname or name of the first author, or editor where there is none, as it is searched for. */
export function firstName(work: Json): readonly string[] {
  const { family, name } = membersOf((listOf(work.author)[0] ?? listOf(work.editor)[0]) as unknown)
  return searchedWords(bare([textOf(family) ?? textOf(name)]))
}
