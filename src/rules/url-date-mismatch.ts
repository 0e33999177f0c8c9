import { dateText } from '../compare/calendar.js'
import { surely } from '../compare/certainty.js'
import { datedAddress, datesAgree } from '../compare/url-date.js'
import { isDatedByPage, slackInDays, statesElsewhere } from '../form/dated-pages.js'
import { dateInUrl } from '../interpret/index.js'
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
      const { URL: url } = reference.reading.item
      const issued = surely(reference, 'issued', 0.75)
      if (url === undefined || issued === undefined || reference.repetition !== null || !isDatedByPage(reference))
        continue
      const address = datedAddress(url)
      const found = address === null ? null : dateInUrl(address)
      if (!found || (found.precision !== 'day' && found.precision !== 'month')) continue
      if (datesAgree(issued, found.date, slackInDays(reference)) || statesElsewhere(reference, found.date)) continue
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
