import { workName } from '../wording/recorded.js'
import { referenceName } from '../wording/reference-name.js'
import { changesOfStanding, givenAt } from '../wording/standing.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'corrected-source',
  severity: 'info',
  docs: {
    what: 'A cited work has been corrected since it came out.',
    why: 'What the claim rests on may be what was corrected.',
    fix: 'Read the correction. If the claim still holds, nothing need be done.',
  },
  *check({ manuscript, resolved, place }) {
    for (const { reference, resolution, notice } of changesOfStanding(manuscript, resolved('verified', 'mismatch'), [
      'correction',
    ])) {
      yield {
        ...place(reference),
        message: `${referenceName(reference)} cites ${workName(resolution.work)}, which was corrected${givenAt(notice)}.`,
        evidence: resolution.evidence,
      }
    }
  },
})
