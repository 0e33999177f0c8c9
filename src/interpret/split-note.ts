import { LONGEST_NOTE } from '../limits.js'
import type { Extent } from '../model/span.js'
import { beginsForeign } from './back-references/foreign.js'
import { matchBackReference } from './back-references/match-back-reference.js'
import { isCaseless } from './caseless-reference.js'
import { closersOf } from './draft.js'
import { foldLetters } from './fold.js'
import { looksLikeGroup, scanNames } from './names.js'
import type { NotePart } from './note-part.js'
import { outletLength } from './outlets.js'
import { blank, isProse } from './prose.js'
import type { ReferenceHints } from './read-by-rules.js'
import { quotationEnd, sentenceEnd } from './sentences.js'
import { splitCaselessNote } from './split-caseless-note.js'

/** The note with its marks: what must not be cut, and where cuts are possible. */
interface Sheet {
  /** As written; only what goes into a part is taken from it. */
  readonly written: string
  /** In folded letters. */
  readonly text: string
  readonly emphasis: readonly Extent[]
  readonly links: readonly Extent[]
  /** `text` with quotations, parentheses, addresses and italics put out: cuts and prose are sought in what is left. */
  readonly bare: string
}

/**
 * A footnote's text cut into its parts, in order and without overlap. A part is a source only when it shows what a source
 * shows (a year, an address, a quotation or italics behind an author …); in doubt it is commentary.
 */
export function splitNote(text: string, hints: ReferenceHints = {}): NotePart[] {
  if (isCaseless(text)) return joined(splitCaselessNote(text.slice(0, LONGEST_NOTE), hints.emphasis ?? []), text)
  const sheet = sheetOf(text.slice(0, LONGEST_NOTE), hints)
  const parts: NotePart[] = []
  for (const chunk of chunksOf(sheet)) parts.push(...partsOf(sheet, chunk))
  if (text.length > LONGEST_NOTE) parts.push({ kind: 'commentary', extent: { start: LONGEST_NOTE, end: text.length } })
  return joined(parts, text)
}

const address = /(?:https?:\/\/|www\.)[^\s<>"]+|\b10\.\d{4,9}\/[^\s<>"]+/gi

function sheetOf(written: string, hints: ReferenceHints): Sheet {
  const text = foldLetters(written)
  const emphasis = hints.emphasis ?? []
  const links = [
    ...(hints.links ?? []).map(link => link.extent),
    ...Array.from(text.matchAll(address), match => ({
      start: match.index,
      end: match.index + match[0].replace(/[.,;:)\]]+$/, '').length,
    })),
  ].filter(extent => extent.end <= text.length)
  const put = [...emphasis, ...links]
  return { written, text, emphasis, links, bare: blanked(text, [...put, ...enclosed(text, put)]) }
}

const opener = /["“„«»‘‚‹'「『《`([]/g

/** Quotations and parentheses, as far as they close, that begin outside what is put out already. */
function enclosed(text: string, put: readonly Extent[]): Extent[] {
  const found: Extent[] = []
  opener.lastIndex = 0
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const at = match.index
    if (put.some(extent => at >= extent.start && at < extent.end)) continue
    const bracket = match[0] === '(' || match[0] === '['
    const end = bracket ? bracketEnd(text, at) : opensQuotation(text, at) ? quotationEnd(text, at) : -1
    if (end < 0) continue
    found.push({ start: at, end: end + 1 })
    opener.lastIndex = end + 1
  }
  return found
}

function blanked(text: string, extents: Extent[]): string {
  let [bare, at] = ['', 0]
  for (const { start, end } of extents.sort((one, other) => one.start - other.start)) {
    const stop = Math.min(end, text.length)
    if (stop <= at) continue
    const from = Math.max(start, at)
    bare += text.slice(at, from) + blank.repeat(stop - from)
    at = stop
  }
  return bare + text.slice(at)
}

