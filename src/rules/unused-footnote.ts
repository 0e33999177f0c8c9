import { normaliseLabel } from '../extract/note-of-mark.js'
import type { Footnote } from '../model/index.js'
import { defineRule, type Sighting } from './define-rule.js'

export default defineRule({
  id: 'unused-footnote',
  severity: 'warning',
  docs: {
    what: 'No marker in the text leads to a footnote.',
    why: 'Most converters leave such a footnote out, so its source is lost without a word.',
    fix: 'Put its marker where the text leans on it, or delete the footnote.',
  },
  *check({ manuscript: { footnotes, markers } }) {
    const marked = new Set(markers.map(({ label }) => normaliseLabel(label)))
    if (marked.size === 0 && footnotes.length > 1) {
      yield noneMarked(footnotes)
      return
    }
    for (const footnote of footnotes) {
      const { label, labelSpan } = footnote
      if (marked.has(normaliseLabel(label))) continue
      yield {
        span: labelSpan,
        footnote: label,
        key: label,
        message: `No marker leads to note ${label}: mark the place in the text that it belongs to, or delete it`,
        actual: label,
      }
    }
  },
})

function noneMarked(footnotes: readonly Footnote[]): Sighting {
  const [first] = footnotes as readonly [Footnote]
  return {
    span: first.labelSpan,
    footnote: first.label,
    message: `The text has no marker for any of its ${footnotes.length} footnotes: mark the places that they belong to`,
  }
}
