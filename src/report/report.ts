import type { Finding, Manuscript, ManuscriptReport, Reference, Report, Resolution, Summary } from '../model/index.js'
import { version } from '../version.js'

/** What is reported of one manuscript. */
export function manuscriptReport(
  manuscript: Manuscript,
  resolutions: ReadonlyMap<Reference, Resolution>,
  findings: readonly Finding[],
): ManuscriptReport {
  const { path, references, claims } = manuscript
  return {
    path,
    references: references.map(reference => ({
      key: reference.key,
      footnote: reference.footnote,
      raw: reference.raw,
      span: reference.span,
      ...(reference.path === undefined ? {} : { path: reference.path }),
      stated: reference.reading.item,
      identifiers: reference.reading.identifiers.map(({ scheme, value }) => ({ scheme, value })),
      repeats: reference.repetition?.outcome === 'resolved' ? reference.repetition.key : null,
      resolution: resolutions.get(reference) ?? { outcome: 'skipped', because: 'offline' },
    })),
    claims: claims.map(({ text, span, citations }) => ({
      text,
      span,
      citations: citations.map(({ key, footnote }) => ({ key, footnote })),
    })),
    findings,
    summary: summaryOf(manuscript, [...resolutions.values()], findings),
  }
}

/** The report of a whole run. */
export function reportOf(manuscripts: readonly ManuscriptReport[], checkedAt: Date): Report {
  return {
    version: 1,
    tool: { name: 'footnotary', version },
    checkedAt: checkedAt.toISOString(),
    manuscripts,
    summary: manuscripts.map(({ summary }) => summary).reduce(add, emptySummary),
  }
}

const emptySummary: Summary = {
  footnotes: 0,
  references: 0,
  claims: 0,
  findings: { error: 0, warning: 0, info: 0 },
  outcomes: { verified: 0, mismatch: 0, 'not-found': 0, unreachable: 0, skipped: 0 },
}

function summaryOf(manuscript: Manuscript, resolutions: readonly Resolution[], findings: readonly Finding[]): Summary {
  return {
    footnotes: manuscript.footnotes.length,
    references: manuscript.references.length,
    claims: manuscript.claims.length,
    findings: count(
      emptySummary.findings,
      findings.map(({ severity }) => severity),
    ),
    outcomes: count(
      emptySummary.outcomes,
      resolutions.map(({ outcome }) => outcome),
    ),
  }
}

function count<K extends string>(none: Readonly<Record<K, number>>, seen: readonly K[]): Readonly<Record<K, number>> {
  const counts: Record<K, number> = { ...none }
  for (const key of seen) counts[key]++
  return counts
}

function add(a: Summary, b: Summary): Summary {
  return {
    footnotes: a.footnotes + b.footnotes,
    references: a.references + b.references,
    claims: a.claims + b.claims,
    findings: sum(a.findings, b.findings),
    outcomes: sum(a.outcomes, b.outcomes),
  }
}

function sum<K extends string>(
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
): Readonly<Record<K, number>> {
  const total: Record<K, number> = { ...a }
  for (const key of Object.keys(total) as K[]) total[key] += b[key]
  return total
}
