import { dateText } from '../compare/calendar.js'
import { citedPairs } from '../entities/cited-pairs.js'
import { misdatedEvent } from '../entities/misdating.js'
import { periodText } from '../entities/periods.js'
import { claimName } from '../wording/claim-name.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'year-in-claim-mismatch',
  severity: 'warning',
  docs: {
    what: 'The sentence or row dates an event otherwise than its source does.',
    why: 'Either the date in the text is wrong, or the source is about another occasion; a reader cannot tell which.',
    fix: 'Correct the date in the text, or cite the source that is about the occasion you mean.',
  },
  *check(context) {
    for (const pair of citedPairs(context)) {
      const misdated = misdatedEvent(pair, context.manuscript.tables)
      if (!misdated) continue
      const { claim, reference, cited, source } = pair
      const said = periodText(misdated.told)
      const sourced = misdated.sourced ? periodText(misdated.sourced) : (dateText(misdated.published) ?? '')
      const where = misdated.sourced
        ? `puts it ${misdated.sourced.precision === 'day' ? 'on' : 'in'}`
        : 'reported it on'
      yield {
        ...context.place(reference, misdated.sourced ? 'title' : 'issued'),
        message: `${referenceName(reference)}: ${claimName(claim)} speaks of ${said}, but ${quoted(source.title.text)} ${where} ${sourced}. Correct the date or the source.`,
        actual: said,
        expected: sourced,
        confidence: misdated.confidence,
        related: [{ span: claim.span, footnote: null, message: `The claim speaks of ${said}` }],
        evidence: [
          { source: 'manuscript', answered: claim.text },
          { source: 'manuscript', answered: cited.raw },
        ],
      }
    }
  },
})
