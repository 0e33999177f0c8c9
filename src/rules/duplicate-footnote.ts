import { normaliseLabel } from '../extract/note-of-mark.js'
import { grouped } from '../grouped.js'
import type { Footnote, Marker } from '../model/index.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'duplicate-footnote',
  severity: 'error',
  docs: {
    what: 'Two footnotes bear the same label.',
    why: 'Only one of them is printed; every marker with that label leads to it, and the other source is lost.',
    fix: 'Give the later footnote a label of its own, and its marker too.',
  },
  *check({ manuscript }) {
    const markers = byLabel(manuscript.markers)
    const notes = byLabel(manuscript.footnotes)
    const beginnings = beginningsIn(manuscript.footnotes)
    for (const [label, footnotes] of notes) {
      const [first, ...later] = footnotes as [Footnote, ...Footnote[]]
      if (later.length === 0 || isRestarted(footnotes, markers.get(label) ?? [], beginnings)) continue
      for (const footnote of later) {
        const isSame = sameText(first, footnote)
        const mend = isSame ? 'delete this one' : 'give this one and its marker another label'
        yield {
          span: footnote.labelSpan,
          footnote: footnote.label,
          message: `Note ${footnote.label} is defined twice${isSame ? ' in the same words' : ''}, first in line ${first.span.start.line}: ${mend}`,
          actual: footnote.label,
          related: [
            { span: first.labelSpan, footnote: first.label, message: `Note ${first.label} is defined here first` },
          ],
        }
      }
    }
  },
})

function byLabel<T extends Footnote | Marker>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return grouped(all.map(one => [normaliseLabel(one.label), one]))
}

/** Where a count of notes begins: at a note 1 that a note 2 follows, or none. */
function beginningsIn(footnotes: readonly Footnote[]): readonly number[] {
  const placed = [...footnotes].sort((a, b) => a.span.start.offset - b.span.start.offset)
  return placed.flatMap(({ label, span }, index) => {
    const next = placed[index + 1]
    return label === '1' && (next === undefined || next.label === '2') ? [span.start.offset] : []
  })
}

/**
 * Numbering that begins anew on each page or in each chapter: marker and note, marker and note, as often as there are notes; or, where the
 * notes stand together at the end, a note 1 before each that bears the number again.
 */
function isRestarted(
  footnotes: readonly Footnote[],
  markers: readonly Marker[],
  beginnings: readonly number[],
): boolean {
  if (markers.length < footnotes.length) return false
  const notes = footnotes.map(({ span }) => span.start.offset).sort((a, b) => a - b)
  const isBegunAnew = notes.every((note, index) => {
    const from = notes[index - 1] ?? -1
    return beginnings.some(beginning => beginning > from && beginning <= note)
  })
  if (isBegunAnew) return true
  const marks = markers.map(({ span }) => span.start.offset).sort((a, b) => a - b)
  let mark = 0
  return notes.every((note, index) => {
    const from = notes[index - 1] ?? -1
    while (mark < marks.length && (marks[mark] as number) < from) mark++
    return mark < marks.length && (marks[mark] as number) < note
  })
}

function sameText(one: Footnote, other: Footnote): boolean {
  const words = ({ passage }: Footnote): string => passage.text.replace(/\s+/g, ' ').trim()
  return words(one) === words(other)
}
