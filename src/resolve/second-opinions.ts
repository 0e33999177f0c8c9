import type { CitedPair } from '../entities/cited-pairs.js'
import { type Finding, type Severity, severities } from '../model/index.js'
import type { JudgedPair, Opinion } from './claim-judge.js'

/** Rules that say of a source that it is about something else: what a judge can see too. */
const judgeable = new Set(['wrong-entity-source', 'off-topic-source'])

/** How much less sure a finding is that a judge does not share. */
const DOUBT = 0.5

/**
 * Findings on claims and sources after a judge has been heard. A judge that finds the source fitting lowers a finding by one severity and halves
 * its confidence; one that agrees is recorded as evidence; one that is silent or undecided changes nothing. None is raised, and none is made.
 */
export async function withSecondOpinions(
  findings: readonly Finding[],
  pairs: readonly CitedPair[],
  ask: (pair: JudgedPair) => Promise<Opinion | null>,
): Promise<readonly Finding[]> {
  return Promise.all(
    findings.map(async finding => {
      const pair = judgeable.has(finding.rule) ? pairOf(finding, pairs) : undefined
      const opinion = pair ? await ask(judged(pair)) : null
      return opinion ? heard(finding, opinion) : finding
    }),
  )
}

/** The claim and source that a finding is about: the rules name the claim's place as related. */
function pairOf({ key, related }: Finding, pairs: readonly CitedPair[]): CitedPair | undefined {
  const at = related[0]?.span.start.offset
  return pairs.find(({ reference, claim }) => reference.key === key && claim.span.start.offset === at)
}

function judged({ claim, source }: CitedPair): JudgedPair {
  const { text, title } = source
  return { claim: claim.text, title: title.text, text: text.text === '' ? {} : { lead: text.text } }
}

function heard(finding: Finding, { fits, evidence }: Opinion): Finding {
  const withEvidence = { ...finding, evidence: [...finding.evidence, evidence] }
  if (!fits) return withEvidence
  const confidence = Math.round(finding.confidence * DOUBT * 100) / 100
  return { ...withEvidence, severity: lower(finding.severity), confidence }
}

function lower(severity: Severity): Severity {
  return severities[Math.max(0, severities.indexOf(severity) - 1)] ?? severity
}
