/** A JSON object as a registry gives it. */
export type Json = Readonly<Record<string, unknown>>

/** What the registries on loopback know. Objects are as the real interfaces give them. */
export interface Holdings {
  /** The `message` of Crossref's `/works/{doi}`. */
  readonly crossref?: readonly Json[]
  /** The `data` of DataCite's `/dois/{doi}`. */
  readonly datacite?: readonly Json[]
  /** DOIs of other agencies, with what content negotiation gives for them. */
  readonly elsewhere?: readonly { readonly doi: string; readonly agency: string; readonly csl: Json }[]
  /** Agencies by prefix, beside those that follow from the records. */
  readonly agencies?: Readonly<Record<string, string>>
  readonly arxiv?: readonly ArxivPaper[]
  readonly pubmed?: readonly PubmedArticle[]
  /** OpenAlex's `/works/{id}`. */
  readonly openalex?: readonly Json[]
  /** By ISBN, as Open Library's `jscmd=data` gives them. */
  readonly books?: Readonly<Record<string, Json>>
  readonly captures?: readonly Capture[]
  /** Pages of the web, by path. */
  readonly pages?: Readonly<Record<string, Page>>
}

export interface ArxivPaper {
  /** Without a version. */
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  /** ISO 8601. */
  readonly published: string
  readonly doi?: string
}

export interface PubmedArticle {
  readonly pmid: string
  readonly pmcid?: string
  readonly doi?: string
  /** The whole `<PubmedArticle>`. */
  readonly xml: string
}

export interface Capture {
  readonly url: string
  /** Fourteen digits. */
  readonly timestamp: string
  readonly status: number
}

export interface Page {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
