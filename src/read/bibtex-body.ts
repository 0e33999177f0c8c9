import { LONGEST_BIBTEX_STRING, LONGEST_BIBTEX_VALUE } from '../limits.js'
import type { Extent } from '../model/span.js'

/** One `name = value` of an entry, strings of the file put in, TeX left as it is. */
export interface BibtexField {
  /** White space collapsed, outer delimiters gone. */
  readonly value: string
  /** The value in the file: between its delimiters, or the whole expression where pieces are joined by `#`. */
  readonly extent: Extent
}

const fieldName = /[^\s=,{}()"#%@]{1,200}/y
const bareWord = /[^\s=,{}()"#%]{1,1000}/y
const blank = /(?:\s+|%[^\r\n]*)/y
const fieldAfterEnd = /\s{0,200},?\s{0,200}[A-Za-z][A-Za-z-]{0,40}\s{0,50}=\s{0,50}[{"\d]/y

/** What stands in the braces of an entry. */
export interface Body {
  readonly text: string
  /** Just after the opening brace. */
  readonly start: number
  /** Where the next entry begins. */
  readonly limit: number
  readonly opener: string
  readonly strings: Map<string, string>
}

type ReadBody =
  | { readonly ok: true; readonly key: string; readonly fields: ReadonlyMap<string, BibtexField>; readonly end: number }
  | { readonly ok: false; readonly key: string | null; readonly offset: number; readonly message: string }

/** Reads the key and the fields of an entry; of a `@string` what it defines, which goes into `strings`. */
export function readBody(body: Body, type: string): ReadBody {
  const strict = readFields(body, type, false)
  if (strict.ok) return strict
  // BibTeX counts `\{` as a brace; other programs do not, and files written for them are read here as well.
  const escaped = readFields(body, type, true)
  return escaped.ok ? escaped : strict
}

function readFields(body: Body, type: string, escapes: boolean): ReadBody {
  const { text, limit, opener, strings } = body
  const closer = closerOf(body)
  const head: ReadKey = type === 'string' ? { ok: true, key: '', end: body.start } : readKey(body)
  if (!head.ok) return head
  const key = head.key === '' ? null : head.key
  const fields = new Map<string, BibtexField>()
  let at = skipSeparators(text, head.end, limit)
  while (at < limit && text[at] !== closer) {
    const field = readField(body, at, escapes)
    if (!field.ok) return { ...field, key }
    const { name, value, extent } = field
    if (type !== 'string' && !fields.has(name)) fields.set(name, { value, extent })
    if (type === 'string' && value.length <= LONGEST_BIBTEX_STRING) strings.set(name, value)
    at = skipSeparators(text, field.end, limit)
  }
  if (at >= limit) {
    const message = `The entry's opening \`${opener}\` has no closing \`${closer}\`; add one at its end.`
    return { ok: false, key, offset: body.start - 1, message }
  }
  if (type !== 'string' && isFieldAhead(body, at + 1)) {
    const message = `The entry ends here though more fields follow: there is one \`${closer}\` too many.`
    return { ok: false, key, offset: at, message }
  }
  return { ok: true, key: head.key, fields, end: at + 1 }
}

function closerOf({ opener }: Body): string {
  return opener === '(' ? ')' : '}'
}

function isFieldAhead({ text, limit }: Body, at: number): boolean {
  fieldAfterEnd.lastIndex = at
  const more = fieldAfterEnd.exec(text)
  return more !== null && at + more[0].length <= limit
}

type ReadKey =
  | { readonly ok: true; readonly key: string; readonly end: number }
  | { readonly ok: false; readonly key: string | null; readonly offset: number; readonly message: string }

function readKey(body: Body): ReadKey {
  const { text, limit } = body
  const start = skipBlank(text, body.start, limit)
  const end = endOfKey(text, start, limit, closerOf(body))
  const key = text.slice(start, end).trim()
  const fault = faultInKey(text, start, end, limit, key)
  return fault === null ? { ok: true, key, end } : { ok: false, offset: body.start, ...fault }
}

type ReadField =
  | { readonly ok: true; readonly name: string; readonly value: string; readonly extent: Extent; readonly end: number }
  | { readonly ok: false; readonly offset: number; readonly message: string }

/** One `name = value`, and whether a comma or the entry's end is behind it. */
function readField(body: Body, at: number, escapes: boolean): ReadField {
  const { text, limit } = body
  const closer = closerOf(body)
  const name = sticky(fieldName, text, at, limit)
  if (name === null) {
    const message = `Expected the name of a field or the closing \`${closer}\`, got \`${text[at]}\`.`
    return { ok: false, offset: at, message }
  }
  const equals = skipBlank(text, at + name.length, limit)
  if (text[equals] !== '=' || equals >= limit) {
    const message = `Expected \`${name} = …\`: the field \`${name}\` has no \`=\` and value.`
    return { ok: false, offset: at, message }
  }
  const value = readValue(body, equals + 1, name, escapes)
  if (!value.ok) return value
  const end = skipBlank(text, value.end, limit)
  if (end < limit && text[end] !== ',' && text[end] !== closer) {
    const message = `Expected \`,\` after the value of \`${name}\`, got \`${text[end]}\`; a comma or a brace is missing.`
    return { ok: false, offset: end, message }
  }
  return { ...value, name: name.toLowerCase(), end }
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

/** Behind white space, comments and commas. */
function skipSeparators(text: string, from: number, limit: number): number {
  let at = skipBlank(text, from, limit)
  while (at < limit && text[at] === ',') at = skipBlank(text, at + 1, limit)
  return at
}

type ReadValue =
  | { readonly ok: true; readonly value: string; readonly extent: Extent; readonly end: number }
  | { readonly ok: false; readonly offset: number; readonly message: string }

/** The pieces of a value, joined by `#`. */
function readValue({ text, limit, strings }: Body, from: number, name: string, escapes: boolean): ReadValue {
  const start = skipBlank(text, from, limit)
  const pieces: string[] = []
  let length = 0
  let extent: Extent = { start, end: start }
  for (let at = start; ; ) {
    const end = endOfPiece(text, at, limit, escapes)
    if (end === null) {
      const closer = text[at] === '{' ? '}' : '"'
      const message = `The value of \`${name}\` opens with \`${text[at]}\` and is never closed; add the missing \`${closer}\`, or a brace inside it.`
      return { ok: false, offset: at, message }
    }
    if (end === at && pieces.length > 0)
      return { ok: false, offset: at, message: `Expected a value after \`#\` in \`${name}\`.` }
    const isDelimited = end > at && /[{"]/.test(text[at] as string)
    const inner = isDelimited ? { start: at + 1, end: end - 1 } : { start: at, end }
    const written = text.slice(inner.start, inner.end)
    // A string that is not defined is kept as its name, as Pandoc does.
    const piece = isDelimited ? written : (strings.get(written.toLowerCase()) ?? written)
    extent = pieces.length === 0 ? inner : { start, end }
    if (length < LONGEST_BIBTEX_VALUE) pieces.push(piece.slice(0, LONGEST_BIBTEX_VALUE))
    length += piece.length
    const next = skipBlank(text, end, limit)
    if (text[next] !== '#' || next >= limit)
      return { ok: true, value: pieces.join('').replace(/\s+/g, ' ').trim(), extent, end }
    at = skipBlank(text, next + 1, limit)
  }
}

/** Where a piece of a value ends: at its own start where there is none; null where it is never closed. */
function endOfPiece(text: string, at: number, limit: number, escapes: boolean): number | null {
  const isDelimited = at < limit && (text[at] === '{' || text[at] === '"')
  return isDelimited ? endOfDelimited(text, at, limit, escapes) : at + (sticky(bareWord, text, at, limit) ?? '').length
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
