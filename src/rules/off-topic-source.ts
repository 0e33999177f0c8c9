import { byClaimed, type CitedPair, citedPairs } from '../entities/cited-pairs.js'
import { entityContrast } from '../entities/contrasts/contrast.js'
import { languageOf } from '../entities/language-of.js'
import {
  areAllStrangers,
  offTopicConfidence,
  type SubjectField,
  sharesOwnTerm,
  subjectField,
} from '../entities/subject.js'
import { claimName } from '../wording/claim-name.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule, type Sighting } from './define-rule.js'

export default defineRule({
  id: 'off-topic-source',
  severity: 'warning',
  docs: {
    what: 'The source shares no subject with the claim that cites it, nor with the manuscript.',
    why: 'A reader who looks up a sentence’s source and finds another field’s cannot tell whether the sentence is true.',
    fix: 'Look the source up again: its number or key may have slipped.',
  },
  *check(context) {
    const { manuscript, place } = context
    let field: SubjectField | null = null
    const strangers: Sighting[] = []
    const pairs = citedPairs(context)
    const citedOnce = keysCitedOnce(pairs)
    const together = byClaimed(pairs)
    for (const { claim, reference, cited, claimed, source } of pairs) {
      // In many a text each source shares a word with its claim; the field is dear, as every passage of the manuscript is read for it.
      if (!source.isTitled || !citedOnce.has(cited.key) || sharesOwnTerm(claimed, source)) continue
      field ??= subjectField(manuscript)
      const confidence = offTopicConfidence(claimed, source, field)
      if (confidence === null) continue
      if (!isInLanguageOf(claimed.own.text, source.title.text, manuscript.language)) continue
      // Another member of the same kind is the nearer word for it; several sources on one matter have titles of all kinds.
      if (entityContrast(claimed, source) || (together.get(claimed) ?? []).filter(isOnTopic).length > 1) continue
      strangers.push({
        ...place(reference, 'title'),
        message: `${referenceName(reference)} is about ${quoted(source.title.text)}: ${claimName(claim)}, ${quoted(claim.text)}, shares no subject with it, nor does the rest of the text.`,
        actual: source.title.text,
        confidence,
        related: [{ span: claim.span, footnote: null, message: 'The claim that cites it.' }],
        evidence: [
          { source: 'manuscript', answered: claim.text },
          { source: 'manuscript', answered: cited.reading.item.title ?? cited.raw },
        ],
      })
    }
    if (field === null || !areAllStrangers(field, strangers.length, manuscript.references.length)) yield* strangers
  },
})

function isOnTopic({ claimed, source }: CitedPair): boolean {
  return sharesOwnTerm(claimed, source)
}

/** What is cited again and again is no slip of a number or a key. */
function keysCitedOnce(pairs: readonly CitedPair[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { cited } of pairs) counts.set(cited.key, (counts.get(cited.key) ?? 0) + 1)
  return new Set([...counts].flatMap(([key, count]) => (count === 1 ? [key] : [])))
}

/** Words of two languages are not to be held against each other. A title that shows none is English if it has English letters alone. */
function isInLanguageOf(claim: string, title: string, stated: string | null): boolean {
  const language = languageOf(claim, stated)
  if (language === null) return false
  const ofTitle = languageOf(title, language)
  return (
    languageOf(title) === language || (ofTitle === language && language === 'en' && /^[\x20-\x7e–—‘’“”]*$/.test(title))
  )
}
