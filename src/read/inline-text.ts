import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { PhrasingContent } from 'mdast'
import { firstFailing } from '../first-failing.js'
import type { Extent, Passage } from '../model/index.js'
import { type MarkedNumber, markedNumberAt, place, plainText } from './inline-nodes.js'
import { findInlineNotes } from './inline-notes.js'
import { isExponent, type Notation, noteNumberAt, openingsOf } from './note-numbers.js'
import { PassageBuilder } from './passage.js'

/** Running text with the footnote markers that stand in it; the markers' own characters are not part of the text. */
export interface InlineText {
  readonly passage: Passage
  readonly marks: readonly Mark[]
  /** Stretches of the text that are code or formulas: no citation is sought in them. */
  readonly verbatim: readonly Extent[]
  readonly comments: readonly Comment[]
}

/** A footnote marker. */
export interface Mark {
  readonly label: string
  /** Where in the text it stands: between the characters `at - 1` and `at`. */
  readonly at: number
  readonly extent: Extent
  readonly notation: 'bracket' | 'superscript'
}

/** An HTML comment: what it says, and where it stands. */
export interface Comment {
  readonly value: string
  readonly extent: Extent
}

/** A note that stands in the running text where its marker would. */
export interface InlineNote {
  readonly inline: InlineText
  readonly extent: Extent
  /** Its opening: `^[`. */
  readonly labelExtent: Extent
}

/** How a text marks its notes where it does so by numbers. */
export interface NumberMarks {
  /** The ways in which it writes them; in others a number is text. */
  readonly notations: ReadonlySet<Notation>
  /** Whether an address in the same page is that of a note. */
  readonly isAnchor: (url: string) => boolean
  /** Tells such a number from an ordinal or an affiliation. */
  readonly accepts: (labels: readonly string[]) => boolean
  /** Numbers that lost their raising, in the order of the file. */
  readonly lowered: readonly LoweredMark[]
}

/** A number, or several, that mark notes without showing it: “as he wrote.12 The next …”. */
export interface LoweredMark {
  readonly labels: readonly string[]
  /** Its place in the file. */
  readonly at: number
  /** Characters. */
  readonly width: number
}

const noNumbers: NumberMarks = {
  notations: new Set(),
  isAnchor: () => false,
  accepts: () => false,
  lowered: [],
}

/**
 * Reads inline Markdown into text, undoing escapes and entities, with every character's place in the file kept.
 * Soft line breaks become spaces; hard ones stay line breaks.
 *
 * @param nodes   neighbours in one block, in order
 * @param source  the file
 * @param numbers  which numbers mark notes; without it all of them are text
 * @param keepNote  takes a note that stands in the text, and gives its label; without it such notes are text
 */
export function inlineText(
  nodes: readonly PhrasingContent[],
  source: string,
  numbers: NumberMarks = noNumbers,
  keepNote?: (note: InlineNote) => string,
): InlineText {
  const reader = new InlineReader(source, numbers, keepNote ?? (() => ''), keepNote ? notesIn(nodes, source) : [])
  reader.readAll(nodes)
  return reader.result()
}

function notesIn(nodes: readonly PhrasingContent[], source: string): readonly Extent[] {
  const [first, last] = [nodes[0], nodes.at(-1)]
  return first && last ? findInlineNotes(source, { start: place(first)[0], end: place(last)[1] }) : []
}

interface TextInMaking {
  readonly builder: PassageBuilder
  readonly marks: Mark[]
  readonly verbatim: Extent[]
  readonly comments: Comment[]
  readonly openEmphasis: number[]
}

function newText(): TextInMaking {
  return { builder: new PassageBuilder(), marks: [], verbatim: [], comments: [], openEmphasis: [] }
}

function made({ builder, marks, verbatim, comments }: TextInMaking): InlineText {
  return { passage: builder.build(), marks, verbatim, comments }
}

/** A text, and the note that stands in it where it was left. */
interface Interrupted {
  readonly text: TextInMaking
  readonly note: Extent
}

class InlineReader {
  readonly #source: string
  readonly #numbers: NumberMarks
  /** Characters with which a number in text may begin. */
  readonly #openings: string
  readonly #keepNote: (note: InlineNote) => string
  readonly #notes: ReadonlyMap<number, Extent>
  /** The text that an open note interrupts. */
  #interrupted: Interrupted | null = null
  #text: TextInMaking = newText()

  constructor(source: string, numbers: NumberMarks, keepNote: (note: InlineNote) => string, notes: readonly Extent[]) {
    this.#source = source
    this.#numbers = numbers
    this.#openings = openingsOf(numbers.notations)
    this.#keepNote = keepNote
    this.#notes = new Map(notes.map(note => [note.start, note]))
  }

