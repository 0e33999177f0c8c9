import { dateText } from '../compare/calendar.js'
import { fullReferences } from '../form/full-references.js'
import { type Recovered, recoveredDate, type Undated, undated } from '../form/undated.js'
import { LEAST_SURE_PAGE_DATE } from '../limits.js'
import type { Reference } from '../model/reference.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule, type RuleContext } from './define-rule.js'

export default defineRule({
  id: 'recoverable-date',
  severity: 'warning',
  docs: {
    what: 'A reference gives no date, or “n.d.”, though its address, its title or its page carries one.',
    why: 'The source is dated, and a reader needs that date to judge it.',
    fix: 'Check the date against the source and give it.',
  },
  *check({ manuscript, today, place, lookAt }) {
    for (const reference of fullReferences(manuscript)) {
      const found = undated(reference)
      const recovered = found && (recoveredDate(reference, found, today[0]) ?? dateOfPage(reference, lookAt))
      if (!found || !recovered) continue
      const field = recovered.from === 'page' ? 'URL' : recovered.from
      const { span, path } = place(reference, field)
      const address = reference.reading.item.URL
      const look = recovered.from === 'page' && address ? lookAt(reference, address) : undefined
      yield {
        ...place(reference, found.written === null ? field : 'issued'),
        message: messageOf(reference, found, recovered),
        actual: found.written ?? undefined,
        expected: dateText(recovered.date) ?? undefined,
        related: [
          {
            span,
            ...(path ? { path } : {}),
            footnote: reference.footnote,
            message: look ? 'It leads to the page.' : 'The date stands here.',
          },
        ],
        confidence: recovered.confidence,
        ...(look ? { evidence: look.evidence } : {}),
      }
    }
  },
})

/** The day on which the page, or a kept copy of it, says that it was published. */
function dateOfPage(reference: Reference, lookAt: RuleContext['lookAt']): Recovered | null {
  const { URL: address } = reference.reading.item
  const look = address === undefined ? undefined : lookAt(reference, address)
  if (!look || look.fit === 'other' || look.state === 'soft-404') return null
  const page = look.page ?? look.archived?.page
  if (page?.kind !== 'article' || !page.published || page.published.confidence < LEAST_SURE_PAGE_DATE) return null
  return { date: page.published.date, from: 'page', confidence: page.published.confidence }
}

function messageOf(reference: Reference, { written }: Undated, { date, from }: Recovered): string {
  const name = referenceName(reference)
  const carrier = from === 'URL' ? 'its address' : `its ${from}`
  const stated = written === null ? 'gives no date' : `is undated (${quoted(written)})`
  return `${name} ${stated}, but ${carrier} carries ${dateText(date)}. Check that date against the source and give it.`
}
