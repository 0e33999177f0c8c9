import type Database from 'libsql'

/** An open index. */
export type Index = InstanceType<typeof Database>
/** A row that a query gives, by column. */
export type Row = Readonly<Record<string, unknown>>

/** The number in a query's column `value`; 0 when it has no row. */
export function numberFrom(index: Index, sql: string): number {
  return Number((index.prepare(sql).get() as Row | undefined)?.value ?? 0)
}

/** A fact of the index as a whole, such as when it was made. */
export function factOf(index: Index, name: string): string | null {
  const row = index.prepare('select value from facts where name = ?').get(name) as Row | undefined
  return row === undefined ? null : String(row.value)
}

/** Notes a fact of the index itself, in place of what was noted under its name. */
export function setFact(index: Index, name: string, value: string): void {
  index.prepare('insert or replace into facts values (?, ?)').run(name, value)
}
