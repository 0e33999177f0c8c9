import { parseDoi } from '../identifiers/doi.js'
import type { CslItem, CslType } from '../model/index.js'
import { defined, firstTextOf, type Json, listOf, membersOf, textOf } from './json.js'
import { dateFrom, dateOfIso, distinctDates, nameOf, others, pagesOf, plain } from './record.js'
import { absent, candidates, found, type Registry, silent, type WorkRecord } from './registry.js'
import { get, query, readJson } from './reply.js'
import { searchTitle } from './search-text.js'

const ROWS = '5'

const fields =
  'id,doi,title,display_name,publication_year,publication_date,authorships,primary_location,biblio,type,is_retracted,ids,language'

/** OpenAlex (https://docs.openalex.org). Asked by DOI, and for works like the stated one only with a key. */
export const openalex: Registry = {
  id: 'openalex',
  name: 'OpenAlex',
  home: 'https://api.openalex.org',
  requests(question, { url, key, mailto }) {
    if (question.kind === 'identifier') {
      const { scheme, value } = question.identifier
      const name = scheme === 'doi' ? `doi:${encodeURIComponent(value)}` : scheme === 'pmid' ? `pmid:${value}` : null
      return name ? [get(`${url}/works/${name}?${query({ select: fields, api_key: key, mailto })}`)] : []
    }
    const sought = searchTitle(question.reference)
    if (!key || !sought) return []
    // A comma parts filters from one another.
    const filter = `title.search:${sought.title.replace(/[,|:!]/g, ' ')}`
    return [get(`${url}/works?${query({ filter, 'per-page': ROWS, select: fields, api_key: key, mailto })}`)]
  },
  read(reply, question) {
    return readJson(reply, body => {
      if (question.kind === 'identifier') {
        const work = membersOf(body)
        return textOf(work.id) ? found(openalexRecord(work)) : silent('server-error', 'the answer names no work')
      }
      const { results } = membersOf(body)
      if (!Array.isArray(results)) return silent('server-error', 'the answer holds no list')
      return results.length === 0 ? absent : candidates(results.map(each => openalexRecord(membersOf(each))))
    })
  },
}

// OpenAlex's work types (https://docs.openalex.org/api-entities/works/work-object#type).
const types: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  preprint: 'article',
  'book-chapter': 'chapter',
  book: 'book',
  dissertation: 'thesis',
  dataset: 'dataset',
  report: 'report',
  standard: 'standard',
  'peer-review': 'review',
  'reference-entry': 'entry',
}

/** A work object of OpenAlex. */
export function openalexRecord(work: Json): WorkRecord {
  const title = plain(textOf(work.title) ?? textOf(work.display_name))
  const biblio = membersOf(work.biblio)
  const source = membersOf(membersOf(work.primary_location).source)
  const container = plain(textOf(source.display_name))
  const year = dateFrom([Number(work.publication_year)])
  const date = dateOfIso(work.publication_date)
  const authors = listOf(work.authorships).flatMap(each => {
    const authorship = membersOf(each)
    return nameOf(textOf(membersOf(authorship.author).display_name) ?? textOf(authorship.raw_author_name)) ?? []
  })
  const item = defined<CslItem>({
    type: types[textOf(work.type) ?? ''] ?? 'document',
    title,
    'container-title': container,
    author: authors.length > 0 ? authors : undefined,
    issued: date ?? year,
    volume: textOf(biblio.volume),
    issue: textOf(biblio.issue),
    page: pagesOf(textOf(biblio.first_page), textOf(biblio.last_page)),
    publisher: plain(textOf(source.host_organization_name)),
    language: textOf(work.language),
    DOI: parseDoi(textOf(work.doi) ?? '') ?? undefined,
    ISSN: firstTextOf(source.issn_l) ?? firstTextOf(source.issn),
    PMID: /\d{1,9}$/.exec(textOf(membersOf(work.ids).pmid) ?? '')?.[0],
  })
  return {
    registry: 'OpenAlex',
    item,
    titles: others([plain(textOf(work.display_name))], title),
    containers: others(listOf(source.alternate_titles).map(textOf), container),
    dates: distinctDates([year, date]),
    notices: work.is_retracted === true ? [{ kind: 'retraction' }] : [],
    relations: [],
  }
}
