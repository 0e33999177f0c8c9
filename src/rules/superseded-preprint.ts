import { isOfOtherVersion } from '../compare/against-record.js'
import type { Manuscript } from '../model/index.js'
import { workName } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'superseded-preprint',
  severity: 'info',
  docs: {
    what: 'A preprint is cited that has since been published.',
    why: 'The published version was reviewed and may differ; it is the one that readers can rely on.',
    fix: 'Cite the published version, unless it is the preprint that you mean.',
  },
  *check({ manuscript, resolved, place }) {
    for (const { reference, resolution } of resolved('verified', 'mismatch')) {
      const published = publishedAs(resolution.work.custom?.['published-as'])
      const work = { item: resolution.work, titles: [], containers: [], dates: [] }
      if (published === null || isOfOtherVersion(reference, work) || isCited(manuscript, published)) continue
      yield {
        ...place(reference),
        message: `${referenceName(reference)} cites the preprint of ${workName(resolution.work)}, which has been published as ${quoted(published)}.`,
        expected: published,
        evidence: resolution.evidence,
      }
    }
  },
})

function publishedAs(value: unknown): string | null {
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : null
}

function isCited({ references }: Manuscript, doi: string): boolean {
  return references.some(({ reading }) =>
    reading.identifiers.some(({ scheme, value }) => scheme === 'doi' && value.toLowerCase() === doi),
  )
}
