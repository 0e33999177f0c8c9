import { pairsWithText } from '../entities/pairs-with-text.js'
import { unsupportedAmounts } from '../entities/unsupported.js'
import { claimName } from '../wording/claim-name.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'unsupported-number',
  severity: 'info',
  docs: {
    what: 'An amount in the text is not in what could be read of the source, which has another one where it speaks of the matter.',
    why: 'Figures are copied wrong more often than words, and a reader takes a cited figure on trust.',
    fix: 'Look the figure up in the source and correct it, or cite the source that has it.',
  },
  *check(context) {
    for (const { pair, passages, evidence } of pairsWithText(context)) {
      const { claim, reference } = pair
      for (const { quantity, nearest, rival, confidence } of unsupportedAmounts(
        pair.claimed.own.text,
        passages,
        context.manuscript.language,
        pair.claim.context.before,
      )) {
        const instead = rival ? `its text has ${quoted(rival.text)}` : 'its text does not have it'
        yield {
          ...context.place(reference, 'title'),
          message: `${referenceName(reference)} is cited for ${quoted(quantity.text)}, but ${instead}: ${quoted(nearest.text)}. Check the figure.`,
          actual: quantity.text,
          ...(rival ? { expected: rival.text } : {}),
          confidence,
          related: [
            { span: claim.span, footnote: null, message: `Here ${claimName(claim)} says ${quoted(quantity.text)}` },
          ],
          evidence: [
            { source: 'manuscript', answered: claim.text },
            ...evidence.map(each => ({ ...each, answered: nearest.text })).slice(0, 1),
          ],
        }
      }
    }
  },
})
