import { recorderOf, statedOtherwise } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'title-mismatch',
  severity: 'warning',
  docs: {
    what: 'The cited title is not the recorded one.',
    why: 'Readers search by the title, and a changed word can change what the source seems to be about.',
    fix: 'Copy the title from the work itself.',
  },
  *check({ resolved, place }) {
    for (const { reference, resolution, mismatch, confidence } of statedOtherwise(resolved('mismatch'), 'title')) {
      const { stated, recorded } = mismatch
      const recorder = recorderOf(resolution.evidence, resolution.work)
      yield {
        ...place(reference, 'title'),
        message: `${referenceName(reference)} gives the title ${quoted(stated)}; ${recorder} records ${quoted(recorded)}.`,
        actual: stated,
        expected: recorded,
        confidence,
        evidence: resolution.evidence,
      }
    }
  },
})
