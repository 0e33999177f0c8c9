import type { Extent, Passage } from '../model/index.js'

/** A place of the manuscript that says something of a thing. */
export interface Said {
  readonly passage: Passage
  /** The sentence, in the passage; of a cell, the whole of it. */
  readonly extent: Extent
  /** What the reader is shown of it: the sentence, or the row with its heads. */
  readonly text: string
  /** What it says, as written: “US$ 2.5 billion”, “May 2014”, “has never entered into force”. */
  readonly given: string
}

/** Two places that say different things of one thing. */
export interface Contradiction {
  readonly first: Said
  readonly second: Said
  /** 0 to 1. */
  readonly confidence: number
}

/** Two places in the order in which they are read. */
export function inOrder(one: Said, other: Said, confidence: number): Contradiction {
  return offsetOf(one) <= offsetOf(other)
    ? { first: one, second: other, confidence }
    : { first: other, second: one, confidence }
}

function offsetOf({ passage: { pieces }, extent }: Said): number {
  return (pieces[0]?.offset ?? 0) + extent.start
}
