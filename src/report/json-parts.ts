import { jsonText } from './json-text.js'

const INDENT = '  '

// Characters. A part is worth a call to the system; a report of one paper is one part.
const LONG_PART = 64 * 1024

/**
 * What `jsonText(value, 2)` would give, part by part. A list may be given as a generator: what it yields is made, written and let go of one by
 * one, so that a report of a hundred megabytes takes the room of its longest entry.
 */
export function* jsonParts(value: unknown): Iterable<string> {
  let part = ''
  for (const piece of pieces(value, '\n')) {
    part += piece
    if (part.length < LONG_PART) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}

/** @param line  a line break with the indentation of the value's own line */
function* pieces(value: unknown, line: string): Iterable<string> {
  if (isGenerator(value)) return yield* listed(value, line)
  if (holdsGenerators(value)) return yield* membered(value, line)
  yield jsonText(value, INDENT.length).replaceAll('\n', line)
}

function* listed(values: Iterable<unknown>, line: string): Iterable<string> {
  let isEmpty = true
  for (const value of values) {
    yield `${isEmpty ? '[' : ','}${line}${INDENT}`
    yield* pieces(value, line + INDENT)
    isEmpty = false
  }
  yield isEmpty ? '[]' : `${line}]`
}

function* membered(value: object, line: string): Iterable<string> {
  let before = '{'
  for (const [key, member] of Object.entries(value)) {
    yield `${before}${line}${INDENT}${JSON.stringify(key)}: `
    yield* pieces(member, line + INDENT)
    before = ','
  }
  yield `${line}}`
}

function isGenerator(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value)
}

function holdsGenerators(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.values(value).some(isGenerator)
}
