import type { StatedIdentifier } from '../model/identifier.js'
import type { Malformation } from './doi.js'

const label = /^(?:(?:e|p|l|print|online|electronic)[-\s]?)?issn(?:[-\s]?l)?(?:\s?\([^()]{1,30}\))?\s{0,2}[:.]?\s{0,2}/i
const shape = /^(\d{4})[\s\u00ad\u2010-\u2015\u2212-]{0,2}(\d{3}[\dX])$/i

/** The ISSN that the whole of a text states, as `1234-567X`; `null` for anything else and for a failing check digit. */
export function parseIssn(text: string): string | null {
  if (text.length > 100) return null
  const match = shape.exec(unlabelled(text))
  if (!match) return null
  const digits = `${match[1]}${match[2]}`.toUpperCase()
  return checksOut(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : null
}

function unlabelled(text: string): string {
  return text
    .trim()
    .replace(label, '')
    .replace(/[.,;]$/, '')
}

// ISO 3297: weights eight down to one.
function checksOut(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < 8; at += 1) sum += (8 - at) * (digits[at] === 'X' ? 10 : Number(digits[at]))
  return sum % 11 === 0
}

/** The form ISO 3297 prescribes. */
export function formatIssn(value: string): string {
  return `ISSN ${value}`
}

const labelled =
  /(?<![\p{Alpha}\p{N}])(?:(?:e|p|l|print|online|electronic)[-\s]?)?issn(?:[-\s]?l)?(?:\s?\([^()]{1,30}\))?\s{0,2}[:.]?\s{0,2}(\d{4}[ \u00a0\u00ad\u2010-\u2015\u2212-]?\d{3}[\dx])(?![\p{Alpha}\p{N}])/giu

/** ISSNs in running text whose check digit is right. Only labelled ones: `1990-1998` is shaped like one. */
export function findIssns(text: string): StatedIdentifier[] {
  const found: StatedIdentifier[] = []
  if (!/i[sſ][sſ]n/i.test(text)) return found
  for (const match of text.matchAll(labelled)) {
    const value = parseIssn(match[1] ?? '')
    if (!value) continue
    const extent = { start: match.index, end: match.index + match[0].length }
    found.push({ scheme: 'issn', value, raw: match[0], extent })
  }
  return found
}

/** What is wrong with a number labelled as an ISSN; `null` when nothing is, or the text is not labelled. */
export function issnProblem(text: string): Malformation | null {
  if (text.length > 100 || !label.test(text.trim())) return null
  const compact = unlabelled(text)
    .replace(/[\s\u00ad\u2010-\u2015\u2212-]+/g, '')
    .toUpperCase()
  if (!/^\d[\dX]{5,}$/.test(compact) || parseIssn(compact)) return null
  if (compact.length !== 8) return { problem: `it has ${compact.length} digits, not 8`, repaired: null }
  if (/X./.test(compact)) return { problem: '`X` stands where a digit must', repaired: null }
  return { problem: 'its check digit is wrong', repaired: null }
}
