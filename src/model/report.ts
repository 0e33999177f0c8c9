import type { CslItem } from './csl.js'
import type { Finding, Severity } from './finding.js'
import type { Identifier } from './identifier.js'
import type { Resolution } from './resolution.js'
import type { Span } from './span.js'

/** What `footnotary check --format json` prints; `report.schema.json` is its schema. */
export interface Report {
  readonly version: 1
  readonly tool: { readonly name: 'footnotary'; readonly version: string }
  /** ISO 8601. The one field that two runs over the same input may differ in. */
  readonly checkedAt: string
  readonly manuscripts: readonly ManuscriptReport[]
  readonly summary: Summary
}

/** What was found of one manuscript. */
export interface ManuscriptReport {
  readonly path: string
  readonly references: readonly ReportedReference[]
  readonly claims: readonly ReportedClaim[]
  readonly findings: readonly Finding[]
  readonly summary: Summary
}

/** A reference, as stated and as resolved. */
export interface ReportedReference {
  readonly key: string
  readonly footnote: string | null
  readonly raw: string
  readonly span: Span
  readonly path?: string
  readonly stated: CslItem
  readonly identifiers: readonly Identifier[]
  readonly repeats: string | null
  readonly resolution: Resolution
}

/** A claim with what it leans on. */
export interface ReportedClaim {
  readonly text: string
  readonly span: Span
  readonly citations: readonly { readonly key: string; readonly footnote: string | null }[]
}

/** Counts of what a manuscript has and of what came of it. */
export interface Summary {
  readonly footnotes: number
  readonly references: number
  readonly claims: number
  readonly findings: Readonly<Record<Severity, number>>
  readonly outcomes: Readonly<Record<Resolution['outcome'], number>>
}
