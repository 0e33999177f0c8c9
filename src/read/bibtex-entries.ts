import type { Extent } from '../model/span.js'
import { type BibtexField, readBody } from './bibtex-body.js'

/** An entry as it stands in the file, not yet interpreted. */
export interface BibtexEntry {
  /** In lower case, without `@`. */
  readonly type: string
  readonly key: string
  readonly extent: Extent
  /** By name in lower case; of a repeated field the first is kept, as BibTeX does. */
  readonly fields: ReadonlyMap<string, BibtexField>
}

/** A stretch that looked like an entry and could not be read as one. */
export interface BrokenEntry {
  readonly key: string | null
  readonly extent: Extent
  /** Where the reading stopped making sense. */
  readonly offset: number
  readonly message: string
}

/** What a .bib file holds. */
export interface BibtexEntries {
  readonly entries: readonly BibtexEntry[]
  readonly broken: readonly BrokenEntry[]
}

// An entry's head at the start of a line. Text inside a value hardly ever has that form, while a missing brace
// makes a value run on over it: so a head always begins anew, and one broken entry costs itself alone.
const headAtLineStart = /^[ \t]{0,200}@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}(?:\{|\((?=[^\s,(){}=]{1,200}\s{0,20}[,=]))/gm
const headAnywhere = /@\s{0,200}([A-Za-z][A-Za-z0-9_:+-]{0,60})\s{0,200}([{(])/y

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** What every BibTeX style defines: `jan` … `dec`. */
const months = new Map(monthNames.map(name => [name.slice(0, 3).toLowerCase(), name]))

/**
 * Takes a .bib file apart into entries. Knows braces and parentheses around entries, braces and quotes around values, `#`,
 * `@string`, `@preamble`, `@comment`, `%` comments and any text between entries. Linear in the length of the text.
 */
export function splitBibtex(text: string): BibtexEntries {
  const entries: BibtexEntry[] = []
  const broken: BrokenEntry[] = []
  const strings = new Map(months)
  const heads = [...text.matchAll(headAtLineStart)].map(match => match.index + match[0].indexOf('@'))
  let nextHead = 0
  let commentsRunOn = false
  let at = 0

  while (at < text.length) {
    const start = entryStart(text, at)
    if (start === -1) break
    while (nextHead < heads.length && heads[nextHead]! <= start) nextHead += 1
    const limit = heads[nextHead] ?? text.length
    headAnywhere.lastIndex = start
    const head = headAnywhere.exec(text)
    if (head === null) {
      at = skipComment(text, start) ?? start + 1
      continue
    }
    const type = head[1]!.toLowerCase()
    const body = { text, start: headAnywhere.lastIndex, limit, opener: head[2]!, strings }

    if (type === 'comment') {
      const end: number | null = commentsRunOn ? null : balancedEnd(text, body.start - 1, text.length)
      // A comment that never closes was sought to the end of the text; once is enough.
      commentsRunOn ||= end === null
      at = end ?? lineEndAfter(text, start)
      continue
    }
    if (type === 'preamble') {
      at = balancedEnd(text, body.start - 1, limit) ?? limit
      continue
    }
    if (!looksLikeEntry(text, start, body.start, limit)) {
      at = body.start
      continue
    }
    const read = readBody(body, type)
    const end = read.ok ? read.end : trimmedEnd(text, start, limit)
    if (!read.ok) {
      broken.push({ key: read.key, extent: { start, end }, offset: read.offset, message: read.message })
    } else if (type !== 'string') {
      entries.push({ type, key: read.key, extent: { start, end }, fields: read.fields })
    }
    at = end
  }
  return { entries, broken }
}

/** The next `@` that can open an entry: not after `%` on its line, not inside a word such as an e-mail address. */
function entryStart(text: string, from: number): number {
  let at = text.indexOf('@', from)
  while (at !== -1) {
    if (at === 0 || !/[\p{Alpha}\p{N}._-]/u.test(text[at - 1]!)) {
      const comment = commentBefore(text, at, from)
      if (!comment) return at
    }
    at = text.indexOf('@', at + 1)
  }
  return -1
}

function commentBefore(text: string, at: number, from: number): boolean {
  // Bounded: only a mark of comment near the start of the entry's own line matters.
  for (let index = at - 1; index >= from && index >= at - 200; index -= 1) {
    const character = text[index]
    if (character === '\n' || character === '\r') return false
    if (character === '%') return true
  }
  return false
}

/** `@comment` without a brace takes the rest of its line. */
function skipComment(text: string, start: number): number | null {
  return /^@\s{0,200}comment\b/i.test(text.slice(start, start + 220)) ? lineEndAfter(text, start) : null
}

/** `@name {` in prose between entries is no entry unless a line begins with it or a key and comma follow. */
function looksLikeEntry(text: string, start: number, body: number, limit: number): boolean {
  let before = start - 1
  while (before >= 0 && before > start - 200 && (text[before] === ' ' || text[before] === '\t')) before -= 1
  if (before < 0 || text[before] === '\n' || text[before] === '\r' || text[before] === '}' || text[before] === ')')
    return true
  if (before === start - 200 || text[before] === '\uFEFF') return true
  return /^\s{0,200}[^\s,(){}=]{1,200}\s{0,200}[,=]/.test(text.slice(body, Math.min(limit, body + 700)))
}

function lineEndAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function trimmedEnd(text: string, start: number, limit: number): number {
  let end = limit
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1
  return end
}

/** Just after the brace or parenthesis that closes the one at `open`, or null if there is none before `limit`. */
function balancedEnd(text: string, open: number, limit: number): number | null {
  const closer = text[open] === '(' ? ')' : '}'
  let depth = 0
  for (let index = open + 1; index < limit; index += 1) {
    const character = text[index]
    if (depth === 0 && character === closer) return index + 1
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
  }
  return null
}
