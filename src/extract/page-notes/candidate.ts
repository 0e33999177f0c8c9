import type { Heading, List, Paragraph } from 'mdast'
import type { Notation } from '../../read/note-numbers.js'
import type { HeadedLine, Manner } from '../note-lines.js'

/** A note that is told from running text by the number it begins with: `<sup>12</sup> Text`, `12. Text`. */
export type PageNote = Omit<HeadedLine, 'manner' | 'anchors'>

/** A paragraph that may be notes, by the numbers that head its lines. */
export interface Candidate {
  readonly node: Paragraph | Heading
  readonly lines: readonly HeadedLine[]
  readonly manner: Manner
  /** Its place among the blocks of the text. */
  readonly order: number
  /** The list that it is an item of. */
  readonly list: List | null
  readonly isUnderNotes: boolean
}

/** A number that may mark a note. */
export interface Mark {
  readonly label: string
  readonly notation: Notation
  readonly order: number
}

/** The labels of the notes in candidates, in order. */
export function labelsOf(candidates: readonly Candidate[]): readonly string[] {
  return candidates.flatMap(({ lines }) => lines.map(({ label }) => label))
}

/** How many notes there are in candidates. */
export function sizeOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((size, { lines }) => size + lines.length, 0)
}
