import { ofADay } from '../compare/sources.js'
import { datesAgree } from '../compare/url-date.js'
import { findDates } from '../interpret/index.js'
import type { CslDate, CslType } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import { statedAddresses } from './stated-addresses.js'

// A magazine's issue is dated by the week in which it lies on the counter, its page by the day it went up.
const MAGAZINE_SLACK_IN_DAYS = 14

/** Days by which the stated date of a source may differ from its page's; undefined for what is usual. */
export function slackInDays({ raw, reading: { item } }: Reference): number | undefined {
  return /magazin/i.test(raw) || item.type === 'article-magazine' ? MAGAZINE_SLACK_IN_DAYS : undefined
}

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
export function isDatedByPage(reference: Reference): boolean {
  const { item } = reference.reading
  if (item.DOI !== undefined || item.issued?.circa || item.volume !== undefined) return false
  // Several addresses are several sources that could not be told apart.
  if (statedAddresses(reference).length > 1) return false
  const isByDay = item.issued?.['date-parts']?.length === 1 && item.issued['date-parts'][0]?.length === 3
  return ofADay.has(item.type) || (isByDay && !dated.has(item.type))
}

/** “Updated 3 May”, “first published 1 May”: any date stated beside the cited one may be the one that the page or its address gives. */
export function statesElsewhere({ raw, reading: { item } }: Reference, date: CslDate): boolean {
  if (item['original-date'] && datesAgree(item['original-date'], date)) return true
  return findDates(raw).some(
    found => found.role !== 'accessed' && found.precision !== 'year' && datesAgree(found.date, date),
  )
}
