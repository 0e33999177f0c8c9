import { DEEPEST_JSON } from '../limits.js'
import type { ValueTree } from './value-tree.js'

/** The first place where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number
  readonly message: string
}

/** What a JSON text holds, as far as it can be read. */
export interface JsonReading {
  /** What could be read before the fault: lists and objects keep the members that were complete. */
  readonly tree: ValueTree | null
  readonly fault: JsonFault | null
}

const space = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y

/** Reads JSON (RFC 8259) with positions. Unlike `JSON.parse` it keeps what came before a fault and says what was expected there. */
export function readJson(text: string): JsonReading {
  const reader = new JsonReader(text)
  const tree = reader.value(0)
  if (reader.fault === null) reader.expectEnd()
  return { tree, fault: reader.fault }
}

class JsonReader {
  fault: JsonFault | null = null
  // A byte order mark is no JSON, but editors put it there.
  private at: number

  constructor(private readonly text: string) {
    this.at = text.startsWith('\uFEFF') ? 1 : 0
  }

  value(depth: number): ValueTree | null {
    this.skipSpace()
    const character = this.text[this.at]
    if (depth > DEEPEST_JSON) return this.fail('Brackets are nested too deeply for a bibliography.')
    if (character === '{') return this.object(depth)
    if (character === '[') return this.list(depth)
    if (character === '"') {
      const start = this.at
      const text = this.string()
      return text === null ? null : { kind: 'text', extent: { start, end: this.at }, text }
    }
    const start = this.at
    const digits = this.match(number)
    if (digits !== null) return { kind: 'number', extent: { start, end: this.at }, text: digits }
    const name = this.match(word)
    if (name !== null) return { kind: name === 'true' ? 'true' : 'other', extent: { start, end: this.at } }
    return this.fail(`Expected a value, got ${this.shown()}.`)
  }

  expectEnd(): void {
    this.skipSpace()
    if (this.at < this.text.length) this.fail(`Expected the end of the file, got ${this.shown()}.`)
  }

  private object(depth: number): ValueTree | null {
    const start = this.at
    const members = new Map<string, ValueTree>()
    this.at += 1
    this.skipSpace()
    while (this.text[this.at] !== '}' || members.size > 0) {
      if (this.text[this.at] !== '"')
        return this.fail(`Expected the name of a field in quotation marks, got ${this.shown()}.`)
      const name = this.string()
      if (name === null) return null
      this.skipSpace()
      if (this.text[this.at] !== ':')
        return this.fail(`Expected \`:\` after the name \`${name}\`, got ${this.shown()}.`)
      this.at += 1
      const value = this.value(depth + 1)
      // Half an object is not kept: its missing fields would be taken for the author's.
      if (value === null || this.fault !== null) return null
      members.set(name, value)
      this.skipSpace()
      if (this.text[this.at] === '}') break
      if (this.text[this.at] !== ',')
        return this.fail(`Expected \`,\` or \`}\` after the value of \`${name}\`, got ${this.shown()}.`)
      this.at += 1
      this.skipSpace()
    }
    this.at += 1
    return { kind: 'object', extent: { start, end: this.at }, members }
  }

  private list(depth: number): ValueTree {
    const start = this.at
    const elements: ValueTree[] = []
    const done = (): ValueTree => ({ kind: 'list', extent: { start, end: this.at }, elements })
    this.at += 1
    this.skipSpace()
    while (this.text[this.at] !== ']' || elements.length > 0) {
      const element = this.value(depth + 1)
      if (element === null || this.fault !== null) return done()
      elements.push(element)
      this.skipSpace()
      if (this.text[this.at] === ']') break
      if (this.text[this.at] !== ',') {
        this.fail(`Expected \`,\` or \`]\` after an element of the list, got ${this.shown()}.`)
        return done()
      }
      this.at += 1
      this.skipSpace()
    }
    this.at += 1
    return done()
  }

  private string(): string | null {
    const start = this.at
    let at = start + 1
    for (; at < this.text.length; at += 1) {
      const character = this.text[at]
      if (character === '"') break
      if (character === '\\') at += 1
      if (character === '\n' || character === '\r') break
    }
    if (this.text[at] !== '"') return this.fail('A text opens with a quotation mark and is not closed on its line.')
    try {
      const value: unknown = JSON.parse(this.text.slice(start, at + 1))
      this.at = at + 1
      return String(value)
    } catch {
      return this.fail('A text holds a control character or an unknown `\\` escape.')
    }
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found === undefined) return null
    this.at += found.length
    return found
  }

  private skipSpace(): void {
    this.match(space)
  }

  private fail(message: string): null {
    this.fault ??= { offset: this.at, message }
    return null
  }

  private shown(): string {
    const character = this.text.slice(this.at, this.at + 1)
    return character === '' ? 'the end of the file' : `\`${character}\``
  }
}
