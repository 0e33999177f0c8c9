import type { Extent } from '../../model/index.js'
import { signal } from '../author-year-citations.js'
import { fold } from '../reference-keys.js'
import { type Called, calledIn, type Shelf } from './shelf.js'

/** Brackets with a number in them: without any, a text need not be read. */
export const numberInBrackets = /\([^()]{2,160}[\s,.:]\d{1,4}[^()]{0,80}\)/

/** Brackets without others in them, and what stands in them between semicolons. */
const brackets = /\(([^()]{1,240})\)/g

/** Brackets, with what may be citations in them. */
export interface Group {
  readonly group: Extent
  readonly parts: readonly Part[]
}

/** What may be one citation. */
export interface Part extends Called {
  readonly extent: Extent
  /** Names or a title, as written; empty before a number alone. */
  readonly head: string
  readonly place: string
  /** Whether it stands there at second hand: “qtd. in”. */
  readonly isQuoted: boolean
}

/** The brackets of a text that may hold citations, in order. */
export function* groupsIn(text: string, shelf: Shelf): Iterable<Group> {
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(brackets)) {
    const parts = [...inner.matchAll(/[^;]+/g)].flatMap(part => partOf(part[0], index + 1 + part.index, shelf) ?? [])
    if (parts.length > 0) yield { group: { start: index, end: index + whole.length }, parts }
  }
}

const roman = '(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})'

const number = `(?:[A-Z]?\\d{1,4}[a-z]?(?:n\\d{0,3})?(?:\\s?ff?\\.?)?|${roman})`

const label =
  '(?:pp?|pgs?|SS?|ss?|págs?|pagg?|стр?|с|σσ?|chs?|chaps?|chapters?|caps?|kap|pars?|paras?|secs?|lines?|ll?|vols?|fols?|acts?|bks?|books?|cantos?|stanzas?|verses?|vv?|sc|n|nn|no|loc|slides?|episodes?|eps?|§{1,2}|¶{1,2})\\.?'

const place = `(?:${label}\\s{0,2})?${number}(?:\\s?(?:[–—-]{1,2}|[.:,/&]|and|und|et|y|e|to)\\s?(?:${label}\\s?)?${number})*`

const part = new RegExp(
  `^(?:(.{1,200}?)(?:[,:]\\s{0,2}|\\s{1,2}))?(${place})(?:,\\s(?:(?:emphas[ei]s|italics|translation|trans|my|our|original)\\b.{0,40}|note\\s.{1,20}))?$`,
  'u',
)

const secondHand =
  /^(?:as\s)?(?:qtd\.?|quoted|cit(?:ed)?\.?|zit(?:iert)?\.?|citado|citada|citato|citata|cité|citée)\s(?:in|n\.|nach|bei|en|por|em|par|dans|da)\s+/iu

/** A number alone that reads as a year: `(Smith 1998)` is cited by it, or not at all. */
const yearFirst = /^(?:1[5-9]|20)\d\d[a-z]?(?!\d)/

function partOf(written: string, offset: number, shelf: Shelf): Part | null {
  const signalled = signal.exec(written)?.[0] ?? /^\s*/.exec(written)?.[0] ?? ''
  const second = secondHand.exec(written.trimStart())?.[0]
  const lead = second === undefined ? signalled.length : written.length - written.trimStart().length + second.length
  const words = written.slice(lead).trimEnd()
  const match = part.exec(words)
  if (match && yearFirst.test(match[2] as string)) return null
  const head = match ? (match[1] ?? '') : words
  if (unsaid.has(fold(head).replace(/s$/, '')) || /^\d/.test(head)) return null
  const extent = { start: offset + lead, end: offset + written.trimEnd().length }
  const called = calledIn(head, shelf)
  return { extent, head, place: match?.[2] ?? '', isQuoted: second !== undefined, ...called }
}

/** What numbers stand behind in brackets though it is nobody's name. */
const unsaid = new Set(
  'figure fig table chapter section part act scene book volume line page note plate map appendix article room psalm sonnet canto stanza verse day grade age number item group type january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
)
