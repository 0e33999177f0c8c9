import { onlyPeriod, type Period } from '../interpret/periods.js'
import type { Passage, Row, Table } from '../model/index.js'

/** A row with the cell that dates it. */
export interface DatedRow {
  readonly row: Row
  readonly cell: Passage
  readonly period: Period
}

/** The rows of a table that one of its columns dates: the first, or one whose head says “Year” or “Date”. */
export function datedRows({ rows, heads }: Pick<Table, 'rows' | 'heads'>): readonly DatedRow[] {
  const column = dateColumn(rows, heads)
  if (column === null) return []
  return rows.flatMap(row => {
    const cell = row.cells[column]
    const period = cell && onlyPeriod(cell.text)
    return cell && period ? [{ row, cell, period }] : []
  })
}

function dateColumn(rows: readonly Row[], heads: readonly Passage[]): number | null {
  if (isDateColumn(rows, 0)) return 0
  const named = heads.flatMap(({ text }, column) =>
    dateHead.test(text.trim()) && isDateColumn(rows, column) ? [column] : [],
  )
  return named.length === 1 ? (named[0] as number) : null
}

// “Founded” or “Born” date something else than what the row is about.
const dateHead =
  /^(?:years?|dates?|period|when|jahr|datum|zeit(?:raum)?|années?|période|años?|fecha|período|anno|data|periodo|ano|jaar|år|год|дата|年|年份|日期)(?:\s?\([^()]{0,30}\))?$/iu

function isDateColumn(rows: readonly Row[], column: number): boolean {
  const filled = rows.map(({ cells }) => cells[column]?.text.trim() ?? '').filter(text => text !== '')
  const dates = filled.filter(text => onlyPeriod(text) !== null)
  return dates.length >= FEWEST_DATES && dates.length >= filled.length * LEAST_DATES
}

/** Dates in a column, and their share of its filled cells: fewer, and it is a column of numbers or remarks. */
const FEWEST_DATES = 2
const LEAST_DATES = 0.75
