import type { Extent } from '../model/index.js'

/** Whether a stretch is all that a cell of a row holds beside a citation: “Year: 2023; Place: Argentina [@moss]”. */
export function fillsCell({ start, end }: Extent, row: string): boolean {
  return /(?:^|[;:] )$/.test(row.slice(0, start)) && /^(?: \[[^\]]*\])?(?:;|$)/.test(row.slice(end))
}
