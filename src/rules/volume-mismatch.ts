import { otherwise, statedOtherwise } from '../wording/recorded.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'volume-mismatch',
  severity: 'warning',
  docs: {
    what: 'The cited volume is not the recorded one.',
    why: 'Readers who go by volume and page find another work.',
    fix: 'Copy the volume from the work itself.',
  },
  *check({ resolved, place }) {
    for (const differing of statedOtherwise(resolved('mismatch'), 'volume'))
      yield { ...place(differing.reference, 'volume'), ...otherwise(differing, 'gives the volume') }
  },
})
