import { candidatePlaces } from '../compare/repetition-candidates.js'
import type { Reference, RepetitionForm } from '../model/index.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'unresolved-short-title',
  severity: 'warning',
  docs: {
    what: 'A short form, “op. cit.” or “note 12” stands for a source that is nowhere given in full, or for more than one.',
    why: 'The reader cannot tell which work is meant.',
    fix: 'Give the work in full at its first mention, and enough of author and title afterwards to tell it from others.',
  },
  *check({ manuscript, place }) {
    const byKey = new Map(manuscript.references.map(reference => [reference.key, reference]))
    for (const reference of manuscript.references) {
      const { repetition } = reference
      if (!repetition || repetition.form === 'ibid' || repetition.outcome === 'resolved') continue
      const candidates = repetition.outcome === 'ambiguous' ? repetition.candidates : []
      yield {
        ...place(reference),
        message: `${written(reference)} ${explanation(repetition.form, candidates.length)}`,
        actual: reference.raw.slice(0, 80),
        related: candidatePlaces(candidates, byKey),
        confidence: 0.9,
      }
    }
  },
})

function written({ raw, footnote }: Reference): string {
  const words = raw.length <= 60 ? raw : `${raw.slice(0, 59)}…`
  return `“${words.replace(/\s+/g, ' ')}”${footnote === null ? '' : ` in note ${footnote}`}`
}

function explanation(form: RepetitionForm, candidates: number): string {
  if (candidates > 1) return `fits ${candidates} works given before: add the title or year of the one that is meant`
  if (form === 'cross-reference')
    return 'points to a note that does not name that source: mend the number, or give the source in full'
  return 'stands for a work that is nowhere given in full: give it in full'
}
