import type { CslType } from '../model/csl.js'
import type { Meta } from './scan-html.js'
import { meantText, type Statement, type Subject } from './statement.js'

/**
 * What `<meta>` elements state, by name. `citation_*` is what Google Scholar asks of publishers (scholar.google.com/intl/en/scholar/inclusion.html)
 * and says what a work is; Dublin Core and PRISM (idealliance.org/prism-metadata) come from library systems; Open Graph (ogp.me) is written
 * for those who share a page; the rest is what publishing systems and services for sites made common.
 */
export function metaStatements(metas: readonly Meta[]): readonly Statement[] {
  return metas.flatMap(({ name, content: raw }) => {
    const content = meantText(raw)
    const meaning = content === '' ? undefined : meaningOf(name)
    if (!meaning) return []
    const [subject, trust] = meaning
    const type = subject === 'type' ? types[content.toLowerCase()] : typeImplied(name)
    return [
      { subject, text: content, from: name, trust, ...(subject === 'type' && type ? { type } : {}) },
      ...(subject !== 'type' && type ? [{ subject: 'type' as const, text: type, from: name, trust: 0.9, type }] : []),
    ]
  })
}

type Meaning = readonly [subject: Subject, trust: number]

function meaningOf(name: string): Meaning | undefined {
  return (
    meanings[name] ??
    meanings[name.replace(/^(?:dc|dcterms|prism|bepress|eprints|wkhealth)[.:_]/, match => `${family(match)}.`)]
  )
}

function family(prefix: string): string {
  const bare = prefix.slice(0, -1)
  return bare === 'bepress' || bare === 'wkhealth' ? 'citation' : bare === 'dcterms' ? 'dc' : bare
}

