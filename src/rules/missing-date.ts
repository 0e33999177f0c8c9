import { fullReferences } from '../form/full-references.js'
import { recoveredDate, undated } from '../form/undated.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'missing-date',
  severity: 'info',
  docs: {
    what: 'A reference gives no date, or says that there is none.',
    why: 'Without a date a reader cannot tell which state of the source was read, nor whether it could know of what it is cited for.',
    fix: 'Give the date that the source carries. Where it has none, say so (“n.d.”) and give the day on which you read it.',
  },
  *check({ manuscript, today, place }) {
    for (const reference of fullReferences(manuscript)) {
      const found = undated(reference)
      if (!found || recoveredDate(reference, found, today[0])) continue
      const { accessed, title } = reference.reading.item
      // “n.d.” with the day of reading is all that can be said of a page without a date.
      if (found.written !== null && accessed) continue
      yield {
        ...place(reference, found.written === null ? 'title' : 'issued'),
        message: messageOf(referenceName(reference), found.written, title ?? '', accessed !== undefined),
        actual: found.written ?? undefined,
        confidence: found.written === null ? 0.8 : 0.9,
      }
    }
  },
})

function messageOf(name: string, written: string | null, title: string, hasAccess: boolean): string {
  if (written !== null)
    return `${name} is undated (${quoted(written)}). Give the date that the source carries; if it has none, add the day on which you read it.`
  const remedy = hasAccess ? 'write “n.d.” beside the day of access' : 'write “n.d.” and the day on which you read it'
  return `${name} gives no date for ${quoted(title)}. Give the date that the source carries; if it has none, ${remedy}.`
}
