import { contradictions } from '../entities/contradictions.js'
import { quoted } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'contradictory-claims',
  severity: 'warning',
  docs: {
    what: 'Two passages give different amounts, dates, counts, places or states for the same thing.',
    why: 'One of them is wrong, and a reader who meets both trusts neither.',
    fix: 'Look both up and correct one, or say why they differ.',
  },
  *check({ manuscript, spanIn }) {
    for (const { first, second, confidence } of contradictions(manuscript)) {
      yield {
        span: spanIn(second.passage, second.extent),
        message: `Here it is ${quoted(second.given)} (${quoted(second.text)}), but an earlier passage gives ${quoted(first.given)} for what seems the same: ${quoted(first.text)}. Correct one of them, or say why they differ.`,
        actual: second.given,
        expected: first.given,
        related: [
          {
            span: spanIn(first.passage, first.extent),
            footnote: null,
            message: `Here it is ${quoted(first.given)}`,
          },
        ],
        confidence,
        evidence: [
          { source: 'manuscript', answered: first.text },
          { source: 'manuscript', answered: second.text },
        ],
      }
    }
  },
})
