import { fullReferences } from '../form/full-references.js'
import { gapsOf } from '../form/reference-gaps.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'incomplete-reference',
  severity: 'warning',
  docs: {
    what: 'A reference lacks what its kind of work is found by: an article its journal, a chapter its book, a book its publisher.',
    why: 'A reader cannot get hold of the source, and nobody can check that it exists.',
    fix: 'Add what is missing from the source itself.',
  },
  *check({ manuscript, place }) {
    for (const reference of fullReferences(manuscript)) {
      const gap = gapsOf(reference)
      if (!gap) continue
      const { title } = reference.reading.item
      yield {
        ...place(reference, title === undefined ? undefined : 'title'),
        message: `${referenceName(reference)} cites ${quoted(title ?? reference.raw)}, ${gap.kind}, without ${gap.missing}. Add what is missing from the source.`,
        actual: reference.raw,
        confidence: gap.confidence,
      }
    }
  },
})
