import { normaliseDoi } from '../identifiers/doi.js'
import { monthOf } from '../interpret/vocabulary.js'
import type { CslDate, CslItem, CslName, Notice } from '../model/index.js'
import { defined } from './json.js'
import { mergeNotices, noticeKind } from './notices.js'
import { abstractIn, dateFrom, distinctDates, plain } from './record.js'
import { absent, found, type Registry, type Relation, type WorkRecord } from './registry.js'
import { answerByStatus, bodyText, query, unreadable } from './reply.js'
import { childrenOf, elementAt, isElement, parseXml, textWithin, type XmlElement } from './xml.js'

/** PubMed's E-utilities (https://www.ncbi.nlm.nih.gov/books/NBK25499/): records by PMID. */
export const pubmed: Registry = {
  id: 'pubmed',
  name: 'PubMed',
  home: 'https://eutils.ncbi.nlm.nih.gov',
  requests(question, { url, key, mailto }) {
    if (question.kind !== 'identifier' || question.identifier.scheme !== 'pmid') return []
    const id = question.identifier.value
    const parameters = { db: 'pubmed', id, retmode: 'xml', tool: 'footnotary', email: mailto, api_key: key }
    const address = `${url}/entrez/eutils/efetch.fcgi?${query(parameters)}`
    return [{ method: 'GET', url: address, headers: { accept: 'application/xml' } }]
  },
  read(reply) {
    const early = answerByStatus(reply)
    if (early || reply.kind === 'silent') return early ?? absent
    const set = parseXml(bodyText(reply))
    if (set?.name !== 'PubmedArticleSet') return unreadable(reply)
    const article = elementAt(set, 'PubmedArticle')
    const book = elementAt(set, 'PubmedBookArticle')
    if (article) return found(pubmedRecord(article))
    // A number that stands for nothing is answered by an empty set.
    return book ? found(bookRecord(book)) : absent
  },
}

/** A `PubmedArticle` of PubMed's XML (https://dtd.nlm.nih.gov/ncbi/pubmed/). */
export function pubmedRecord(entry: XmlElement): WorkRecord {
  const citation = elementAt(entry, 'MedlineCitation')
  const article = elementAt(citation, 'Article')
  const issue = elementAt(article, 'Journal', 'JournalIssue')
  const dates = distinctDates([
    dateOf(elementAt(issue, 'PubDate')),
    ...childrenOf(article, 'ArticleDate').map(dateOf),
    ...historyOf(entry),
  ])
  const ids = childrenOf(elementAt(entry, 'PubmedData', 'ArticleIdList'), 'ArticleId')
  const title = titleOf(article)
  const item = defined<CslItem>({
    type: 'article-journal',
    title,
    'container-title': plain(textWithin(elementAt(article, 'Journal', 'Title'))),
    author: authorsOf(elementAt(article, 'AuthorList')),
    issued: dateOf(elementAt(issue, 'PubDate')) ?? dates[0],
    volume: textWithin(elementAt(issue, 'Volume')),
    issue: textWithin(elementAt(issue, 'Issue')),
    page:
      textWithin(elementAt(article, 'Pagination', 'MedlinePgn')) ??
      idOf(childrenOf(article, 'ELocationID'), 'pii', 'EIdType'),
    language: textWithin(elementAt(article, 'Language')),
    DOI:
      normaliseDoi(idOf(ids, 'doi') ?? idOf(childrenOf(article, 'ELocationID'), 'doi', 'EIdType') ?? '') ?? undefined,
    ISSN: textWithin(elementAt(article, 'Journal', 'ISSN')),
    PMID: textWithin(elementAt(citation, 'PMID')),
    PMCID: idOf(ids, 'pmc'),
  })
  const vernacular = plain(textWithin(elementAt(article, 'VernacularTitle')))
  const short = [
    elementAt(article, 'Journal', 'ISOAbbreviation'),
    elementAt(citation, 'MedlineJournalInfo', 'MedlineTA'),
  ]
  return {
    registry: 'PubMed',
    item,
    titles: vernacular ? [vernacular] : [],
    containers: short.flatMap(name => plain(textWithin(name)) ?? []),
    dates,
    ...abstractIn(childrenOf(elementAt(article, 'Abstract'), 'AbstractText').map(textWithin).join(' ')),
    notices: noticesOf(citation, article),
    relations: relationsOf(citation),
  }
}

