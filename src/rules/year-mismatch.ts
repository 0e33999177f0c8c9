import type { Severity } from '../model/index.js'
import { otherwise, statedOtherwise } from '../wording/recorded.js'
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
    for (const differing of statedOtherwise(resolved('mismatch'), 'issued')) {
      const { reference, resolution, mismatch } = differing
      if (resolution.readFrom === 'page') continue
      yield {
        ...place(reference, 'issued'),
        ...otherwise(differing, 'dates the work'),
        severity: severityOf(Number(mismatch.stated), mismatch.recorded.split(', ').map(Number)),
      }
    }
  },
})

function severityOf(stated: number, official: readonly number[]): Severity {
  const apart = Math.min(...official.map(year => Math.abs(year - stated)))
  return apart <= betweenEditions ? 'info' : apart <= withinReach ? 'warning' : 'error'
}
