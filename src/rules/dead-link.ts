import { linksSeen } from '../form/links-seen.js'
import { misspeltHosts } from '../form/misspelt-hosts.js'
import { addressOwner } from '../form/stated-addresses.js'
import { parseUrl } from '../identifiers/index.js'
import type { LinkLook } from '../model/index.js'
import { repairFix, repairSentence } from '../wording/link-repair.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'dead-link',
  severity: 'error',
  docs: {
    what: 'An address leads nowhere: its server says that there is no such page, or there is no such server, at two looks in one run. Servers that do not answer, refuse or fail are not held against it.',
    why: 'A reader cannot open the source.',
    fix: 'Give the address at which the page is now, or that of a copy in a web archive.',
  },
  *check(context) {
    const meant = misspeltHosts(context.manuscript)
    for (const { reference, look, at } of linksSeen(context, 'gone')) {
      // A slip in the host is told as that.
      if (meant.has(parseUrl(look.url)?.registrable ?? '')) continue
      const [repair] = look.repairs
      yield {
        ...at,
        message: `${addressOwner(reference)} links to ${look.url}, which is gone: ${reason(look)}.${repairSentence(look)}`,
        actual: look.url,
        expected: repair?.url,
        confidence: look.status === 410 ? 0.99 : 0.95,
        evidence: look.evidence,
        fix: repairFix(repair, at),
      }
    }
  },
})

function reason({ status, url }: LinkLook): string {
  if (status === null) return `there is no host ${parseUrl(url)?.host ?? ''}`
  return `its server says so (status ${status})`
}
