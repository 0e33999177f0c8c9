import { meantDois } from '../form/meant-dois.js'
import { addressOwner } from '../form/stated-addresses.js'
import { quoted } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'malformed-doi',
  severity: 'error',
  docs: {
    what: 'What stands as a DOI cannot be one.',
    why: 'It resolves to nothing, and no registry can be asked about the work.',
    fix: 'Copy the DOI anew from the publisher’s page: `10.`, the registrant’s number, a slash, and the rest without a space.',
  },
  *check({ manuscript, place, spanIn }) {
    for (const reference of manuscript.references) {
      for (const { raw, problem, repaired, extent } of meantDois(reference)) {
        const at =
          reference.path !== undefined
            ? place(reference, 'DOI')
            : { ...place(reference), span: spanIn(reference.passage, extent) }
        const replacement = repaired === null ? null : withLabelOf(raw, repaired)
        yield {
          ...at,
          message: `${addressOwner(reference)} states the DOI ${quoted(raw)}, but ${problem}. ${replacement === null ? 'Copy it anew from the publisher’s page.' : `Write ${quoted(replacement)}.`}`,
          actual: raw,
          expected: replacement ?? undefined,
          fix:
            replacement === null || reference.path !== undefined
              ? undefined
              : { description: 'Mend the DOI', span: at.span, replacement },
        }
      }
    }
  },
})

function withLabelOf(raw: string, doi: string): string {
  const label = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/+|^doi\s?[:=]\s{0,2}/i.exec(raw)?.[0] ?? ''
  return /doi\.org/i.test(label) ? `https://doi.org/${doi}` : `${label}${doi}`
}
