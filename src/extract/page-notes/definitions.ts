import type { Root } from 'mdast'
import type { Notation } from '../../read/note-numbers.js'
import type { Mark } from './candidate.js'
import { isInOrder, LEAST_EXPLAINED } from './counted-notes.js'

/** Footnotes with a number for a label, as Markdown defines them. */
interface Definitions {
  readonly labels: ReadonlySet<string>
  /** Those that no `[^12]` leads to. */
  readonly unmarked: ReadonlySet<string>
  /** Whether `[^…]` leads to any. */
  readonly areMarked: boolean
}

/** The definitions that a text has, as written. */
export function definitionsIn({ children }: Root, source: string): Definitions {
  const labels = children.flatMap(node =>
    node.type === 'footnoteDefinition' && /^\d{1,4}$/.test(node.identifier) ? [node.identifier] : [],
  )
  if (labels.length === 0) return { labels: new Set(), unmarked: new Set(), areMarked: false }
  const marked = new Set([...source.matchAll(/\[\^(\d{1,4})\](?!:)/g)].map(([, label]) => label as string))
  return {
    labels: new Set(labels),
    unmarked: new Set(labels.filter(label => !marked.has(label))),
    areMarked: marked.size > 0,
  }
}

/**
 * The definitions that raised numbers mark. Beside others that are marked as Markdown does it, they are slips; where none is, most
 * must be marked so, in their order. What a numbered list is cited by is not taken for them.
 */
export function raisedDefinitions(
  { unmarked, areMarked }: Definitions,
  marks: readonly Mark[],
  numbered: ReadonlySet<string>,
): ReadonlySet<string> {
  // A link has a place of its own in the page.
  const isUsual = (notation: Notation) => notation !== 'anchor' && (!areMarked || notation !== 'bracket')
  const own = marks.filter(({ label, notation }) => unmarked.has(label) && isUsual(notation))
  const raised = new Set(own.map(({ label }) => label))
  if (areMarked) return numbered.size > 0 ? new Set() : raised
  const isMost = raised.size >= unmarked.size * LEAST_EXPLAINED && raised.size >= numbered.size
  if (!isMost || !isInOrder(own)) return new Set()
  // A number among them that nothing defines is a note that is missing.
  const last = Math.max(...[...raised].map(Number))
  return new Set(marks.map(({ label }) => label).filter(label => Number(label) <= last))
}

/** Whether text follows a definition of a footnote: converters write those of a page at its end. */
export function hasDefinitionsWithin({ children }: Root): boolean {
  const first = children.findIndex(({ type }) => type === 'footnoteDefinition')
  return first >= 0 && children.slice(first).some(({ type }) => type === 'paragraph' || type === 'table')
}
