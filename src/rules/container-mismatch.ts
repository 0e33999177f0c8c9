import { recorderOf, statedOtherwise } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
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
    for (const { reference, resolution, mismatch, confidence } of statedOtherwise(
      resolved('mismatch'),
      'container-title',
    )) {
      const { stated, recorded } = mismatch
      const recorder = recorderOf(resolution.evidence, resolution.work)
      yield {
        ...place(reference, 'container-title'),
        message: `${referenceName(reference)} places the work in ${quoted(stated)}; ${recorder} records ${quoted(recorded)}.`,
        actual: stated,
        expected: recorded,
        confidence,
        evidence: resolution.evidence,
      }
    }
  },
})
