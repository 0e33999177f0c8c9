import { pairsWithText } from '../entities/pairs-with-text.js'
import { type Misquotation, misquoted, quotationsIn } from '../entities/quotations.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'misquoted-source',
  severity: 'error',
  docs: {
    what: 'Words in quotation marks are not the words of the source.',
    why: 'Quotation marks promise the exact words; a changed one puts something into the source’s mouth.',
    fix: 'Copy the words from the source, mark what you change with brackets, or take the quotation marks away.',
  },
  *check(context) {
    for (const { pair, passages, evidence } of pairsWithText(context)) {
      const { claim, reference } = pair
      for (const quotation of quotationsIn(pair.claimed.own.text)) {
        const text = passages.sentences.map(sentence => sentence.text).join(' ')
        const change = misquoted(quotation, text)
        if (!change) continue
        yield {
          span: claim.span,
          footnote: reference.footnote,
          key: reference.key,
          message: `${quoted(quotation.text)} is not what ${referenceName(reference)} has: its text reads ${quoted(change.sourced)}, ${contrast(change)}. Quote it as it stands.`,
          actual: quotation.text,
          expected: change.sourced,
          ...(change.isReworded ? { severity: 'warning' as const } : {}),
          confidence: change.isReworded ? 0.75 : 0.9,
          evidence: [
            { source: 'manuscript', answered: claim.text },
            ...evidence.map(each => ({ ...each, answered: change.sourced })).slice(0, 1),
          ],
        }
      }
    }
  },
})

function contrast({ differs: { quoted: word, sourced }, isReworded }: Misquotation): string {
  if (isReworded) return `in which “${word}” does not stand`
  if (word === '') return `with “${sourced}” besides`
  return sourced === '' ? `without “${word}”` : `with “${sourced}” for “${word}”`
}
