import { dateText, isBefore, precisionOf } from '../compare/calendar.js'
import { surely } from '../compare/certainty.js'
import { fullReferences, isFiled, isForthcoming, wordsOfReference } from '../form/full-references.js'
import type { CslDate, CslType } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import { referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

/** Days. It is tomorrow already east of the reader. */
const timeZones = 1
/** Days. Works of these kinds are put online up to so long before the year, month or issue that they are cited by. */
const onlineFirst = 731

export default defineRule({
  id: 'access-before-publication',
  severity: 'error',
  docs: {
    what: 'A source was read before the day on which it was published.',
    why: 'One of the two dates is wrong, or another source was read than the one cited.',
    fix: 'Look up when the source was published, and on which day you read it.',
  },
  *check({ manuscript, place }) {
    for (const reference of fullReferences(manuscript)) {
      const issued = surely(reference, 'issued', leastDate)
      const accessed = surely(reference, 'accessed', leastDate)
      if (!issued || !accessed || !isBefore(accessed, issued, slackOf(reference, issued))) continue
      if (isForthcoming(reference) || isRenewed(reference)) continue
      const { span, path } = place(reference, 'issued')
      yield {
        ...place(reference, 'accessed'),
        message: `${referenceName(reference)} was read on ${dateText(accessed)}, but published only on ${dateText(issued)}. One of the two dates is wrong: look up both.`,
        actual: dateText(accessed) ?? undefined,
        related: [
          {
            span,
            ...(path ? { path } : {}),
            footnote: reference.footnote,
            message: 'The date of publication stands here.',
          },
        ],
      }
    }
  },
})

/** 0 to 1. Both dates must be read beyond doubt. */
const leastDate = 0.8

const scholarly: ReadonlySet<CslType> = new Set<CslType>([
  'article-journal',
  'book',
  'chapter',
  'paper-conference',
  'article',
  'document',
  'report',
] as const)

function slackOf({ reading: { item } }: Reference, issued: CslDate): number {
  return scholarly.has(item.type) && precisionOf(issued) !== 'day' ? onlineFirst : timeZones
}

const renewed =
  /\b(?:updated?|last (?:modified|revised|changed)|revised|modified|rev\.|version|reprint(?:ed)?|repr\.|aktualisiert|geändert|Stand|mis à jour|actualizad[oa]|aggiornato|atualizad[oa]|bijgewerkt|originally|archived?)\b/iu

/** A page that is renewed keeps its address; it may have been read before its latest date. */
function isRenewed(reference: Reference): boolean {
  if (reference.reading.item['original-date']) return true
  return !isFiled(reference) && renewed.test(wordsOfReference(reference))
}
