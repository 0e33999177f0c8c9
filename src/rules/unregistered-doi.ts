import type { Reference, Resolution } from '../model/index.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'unregistered-doi',
  severity: 'error',
  docs: {
    what: 'A cited DOI stands in no register: doi.org, which knows the DOIs of all agencies, does not know it.',
    why: 'It leads nowhere. Often a letter is wrong; sometimes it never was the DOI of anything.',
    fix: 'Copy the DOI anew from the publisher’s page. If the work was found under another one, that one is given.',
  },
  *check({ resolved, place }) {
    for (const { reference, resolution } of resolved('verified', 'mismatch', 'not-found', 'unreachable')) {
      const fault = resolution.identifierFaults?.find(
        ({ fault, identifier }) => fault === 'unregistered' && identifier.scheme === 'doi',
      )
      if (!fault) continue
      const meant = meantDoi(resolution)
      const repair = meant ? ` The work is registered as ${quoted(meant)}.` : ''
      yield {
        ...place(reference, 'DOI'),
        message: `${referenceName(reference)} states the DOI ${quoted(fault.identifier.value)}, which is not registered with any agency.${repair}`,
        actual: fault.identifier.value,
        expected: meant,
        fix:
          meant === undefined
            ? undefined
            : fixOf(reference, fault.identifier.value, meant, place(reference, 'DOI').span),
        evidence: resolution.evidence,
      }
    }
  },
})

function meantDoi(resolution: Exclude<Resolution, { outcome: 'skipped' }>): string | undefined {
  return resolution.outcome === 'verified' || resolution.outcome === 'mismatch' ? resolution.work.DOI : undefined
}

// Only where the DOI stands in the text as it was read can it be replaced without looking.
function fixOf(
  { raw, path, reading }: Reference,
  stated: string,
  meant: string,
  span: Parameters<typeof Object.is>[0],
): undefined | { description: string; span: never; replacement: string } {
  const extent = reading.fields.DOI?.extent
  const written = extent && raw.slice(extent.start, extent.end)
  if (path !== undefined || written?.toLowerCase() !== stated.toLowerCase()) return undefined
  return { description: 'Replace the DOI', span: span as never, replacement: meant }
}