  result(): InlineText {
    if (this.#interrupted) this.#takeBack(this.#interrupted)
    return made(this.#text)
  }

  readAll(nodes: readonly PhrasingContent[]): void {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as PhrasingContent
      const isMarkup = node.type === 'html' || node.type === 'link'
      const number = isMarkup ? markedNumberAt(nodes, index, this.#numbers.isAnchor) : null
      if (number && this.#isMarker(number, nodes[number.last + 1])) {
        if (number.before) this.#text.builder.add(number.before, number.start + 1)
        for (const label of number.labels) this.#mark(label, number.start, number.end, 'superscript')
        index = number.last
      } else this.#read(node)
    }
  }

  #read(node: PhrasingContent): void {
    const [start, end] = place(node)
    const from = this.#text.builder.text.length
    switch (node.type) {
      case 'text':
        this.#words(node.value, start, end)
        return
      case 'emphasis': {
        const { builder } = this.#text
        this.readAll(node.children)
        // A note that begins in italics and ends behind them is no note of ours.
        if (builder === this.#text.builder) builder.emphasise(from)
        return
      }
      case 'strong':
      case 'delete':
        this.readAll(node.children)
        return
      case 'inlineCode':
        this.#text.builder.add(node.value, start, end - start)
        this.#text.verbatim.push({ start: from, end: this.#text.builder.text.length })
        return
      case 'break':
        this.#text.builder.add('\n', start, end - start)
        return
      case 'footnoteReference':
        this.#mark(node.label ?? node.identifier, start, end, 'bracket')
        return
      case 'link':
        this.#link(node.url, node.children, start, end)
        return
      case 'linkReference':
        if (node.referenceType === 'full' || !node.label?.startsWith('@')) this.readAll(node.children)
        // `[@key]` is a citation even where a definition for it makes it a link.
        else this.#words(this.#source.slice(start, end), start, end)
        return
      case 'html':
        this.#html(node.value, start, end)
        return
      case 'image':
      case 'imageReference':
        if (node.alt) this.#words(node.alt, start + '!['.length, end, true)
        return
      default:
        return
    }
  }

  /**
   * A text node. Its value differs from the file by escapes, entities and the indentation of later lines, so the file
   * is read again beside it; whatever cannot be laid side by side is kept as one piece. The words of a picture come without their
   * markup, and where a line was broken without the space between two words.
   */
  #words(value: string, start: number, end: number, isPicture = false): void {
    // The way back from a note to its mark, in tags.
    if (/^(?:[↩⏎↵⤴]\uFE0E?\s?)+$/.test(value)) return
    const isPlain = this.#notes.size === 0 && this.#openings === '' && !((this.#lowered(start)?.at ?? end) < end)
    if (isPlain && this.#source.startsWith(value, start) && !/[\n\r]|\[\^/.test(value)) {
      this.#text.builder.add(value, start)
      return
    }
    let index = 0
    let at = start
    while (index < value.length && at < end) {
      const step = this.#step(value, index, at, end) ?? (isPicture ? this.#pastMarkup(at, end) : null)
      if (!step) break
      index += step.taken
      at += step.width
    }
    if (index < value.length) this.#text.builder.add(value.slice(index).replace(/\s+/g, ' '), at, Math.max(0, end - at))
  }

  /** Adds what stands at `at` in the file and `index` in the value; null when the two do not agree. */
  #step(value: string, index: number, at: number, end: number): { taken: number; width: number } | null {
    const character = this.#source[at] as string
    if (character === '\n' || character === '\r') return this.#lineBreak(value, index, at, end)
    // White space at a line's end is not in the value.
    if ((character === ' ' || character === '\t') && /[\n\r]/.test(value[index] as string))
      return { taken: 0, width: 1 }
    const number = this.#openings.includes(character) ? this.#numberInText(at, end) : 0
    if (number > 0) return { taken: this.#source.slice(at, at + number).replace(escapeSign, '').length, width: number }
    if (character === '\\' && isPunctuation(this.#source[at + 1])) {
      this.#text.builder.add(this.#source[at + 1] as string, at, 2)
      return { taken: 1, width: 2 }
    }
    const entity = character === '&' ? entityAt(this.#source, at, end) : null
    if (entity) {
      this.#text.builder.add(entity.text, at, entity.width)
      return { taken: entity.text.length, width: entity.width }
    }
    const marker = character === '[' ? undefinedMarkerAt(this.#source, at, end) : null
    if (marker) {
      this.#mark(marker.label, at, at + marker.width, 'bracket')
      return { taken: marker.width, width: marker.width }
    }
    const note = character === '^' ? this.#notes.get(at) : undefined
    if (note && !this.#interrupted && value.startsWith('^[', index)) {
      this.#interrupted = { text: this.#text, note }
      this.#text = newText()
      return { taken: 2, width: 2 }
    }
    if (character === ']' && this.#interrupted?.note.end === at + 1) {
      this.#close(this.#interrupted)
      return { taken: 1, width: 1 }
    }
    const lowered = this.#lowered(at)
    if (lowered?.at === at) {
      for (const label of lowered.labels) this.#mark(label, at, at + lowered.width, 'superscript')
      return { taken: lowered.width, width: lowered.width }
    }
    const length = plainRun(value, index, this.#source, at, Math.min(end, lowered?.at ?? end), this.#openings)
    if (length === 0) return null
    this.#text.builder.add(value.slice(index, index + length), at)
    return { taken: length, width: length }
  }

  /** Past what marks words in a picture's description; a break becomes the space that it shows as. */
  #pastMarkup(at: number, end: number): { taken: number; width: number } | null {
    hardBreak.lastIndex = at
    const width = hardBreak.exec(this.#source)?.[0].length ?? 0
    if (width > 0 && at + width <= end) {
      this.#text.builder.add(' ', at, width)
      return { taken: 0, width }
    }
    return '*_`~'.includes(this.#source[at] as string) ? { taken: 0, width: 1 } : null
  }

  /** Takes out a number that marks a note, and says how many characters of the file it takes; zero when there is none. */
  #numberInText(at: number, end: number): number {
    const found = noteNumberAt(this.#source, at, this.#numbers.notations)
    if (!found || at + found.width > end || !this.#numbers.accepts(found.labels)) return 0
    const behind = at + found.width
    if (isExponent(this.#text.builder.text.slice(-6), this.#source.slice(behind, Math.min(end, behind + 3)))) return 0
    for (const label of found.labels) this.#mark(label, at, behind, 'superscript')
    return found.width
  }

  /** The next number that lost its raising. */
  #lowered(from: number): LoweredMark | undefined {
    const { lowered } = this.#numbers
    return lowered[firstFailing(lowered.length, nth => (lowered[nth] as LoweredMark).at < from)]
  }

  /** The note is whole: its mark stands in the text that goes on. */
  #close({ text, note }: Interrupted): void {
    const labelExtent = { start: note.start, end: note.start + 2 }
    const label = this.#keepNote({ inline: made(this.#text), extent: note, labelExtent })
    this.#text = text
    this.#interrupted = null
    this.#mark(label, labelExtent.start, labelExtent.end, 'bracket')
  }

  /** What began as a note never ended in the text, because its bracket belongs to a link: it is text. */
  #takeBack({ text, note }: Interrupted): void {
    const { builder, marks, verbatim, comments } = this.#text
    text.builder.add('^[', note.start)
    const by = text.builder.text.length
    text.builder.append(builder.build())
    text.marks.push(...marks.map(mark => ({ ...mark, at: mark.at + by })))
    text.verbatim.push(...verbatim.map(({ start, end }) => ({ start: start + by, end: end + by })))
    text.comments.push(...comments)
    this.#text = text
    this.#interrupted = null
  }

  #lineBreak(value: string, index: number, at: number, end: number): { taken: number; width: number } {
    let width = this.#source.startsWith('\r\n', at) ? 2 : 1
    const taken = value.startsWith('\r\n', index) ? 2 : 1
    const next = value[index + taken]
    // What indents or quotes the next line is not text.
    while (at + width < end && this.#source[at + width] !== next && /[ \t>]/.test(this.#source[at + width] as string))
      width++
    this.#text.builder.add(' ', at, width)
    return { taken, width }
  }

  #link(url: string, children: readonly PhrasingContent[], start: number, end: number): void {
    // “↩”: the way back from a note to its mark.
    if (url.startsWith('#') && /^(?:[↩↑⏎↵⤴⬆←^\s]|\uFE0E)+$/.test(plainText(children))) return
    const from = this.#text.builder.text.length
    const label = this.#source.slice(start, end)
    if (!label.startsWith('[')) {
      // A bare or bracketed address: its text is its target.
      const [first] = children
      const [textStart, textEnd] = first ? place(first) : [start, end]
      const written = label.startsWith('<') ? label.slice(1, -1) : label
      const at = label.startsWith('<') ? start + 1 : start
      if (first?.type === 'text') this.#words(first.value, textStart, textEnd)
      else this.#text.builder.add(written, at)
      this.#text.builder.link(url, from, { start: at, end: at + written.length })
      return
    }
    const target = targetExtent(this.#source, children, start, end)
    const isAddress = children.length === 1 && children[0]?.type === 'text' && looksLikeAddress(children[0].value)
    const isWrappedAddress = children.length === 1 && children[0]?.type === 'link'
    // An address as label is the target written again, often with escapes gone wrong: the target is what counts.
    if (isAddress || isWrappedAddress) this.#text.builder.add(url, target.start, target.end - target.start)
    else this.readAll(children)
    if (this.#text.builder.text.length > from) this.#text.builder.link(url, from, target)
  }

  #html(value: string, start: number, end: number): void {
    if (value.startsWith('<!--')) this.#text.comments.push({ value, extent: { start, end } })
    else if (/^<br\b/i.test(value)) this.#text.builder.add(' ', start, end - start)
    else if (/^<(i|em|cite)\b[^>]*>$/i.test(value)) this.#text.openEmphasis.push(this.#text.builder.text.length)
    else if (/^<\/(i|em|cite)>$/i.test(value)) {
      const from = this.#text.openEmphasis.pop()
      if (from !== undefined) this.#text.builder.emphasise(from)
    }
  }

  #isMarker({ labels, notation }: MarkedNumber, next: PhrasingContent | undefined): boolean {
    if (labels.length === 0 || !this.#numbers.notations.has(notation) || !this.#numbers.accepts(labels)) return false
    return (
      notation === 'anchor' ||
      !isExponent(this.#text.builder.text.slice(-6), next?.type === 'text' ? next.value.slice(0, 3) : '')
    )
  }

  #mark(label: string, start: number, end: number, notation: Mark['notation']): void {
    this.#text.marks.push({ label, at: this.#text.builder.text.length, extent: { start, end }, notation })
  }
}

const hardBreak = /(?: {2,}|\\)\r?\n[ \t>]*/y

/** `[^9]` that remark left as text, because nothing defines it, is still a marker. */
function undefinedMarkerAt(source: string, at: number, end: number): { label: string; width: number } | null {
  undefinedMarker.lastIndex = at
  const match = undefinedMarker.exec(source)
  if (!match || at + match[0].length > end) return null
  return { label: match[1] as string, width: match[0].length }
}

const undefinedMarker = /\[\^([^\]\s[\\]{1,80})\]/y

/** How many characters the value and the file have in common from here to the next that needs care. */
function plainRun(value: string, index: number, source: string, at: number, end: number, openings: string): number {
  let length = 0
  while (index + length < value.length && at + length < end) {
    const character = source[at + length] as string
    if (character !== value[index + length]) break
    if (length > 0 && ('\n\r\\&[]^'.includes(character) || openings.includes(character))) break
    length++
  }
  return length
}

/** A backslash that makes the sign behind it stand for itself. */
const escapeSign = /\\(?=[!-/:-@[-`{-~])/g

function isPunctuation(character: string | undefined): boolean {
  return character !== undefined && /[!-/:-@[-`{-~]/.test(character)
}

/** A character reference that Markdown undoes: `&amp;`, `&#8211;`, `&#x2013;`. */
function entityAt(source: string, at: number, end: number): { text: string; width: number } | null {
  reference.lastIndex = at
  const match = reference.exec(source)
  if (!match || at + match[0].length > end) return null
  const [whole, decimal, hexadecimal, name] = match
  const text = name
    ? decodeNamedCharacterReference(name)
    : fromCode(decimal ? Number(decimal) : Number.parseInt(hexadecimal as string, 16))
  return text === false ? null : { text, width: whole.length }
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y

function fromCode(code: number): string {
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code)
}

function looksLikeAddress(label: string): boolean {
  return /^\s*(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,9}\/)\S*$/i.test(label)
}

/** Where a link's target stands in the file: between `](` and `)`, without brackets and title. */
function targetExtent(source: string, children: readonly PhrasingContent[], start: number, end: number): Extent {
  const last = children.at(-1)
  const from = source.indexOf('](', last ? place(last)[1] : start)
  if (from === -1 || from >= end) return { start, end }
  let first = from + 2
  while (/\s/.test(source[first] as string)) first++
  if (source[first] === '<') return { start: first + 1, end: source.indexOf('>', first) }
  let next = first
  let depth = 0
  while (next < end - 1 && !/\s/.test(source[next] as string)) {
    if (source[next] === '(') depth++
    if (source[next] === ')' && depth-- === 0) break
    next++
  }
  return { start: first, end: next }
}
