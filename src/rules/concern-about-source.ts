import { workName } from '../wording/recorded.js'
import { referenceName } from '../wording/reference-name.js'
import { changesOfStanding, givenAt } from '../wording/standing.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'concern-about-source',
  severity: 'warning',
  docs: {
    what: 'The publisher has expressed concern about a cited work.',
    why: 'Its findings are under doubt, and may yet be retracted.',
    fix: 'Read the notice, and say in the text that the work is under doubt, or rest the claim on another one.',
  },
  *check({ manuscript, resolved, place }) {
    for (const { reference, resolution, notice } of changesOfStanding(manuscript, resolved('verified', 'mismatch'), [
      'concern',
    ])) {
      yield {
        ...place(reference),
        message: `${referenceName(reference)} cites ${workName(resolution.work)}, about which its publisher expressed concern${givenAt(notice)}.`,
        evidence: resolution.evidence,
      }
    }
  },
})
