import type { Style } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import type { FoundDate } from './dates.js'
import { type Draft, note, noteText, takeOut, trimmed } from './draft.js'
import { foldLetters } from './fold.js'
import { isInstitution, looksLikeGroup, parseNames, scanNames } from './names.js'
import { isPlainlyOutlet, outletLength } from './outlets.js'
import { ruleForNamesLength, wordForAuthor } from './same-names.js'
import { sentenceEnd } from './sentences.js'
import { type Head, readTitle, type Separator } from './title.js'
import { functionWords } from './vocabulary.js'

interface Authors {
  readonly end: number
  readonly manner: 'inverted' | 'vancouver' | 'direct' | 'literal'
}

/** What numbers or marks an entry in its list: “[12]”, “12.”, “•”, “--”. A rule in the authors' place is read before. */
const label =
  /^\s*(?:\[\w{1,12}\]|\(\d{1,4}\)\s|\d{1,4}[.)](?=\s|[A-Z])|\d{1,3}(?:\s?[–-])?\s(?=[A-Z])|[–—-]{1,2}\s|[*•]\s)?\s*/

const signal =
  /^(?:\(?(?:see,? (?:also,? )?(?:e\.\s?g\.,?\s|for example,?\s)?|cf\.,?\s|compare\s|quoted in:?\s|cited in:?\s|vgl\.,?\s(?:auch\s|dazu\s|etwa\s)?|siehe\s(?:auch\s|dazu\s)?|zit\. nach:?\s|voir\s(?:aussi\s)?|vease\s(?:tambien\s)?|cfr\.\s|zie\s(?:ook\s)?))/i

/** Reads authors, date and title, in whichever order they stand. */
export function readHead(draft: Draft, dates: readonly FoundDate[]): Head {
  const ruled = readRuleForNames(draft)
  if (ruled) return readAfterAuthors(draft, ruled, dates)
  const start = startOf(draft)
  const same = wordForAuthor.exec(draft.open.slice(start, start + 16))
  if (same) return readTitle(draft, start + same[0].length, null, null, same[1] === ':' ? ':' : ',')
  const outlet = readOutlet(draft, start)
  if (outlet) return outlet
  const authors = readAuthors(draft, start, dates)
  if (authors) return readAfterAuthors(draft, authors, dates)
  const dated = dates.find(date => isHeadDate(draft, date, start) && !isOvertaken(draft, date, dates))
  if (dated) {
    const isTitledBefore = openingOf(draft, start) < dated.extent.start
    return (isTitledBefore ? readGroupBeforeTitle(draft, start) : null) ?? readAroundDate(draft, start, dated)
  }
  const group = readGroup(draft, start, dates)
  if (group) return readAfterAuthors(draft, group, dates)
  return readGroupBeforeTitle(draft, start) ?? readTitle(draft, start, null, null, '.')
}

/** “Ministry of Roads, “Title””: a group before a title that is set off. */
function readGroupBeforeTitle(draft: Draft, start: number): Head | null {
  const opening = openingOf(draft, start)
  if (opening <= start || opening - start >= LONGEST_GROUP) return null
  const before = trimmed(draft.raw, start, opening)
  const isParted = /[,.:]\s?$/.test(draft.raw.slice(start, opening).trimEnd())
  if (!isParted || !looksLikeGroup(draft.raw.slice(before.start, before.end))) return null
  noteNames(draft, before, 0.6)
  return readTitle(draft, opening, null, 'notes', ',')
}

/** “La Gazette du port, « Titre », 25 septembre 2021”: an outlet that is no person. */
function readOutlet(draft: Draft, start: number): Head | null {
  const length = outletLength(draft.raw.slice(start, start + LONGEST_GROUP))
  const name = trimmed(draft.raw, start, start + length)
  if (length === 0 || !isPlainlyOutlet(draft.raw.slice(name.start, name.end))) return null
  noteNames(draft, name, 0.6)
  return readTitle(draft, start + length, null, 'notes', ',')
}

/** “———. 2004.”, “———, ed. 2004.”, “———, and A. Doe. 2004.”: of the names only those behind the rule are read. */
function readRuleForNames(draft: Draft): Authors | null {
  const rule = ruleForNamesLength(draft.open)
  if (rule === 0) return null
  const further = /^,?\s(?:and|&|with|und|mit|et|avec|y|con|e|com|en|met)\s(?=\p{Upper})/u.exec(
    draft.open.slice(rule, rule + 10),
  )
  const start = rule + (further?.[0].length ?? 0)
  const scan = further ? scanNames(draft.raw, start, draft.open.length) : null
  if (scan) note(draft, 'author', scan.names, { start, end: scan.end }, scan.confidence)
  const end = scan?.end ?? rule
  const role = editorMark.exec(draft.open.slice(end, end + 16))?.[0].length ?? 0
  return { end: end + role, manner: 'literal' }
}

// Characters.
const LONGEST_GROUP = 160

/** “Ministry of Roads. 2019. Title”, “INSEE, 2009, Title”: a group before a year, or one that its words show to be a group. */
function readGroup(draft: Draft, start: number, dates: readonly FoundDate[]): Authors | null {
  const text = draft.open.slice(start, start + 160).replace(/\bU\.S\.(?=\s)/, 'U S ')
  const stop = groupAhead.exec(text)?.[0]
  if (stop === undefined || !looksLikeGroup(stop)) return null
  const end = start + stop.length
  const dated = dates.some(
    date => date.extent.start > end && /^[.,:]\s[([]?$/.test(draft.open.slice(end, date.extent.start)),
  )
  if (!dated && !/^[A-Z]{3,12}$/.test(stop) && !(isInstitution(stop) && draft.open[end] === '.')) return null
  noteNames(draft, { start, end }, dated ? 0.7 : 0.55)
  return { end, manner: 'literal' }
}

const groupAhead = /^[^.,:;“”"«»„!?()]{3,110}(?:,\s(?:Inc|Ltd|LLC)\.?)?(?:\s\([A-Z\d/&-]{2,12}\))?(?=[.,:]\s)/

function startOf(draft: Draft): number {
  let at = label.exec(draft.open)?.[0].length ?? 0
  const lead = signal.exec(draft.open.slice(at, at + 60))
  if (lead) at += lead[0].length
  return draft.open[at] === '(' && holdsAll(draft.open, at) ? at + 1 : at
}

/** Whether the parenthesis opened at `at` closes at the very end, or never. */
function holdsAll(text: string, at: number): boolean {
  let depth = 0
  for (let place = at; place < text.length; place++) {
    if (text[place] === '(') depth++
    else if (text[place] === ')' && --depth === 0)
      return /^\)[\s.]*$/.test(text.slice(place, place + 4)) && place + 4 >= text.length
  }
  return true
}

/** Where the first quotation or emphasis begins. */
function openingOf(draft: Draft, start: number): number {
  const quote = /(?:^|[\s(])[“"«„‘]/.exec(draft.open.slice(start, start + 400))
  const quoted = quote ? start + quote.index + quote[0].length - 1 : -1
  const emphasised = draft.emphasis.find(extent => extent.start >= start)?.start ?? -1
  if (quoted < 0 || emphasised < 0) return Math.max(quoted, emphasised)
  return Math.min(quoted, emphasised)
}

const editorMark =
  /^[\s,]{0,2}[([]?(?:eds?\.?|editors?|Eds?\.?|Editors?|Hrsg\.?|Hg\.?|Hgg\.?|hrsg\.?|coords?\.?|dirs?\.|[eE]ds?\.|orgs?\.|Orgs?\.|a cura di|comps?\.|red\.|Producers?|Directors?|Writers?|Host)[)\]]?(?=[\s,.:;(]|$)/

function readAuthors(draft: Draft, start: number, dates: readonly FoundDate[]): Authors | null {
  const bound = boundOf(draft, start, dates)
  const scan = scanNames(draft.raw, start, bound.at)
  if (!scan || !scanStands(draft, scan.end, scan.confidence, bound)) return null
  // “Some Words, More of a Title. (2019, May 3). Site.”: the date shows that all before it is one thing.
  const dated =
    scan.confidence < 0.75 && bound.kind === 'date' && !/^[\s.,:;]*$/.test(draft.open.slice(scan.end, bound.at))
  if (
    dated &&
    dates.some(
      date =>
        date.extent.start === bound.at + 1 && isHeadDate(draft, date, start) && draft.raw.length > date.extent.end + 15,
    )
  )
    return null
  const mark = editorMark.exec(draft.open.slice(scan.end, scan.end + 16))
  const extent = { start, end: scan.end }
  const end = scan.end + (mark?.[0].length ?? 0)
  const confidence = Math.min(0.97, scan.confidence + (bound.kind === 'date' ? 0.1 : 0))
  note(draft, mark && !/Prod|Direc|Writ|Host/.test(mark[0]) ? 'editor' : 'author', scan.names, extent, confidence)
  return { end, manner: scan.manner }
}

interface Bound {
  readonly at: number
  readonly kind: 'date' | 'opening' | 'none'
}

/** Names stop before a date in parentheses, a quotation or an emphasis: whichever comes first. */
function boundOf(draft: Draft, start: number, dates: readonly FoundDate[]): Bound {
  const date = dates.find(
    found => found.form === 'parenthetical' && found.extent.start > start && !isOvertaken(draft, found, dates),
  )
  const opening = openingOf(draft, start)
  const dateAt = date ? date.extent.start - 1 : -1
  if (opening >= 0 && (dateAt < 0 || opening < dateAt)) return { at: opening, kind: 'opening' }
  if (dateAt >= 0) return { at: dateAt, kind: 'date' }
  return { at: draft.open.length, kind: 'none' }
}

/** Whether what was scanned as names ends where a list of names may end. */
function scanStands(draft: Draft, end: number, confidence: number, bound: Bound): boolean {
  const next = draft.open.slice(end, end + 24)
  if (/^[\s.,:;]*$/.test(draft.open.slice(end, bound.at)) && bound.kind !== 'none') return true
  if (editorMark.test(next)) return true
  if (/^[.,:;]?\s?[([]?(?:1[4-9]|20)\d\d/.test(next) || /^,?\s?[([]/.test(next)) return true
  if (/^\s?(?:$|\u0001)/.test(next)) return false
  if (/^[:;]/.test(next) || /^\s?:/.test(next)) return confidence >= 0.5
  if (/^[.,]/.test(next) || /\.$/.test(draft.open.slice(0, end))) return confidence >= 0.5
  return false
}

function readAfterAuthors(draft: Draft, authors: Authors, dates: readonly FoundDate[]): Head {
  const date = dates.find(found => found.extent.start >= authors.end)
  const gap = date ? draft.open.slice(authors.end, date.extent.start) : null
  if (!date || gap === null || gap.length > 14 || !/^[\s.,:;([\])\u0001]*$/.test(gap)) {
    const manner: Style | null = authors.manner === 'vancouver' ? 'vancouver' : null
    return readTitle(draft, authors.end, null, manner, separatorAt(draft, authors.end))
  }
  note(draft, 'issued', date.date, date.extent, date.form === 'parenthetical' ? 0.95 : 0.85)
  const stop = afterDate(draft, date)
  takeOut(draft, authors.end, stop)
  return readTitle(draft, stop, date, 'author-date', separatorAt(draft, stop, date.form === 'parenthetical'))
}

/** Just behind a date, its brackets and the sign after them. */
function afterDate(draft: Draft, date: FoundDate): number {
  const tail = /^[^()[\]\u0001]{0,40}?[)\]]|^/.exec(draft.open.slice(date.extent.end, date.extent.end + 42))?.[0] ?? ''
  const closed = date.form === 'bare' && !/[([]\s?$/.test(draft.open.slice(0, date.extent.start)) ? 0 : tail.length
  const end = date.extent.end + closed
  return end + (/^\s?[.,:;]{1,2}/.exec(draft.open.slice(end, end + 3))?.[0].length ?? 0)
}

/** The sign that parts the pieces of this reference: what stands behind the authors tells it. */
function separatorAt(draft: Draft, at: number, dated = false): Separator {
  if (dated) return draft.raw[at - 1] === ':' ? ':' : '.'
  const before = draft.raw[at - 1]
  const sign = /^\s?([.,:;])/.exec(draft.raw.slice(at, at + 2))?.[1] ?? before
  return sign === ',' || sign === ':' ? sign : '.'
}

/** “Title (1991–2008). (2019, January 1).”: a range that a date follows at once belongs to the title. */
function isOvertaken(draft: Draft, date: FoundDate, dates: readonly FoundDate[]): boolean {
  const next = dates.find(other => other.form === 'parenthetical' && other.extent.start > date.extent.end)
  return next !== undefined && /^\)[\s.,]*\($/.test(draft.open.slice(date.extent.end, next.extent.start))
}

/** “Title. (2019, May 3). Site.” and “Group name. (2019). Title.”: a date early on, with no names before it. */
function isHeadDate(draft: Draft, date: FoundDate, start: number): boolean {
  if (date.form !== 'parenthetical' || date.extent.start - start < 3) return false
  const before = draft.open.slice(start, date.extent.start - 1)
  if (before.length > 400 || /[\d]\s?,?\s?$/.test(before) || /\u0001/.test(before)) return false
  return /^[^()]{0,30}\)\s?(?:[.,:;]|$)/.test(draft.open.slice(date.extent.end, date.extent.end + 34))
}

function readAroundDate(draft: Draft, start: number, date: FoundDate): Head {
  const before = trimmed(draft.raw, start, date.extent.start - 1)
  const stop = afterDate(draft, date)
  note(draft, 'issued', date.date, date.extent, 0.93)
  takeOut(draft, date.extent.start - 1, stop)
  if (!isAuthorOf(draft, before, stop)) {
    noteText(draft, 'title', before.start, before.end, 0.8)
    takeOut(draft, start, stop)
    return { rest: stop, title: 'plain', issued: date, manner: 'author-date' }
  }
  noteNames(draft, before, 0.7)
  takeOut(draft, start, stop)
  return readTitle(draft, stop, date, 'author-date', '.')
}

/** Whether what stands before the date names who wrote it, rather than what is written. */
function isAuthorOf(draft: Draft, before: Extent, stop: number): boolean {
  const words = foldLetters(draft.raw.slice(before.start, before.end))
  const pieces = piecesAfter(draft, stop)
  if (/["“”«»?!|]|\s[-–—~]\s|^\(?PDF/.test(words) || pieces.length === 0) return false
  const [first, second] = [titleness(words), titleness(pieces[0] as string)]
  const host = hostOf(draft)
  if (host && named(words, host)) return true
  if (pieces.length === 1 && host && named(pieces[0] as string, host)) return false
  if (pieces.length > 1 && draft.emphasis.length > 0) return first < 3 || first < second
  if (isInstitution(words) && looksLikeGroup(words)) return true
  if (pieces.length > 1) return first <= 2 && first <= second + 1
  return first < second
}

/** The sentences between the date and the address. */
function piecesAfter(draft: Draft, from: number): string[] {
  const pieces: string[] = []
  let at = from
  const end = draft.open.indexOf('\u0001', from) < 0 ? draft.open.length : draft.open.indexOf('\u0001', from)
  while (at < end && pieces.length < 6) {
    const stop = sentenceEnd(draft.open, at, end)
    const piece = draft.open.slice(at, stop < 0 ? end : stop).trim()
    if (/[A-Za-z]{2}/.test(piece)) pieces.push(piece)
    if (stop < 0) break
    at = stop
  }
  return pieces
}

/** How much a phrase reads like a title: long, with plain words in lower case, with a colon or a figure. */
function titleness(words: string): number {
  const all = words.split(/\s+/).filter(Boolean)
  const lower = all.filter(word => /^[a-z]/.test(word) && !functionWords.has(word.toLowerCase())).length
  return (
    lower +
    (all.length > 5 ? 2 : 0) +
    (all.length > 9 ? 2 : 0) +
    (/[:?]/.test(words) ? 2 : 0) +
    (/^[A-Z]\S*\s(?:of|in|on|to)\s[a-z]/.test(words) ? 1 : 0)
  )
}

function hostOf(draft: Draft): string | null {
  const host = /^https?:\/\/(?:www\.)?([^/?#:\s]{3,80})/i.exec(draft.item.URL ?? '')?.[1]
  return host ? host.toLowerCase().replace(/[^A-Za-z\d.]/g, '') : null
}

function named(words: string, host: string): boolean {
  const packed = words.toLowerCase().replace(/[^A-Za-z\d]/g, '')
  return packed.length > 4 && host.replaceAll('.', '').includes(packed)
}

function noteNames(draft: Draft, extent: Extent, confidence: number): void {
  const list = parseNames(draft.raw.slice(extent.start, extent.end))
  if (list.names.length > 0) note(draft, 'author', list.names, extent, confidence)
  takeOut(draft, extent.start, extent.end)
}
