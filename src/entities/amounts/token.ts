import { scales } from '../languages/units.js'

/** The word or sign at the start of a text, and where it ends. */
export interface Token {
  readonly text: string
  readonly end: number
}

/** The word or sign that stands at a place of what follows a number, with spaces or a hyphen before it; null where a stop or a bracket comes first. */
export function tokenAt(text: string, from = 0): Token | null {
  const match = /^[\s\u00a0\u202f-]{0,2}([^\s,;:()[\]"“”]+)/.exec(text.slice(from))
  if (!match) return null
  const token = (match[1] as string).replace(/[.’']+$/, '')
  return { text: token, end: from + match[0].length - ((match[1] as string).length - token.length) }
}

/** What follows a number, as far as it can tell what the number is of. */
export function rightOf(text: string, end: number): string {
  return text.slice(end, end + LONGEST_TAIL)
}

/** Characters: a scale and a unit, or three words. */
const LONGEST_TAIL = 64

/** What a number is times (“million”, “Mrd.”), and how many characters say so; null where it is taken as written. */
export function scaleOf(token: Token, behind: string): { readonly factor: number; readonly width: number } | null {
  const factor = scales().get(token.text) ?? scales().get(token.text.toLowerCase())
  if (!factor) return null
  const isShortened = behind[token.end] === '.' && /^(?:mio|mrd|bio)$/i.test(token.text)
  return { factor, width: token.end + (isShortened ? 1 : 0) }
}
