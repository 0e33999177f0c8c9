import { yearOf } from '../compare/calendar.js'
import type { CslItem, CslName, CslType, Notice } from '../model/index.js'
import { cslType } from '../read/csl-item.js'
import { defined, firstTextOf, type Json, listOf, membersOf, textOf } from './json.js'
import {
  abstractIn,
  dateFrom,
  dateOfIso,
  distinctDates,
  nameOf,
  others,
  pagesOf,
  plain,
  withSubtitle,
} from './record.js'
import {
  candidates,
  found,
  type Registry,
  type Relation,
  type RelationKind,
  silent,
  type WorkRecord,
} from './registry.js'
import { get, query, readJson } from './reply.js'
import { searchTitle } from './search-text.js'

/** Works. A title search there is loose; the work that is meant comes first or hardly. */
const ROWS = 5

/** DataCite's REST API (https://api.datacite.org): data, software, preprints, theses. */
export const datacite: Registry = {
  id: 'datacite',
  name: 'DataCite',
  home: 'https://api.datacite.org',
  requests(question, { url }) {
    if (question.kind === 'identifier') {
      const { scheme, value } = question.identifier
      return scheme === 'doi' ? [get(`${url}/dois/${encodeURIComponent(value)}`, 'application/vnd.api+json')] : []
    }
    const sought = searchTitle(question.reference)
    if (!sought) return []
    const phrase = sought.title.replace(/["\\]/g, ' ')
    const parameters = { query: `titles.title:"${phrase}"`, 'page[size]': String(ROWS) }
    return [get(`${url}/dois?${query(parameters)}`, 'application/vnd.api+json')]
  },
  read(reply, question) {
    return readJson(reply, body => {
      const { data } = membersOf(body)
      if (question.kind === 'search') {
        if (!Array.isArray(data)) return silent('server-error', 'the answer holds no list')
        return candidates(data.map(each => dataciteRecord(membersOf(each))))
      }
      const work = membersOf(data)
      return textOf(membersOf(work.attributes).doi)
        ? found(dataciteRecord(work))
        : silent('server-error', 'the answer names no work')
    })
  },
}

function abstractOf(work: Json): string | undefined {
  const described = listOf(work.descriptions).map(membersOf)
  return textOf(described.find(({ descriptionType }) => descriptionType === 'Abstract')?.description)
}

/** A work of DataCite's REST API: an element of `data`, with `attributes`. */
export function dataciteRecord(data: Json): WorkRecord {
  const work = membersOf(data.attributes)
  const titles = listOf(work.titles).map(membersOf)
  const main = titles.find(({ titleType }) => !textOf(titleType)) ?? titles[0]
  const subtitle = titles.find(({ titleType }) => titleType === 'Subtitle')
  const title = withSubtitle(titleIn(main), titleIn(subtitle))
  const container = membersOf(work.container)
  const type = typeOf(membersOf(work.types))
  const containerTitle = plain(textOf(container.title))
  const dates = distinctDates([
    ...listOf(work.dates)
      .map(membersOf)
      .filter(({ dateType }) => publishing.has(textOf(dateType) ?? ''))
      .map(({ date }) => dateOfIso(date)),
    dateFrom([Number(work.publicationYear)]),
  ])
  const issued = dates.find(date => yearOf(date) === Number(work.publicationYear)) ?? dates[0]
  const publisher = plain(textOf(membersOf(work.publisher).name) ?? textOf(work.publisher))
  const item = defined<CslItem>({
    type,
    title,
    'container-title': containerTitle ?? (type === 'article' ? publisher : undefined),
    author: namesOf(work.creators),
    issued,
    volume: textOf(container.volume),
    issue: textOf(container.issue),
    page: pagesOf(textOf(container.firstPage), textOf(container.lastPage)),
    publisher,
    genre: textOf(membersOf(work.types).resourceType),
    language: textOf(work.language),
    DOI: textOf(work.doi)?.toLowerCase(),
    URL: textOf(work.url),
    ISSN: firstTextOf(container.identifierType === 'ISSN' ? container.identifier : undefined),
  })
  return {
    registry: 'DataCite',
    item,
    titles: others(titles.map(titleIn), title),
    containers: others([publisher], item['container-title']),
    dates,
    ...abstractIn(abstractOf(work)),
    notices: noticesOf(work),
    relations: listOf(work.relatedIdentifiers).flatMap(related => relationFrom(membersOf(related))),
  }
}

const publishing = new Set(['Issued', 'Available', 'Created', 'Submitted', 'Updated', 'Accepted', 'Copyrighted'])

function titleIn(title: Json | undefined): string | undefined {
  return plain(textOf(title?.title))
}

function typeOf(kinds: Json): CslType {
  const general = textOf(kinds.resourceTypeGeneral)
  if (general === 'Software') return 'software'
  if (general === 'Preprint') return 'article'
  const named = textOf(kinds.citeproc)
  return named ? cslType(named) : general === 'Dataset' ? 'dataset' : 'document'
}

// DataCite's words for what is not known (Metadata Schema 4, appendix “Standard values for unknown information”).
const unknown = /^:?\(:?(?:unac|unal|unap|unas|unav|unkn|none|null|tba|etal)\)/i

function namesOf(creators: unknown): readonly CslName[] | undefined {
  const names = listOf(creators).flatMap(creator => nameFrom(membersOf(creator)))
  return names.length > 0 ? names : undefined
}

function nameFrom(creator: Json): readonly CslName[] {
  const [name, family, given] = ['name', 'familyName', 'givenName'].map(part => plain(textOf(creator[part])))
  if (name === undefined && family === undefined) return []
  if (name && unknown.test(name)) return []
  if (family) return [defined<CslName>({ family, given })]
  // Persons stand as “Family, Given”; what has no comma may as well be a laboratory.
  if (creator.nameType === 'Organizational' || !name?.includes(',')) return [{ literal: name ?? '' }]
  const read = nameOf(name)
  return read ? [read] : []
}

function noticesOf(work: Json): readonly Notice[] {
  return listOf(work.dates)
    .map(membersOf)
    .filter(({ dateType }) => dateType === 'Withdrawn')
    .map(({ date }) => defined<Notice>({ kind: 'withdrawal', date: dateOfIso(date) }))
}

// DataCite's relation types (Metadata Schema 4, appendix “relationType”).
const relationKinds: Readonly<Record<string, RelationKind>> = {
  IsPublishedIn: 'published-as',
  IsPreviousVersionOf: 'version-of',
  IsVersionOf: 'version-of',
  IsNewVersionOf: 'version-of',
  IsIdenticalTo: 'version-of',
  IsVariantFormOf: 'version-of',
  Reviews: 'review-of',
  IsTranslationOf: 'translation-of',
}

function relationFrom(related: Json): readonly Relation[] {
  const kind = relationKinds[textOf(related.relationType) ?? '']
  const value = textOf(related.relatedIdentifier)
    ?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
    .toLowerCase()
  if (!kind || related.relatedIdentifierType !== 'DOI' || !value?.startsWith('10.')) return []
  return [{ kind, identifier: { scheme: 'doi', value } }]
}
