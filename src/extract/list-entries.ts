import type { Passage } from '../model/index.js'
import { isDated, isRunningText, isWholeEntry } from './entry-shape.js'
import { joinLines, type PlacedLine } from './list-lines.js'
import type { PagedText } from './paged-text.js'
import { partEntries } from './part-entries.js'

/** A reference in a list at the end of a manuscript. */
export interface ListEntry {
  /** As the list numbers it; null in a list without numbers. */
  readonly number: string | null
  readonly passage: Passage
}

/** An entry with the lines that it takes up. */
export interface PartedEntry extends ListEntry {
  readonly lines: readonly PlacedLine[]
}

/** The entries that lines make up. */
export function partedEntries(lines: readonly PlacedLine[], { source }: PagedText): readonly PartedEntry[] {
  return partEntries(lines).map(({ first, end, number, label }) => {
    const own = lines.slice(first, end)
    return { number, passage: joinLines(own, label, source), lines: own }
  })
}

/** “The works below were consulted in translation.” is not an entry. */
export function isEntry({ number, passage: { text, links } }: ListEntry): boolean {
  if (number !== null) return text !== ''
  if (text.length < 12 || (/:$/.test(text) && !isDated(text))) return false
  return /\d{4}|https?:|["“«]/.test(text) || isDated(text) || links.length > 0
}

// Characters in a row. A part's heading, an entry without a date, a line that was parted wrongly may stand in a list.
/** Characters. So much between entries that is none of them ends a list. */
export const LONGEST_STRANGERS = 600

/** How many entries stand before the list gives way to running text. */
export function lengthOfList(entries: readonly PartedEntry[]): number {
  let length = 0
  let strange = 0
  for (const [at, entry] of entries.entries()) {
    const { text } = entry.passage
    if (isListed(entry, entries[at - 1])) [length, strange] = [at + 1, 0]
    else strange += isRunningText(text) ? 2 * text.length : text.length
    if (strange > LONGEST_STRANGERS) break
  }
  return length
}

/** Whether an entry belongs to the list that the one before it belongs to. */
export function isListed(entry: PartedEntry, before: PartedEntry | undefined): boolean {
  return looksWhole(entry) || countsOn(before, entry)
}

/** A numbered list goes on, whatever an entry says. */
function countsOn(before: ListEntry | undefined, { number, passage }: ListEntry): boolean {
  const isNext = before?.number != null && number !== null && Number(number) === Number(before.number) + 1
  return isNext && passage.text.length < LONGEST_UNSURE
}

/** Whether an entry can pass for a reference: it looks like one or, dated and no sentence, may well be one. */
export function looksWhole({ number, passage: { text }, lines }: PartedEntry): boolean {
  if (isWholeEntry(text)) return true
  const isLabelled = number !== null || (lines[0] as PlacedLine).text.length > text.length
  return isDated(text) && !isRunningText(text) && (isLabelled || text.length < LONGEST_UNSURE)
}

// Characters. What begins with a title, or a body of many words, is told from a paragraph by its length.
const LONGEST_UNSURE = 500
