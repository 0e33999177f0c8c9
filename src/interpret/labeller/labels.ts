/**
 * What a word of a reference can be part of. `identifier` is an address, a DOI and the like; `other` joins fields
 * (“In”, “pp.”, “Retrieved from”, the number of the reference in its list) or comments on them.
 */
export const parts = [
  'other',
  'author',
  'editor',
  'translator',
  'title',
  'container',
  'series',
  'date',
  'volume',
  'issue',
  'pages',
  'extent',
  'publisher',
  'place',
  'edition',
  'genre',
  'number',
  'identifier',
] as const

export type Part = (typeof parts)[number]

const partNumbers: ReadonlyMap<Part, number> = new Map(parts.map((part, index) => [part, index]))

/** Labels: `other` is 0; every further part has one for the word that begins a stretch of it, and one for the words inside. */
export const LABEL_COUNT = 2 * parts.length - 1

/** The label of the first word of a part. */
export function beginOf(part: Part): number {
  const number = partNumbers.get(part) as number
  return number === 0 ? 0 : 2 * number - 1
}

/** The label of every further word of a part. */
export function insideOf(part: Part): number {
  const number = partNumbers.get(part) as number
  return number === 0 ? 0 : 2 * number
}

/** The part that a label belongs to. */
export function partOf(label: number): Part {
  return parts[(label + 1) >> 1] as Part
}

/** Whether a label goes on with the part that the label before it began. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0
}

/** Whether a label may stand behind another: what goes on must have begun. `previous` is -1 at the start. */
export function mayFollow(previous: number, label: number): boolean {
  return !isInside(label) || previous === label || previous === label - 1
}
