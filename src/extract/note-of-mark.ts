import { grouped } from '../grouped.js'
import type { Mark } from '../read/inline-text.js'
import { type Blocks, inlinesOf, type NoteBlock } from './blocks.js'

/** The note that a mark leads to, if there is one. */
export type NoteFinder = (mark: Mark) => NoteBlock | undefined

/** Footnote labels are compared as Markdown compares them: without regard to case and white space. */
export function normaliseLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}

/**
 * Tells which note a mark leads to. Where numbers begin anew in each chapter or on each page, several notes bear one label: the first
 * mark leads to the first, the second to the second, if there are as many; else each leads to the next one behind it.
 */
export function noteFinder({ blocks, notes }: Pick<Blocks, 'blocks' | 'notes'>): NoteFinder {
  const byLabel = grouped(notes.map(note => [normaliseLabel(note.label), note]))
  // For each label that several notes bear, its marks by where they stand, in the order of the text.
  const repeated = new Map(
    [...byLabel].filter(([, row]) => row.length > 1).map(([label]) => [label, new Map<number, number>()]),
  )
  if (repeated.size > 0) {
    for (const { label, extent } of blocks.flatMap(inlinesOf).flatMap(({ marks }) => marks)) {
      const places = repeated.get(normaliseLabel(label))
      places?.set(extent.start, places.size)
    }
  }
  return mark => {
    const label = normaliseLabel(mark.label)
    const row = byLabel.get(label)
    if (row === undefined || row.length === 1) return row?.[0]
    const places = repeated.get(label)
    const place = places?.get(mark.extent.start)
    if (places?.size === row.length && place !== undefined) return row[place]
    return row.find(({ extent }) => extent.start > mark.extent.start) ?? row.at(-1)
  }
}
