import { pageAddress } from '../compare/page-address.js'
import {
  type Extent,
  type Finding,
  type Manuscript,
  type Reference,
  type Resolution,
  type Severity,
  type Span,
  severities,
} from '../model/index.js'
import { fileExtent } from '../read/passage.js'
import type { Rule, RuleContext, Sighting } from './define-rule.js'
import { fingerprinter } from './fingerprint.js'

/** What rules are run on. */
export interface RunInput {
  readonly manuscript: Manuscript
  /** The manuscript's text. */
  readonly source: string
  readonly resolutions: ReadonlyMap<Reference, Resolution>
  readonly today: readonly [number, number, number]
  /** Lines and columns of a stretch of the manuscript, or of a bibliography file. */
  readonly spanOf: (extent: Extent, path?: string) => Span
}

/** The severity of each rule that is to run; rules left out are off. */
export type Severities = ReadonlyMap<Rule, Severity>

/** Runs rules over a manuscript: the findings that no comment in it asks to ignore, in the order of the text. */
export function runRules(severities: Severities, input: RunInput): readonly Finding[] {
  const context = contextOf(input)
  const fingerprint = fingerprinter(input.manuscript, input.source)
  const findings: Finding[] = []
  for (const [rule, severity] of severities) {
    for (const sighting of rule.check(context)) {
      if (isIgnored(rule.id, sighting, input.manuscript)) continue
      findings.push(
        findingOf(
          rule.id,
          lesserOf(severity, sighting.severity),
          inManuscript(sighting, input.manuscript.path),
          fingerprint,
        ),
      )
    }
  }
  return findings.sort(byPlace)
}

function lesserOf(severity: Severity, other: Severity = severity): Severity {
  return severities.indexOf(other) < severities.indexOf(severity) ? other : severity
}

function contextOf({ manuscript, resolutions, today, spanOf }: RunInput): RuleContext {
  const lookAt: RuleContext['lookAt'] = (reference, address) =>
    resolutions.get(reference)?.links?.find(({ url }) => url === address)
  return {
    manuscript,
    today,
    lookAt,
    leadsTo: reference => {
      const { URL: address } = reference.reading.item
      const look = address === undefined ? undefined : lookAt(reference, address)
      return look ? pageAddress(look) : null
    },
    place: (reference, field) => {
      const extent = field && fieldExtent(reference, field)
      const span = extent ? spanOf(extent, reference.path) : reference.span
      return {
        span,
        footnote: reference.footnote,
        key: reference.key,
        ...(reference.path ? { path: reference.path } : {}),
      }
    },
    spanIn: (passage, extent) => spanOf(fileExtent(passage, extent?.start, extent?.end)),
    *resolved(...outcomes) {
      for (const [reference, resolution] of resolutions) {
        if ((outcomes as readonly string[]).includes(resolution.outcome))
          yield { reference, resolution: resolution as never }
      }
    },
  }
}

/** Where a field stands in the file; an address behind a label, where the link leads. */
function fieldExtent(reference: Reference, field: NonNullable<Parameters<RuleContext['place']>[1]>): Extent | null {
  const reading = reference.reading.fields[field]
  if (!reading) return null
  const { extent } = reading
  const link =
    field === 'URL' || field === 'DOI'
      ? reference.passage.links.find(({ extent: label }) => label.start <= extent.start && label.end >= extent.end)
      : undefined
  return link?.target ?? fileExtent(reference.passage, extent.start, extent.end)
}

/** A place in the manuscript itself needs no path, whoever read it. */
function inManuscript({ path, ...sighting }: Sighting, manuscript: string): Sighting {
  return path === undefined || path === manuscript ? sighting : { ...sighting, path }
}

function isIgnored(rule: string, { span, path }: Sighting, { ignores }: Manuscript): boolean {
  if (path) return false
  return ignores.some(
    ignore =>
      ignore.rule === rule &&
      ignore.reason !== '' &&
      span.start.offset >= ignore.covers.start.offset &&
      span.start.offset < ignore.covers.end.offset,
  )
}

function findingOf(
  rule: string,
  severity: Severity,
  sighting: Sighting,
  fingerprint: (rule: string, sighting: Sighting) => string,
): Finding {
  const { span, path, message, actual, expected, fix } = sighting
  return {
    rule,
    severity,
    span,
    ...(path === undefined ? {} : { path }),
    footnote: sighting.footnote ?? null,
    key: sighting.key ?? null,
    message,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    related: sighting.related ?? [],
    confidence: sighting.confidence ?? 1,
    fingerprint: fingerprint(rule, sighting),
    evidence: sighting.evidence ?? [{ source: 'manuscript', answered: actual ?? message }],
    ...(fix === undefined ? {} : { fix }),
  }
}

function byPlace(a: Finding, b: Finding): number {
  const ofFile = Number(a.path !== undefined) - Number(b.path !== undefined) || inOrder(a.path ?? '', b.path ?? '')
  return ofFile || a.span.start.offset - b.span.start.offset || inOrder(a.rule, b.rule)
}

/** By UTF-16 units, so that every machine sorts alike. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