const meanings: Readonly<Record<string, Meaning>> = {
  citation_title: ['title', 0.98],
  citation_author: ['author', 0.98],
  citation_authors: ['author', 0.97],
  citation_editor: ['editor', 0.9],
  citation_publication_date: ['published', 0.97],
  citation_cover_date: ['published', 0.96],
  citation_date: ['published', 0.95],
  citation_online_date: ['published', 0.85],
  citation_year: ['published', 0.9],
  citation_journal_title: ['container', 0.98],
  citation_conference_title: ['container', 0.97],
  citation_conference: ['container', 0.96],
  citation_inbook_title: ['container', 0.97],
  citation_book_title: ['container', 0.96],
  citation_series_title: ['collection', 0.9],
  citation_technical_report_institution: ['publisher', 0.95],
  citation_dissertation_institution: ['publisher', 0.95],
  citation_technical_report_number: ['number', 0.95],
  citation_publisher: ['publisher', 0.95],
  citation_volume: ['volume', 0.98],
  citation_issue: ['issue', 0.98],
  citation_firstpage: ['first-page', 0.98],
  citation_lastpage: ['last-page', 0.98],
  citation_pages: ['pages', 0.9],
  citation_doi: ['doi', 0.98],
  citation_issn: ['issn', 0.95],
  citation_isbn: ['isbn', 0.95],
  citation_pmid: ['pmid', 0.95],
  citation_pmcid: ['pmcid', 0.95],
  citation_language: ['language', 0.9],
  citation_abstract: ['abstract', 0.95],
  citation_abstract_html_url: ['canonical', 0.6],

  'dc.title': ['title', 0.9],
  'dc.creator': ['author', 0.9],
  'dc.creator.personalname': ['author', 0.9],
  'dc.contributor.author': ['author', 0.9],
  'dc.date.issued': ['published', 0.93],
  'dc.issued': ['published', 0.93],
  'dc.date.created': ['published', 0.8],
  'dc.created': ['published', 0.8],
  'dc.date': ['published', 0.85],
  'dc.date.available': ['published', 0.75],
  'dc.available': ['published', 0.75],
  'dc.date.modified': ['modified', 0.9],
  'dc.modified': ['modified', 0.9],
  'dc.publisher': ['publisher', 0.85],
  'dc.ispartof': ['container', 0.6],
  'dc.relation.ispartof': ['container', 0.7],
  'dc.source': ['container', 0.5],
  'dc.identifier': ['doi', 0.8],
  'dc.identifier.doi': ['doi', 0.95],
  'dc.identifier.issn': ['issn', 0.9],
  'dc.identifier.isbn': ['isbn', 0.9],
  'dc.language': ['language', 0.8],
  'dc.description': ['description', 0.7],
  'dc.description.abstract': ['abstract', 0.9],
  'dc.abstract': ['abstract', 0.9],
  'dc.type': ['type', 0.6],

  'prism.publicationdate': ['published', 0.95],
  'prism.coverdate': ['published', 0.93],
  'prism.modificationdate': ['modified', 0.9],
  'prism.publicationname': ['container', 0.95],
  'prism.volume': ['volume', 0.95],
  'prism.number': ['issue', 0.95],
  'prism.issueidentifier': ['issue', 0.9],
  'prism.startingpage': ['first-page', 0.95],
  'prism.endingpage': ['last-page', 0.95],
  'prism.pagerange': ['pages', 0.9],
  'prism.doi': ['doi', 0.97],
  'prism.issn': ['issn', 0.95],
  'prism.eissn': ['issn', 0.9],

  'eprints.title': ['title', 0.9],
  'eprints.creators_name': ['author', 0.9],
  'eprints.date': ['published', 0.85],
  'eprints.publication': ['container', 0.9],
  'eprints.volume': ['volume', 0.9],
  'eprints.number': ['issue', 0.9],
  'eprints.pagerange': ['pages', 0.9],
  'eprints.id_number': ['doi', 0.7],
  'eprints.abstract': ['abstract', 0.9],

  'og:title': ['title', 0.85],
  'og:site_name': ['site', 0.9],
  'og:description': ['description', 0.85],
  'og:url': ['canonical', 0.7],
  'og:type': ['type', 0.5],
  'og:locale': ['language', 0.4],
  'og:published_time': ['published', 0.9],
  'og:article:published_time': ['published', 0.9],
  'og:pubdate': ['published', 0.88],
  'og:article:author': ['author', 0.75],
  'og:updated_time': ['modified', 0.7],
  'og:article:modified_time': ['modified', 0.9],
  'article:published_time': ['published', 0.94],
  'article:published': ['published', 0.92],
  'article:modified_time': ['modified', 0.93],
  'article:modified': ['modified', 0.9],
  'article:author': ['author', 0.8],
  'article:author:name': ['author', 0.82],
  'book:author': ['author', 0.8],
  'book:release_date': ['published', 0.9],
  'book:isbn': ['isbn', 0.9],
  'twitter:title': ['title', 0.8],
  'twitter:description': ['description', 0.75],

  title: ['title', 0.7],
  author: ['author', 0.82],
  authors: ['author', 0.8],
  'dcsext.author': ['author', 0.7],
  byl: ['author', 0.8],
  byline: ['author', 0.75],
  'sailthru.author': ['author', 0.82],
  'parsely-author': ['author', 0.82],
  'cxenseparse:author': ['author', 0.8],
  'article.author': ['author', 0.75],
  'parsely-title': ['title', 0.88],
  'sailthru.title': ['title', 0.85],
  'application-name': ['site', 0.6],
  'apple-mobile-web-app-title': ['site', 0.45],
  publisher: ['publisher', 0.6],
  description: ['description', 0.8],
  language: ['language', 0.5],
  'content-language': ['language', 0.5],
  abstract: ['abstract', 0.6],
  doi: ['doi', 0.9],

  date: ['published', 0.8],
  pubdate: ['published', 0.9],
  publishdate: ['published', 0.9],
  publish_date: ['published', 0.9],
  'publish-date': ['published', 0.9],
  publicationdate: ['published', 0.9],
  publication_date: ['published', 0.9],
  'publication-date': ['published', 0.9],
  published: ['published', 0.88],
  published_date: ['published', 0.88],
  'published-date': ['published', 0.88],
  publishedtime: ['published', 0.88],
  pub_date: ['published', 0.9],
  ptime: ['published', 0.85],
  pdate: ['published', 0.85],
  originalpublicationdate: ['published', 0.92],
  'article.published': ['published', 0.9],
  'article.created': ['published', 0.85],
  'article.updated': ['modified', 0.88],
  article_date_original: ['published', 0.92],
  'article:post_date': ['published', 0.85],
  datepublished: ['published', 0.92],
  datecreated: ['published', 0.85],
  datemodified: ['modified', 0.92],
  'parsely-pub-date': ['published', 0.93],
  'sailthru.date': ['published', 0.9],
  'cxenseparse:recs:publishtime': ['published', 0.92],
  'cxenseparse:publishtime': ['published', 0.9],
  rbpubdate: ['published', 0.88],
  'dcsext.articlefirstpublished': ['published', 0.9],
  displaydate: ['published', 0.85],
  release_date: ['published', 0.75],
  created: ['published', 0.7],
  creation_date: ['published', 0.7],
  'date.created': ['published', 0.75],
  'date.issued': ['published', 0.85],
  'shareaholic:article_published_time': ['published', 0.9],
  'bt:pubdate': ['published', 0.88],
  'vr:published_time': ['published', 0.88],
  revised: ['modified', 0.7],
  'last-modified': ['modified', 0.6],
  lastmod: ['modified', 0.8],
  lastmodified: ['modified', 0.8],
  last_modified: ['modified', 0.8],
  modified: ['modified', 0.7],
  updated_time: ['modified', 0.7],
  'article:update_date': ['modified', 0.85],
}

/** What only one type of work has. */
function typeImplied(name: string): CslType | undefined {
  const bare = name.replace(/^(?:bepress|wkhealth)_/, '')
  return impliedTypes[bare]
}

const impliedTypes: Readonly<Record<string, CslType>> = {
  citation_journal_title: 'article-journal',
  citation_conference_title: 'paper-conference',
  citation_conference: 'paper-conference',
  citation_inbook_title: 'chapter',
  citation_book_title: 'chapter',
  citation_dissertation_institution: 'thesis',
  citation_technical_report_institution: 'report',
  citation_technical_report_number: 'report',
  citation_arxiv_id: 'article',
}

const types: Readonly<Record<string, CslType>> = {
  article: 'webpage',
  news: 'article-newspaper',
  book: 'book',
  'journal article': 'article-journal',
  journalarticle: 'article-journal',
  'journal paper': 'article-journal',
  thesis: 'thesis',
  'doctoral thesis': 'thesis',
  report: 'report',
  'technical report': 'report',
  dataset: 'dataset',
  software: 'software',
}
