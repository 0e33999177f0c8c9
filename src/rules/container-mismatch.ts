import { otherwise, statedOtherwise } from '../wording/recorded.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'container-mismatch',
  severity: 'warning',
  docs: {
    what: 'The cited journal or book is not the recorded one.',
    why: 'Readers look for the work in the wrong place, and take it for reviewed where it was not.',
    fix: 'Copy the name of the journal or book from the work itself. An abbreviation is fine.',
  },
  *check({ resolved, place }) {
    for (const differing of statedOtherwise(resolved('mismatch'), 'container-title'))
      yield { ...place(differing.reference, 'container-title'), ...otherwise(differing, 'places the work in') }
  },
})
