import type { NoteBlock } from '../../src/extract/blocks.js'
import { footnoteReferences } from '../../src/extract/footnote-references.js'
import { listReferences } from '../../src/extract/list-references.js'
import type { Extent, Passage, Reference, Span } from '../../src/model/index.js'
import { writeSection } from './accuracy-page.js'
import {
  type LabelledNote,
  type LabelledNotes,
  type LabelledSource,
  readLabelledNotes,
} from './notes/labelled-notes.js'

/** How footnotes are taken apart, on those in TEI in a folder. */
export async function evaluateNotes(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Expected a folder of footnotes in TEI: npm run eval -- notes FOLDER')
  const markdown = page((await readLabelledNotes(folder)).map(judge))
  process.stdout.write(`${markdown}\n`)
  await writeSection('notes', markdown)
}

interface Count {
  right: number
  found: number
  gold: number
}

interface Judged {
  readonly document: string
  readonly notes: number
  /** Sources and repetitions with both ends right. */
  readonly both: Count
  readonly starts: Count
  /** Characters of signals and comments, and how many of them stand in no source. */
  readonly comments: { outside: number; of: number }
  readonly repetitions: Count
  /** Repetitions that say which note or which entry they mean, and how many were led there. */
  readonly targets: { right: number; of: number }
}

function judge({ document, notes, list }: LabelledNotes): Judged {
  const entries = listReferences(
    list.map(text => ({ number: null, passage: passageOf(text, 0) })),
    [],
    spanOf,
  )
  const references = referencesIn(notes, entries)
  const all = [...entries, ...references.flat()]
  const judged: Judged = {
    document,
    notes: notes.length,
    both: noCount(),
    starts: noCount(),
    comments: { outside: 0, of: 0 },
    repetitions: noCount(),
    targets: { right: 0, of: 0 },
  }
  for (const [at, note] of notes.entries()) judgeNote(judged, note, references[at] as readonly Reference[], all)
  return judged
}

function noCount(): Count {
  return { right: 0, found: 0, gold: 0 }
}

/** The references of each note; the notes stand one behind the other in one file. */
function referencesIn(
  notes: readonly LabelledNote[],
  entries: readonly Reference[],
): readonly (readonly Reference[])[] {
  let at = 0
  const blocks = notes.map(({ label, text }): NoteBlock => {
    const extent = { start: at, end: at + text.length }
    const inline = { passage: passageOf(text, at), marks: [], verbatim: [], comments: [] }
    at = extent.end + 1
    return { label, inline, extent, labelExtent: extent }
  })
  const references = footnoteReferences(blocks, entries, spanOf)
  return blocks.map(({ extent }) =>
    references.flatMap(reference => {
      const { start, end } = reference.span
      const own = start.offset >= extent.start && end.offset <= extent.end
      return own
        ? [{ ...reference, span: spanOf({ start: start.offset - extent.start, end: end.offset - extent.start }) }]
        : []
    }),
  )
}

function passageOf(text: string, offset: number): Passage {
  return { text, pieces: [{ at: 0, offset, width: text.length }], emphasis: [], links: [] }
}

function spanOf({ start, end }: Extent): Span {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}

function judgeNote(
  judged: Judged,
  note: LabelledNote,
  references: readonly Reference[],
  all: readonly Reference[],
): void {
  const found = references.map(({ span }) => bare(note.text, { start: span.start.offset, end: span.end.offset }))
  const gold = note.sources.map(({ extent }) => bare(note.text, extent))
  const same = (one: Extent, other: Extent): boolean => one.start === other.start && one.end === other.end
  count(judged.both, gold.filter(one => found.some(other => same(one, other))).length, found.length, gold.length)
  count(
    judged.starts,
    gold.filter(one => found.some(({ start }) => one.start === start)).length,
    found.length,
    gold.length,
  )
  for (const { start, end } of note.comments) {
    judged.comments.of += end - start
    judged.comments.outside += end - start - found.reduce((sum, other) => sum + overlap({ start, end }, other), 0)
  }
  for (const [at, source] of note.sources.entries()) {
    const met = references[found.findIndex(({ start }) => start === gold[at]?.start)]
    const isFound = met !== undefined && met.repetition !== null
    count(judged.repetitions, Number(source.isRepetition && isFound), Number(isFound), Number(source.isRepetition))
    if (!source.note && !source.short) continue
    judged.targets.of += 1
    if (met && isMeant(met, source, all)) judged.targets.right += 1
  }
}

function isMeant({ repetition }: Reference, { note, short }: LabelledSource, all: readonly Reference[]): boolean {
  if (repetition?.outcome !== 'resolved') return false
  if (note !== null) return repetition.key.split(':')[0] === note
  const raw = all.find(({ key }) => key === repetition.key)?.raw ?? ''
  return short !== null && raw.includes(short.surname) && raw.includes(short.year)
}

function count(into: Count, right: number, found: number, gold: number): void {
  into.right += right
  into.found += found
  into.gold += gold
}

function overlap(one: Extent, other: Extent): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

/** Without the spaces, stops and brackets at its ends, which belong to either side. */
function bare(text: string, { start, end }: Extent): Extent {
  let [from, to] = [start, end]
  while (from < to && /[\s.,;:()]/.test(text[from] as string)) from++
  while (to > from && /[\s.,;:()]/.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}

function page(judged: readonly Judged[]): string {
  return [
    '## Taking footnotes apart',
    '',
    '`npm run eval -- notes FOLDER` · the footnotes of two articles, in English and in German, labelled in TEI. Both were looked at while the rules were',
    'made, and are too few to keep one aside. A source or a repetition is right when both its ends are, but for stops and brackets.',
    '',
    '| document | notes | sources and repetitions | precision | recall | F1 | F1 of beginnings | signals and comments kept out | repetitions: precision | recall | led to what they mean |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...judged.map(row),
  ].join('\n')
}

function row({ document, notes, both, starts, comments, repetitions, targets }: Judged): string {
  const cells = [
    document,
    String(notes),
    String(both.gold),
    ratio(both.right, both.found),
    ratio(both.right, both.gold),
    f1(both),
    f1(starts),
    ratio(comments.outside, comments.of),
    ratio(repetitions.right, repetitions.found),
    ratio(repetitions.right, repetitions.gold),
    `${targets.right} of ${targets.of}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function f1({ right, found, gold }: Count): string {
  return ratio(2 * right, found + gold)
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
