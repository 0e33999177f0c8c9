import { dateText } from '../compare/calendar.js'
import { fullReferences } from '../form/full-references.js'
import { type Recovered, recoveredDate, type Undated, undated } from '../form/undated.js'
import type { Reference } from '../model/reference.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'recoverable-date',
  severity: 'warning',
  docs: {
    what: 'A reference gives no date, or “n.d.”, though its address or its title carries one.',
    why: 'The source is dated, and a reader needs that date to judge it.',
    fix: 'Check the date against the source and give it.',
  },
  *check({ manuscript, today, place }) {
    for (const reference of fullReferences(manuscript)) {
      const found = undated(reference)
      const recovered = found && recoveredDate(reference, found, today[0])
      if (!found || !recovered) continue
      const { span, path } = place(reference, recovered.from)
      yield {
        ...place(reference, found.written === null ? recovered.from : 'issued'),
        message: messageOf(reference, found, recovered),
        actual: found.written ?? undefined,
        expected: dateText(recovered.date) ?? undefined,
        related: [{ span, ...(path ? { path } : {}), footnote: reference.footnote, message: 'The date stands here.' }],
        confidence: recovered.confidence,
      }
    }
  },
})

function messageOf(reference: Reference, { written }: Undated, { date, from }: Recovered): string {
  const name = referenceName(reference)
  const carrier = from === 'URL' ? 'its address' : 'its title'
  const stated = written === null ? 'gives no date' : `is undated (${quoted(written)})`
  return `${name} ${stated}, but ${carrier} carries ${dateText(date)}. Check that date against the source and give it.`
}
