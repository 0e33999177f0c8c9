import { longestIncreasing } from '../compare/longest-increasing.js'
import { enclosing } from '../extract/enclosing.js'
import type { Footnote, Marker } from '../model/index.js'
import { defineRule } from './define-rule.js'

/** A share of the markers. Where more are out of order, the labels are names of notes that happen to be numbers. */
const MOST_OUT_OF_ORDER = 0.2

/** Markers. Fewer are no order that one of them could break. */
const FEWEST_MARKERS = 4

export default defineRule({
  id: 'footnote-out-of-order',
  severity: 'warning',
  docs: {
    what: 'A numbered marker stands before one with a smaller number, or after one with a larger.',
    why: 'Where the numbers are printed as written the reader looks in the wrong place; often a passage was moved and its note was not.',
    fix: 'Number the markers in the order of the text, and the notes with them.',
  },
  *check({ manuscript: { markers, footnotes } }) {
    const numbered = singleNumbers(markers, footnotes)
    if (numbered.length < FEWEST_MARKERS) return
    const numbers = numbered.map(({ label }) => Number(label))
    const run = longestIncreasing(numbers)
    const broken = numbered.length - run.length
    if (broken > 1 && broken > numbered.length * MOST_OUT_OF_ORDER) return
    let step = 0
    for (const [place, marker] of numbered.entries()) {
      if (run[step] === place) {
        step++
        continue
      }
      const before = numbered[run[step - 1] ?? -1]
      const after = numbered[run[step] ?? -1]
      const isLate = before !== undefined && Number(before.label) > Number(marker.label)
      const other = isLate ? before : after
      if (!other) continue
      yield {
        span: marker.span,
        footnote: marker.label,
        message: `Marker ${marker.label} comes ${isLate ? 'after' : 'before'} marker ${other.label}: number the notes in the order of the text`,
        actual: marker.label,
        related: [{ span: other.span, footnote: other.label, message: `Marker ${other.label} stands here` }],
      }
    }
  },
})

/** Markers of the running text with a number that no other marker has, in the text's order: a note marked twice may stand anywhere. */
function singleNumbers(markers: readonly Marker[], footnotes: readonly Footnote[]): readonly Marker[] {
  const counts = new Map<string, number>()
  for (const { label } of markers) counts.set(label, (counts.get(label) ?? 0) + 1)
  const defined = new Map<string, number>()
  for (const { label } of footnotes) defined.set(label, (defined.get(label) ?? 0) + 1)
  const isWithinNote = noteTest(footnotes)
  return markers
    .filter(({ label, span }) => {
      if (!/^\d{1,6}$/.test(label) || counts.get(label) !== 1 || (defined.get(label) ?? 0) > 1) return false
      return !isWithinNote(span.start.offset)
    })
    .sort((a, b) => a.span.start.offset - b.span.start.offset)
}

function noteTest(footnotes: readonly Footnote[]): (offset: number) => boolean {
  const noteAt = enclosing(footnotes, ({ span }) => ({ start: span.start.offset, end: span.end.offset }))
  return offset => noteAt(offset) !== undefined
}
