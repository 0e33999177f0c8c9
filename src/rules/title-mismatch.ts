import type { Severity } from '../model/index.js'
import { type Mismatched, otherwise, statedOtherwise } from '../wording/recorded.js'
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
    for (const differing of statedOtherwise(resolved('mismatch'), 'title')) {
      const { reference, resolution, confidence } = differing
      yield {
        ...place(reference, 'title'),
        ...otherwise(differing, 'gives the title'),
        // Headlines are changed after publication.
        ...(isAlike(resolution) ? { severity: 'info' satisfies Severity } : {}),
        confidence: resolution.readFrom === 'page' ? Math.min(confidence, PAGE_CONFIDENCE) : confidence,
      }
    }
  },
})

/** A page may have been renamed, and its title may be another one in its head than over its text. */
const PAGE_CONFIDENCE = 0.8

function isAlike({ readFrom, links = [] }: Mismatched): boolean {
  return readFrom === 'page' && !links.some(({ fit }) => fit === 'other')
}
