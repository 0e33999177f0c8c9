import type { Style } from '../model/reference.js'
import type { FoundDate } from './dates.js'
import { closersOf, type Draft, note, noteText, takeOut, trimmed, wordsOf } from './draft.js'
import { foldLetters } from './fold.js'
import { quotationEnd, sentenceEnd } from './sentences.js'

/** What the front of a reference showed: who, when, what; and where the publication facts begin. */
export interface Head {
  readonly rest: number
  readonly title: 'quoted' | 'emphasised' | 'plain' | 'none'
  /** The date that was taken, so that it is not taken twice. */
  readonly issued: FoundDate | null
  readonly manner: Style | null
}

/** “Doe, J., Title, Place”, “Doe, J. Title. Place”, “Doe, J.: Title. Subtitle. Place”. */
export type Separator = ',' | '.' | ':'

/** Reads the title that begins at or just behind `from`. */
export function readTitle(
  draft: Draft,
  from: number,
  issued: FoundDate | null,
  manner: Style | null,
  separator: Separator,
): Head {
  const start = from + (/^[\s.,:;)\]]*/.exec(draft.open.slice(from, from + 12))?.[0].length ?? 0)
  takeOut(draft, 0, start)
  const quoted = readQuotedTitle(draft, start)
  if (quoted >= 0) return { rest: quoted, title: 'quoted', issued, manner: manner ?? mannerOfQuoted(draft, quoted) }
  const emphasised = draft.emphasis.find(
    extent => extent.start >= start - 1 && extent.start <= start + 2 && extent.end > start + 1,
  )
  if (emphasised) {
    noteText(draft, 'title', emphasised.start, emphasised.end, 0.92)
    takeOut(draft, start, emphasised.end)
    return { rest: emphasised.end, title: 'emphasised', issued, manner }
  }
  return readPlainTitle(draft, start, issued, manner, separator)
}

function mannerOfQuoted(draft: Draft, at: number): Style | null {
  const rest = draft.open.slice(at, at + 300)
  if (/\bvol\.\s?\d/i.test(rest) && /\bno\.\s?\d/i.test(rest))
    return /^[A-Z]\./.test(draft.raw.replace(/^\[\d+\]\s/, '')) ? 'ieee' : 'mla'
  return null
}

