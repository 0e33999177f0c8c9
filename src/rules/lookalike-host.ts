import { type MeantHost, misspeltHosts } from '../form/misspelt-hosts.js'
import { addressOwner, addressPlace, statedAddresses } from '../form/stated-addresses.js'
import { malformedUrl, parseUrl } from '../identifiers/index.js'
import type { LinkRepair } from '../model/index.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { relatedPlace } from '../wording/related-place.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'lookalike-host',
  severity: 'error',
  docs: {
    what: 'A host is a letter or two off one that the manuscript uses elsewhere, or off a well known one.',
    why: 'The address leads nowhere, or to someone who waits for such slips.',
    fix: 'Correct the host, and open the address to see that it leads to the source.',
  },
  *check(context) {
    const meant = misspeltHosts(context.manuscript)
    if (meant.size === 0) return
    for (const reference of context.manuscript.references) {
      for (const address of statedAddresses(reference)) {
        const domain = parseUrl(address.raw)?.registrable
        const right = domain === undefined ? undefined : meant.get(domain)
        if (domain === undefined || !right || malformedUrl(address.raw)) continue
        const look = context.lookAt(reference, address.raw)
        // The page is there and is the one that is cited: whatever it looks like, it is no slip.
        if (look && (look.state === 'present' || look.state === 'moved') && look.fit === 'same') continue
        const checked = look?.repairs.find(({ by }) => by === 'host')
        const repaired = checked?.url ?? address.raw.replace(new RegExp(escaped(domain), 'i'), right.registrable)
        const at = addressPlace(reference, address, context)
        yield {
          ...at,
          message: `${addressOwner(reference)} leads to ${domain}, which looks like a slip of ${right.registrable}${whereUsed(right)}. ${advice(right, checked)}`,
          actual: domain,
          expected: right.registrable,
          related: right.used
            ? [relatedPlace(context.place(right.used, 'URL'), `${right.registrable} is used here`)]
            : [],
          confidence: checked ? 0.99 : right.used ? 0.95 : 0.8,
          ...(look ? { evidence: look.evidence } : {}),
          fix: {
            description: `Write ${right.registrable}`,
            span: at.span,
            ...('path' in at && at.path ? { path: at.path } : {}),
            replacement: repaired,
          },
        }
      }
    }
  },
})

function advice({ registrable }: MeantHost, checked: LinkRepair | undefined): string {
  if (!checked) return `Write ${registrable} if that is meant.`
  return `Write ${registrable}: there the page is found${checked.title ? `, ${quoted(checked.title)}` : ''}.`
}

function whereUsed({ used }: MeantHost): string {
  if (!used) return ''
  return `, used ${used.origin === 'link' ? 'elsewhere' : `in ${referenceName(used).replace(/^[NE]/, letter => letter.toLowerCase())}`}`
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')
}
