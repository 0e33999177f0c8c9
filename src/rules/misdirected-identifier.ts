import type { CslItem, IdentifierFault, Reference, Resolution, Scheme } from '../model/index.js'
import { workName } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

const names: Readonly<Partial<Record<Scheme, string>>> = {
  doi: 'DOI',
  pmid: 'PubMed number',
  pmcid: 'PMC number',
  arxiv: 'arXiv number',
  isbn: 'ISBN',
}

export default defineRule({
  id: 'misdirected-identifier',
  severity: 'error',
  docs: {
    what: 'An identifier belongs to another work than the one that is described beside it, or to none.',
    why: 'Readers and databases follow the identifier. They count and read the wrong work.',
    fix: 'Find out which of the two is meant, and take identifier and description from the same work.',
  },
  *check({ resolved, place }) {
    for (const { reference, resolution } of resolved('verified', 'mismatch', 'not-found', 'unreachable')) {
      for (const fault of resolution.identifierFaults ?? []) {
        const { scheme, value } = fault.identifier
        // A DOI that is not registered is another rule's.
        if (fault.fault === 'unregistered' && scheme === 'doi') continue
        const meant = scheme === 'doi' ? meantDoi(resolution, fault) : undefined
        yield {
          ...placeOf(reference, scheme, place),
          message: `${referenceName(reference)} states the ${names[scheme] ?? 'identifier'} ${quoted(value)}, which ${leadsTo(fault)}.${meant ? ` The work described is registered as ${quoted(meant)}.` : ''}`,
          actual: value,
          expected: meant,
          confidence: scheme === 'isbn' ? 0.7 : 0.95,
          evidence: resolution.evidence,
        }
      }
    }
  },
})

function placeOf<P>(
  reference: Reference,
  scheme: Scheme,
  place: (reference: Reference, field?: 'DOI' | 'PMID' | 'PMCID' | 'ISBN') => P,
): P {
  const field = { doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID', isbn: 'ISBN' }[scheme as string] as 'DOI' | undefined
  return place(reference, field)
}

function leadsTo(fault: IdentifierFault): string {
  return fault.fault === 'misdirected' ? `leads to ${workName(fault.leadsTo)}` : 'stands for nothing'
}

function meantDoi(resolution: Exclude<Resolution, { outcome: 'skipped' }>, fault: IdentifierFault): string | undefined {
  const work: CslItem | null = 'work' in resolution ? resolution.work : null
  return work?.DOI === fault.identifier.value ? undefined : work?.DOI
}
