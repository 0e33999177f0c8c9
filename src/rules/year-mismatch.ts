import type { Severity } from '../model/index.js'
import { recorderOf, statedOtherwise } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

/** Years. Online and printed editions, and the year on a volume's back, lie this far apart even where no registry says so. */
const betweenEditions = 1
/** Years. Up to here a slip is likelier than another work. */
const withinReach = 3

export default defineRule({
  id: 'year-mismatch',
  severity: 'error',
  docs: {
    what: 'The cited year is none of those in which the work is recorded to have come out, online or in print. One year off is only pointed out; up to three is a warning.',
    why: 'The year tells readers what the author could know, and tells editions and works of one author apart.',
    fix: 'Take the year from the work itself.',
  },
  *check({ resolved, place }) {
    for (const { reference, resolution, mismatch, confidence } of statedOtherwise(resolved('mismatch'), 'issued')) {
      if (resolution.readFrom === 'page') continue
      const { stated, recorded } = mismatch
      const recorder = recorderOf(resolution.evidence, resolution.work)
      yield {
        ...place(reference, 'issued'),
        message: `${referenceName(reference)} dates the work ${quoted(stated)}; ${recorder} records ${quoted(recorded)}.`,
        severity: severityOf(Number(stated), recorded.split(', ').map(Number)),
        actual: stated,
        expected: recorded,
        confidence,
        evidence: resolution.evidence,
      }
    }
  },
})

function severityOf(stated: number, official: readonly number[]): Severity {
  const apart = Math.min(...official.map(year => Math.abs(year - stated)))
  return apart <= betweenEditions ? 'info' : apart <= withinReach ? 'warning' : 'error'
}
