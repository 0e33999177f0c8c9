import type { StatedIdentifier } from '../model/identifier.js'
import type { Malformation } from './doi.js'

const separators = /[\s\u00ad\u2010-\u2015\u2212-]+/g
const label = /^(?:e-?|print\s|online\s)?isbn(?:[-\s]?1[03])?(?:\s?\([^()]{1,30}\))?\s{0,2}[:.]?\s{0,2}/i

/** The ISBN that the whole of a text states, as thirteen digits; `null` for anything else and for a failing check digit. */
export function parseIsbn(text: string): string | null {
  if (text.length > 100) return null
  const compact = compacted(text)
  if (/^97[89]\d{10}$/.test(compact)) return checksOut13(compact) ? compact : null
  if (!/^\d{9}[\dX]$/.test(compact) || !checksOut10(compact)) return null
  return thirteenOf(compact)
}

function compacted(text: string): string {
  return text
    .trim()
    .replace(label, '')
    .replace(/[.,;]$/, '')
    .replace(separators, '')
    .toUpperCase()
}

/** The display form. Where its hyphens go depends on the agencies' ranges, which change; so it bears none. */
export function formatIsbn(value: string): string {
  return `ISBN ${value}`
}

// ISO 2108: the weights of ISBN-13 are 1 and 3 in turn, those of ISBN-10 ten down to one.
function checksOut13(digits: string): boolean {
  return weighed(digits, at => (at % 2 === 0 ? 1 : 3)) % 10 === 0
}

function checksOut10(digits: string): boolean {
  return weighed(digits, at => 10 - at) % 11 === 0
}

function weighed(digits: string, weight: (at: number) => number): number {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) sum += weight(at) * (digits[at] === 'X' ? 10 : Number(digits[at]))
  return sum
}

function thirteenOf(ten: string): string {
  const first = `978${ten.slice(0, 9)}`
  return `${first}${(10 - (weighed(first, at => (at % 2 === 0 ? 1 : 3)) % 10)) % 10}`
}

const gap = '[ \\u00a0\\u00ad\\u2010-\\u2015\\u2212-]?'
const labelled = new RegExp(
  `(?<![\\p{Alpha}\\p{N}])(?:e-?)?isbn(?:[-\\s]?1[03])?(?:\\s?\\([^()]{1,30}\\))?\\s{0,2}[:.]?\\s{0,2}((?:97[89]${gap})?(?:\\d${gap}){9}[\\dx])(?![\\p{Alpha}\\p{N}])`,
  'giu',
)
// Thirteen digits that begin with the books' own prefix and check out are hardly anything else.
const bare = new RegExp(`(?<![\\p{Alpha}\\p{N}/.+=-])(97[89]${gap}(?:\\d${gap}){9}\\d)(?![\\p{Alpha}\\p{N}])`, 'gu')

/** ISBNs in running text whose check digit is right: labelled ones, and bare ones of thirteen digits. */
export function findIsbns(text: string): StatedIdentifier[] {
  const found = new Map<number, StatedIdentifier>()
  // Most texts hold neither; the patterns are dear to compile.
  const patterns = [...(/i[sſ]bn/i.test(text) ? [labelled] : []), ...(/97[89]/.test(text) ? [bare] : [])]
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const value = parseIsbn(match[1] ?? '')
      const end = match.index + match[0].length
      if (!value || found.has(end)) continue
      found.set(end, { scheme: 'isbn', value, raw: match[0], extent: { start: match.index, end } })
    }
  }
  return [...found.values()].sort((one, other) => one.extent.start - other.extent.start)
}

/** What is wrong with a number labelled as an ISBN; `null` when nothing is, or the text is not labelled. */
export function isbnProblem(text: string): Malformation | null {
  if (text.length > 100 || !label.test(text.trim())) return null
  const compact = compacted(text)
  if (!/^\d[\dX]{5,}$/.test(compact) || parseIsbn(compact)) return null
  const length = compact.length
  if (length !== 10 && length !== 13) return { problem: `it has ${length} digits, not 10 or 13`, repaired: null }
  if (/X./.test(compact) || (length === 13 && compact.includes('X')))
    return { problem: '`X` stands where a digit must', repaired: null }
  if (length === 13 && !/^97[89]/.test(compact)) return { problem: 'it does not begin with 978 or 979', repaired: null }
  return { problem: 'its check digit is wrong', repaired: null }
}
