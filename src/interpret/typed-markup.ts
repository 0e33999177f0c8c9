import { firstFailing } from '../first-failing.js'
import type { PassageLink } from '../model/passage.js'
import type { Extent } from '../model/span.js'

/** A string that came with markup, as a reader sees it. */
export interface Unmarked {
  readonly text: string
  readonly emphasis: readonly Extent[]
  readonly links: readonly PassageLink[]
  /** Where a stretch of the text stands in the string as typed. */
  readonly typed: (extent: Extent) => Extent
}

/** Markup that a single line can hold: emphasis, links, tags, escapes. Cheap, so that most lines are done with it. */
const mayBeMarked = /[*_\\]\S|<\/?[a-z]|\]\(https?:/i

const link = /(?<![!\\])\[([^\][\n]{1,300})\]\((https?:[^\s()]{3,500})\)/dg
const tag = /<(\/?)(i|em|cite|b|strong|u|sup|sub|small|span)(?:\s[^<>]{0,200})?>/gi
const emphases = [
  /(?<![\\*\p{Alpha}\d])(\*{1,3})(?=[^\s*])((?:\\.|[^*\\\n]){1,600}?)(?<=\S)\1(?!\*)/dgu,
  /(?<![\\_\p{Alpha}\d])(_{1,3})(?=[^\s_])([^\n]{0,600}?[^\s_\\])\1(?![_\p{Alpha}\d])/dgu,
]
const escaped = /\\(?=[*_[\]\\`&#$%<>~])/g
const address = /https?:[^\s<>]+/g

/** Takes the Markdown and the tags out of a line; null where it has none. What stands in an address is part of it. */
export function unmarked(raw: string): Unmarked | null {
  if (!mayBeMarked.test(raw)) return null
  const cuts: Extent[] = []
  const emphasis: Extent[] = []
  const links = Array.from(raw.matchAll(link), ({ index, 0: whole, 2: url = '', indices }) => {
    const [label, target] = [extentOf(indices?.[1]), extentOf(indices?.[2])]
    cuts.push({ start: index, end: label.start }, { start: label.end, end: index + whole.length })
    return { url, extent: label, target }
  })
  const text = raw.replace(address, found => 'x'.repeat(found.length))
  const opened: number[] = []
  for (const { 0: whole, 1: slash, 2: name = '', index } of text.matchAll(tag)) {
    cuts.push({ start: index, end: index + whole.length })
    if (!/^(?:i|em|cite)$/i.test(name)) continue
    if (slash === '') opened.push(index + whole.length)
    else if (opened.length > 0) emphasis.push({ start: opened.pop() as number, end: index })
  }
  for (const pattern of emphases) {
    for (const { 1: mark = '', index, 0: whole, indices } of text.matchAll(pattern)) {
      const inner = extentOf(indices?.[2])
      cuts.push({ start: index, end: inner.start }, { start: inner.end, end: index + whole.length })
      if (mark.length !== 2) emphasis.push(inner)
    }
  }
  for (const { index } of text.matchAll(escaped)) cuts.push({ start: index, end: index + 1 })
  return cuts.length === 0 ? null : cutOut(raw, cuts, emphasis, links)
}

function extentOf(place: readonly [number, number] | undefined): Extent {
  return { start: place?.[0] ?? 0, end: place?.[1] ?? 0 }
}

function cutOut(
  raw: string,
  cuts: readonly Extent[],
  emphasis: readonly Extent[],
  links: readonly PassageLink[],
): Unmarked {
  // For each character that is kept, where it stands.
  const places: number[] = []
  const gone = new Uint8Array(raw.length)
  for (const { start, end } of cuts) gone.fill(1, start, end)
  for (let at = 0; at < raw.length; at++) if (!gone[at]) places.push(at)
  const text = places.map(at => raw[at]).join('')
  const seen = ({ start, end }: Extent): Extent => ({
    start: countBefore(places, start),
    end: countBefore(places, end),
  })
  return {
    text,
    emphasis: emphasis.map(seen).filter(({ start, end }) => end > start),
    links: links.map(found => ({ ...found, extent: seen(found.extent) })),
    typed: ({ start, end }) => {
      const from = places[start] ?? raw.length
      return { start: from, end: end > start ? (places[end - 1] as number) + 1 : from }
    },
  }
}

/** How many of the places stand before one. */
function countBefore(places: readonly number[], place: number): number {
  return firstFailing(places.length, nth => (places[nth] as number) < place)
}
