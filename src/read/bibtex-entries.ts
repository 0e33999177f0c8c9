import { LONGEST_BIBTEX_STRING, LONGEST_BIBTEX_VALUE } from '../limits.js'
import type { Extent } from '../model/span.js'

/** One `name = value` of an entry, strings of the file put in, TeX left as it is. */
export interface BibtexField {
  /** White space collapsed, outer delimiters gone. */
  readonly value: string
  /** The value in the file: between its delimiters, or the whole expression where pieces are joined by `#`. */
  readonly extent: Extent
}

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

export interface BibtexEntries {
  readonly entries: readonly BibtexEntry[]
  readonly broken: readonly BrokenEntry[]
}

// An entry's head at the start of a line. Text inside a value hardly ever has that form, while a missing brace
// makes a value run on over it: so a head always begins anew, and one broken entry costs itself alone.
const headAtLineStart = /^[ \t]{0,200}@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}(?:\{|\((?=[^\s,(){}=]{1,200}\s{0,20}[,=]))/gm
const headAnywhere = /@\s{0,200}([A-Za-z][A-Za-z0-9_:+-]{0,60})\s{0,200}([{(])/y
const fieldName = /[^\s=,{}()"#%@]{1,200}/y
const bareWord = /[^\s=,{}()"#%]{1,1000}/y
const blank = /(?:\s+|%[^\r\n]*)/y
const fieldAfterEnd = /\s{0,200},?\s{0,200}[A-Za-z][A-Za-z-]{0,40}\s{0,50}=\s{0,50}[{"\d]/y

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

interface Body {
  readonly text: string
  /** Just after the opening brace. */
  readonly start: number
  /** Where the next entry begins. */
  readonly limit: number
  readonly opener: string
  readonly strings: Map<string, string>
}

type ReadBody =
  | { ok: true; key: string; fields: Map<string, BibtexField>; end: number }
  | { ok: false; key: string | null; offset: number; message: string }

function readBody(body: Body, type: string): ReadBody {
  const strict = readFields(body, type, false)
  if (strict.ok) return strict
  // BibTeX counts `\{` as a brace; other programs do not, and files written for them are read here as well.
  const escaped = readFields(body, type, true)
  return escaped.ok ? escaped : strict
}

function readFields(body: Body, type: string, escapes: boolean): ReadBody {
  const { text, limit, opener, strings } = body
  const closer = opener === '(' ? ')' : '}'
  const fields = new Map<string, BibtexField>()
  let key = ''
  let at = skipBlank(text, body.start, limit)

  if (type !== 'string') {
    const keyEnd = endOfKey(text, at, limit, closer)
    key = text.slice(at, keyEnd).trim()
    const misread = faultInKey(text, at, keyEnd, limit, key)
    if (misread !== null) return broken(misread.key, body.start, misread.message)
    at = keyEnd
    if (text[at] === ',') at += 1
  }
  const known = key === '' ? null : key

  for (;;) {
    at = skipBlank(text, at, limit)
    if (at >= limit) {
      return broken(
        known,
        body.start - 1,
        `The entry's opening \`${opener}\` has no closing \`${closer}\`; add one at its end.`,
      )
    }
    if (text[at] === closer) break
    if (text[at] === ',') {
      at += 1
      continue
    }
    const name = sticky(fieldName, text, at, limit)
    if (name === null) {
      return broken(known, at, `Expected the name of a field or the closing \`${closer}\`, got \`${text[at]}\`.`)
    }
    const equals = skipBlank(text, at + name.length, limit)
    if (text[equals] !== '=' || equals >= limit) {
      return broken(known, at, `Expected \`${name} = …\`: the field \`${name}\` has no \`=\` and value.`)
    }
    const value = readValue(text, equals + 1, limit, name, strings, escapes)
    if (!value.ok) return broken(known, value.offset, value.message)
    const lower = name.toLowerCase()
    if (type === 'string') {
      if (value.value.length <= LONGEST_BIBTEX_STRING) strings.set(lower, value.value)
    } else if (!fields.has(lower)) {
      fields.set(lower, { value: value.value, extent: value.extent })
    }
    at = skipBlank(text, value.end, limit)
    if (at < limit && text[at] !== ',' && text[at] !== closer) {
      return broken(
        known,
        at,
        `Expected \`,\` after the value of \`${name}\`, got \`${text[at]}\`; a comma or a brace is missing.`,
      )
    }
  }
  if (type !== 'string') {
    fieldAfterEnd.lastIndex = at + 1
    const more = fieldAfterEnd.exec(text)
    if (more !== null && at + 1 + more[0].length <= limit) {
      return broken(known, at, `The entry ends here though more fields follow: there is one \`${closer}\` too many.`)
    }
  }
  return { ok: true, key, fields, end: at + 1 }
}

function broken(key: string | null, offset: number, message: string): ReadBody {
  return { ok: false, key, offset, message }
}

function endOfKey(text: string, from: number, limit: number, closer: string): number {
  let at = from
  while (
    at < limit &&
    text[at] !== ',' &&
    text[at] !== closer &&
    text[at] !== '=' &&
    text[at] !== '\n' &&
    text[at] !== '\r'
  )
    at += 1
  if (text[at] === '=' && at < limit) return keyWithEquals(text, from, at, limit)
  let next = at
  while (next < limit && /\s/.test(text[next]!)) next += 1
  return next < limit && (text[next] === ',' || text[next] === closer) ? next : at
}

/** `=` may stand in a key, as in base 64; `name =` with space, or with a value after it, is a field instead. */
function keyWithEquals(text: string, from: number, equals: number, limit: number): number {
  const rest = /^=[^\s,{}"]{0,200},/.exec(text.slice(equals, Math.min(limit, equals + 202)))
  return rest === null || /\s$/.test(text.slice(from, equals)) ? equals : equals + rest[0].length - 1
}

function faultInKey(text: string, from: number, end: number, limit: number, key: string) {
  const fault = (message: string, read: string | null = null) => ({ key: read, message })
  if (text[end] === '=' && end < limit) {
    return fault(`The entry has no key: \`${key}\` is a field; write a key and a comma before it.`)
  }
  if (key === '') return fault('The entry has no key; write one after the opening brace, as in `@book{smith2020,`.')
  if (/["{}]/.test(key))
    return fault(`Expected a key and a comma, got \`${text.slice(from, Math.min(end, from + 40))}\`.`)
  if (end >= limit || text[end] === ',' || text[end] === '}' || text[end] === ')') return null
  return fault(`Expected \`,\` after the key \`${key}\`.`, key)
}

function skipBlank(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const found = sticky(blank, text, at, limit)
    if (found === null) return at
    at += found.length
  }
  return limit
}

function sticky(pattern: RegExp, text: string, at: number, limit: number): string | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)?.[0]
  if (found === undefined || at >= limit) return null
  return at + found.length > limit ? found.slice(0, limit - at) : found
}

type ReadValue =
  | { ok: true; value: string; extent: Extent; end: number }
  | { ok: false; offset: number; message: string }

function readValue(
  text: string,
  from: number,
  limit: number,
  name: string,
  strings: ReadonlyMap<string, string>,
  escapes: boolean,
): ReadValue {
  const pieces: string[] = []
  let length = 0
  let at = skipBlank(text, from, limit)
  const start = at
  let extent: Extent = { start, end: start }

  for (;;) {
    const character = at < limit ? text[at] : undefined
    let piece: string
    if (character === '{' || character === '"') {
      const end = endOfDelimited(text, at, limit, escapes)
      if (end === null) {
        const closer = character === '{' ? '}' : '"'
        return {
          ok: false,
          offset: at,
          message: `The value of \`${name}\` opens with \`${character}\` and is never closed; add the missing \`${closer}\`, or a brace inside it.`,
        }
      }
      piece = text.slice(at + 1, end - 1)
      extent = pieces.length === 0 ? { start: at + 1, end: end - 1 } : { start, end }
      at = end
    } else {
      const word = sticky(bareWord, text, at, limit) ?? ''
      if (word === '' && pieces.length > 0)
        return { ok: false, offset: at, message: `Expected a value after \`#\` in \`${name}\`.` }
      // A string that is not defined is kept as its name, as Pandoc does.
      piece = strings.get(word.toLowerCase()) ?? word
      extent = { start, end: at + word.length }
      at += word.length
    }
    if (length < LONGEST_BIBTEX_VALUE) pieces.push(piece.slice(0, LONGEST_BIBTEX_VALUE))
    length += piece.length
    const next = skipBlank(text, at, limit)
    if (text[next] !== '#' || next >= limit) break
    at = skipBlank(text, next + 1, limit)
  }
  return { ok: true, value: pieces.join('').replace(/\s+/g, ' ').trim(), extent, end: at }
}

/** Just after the closing delimiter. Braces are counted in quotes too, where one that is never opened closes nothing. */
function endOfDelimited(text: string, open: number, limit: number, escapes: boolean): number | null {
  const quoted = text[open] === '"'
  let depth = quoted ? 0 : 1
  for (let index = open + 1; index < limit; index += 1) {
    const character = text[index]
    if (escapes && character === '\\') index += 1
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth < 0) return null
      if (depth === 0 && !quoted) return index + 1
    } else if (quoted && character === '"' && depth === 0) return index + 1
  }
  return null
}
