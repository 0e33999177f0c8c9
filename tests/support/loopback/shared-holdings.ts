import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { shared } from '../shared.js'
import type { Holdings, Json, PubmedArticle } from './holdings.js'

/** All that the shared test data knows of. Throws where there is none; see `describeShared`. */
export function sharedHoldings(): Holdings {
  const works = lines('data/01-registry/crossref-works/works.ndjson.gz').map(({ message }) => message as Json)
  const dump = lines('data/01-registry/crossref-dump/items.ndjson.gz')
  return {
    // The single records come last: they are whole, and newer.
    crossref: [...dump, ...works],
    datacite: lines('data/01-registry/datacite-works/dois.ndjson.gz'),
    agencies: agencies(),
    pubmed: pubmedArticles(),
  }
}

function agencies(): Record<string, string> {
  const rows = readFileSync(shared('data/01-registry/doi-ra/ra.ndjson'), 'utf8').split('\n').filter(Boolean)
  const answers = rows.flatMap(row => JSON.parse(JSON.parse(row).body) as { DOI: string; RA?: string }[])
  return Object.fromEntries(answers.flatMap(({ DOI, RA }) => (RA === undefined ? [] : [[DOI, RA]])))
}

function pubmedArticles(): readonly PubmedArticle[] {
  const xml = readFileSync(shared('data/01-registry/pubmed/pubmed-articles.xml'), 'utf8')
  return xml
    .split(/(?=<PubmedArticle>)/)
    .filter(part => part.startsWith('<PubmedArticle>'))
    .map(part => {
      const article = part.slice(0, part.indexOf('</PubmedArticle>') + '</PubmedArticle>'.length)
      const ids = article.slice(article.indexOf('<PubmedData>'))
      const doi = /<ArticleId IdType="doi">([^<]*)</.exec(ids)?.[1]
      const pmcid = /<ArticleId IdType="pmc">([^<]*)</.exec(ids)?.[1]
      return {
        pmid: /<PMID[^>]*>(\d+)</.exec(article)?.[1] ?? '',
        xml: article,
        ...(doi !== undefined && { doi }),
        ...(pmcid !== undefined && { pmcid }),
      }
    })
}

function lines(path: string): readonly Json[] {
  const text = gunzipSync(readFileSync(shared(path))).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}
