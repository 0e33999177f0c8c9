import { onlyPeriod, type Period, promisedPeriod } from '../interpret/periods.js'
import type { Passage, Row, Table } from '../model/index.js'
import { defineRule } from './define-rule.js'

/** A share of a column's filled cells that are dates: less, and it is a column of numbers or remarks. */
const LEAST_DATES = 0.75

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
    for (const { caption, heads, rows } of manuscript.tables) {
      const promised = caption && promisedPeriod(caption.text)
      if (!promised) continue
      const dated = datedRows(rows, heads)
      const outside = dated.filter(({ period }) => !overlap(period, promised))
      const within = dated.length - outside.length
      if (within < FEWEST_WITHIN || within <= outside.length) continue
      for (const { row, cell } of outside) {
        if (isSetApart(row)) continue
        yield {
          span: spanIn(cell),
          message: `A row of ${cell.text.trim()} stands in a table whose caption promises ${inWords(promised)}: correct the date, or the caption`,
          actual: cell.text.trim(),
          expected: inWords(promised),
          related: [{ span: spanIn(caption), footnote: null, message: `The caption promises ${inWords(promised)}` }],
          confidence: 0.9,
        }
      }
    }
  },
})

interface DatedRow {
  readonly row: Row
  readonly cell: Passage
  readonly period: Period
}

function datedRows(rows: readonly Row[], heads: readonly Passage[]): readonly DatedRow[] {
  const column = dateColumn(rows, heads)
  if (column === null) return []
  return rows.flatMap(row => {
    const cell = row.cells[column]
    const period = cell && onlyPeriod(cell.text)
    return cell && period ? [{ row, cell, period }] : []
  })
}

/** The column that dates the rows: the first one, or one whose head says “Year” or “Date”. */
function dateColumn(rows: readonly Row[], heads: readonly Passage[]): number | null {
  if (isDateColumn(rows, 0)) return 0
  const named = heads.flatMap(({ text }, column) =>
    dateHead.test(text.trim()) && isDateColumn(rows, column) ? [column] : [],
  )
  return named.length === 1 ? (named[0] as number) : null
}

// “Founded” or “Born” date something else than what the caption is about.
const dateHead =
  /^(?:years?|dates?|period|when|jahr|datum|zeit(?:raum)?|années?|période|años?|fecha|período|anno|data|periodo|ano|jaar|år|год|дата|年|年份|日期)(?:\s?\([^()]{0,30}\))?$/iu

function isDateColumn(rows: readonly Row[], column: number): boolean {
  const filled = rows.map(({ cells }) => cells[column]?.text.trim() ?? '').filter(text => text !== '')
  const dates = filled.filter(text => onlyPeriod(text) !== null)
  return dates.length > FEWEST_WITHIN && dates.length >= filled.length * LEAST_DATES
}

/** A row that says itself why it stands outside: a forecast, a baseline for comparison, a sum. */
function isSetApart({ cells }: Row): boolean {
  return cells.some(({ text }) => setApart.test(text.slice(0, 2_000)))
}

const setApart =
  /(?<!\p{L})(?:expected|planned|projected|projections?|forecast|scheduled|estimated?|proposed|baseline|reference|comparison|compare|control|before|prior|previous|earlier|pre-\w{1,20}|total|average|mean|erwartet|geplant|prognose|vergleich|basis|zuvor|gesamt|summe|prévue?s?|prévisions?|comparaison|auparavant|previst[oa]s?|proyecci[oó]n|comparaci[oó]n|previsione|confronto|totale?|verwacht|gepland)(?!\p{L})/iu

function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && one.to >= other.from
}

function inWords({ from, to }: Period): string {
  if (to === Number.POSITIVE_INFINITY) return `${from} onwards`
  if (from === Number.NEGATIVE_INFINITY) return `years up to ${to}`
  return `${from}–${to}`
}
