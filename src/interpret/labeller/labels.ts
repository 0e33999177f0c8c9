import type { Field } from '../../model/reference.js'

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

/**
 * What a chain of labels remembers beyond the label before: whether a title, and whether a container, has begun. So a second title, or a
 * container where none can be, weighs something wherever it stands.
 */
export const MEMORIES = 4

/** What is remembered once a label has been set. */
export function remembered(memory: number, label: number): number {
  const part = partOf(label)
  return part === 'title' ? memory | 1 : part === 'container' ? memory | 2 : memory
}

/** A label with what is remembered when it has been set; only those that can be. */
interface State {
  readonly label: number
  readonly memory: number
}

const states: readonly State[] = Array.from({ length: MEMORIES * LABEL_COUNT }, (_, index) => ({
  memory: Math.floor(index / LABEL_COUNT),
  label: index % LABEL_COUNT,
})).filter(({ memory, label }) => remembered(memory, label) === memory)

export const STATE_COUNT = states.length

/** What each state remembers. */
export const memoryOfState: Uint8Array = Uint8Array.from(states, ({ memory }) => memory)

/** The label of each state. */
export const labelOfState: Uint8Array = Uint8Array.from(states, ({ label }) => label)

/** The states that a chain may begin with, by 1. */
export const mayStart: Uint8Array = Uint8Array.from(states, ({ label, memory }) =>
  !isInside(label) && remembered(0, label) === memory ? 1 : 0,
)

function mayFollow(previous: State, next: State): boolean {
  if (isInside(next.label) && previous.label !== next.label && previous.label !== next.label - 1) return false
  return remembered(previous.memory, next.label) === next.memory
}

const pairs = states.map((next, to) =>
  states.flatMap((previous, from) => (mayFollow(previous, next) ? [{ from, to }] : [])),
)

/** The pairs of states that may follow each other, by the later one: those of state `s` are `pairStarts[s]` to `pairStarts[s + 1]`. */
export const PAIR_COUNT = pairs.flat().length
export const pairFrom: Uint8Array = Uint8Array.from(pairs.flat(), ({ from }) => from)
export const pairStarts: Uint16Array = startsOf(pairs)

const ways = states.map((_, from) =>
  pairs.flatMap((list, to) =>
    list.flatMap((pair, place) => (pair.from === from ? [{ to, pair: (pairStarts[to] as number) + place }] : [])),
  ),
)

/** The same pairs by the earlier state: of `s`, `wayStarts[s]` to `wayStarts[s + 1]`, each with where it leads and the number of the pair. */
export const wayTo: Uint8Array = Uint8Array.from(ways.flat(), ({ to }) => to)
export const wayPair: Uint16Array = Uint16Array.from(ways.flat(), ({ pair }) => pair)
export const wayStarts: Uint16Array = startsOf(ways)

function startsOf(lists: readonly (readonly unknown[])[]): Uint16Array {
  const starts = new Uint16Array(lists.length + 1)
  for (const [index, list] of lists.entries()) starts[index + 1] = (starts[index] as number) + list.length
  return starts
}

/** The states that a chain of labels goes through. */
export function statesOf(labels: Uint8Array): Uint8Array {
  const path = new Uint8Array(labels.length)
  let memory = 0
  for (let at = 0; at < labels.length; at++) {
    memory = remembered(memory, labels[at] as number)
    path[at] = states.findIndex(state => state.label === labels[at] && state.memory === memory)
  }
  return path
}

/** The fields that words tell. The others are known by their form, and rules alone read them. Features go by their order. */
export const wordedFields: readonly Field[] = [
  'author',
  'editor',
  'translator',
  'title',
  'container-title',
  'collection-title',
  'issued',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'edition',
  'genre',
  'number',
]
