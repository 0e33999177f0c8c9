import type { Extent } from '../../model/span.js'
import { isProse } from '../prose.js'
import { wordForAuthor } from '../same-names.js'
import { sentenceEnd } from '../sentences.js'
import { endsInPlace, isClosed } from './closing.js'
import { isWholeBack, leadInLength, longLeadIn, preposition, signalWord } from './lead-ins.js'
import { backReferenceAt, type Sheet, wordsOf } from './sheet.js'
import { beginsSource, hasAuthorAhead, holdsFact, isSource } from './source-signs.js'

/** The pieces that may each hold one part or more: cut at semicolons and sentences where another source can begin. */
export function chunksOf(sheet: Sheet): Extent[] {
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

/** Whether what stands from a cut on belongs to another part than what stands before it. */
function isCut(sheet: Sheet, start: number, cut: Cut): boolean {
  if (cut.mark === 'and') return true
  const left = { start, end: cut.start }
  return cut.mark === ';' ? isCutAtSemicolon(sheet, left, cut.end) : isCutAtStop(sheet, left, cut.end)
}

/** Characters. So much of what follows tells whether a source begins there. */
const LONGEST_LOOKED_AHEAD = 320

function isCutAtSemicolon(sheet: Sheet, left: Extent, at: number): boolean {
  if (!holdsFact(sheet, left) && !endsInPlace.test(wordsOf(sheet, left).slice(-40))) return false
  const ahead = sheet.text.slice(at, at + LONGEST_LOOKED_AHEAD)
  if (signalWord.test(ahead)) return true
  const next = { start: at, end: at + (ahead.split(/;\s/)[0] as string).length }
  const further = wordForAuthor.test(ahead) ? 0 : leadInLength(sheet.bare.slice(at, at + 160))
  if (further > 0) return followsLeadIn(sheet, { start: at + further, end: next.end })
  // “2022; 24(4)”, “Berlin; New York”, “chap. 2; esp. pp. 3–9” stay with their source.
  if (
    /^[\da-z]/.test(ahead) &&
    !/^(?:ibid|id\.|ebd|ebenda|ders\.|dies\.|idem|eadem|a\.\s?a\.|van\s|von\s|de\s|al-)/.test(ahead)
  )
    return false
  return backReferenceAt(sheet, next) !== null || (holdsFact(sheet, next) && beginsSource(sheet, next))
}
/** Behind such words a repetition that ends there, or an author with a source. */
function followsLeadIn(sheet: Sheet, next: Extent): boolean {
  if (isWholeBack(sheet, next)) return true
  if (sheet.text[next.start - 2] === ':' && isSource(sheet, next)) return true
  return holdsFact(sheet, next) && hasAuthorAhead(wordsOf(sheet, next))
}

function isCutAtStop(sheet: Sheet, left: Extent, at: number): boolean {
  const right = { start: at, end: Math.min(at + LONGEST_LOOKED_AHEAD, sheet.text.length) }
  const [before, ahead] = [wordsOf(sheet, left), wordsOf(sheet, right)]
  // An address behind a full stop belongs to what stands before it.
  if (/^[<([]?(?:https?:|www\.|doi[:\s]|10\.\d)/i.test(ahead)) return false
  // “op. cit. (n. 4)” is one.
  if (ahead[0] === '(' && /cit\.\s*$/.test(before)) return false
  const isEnded = isClosed(sheet, left)
  const isRemark = isProse(sheet.bare.slice(left.start, left.end))
  if (!isEnded && !isRemark) return false
  const sentence = firstSentence(sheet.bare.slice(right.start, right.end))
  if (signalWord.test(ahead) || opensLead(sentence)) return true
  if (backReferenceAt(sheet, right)?.back.unmistakable) return true
  if (isProse(sentence)) return isEnded || !beginsSource(sheet, left)
  if (!isEnded && beginsSource(sheet, left) && holdsDateInBrackets.test(before)) return false
  return beginsSource(sheet, right) && (isRemark || hasAuthorAhead(ahead))
}

const holdsDateInBrackets = /\((?:\d{4}|n\.\s?d\.|o\.\s?[JD]\.|s\.\s?[fda]\.|z\.\s?d\.|forthcoming|in press)/

/** “For a fuller account, see …” */
function opensLead(bare: string): boolean {
  return preposition.test(bare) && longLeadIn(bare) !== null
}

function firstSentence(bare: string): string {
  const end = sentenceEnd(bare, 0)
  return end < 0 ? bare : bare.slice(0, end)
}
