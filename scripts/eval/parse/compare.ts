import { yearOf } from '../../../src/compare/calendar.js'
import type { Part } from '../../../src/interpret/labeller/labels.js'
import type { CslItem } from '../../../src/model/csl.js'
import type { Field, Reading } from '../../../src/model/reference.js'
import type { LabelledReference } from '../../train/labelled-reference.js'

/** The fields that are scored, and the labels that they are scored against. */
export const scored: readonly (readonly [Field, Part])[] = [
  ['author', 'author'],
  ['title', 'title'],
  ['issued', 'date'],
  ['container-title', 'container'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['page', 'pages'],
  ['publisher', 'publisher'],
  ['publisher-place', 'place'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['edition', 'edition'],
  ['collection-title', 'series'],
]

/** Fields that a kind of collection has no label for; what is read of them cannot be judged there. */
const unlabelled: Readonly<Record<string, readonly Field[]>> = {
  grobid: ['edition', 'translator'],
  excite: ['edition', 'translator', 'collection-title'],
  parscit: ['edition', 'translator', 'collection-title'],
}

/** Whether the collection that a reference is from labels a field. */
export function isLabelled({ set }: LabelledReference, field: Field): boolean {
  return !unlabelled[set.split('-')[0] as string]?.includes(field)
}

/** What a field says, as it is compared: NFKC, lower case, without punctuation and white space. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/<\/?[a-z]{1,10}>/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** What people labelled as a part; null where nothing is. */
export function goldOf({ text, stretches }: LabelledReference, part: Part): string | null {
  const all = stretches.filter(stretch => stretch.part === part)
  const words = all.map(({ start, end }) => text.slice(start, end))
  if (part === 'date') {
    return words.map(labelledYear).find(year => year !== null) ?? null
  }
  const first = words[0]
  return first === undefined ? null : bare(first) || null
}

/** The year of a date; of those of two editions, “1890/1950” or “[1903], 2007”, the later, for the other is CSL's `original-date`. */
function labelledYear(words: string): string | null {
  const [, first, second] = /(\d{4})(?:\s?[/[(]\s?|\],?\s?)(\d{4})/.exec(words) ?? []
  if (first !== undefined && Number(second) - Number(first) > 1) return second as string
  return /\d{4}/.exec(words)?.[0] ?? null
}

/** What a reading gives for a field; null where it gives nothing. */
export function foundOf(raw: string, { item, fields }: Reading, field: Field): string | null {
  // Pages cited in a book are its locator; the collections call both pages.
  const value = item[field as keyof CslItem] ?? (field === 'page' ? item.locator : undefined)
  if (value === undefined) return null
  if (field === 'issued') {
    const year = yearOf(item.issued)
    return year === undefined ? null : String(year)
  }
  if (typeof value === 'string')
    return (
      bare(field === 'edition' ? value.replace(/[\s.]*(?:edition|edn?|aufl(?:age)?|éd(?:ition)?)\.?$/iu, '') : value) ||
      null
    )
  const extent = fields[field]?.extent
  return extent ? bare(raw.slice(extent.start, extent.end)) || null : null
}

/** What is compared of a field's words: they stand without “et al.” and “(eds.)” in some collections. */
function bare(words: string): string {
  return plain(words.replace(/(?<=\p{L}[\s.,;([]{1,4})(?:et\.?\s?al|u\.?\s?a|eds?|hrsg|hg|editors?)[\s.)\]]*$/iu, ''))
}
