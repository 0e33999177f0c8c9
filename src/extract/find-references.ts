import type { Extent } from '../model/index.js'
import { parseMarkdown } from '../read/markdown.js'
import { fileExtent } from '../read/passage.js'
import { parsePlainText, showsMarkdown } from '../read/plain-text.js'
import { gatherBlocks } from './gather-blocks.js'
import { findReferenceList } from './reference-list.js'

/** An entry of a list of references, as it stands in a text. */
export interface FoundReference {
  /** The entry in one line, without its number; words that a line's end parted are whole. */
  readonly raw: string
  /** Where it stands: characters (UTF-16 units) from the beginning of the text. */
  readonly extent: Extent
  /** As the list numbers it; null in a list without numbers. */
  readonly number: string | null
}

/**
 * Finds the lists of references in a text, plain or Markdown, and parts them into entries: under a heading such as “References”
 * or “Literaturverzeichnis”, marked as one or alone on its line, or at the end without any; numbered, hanging, parted by
 * blank lines, or merely wrapped. Page numbers and running heads between entries are left out. In doubt nothing is found.
 *
 * @throws Overload when a block of Markdown would take longer than anyone waits
 */
export function findReferences(text: string): readonly FoundReference[] {
  const tree = showsMarkdown(text) ? parseMarkdown(text) : parsePlainText(text)
  const { entries } = findReferenceList(gatherBlocks(tree, text), text)
  return entries.map(({ number, passage }) => ({ raw: passage.text, extent: fileExtent(passage), number }))
}
