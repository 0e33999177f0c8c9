import { arxivVersion } from '../identifiers/arxiv.js'
import { normaliseDoi } from '../identifiers/doi.js'
import type { CslItem, Notice } from '../model/index.js'
import { defined } from './json.js'
import { abstractIn, dateFrom, dateOfIso, distinctDates, nameOf, plain } from './record.js'
import { absent, candidates, found, type Registry, type Relation, silent, type WorkRecord } from './registry.js'
import { answerByStatus, bodyText, query, unreadable } from './reply.js'
import { searchTitle } from './search-text.js'
import { childrenOf, elementAt, parseXml, textWithin, type XmlElement } from './xml.js'

/** Works. arXiv ranks by the words of the title asked for. */
const ROWS = '5'

/** arXiv's API (https://info.arxiv.org/help/api/user-manual.html), which answers in Atom. */
export const arxiv: Registry = {
  id: 'arxiv',
  name: 'arXiv',
  home: 'https://export.arxiv.org',
  requests(question, { url }) {
    if (question.kind === 'identifier') {
      const { scheme, value } = question.identifier
      return scheme === 'arxiv' ? [atom(`${url}/api/query?${query({ id_list: value, max_results: '1' })}`)] : []
    }
    const sought = searchTitle(question.reference)
    if (!sought) return []
    const words = sought.title
      .replace(/[^\p{Alpha}\p{N}\s-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return [atom(`${url}/api/query?${query({ search_query: `ti:"${words}"`, max_results: ROWS })}`)]
  },
  read(reply, question) {
    const early = answerByStatus(reply)
    if (early || reply.kind === 'silent') return early ?? absent
    const feed = parseXml(bodyText(reply))
    if (feed?.name !== 'feed') return unreadable(reply)
    const entries = childrenOf(feed, 'entry')
    // A malformed question is answered by an entry that names the error.
    if (entries.some(entry => textWithin(elementAt(entry, 'id'))?.includes('/api/errors')))
      return silent('server-error', `arXiv says “${textWithin(elementAt(entries[0], 'summary')) ?? 'error'}”`)
    const records = entries.filter(entry => textWithin(elementAt(entry, 'title'))).map(recordOf)
    const [first] = records
    return question.kind === 'search' ? candidates(records) : first ? found(first) : absent
  },
}

function atom(url: string): { method: 'GET'; url: string; headers: { accept: string } } {
  return { method: 'GET', url, headers: { accept: 'application/atom+xml' } }
}

function recordOf(entry: XmlElement): WorkRecord {
  const address = textWithin(elementAt(entry, 'id')) ?? ''
  const number = /\/abs\/(.{1,60}?)(?:v\d{1,3})?$/.exec(address)?.[1]
  const doi = normaliseDoi(textWithin(elementAt(entry, 'doi')) ?? '')
  const journal = plain(textWithin(elementAt(entry, 'journal_ref')))
  const published = dateOfIso(textWithin(elementAt(entry, 'published')))
  const item = defined<CslItem>({
    type: 'article',
    title: plain(textWithin(elementAt(entry, 'title'))),
    'container-title': 'arXiv',
    author: childrenOf(entry, 'author').flatMap(author => nameOf(textWithin(elementAt(author, 'name'))) ?? []),
    issued: published,
    archive: 'arXiv',
    number,
    publisher: 'arXiv',
    URL: number ? `https://arxiv.org/abs/${number}` : undefined,
  })
  const relations: readonly Relation[] = doi
    ? [{ kind: 'published-as', identifier: { scheme: 'doi', value: doi } }]
    : []
  return {
    registry: 'arXiv',
    item,
    titles: [],
    containers: journal ? [journal] : [],
    dates: distinctDates([
      published,
      dateOfIso(textWithin(elementAt(entry, 'updated'))),
      ...yearsIn(journal ?? '').map(year => dateFrom([year])),
    ]),
    ...abstractIn(textWithin(elementAt(entry, 'summary'))),
    notices: noticesOf(entry, arxivVersion(address) ?? 1),
    relations,
  }
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
}

// arXiv keeps a withdrawn paper's number; its last version says so in the comment or instead of the abstract.
function noticesOf(entry: XmlElement, version: number): readonly Notice[] {
  const comment = textWithin(elementAt(entry, 'comment')) ?? ''
  const summary = textWithin(elementAt(entry, 'summary')) ?? ''
  const isWithdrawn =
    /\bwithdrawn\b/i.test(comment) ||
    /^(?:this (?:paper|article|submission|manuscript)|the paper).{0,40}\bwithdrawn\b/i.test(summary)
  if (!isWithdrawn || version < 2) return []
  return [defined<Notice>({ kind: 'withdrawal', date: dateOfIso(textWithin(elementAt(entry, 'updated'))) })]
}