function readQuotedTitle(draft: Draft, start: number): number {
  if (closersOf(draft.open[start] ?? '') === undefined) return -1
  const end = quotationEnd(draft.open, start)
  if (end < start + 2) return -1
  // “'Steppe-ing' out of …”: a title that merely begins with a quoted word.
  const next = draft.open.slice(end + 1, end + 40)
  const ended =
    /[.,?!]$/.test(draft.open.slice(0, end)) ||
    /^\s?(?:[.,:;([\u0001]|$)/.test(next) ||
    /^\s(?:in|In|dans|en|\d)\b/.test(next)
  const italics = draft.emphasis.some(extent => extent.start >= end && extent.start <= end + 4)
  if (!ended && !italics && !/^\s[A-Z][A-Za-z.]*(?:\s[A-Za-z.]+){0,8}\s\d/.test(next)) return -1
  if (/^:\s[A-Za-z]/.test(next) && !/^:\s(?:in|In)\b/.test(next) && /^['‘]/.test(draft.open[start] as string)) return -1
  noteText(draft, 'title', start + 1, end, 0.93)
  takeOut(draft, start, end + 1)
  return end + 1
}

const factsAhead =
  /(?:[,.;]?\s(?:[Ii]n|IN|dans|en):\s|[,.]\sIn\s(?=[A-Z]|\d)|,\sin\s(?=[A-Z])|\s[([](?:\d{1,2}(?:st|nd|rd|th|\.|e|ª)?\s(?:[Ee]d|Aufl|ed)|[Vv]ol|[Ee]ds?\.|Hrsg|[Tt]rans|pp?\.|PhD|Doctoral|Master|Unpublished|Diss|These|Tesis|[A-Z][A-Za-z\s.,&-]{1,60}:\s[A-Z]|(?:1[4-9]|20)\d\d[a-z]?[)\]])|,\s(?:[Vv]ol|Bd|Band|pp?|S|no|nr|ed|eds|trans|transl|hrsg|hg|issue|ch)\.\s?|,\s(?:edited by|translated by|hrsg\. von|ubers)|[,.]\s(?:\d{1,2}(?:st|nd|rd|th|\.|e|ª)?|[Rr]ev(?:ised|\.))\s(?:ed(?:n|ition|\b)|Aufl|ed)|\s\[[A-Za-z\s]{2,30}\]|\u0001)/g

function readPlainTitle(
  draft: Draft,
  start: number,
  issued: FoundDate | null,
  manner: Style | null,
  separator: Separator,
): Head {
  factsAhead.lastIndex = start + 2
  const facts = factsAhead.exec(draft.open)
  const emphasis = draft.emphasis.find(extent => extent.start > start + 2)
  let end = facts ? facts.index : draft.open.length
  if (emphasis && emphasis.start < end && beginsContainer(draft, emphasis.start)) end = emphasis.start
  const sentence = opensContainer(facts?.[0]) && end - start < 300 ? -1 : endOfTitleSentence(draft, start, end)
  let confidence = 0.8
  const ended = sentence >= 0 && sentence < end
  // Styles that part by commas may hold a subtitle behind a point: “Title. Subtitle, Place 1995”.
  const comma = separator !== '.' || !(ended || facts) ? commaEnd(draft, start, end) : -1
  if (comma > 0) [end, confidence] = [comma, 0.6]
  else if (ended) end = separator === ':' ? endOfSubtitle(draft, sentence, end) : sentence
  const extent = trimmed(draft.raw, start, end)
  if (extent.end - extent.start < 2) return { rest: end, title: 'none', issued, manner }
  note(draft, 'title', wordsOf(draft.raw, extent), extent, confidence)
  takeOut(draft, start, end)
  return { rest: end, title: 'plain', issued, manner }
}

/** “…, in: ” and “. In ”: all before it is title, whatever points it holds. */
function opensContainer(facts: string | undefined): boolean {
  return facts !== undefined && /^[,.;]?\s(?:[Ii]n|IN|dans|en)\b/.test(facts)
}

/** “Title. Subtitle. Place”: where a colon follows the names, a second sentence without figures is a subtitle. */
function endOfSubtitle(draft: Draft, sentence: number, limit: number): number {
  const second = sentenceEnd(draft.open, sentence, limit)
  const stop = second < 0 ? limit : second
  const words = draft.open.slice(sentence, stop)
  const town = /,\s(?:[A-Z][A-Za-z./-]{2,24}[\s/]?){1,3}[.\s]*$/.exec(words)
  const end = town ? sentence + town.index : stop
  const subtitle = draft.open.slice(sentence, end)
  if (/[\d:\u0001]/.test(subtitle) || subtitle.trim().split(/\s+/).length < 3) return sentence
  return town || /^\s[–—-]?\s?[A-Z]/.test(draft.open.slice(stop, stop + 4)) ? end : sentence
}

/** A journal in italics stands behind a mark; a foreign word in a title does not. */
function beginsContainer(draft: Draft, at: number): boolean {
  return /[.,:;?!”"’)]\s?$/.test(draft.raw.slice(Math.max(0, at - 2), at))
}

/** “What next? The next war. Journal …”: a question may be followed by more title, when enough sentences follow. */
function endOfTitleSentence(draft: Draft, start: number, limit: number): number {
  const first = sentenceEnd(draft.open, start, limit)
  if (first < 0 || !/[?!]$/.test(draft.open.slice(start, first))) return first
  const second = sentenceEnd(draft.open, first, limit)
  if (second < 0 || second > limit + 1)
    return limit < draft.open.length && /^[.,]?\s[Ii]n\b/.test(draft.open.slice(limit, limit + 5)) ? limit : first
  const next = draft.open.slice(first, second)
  const third = draft.open.slice(second).trimStart()
  return /\d/.test(next) || next.length < 12 || third === '' || second >= limit || /^[\d\u0001]/.test(third)
    ? first
    : second
}

/** The journal directly before its figures: “, Journal of Things, 12”. */
const figuresAhead =
  /,\s(?=[A-Z][^,;:“”]{1,90}(?:,\s|\s)(?:[Vv]ol\.|[Nn]o\.|[Nn]r\.|n\.|n[º°]|Bd\.|Jg\.|t\.|v\.|\(?\d|\u0001))/

/** Styles that part everything by commas: the title ends at the comma before the first journal, place or figure. */
function commaEnd(draft: Draft, start: number, limit: number): number {
  const text = draft.open.slice(start, limit)
  const figure = figuresAhead.exec(text + draft.open.slice(limit, limit + 8))
  if (figure && figure.index < text.length) return start + figure.index
  const place = /,\s[A-Z][A-Za-z./-]{2,24}(?:\s[A-Z][A-Za-z./-]{1,24}){0,2}[\s,:]{1,2}(?:\d{4}|[A-Z])/.exec(
    foldLetters(text),
  )
  return place ? start + place.index : -1
}
