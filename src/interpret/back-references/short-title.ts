import { lazily } from '../../lazily.js'
import type { Extent } from '../../model/span.js'
import { closersOf } from '../draft.js'
import { type BackReference, type BackReferenceMatch, nothing } from './back-reference.js'
import { placeBehind } from './cited-place.js'
import { asWritten, fewestSurnames, lead, surnames } from './surnames.js'

const fewestNames = lazily(() => new RegExp(`^${lead}${fewestSurnames},\\s`))
const mostNames = lazily(() => new RegExp(`^${lead}${surnames},\\s`))

/** “Smith, *Short Title*, 45” and “Smith, “Short Title,” 12.” */
export function matchShortTitle(view: string, text: string, emphasis: readonly Extent[]): BackReferenceMatch | null {
  if (!isTitleAhead(view, text, emphasis)) return null
  return readShortTitle(view, text, emphasis, fewestNames()) ?? readShortTitle(view, text, emphasis, mostNames())
}

/** Whether a title can stand behind surnames: the patterns of names are dear, and most texts need them not. */
function isTitleAhead(view: string, text: string, emphasis: readonly Extent[]): boolean {
  if (emphasis.some(({ start }) => start < 400 && /,\s.?$/s.test(view.slice(Math.max(0, start - 3), start))))
    return true
  return /^[^(\d]{2,400}?,\s[“"«„‘‚‹'「『《`]/.test(text) || /^[^(\d]{2,400}?,\s(?:pp?\.\s?|SS?\.\s?)?\d/.test(view)
}

function readShortTitle(
  view: string,
  text: string,
  emphasis: readonly Extent[],
  front: RegExp,
): BackReferenceMatch | null {
  const match = front.exec(view)
  const title = match && titleAt(view, text, match[0].length, emphasis)
  if (!title) return null
  const words = text.slice(title.start, title.end).replace(/[\s,.;]+$/, '')
  if (words.split(/\s+/).length > 8 || words.length < 3) return null
  const place = placeBehind(view, title.after)
  if (!place || !endsHere(text, place.end)) return null
  // “Paris, Small House, 2007.”: without marks a year is no page.
  if (!title.marked && /^$|^(?:1[5-9]|20)\d\d(?!\d)/.test(place.locator ?? '')) return null
  // “Jane Doe, “Title,”” may as well be the first time that a work is named.
  const double = /\s[A-Z]/.test(match[1] as string)
  if (double && place.locator === null) return null
  const back: BackReference = {
    ...nothing,
    form: 'short',
    author: asWritten(match[1], view, text),
    shortTitle: words,
    locator: place.locator,
    unmistakable: title.marked && place.locator !== null && !double,
  }
  return { back, length: place.end }
}

function titleAt(
  view: string,
  text: string,
  at: number,
  emphasis: readonly Extent[],
): { start: number; end: number; after: number; marked: boolean } | null {
  const italics = emphasis.find(extent => extent.start >= at && extent.start <= at + 1)
  if (italics) return { start: italics.start, end: italics.end, after: italics.end, marked: true }
  const closers = closersOf(text[at] ?? '')
  if (closers) {
    for (let place = at + 2; place < Math.min(text.length, at + 140); place++) {
      if (closers.includes(text[place] as string) && !/\p{Alpha}/u.test(text[place + 1] ?? ''))
        return { start: at + 1, end: place, after: place + 1, marked: true }
    }
    return null
  }
  // Without marks only capitals and a place behind them: “Smith, Short Title, 45.”
  const plain =
    /^[A-Z][A-Za-z'’-]{2,24}(?:(?:\s(?:of|the|and|in|for|a|an|to|on|der|die|das|und|de|la|du|des|et)(?=\s)|\s[A-Z][A-Za-z'’-]{0,24}){1,7}(?=,\s(?:pp?\.\s?|S\.\s?)?\d)|(?:\s[A-Za-z][A-Za-z'’-]{0,24}){0,7}(?=,\s(?:pp?|SS?)\.\s?\d))/.exec(
      view.slice(at, at + 140),
    )
  return plain ? { start: at, end: at + plain[0].length, after: at + plain[0].length, marked: false } : null
}

/** Nothing of a publication follows: the text ends, or another sentence or source begins. */
export function endsHere(text: string, at: number): boolean {
  const closed = /[.;]$/.test(text.slice(0, at))
  const rest = text.slice(at)
  return (
    /^[\s.;]*$/.test(rest) ||
    (closed ? /^\s+\S/.test(rest) : /^[.;]\s|^,?\s(?:and|und|et|sowie|see|cf\.|vgl\.)\s/.test(rest))
  )
}
