import { candidatePlaces } from '../compare/repetition-candidates.js'
import type { Reference } from '../model/index.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'ambiguous-ibid',
  severity: 'warning',
  docs: {
    what: 'An “ibid.” follows a note that names several sources, or none.',
    why: 'The reader cannot tell which source is meant.',
    fix: 'Name the source again in a short form, such as author and title.',
  },
  *check({ manuscript, place }) {
    const byKey = new Map(manuscript.references.map(reference => [reference.key, reference]))
    for (const reference of manuscript.references) {
      const { repetition } = reference
      if (repetition?.form !== 'ibid' || repetition.outcome !== 'ambiguous') continue
      const { candidates } = repetition
      yield {
        ...place(reference),
        message: `${subject(reference)} repeats the note before it, which names ${candidates.length === 0 ? 'no source' : `${candidates.length} sources`}: give author and short title instead`,
        actual: reference.raw.slice(0, 80),
        related: candidatePlaces(candidates, byKey),
      }
    }
  },
})

function subject({ footnote }: Reference): string {
  return footnote === null ? 'This reference' : `Note ${footnote}`
}
