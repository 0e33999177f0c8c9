import type { Extent } from '../model/index.js'
import { expandNumbers } from '../read/note-numbers.js'

/** A citation as it stands in running text, before it is known what it points to. */
export interface FoundCitation {
  readonly key: string
  /** In the text. */
  readonly extent: Extent
  readonly locator?: string
}

/** `[12]`, `[3–5]`, `[2, 7]`, `[12, p. 33]` in running text: one citation for each number. */
export function findNumberCitations(text: string): readonly FoundCitation[] {
  const found: FoundCitation[] = []
  for (const match of text.matchAll(
    /\[(\d{1,4}(?:\s{0,2}[,;–—-]\s{0,2}\d{1,4}){0,40})(?:,\s{0,2}((?:pp?|§+|ch|chap|chapter|fig|figure|sec|sect|section|vol|thm|theorem|lemma|prop|cor|def|eqs?|table|app|appendix|part|note|S)\.?\s{0,2}[^[\]]{1,60}))?\]/gi,
  )) {
    const extent = { start: match.index, end: match.index + match[0].length }
    // `[12](…)` is a link, `[0, 1]` an interval, `[1984]` a year.
    const numbers = expandNumbers(match[1] as string)
    if (text[extent.end] === '(' || numbers.some(isNoEntry)) continue
    for (const key of [...between(found.at(-1), text, extent.start, numbers[0] as string), ...numbers])
      found.push({ key, extent, ...(match[2] ? { locator: match[2] } : {}) })
  }
  return found
}

/** “[3]–[5]”: the numbers between two in brackets of their own. */
function between(before: FoundCitation | undefined, text: string, start: number, first: string): readonly string[] {
  if (!before || !/^\s?[–—-]\s?$/.test(text.slice(before.extent.end, start))) return []
  return expandNumbers(`${before.key}–${first}`).slice(1, -1)
}

/** No list has an entry 0, and a number that reads as a year is one. */
function isNoEntry(number: string): boolean {
  return /^0/.test(number) || /^(?:1[5-9]|20)\d\d$/.test(number)
}