function opensQuotation(text: string, at: number): boolean {
  if (closersOf(text[at] as string) === undefined) return false
  return at === 0 || /[\s([]/.test(text[at - 1] as string)
}

function bracketEnd(text: string, at: number): number {
  let depth = 0
  for (let place = at; place < Math.min(text.length, at + 600); place++) {
    const mark = text[place]
    if (mark === '(' || mark === '[') depth++
    else if ((mark === ')' || mark === ']') && --depth === 0) return place
  }
  return -1
}

const year = /(?<!\d)(?:1[4-9]|20)\d\d[a-z]?(?![\dA-Za-z])/
const undated = /\(?n\.\s?d\.|o\.\s?J\.|s\.\s?f\.|forthcoming/
const signalWord =
  /^(?:[Ss]ee(?:,?\s(?:also|further|generally|especially|esp\.|in particular|too))?(?:,?\s(?:e\.\s?g\.|for example|for instance|among others|inter alia),?)?|[Bb]ut see|[Cc]f\.|[Cc]ompare|[Ff]or example,|[Ff]or instance,|[Ee]\.\s?g\.,|[Qq]td?\.?\sin|[Qq]uoted in:?|[Cc]ited in:?|[Vv]gl\.?(?:\s(?:auch|dazu|etwa|hierzu|insb\.|nur|statt vieler|zB|z\.\s?B\.))?:?|[Ss]iehe(?:\s(?:auch|dazu|etwa|hierzu|nur))?:?|(?:[Dd]azu|[Hh]ierzu|[Nn]aher|[Aa]usfuhrlich|[Ee]ingehend|[Gg]rundlegend|[Ii]nstruktiv|[Kk]ritisch)(?:\s(?:dazu|hierzu|etwa|auch|nur|bereits|zuletzt|ausfuhrlich))?:?|[Ss]tatt (?:aller|vieler):?|[Ss]o (?:auch|etwa|bereits|schon)|[Zz]it(?:iert|\.) nach:?|[Vv]oir(?:,?\s(?:aussi|notamment|not\.|egalement|surtout|par exemple|p\.\s?ex\.|en particulier|en ce sens),?)?(?:\s?:)?|[Cc]ite(?:e|s|es)? (?:par|dans)(?:\s?:)?|[Ee]n ce sens,?(?:\s(?:voir|v\.))?(?:\s?:)?|[Dd]ans le meme sens,?|[Ee]n sens contraire,?|[Cc]ontra(?:\s?:)?|[Aa]\.\s?A\.|[Ee]n contra,?|[Cc]itado (?:por|en):?|[Cc]itato (?:da|in):?|[Vv]ease(?:\s(?:tambien|ademas))?|[Cc]fr\.|[Vv]edi(?:\sanche)?|[Vv]er(?:\stambem)?|[Zz]ie(?:\sook)?|[Aa]nd|[Uu]nd|et|[Ss]owie|[Aa]s well as|[Aa]ccord),?\s+(?=[A-Z“"«„‘\u0002(*]|van\s|von\s|de\s|also\s|ibid|id\.|above|supra|oben|unten|ders\.|dies\.|ebd|ebenda|n(?:ote|\.)\s|http)/

/** The pieces that may each hold one part or more: cut at semicolons and sentences where another source can begin. */
function chunksOf(sheet: Sheet): Extent[] {
  const { text } = sheet
  const chunks: Extent[] = []
  let start = 0
  for (const cut of cutsOf(sheet)) {
    if (cut.start <= start || !isCut(sheet, start, cut)) continue
    chunks.push({ start, end: cut.start })
    start = cut.end
  }
  if (start < text.length) chunks.push({ start, end: text.length })
  return chunks
}

interface Cut extends Extent {
  readonly mark: ';' | '.' | 'and'
}

/** “(1995) and ‘Another Title’ (1996)”: a date in brackets, a joining word, a quotation with its own date. */
const joinedTitles =
  /(?<=\s\((?:1[4-9]|20)\d\d\)(?:[^“"«„‘;.]{0,40}\d)?)\s(?:and|und|et|sowie)\s(?=[“"«„‘][^“"«„‘;]{4,240}\((?:1[4-9]|20)\d\d\))/g

/** Semicolons and sentence ends outside quotations, brackets and addresses; `start` stands behind the mark. */
function cutsOf({ bare, text }: Sheet): Cut[] {
  const cuts: Cut[] = []
  for (const match of text.matchAll(joinedTitles)) cuts.push({ mark: 'and', start: match.index, end: match.index + 1 })
  for (const match of bare.matchAll(/;\s/g)) cuts.push({ mark: ';', start: match.index + 1, end: match.index + 2 })
  for (let at = sentenceEnd(bare, 0); at >= 0 && at < bare.length; at = sentenceEnd(bare, at)) {
    const gap = /^\s+/.exec(bare.slice(at, at + 8))?.[0].length ?? 0
    if (gap > 0) cuts.push({ mark: '.', start: at, end: at + gap })
    if (at >= bare.length) break
  }
  return cuts.sort((one, other) => one.start - other.start)
}

function isCut(sheet: Sheet, start: number, cut: Cut): boolean {
  const left = sheet.text.slice(start, cut.start)
  const ahead = sheet.text.slice(cut.end, cut.end + 320)
  const bareAhead = sheet.bare.slice(cut.end, cut.end + 320)
  if (cut.mark === 'and') return true
  return cut.mark === ';'
    ? isCutAtSemicolon(sheet, { start, end: cut.start }, left, ahead, cut.end)
    : isCutAtStop(sheet, { start, end: cut.start }, left, ahead, bareAhead, cut.end)
}

function isCutAtSemicolon(sheet: Sheet, extent: Extent, left: string, ahead: string, at: number): boolean {
  if (!holdsFact(sheet, extent, left) && !endsInPlace.test(left.slice(-40))) return false
  if (signalWord.test(ahead)) return true
  const further = sameAuthor.test(ahead) ? 0 : leadInLength(sheet.bare.slice(at, at + 160))
  if (further > 0) return followsLeadIn(sheet, at + further, ahead.slice(further))
  // “2022; 24(4)”, “Berlin; New York”, “chap. 2; esp. pp. 3–9” stay with their source.
  if (
    /^[\da-z]/.test(ahead) &&
    !/^(?:ibid|id\.|ebd|ebenda|ders\.|dies\.|idem|eadem|a\.\s?a\.|van\s|von\s|de\s|al-)/.test(ahead)
  )
    return false
  const next = ahead.split(/;\s/)[0] as string
  const piece = { start: at, end: at + next.length }
  return (
    matchBackReference(sheet.written.slice(at, piece.end), shifted(sheet, at)) !== null ||
    (holdsFact(sheet, piece, next) && beginsSource(sheet, at, next))
  )
}

const leadIn = /^(?:[a-z][a-z'’-]*\.?,?\s){1,10}?(?=[A-Z\u0002]|(?:van|von|de)\s[A-Z])/
const pointsOn =
  /(?:,|\b(?:see|compare|contrast|cf\.?|against|similarly|contra|likewise|also|but|vgl\.?|siehe|dagegen|ahnlich|ebenso|auch|anders|voir|comparer|contre|vease|vedi|contro|zie))\s$/

/** “; on another view: Doe”, where “; in: Doe” is the book that a chapter stands in. */
const colonLeadIn = /^[a-z][^.;:\u0002]{0,60}\s[^\s.;:\u0002]{3,40}:\s(?=[A-Z])/

/** The words of “; more cautiously, Doe” and “; but compare Doe”; zero when nothing there leads to a source. */
function leadInLength(bare: string): number {
  const colon = colonLeadIn.exec(bare)?.[0]
  if (colon !== undefined) return colon.length
  const words = leadIn.exec(bare)?.[0]
  return words !== undefined && pointsOn.test(words) ? words.length : 0
}

/** Behind such words a repetition that ends there, or an author with a source. */
function followsLeadIn(sheet: Sheet, at: number, ahead: string): boolean {
  const next = ahead.split(/;\s/)[0] as string
  if (matchesWholeBack(sheet, at, next)) return true
  const piece = { start: at, end: at + next.length }
  if (sheet.text[at - 2] === ':' && isSource(sheet, piece)) return true
  return holdsFact(sheet, piece, next) && hasAuthorAhead(next)
}

/** Whether a stretch has what only a source has: a year, an address, a quotation, italics, a back reference. */
function holdsFact(sheet: Sheet, extent: Extent, words: string): boolean {
  const tail = words.slice(-700)
  return (
    year.test(tail) ||
    undated.test(tail) ||
    /[“"«„][A-Za-z]/.test(tail) ||
    touches(sheet.links, extent) ||
    touches(sheet.emphasis, extent) ||
    /\b(?:[Ii]bid|[Ee]bd\.|[Ee]benda|cit\.|a\.\s?a\.\s?O|[Ii]d\.,|supra|above|(?:n|nn|note|fn|Fn|Anm|nota)\.?\s\d)/.test(
      tail,
    ) ||
    /,\s\d{1,4}(?:[–-]\d{1,4})?\s?[;.]?$/.test(tail)
  )
}

/** “, S. 215;”, “, 2:xiv;” and “С. 50;” */
const endsInPlace =
  /(?:,|\s[Qq]{1,2}\.)\s(?:(?:pp?|SS?)\.\s?)?(?:\d{1,4}|(?:\d{1,3}:)[\divxlc]{1,7})(?:[–-]\d{1,4})?(?:\sff?\.)?\s?;?$/

function touches(extents: readonly Extent[], { start, end }: Extent): boolean {
  return extents.some(extent => extent.start < end && extent.end > start)
}

function isCutAtStop(
  sheet: Sheet,
  extent: Extent,
  left: string,
  ahead: string,
  bareAhead: string,
  at: number,
): boolean {
  // An address behind a full stop belongs to what stands before it.
  if (/^[<([]?(?:https?:|www\.|doi[:\s]|10\.\d)/i.test(ahead)) return false
  // “op. cit. (n. 4)” is one.
  if (ahead[0] === '(' && /cit\.\s*$/.test(left)) return false
  const sentence = firstSentence(bareAhead)
  const closed = isClosed(sheet, extent, left)
  const leftProse = isProse(sheet.bare.slice(extent.start, extent.end))
  if (!closed && !leftProse) return false
  if (signalWord.test(ahead) || opensLead(sentence)) return true
  if (matchBackReference(sheet.written.slice(at, at + ahead.length), shifted(sheet, at))?.back.unmistakable) return true
  if (isProse(sentence)) return closed || (leftProse && !beginsSource(sheet, extent.start, left))
  if (
    leftProse &&
    !closed &&
    beginsSource(sheet, extent.start, left) &&
    /\((?:\d{4}|n\.\s?d\.|o\.\s?[JD]\.|s\.\s?[fda]\.|z\.\s?d\.|forthcoming|in press)/.test(left)
  )
    return false
  return beginsSource(sheet, at, ahead) && (leftProse || hasAuthorAhead(ahead))
}

const preposition =
  /^(?:on|for|about|regarding|concerning|zu|zur|zum|fur|sur|pour|sobre|para|su|per|over|voor|in addition)\b/i

/** “For a fuller account, see …” */
function opensLead(bare: string): boolean {
  return preposition.test(bare) && longLeadIn(bare) !== null
}

function firstSentence(bare: string): string {
  const end = sentenceEnd(bare, 0)
  return end < 0 ? bare : bare.slice(0, end)
}

/** Whether a reference could be at its end here: behind a page, an address, a closing bracket, or as a back reference, a matter of a few words. */
function isClosed(sheet: Sheet, extent: Extent, left: string): boolean {
  return isClosedByTail(sheet, extent, left) || (left.length < 240 && matchesWholeBack(sheet, extent.start, left))
}

function isClosedByTail(sheet: Sheet, { start, end }: Extent, left: string): boolean {
  const tail = left.slice(-60).replace(/[\s.;]+$/, '')
  if (sheet.links.some(link => link.end <= end && link.end >= end - 3)) return true
  const marked = touches(sheet.emphasis, { start, end }) || /[“"«„‘][A-Za-z]/.test(left)
  if (/\bAct\s(?:1[6-9]|20)\d\d(?:\s\([^()]{1,12}\))?$/.test(tail)) return true
  if (/\)$/.test(tail)) return (marked && year.test(left)) || isClosedByYear(left)
  // The year of “Smith, J. 2019.” closes nothing; a page behind a year does.
  if (/(?:^|[\s(])(?:\d{1,5}|[ivxlc]{1,6})(?:\s?[–—-]\s?\d{1,5})?(?:\s?ff?)?$/.test(tail))
    return year.test(left.slice(0, -4)) || marked || /,\s(?:S\.|pp?\.)?\s?\d+(?:\s?[–—-]\s?\d{1,5})?$/.test(tail)
  return false
}

/** “Title (1988)” and “(Place: House, 1988)” end a reference; “Smith, J. (1988)” begins one. */
function isClosedByYear(left: string): boolean {
  const tail = left.slice(-500).replace(/[\s.;]+$/, '')
  if (/:\s[^()]{2,60},?\s\d{4}\)$/.test(tail)) return true
  const bracket = /\s\((?:[^()]{0,40},\s)?\d{4}\)$/.exec(tail)
  if (!bracket) return false
  const lead = leadLength(tail)
  const scan = scanNames(tail, lead)
  return scan !== null && scan.end + 4 < bracket.index
}

/** The words up to and with “see” that open a stretch. */
function leadLength(text: string): number {
  const signal = signalWord.exec(text)
  if (signal) return signal[0].length
  const long = longLeadIn(text)
  return long ? long.index + long[0].length : 0
}

function matchesWholeBack(sheet: Sheet, start: number, left: string): boolean {
  const lead = signalWord.exec(left)?.[0].length ?? 0
  const written = sheet.written.slice(start + lead, start + left.length)
  const match = matchBackReference(written, shifted(sheet, start + lead))
  return match !== null && /^[\s.;,]*$/.test(left.slice(lead + match.length))
}

function hasAuthorAhead(ahead: string): boolean {
  const scan = scanNames(ahead)
  if (!scan || scan.confidence < 0.5) return false
  return (
    /^(?:,\s|\s?\(|\.\s|:\s)/.test(ahead.slice(scan.end, scan.end + 3)) &&
    (scan.confidence > 0.7 || year.test(ahead.slice(0, 260)) || /^,?\s?[“"«„‘]/.test(ahead.slice(scan.end)))
  )
}

/** “Ders., Title …”: another work of the author just named. */
const sameAuthor = /^(?:[Dd]ers|ID|EAD|[Dd]ies|[Dd]ems|[Ii]dem|[Ee]adem|[Ii]d)\.?[,:]\s(?!pp?\.|S\.|at\s|\d)\S/

/** Whether a source can begin at `at`: with an author, a quotation, italics, an address, a case. */
function beginsSource(sheet: Sheet, at: number, ahead: string): boolean {
  if (/^[“"«„‘]/.test(ahead) || sameAuthor.test(ahead)) return true
  if (sheet.emphasis.some(extent => extent.start >= at && extent.start <= at + 1)) return true
  if (sheet.links.some(extent => extent.start >= at && extent.start <= at + 1)) return true
  const scan = scanNames(ahead)
  if (
    scan &&
    scan.confidence >= 0.5 &&
    /^(?:[.,:;(]|\s?[([“"«„‘]|\s(?:\d{4}|ed|v\.))/.test(ahead.slice(scan.end, scan.end + 6))
  )
    return true
  if (scan && scan.confidence >= 0.5 && /\.$/.test(ahead.slice(0, scan.end))) return true
  if (/^[A-Z][A-Za-z\s.'’&-]{1,80}\sv\.?\s[A-Z]/.test(ahead)) return true
  if (
    /^(?:[A-Z][A-Za-z.'’&-]*[\s,]{1,2}(?:of\s|and\s|the\s|for\s|on\s|&\s|fur\s|der\s|de\s|des\s)*){1,8}[“"«„‘(]/.test(
      ahead,
    )
  )
    return true
  return /^[A-Z][^.;]{2,120}?\s[([]?(?:1[4-9]|20)\d\d/.test(ahead)
}

// “Doe (n 4) 3 and Roe (n 5) 4 and …”; what is chained further was made to be.
const longestChain = 8

/** One chunk taken apart: the words that lead to a source, the source or repetition, the words behind. */
function partsOf(sheet: Sheet, chunk: Extent, links = 0): NotePart[] {
  const extent = tight(sheet.text, chunk)
  if (extent.end <= extent.start) return []
  const lead = leadOf(sheet, extent)
  const parts: NotePart[] = []
  const body = tight(sheet.text, { start: extent.start + lead, end: extent.end })
  const words = sheet.text.slice(body.start, body.end)
  const match = matchBackReference(sheet.written.slice(body.start, body.end), shifted(sheet, body.start))
  if (
    match &&
    (match.back.form !== 'short' || /^[\s.,;]*$/.test(words.slice(match.length)) || match.back.unmistakable)
  ) {
    if (lead > 0) parts.push(commentary(sheet, extent.start, body.start))
    const end = body.start + match.length
    const own = withoutComma(sheet, { start: body.start, end })
    parts.push({ kind: 'repetition', extent: own, back: match.back, isInPassing: false })
    const rest = tight(sheet.text, { start: end, end: body.end })
    if (rest.end > rest.start) parts.push(...restParts(sheet, rest, links + 1))
    return parts.filter(part => part.extent.end > part.extent.start)
  }
  if (!isSource(sheet, body) && !isSignalled(sheet, body, lead)) return remarkParts(sheet, extent)
  if (lead > 0) parts.push(commentary(sheet, extent.start, body.start))
  parts.push({ kind: 'source', extent: body })
  return parts.filter(part => part.extent.end > part.extent.start)
}

/** Behind a repetition a source may follow: “Ibid., 4; Smith, …” was cut before, “id., p. 24 B. Doe, ‘…’” is cut here. */
function restParts(sheet: Sheet, rest: Extent, links: number): NotePart[] {
  const joining = /^(?:and|und|et|sowie|y|e)\s(?=[A-Z])/.exec(sheet.text.slice(rest.start, rest.start + 10))
  if (joining && links < longestChain) {
    const start = rest.start + joining[0].length
    if (matchesWholeBack(sheet, start, sheet.text.slice(start, rest.end)))
      return [commentary(sheet, rest.start, start), ...partsOf(sheet, { start, end: rest.end }, links)]
  }
  if (links < longestChain && signalWord.test(sheet.text.slice(rest.start, rest.start + 80)))
    return partsOf(sheet, rest, links)
  return isSource(sheet, rest) && hasAuthorAhead(sheet.text.slice(rest.start, rest.start + 320))
    ? [{ kind: 'source', extent: rest }]
    : remarkParts(sheet, rest)
}

const surnamesBefore =
  "(?<![A-Za-z.])(?:van\\s(?:de[rn]?\\s)?)?[A-Z](?:['’-]?[A-Za-z]){1,30}(?:(?:\\s?/\\s?|,?\\s(?:and|und|&|et|y)\\s)[A-Z](?:['’-]?[A-Za-z]){1,30}){0,4}"
/** “Doe, op. cit.”, “Doe (n. 4)”, “Doe/Roe 1976, S. 4”: names, and behind them what only a repetition has. */
const inPassing = new RegExp(
  `${surnamesBefore}(?=(?:,\\s|\\s)[(]?(?:op\\.\\s?cit|ob\\.\\s?cit|art\\.\\s?cit|a\\.\\s?a\\.\\s?O|[(]?(?:above|supra|oben|wie\\sAnm|Anm|Fn|n)\\.?\\s\\d|above,?\\sn|supra,?\\sn|(?<!,\\s)[(]?(?:1[5-9]|20)\\d\\d[a-z]?[)]?,\\s(?:[a-z]{3,13}\\.?\\s)?(?:SS?|pp?)\\.\\s?\\d))`,
  'g',
)
/** “Doe v. Roe [1994] 1 A.C. 180”: a case with its report. */
const caseInPassing =
  /(?<![A-Za-z.])[A-Z][A-Za-z.'’&-]{0,30}(?:\s(?:[A-Z][A-Za-z.'’&-]{0,30}|of|the|and|for|&)){0,6}\sv\.?\s[A-Z][A-Za-z.'’&-]{0,30}(?:\s(?:[A-Z][A-Za-z.'’&-]{0,30}|of|the|and|for|&)){0,6}\s[([](?:1[5-9]|20)\d\d[)\]]\s(?:\d{1,3}\s)?[A-Z][A-Za-z.]{0,12}(?:\s[A-Z][A-Za-z.]{0,8}){0,3}\s\d{1,5}/g

/** A remark, taken apart where it names a source in passing: “as Doe, op. cit., 4, has it”. */
function remarkParts(sheet: Sheet, extent: Extent): NotePart[] {
  const parts: NotePart[] = []
  let at = extent.start
  for (const named of namedInPassing(sheet, extent)) {
    if (named.extent.start < at) continue
    parts.push(commentary(sheet, at, named.extent.start), named)
    at = named.extent.end
  }
  return [...parts, commentary(sheet, at, extent.end)]
}

function namedInPassing(sheet: Sheet, { start, end }: Extent): NotePart[] {
  const text = sheet.text.slice(start, end)
  const cases = Array.from(text.matchAll(caseInPassing), (match): NotePart => {
    const from = start + match.index
    return { kind: 'source', extent: { start: from, end: from + match[0].length } }
  })
  const repetitions = Array.from(text.matchAll(inPassing)).flatMap((match): NotePart[] => {
    const from = start + match.index
    const written = sheet.written.slice(from, end)
    const found =
      matchBackReference(written, shifted(sheet, from)) ??
      matchBackReference(written.slice(0, proseAhead(text.slice(match.index))), shifted(sheet, from))
    if (!found?.back.unmistakable || found.back.author === null) return []
    const own = withoutComma(sheet, { start: from, end: from + found.length })
    return [{ kind: 'repetition', extent: own, back: found.back, isInPassing: true }]
  })
  return [...cases, ...repetitions].sort((one, other) => one.extent.start - other.extent.start)
}

const namedAndDated = /^[A-Z].{2,400},\s.*[([]?(?:1[4-9]|20)\d\d[)\]]?(?:,?\s[\d\s().,–—-]{1,40}(?:\sff?)?)?[.)]{0,2}$/s

/** Where the sentence goes on behind “Doe (n 4) 33 shows”. */
function proseAhead(text: string): number {
  const mark = text.search(/\d|cit\./)
  const next = text.slice(mark).search(/[,)]?\s\(?(?!(?:and|und|ff|sqq|above|note)\b)[a-z]{3,}\b/)
  return mark < 0 || next < 0 ? text.length : mark + next + (/^[)]/.test(text.slice(mark + next)) ? 1 : 0)
}

/** Behind “see” a name with its date is a source, whatever its title looks like. */
function isSignalled(sheet: Sheet, { start, end }: Extent, lead: number): boolean {
  if (lead === 0 || !signalWord.test(sheet.text.slice(start - lead, start + 12))) return false
  const bare = sheet.bare.slice(start, end)
  return namedAndDated.test(sheet.text.slice(start, end)) && !isProse(bare)
}

function commentary(sheet: Sheet, start: number, end: number): NotePart {
  return { kind: 'commentary', extent: tight(sheet.text, { start, end }) }
}

const longLead =
  /(?:^|[\s,(—–-])(?:see(?:,?\s(?:also|further|generally|especially|in particular))?(?:,?\s(?:e\.\s?g\.|for example|for instance|among others|inter alia),?)?|cf\.|compare|quoted in:?|qtd\.?\sin|cited in:?|(?:adapted|reprinted|translated|taken) from|vgl\.?(?:\s(?:auch|dazu|etwa|hierzu|nur))?|siehe:?(?:\s(?:auch|dazu|hierzu|nur))?|ausfuhrlich(?:er)? bei|explizit bei|klassisch bei|zit(?:iert|\.) nach:?|voir(?:,?\s(?:aussi|notamment|par exemple|egalement|en particulier),?)?(?:\s:)?|vease(?:\stambien)?|cfr\.|vedi|zie)[:,]?\s+(?=[A-Z“"«„‘\u0002(]|van\s|von\s|de\s|http)/i

function longLeadIn(text: string): RegExpExecArray | null {
  return /see|cf|comp|quot|qtd|cite|from|vgl|sieh|bei|zit|voir|veas|vedi|zie/i.test(text) ? longLead.exec(text) : null
}

/** “См. также:”, “βλ.”: words in letters that folding does not keep. */
const foreignSignal =
  /^(?:(?:[Сс]м|[Сс]р)\.(?:\s(?:также|подробнее|например|об этом))?[:,]?|[Цц]ит\. по:?|[Пп]одробнее(?: см\.)?:|[Вв]иж:?|[Ββ]λ\.(?:\sκαι|\sεπίσης)?:?|[Ππ]ρβλ\.:?)\s+/u
// Characters.
const LONGEST_SIGNAL = 40

/** How much of a chunk leads to its source: “On the strike, see ”. Zero when it begins with the source itself. */
function leadOf(sheet: Sheet, extent: Extent): number {
  const text = sheet.text.slice(extent.start, Math.min(extent.end, extent.start + 700))
  const bare = sheet.bare.slice(extent.start, Math.min(extent.end, extent.start + 700))
  const isForeign = beginsForeign(sheet.written, extent.start)
  const foreign = isForeign && foreignSignal.exec(sheet.written.slice(extent.start, extent.start + LONGEST_SIGNAL))
  if (foreign) return foreign[0].length
  const first = signalWord.exec(text)
  if (first) {
    const again = signalWord.exec(text.slice(first[0].length))
    return first[0].length + (again?.[0].length ?? 0)
  }
  if (matchBackReference(text, shifted(sheet, extent.start))?.back.unmistakable) return 0
  const further = furtherLead(sheet, extent, text, bare)
  if (further > 0) return further
  const later = longLeadIn(bare)
  if (!later) return colonLead(text, bare)
  const lead = bare.slice(0, later.index + later[0].length)
  // The lead is the author's own sentence; a reference whose title holds “see” is none.
  if (!preposition.test(lead) && !isProse(lead) && lead.split(/\s+/).length > 5) return 0
  return lead.length
}

/** “… in two papers: ‘Title’ (1995)”: a sentence that a colon leads to a dated quotation. */
function colonLead(text: string, bare: string): number {
  const lead = /^[^:\u0002]{16,300}[a-z]{3}:\s(?=\u0002)/.exec(bare)?.[0]
  if (lead === undefined || !isProse(lead)) return 0
  return /^[“"«„‘].{4,300}?[([](?:1[4-9]|20)\d\d/.test(text.slice(lead.length)) ? lead.length : 0
}

/** “more cautiously, ” before a repetition or an author; at the head of a sentence only before a repetition. */
function furtherLead(sheet: Sheet, extent: Extent, text: string, bare: string): number {
  const begins = /^[A-Z]/.test(bare)
  const length = leadInLength(begins ? `x${bare.slice(1)}` : bare)
  if (length === 0 || (begins && !/\s\S/.test(bare.slice(0, length)))) return 0
  const rest = text.slice(length)
  const match = matchBackReference(rest, shifted(sheet, extent.start + length))
  if (match?.back.unmistakable && (match.back.form !== 'short' || /^[\s.;,]*$/.test(rest.slice(match.length))))
    return length
  if (begins) return 0
  if (hasAuthorAhead(rest)) return length
  const isColon = bare[length - 2] === ':'
  return isColon && isSource(sheet, { start: extent.start + length, end: extent.end }) ? length : 0
}

/** Whether a stretch shows what a full reference shows. */
function isSource(sheet: Sheet, extent: Extent): boolean {
  const text = sheet.text.slice(extent.start, extent.end)
  const bare = sheet.bare.slice(extent.start, extent.end)
  const dated = year.test(text) || undated.test(text)
  const linked = touches(sheet.links, extent)
  if (hasHead(sheet, extent, text, dated) || isUndatedPart(text, bare)) return true
  if (!dated && !linked && !startsMarked(sheet, extent, text)) return false
  if (isProse(bare)) return false
  if (isCase(text) || isArticleOfOutlet(text)) return true
  if (startsMarked(sheet, extent, text)) return dated || linked || /\d/.test(text) || /^[“"«„‘]/.test(text)
  if (linked) return lowerShare(bare) < 0.4
  return /^[A-Z(\d]/.test(text) && /[,.:(]/.test(bare + text) && text.split(/\s+/).length > 2 && lowerShare(bare) < 0.4
}

/** “Doe, Title, in: Journal.”: no year, yet nothing but a reference is written like that. */
function isUndatedPart(text: string, bare: string): boolean {
  return /^[A-Z][^:;]{2,60}[,:]\s[^:;]{3,200}?,\sin:\s[A-Z]/.test(text) && !isProse(bare)
}

function lowerShare(bare: string): number {
  const words = bare.split(/\s+/).filter(word => /[A-Za-z]/.test(word) && !word.includes(blank))
  return words.length === 0 ? 0 : words.filter(word => /^[a-z]/.test(word)).length / words.length
}

function startsMarked(sheet: Sheet, { start }: Extent, text: string): boolean {
  return (
    /^[“"«„‘]/.test(text) ||
    sheet.emphasis.some(mark => mark.start >= start && mark.start <= start + 2) ||
    sheet.links.some(link => link.start >= start && link.start <= start + 2)
  )
}

/** “Eurostat (2009): Title”, “Ridder et al. (2007): Title”: whoever it is, a reference begins like that. */
const beforeDateAndColon =
  /^([^.;:()“„"«]{2,110}?(?:\s(?:et\sal|u\.\s?a)\.)?)\s\((?:1[5-9]|20)\d\d[a-z]?\):\s[\p{Upper}\d“„"«]/u

/** “Петрова А. В., Сидоров Н. П. Переправы”: names as Russian lists give them, and a title right behind them, in folded letters. */
const cyrillicHead = /^(?:Qq{1,30}(?:-Qq{1,30})?,?\s(?:Q\.\s?){1,3},?\s?){1,6}(?:q\sqq\.\s)?(?=[Q«“"])/

/** An author with what belongs behind one, or a title with a date in parentheses. */
function hasHead(sheet: Sheet, { start }: Extent, text: string, dated: boolean): boolean {
  if (dated && (sameAuthor.test(text) || cyrillicHead.test(text))) return true
  const front = text.slice(0, 600)
  // A sentence, its date in parentheses, a full stop: nothing but a reference is written like that.
  if (
    /^[^\n]{3,400}?[.?!”"’]\s\((?:n\.\s?d\.|(?:1[5-9]|20)\d\d(?:,\s[A-Za-z]{3,12}(?:\s\d{1,2})?)?)\)\.\s?\S/.test(front)
  )
    return true
  if (
    /^.{3,400}?[.?!”"]?\s?\((?:n\.\s?d\.|(?:1[5-9]|20)\d\d[^()]{0,24})\)\.\s?\S/s.test(front) &&
    !isProse(sheet.bare.slice(start, start + 40).split(blank)[0] as string)
  )
    return true
  const headed = beforeDateAndColon.exec(front)?.[1]
  if (headed !== undefined && looksLikeGroup(headed.replace(/\s(?:et\sal|u\.\s?a)\.$/, ''))) return true
  const mark = sheet.emphasis.find(extent => extent.start > start)
  const scan = scanNames(front, 0, Math.min(front.length, mark ? mark.start - start : front.length))
  if (!scan || scan.confidence < 0.5) return false
  const next = front.slice(scan.end, scan.end + 14)
  if (/^[.,]?\s?[“"«„‘][A-Za-z]?/.test(next)) return true
  if (sheet.emphasis.some(mark => mark.start >= start + scan.end && mark.start <= start + scan.end + 9)) return true
  if (/^[.,:]?\s?[([]?(?:1[4-9]|20)\d\d/.test(next) || /^,?\s\(?(?:eds?\.|Hrsg)/.test(next)) return true
  return (
    dated &&
    /^[.,:]\s\S/.test(next) &&
    scan.confidence >= 0.5 &&
    !isProse(sheet.bare.slice(start, start + 300).split(/[.?!]\s/)[0] as string)
  )
}

/** “El País, “Title”, 14 de mayo de 2021”: an outlet, what it ran, and when or where. */
function isArticleOfOutlet(text: string): boolean {
  const outlet = outletLength(text)
  if (outlet === 0) return false
  const close = text.slice(outlet + 1).search(/[”"»“’](?=[\s,.;:(]|$)/)
  return close > 0 && behindQuotation.test(text.slice(outlet + close + 2, outlet + close + 42))
}

const behindQuotation =
  /^[,.]?\s{0,2}(?:\(?(?:\p{Upper}?\p{Lower}{2,9}\.?\s)?\d{1,4}(?:er|st|nd|rd|th|º|\.)?(?!\p{Alpha})|https?:|www\.|pp?\.\s?\d)/u

function isCase(text: string): boolean {
  return (
    /^(?:In\s)?[A-Z][A-Za-z.'’&-]*(?:\s(?:[A-Z][A-Za-z.'’&-]*|\([^()]{1,20}\)|of|the|and|for|&|de)){0,9}\sv\.?\s[A-Z]/.test(
      text,
    ) || /^[^.]{0,160}\bAct\s(?:1[6-9]|20)\d\d/.test(text)
  )
}

function shifted(sheet: Sheet, by: number): Extent[] {
  return sheet.emphasis
    .filter(extent => extent.start >= by)
    .map(({ start, end }) => ({ start: start - by, end: end - by }))
}

/** Without the spaces and separators at its ends. */
function tight(text: string, { start, end }: Extent): Extent {
  let [from, to] = [start, end]
  while (from < to && /[\s;,]/.test(text[from] as string)) from++
  while (to > from && /[\s;]/.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}

/** A repetition, without the comma behind which the sentence goes on. */
function withoutComma(sheet: Sheet, extent: Extent): Extent {
  const { start, end } = tight(sheet.text, extent)
  return { start, end: sheet.text[end - 1] === ',' ? end - 1 : end }
}

/** Neighbouring comments are one comment; nothing is empty, nothing overlaps. */
function joined(parts: readonly NotePart[], text: string): NotePart[] {
  const result: NotePart[] = []
  for (const part of parts) {
    if (part.extent.end <= part.extent.start) continue
    const last = result.at(-1)
    if (
      last?.kind === 'commentary' &&
      part.kind === 'commentary' &&
      /^[\s;,.]*$/.test(text.slice(last.extent.end, part.extent.start))
    )
      result[result.length - 1] = { kind: 'commentary', extent: { start: last.extent.start, end: part.extent.end } }
    else result.push(part)
  }
  return result
}
