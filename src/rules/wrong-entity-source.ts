import { byClaimed, type CitedPair, citedPairs } from '../entities/cited-pairs.js'
import { entityContrast } from '../entities/contrasts/contrast.js'
import type { Contrast, ContrastReason } from '../entities/contrasts/contrast-reason.js'
import { sharesOwnTerm } from '../entities/subject.js'
import { LEAST_CERTAIN_ERROR } from '../limits.js'
import { claimName } from '../wording/claim-name.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'wrong-entity-source',
  severity: 'error',
  docs: {
    what: 'The source is about another country, person, body or event of the same kind than the claim that cites it. Kinds of contrast that are wrong more often than one time in twenty only warn.',
    why: 'A source on a visit to one country does not show that another was visited: the reader who looks it up finds something else.',
    fix: 'Cite the source that is about what the sentence says, or say in the sentence how the one bears on the other.',
  },
  *check(context) {
    const pairs = citedPairs(context)
    const together = byClaimed(pairs)
    for (const { claim, reference, cited, claimed, source } of pairs) {
      const contrast = entityContrast(claimed, source)
      if (!contrast || together.get(claimed)?.some(isBorneOutBy)) continue
      const name = referenceName(reference)
      yield {
        ...context.place(reference, 'title'),
        message: `${name} ${saidOf(contrast)}: ${claimName(claim)} speaks of ${quoted(contrast.claimed)}, its source of ${quoted(contrast.sourced)}.`,
        actual: contrast.sourced,
        expected: contrast.claimed,
        ...(contrast.confidence < LEAST_CERTAIN_ERROR ? { severity: 'warning' as const } : {}),
        confidence: contrast.confidence,
        related: [{ span: claim.span, footnote: null, message: `The claim names ${quoted(contrast.claimed)}.` }],
        evidence: [
          { source: 'manuscript', answered: claim.text },
          { source: 'manuscript', answered: cited.reading.item.title ?? cited.reading.item.URL ?? cited.raw },
        ],
      }
    }
  },
})

/** Whether a source fits the words that lean on it: another one beside it may tell what else belongs to the matter. */
function isBorneOutBy({ claimed, source }: CitedPair): boolean {
  return sharesOwnTerm(claimed, source) && entityContrast(claimed, source) === null
}

const phrases: Readonly<Record<ContrastReason, string>> = {
  visit: 'tells of a visit to another country',
  stay: 'has somebody in another place',
  parties: 'is about other parties',
  'subject-parties': 'is about other parties than the text around it',
  swap: 'is about another place',
  event: 'is about another event of the series',
  dated: 'is about another occasion',
  case: 'is another case',
  ordinal: 'is about another one of several',
  person: 'is about another person',
  organisation: 'is about another body',
  place: 'is about another place',
  subject: 'is about another place',
  noun: 'is about another of its kind',
  drug: 'is about another medicine of its kind',
  counterpart: 'is about others',
}

function saidOf({ because }: Contrast): string {
  return phrases[because]
}
