import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import type { LoweredMark } from '../../read/inline-text.js'
import type { Notation } from '../../read/note-numbers.js'
import { acceptedNotes } from './accepted-notes.js'
import { labelsOf, type PageNote } from './candidate.js'
import { carriedOn, withRest } from './carried-notes.js'
import { definitionsIn, hasDefinitionsWithin, raisedDefinitions } from './definitions.js'
import { loweredNotes } from './lowered-marks.js'
import { notationsOf } from './notations.js'
import { anchorTest, sight } from './sightings.js'

/** What the pages of a converted PDF put between the parts of the running text. */
export interface Pages {
  /** Paragraphs that are notes, at the foot of a page or at the end, each with the notes in it. */
  readonly notes: ReadonlyMap<Paragraph | Heading, readonly PageNote[]>
  /** Paragraphs that name authors and affiliations: their superscripts mark no notes but those that nothing else marks. */
  readonly frontMatter: ReadonlySet<RootContent>
  /** Labels of the notes that are marked in these paragraphs alone: what an author's name is noted with. */
  readonly authorNotes: ReadonlySet<string>
  /** Whether notes stand between parts of the text, as they do where pages were put one after the other. */
  readonly isPaged: boolean
  /** How the text writes the numbers that mark these notes. */
  readonly notations: ReadonlySet<Notation>
  /** Whether an address in the same page is that of a note. */
  readonly isAnchor: (url: string) => boolean
  /** Labels of notes that are defined as Markdown does it (`[^12]: …`) and marked in such a way: `<sup>12</sup>`. */
  readonly raised: ReadonlySet<string>
  /** The marks of these notes where they are not raised, nor in brackets. */
  readonly lowered: readonly LoweredMark[]
}

/**
 * Finds the notes that a conversion left at page bottoms or at the end: paragraphs that begin with a number which also marks a
 * place in the text. A raised number at the head of a paragraph needs one such pair. What begins with a plain number must be due:
 * its mark stands before it, the numbers count on, and they are the better part of all that the text marks. Without a pair the
 * text has no page notes, and its superscripts are exponents.
 *
 * @param numbered  labels of a numbered list of references: where it has the better part of the superscripts, they are citations
 */
export function findPages(tree: Root, source: string, numbered: ReadonlySet<string>): Pages {
  const definitions = definitionsIn(tree, source)
  const isSought = numbered.size > 0 || definitions.unmarked.size > 0
  const { candidates: all, marks, unlabelled, texts, frontMatter, authorMarks } = sight(tree, source, isSought)
  // Where `[^2]:` defines a note, what begins with “2.” is a step or an item.
  const candidates = all.filter(({ manner, lines }) => {
    return manner === 'raised' || !lines.some(({ label }) => definitions.labels.has(label))
  })
  const shown = acceptedNotes(candidates, marks, authorMarks, numbered)
  const lowered = shown.length > 0 ? null : loweredNotes(candidates, texts, source)
  const accepted = [...(lowered?.notes ?? shown)].sort((a, b) => a.order - b.order)
  const notes = new Map<Paragraph | Heading, readonly PageNote[]>(accepted.map(({ node, lines }) => [node, lines]))
  for (const { note, rest } of carriedOn(accepted, lowered?.places ?? marks, unlabelled)) {
    notes.set(note.node, withRest(note.lines, rest))
    notes.set(rest, [])
  }
  const marked = new Set(marks.map(({ label }) => label))
  const labels = labelsOf(accepted)
  const raised = raisedDefinitions(definitions, marks, numbered)
  const known = notes.size > 0 || raised.size > 0 ? new Set([...labels, ...raised]) : numbered
  return {
    notes,
    frontMatter,
    authorNotes: new Set(labels.filter(label => authorMarks.has(label) && !marked.has(label))),
    isPaged: notes.size > 0 || hasDefinitionsWithin(tree),
    isAnchor: anchorTest(accepted),
    notations: lowered ? new Set() : notationsOf(known, marks, notes.size > 0 || raised.size > 0),
    raised,
    lowered: lowered?.marks ?? [],
  }
}
