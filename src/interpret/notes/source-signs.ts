import type { Extent } from '../../model/span.js'
import { scanNames } from '../names.js'
import { outletLength } from '../outlets.js'
import { blank, isProse } from '../prose.js'
import { wordForAuthor } from '../same-names.js'
import { type Sheet, touches, wordsOf } from './sheet.js'
import { hasHead } from './source-head.js'

/** A year, with the letter that tells works of one year apart. */
export const year = /(?<!\d)(?:1[4-9]|20)\d\d[a-z]?(?![\dA-Za-z])/

const undated = /\(?n\.\s?d\.|o\.\s?J\.|s\.\s?f\.|forthcoming/

/** Whether a stretch has what only a source has: a year, an address, a quotation, italics, a back reference. */
export function holdsFact(sheet: Sheet, extent: Extent): boolean {
  const tail = wordsOf(sheet, extent).slice(-LONGEST_TAIL)
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

/** Characters. What a source ends with; a remark before it may be of any length. */
const LONGEST_TAIL = 700

/** Whether a text begins with names and what belongs behind an author. */
export function hasAuthorAhead(ahead: string): boolean {
  const scan = scanNames(ahead)
  if (!scan || scan.confidence < 0.5) return false
  return (
    /^(?:,\s|\s?\(|\.\s|:\s)/.test(ahead.slice(scan.end, scan.end + 3)) &&
    (scan.confidence > 0.7 || year.test(ahead.slice(0, 260)) || /^,?\s?[“"«„‘]/.test(ahead.slice(scan.end)))
  )
}

/** Whether a stretch can be the beginning of a source: with an author, a quotation, italics, an address, a case. */
export function beginsSource(sheet: Sheet, extent: Extent): boolean {
  const [at, ahead] = [extent.start, wordsOf(sheet, extent)]
  if (/^[“"«„‘]/.test(ahead) || wordForAuthor.test(ahead)) return true
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

/** Whether a stretch shows what a full reference shows. */
export function isSource(sheet: Sheet, extent: Extent): boolean {
  const text = wordsOf(sheet, extent)
  const bare = sheet.bare.slice(extent.start, extent.end)
  const dated = year.test(text) || undated.test(text)
  const linked = touches(sheet.links, extent)
  if (hasHead(sheet, extent, dated) || isUndatedPart(text, bare)) return true
  const isMarked = startsMarked(sheet, extent)
  if ((!dated && !linked && !isMarked) || isProse(bare)) return false
  if (isCase(text) || isArticleOfOutlet(text)) return true
  if (isMarked) return dated || linked || /\d/.test(text) || /^[“"«„‘]/.test(text)
  if (linked) return lowerShare(bare) < MOST_SMALL
  return (
    /^[A-Z(\d]/.test(text) &&
    /[,.:(]/.test(bare + text) &&
    text.split(/\s+/).length > 2 &&
    lowerShare(bare) < MOST_SMALL
  )
}

/** “Doe, Title, in: Journal.”: no year, yet nothing but a reference is written like that. */
function isUndatedPart(text: string, bare: string): boolean {
  return /^[A-Z][^:;]{2,60}[,:]\s[^:;]{3,200}?,\sin:\s[A-Z]/.test(text) && !isProse(bare)
}

/** A share of the words: sentences have more that begin small, titles and names fewer. */
const MOST_SMALL = 0.4

/** The share of the words that begin small. */
function lowerShare(bare: string): number {
  const words = bare.split(/\s+/).filter(word => /[A-Za-z]/.test(word) && !word.includes(blank))
  return words.length === 0 ? 0 : words.filter(word => /^[a-z]/.test(word)).length / words.length
}

function startsMarked(sheet: Sheet, extent: Extent): boolean {
  const { start } = extent
  return (
    /^[“"«„‘]/.test(wordsOf(sheet, extent)) ||
    sheet.emphasis.some(mark => mark.start >= start && mark.start <= start + 2) ||
    sheet.links.some(link => link.start >= start && link.start <= start + 2)
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

/** “Doe v. Roe”, “Harbours Act 1847”. */
function isCase(text: string): boolean {
  return (
    /^(?:In\s)?[A-Z][A-Za-z.'’&-]*(?:\s(?:[A-Z][A-Za-z.'’&-]*|\([^()]{1,20}\)|of|the|and|for|&|de)){0,9}\sv\.?\s[A-Z]/.test(
      text,
    ) || /^[^.]{0,160}\bAct\s(?:1[6-9]|20)\d\d/.test(text)
  )
}
