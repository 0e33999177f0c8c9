import { workName } from '../wording/recorded.js'
import { referenceName } from '../wording/reference-name.js'
import { changesOfStanding, givenAt } from '../wording/standing.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'retracted-source',
  severity: 'error',
  docs: {
    what: 'A cited work has been retracted or withdrawn.',
    why: 'Readers take a citation as support. A retracted work no longer offers any.',
    fix: 'Cite a work that still stands, or say in the text that this one was retracted.',
  },
  *check({ manuscript, resolved, place }) {
    for (const { reference, resolution, notice, notices } of changesOfStanding(
      manuscript,
      resolved('verified', 'mismatch'),
      ['retraction', 'withdrawal'],
    )) {
      yield {
        ...place(reference),
        message: `${referenceName(reference)} cites ${workName(resolution.work)}, which was ${notices.some(({ kind }) => kind === 'retraction') ? 'retracted' : 'withdrawn'}${givenAt(notice)}.`,
        evidence: resolution.evidence,
      }
    }
  },
})
