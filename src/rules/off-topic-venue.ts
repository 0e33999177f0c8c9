import { areNearFields, fieldsIn } from '../entities/fields.js'
import { subjectOfAll } from '../entities/languages/fields.js'
import type { Manuscript, Reference } from '../model/index.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

/** Journals that name a field. With fewer, nobody knows which fields a manuscript draws on. */
const FEWEST_JOURNALS = 5

/** A share of the manuscript's journals: a field with more of them is one of its own. */
const LEAST_SHARE = 0.1

export default defineRule({
  id: 'off-topic-venue',
  severity: 'info',
  docs: {
    what: 'The journal is of another field than the manuscript, the article in it, and the other sources.',
    why: 'Work that appears far from its field was often not read by anyone who knows it; journals of that kind print what is paid for.',
    fix: 'Make sure that the article is sound, or cite one from a journal of its field.',
  },
  *check({ manuscript, place }) {
    const own = ownFields(manuscript)
    if (own.size === 0) return
    for (const reference of manuscript.references) {
      const { title, 'container-title': journal } = reference.reading.item
      if (!title || !isJournalArticle(reference) || !journal) continue
      const fields = [...fieldsIn(journal).keys()]
      if (fields.length === 0 || fields.includes(subjectOfAll)) continue
      if (areNear(fields, own) || areNear(fields, fieldsIn(title).keys())) continue
      yield {
        ...place(reference, 'container-title'),
        message: `${referenceName(reference)}, ${quoted(title)}, appeared in ${quoted(journal)}, a journal of another field (${fields.join(', ')}) than the article and this text (${[...own].join(', ')}).`,
        actual: journal,
        confidence: 0.8,
      }
    }
  },
})

function areNear(fields: readonly string[], others: Iterable<string>): boolean {
  return [...others].some(other => fields.some(field => areNearFields(field, other)))
}

function isJournalArticle({ repetition, reading: { item } }: Reference): boolean {
  return repetition === null && item.type === 'article-journal'
}

/** The fields of the manuscript's title and headings, and of a good part of the journals it cites. */
function ownFields({ title, sections, references }: Manuscript): ReadonlySet<string> {
  const journals = references
    .filter(isJournalArticle)
    .map(({ reading: { item } }) => fieldsIn(item['container-title'] ?? ''))
  const telling = journals.filter(fields => fields.size > 0)
  if (telling.length < FEWEST_JOURNALS) return new Set()
  const counts = new Map<string, number>()
  for (const field of telling.flatMap(fields => [...fields.keys()])) counts.set(field, (counts.get(field) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count > 1 && count >= telling.length * LEAST_SHARE)
  const said = fieldsIn([title ?? '', ...sections.map(section => section.title)].join('\n')).keys()
  return new Set([...common.map(([field]) => field), ...said])
}
