import { datedRows } from '../entities/dated-rows.js'
import { type Period, promisedPeriod } from '../interpret/periods.js'
import type { Row } from '../model/index.js'
import { defineRule } from './define-rule.js'

/** Rows within the promised period. Without a few of them the caption's period is about something else than the rows. */
const FEWEST_WITHIN = 2

export default defineRule({
  id: 'table-scope-mismatch',
  severity: 'warning',
  docs: {
    what: 'A row of a table is dated outside the period that its caption promises.',
    why: 'Either the row or the caption is wrong, or the row belongs elsewhere; the reader cannot tell which.',
    fix: 'Correct the date, widen the period in the caption, or take the row out.',
  },
  *check({ manuscript, spanIn }) {
    for (const table of manuscript.tables) {
      const { caption } = table
      const promised = caption && !isOfWorksOn(caption.text) ? promisedPeriod(caption.text) : null
      if (!caption || !promised) continue
      const dated = datedRows(table)
      const outside = dated.filter(({ period }) => !overlap(period, promised))
      const within = dated.length - outside.length
      if (within < FEWEST_WITHIN || within <= outside.length) continue
      for (const { row, cell } of outside) {
        if (isSetApart(row)) continue
        const written = cell.text.replace(/\s+/g, ' ').trim()
        yield {
          span: spanIn(cell),
          message: `A row of ${written} stands in a table whose caption promises ${inWords(promised)}: correct the date, or the caption`,
          actual: written,
          expected: inWords(promised),
          related: [{ span: spanIn(caption), footnote: null, message: `The caption promises ${inWords(promised)}` }],
          // A remark in brackets shows that the row was put there knowingly; the caption still says otherwise.
          confidence: written.includes('(') ? 0.7 : 0.9,
        }
      }
    }
  },
})

/** “Studies of the drought of 1976–1978”: the period is of what they are about, and not of when they came out. */
function isOfWorksOn(caption: string): boolean {
  return works.test(caption)
}

const works =
  /\b(?:publications?|studies|literature|books?|articles?|papers|reports?|works|histories|memoirs?|novels?|accounts|schriften|studien|études|ouvrages|estudios|obras)\s(?:[a-z]+\s){0,2}(?:on|about|of the|concerning|über|zur|zum|sur|sobre)\s/i

/** A row that says itself why it stands outside: a baseline, a comparison, a sum. */
function isSetApart({ cells }: Row): boolean {
  return cells.some(({ text }) => text.length <= LONGEST_LABEL && setApart.test(text))
}

/** Characters. A longer cell is a description, in which such words are said of other things. */
const LONGEST_LABEL = 40

const setApart =
  /(?<!\p{Alpha})(?:baseline|reference|comparison|compared?|control|before|prior|previous|earlier|pre-\w{1,20}|total|average|mean|vergleich|basis|zuvor|vorher|gesamt|summe|durchschnitt|comparaison|auparavant|référence|moyenne|comparaci[oó]n|referencia|promedio|confronto|riferimento|media|totale?|gemiddelde|vergelijking)(?!\p{Alpha})/iu

function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && one.to >= other.from
}

function inWords({ from, to }: Period): string {
  if (to === Number.POSITIVE_INFINITY) return `${from} onwards`
  if (from === Number.NEGATIVE_INFINITY) return `years up to ${to}`
  return `${from}–${to}`
}
