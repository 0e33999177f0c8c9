import { dateText, earliestDay, precisionOf } from '../compare/calendar.js'
import { fullReferences, isFiled, isForthcoming, wordsOfReference } from '../form/full-references.js'
import type { CslDate } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import { referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

/** Days. It is tomorrow already east of the place where the check runs. */
const timeZones = 1
/** Days. Issues of journals bear the date of a month or year up to one ahead of the day they come out. */
const advanceIssue = 366
/** Words. In shorter titles a year may be that of publication. */
const fewestTitleWords = 5
/** 0 to 1. Below it a number that only looks like a year may have been taken for one. */
const leastDate = 0.75

export default defineRule({
  id: 'future-date',
  severity: 'error',
  docs: {
    what: 'A source is dated, or was read, after the day of the check.',
    why: 'Nobody can have read it then: a digit is wrong, or the reference was not made from the source.',
    fix: 'Look the date up at the source. If the source is still to appear, say “forthcoming”.',
  },
  *check({ manuscript, today, place }) {
    const [year, month, day] = today
    const now = earliestDay({ 'date-parts': [[year, month, day]] }) ?? 0
    for (const reference of fullReferences(manuscript)) {
      const { item, fields } = reference.reading
      for (const field of ['issued', 'accessed'] as const) {
        const date = item[field]
        if ((fields[field]?.confidence ?? 0) < leastDate || !isAhead(date, field, now)) continue
        if (field === 'issued' && (isForthcoming(reference) || hasOtherYear(reference, year))) continue
        yield {
          ...place(reference, field),
          message: messageOf(referenceName(reference), field, dateText(date)),
          actual: dateText(date) ?? undefined,
        }
      }
    }
  },
})

/** Of two numbers that look like years the one still to come may be a page or a report's number. */
function hasOtherYear(reference: Reference, thisYear: number): boolean {
  if (isFiled(reference)) return false
  const letters = wordsOfReference(reference).split('')
  for (const field of ['issued', 'accessed', 'title'] as const) {
    const extent = reference.reading.fields[field]?.extent
    // A title of a few words may be cut out of the middle.
    if (field === 'title' && (reference.reading.item.title ?? '').split(/\s+/).length < fewestTitleWords) continue
    if (extent) letters.fill(' ', extent.start, Math.min(extent.end, letters.length))
  }
  const years = letters.join('').match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? []
  return years.some(found => Number(found) <= thisYear)
}

function isAhead(date: CslDate | undefined, field: 'issued' | 'accessed', now: number): boolean {
  const first = earliestDay(date)
  if (first === null) return false
  const slack = field === 'accessed' || precisionOf(date) === 'day' ? timeZones : advanceIssue
  return first > now + slack
}

function messageOf(name: string, field: 'issued' | 'accessed', date: string | null): string {
  if (field === 'accessed')
    return `${name} was read on ${date}, which is still to come. Give the day on which you read it.`
  return `${name} is dated ${date}, which is still to come. Look the date up at the source, or say “forthcoming”.`
}
