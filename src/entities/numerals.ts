import { lazily } from '../lazily.js'
import { english } from './languages/english.js'
import { foreignOrdinals } from './languages/ordinals.js'

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
const roman = /^(?:X{1,3}|X?L|L?X{0,3})?(?:IX|IV|V?I{0,3})$/

/** The value of a Roman number in capitals up to LXXXIX; null for other words. */
export function romanValue(text: string): number | null {
  // Asked of every word: most do not begin like one.
  if (values[text[0] as string] === undefined || text.length > 8 || !roman.test(text)) return null
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const own = values[text[at] as string] ?? 0
    value += own < (values[text[at + 1] ?? ''] ?? 0) ? -own : own
  }
  return value
}

/** The number of an ordinal in small letters: “third”, “3rd”, “dritte”; null for other words. */
export function ordinalValue(folded: string): number | null {
  if (startsWithFigure(folded)) return /^\d{1,2}(?:st|nd|rd|th)$/.test(folded) ? Number.parseInt(folded, 10) : null
  return ordinals().get(folded) ?? null
}

const ordinals = lazily(readOrdinals)

/** Of all languages: a text may name a work in its own. */
function readOrdinals(): ReadonlyMap<string, number> {
  const rows = [
    english.events.ordinals.split('|'),
    ...foreignOrdinals
      .trim()
      .split('\n')
      .map(row => row.split(' ')),
  ]
  return new Map(rows.flatMap(row => row.flatMap((forms, at) => forms.split('/').map(form => [form, at + 1] as const))))
}

/** Whether a text begins with a figure from 0 to 9. */
export function startsWithFigure(text: string): boolean {
  return isFigure(text.charCodeAt(0))
}

/** Whether a text ends with one. */
export function endsWithFigure(text: string): boolean {
  return isFigure(text.charCodeAt(text.length - 1))
}

function isFigure(code: number): boolean {
  return code > 0x2f && code < 0x3a
}

/** Whether a number is a year as texts about the modern world have them, rather than a count. */
export function isYear(number: number): boolean {
  return number >= 1000 && number <= 2100
}
