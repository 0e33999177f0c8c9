import type { RecordedWork } from '../compare/against-record.js'
import type { Identifier, NonEmpty, Notice, Reference, Reply, Request, Silence } from '../model/index.js'

/** Who keeps records, by the name that configurations know it by. */
export type RegistryId =
  | 'doi-agency'
  | 'crossref'
  | 'datacite'
  | 'content-negotiation'
  | 'arxiv'
  | 'pubmed'
  | 'pmc'
  | 'openalex'
  | 'open-library'
  | 'semantic-scholar'
  | 'web-page'
  | 'wayback'

/** What a registry is asked: for the work that bears an identifier, or for works like the one a reference describes. */
export type Question =
  | { readonly kind: 'identifier'; readonly identifier: Identifier }
  | { readonly kind: 'search'; readonly reference: Reference }

/** How a registry may be asked. */
export interface Access {
  /** Where it is asked, without a slash at the end. */
  readonly url: string
  readonly key?: string
  /** The address that registries may write to. */
  readonly mailto?: string
}

/** One who keeps records: what to ask it and how to read the reply. It does not send, wait, retry or keep. */
export interface Registry {
  readonly id: RegistryId
  /** As evidence names it. */
  readonly name: string
  /** Where it is asked unless configured otherwise. */
  readonly home: string
  /** The requests that answer the question; none when this registry cannot hold what is asked for. */
  readonly requests: (question: Question, access: Access) => readonly Request[]
  readonly read: (reply: Reply, question: Question) => RegistryAnswer
}

/** What one registry said. */
export type RegistryAnswer =
  | { readonly kind: 'found'; readonly record: WorkRecord }
  /** Works that a search brought up, the likeliest first; which of them is meant, if any, is for others to judge. */
  | { readonly kind: 'candidates'; readonly records: NonEmpty<WorkRecord> }
  | { readonly kind: 'absent' }
  | { readonly kind: 'silent'; readonly because: Silence; readonly detail: string }

/** A work as a registry records it. */
export interface WorkRecord extends RecordedWork {
  /** Who records it, as evidence names it. */
  readonly registry: string
  /** As plain text; absent where none is recorded. */
  readonly abstract?: string
  readonly notices: readonly Notice[]
  readonly relations: readonly Relation[]
}

/** How a work stands to another one. */
export interface Relation {
  readonly kind: RelationKind
  readonly identifier: Identifier
}

/** How a work stands to another that its record names. */
export type RelationKind = 'published-as' | 'preprint-of' | 'version-of' | 'notice-on' | 'review-of' | 'translation-of'

/** The registry does not hold it. */
export const absent: RegistryAnswer = { kind: 'absent' }

/** Nothing can be told from the registry, and why. */
export function silent(because: Silence, detail: string): RegistryAnswer {
  return { kind: 'silent', because, detail }
}

/** The registry holds it. */
export function found(record: WorkRecord): RegistryAnswer {
  return { kind: 'found', record }
}

/** The candidates of a search; absence when there are none. */
export function candidates(records: readonly WorkRecord[]): RegistryAnswer {
  const [first, ...others] = records
  return first ? { kind: 'candidates', records: [first, ...others] } : absent
}
