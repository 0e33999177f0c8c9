import type { PhrasingContent, Text } from 'mdast'
import { markedNumberAt, place, plainText } from '../read/inline-nodes.js'
import { isMarkerAnchor, isNoteAnchor, noteLabels, noteNumberAt } from '../read/note-numbers.js'

/**
 * How a line gives the number that it begins with. Raised it can hardly be anything but a note's; `[12] …`, `12. …`, `12 …`, `(12) …`
 * may also be an entry, a paragraph or an item of a list.
 */
export type Manner = 'raised' | 'bracket' | 'stop' | 'bare' | 'paren' | 'item'

/** A line, or several, that a number heads. */
export interface HeadedLine {
  readonly label: string
  readonly manner: Manner
  /** The names of the places that its tags make: `#page-3-1` leads to `<span id="page-3-1">`. */
  readonly anchors: readonly string[]
  /** Where the number stands in the file. */
  readonly labelStart: number
  readonly labelEnd: number
  /** What it heads. */
  readonly children: readonly PhrasingContent[]
}

/** A place within inline nodes: before a character of a text node, or before a node. */
interface Place {
  readonly node: number
  /** In the node's value. */
  readonly at: number
  /** In the file. */
  readonly offset: number
}

interface Head {
  readonly label: string
  readonly manner: Manner
  readonly start: number
  readonly end: number
  /** Behind the number. */
  readonly next: Place
}

/**
 * The numbered lines that inline nodes are made of; none if the first line has no number. Later ones are told by numbers given
 * in the same manner: unless raised they must count on, since a line may break before any number.
 */
export function headedLines(nodes: readonly PhrasingContent[], source: string): readonly HeadedLine[] {
  const first = headAt(nodes, { node: 0, at: 0, offset: startOf(nodes[0]) }, source)
  if (!first) return []
  const heads: (Head & { from: Place })[] = [{ ...first, from: { node: 0, at: 0, offset: startOf(nodes[0]) } }]
  for (const from of lineStarts(nodes, first.next, source)) {
    const last = heads.at(-1) as Head
    const head = headAt(nodes, from, source)
    if (head?.manner !== first.manner) continue
    if (head.manner !== 'raised' && Number(head.label) !== Number(last.label) + 1) continue
    heads.push({ ...head, from })
  }
  return heads.map(({ label, manner, start, end, next, from }, index) => ({
    label,
    manner,
    anchors: anchorsIn(nodes.slice(from.node, next.node)),
    labelStart: start,
    labelEnd: end,
    children: between(nodes, next, heads[index + 1]?.from ?? null),
  }))
}

