import type { Severity } from '../model/index.js'
import { recorderOf, statedOtherwise } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'date-mismatch',
  severity: 'warning',
  docs: {
    what: 'The cited date and the one on which the page says that it was published are more than a day apart. The day of a later change of the page counts as right too.',
    why: 'The date tells readers what the author could know, and tells articles of one title apart.',
    fix: 'Open the page; correct the date, or give the address of the article that was meant.',
  },
  *check({ resolved, place }) {
    for (const { reference, resolution, mismatch, confidence } of statedOtherwise(resolved('mismatch'), 'issued')) {
      if (resolution.readFrom !== 'page') continue
      const { stated, recorded } = mismatch
      const published = resolution.links?.find(({ page }) => page?.published)?.page?.published
      yield {
        ...place(reference, 'issued'),
        message: `${referenceName(reference)} is dated ${quoted(stated)}; ${recorderOf(resolution.evidence, resolution.work)} says that the page was published on ${quoted(recorded)}.`,
        ...(isDoubtful(published?.confidence) ? { severity: 'info' satisfies Severity } : {}),
        actual: stated,
        expected: recorded,
        confidence: Math.min(confidence, published?.confidence ?? 0.8),
        evidence: resolution.evidence,
      }
    }
  },
})

/** 0 to 1. Below it a page's date is that of something else on the page once in ten times. */
const SURE = 0.9

function isDoubtful(confidence = 0): boolean {
  return confidence < SURE
}
