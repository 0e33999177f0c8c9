import { parseArxiv } from '../identifiers/arxiv.js'
import { normaliseDoi } from '../identifiers/doi.js'
import type { CslItem, CslType, Request } from '../model/index.js'
import { defined, type Json, listOf, membersOf, textOf, textsOf } from './json.js'
import { dateFrom, dateOfIso, distinctDates, nameOf, others, plain } from './record.js'
import { candidates, found, type Registry, type Relation, silent, type WorkRecord } from './registry.js'
import { query, readJson } from './reply.js'
import { searchTitle } from './search-text.js'

const ROWS = '5'
const fields = 'title,year,authors,venue,publicationVenue,journal,externalIds,publicationDate,publicationTypes'

/** Semantic Scholar's Graph API (https://api.semanticscholar.org/api-docs/graph). Asked only where it is enabled. */
export const semanticScholar: Registry = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  home: 'https://api.semanticscholar.org',
  requests(question, { url, key }) {
    const get = (path: string): readonly Request[] => [
      {
        method: 'GET',
        url: `${url}/graph/v1/${path}`,
        headers: { accept: 'application/json', ...(key ? { 'x-api-key': key } : {}) },
      },
    ]
    if (question.kind === 'search') {
      const sought = searchTitle(question.reference)
      return sought ? get(`paper/search?${query({ query: sought.title, limit: ROWS, fields })}`) : []
    }
    const prefix = { doi: 'DOI', arxiv: 'ARXIV', pmid: 'PMID' }[question.identifier.scheme as string]
    return prefix ? get(`paper/${prefix}:${encodeURIComponent(question.identifier.value)}?${query({ fields })}`) : []
  },
  read(reply, question) {
    return readJson(reply, body => {
      const answer = membersOf(body)
      if (question.kind === 'identifier')
        return textOf(answer.paperId)
          ? found(semanticScholarRecord(answer))
          : silent('server-error', 'the answer names no work')
      // Nothing found is answered by a total of 0 without a list.
      if (!Array.isArray(answer.data) && answer.total !== 0) return silent('server-error', 'the answer holds no list')
      return candidates(listOf(answer.data).map(each => semanticScholarRecord(membersOf(each))))
    })
  },
}

const types: Readonly<Record<string, CslType>> = {
  JournalArticle: 'article-journal',
  Review: 'article-journal',
  Conference: 'paper-conference',
  Book: 'book',
  BookSection: 'chapter',
  Dataset: 'dataset',
}

/** A paper of Semantic Scholar's Graph API. */
export function semanticScholarRecord(paper: Json): WorkRecord {
  const ids = membersOf(paper.externalIds)
  const journal = membersOf(paper.journal)
  const venue = membersOf(paper.publicationVenue)
  const arxiv = parseArxiv(textOf(ids.ArXiv) ?? '') ?? undefined
  const container = [textOf(paper.venue), textOf(journal.name), textOf(venue.name)].map(plain)
  const date = dateOfIso(paper.publicationDate)
  const year = dateFrom([Number(paper.year)])
  const authors = listOf(paper.authors).flatMap(author => nameOf(textOf(membersOf(author).name)) ?? [])
  const type = types[textsOf(paper.publicationTypes)[0] ?? ''] ?? (arxiv && !textOf(ids.DOI) ? 'article' : 'document')
  const item = defined<CslItem>({
    type,
    title: plain(textOf(paper.title)),
    'container-title': container.find(Boolean),
    author: authors.length > 0 ? authors : undefined,
    issued: year ?? date,
    volume: textOf(journal.volume),
    page: textOf(journal.pages)?.replace(/\s+/g, ''),
    DOI: normaliseDoi(textOf(ids.DOI) ?? '') ?? undefined,
    PMID: textOf(ids.PubMed),
    ...(arxiv ? { archive: 'arXiv', number: arxiv } : {}),
  })
  const relations: readonly Relation[] = arxiv
    ? [{ kind: 'version-of', identifier: { scheme: 'arxiv', value: arxiv } }]
    : []
  return {
    registry: 'Semantic Scholar',
    item,
    titles: [],
    containers: others([...container, ...textsOf(venue.alternate_names)], item['container-title']),
    dates: distinctDates([year, date]),
    notices: [],
    relations,
  }
}