function anchorsIn(nodes: readonly PhrasingContent[]): readonly string[] {
  return nodes.flatMap(node => {
    const name = node.type === 'html' ? /\b(?:id|name)\s*=\s*["']?([^\s"'>]{1,80})/.exec(node.value)?.[1] : undefined
    return name === undefined ? [] : [`#${name}`]
  })
}

function startOf(node: PhrasingContent | undefined): number {
  return node ? place(node)[0] : 0
}

function headAt(nodes: readonly PhrasingContent[], from: Place, source: string): Head | null {
  const start = behindTags(nodes, from)
  const node = nodes[start.node]
  if (!node) return null
  if (node.type === 'text') return headOfText(nodes, start, source)
  if (node.type === 'strong') return boldHead(node.children, nodes, start)
  const raised = markedNumberAt(nodes, start.node, isMarkerAnchor) ?? markedNumberAt(nodes, start.node, isNoteAnchor)
  if (raised?.labels.length !== 1) return null
  const next = raised.last + 1
  return {
    label: raised.labels[0] as string,
    manner: 'raised',
    start: raised.start,
    end: raised.end,
    next: { node: next, at: 0, offset: startOf(nodes[next]) },
  }
}

/** Anchors and other tags that may stand before a note's number. */
function behindTags(nodes: readonly PhrasingContent[], from: Place): Place {
  let { node: index, at, offset } = from
  while (true) {
    const node = nodes[index]
    const isBlank = node?.type === 'text' && node.value.slice(at).trim() === ''
    const isOpening = node?.type === 'html' && /^<\/?(?:span|small|p|a|div)\b/i.test(node.value)
    const isAnchor = isOpening && /\bhref\b/i.test(node.value)
    if (isAnchor || (!isBlank && !isOpening)) break
    index++
    at = 0
    offset = startOf(nodes[index])
  }
  return { node: index, at, offset }
}

/** `12 `, `12. `, `[12] `, `(12) `, `12) ` and an escape or two; what follows must look like a text's first word. */
const plainHead =
  /(?:\\?\[(\d{1,4})\\?\]:?|\\?\((\d{1,4})\\?\)|(\d{1,4})(?:(\\?[.:])|(\\?\)))?)(?:[ \t\u00a0\u2002-\u200a]+(?=\S|$)|(?=[\p{Upper}"“«„])(?<=\D))/uy

/** Where in a text a number may begin. */
interface TextPlace {
  readonly node: Text
  /** The node's place among its siblings. */
  readonly index: number
  readonly at: number
  readonly start: number
}

function headOfText(nodes: readonly PhrasingContent[], from: Place, source: string): Head | null {
  const node = nodes[from.node] as Text
  const white = /^\s*/.exec(node.value.slice(from.at))?.[0].length ?? 0
  const here = { node, index: from.node, at: from.at + white, start: from.offset + white }
  return raisedHeadAt(here, source) ?? plainHeadAt(here, source, from.node + 1 >= nodes.length)
}

function raisedHeadAt(here: TextPlace, source: string): Head | null {
  const raised = noteNumberAt(source, here.start, raisedInText)
  const [label, ...more] = raised?.labels ?? []
  if (!raised || label === undefined || more.length > 0 || here.start + raised.width > place(here.node)[1]) return null
  return headTaking(here, raised.width, label, 'raised', source)
}

/** @param isLast  whether nothing stands behind the text */
function plainHeadAt(here: TextPlace, source: string, isLast: boolean): Head | null {
  const [, end] = place(here.node)
  plainHead.lastIndex = 0
  const written = source.slice(here.start, Math.min(end, here.start + LONGEST_HEAD))
  const match = plainHead.exec(written)
  if (!match) return null
  const [whole, bracket, paren, number, stop, closing] = match
  const isWordless = here.start + whole.length >= end
  // A number alone in its paragraph is a page's.
  if (isWordless && isLast) return null
  const isBare = number !== undefined && stop === undefined && closing === undefined
  if (!isWordless && isBare && !opensNote.test(written.slice(whole.length))) return null
  if (!isWordless && /[\d,;.–—-]/.test(source[here.start + whole.length] ?? '')) return null
  const manner = bracket ? 'bracket' : stop ? 'stop' : paren || closing ? 'paren' : 'bare'
  return headTaking(here, whole.length, (bracket ?? paren ?? number) as string, manner, source)
}

// Characters. A number, its brackets, and the word behind it.
const LONGEST_HEAD = 60

const raisedInText = new Set(['caret', 'open-caret', 'unicode', 'formula'] as const)

/** A number alone is followed by a capital, a quotation, an address, or a word with which notes begin. */
const opensNote =
  /^(?:[\p{Upper}\p{Lo}"“«„‘'([<*_\\]|https?:|www\.|(?:ibid|id|see|cf|vgl|ebd|ders|dies|siehe|voir|v|cit|cfr|véase|ver|vid|zie|s|von|van|de|del|della|di|d['’]|al|a\. ?a|in|ivi|там|см|ср)\b)/u

/** The head that takes so many characters of the file. */
function headTaking(
  { node, index, at, start }: TextPlace,
  width: number,
  label: string,
  manner: Manner,
  source: string,
): Head {
  const written = source.slice(start, start + width)
  const taken = written.replace(/\\(?=[!-/:-@[-`{-~])/g, '').length
  const isWhole = at + taken >= node.value.length
  const next = isWhole
    ? { node: index + 1, at: 0, offset: place(node)[1] }
    : { node: index, at: at + taken, offset: start + width }
  return { label, manner, start, end: start + written.trimEnd().length, next }
}

/** `**12** …`, `**12.** …` */
function boldHead(children: readonly PhrasingContent[], nodes: readonly PhrasingContent[], at: Place): Head | null {
  const [label, ...more] = noteLabels(plainText(children))
  const node = nodes[at.node] as PhrasingContent
  if (label === undefined || more.length > 0 || nodes[at.node + 1] === undefined) return null
  const [start, end] = place(node)
  return { label, manner: 'bare', start, end, next: { node: at.node + 1, at: 0, offset: end } }
}

/** Where later lines begin: behind breaks, in the order of the text. */
function* lineStarts(nodes: readonly PhrasingContent[], from: Place, source: string): Iterable<Place> {
  for (let index = from.node; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent
    if (node.type === 'break') {
      yield { node: index + 1, at: 0, offset: startOf(nodes[index + 1]) }
      continue
    }
    if (node.type !== 'text' || !node.value.includes('\n')) continue
    let offset = index === from.node ? from.offset : startOf(node)
    const begin = index === from.node ? from.at : 0
    for (let at = node.value.indexOf('\n', begin); at >= 0; at = node.value.indexOf('\n', at + 1)) {
      offset = behindBreak(source, offset)
      const isLast = at + 1 >= node.value.length
      yield isLast ? { node: index + 1, at: 0, offset: startOf(nodes[index + 1]) } : { node: index, at: at + 1, offset }
    }
  }
}

/** Behind the next line's end, and what indents or quotes the line after it. */
function behindBreak(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++
  if (source[at] === '\r' && source[at + 1] === '\n') at++
  at++
  while (/[ \t>]/.test(source[at] ?? '')) at++
  return at
}

/** The nodes from one place to another, a text at either cut to what is meant. */
function between(nodes: readonly PhrasingContent[], from: Place, to: Place | null): readonly PhrasingContent[] {
  const cut: PhrasingContent[] = []
  const last = to ? to.node : nodes.length
  for (let index = from.node; index < nodes.length && index <= last; index++) {
    const node = nodes[index] as PhrasingContent
    const start = index === from.node ? from : null
    const end = to && index === to.node ? to : null
    if (end && end.at === 0) break
    cut.push(node.type === 'text' && (start?.at || end) ? part(node, start, end) : node)
  }
  return cut
}

function part(node: Text, from: Place | null, to: Place | null): Text {
  const [start, end] = place(node)
  const value = node.value.slice(from?.at ?? 0, to ? to.at - 1 : undefined)
  const offsets = [from ? from.offset : start, to ? to.offset : end] as const
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  return { type: 'text', value, position: { start: point(offsets[0]), end: point(offsets[1]) } }
}
