import type { Extent } from '../model/index.js'

/**
 * Pandoc's notes in the running text, `^[Doe, *Mud*, 4.]`, in one block of a file, each from its `^` to behind its bracket.
 * One pass: brackets are paired as they come. What an address follows is a link; what holds no word and no key is a superscript
 * or a pattern of characters.
 */
export function findInlineNotes(source: string, { start, end }: Extent): readonly Extent[] {
  if (!source.slice(start, end).includes('^[')) return []
  const found: Extent[] = []
  const open: (number | null)[] = []
  for (let at = start; at < end; at++) {
    const character = source[at]
    if (character === '\\') at++
    else if (character === '`') at = behindCode(source, at, end) - 1
    else if (character === '[') {
      const isNote =
        source[at - 1] === '^' && source[at - 2] !== '\\' && at > start && !open.some(note => note !== null)
      open.push(isNote ? at - 1 : null)
    } else if (character === ']') {
      const note = open.pop()
      if (note != null && source[at + 1] !== '(' && holdsWords(source.slice(note + 2, at)))
        found.push({ start: note, end: at + 1 })
    }
  }
  return found
}

/** Behind the code that begins with these backticks; where nothing closes it, behind them alone. */
function behindCode(source: string, at: number, end: number): number {
  const [ticks] = /^`+/.exec(source.slice(at, Math.min(end, at + LONGEST_FENCE))) as RegExpExecArray
  const close = source.indexOf(ticks, at + ticks.length)
  return close < 0 || close >= end ? at + ticks.length : close + ticks.length
}

// Backticks. Code in running text is fenced by one or two.
const LONGEST_FENCE = 20

function holdsWords(note: string): boolean {
  return /\p{Alpha}{2}/u.test(note) && /\s|\p{Alpha}[.!?]$|@[\p{Alpha}{]|:\/\//u.test(note)
}
