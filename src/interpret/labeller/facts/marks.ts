import { caseOf, LOWER } from './letter-cases.js'

/** Bits of a gap between two tokens, one for each sort of mark. */
export const Mark = {
  space: 1,
  point: 2,
  comma: 4,
  colon: 8,
  semicolon: 16,
  open: 32,
  close: 64,
  quoteOpen: 128,
  quoteClose: 256,
  dash: 512,
  slash: 1024,
  ask: 2048,
  square: 4096,
  other: 8192,
  equal: 16384,
} as const

/** The marks of a gap; their order is left out, for it seldom tells more. `quote` is the kind of the quotation that is open there. */
export function marksOf(text: string, from: number, to: number, quote: number): number {
  let marks = 0
  const stop = Math.min(to, from + LONGEST_GAP)
  for (let at = from; at < stop; at++) marks |= markOf(text, at, quote)
  return marks
}

/** Kinds of quotation; 0 for none. */
const Quote = { double: 1, single: 2, angled: 3 } as const

/** The kind of quotation that the gap opens. */
export function quoteOpened(text: string, from: number, to: number): number {
  const stop = Math.min(to, from + LONGEST_GAP)
  for (let at = from; at < stop; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22 || unit === 0x201c || unit === 0x201e) return Quote.double
    if (unit === 0xab || unit === 0xbb || unit === 0x300a || unit === 0x300c || unit === 0x300e) return Quote.angled
  }
  return Quote.single
}

/** Whether a mark stands behind a letter, as an apostrophe does. */
function isBehindLetter(text: string, at: number): boolean {
  return at > 0 && caseOf(text.charCodeAt(at - 1)) <= LOWER
}

/** Characters. What stands farther into a gap is layout: dotted lines, rows of dashes. */
const LONGEST_GAP = 12

function markOf(text: string, at: number, quote: number): number {
  switch (text.charCodeAt(at)) {
    case 0x20:
    case 0xa0:
    case 0x09:
    case 0x0a:
      return Mark.space
    case 0x2e:
    case 0x3002:
      return Mark.point
    case 0x2c:
    case 0x3001:
    case 0xff0c:
      return Mark.comma
    case 0x3a:
    case 0xff1a:
      return Mark.colon
    case 0x3b:
    case 0xff1b:
      return Mark.semicolon
    case 0x28:
    case 0xff08:
      return Mark.open
    case 0x29:
    case 0xff09:
      return Mark.close
    case 0x5b:
      return Mark.open | Mark.square
    case 0x5d:
      return Mark.close | Mark.square
    case 0x201c:
      // German closes with what English opens with.
      return quote === Quote.double ? Mark.quoteClose : Mark.quoteOpen
    case 0x2018:
      return quote === Quote.single ? Mark.quoteClose : Mark.quoteOpen
    case 0x201e:
    case 0x201a:
      return Mark.quoteOpen
    case 0x201d:
      return Mark.quoteClose
    case 0xab:
    case 0xbb:
    case 0x300a:
    case 0x300c:
    case 0x300e:
    case 0x300b:
    case 0x300d:
    case 0x300f:
      return quote === Quote.angled ? Mark.quoteClose : Mark.quoteOpen
    case 0x22:
      return quote === Quote.double ? Mark.quoteClose : Mark.quoteOpen
    case 0x2019:
      return quote === Quote.single ? Mark.quoteClose : isBehindLetter(text, at) ? 0 : Mark.quoteClose
    case 0x27:
    case 0x60:
      if (quote === Quote.single) return Mark.quoteClose
      return isBehindLetter(text, at) ? 0 : Mark.quoteOpen
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2010:
    case 0x2212:
      return Mark.dash
    case 0x2f:
      return Mark.slash
    case 0x3f:
    case 0x21:
      return Mark.ask
    case 0x3d:
      return Mark.equal
    default:
      return Mark.other
  }
}

/** What ends a stretch of words that are one thing. */
export const BREAKS =
  Mark.point |
  Mark.comma |
  Mark.colon |
  Mark.semicolon |
  Mark.open |
  Mark.close |
  Mark.quoteOpen |
  Mark.quoteClose |
  Mark.ask |
  Mark.other
