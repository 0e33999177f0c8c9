import { dateText } from '../compare/calendar.js'
import { type CitedPair, citedPairs } from '../entities/cited-pairs.js'
import { periodText } from '../entities/periods.js'
import { predatingSources } from '../entities/predating.js'
import { grouped } from '../grouped.js'
import { claimName } from '../wording/claim-name.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'source-predates-claim',
  severity: 'error',
  docs: {
    what: 'The claim tells of something later than the source that is cited for it.',
    why: 'A source cannot report what had not happened when it came out, so the reader who looks it up finds nothing of it.',
    fix: 'Cite a source from after the event, correct the date in the text, or say that it was only planned or expected at the time.',
  },
  *check(context) {
    const found = Array.from(
      context.resolved('verified', 'mismatch'),
      each => [each.reference, each.resolution] as const,
    )
    const resolutions = new Map(found)
    for (const pairs of byClaim(citedPairs(context))) {
      for (const { pair, told, published, confidence } of predatingSources(pairs, resolutions, context.today)) {
        const { claim, reference, cited, source } = pair
        const [then, out] = [periodText(told), dateText(published.date) ?? '']
        yield {
          ...context.place(reference, 'issued'),
          message: `${referenceName(reference)} cites ${quoted(source.title.text)} of ${out}, but ${claimName(claim)} tells of ${then}. Cite a source from after it.`,
          actual: out,
          expected: then,
          confidence,
          related: [{ span: claim.span, footnote: null, message: `The claim tells of ${then}` }],
          evidence: [
            { source: 'manuscript', answered: claim.text },
            { source: 'manuscript', answered: cited.raw },
          ],
        }
      }
    }
  },
})

function byClaim(pairs: readonly CitedPair[]): Iterable<readonly CitedPair[]> {
  return grouped(pairs.map(pair => [pair.claim, pair])).values()
}
