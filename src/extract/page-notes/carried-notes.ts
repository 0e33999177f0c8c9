import type { Break, Paragraph } from 'mdast'
import { plainText } from '../../read/inline-nodes.js'
import type { Candidate, Mark, PageNote } from './candidate.js'

/** A paragraph that goes on with the note before it. */
interface Carried {
  readonly note: Candidate
  readonly rest: Paragraph
}

/**
 * Second paragraphs of notes, and what of a note the next page carries. The first stands between two notes that were both marked before
 * either; the second alone before the next page's notes, in small letters, where the note broke off.
 */
export function carriedOn(
  notes: readonly Candidate[],
  marks: readonly Pick<Mark, 'label' | 'order'>[],
  unlabelled: ReadonlyMap<number, Paragraph>,
): readonly Carried[] {
  const marked = new Map(marks.map(({ label, order }) => [label, order]))
  const withMarks = new Set(marks.map(({ order }) => order))
  return notes.flatMap((next, index): readonly Carried[] => {
    const note = notes[index - 1]
    const rest = unlabelled.get(next.order - 1)
    const last = note?.lines.at(-1)
    const first = next.lines[0]
    if (!note || !rest || !last || !first || withMarks.has(next.order - 1)) return []
    if (Number(first.label) !== Number(last.label) + 1) return []
    const words = plainText(rest.children).trim()
    if (words.length > LONGEST_CARRIED || /^[\d\p{P}\s]*$/u.test(words)) return []
    const isSmall = /^\p{Lower}/u.test(words)
    const isBetween = !isSmall && note.order === next.order - 2 && (marked.get(first.label) ?? next.order) < note.order
    const isCut = isSmall && note.order < next.order - 2 && /[\p{Lower},]\s*$/u.test(plainText(last.children))
    return isBetween || isCut ? [{ note, rest }] : []
  })
}

// Characters. A longer paragraph between notes is rather text that a converter put there.
const LONGEST_CARRIED = 600

/** The lines of a note, with what goes on with it behind a break. */
export function withRest(lines: readonly PageNote[], rest: Paragraph): readonly PageNote[] {
  const note = lines.at(-1) as PageNote
  const start = rest.children[0]?.position?.start
  const joint: Break = { type: 'break', ...(start ? { position: { start, end: start } } : {}) }
  return [...lines.slice(0, -1), { ...note, children: [...note.children, joint, ...rest.children] }]
}
