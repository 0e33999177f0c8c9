import type { Reference } from '../model/index.js'
import { authorPageFinder } from './author-page/author-page-citations.js'
import { type Block, type Blocks, inlinesOf, type NoteBlock } from './blocks.js'
import { enclosing } from './enclosing.js'
import { type NoteFinder, normaliseLabel } from './note-of-mark.js'
import { findCitations } from './pandoc-citations.js'
import type { Targets } from './pointers.js'
import { byFirstName, shelvedEntries } from './shelved-entries.js'

/**
 * What the citations of a manuscript can point to, by every way that they may do it.
 *
 * @param body  the text without its lists: whether a list is cited by page shows there
 */
export function targetsOf(
  { notes, blocks }: Blocks,
  body: readonly Block[],
  noteOf: NoteFinder,
  noted: readonly Reference[],
  filed: readonly Reference[],
  listed: readonly Reference[],
): Targets {
  const isNumbered = listed.length > 0 && listed.filter(({ key }) => /^\d+$/.test(key)).length * 2 > listed.length
  const entries = isNumbered ? [] : shelvedEntries(listed)
  const keys = new Set(filed.map(({ key }) => key))
  const footnotes = new Map(notes.map(note => [note, [] as string[]]))
  // A note in place may stand within another one.
  const noteAt = enclosing(notes, ({ extent }) => extent)
  for (const { key, span } of noted) footnotes.get(noteAt(span.start.offset) as NoteBlock)?.push(key)
  for (const note of notes) {
    if (keys.size > 0 && note.inline.passage.text.includes('@'))
      footnotes.get(note)?.push(...citedKeys(note.inline.passage.text, keys))
  }
  return {
    keysOf: mark => {
      const note = noteOf(mark)
      return note && footnotes.get(note)
    },
    labels: new Map(notes.map(({ label }) => [normaliseLabel(label), label])),
    keys,
    hasKeys:
      keys.size > 0 ||
      blocks.some(block => block.kind !== 'table' && /\[[^\]]{0,200}@/.test(block.inline.passage.text)),
    numbers: new Set(isNumbered ? listed.map(({ key }) => key) : []),
    authors: byFirstName(entries),
    pagesIn: authorPageFinder(
      entries,
      [...body.flatMap(inlinesOf), ...notes.map(({ inline }) => inline)],
      noted.length,
    ),
  }
}

function citedKeys(text: string, keys: ReadonlySet<string>): readonly string[] {
  return findCitations(text).flatMap(({ items }) => items.map(({ key }) => key).filter(key => keys.has(key)))
}
