import type { Reference } from '../model/reference.js'

/** What a message calls a reference: “Note 12”, “Entry 7” of a numbered list, or its key in backticks. */
export function referenceName({ footnote, key }: Reference): string {
  if (footnote !== null) return `Note ${footnote}`
  return /^\d{1,5}$/.test(key) ? `Entry ${key}` : `\`${key}\``
}

/** A stretch of text as a message quotes it: on one line, and cut where it grows long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line.slice(0, 4 * longestQuote))
  return `“${
    letters.length > longestQuote
      ? `${letters
          .slice(0, longestQuote - 1)
          .join('')
          .trimEnd()}…`
      : letters.join('')
  }”`
}

/** Characters. What is quoted must be found again by its first words; more only fills the line. */
const longestQuote = 80
