import { linksSeen } from '../form/links-seen.js'
import { addressOwner } from '../form/stated-addresses.js'
import { repairFix } from '../wording/link-repair.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'redirected-link',
  severity: 'info',
  docs: {
    what: 'An address leads on for good to another one, where the page is now. Other forms of one address (`https`, `www`, a slash at the end), and addresses that lead on by design, such as those of DOIs, do not count.',
    why: 'Redirects are the first thing to go when a site is rebuilt.',
    fix: 'Give the address at which the page is now.',
  },
  *check(context) {
    for (const { reference, look, at } of linksSeen(context, 'moved')) {
      if (look.finalUrl === null) continue
      yield {
        ...at,
        message: `${addressOwner(reference)} links to ${look.url}, which has moved for good to ${look.finalUrl}. Give that address.`,
        actual: look.url,
        expected: look.finalUrl,
        confidence: look.fit === 'same' ? 0.97 : 0.9,
        evidence: look.evidence,
        fix: repairFix(look.repairs[0], at),
      }
    }
  },
})
