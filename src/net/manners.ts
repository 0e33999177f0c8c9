/** What a host asks of those who ask it. */
export interface Manners {
  /** Requests in flight at once. */
  readonly concurrency?: number
  /** Milliseconds from the start of one request to the start of the next. */
  readonly interval?: number
}

/**
 * What registries say of themselves, in their own documentation of their interfaces, as of 2026. Where one says less to those
 * who give no key, that is taken.
 */
export const publishedManners: Readonly<Record<string, Manners>> = {
  // https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/
  'api.crossref.org': { concurrency: 5, interval: 20 },
  // https://info.arxiv.org/help/api/tou.html
  'export.arxiv.org': { concurrency: 1, interval: 3_000 },
  'arxiv.org': { concurrency: 1, interval: 3_000 },
  // https://www.ncbi.nlm.nih.gov/books/NBK25497/
  'eutils.ncbi.nlm.nih.gov': { concurrency: 3, interval: 340 },
  'pmc.ncbi.nlm.nih.gov': { concurrency: 3, interval: 340 },
  'www.ncbi.nlm.nih.gov': { concurrency: 3, interval: 340 },
  // https://openlibrary.org/developers/api, for those who name themselves
  'openlibrary.org': { concurrency: 3, interval: 340 },
  // https://www.semanticscholar.org/product/api
  'api.semanticscholar.org': { concurrency: 1, interval: 1_000 },
  // https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication
  'api.openalex.org': { concurrency: 5, interval: 100 },
  // The archive states no figure for CDX, and shuts out for minutes those who ask more than once a second.
  'web.archive.org': { concurrency: 2, interval: 1_000 },
}
