import { surely } from '../compare/certainty.js'
import { foreignPrefix } from '../compare/doi-publisher.js'
import type { Reference } from '../model/index.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'doi-publisher-mismatch',
  severity: 'warning',
  docs: {
    what: 'The prefix of a DOI belongs to another publisher than the journal’s, or to a repository.',
    why: 'Such a DOI mostly leads to another work, or to a manuscript instead of the published article.',
    fix: 'Take the DOI from the article’s own page, or say what the DOI leads to: a preprint, a deposited copy.',
  },
  *check({ manuscript, place }) {
    for (const reference of manuscript.references) {
      const journal = journalOf(reference)
      const doi = reference.reading.item.DOI
      const foreign = journal === null || doi === undefined ? null : foreignPrefix(journal, doi)
      if (journal === null || !foreign) continue
      const { prefix, owner, publisher } = foreign
      const expected = publisher === null ? 'where anyone may deposit' : `not of ${publisher}, which publishes it`
      yield {
        ...place(reference, 'DOI'),
        message: `${referenceName(reference)} is stated to be in ${quoted(journal)}, but the prefix ${prefix} of its DOI is that of ${owner}, ${expected}. Check the DOI on the article’s page.`,
        actual: doi,
        confidence: publisher === null ? 0.6 : 0.85,
      }
    }
  },
})

function journalOf(reference: Reference): string | null {
  const { item } = reference.reading
  if (item.type !== 'article-journal' || reference.repetition !== null) return null
  // Without any of these it may be a manuscript that only names where it was sent.
  if (item.volume === undefined && item.issue === undefined && item.page === undefined) return null
  return surely(reference, 'container-title', 0.7) ?? null
}
