import { otherwise, statedOtherwise } from '../wording/recorded.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'author-mismatch',
  severity: 'warning',
  docs: {
    what: 'The cited authors are not the recorded ones: another first author, a name too many, or one missing from the middle.',
    why: 'Credit goes to the wrong people, and readers who look for the work by its author do not find it.',
    fix: 'Copy the authors, in their order, from the work itself. “Et al.” may stand for the rest.',
  },
  *check({ resolved, place }) {
    for (const differing of statedOtherwise(resolved('mismatch'), 'author')) {
      const { reference, resolution, confidence } = differing
      yield {
        ...place(reference, 'author'),
        ...otherwise(differing, 'names the authors'),
        confidence: resolution.readFrom === 'page' ? Math.min(confidence, PAGE_CONFIDENCE) : confidence,
      }
    }
  },
})

/** Bylines of pages name who wrote, who edited, or who put the page up. */
const PAGE_CONFIDENCE = 0.8
