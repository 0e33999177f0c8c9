import type { Reference } from '../model/index.js'
import type { Blocks, NoteBlock } from './blocks.js'
import { enclosing } from './enclosing.js'
import { type NoteFinder, normaliseLabel } from './note-of-mark.js'
import { findCitations } from './pandoc-citations.js'
import type { AuthorYearEntry, Targets } from './pointers.js'
import { fold, surnameOf, yearWithLetter } from './reference-keys.js'

/** What the citations of a manuscript can point to, by every way that they may do it. */
export function targetsOf(
  { notes, blocks }: Blocks,
  noteOf: NoteFinder,
  noted: readonly Reference[],
  filed: readonly Reference[],
  listed: readonly Reference[],
): Targets {
  const isNumbered = listed.length > 0 && listed.filter(({ key }) => /^\d+$/.test(key)).length * 2 > listed.length
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
    authors: isNumbered ? new Map() : authorsOf(listed),
  }
}

function citedKeys(text: string, keys: ReadonlySet<string>): readonly string[] {
  return findCitations(text).flatMap(({ items }) => items.map(({ key }) => key).filter(key => keys.has(key)))
}

function authorsOf(listed: readonly Reference[]): ReadonlyMap<string, readonly AuthorYearEntry[]> {
  const authors = new Map<string, AuthorYearEntry[]>()
  for (const { key, raw, reading } of listed) {
    const people = reading.item.author ?? reading.item.editor ?? []
    const names =
      people.length > 0
        ? people.map(person => fold(surnameOf(person)))
        : reading.item.title
          ? [fold(reading.item.title)]
          : []
    if (names.length === 0) continue
    const entry = { key, names, year: yearWithLetter(reading, raw) }
    for (const head of headsOf(names[0] as string)) authors.set(head, [...(authors.get(head) ?? []), entry])
  }
  return authors
}

/** A surname with particles is also cited without them, a body also by its initials. */
function headsOf(name: string): readonly string[] {
  const words = name.split(' ')
  const acronym = words.map(word => word[0]).join('')
  return [...new Set([name, words.at(-1) as string, ...(words.length > 2 ? [acronym] : [])])]
}
