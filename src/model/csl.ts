/** A work in CSL-JSON (citation-style-language/schema), as far as Footnotary states and compares it. */
export interface CslItem {
  readonly id?: string
  readonly type: CslType
  readonly title?: string
  readonly 'title-short'?: string
  readonly 'container-title'?: string
  readonly 'collection-title'?: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly translator?: readonly CslName[]
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly 'original-date'?: CslDate
  readonly edition?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly number?: string
  readonly locator?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly genre?: string
  readonly archive?: string
  readonly language?: string
  readonly note?: string
  readonly DOI?: string
  readonly URL?: string
  readonly ISBN?: string
  readonly ISSN?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly custom?: { readonly [key: string]: unknown }
}

/** The kinds of work that CSL knows, as far as they are told apart. */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'bill'
  | 'book'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'entry'
  | 'entry-dictionary'
  | 'entry-encyclopedia'
  | 'interview'
  | 'legal_case'
  | 'legislation'
  | 'manuscript'
  | 'motion_picture'
  | 'pamphlet'
  | 'paper-conference'
  | 'patent'
  | 'personal_communication'
  | 'post'
  | 'post-weblog'
  | 'report'
  | 'review'
  | 'software'
  | 'speech'
  | 'standard'
  | 'thesis'
  | 'treaty'
  | 'webpage'

/** A person by `family` and the rest, or a group (or a name that must not be taken apart) by `literal`. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
  readonly literal?: string
}

/** `date-parts` holds one date, or the two ends of a range, each `[year, month?, day?]` with months from 1. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  /** 1 spring … 4 winter. */
  readonly season?: number
  readonly circa?: boolean
  /** What cannot be put into parts: “n.d.”, “forthcoming”. */
  readonly literal?: string
}

/** What is still being put together. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] }
