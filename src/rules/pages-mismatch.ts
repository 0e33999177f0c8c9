import { otherwise, statedOtherwise } from '../wording/recorded.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'pages-mismatch',
  severity: 'warning',
  docs: {
    what: 'The cited pages are not those of the recorded work.',
    why: 'Readers who go by volume and page find another work.',
    fix: 'Copy the pages from the work itself. A place within it is fine.',
  },
  *check({ resolved, place }) {
    for (const differing of statedOtherwise(resolved('mismatch'), 'page'))
      yield { ...place(differing.reference, 'page'), ...otherwise(differing, 'gives the pages') }
  },
})
