import { recorderOf, statedOtherwise } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
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
    for (const { reference, resolution, mismatch, confidence } of statedOtherwise(resolved('mismatch'), 'volume')) {
      const { stated, recorded } = mismatch
      const recorder = recorderOf(resolution.evidence, resolution.work)
      yield {
        ...place(reference, 'volume'),
        message: `${referenceName(reference)} gives the volume ${quoted(stated)}; ${recorder} records ${quoted(recorded)}.`,
        actual: stated,
        expected: recorded,
        confidence,
        evidence: resolution.evidence,
      }
    }
  },
})
