import { mismatchesWith, titleAgreement } from '../compare/against-record.js'
import { dateText, precisionOf } from '../compare/calendar.js'
import { surely } from '../compare/certainty.js'
import { surnameKey } from '../compare/names.js'
import { comparableTitle } from '../compare/title.js'
import { datesAgree } from '../compare/url-date.js'
import { isDatedByPage, slackInDays, statesElsewhere } from '../form/dated-pages.js'
import { LEAST_SURE_PAGE_DATE } from '../limits.js'
import type { CslItem, Mismatch, Page, PageFit, Reference } from '../model/index.js'

/**
 * Where a reference and the page that it leads to part ways: in title, author and day. A page's data are looser than a registry's, so much is let
 * pass: a headline that goes on, a byline that names others too, a day that is another one elsewhere on earth, the day of a later version.
 */
export function mismatchesWithPage(reference: Reference, page: Page, fit: PageFit): readonly Mismatch[] {
  // Of home pages and lists the title is the site's.
  if (page.kind !== 'article' && page.kind !== 'file' && page.kind !== 'other') return []
  return [titleMismatch(reference, page, fit), authorMismatch(reference, page), dateMismatch(reference, page)].filter(
    mismatch => mismatch !== null,
  )
}

function titleMismatch(reference: Reference, page: Page, fit: PageFit): Mismatch | null {
  const stated = reference.reading.item.title
  if (!stated || !page.item.title || (fit !== 'near' && fit !== 'other')) return null
  const agreement = titleAgreement(reference, { item: page.item, titles: [], containers: [], dates: [] })
  if (!agreement || agreement.agrees) return null
  return { field: 'title', stated, recorded: page.item.title }
}

function authorMismatch(reference: Reference, { item, text }: Page): Mismatch | null {
  if (!item.author) return null
  const said: CslItem = { type: item.type, author: item.author }
  const [mismatch] = mismatchesWith(reference, { item: said, titles: [], containers: [], dates: [] })
  if (mismatch?.field !== 'author') return null
  // Bylines, credits and “told to” stand in the text itself.
  const words = new Set(comparableTitle([text.description, text.lead].join(' ')).words)
  const stated = reference.reading.item.author ?? []
  return stated.some(name => words.has(surnameKey(name))) ? null : mismatch
}

function dateMismatch(reference: Reference, { published, modified, kind }: Page): Mismatch | null {
  const issued = surely(reference, 'issued', 0.75)
  if (!issued || !published || published.confidence < LEAST_SURE_PAGE_DATE || kind !== 'article') return null
  if (precisionOf(published.date) !== 'day' || !isDatedByPage(reference)) return null
  if (datesAgree(issued, published.date, slackInDays(reference)) || statesElsewhere(reference, published.date))
    return null
  if (modified && datesAgree(issued, modified.date)) return null
  return { field: 'issued', stated: dateText(issued) ?? '', recorded: dateText(published.date) ?? '' }
}
