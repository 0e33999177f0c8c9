import { indexNames } from '../compare/near-names.js'
import { normaliseLabel } from '../extract/note-of-mark.js'
import { grouped } from '../grouped.js'
import type { Manuscript, Marker } from '../model/index.js'
import { defineRule, type Sighting } from './define-rule.js'

export default defineRule({
  id: 'undefined-footnote',
  severity: 'error',
  docs: {
    what: 'A marker in the text leads to a footnote that is not there.',
    why: 'The reader is promised a source and finds none; most converters print the bare marker.',
    fix: 'Write the missing footnote, mend the label, or take the marker out.',
  },
  *check({ manuscript }) {
    const defined = new Set(manuscript.footnotes.map(({ label }) => normaliseLabel(label)))
    const missing = markersByLabel(manuscript.markers.filter(({ label }) => !defined.has(normaliseLabel(label))))
    if (missing.size === 0) return
    if (defined.size === 0 && missing.size > 1) {
      yield noneDefined([...missing.values()].flat(), missing.size)
      return
    }
    const nearest = nearestLabel(manuscript)
    for (const [label, markers] of missing) yield* sightingsOf(markers, nearest(label))
  },
})

function markersByLabel(markers: readonly Marker[]): ReadonlyMap<string, readonly Marker[]> {
  return grouped(markers.map(marker => [normaliseLabel(marker.label), marker]))
}

function noneDefined(markers: readonly Marker[], labels: number): Sighting {
  const [first] = markers as [Marker]
  return {
    span: first.span,
    footnote: first.label,
    message: `The text has markers for ${labels} footnotes, and no footnote is defined anywhere; write each as \`[^${first.label}]:\` and its text on a line of its own`,
    related: otherPlaces(markers),
  }
}

/** Markers that are named beside the first; more would only fill the page. */
const MOST_OTHER_PLACES = 3

function otherPlaces(markers: readonly Marker[]): NonNullable<Sighting['related']> {
  return markers
    .slice(1, 1 + MOST_OTHER_PLACES)
    .map(({ span, label }) => ({ span, footnote: label, message: `Marker ${label} stands here too` }))
}

function* sightingsOf(markers: readonly Marker[], near: string | null): Iterable<Sighting> {
  const [first] = markers as [Marker]
  const text = definitionWithoutColon(markers)
  if (text) {
    yield {
      span: text.span,
      footnote: text.label,
      message: `Footnote ${text.label} is not defined: its text seems to begin here, but a colon is missing after \`[^${text.label}]\``,
      actual: `[^${text.label}]`,
      expected: `[^${text.label}]:`,
      related: [{ span: first.span, footnote: text.label, message: `Marker ${text.label} stands here` }],
    }
    return
  }
  const hint = near === null ? 'write the footnote or take the marker out' : `did you mean \`${near}\`?`
  yield {
    span: first.span,
    footnote: first.label,
    message: `Marker \`${first.label}\` leads to no footnote: ${hint}`,
    actual: first.label,
    ...(near === null ? {} : { expected: near }),
    related: otherPlaces(markers),
  }
}

/** `[^3] Smith …` at the beginning of a line, after a marker 3 within a line. */
function definitionWithoutColon(markers: readonly Marker[]): Marker | null {
  const last = markers.at(-1) as Marker
  const isBracketed = last.span.end.offset - last.span.start.offset === last.label.length + 3
  if (markers.length !== 2 || last.span.start.column !== 1 || !isBracketed) return null
  return (markers[0] as Marker).span.start.column > 1 ? last : null
}

/** Numbers lie close together by nature: for them only a footnote that no marker leads to may be the one meant. */
function nearestLabel({ footnotes, markers }: Manuscript): (label: string) => string | null {
  const marked = new Set(markers.map(({ label }) => normaliseLabel(label)))
  const labels = footnotes.map(({ label }) => label)
  const candidates = labels.filter(label => !/^\d+$/.test(label) || !marked.has(normaliseLabel(label)))
  const names = indexNames(candidates)
  return label => (label.length > 1 ? names.nearest(label) : null)
}