// A translated title stands in brackets, every title before a full stop.
function titleOf(article: XmlElement | undefined): string | undefined {
  const title = plain(textWithin(elementAt(article, 'ArticleTitle')))
  return title
    ?.replace(/\.$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}

function bookRecord(entry: XmlElement): WorkRecord {
  const part = elementAt(entry, 'BookDocument')
  const book = elementAt(part, 'Book')
  const title = plain(textWithin(elementAt(part, 'ArticleTitle')))
  const bookTitle = plain(textWithin(elementAt(book, 'BookTitle')))
  const dates = distinctDates([dateOf(elementAt(book, 'PubDate')), dateOf(elementAt(part, 'ContributionDate'))])
  const item = defined<CslItem>({
    type: title ? 'chapter' : 'book',
    title: title ?? bookTitle,
    'container-title': title ? bookTitle : undefined,
    author: authorsOf(elementAt(part, 'AuthorList') ?? elementAt(book, 'AuthorList')),
    issued: dates[0],
    publisher: plain(textWithin(elementAt(book, 'Publisher', 'PublisherName'))),
    PMID: textWithin(elementAt(part, 'PMID')),
  })
  return { registry: 'PubMed', item, titles: [], containers: [], dates, notices: [], relations: [] }
}

function authorsOf(list: XmlElement | undefined): readonly CslName[] | undefined {
  const names = childrenOf(list, 'Author')
    .filter(({ attributes }) => attributes.ValidYN !== 'N')
    .flatMap(author => {
      const [family, given, initials, suffix, literal] = [
        'LastName',
        'ForeName',
        'Initials',
        'Suffix',
        'CollectiveName',
      ].map(part => plain(textWithin(elementAt(author, part))))
      if (family) return [defined<CslName>({ family, given: given ?? initials, suffix })]
      return literal ? [{ literal }] : []
    })
  return names.length > 0 ? names : undefined
}

function idOf(ids: readonly XmlElement[], kind: string, attribute = 'IdType'): string | undefined {
  return textWithin(ids.find(({ attributes }) => attributes[attribute] === kind))
}

/** Year, month and day; of a `MedlineDate` (“1998 Nov-Dec”, “1998-1999”, “Winter 1998”) the year, and the month where one begins. */
function dateOf(date: XmlElement | undefined): CslDate | undefined {
  if (!date) return undefined
  const medline = textWithin(elementAt(date, 'MedlineDate'))
  if (medline) {
    const [, year = '', month = ''] = /\b(\d{4})(?:\s([A-Z][a-z]{2}))?/.exec(medline) ?? []
    return dateFrom([Number(year), monthOf(month.toLowerCase()) ?? 0])
  }
  const [year, month, day] = ['Year', 'Month', 'Day'].map(part => textWithin(elementAt(date, part)) ?? '')
  const monthNumber = /^\d+$/.test(month ?? '') ? Number(month) : monthOf((month ?? '').toLowerCase())
  return dateFrom([Number(year), monthNumber ?? 0, Number(day)])
}

// “epublish” and “ppublish” are the publisher's dates; the others are PubMed's own handling.
function historyOf(entry: XmlElement): readonly (CslDate | undefined)[] {
  return childrenOf(elementAt(entry, 'PubmedData', 'History'), 'PubMedPubDate')
    .filter(({ attributes }) => /^(?:e|p|ah|ec)publish|^aheadofprint|^electronic/.test(attributes.PubStatus ?? ''))
    .map(dateOf)
}

function noticesOf(citation: XmlElement | undefined, article: XmlElement | undefined): readonly Notice[] {
  const types = childrenOf(elementAt(article, 'PublicationTypeList'), 'PublicationType').map(textWithin)
  const comments = commentsOf(citation).flatMap(comment => {
    const kind = noticeKind(comment.attributes.RefType ?? '')
    if (!kind || !/in$/i.test(comment.attributes.RefType ?? '')) return []
    const source = textWithin(elementAt(comment, 'RefSource')) ?? ''
    const year = /\b(?:19|20)\d\d\b/.exec(source)?.[0]
    const doi = normaliseDoi(/\b10\.\d{4,9}\/\S{1,200}/.exec(source)?.[0] ?? '') ?? undefined
    return [defined<Notice>({ kind, doi, date: year ? dateFrom([Number(year)]) : undefined })]
  })
  const retracted: readonly Notice[] = types.includes('Retracted Publication') ? [{ kind: 'retraction' }] : []
  return mergeNotices([...comments, ...retracted])
}

function commentsOf(citation: XmlElement | undefined): readonly XmlElement[] {
  return elementAt(citation, 'CommentsCorrectionsList')?.children.filter(isElement) ?? []
}

function relationsOf(citation: XmlElement | undefined): readonly Relation[] {
  return commentsOf(citation).flatMap(comment => {
    const type = comment.attributes.RefType ?? ''
    const value = textWithin(elementAt(comment, 'PMID'))
    if (!/^(?:RetractionOf|ErratumFor|ExpressionOfConcernFor)$/.test(type) || !value) return []
    return [{ kind: 'notice-on', identifier: { scheme: 'pmid', value } } as const]
  })
}
