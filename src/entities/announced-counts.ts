import { sentencesOf } from '../extract/sentences.js'
import type { Extent, Manuscript, Passage, Table } from '../model/index.js'
import { countsInWords } from './amounts/counts-in-words.js'
import { quantitiesIn } from './amounts/quantities.js'
import type { Quantity } from './amounts/quantity.js'
import { type Contradiction, inOrder } from './contradiction.js'
import { listing, sumWords } from './languages/tables.js'
import { findPlaces } from './places.js'
import { tableLabel } from './table-cells.js'
import { termsIn } from './terms.js'
import { hasAny } from './word-list.js'
import { isCapital, wordsOf } from './words.js'

/** Where a sentence says how many there are and what it then lists, or the table it points to, has another number. */
export function contraryCounts({ paragraphs, tables, language }: Manuscript): readonly Contradiction[] {
  const byLabel = labelled(tables)
  return paragraphs.flatMap(({ passage, kind }) => {
    if (kind === 'caption' || !mayList(passage.text, byLabel.size > 0)) return []
    return sentencesOf(passage, language).flatMap(extent => {
      const text = passage.text.slice(extent.start, extent.end)
      if (!mayList(text, byLabel.size > 0)) return []
      return [...contraryList(passage, extent, text), ...contraryRows(passage, extent, text, byLabel, language)]
    })
  })
}

function mayList(text: string, hasTables: boolean): boolean {
  return /[:(—–][^,]{1,60},/.test(text) || (hasTables && /\bTab(?:le|\.|elle|leau|la|ela)\s\d/.test(text))
}

function labelled(tables: readonly Table[]): ReadonlyMap<string, Table | null> {
  const found = new Map<string, Table | null>()
  for (const table of tables) {
    const label = tableLabel(table)
    if (label !== null) found.set(label, found.has(label) ? null : table)
  }
  return found
}

/** “Four states: A, B and C”. */
function contraryList(passage: Passage, extent: Extent, text: string): readonly Contradiction[] {
  const opened = /\s?[:(—–]\s?/.exec(text)
  if (!opened) return []
  const start = opened.index + opened[0].length
  const closed = /[:(—–)]|\s–\s/.exec(text.slice(start))
  const listed = text.slice(start, closed ? start + closed.index : text.length).replace(/[.;]\s*$/, '')
  const [count, ...others] = countsInWords(text.slice(0, opened.index))
  // The count must be what the list stands behind.
  if (!count || others.length > 0 || count.isBound) return []
  if (!(opened[0].includes(':') ? /^(?:\s[a-z]+){0,3}$/ : /^$/).test(text.slice(count.extent.end, opened.index)))
    return []
  const items = itemsIn(listed)
  if (items === null || items.includes(count.amount)) return []
  const at = extent.start + start
  return [
    {
      first: { passage, extent, text, given: count.text },
      second: { passage, extent: { start: at, end: at + listed.length }, text, given: listed },
      confidence: 0.8,
    },
  ]
}

/** How many items a list may have; null for what is no plain list of short items to its end. */
function itemsIn(listed: string): readonly number[] | null {
  if (/[;?!“”"\d]/.test(listed) || hasAny(listed, openEnded)) return null
  const parts = listed.split(/,\s*/)
  const last = parts.at(-1) as string
  const isOxford = /^(?:and|und|et|y|e)\s/.test(last)
  const joined = last.replace(/^(?:and|und|et|y|e)\s/, '').split(/\s(?:and|und|et|y|e)\s/)
  const heads = parts.slice(0, -1)
  if (heads.length < 1 || joined.length > 2 || heads.some(part => /\s(?:and|und|et|y|e|or)\s/.test(part))) return null
  // Without “and” before the last, the list may go on.
  if (!isOxford && joined.length < 2) return null
  if ([...heads, ...joined].some(item => wordsOf(item).length > LONGEST_ITEM || item.trim() === '')) return null
  const whole = heads.length + joined.length
  return joined.length > 1 && mayBeOne(joined as [string, string]) ? [whole, whole - 1] : [whole]
}

/** “Trinidad and Tobago”, “research and development”: two words with “and” between may name one thing; of two names, it must be known. */
function mayBeOne([one, other]: readonly [string, string]): boolean {
  const areNames = [one, other].every(item => isCapital(item) && wordsOf(item).length === 1)
  return !areNames || findPlaces(`in ${one} and ${other}`).some(({ text }) => text.includes(' '))
}

/** Words. What is longer may have commas of its own. */
const LONGEST_ITEM = 4

const openEnded =
  'etc|including|such as|among|among others|others|other|example|inter alia|for instance|also|which|who|that|respectively|or|usw|etwa|unter anderem|notamment|entre otros|por ejemplo|both|each|plus|all'

/** “Table 4 lists nine exercises” of a table with eight rows. */
function contraryRows(
  passage: Passage,
  extent: Extent,
  text: string,
  byLabel: ReadonlyMap<string, Table | null>,
  language: string | null,
): readonly Contradiction[] {
  const pointed = /^(?:In\s)?Tab(?:le|\.|elle|leau|la|ela)\s(\d{1,3}(?:\.\d{1,3})?)\b/.exec(text)
  const table = pointed && byLabel.get(pointed[1] as string)
  if (!pointed || !table?.caption) return []
  const behind = text.slice(pointed[0].length)
  const verb = wordsOf(behind)[0]
  if (!verb || !hasAny(verb.text, listing)) return []
  const counts = [...countsInWords(behind), ...quantitiesIn(behind, language)].filter(
    ({ dimension }) => dimension === 'count',
  )
  const [count] = counts
  const rows = rowsOf(table)
  if (!count || counts.length > 1 || count.isBound || !isDirect(behind, verb.end, count)) return []
  if (rows === null || count.amount === rows || !isWhatRowsAre(count, table)) return []
  const shown = {
    passage: table.caption,
    extent: { start: 0, end: table.caption.text.length },
    text: table.caption.text,
  }
  return [inOrder({ passage, extent, text, given: count.text }, { ...shown, given: `${rows} rows` }, 0.75)]
}

/** “lists the nine exercises”: nothing but small words between the verb and the count. */
function isDirect(text: string, from: number, { extent }: Quantity): boolean {
  return /^(?:\s(?:the|all|these|those|in all|altogether|our))?\s$/.test(text.slice(from, extent.start))
}

/** Rows that list something each; null where some carry on others. */
function rowsOf({ rows }: Table): number | null {
  const firsts = rows.map(({ cells }) => cells[0]?.text.trim() ?? '')
  if (firsts.some(text => text === '')) return null
  return firsts.filter(text => !hasAny(text, sumWords)).length
}

function isWhatRowsAre({ unit }: Quantity, { caption, heads }: Table): boolean {
  const terms = new Set(termsIn(unit))
  return [caption?.text ?? '', heads[0]?.text ?? '', heads[1]?.text ?? ''].some(text =>
    termsIn(text).some(term => terms.has(term)),
  )
}
