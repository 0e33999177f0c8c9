import { recorderOf, statedOtherwise } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
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
    for (const { reference, resolution, mismatch, confidence } of statedOtherwise(resolved('mismatch'), 'page')) {
      const { stated, recorded } = mismatch
      const recorder = recorderOf(resolution.evidence, resolution.work)
      yield {
        ...place(reference, 'page'),
        message: `${referenceName(reference)} gives the pages ${quoted(stated)}; ${recorder} records ${quoted(recorded)}.`,
        actual: stated,
        expected: recorded,
        confidence,
        evidence: resolution.evidence,
      }
    }
  },
})
