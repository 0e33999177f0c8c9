import type { Evidence } from './evidence.js'
import type { Span } from './span.js'

/** From the mildest to the gravest. */
export const severities = ['info', 'warning', 'error'] as const
/** How grave a finding is. */
export type Severity = (typeof severities)[number]

/** One thing a rule saw. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly span: Span
  /** The bibliography file that `span` counts in; absent when it counts in the manuscript. */
  readonly path?: string
  readonly footnote: string | null
  readonly key: string | null
  readonly message: string
  /** As written. */
  readonly actual?: string
  /** As it should be, where that is known. */
  readonly expected?: string
  readonly related: readonly Related[]
  /** 0 to 1: how often a finding made like this one is right. */
  readonly confidence: number
  /** Stays the same when lines move and other footnotes are renumbered. */
  readonly fingerprint: string
  readonly evidence: readonly Evidence[]
  readonly fix?: Fix
}

/** Another place that the finding speaks of. */
export interface Related {
  readonly span: Span
  readonly path?: string
  readonly footnote: string | null
  readonly message: string
}

/** A repair that can be made without judgement. */
export interface Fix {
  readonly description: string
  readonly span: Span
  readonly path?: string
  readonly replacement: string
}
