import { uncitedStatistics } from '../entities/uncited.js'
import { quoted } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'uncited-statistic',
  severity: 'info',
  docs: {
    what: 'A sentence gives a statistic, and nothing is cited for it in the sentence or beside it.',
    why: 'A reader cannot tell where the figure comes from, nor of what year and place it is.',
    fix: 'Cite where the figure is from, or say that it is your own reckoning.',
  },
  *check({ manuscript, spanIn }) {
    for (const { paragraph, extent, quantity } of uncitedStatistics(manuscript)) {
      const sentence = paragraph.passage.text.slice(extent.start, extent.end)
      yield {
        span: spanIn(paragraph.passage, extent),
        message: `Nothing is cited for ${quoted(quantity.text)} in ${quoted(sentence)} or beside it. Say where the figure is from.`,
        actual: quantity.text,
        confidence: 0.7,
      }
    }
  },
})
