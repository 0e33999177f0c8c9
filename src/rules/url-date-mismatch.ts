import { dateText } from '../compare/calendar.js'
import { datedAddress, datesAgree } from '../compare/url-date.js'
import { surely } from '../form/full-references.js'
import { statedAddresses } from '../form/stated-addresses.js'
import { dateInUrl, findDates } from '../interpret/index.js'
import type { CslType, Reference } from '../model/index.js'
import { referenceName } from '../wording/reference-name.js'
import { relatedPlace } from '../wording/related-place.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'url-date-mismatch',
  severity: 'error',
  docs: {
    what: 'The date in an address and the date cited are more than a day apart.',
    why: 'News sites write the day of publication into the address. One of the two dates is wrong, or the address leads to another article.',
    fix: 'Open the address; correct the date, or give the address of the article that was meant.',
  },
  *check({ manuscript, place }) {
    for (const reference of manuscript.references) {
      const { URL: url, type } = reference.reading.item
      const issued = surely(reference, 'issued', 0.75)
      if (
        url === undefined ||
        issued === undefined ||
        reference.repetition !== null ||
        !isDatedByAddress(type, reference)
      )
        continue
      const address = datedAddress(url)
      const found = address === null ? null : dateInUrl(address)
      if (!found || (found.precision !== 'day' && found.precision !== 'month')) continue
      const slack = /magazin/i.test(reference.raw) || type === 'article-magazine' ? MAGAZINE_SLACK_IN_DAYS : undefined
      if (datesAgree(issued, found.date, slack) || statesElsewhere(reference, found.date)) continue
      const [cited, addressed] = [dateText(issued), dateText(found.date)]
      yield {
        ...place(reference, 'issued'),
        message: `${referenceName(reference)} is dated ${cited}, but its address says ${addressed}. Correct the date or the address.`,
        actual: cited ?? undefined,
        expected: addressed ?? undefined,
        related: [relatedPlace(place(reference, 'URL'), `The address says ${addressed}`)],
        confidence: 0.95,
      }
    }
  },
})

// A magazine's issue is dated by the week in which it lies on the counter, its page by the day it went up.
const MAGAZINE_SLACK_IN_DAYS = 14

const daily = new Set<CslType>([
  'article-newspaper',
  'article-magazine',
  'article',
  'webpage',
  'post',
  'post-weblog',
  'document',
])
const dated = new Set<CslType>([
  'article-journal',
  'book',
  'thesis',
  'legislation',
  'legal_case',
  'bill',
  'treaty',
  'dataset',
  'software',
])

/** A journal's issue, a report or a book may bear another date than its page; a daily's article, and what is cited by its day, do not. */
function isDatedByAddress(type: CslType, reference: Reference): boolean {
  const { item } = reference.reading
  if (item.DOI !== undefined || item.issued?.circa || item.volume !== undefined) return false
  // Several addresses are several sources that could not be told apart.
  if (statedAddresses(reference).length > 1) return false
  const isByDay = item.issued?.['date-parts']?.length === 1 && item.issued['date-parts'][0]?.length === 3
  return daily.has(type) || (isByDay && !dated.has(type))
}

/** “Updated 3 May”, “first published 1 May”: any date stated beside the cited one may be the one in the address. */
function statesElsewhere({ raw, reading: { item } }: Reference, date: Parameters<typeof datesAgree>[0]): boolean {
  if (item['original-date'] && datesAgree(item['original-date'], date)) return true
  return findDates(raw).some(
    found => found.role !== 'accessed' && found.precision !== 'year' && datesAgree(found.date, date),
  )
}
