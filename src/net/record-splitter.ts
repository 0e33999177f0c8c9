/** One record's bytes, which are those of the chunks it came in, and the line it begins on. */
export interface Fragment {
  /** `null` when it was longer than is read. */
  readonly bytes: Uint8Array | null
  readonly line: number
}

/** Parts a stream of bytes into records, holding no more than one of them. */
export interface Splitter {
  readonly push: (chunk: Uint8Array) => readonly Fragment[]
  /** What was begun and not ended. */
  readonly end: () => readonly Fragment[]
}

/** Bytes. The longest works, with thousands of authors and references, stay under a fifth of it. */
const LONGEST_RECORD = 32 * 1024 * 1024

const NEWLINE = 10
const QUOTE = 34
const BACKSLASH = 92
const CLOSING_BRACKET = 93
const OPENING_BRACE = 123
const CLOSING_BRACE = 125

/** Gathers the pieces of one record, over the borders of chunks. */
class Gathering {
  #pieces: Uint8Array[] = []
  #size = 0

  add(piece: Uint8Array): void {
    this.#size += piece.length
    if (this.#size > LONGEST_RECORD) this.#pieces = []
    else if (piece.length > 0) this.#pieces.push(piece)
  }

  take(line: number): Fragment {
    const bytes = this.#size > LONGEST_RECORD ? null : this.#joined()
    this.#pieces = []
    this.#size = 0
    return { bytes, line }
  }

  get isEmpty(): boolean {
    return this.#size === 0
  }

  #joined(): Uint8Array {
    const [only] = this.#pieces
    return this.#pieces.length === 1 && only ? only : Buffer.concat(this.#pieces)
  }
}

/**
 * A record a line. `isQuoted`: line breaks between double quotes part nothing, as in CSV (RFC 4180), where a doubled quote closes and opens
 * again. Blank lines are left out.
 */
export function lineSplitter(isQuoted = false): Splitter {
  const gathering = new Gathering()
  let line = 1
  let start = 1
  let isInQuotes = false
  const take = (): readonly Fragment[] => {
    const fragment = gathering.take(start)
    return fragment.bytes && isBlank(fragment.bytes) ? [] : [fragment]
  }
  return {
    push(chunk) {
      const fragments: Fragment[] = []
      let from = 0
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) {
        line += 1
        const piece = chunk.subarray(from, at + 1)
        if (isQuoted) isInQuotes = isInQuotes !== hasOddQuotes(piece)
        gathering.add(piece)
        if (isInQuotes) {
          from = at + 1
          continue
        }
        fragments.push(...take())
        from = at + 1
        start = line
      }
      const remainder = chunk.subarray(from)
      if (isQuoted) isInQuotes = isInQuotes !== hasOddQuotes(remainder)
      gathering.add(remainder)
      return fragments
    },
    end: () => (gathering.isEmpty ? [] : take()),
  }
}

function hasOddQuotes(bytes: Uint8Array): boolean {
  let isOdd = false
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) isOdd = !isOdd
  return isOdd
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 32 || (byte >= 9 && byte <= 13))
}

/**
 * The objects of a JSON list whose opening bracket has gone by. An object at the very beginning of a line ends one that was left open before it, so
 * that a broken record costs itself; writers indent what stands inside a record, or part no lines.
 */
export function listSplitter(firstLine: number): Splitter {
  const gathering = new Gathering()
  let line = firstLine
  let start = firstLine
  let depth = 0
  let isInString = false
  let isEscaped = false
  let isOver = false
  let previous = 0
  return {
    push(chunk) {
      const fragments: Fragment[] = []
      let from = 0
      for (let at = 0; at < chunk.length && !isOver; at++) {
        const byte = chunk[at] as number
        const before = previous
        previous = byte
        if (byte === NEWLINE) {
          line += 1
          isEscaped = false
        } else if (byte === OPENING_BRACE && before === NEWLINE && depth > 0) {
          gathering.add(chunk.subarray(from, at))
          fragments.push(gathering.take(start))
          from = at
          start = line
          depth = 1
          isInString = false
        } else if (isInString) {
          if (isEscaped) isEscaped = false
          else if (byte === BACKSLASH) isEscaped = true
          else if (byte === QUOTE) isInString = false
        } else if (byte === QUOTE) {
          isInString = depth > 0
        } else if (byte === OPENING_BRACE) {
          depth += 1
          if (depth > 1) continue
          from = at
          start = line
        } else if (byte === CLOSING_BRACE && depth > 0) {
          depth -= 1
          if (depth > 0) continue
          gathering.add(chunk.subarray(from, at + 1))
          fragments.push(gathering.take(start))
        } else if (byte === CLOSING_BRACKET && depth === 0) {
          isOver = true
        }
      }
      if (depth > 0) gathering.add(chunk.subarray(from))
      return fragments
    },
    end: () => (gathering.isEmpty ? [] : [gathering.take(start)]),
  }
}

/** Bytes that are enough to see which form a file has. */
const ENOUGH_TO_TELL = 512

const list = /^\ufeff?\s{0,400}(?:\{\s{0,100}"items"\s{0,100}:\s{0,100})?\[/
const lines = /^\ufeff?\s{0,400}\{/

/** Thrown for a file of another form than is read. */
export class ForeignFormError extends Error {
  override readonly name = 'ForeignFormError'
}

/** Crossref's records: one a line, or in a list, alone or as `items`. Throws a ForeignFormError for anything else. */
export function recordSplitter(): Splitter {
  let head: Uint8Array = new Uint8Array()
  let chosen: Splitter | null = null
  const choose = (): readonly Fragment[] => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head)
    const opening = list.exec(text)?.[0]
    if (opening === undefined && !lines.test(text) && text.trim() !== '')
      throw new ForeignFormError('it holds neither records in JSON, one a line, nor a list of them')
    chosen = opening === undefined ? lineSplitter() : listSplitter(opening.split('\n').length)
    return chosen.push(head.subarray(Buffer.byteLength(opening ?? (text.startsWith('\ufeff') ? '\ufeff' : ''))))
  }
  return {
    push(chunk) {
      if (chosen) return chosen.push(chunk)
      head = Buffer.concat([head, chunk])
      return head.length < ENOUGH_TO_TELL ? [] : choose()
    },
    end() {
      const before = chosen ? [] : choose()
      return [...before, ...(chosen as Splitter | null)!.end()]
    },
  }
}
