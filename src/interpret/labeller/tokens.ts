import type { Extent } from '../../model/span.js'

/** The words of a text, by where they stand; what lies between two of them is the gap before the second. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** 1 where the token is an address or identifier, recognised elsewhere and taken as one. */
  readonly whole: readonly number[]
}

/** Tokens of a reference that arrays are kept ready for; making new ones takes longer than filling them. */
export const ROOM = 1000

/** Kinds of UTF-16 units: between words, of a word, a digit, a sign that is a word by itself. */
const GAP = 1
const LETTER = 2
const DIGIT = 3
const IDEOGRAPH = 4

const letter = /[\p{Alpha}\p{M}]/u
const digit = /\p{N}/u
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

// Filled as characters are met; a property test for each would be most of the work.
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number): number {
  return kinds[unit] || learnKind(unit)
}

function learnKind(unit: number): number {
  const kind = kindOfCharacter(unit)
  kinds[unit] = kind
  return kind
}

function kindOfCharacter(unit: number): number {
  // Halves of a pair are letters, so that no pair is ever cut.
  if (unit >= 0xd800 && unit <= 0xdfff) return LETTER
  const character = String.fromCharCode(unit)
  if (ideograph.test(character)) return IDEOGRAPH
  if (letter.test(character)) return LETTER
  return digit.test(character) ? DIGIT : GAP
}

/**
 * Cuts a text into words: runs of letters and digits, with hyphens and apostrophes inside; each ideograph by itself; each extent of
 * `wholes` (in order, apart from each other) as one. Every character is in one token or in one gap. Linear.
 */
export function tokenise(text: string, wholes: readonly Extent[] = []): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const whole: number[] = []
  let next = 0
  let at = 0
  while (at < text.length) {
    while (next < wholes.length && (wholes[next] as Extent).end <= at) next++
    const ahead = wholes[next]
    if (ahead && at >= ahead.start) {
      starts.push(at)
      at = Math.min(ahead.end, text.length)
      ends.push(at)
      whole.push(1)
      next++
      continue
    }
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind === GAP) {
      at += unit === 0x3c ? tagLength(text, at) : 1
      continue
    }
    const end = kind === IDEOGRAPH ? at + 1 : wordEnd(text, at, ahead ? ahead.start : text.length)
    starts.push(at)
    ends.push(end)
    whole.push(0)
    at = end
  }
  return { text, count: starts.length, starts, ends, whole }
}

/** `<italic>`, `</sup>`: marks of a lost layout, which are no words. */
function tagLength(text: string, at: number): number {
  return /^<\/?[a-z]{1,10}>/i.exec(text.slice(at, at + 13))?.[0].length ?? 1
}

/** Letters. “Berlin1997”, “Volume21”: behind so many, figures are a word of their own, for a space was lost. */
const FEWEST_BEFORE_FIGURES = 4

function wordEnd(text: string, from: number, limit: number): number {
  let at = from + 1
  let letters = kindOf(text.charCodeAt(from)) === LETTER ? 1 : -1
  while (at < limit) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === LETTER || kind === DIGIT) {
      if (kind === DIGIT && letters >= FEWEST_BEFORE_FIGURES) break
      letters = kind === LETTER && letters >= 0 ? letters + 1 : -1
      at++
      continue
    }
    if (kind !== GAP || !joins(text.charCodeAt(at))) break
    if (at + 1 >= limit || kindOf(text.charCodeAt(at + 1)) !== LETTER || kindOf(text.charCodeAt(at - 1)) !== LETTER)
      break
    at++
  }
  return at
}

/** Hyphens and apostrophes, which stand inside words. */
function joins(unit: number): boolean {
  return unit === 0x2d || unit === 0x27 || unit === 0x2019 || unit === 0x2010 || unit === 0x2011
}
