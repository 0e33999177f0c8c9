import type {
  Finding,
  ManuscriptReport,
  Report,
  ReportedReference,
  Severity,
  Span,
  Summary,
} from '../../src/model/index.js'
import type { Reportable, ReportOptions } from '../../src/report/index.js'

export const plain: ReportOptions = { colour: false, width: 80, verbose: false, atLeast: 'info' }

/** The span of the first time `words` stand in a text. */
export function spanOf(text: string, words: string): Span {
  const offset = text.indexOf(words)
  if (offset === -1) throw new Error(`Expected the text to hold ${JSON.stringify(words)}`)
  return { start: pointAt(text, offset), end: pointAt(text, offset + words.length) }
}

export function pointAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset }
}

export function finding(given: Partial<Finding> & Pick<Finding, 'span'>): Finding {
  return {
    rule: 'malformed-url',
    severity: 'error',
    footnote: '1',
    key: '1',
    message: 'The address has a blank in its host.',
    related: [],
    confidence: 1,
    fingerprint: '0123456789abcdef',
    evidence: [],
    ...given,
  }
}

export function reference(given: Partial<ReportedReference> & Pick<ReportedReference, 'span'>): ReportedReference {
  return {
    key: '1',
    footnote: '1',
    raw: 'Ada Orme, Tides (2001).',
    stated: { type: 'book', title: 'Tides' },
    identifiers: [],
    repeats: null,
    resolution: { outcome: 'skipped', because: 'offline' },
    ...given,
  }
}

/** A checked set of manuscripts, each given by its path, text, findings and references. */
export function reportable(
  ...given: readonly {
    readonly path: string
    readonly text: string
    readonly findings?: readonly Finding[]
    readonly references?: readonly ReportedReference[]
  }[]
): Reportable {
  const manuscripts = given.map(({ path, findings = [], references = [] }): ManuscriptReport => {
    return { path, references, claims: [], findings, summary: summary(findings, references) }
  })
  const report: Report = {
    version: 1,
    tool: { name: 'footnotary', version: '0.1.0' },
    checkedAt: '2026-01-02T03:04:05.000Z',
    manuscripts,
    summary: summary(
      manuscripts.flatMap(each => each.findings),
      manuscripts.flatMap(each => each.references),
    ),
  }
  return { report, texts: new Map(given.map(({ path, text }) => [path, text])) }
}

function summary(findings: readonly Finding[], references: readonly ReportedReference[]): Summary {
  const bySeverity = (severity: Severity) => findings.filter(each => each.severity === severity).length
  const outcomes = { verified: 0, mismatch: 0, 'not-found': 0, unreachable: 0, skipped: 0 }
  for (const { resolution } of references) outcomes[resolution.outcome] += 1
  return {
    footnotes: references.filter(each => each.footnote !== null).length,
    references: references.length,
    claims: 0,
    findings: { info: bySeverity('info'), warning: bySeverity('warning'), error: bySeverity('error') },
    outcomes,
  }
}
