import type {
  CslItem,
  Evidence,
  Finding,
  Fix,
  Identifier,
  ManuscriptReport,
  Mismatch,
  Notice,
  Point,
  Related,
  Report,
  ReportedClaim,
  ReportedReference,
  Resolution,
  Span,
  Summary,
} from '../model/index.js'
import { inCslOrder } from './csl-order.js'
import { jsonParts } from './json-parts.js'
import { type PrintedLink, printedEvidence, printedLink } from './printed-link.js'
import type { Reportable, Reporter } from './reporter.js'

/** The report as `report.schema.json` describes it: keys always in the same order, two blanks a level, a line break at the end. */
export const json: Reporter = {
  id: 'json',
  what: 'the whole report as JSON, as report.schema.json describes it',
  render: checked => [...parts(checked)].join(''),
  parts,
}

function* parts({ report }: Reportable): Iterable<string> {
  yield* jsonParts(ordered(report))
  yield '\n'
}

// Every object is written out key by key: the order is the contract, and a key that is not named here never leaves.

type Without<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never
type PrintedResolution = Without<Resolution, 'links' | 'text'> & { readonly links?: readonly PrintedLink[] }
type PrintedReference = Omit<ReportedReference, 'resolution'> & { readonly resolution: PrintedResolution }
type PrintedManuscript = Omit<ManuscriptReport, 'references' | 'claims' | 'findings'> & {
  readonly references: Iterable<PrintedReference>
  readonly claims: Iterable<ReportedClaim>
  readonly findings: Iterable<Finding>
}
type PrintedReport = Omit<Report, 'manuscripts'> & { readonly manuscripts: Iterable<PrintedManuscript> }

function ordered({ version, tool, checkedAt, manuscripts, summary }: Report): PrintedReport {
  return {
    version,
    tool: { name: tool.name, version: tool.version },
    checkedAt,
    manuscripts: each(manuscripts, manuscriptReport),
    summary: summaryOf(summary),
  }
}

function manuscriptReport({ path, references, claims, findings, summary }: ManuscriptReport): PrintedManuscript {
  return {
    path,
    references: each(references, referenceOf),
    claims: each(claims, claimOf),
    findings: each(findings, findingOf),
    summary: summaryOf(summary),
  }
}

function referenceOf(reference: ReportedReference): PrintedReference {
  return {
    key: reference.key,
    footnote: reference.footnote,
    raw: reference.raw,
    span: spanOf(reference.span),
    ...pathOf(reference),
    stated: inCslOrder(reference.stated),
    identifiers: reference.identifiers.map(identifierOf),
    repeats: reference.repeats,
    resolution: resolutionOf(reference.resolution),
  }
}

function identifierOf({ scheme, value }: Identifier): Identifier {
  return { scheme, value }
}

function resolutionOf(resolution: Resolution): PrintedResolution {
  const links = resolution.links === undefined ? {} : { links: resolution.links.map(printedLink) }
  switch (resolution.outcome) {
    case 'verified':
      return {
        outcome: resolution.outcome,
        ...workOf(resolution),
        notices: resolution.notices.map(noticeOf),
        evidence: evidenceOf(resolution.evidence),
        ...links,
      }
    case 'mismatch':
      return {
        outcome: resolution.outcome,
        ...workOf(resolution),
        notices: resolution.notices.map(noticeOf),
        mismatches: mapEach(resolution.mismatches, mismatchOf),
        evidence: evidenceOf(resolution.evidence),
        ...links,
      }
    case 'not-found':
      return { outcome: resolution.outcome, evidence: evidenceOf(resolution.evidence), ...links }
    case 'unreachable':
      return {
        outcome: resolution.outcome,
        because: resolution.because,
        evidence: evidenceOf(resolution.evidence),
        ...links,
      }
    case 'skipped':
      return { outcome: resolution.outcome, because: resolution.because, ...links }
  }
}

function workOf({ work, readFrom }: Extract<Resolution, { outcome: 'verified' | 'mismatch' }>): {
  readonly work: CslItem
  readonly readFrom?: 'page'
} {
  return { work: inCslOrder(work), ...(readFrom === undefined ? {} : { readFrom }) }
}

function noticeOf({ kind, doi, date }: Notice): Notice {
  return { kind, ...(doi === undefined ? {} : { doi }), ...(date === undefined ? {} : { date }) }
}

function mismatchOf({ field, stated, recorded }: Mismatch): Mismatch {
  return { field, stated, recorded }
}

function claimOf({ text, span, citations }: ReportedClaim): ReportedClaim {
  return { text, span: spanOf(span), citations: citations.map(({ key, footnote }) => ({ key, footnote })) }
}

function findingOf(finding: Finding): Finding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    span: spanOf(finding.span),
    ...pathOf(finding),
    footnote: finding.footnote,
    key: finding.key,
    message: finding.message,
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    related: finding.related.map(relatedOf),
    confidence: finding.confidence,
    fingerprint: finding.fingerprint,
    evidence: finding.evidence.map(printedEvidence),
    ...(finding.fix === undefined ? {} : { fix: fixOf(finding.fix) }),
  }
}

function relatedOf(related: Related): Related {
  return { span: spanOf(related.span), ...pathOf(related), footnote: related.footnote, message: related.message }
}

function fixOf(fix: Fix): Fix {
  return { description: fix.description, span: spanOf(fix.span), ...pathOf(fix), replacement: fix.replacement }
}

function evidenceOf(evidence: readonly [Evidence, ...Evidence[]]): readonly [Evidence, ...Evidence[]] {
  return mapEach(evidence, printedEvidence)
}

function spanOf({ start, end }: Span): Span {
  return { start: pointOf(start), end: pointOf(end) }
}

function pointOf({ line, column, offset }: Point): Point {
  return { line, column, offset }
}

function pathOf({ path }: { readonly path?: string }): { readonly path?: string } {
  return path === undefined ? {} : { path }
}

function summaryOf({ footnotes, references, claims, findings, outcomes }: Summary): Summary {
  return {
    footnotes,
    references,
    claims,
    findings: { info: findings.info, warning: findings.warning, error: findings.error },
    outcomes: {
      verified: outcomes.verified,
      mismatch: outcomes.mismatch,
      'not-found': outcomes['not-found'],
      unreachable: outcomes.unreachable,
      skipped: outcomes.skipped,
    },
  }
}

/** One by one, as they are written. */
function* each<T, U>(values: readonly T[], printed: (value: T) => U): Iterable<U> {
  for (const value of values) yield printed(value)
}

function mapEach<T, U>([first, ...rest]: readonly [T, ...T[]], change: (each: T) => U): readonly [U, ...U[]] {
  return [change(first), ...rest.map(change)]
}
