import { constants, inflateSync } from 'node:zlib'
import { findDois } from '../identifiers/index.js'
import { LARGEST_INFLATED_STREAM, LARGEST_INFLATED_TOTAL, LONGEST_PDF_DICTIONARY, MOST_PDF_STREAMS } from '../limits.js'
import { latin, windows1252 } from './charset.js'
import { oneLine, type Statement, type Subject } from './statement.js'
import { xmpStatements } from './xmp.js'

/** Whether bytes begin as a PDF does; readers allow a kilobyte of rubbish before it. */
export function isPdf(body: Uint8Array): boolean {
  return latin(body.subarray(0, 1_024)).includes('%PDF-')
}

/**
 * What a PDF states in its document information dictionary and its XMP packet (ISO 32000-1, 14.3), whether they stand open or in compressed
 * streams. The page tree is not followed and no text is read. What is encrypted is left out. Tolerates files cut short.
 */
export function pdfStatements(body: Uint8Array): readonly Statement[] {
  const file = new PdfFile(body)
  return [...xmpStatements(file.metadata()), ...(file.isEncrypted ? [] : infoStatements(file.dictionary('Info')))]
}

class PdfFile {
  readonly #bytes: Uint8Array
  readonly #text: string
  #packed: ReadonlyMap<number, string> | null = null
  #inflated = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#text = latin(bytes)
  }

  get isEncrypted(): boolean {
    return /\/Encrypt\s{1,9}\d{1,9}\s{1,9}\d/.test(this.#text)
  }

  /** The text of the dictionary that the trailer names so; the last trailer is the newest. */
  dictionary(name: 'Info' | 'Root'): string {
    const reference = Array.from(this.#text.matchAll(references[name]), ([, number]) => Number(number)).at(-1)
    return reference === undefined ? '' : this.#object(reference)
  }

  /** The XMP packet that the document's catalogue points to, else the first that says it is a PDF's; '' for none. */
  metadata(): string {
    const reference = /\/Metadata\s{1,9}(\d{1,9})\s/.exec(this.dictionary('Root'))?.[1]
    const pointed = reference === undefined ? '' : this.#stream(Number(reference))
    if (/xmpmeta|rdf:RDF/.test(pointed)) return utf8(pointed)
    const starts = Array.from(this.#text.matchAll(/<x:xmpmeta/g), ({ index }) => index)
    for (const index of starts.slice(0, MOST_PACKETS)) {
      const packet = this.#text.slice(index, index + LONGEST_XMP)
      const end = packet.indexOf('</x:xmpmeta>')
      if (end !== -1 && /pdf:|prism:|pdfx:/.test(packet.slice(0, end))) return utf8(packet.slice(0, end))
    }
    return ''
  }

  #object(number: number): string {
    const start = this.#startOf(number)
    if (start !== null) return this.#text.slice(start, start + LONGEST_PDF_DICTIONARY).split(/\bendobj\b/)[0] ?? ''
    this.#packed ??= this.#unpack()
    return this.#packed.get(number) ?? ''
  }

  /** Behind the last `12 0 obj`; null where the object is packed in a stream or missing. */
  #startOf(number: number): number | null {
    const head = `${number} 0 obj`
    for (let at = this.#text.lastIndexOf(head); at !== -1; at = this.#text.lastIndexOf(head, at - 1)) {
      if (at === 0 || !/\d/.test(this.#text[at - 1] as string)) return at + head.length
      if (at === 0) break
    }
    return null
  }

  #stream(number: number): string {
    const start = this.#startOf(number)
    return start === null ? '' : this.#streamAt(start)
  }

  /** The stream whose dictionary begins at a place, inflated if need be; '' for filters that are not Flate. */
  #streamAt(start: number): string {
    const head = this.#text.slice(start, start + LONGEST_PDF_DICTIONARY)
    const opening = /\bstream\r?\n/.exec(head)
    if (!opening) return ''
    const dictionary = head.slice(0, opening.index)
    const from = start + opening.index + opening[0].length
    const end = this.#text.indexOf('endstream', from)
    const bytes = this.#bytes.subarray(from, end === -1 ? undefined : end)
    if (!/\/Filter/.test(dictionary)) return latin(bytes.subarray(0, LARGEST_INFLATED_STREAM))
    return /\/FlateDecode/.test(dictionary) ? this.#inflate(bytes) : ''
  }

  #inflate(bytes: Uint8Array): string {
    const room = Math.min(LARGEST_INFLATED_STREAM, LARGEST_INFLATED_TOTAL - this.#inflated)
    if (room <= 0) return ''
    try {
      // A file cut short ends within a stream: what is there is taken.
      const options = { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH }
      const inflated = inflateSync(bytes, options)
      this.#inflated += inflated.length
      return latin(inflated)
    } catch (error) {
      const isBomb = error instanceof RangeError
      this.#inflated += isBomb ? room : bytes.length
      return ''
    }
  }

  /** Objects packed in object streams (7.5.7): pairs of number and offset, then the objects from `/First` on. */
  #unpack(): ReadonlyMap<number, string> {
    const objects = new Map<number, string>()
    let left = MOST_PDF_STREAMS
    for (const { index } of this.#text.matchAll(/\/Type\s{0,9}\/ObjStm/g)) {
      left -= 1
      if (left < 0) break
      const start = this.#text.lastIndexOf(' obj', index)
      if (start === -1 || index - start > LONGEST_PDF_DICTIONARY) continue
      const head = this.#text.slice(start, index + LONGEST_PDF_DICTIONARY)
      const first = Number(/\/First\s{1,9}(\d{1,9})/.exec(head)?.[1] ?? Number.NaN)
      const text = Number.isFinite(first) ? this.#streamAt(start) : ''
      const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const from = first + (numbers[at + 1] ?? 0)
        const to = at + 3 < numbers.length ? first + (numbers[at + 3] ?? 0) : text.length
        objects.set(numbers[at] ?? -1, text.slice(from, Math.min(to, from + LONGEST_PDF_DICTIONARY)))
      }
    }
    return objects
  }
}

const references = {
  Info: /\/Info\s{1,9}(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R/g,
  Root: /\/Root\s{1,9}(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R/g,
}

// Characters. Packets are padded to some kilobytes; those with thumbnails are of no use.
const LONGEST_XMP = 200_000
// Each picture in a PDF may bring its own; the document's own is not behind them all.
const MOST_PACKETS = 40

const keys: readonly (readonly [string, Subject, number])[] = [
  ['Title', 'title', 0.7],
  ['Author', 'author', 0.6],
  ['CreationDate', 'published', 0.55],
  ['ModDate', 'modified', 0.6],
  ['doi', 'doi', 0.9],
  ['WPS-ARTICLEDOI', 'doi', 0.95],
  ['Subject', 'doi', 0.8],
]

function infoStatements(dictionary: string): readonly Statement[] {
  return keys.flatMap(([key, subject, trust]) => {
    const raw = stringAt(dictionary, key)
    const text = raw === null ? '' : oneLine(raw).slice(0, 1_000)
    return meant(subject, text).map(value => ({ subject, text: value, from: `PDF ${key}`, trust }))
  })
}

// What programs put into the title when nobody wrote one.
const madeUp =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|sans titre|document\d{0,3}$|layout \d|slide \d|powerpoint|print|title$|no title|\(anonymous\)|\(unspecified\)|untitled document)|\.(?:docx?|rtf|odt|indd|qxd|qxp|tex|dvi|ps|eps|pdf|pptx?|xlsx?|pub|pmd|fm)$|^[\w-]{1,40}\d{3,}[\w-]*$/i

/** What an entry of the dictionary says, if a person is likely to have said it. */
function meant(subject: Subject, text: string): readonly string[] {
  if (text === '') return []
  if (subject === 'title') return madeUp.test(text) ? [] : [text]
  // `jdoe` is an account.
  if (subject === 'author') return /^\S+$/.test(text) && text === text.toLowerCase() ? [] : [text]
  if (subject === 'doi')
    return findDois(text)
      .map(({ value }) => value)
      .slice(0, 1)
  return [pdfDate(text)]
}

/** `D:20190503141500+02'00'` (7.9.4) in ISO 8601. */
function pdfDate(text: string): string {
  const parts = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d))?(?:\d\d)?(Z|[+-]\d\d)?/.exec(text)
  if (!parts) return text
  const [, year, month, day, hour, minute, zone = ''] = parts
  const date = [year, month, day].filter(Boolean).join('-')
  return day && hour && minute ? `${date}T${hour}:${minute}${zone.length === 3 ? `${zone}:00` : zone}` : date
}

/** The string under a key of a dictionary (7.3.4): `(literal)` with its escapes, or `<hexadecimal>`. */
function stringAt(dictionary: string, key: string): string | null {
  const at = dictionary.search(new RegExp(`/${key}\\s{0,9}[(<](?!<)`))
  if (at === -1) return null
  const start = dictionary.slice(at).search(/[(<]/) + at
  return textOfBytes(
    dictionary[start] === '(' ? literalFrom(dictionary, start + 1) : hexadecimalFrom(dictionary, start + 1),
  )
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literalFrom(text: string, start: number): string {
  const letters: string[] = []
  let depth = 1
  for (let at = start; at < text.length && letters.length < LONGEST_STRING; at += 1) {
    const letter = text[at] as string
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const next = text[at + 1] ?? ''
      if (octal) letters.push(String.fromCharCode(Number.parseInt(octal, 8) & 0xff))
      else if (next !== '\n' && next !== '\r') letters.push(escapes[next] ?? next)
      at += octal ? octal.length : 1
      continue
    }
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth === 0) break
    letters.push(letter)
  }
  return letters.join('')
}

const LONGEST_STRING = 4_000

function hexadecimalFrom(text: string, start: number): string {
  const digits =
    text
      .slice(start, start + 4 * LONGEST_STRING)
      .split('>')[0]
      ?.replace(/[^\da-f]/gi, '') ?? ''
  return Array.from(digits.matchAll(/../g), ([pair]) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
}

/** A text string (7.9.2.2): UTF-16 or UTF-8 behind its mark, else PDFDocEncoding, which is Latin-1 for all letters in use. */
function textOfBytes(binary: string): string {
  const bytes = Uint8Array.from(binary, letter => letter.charCodeAt(0))
  if (binary.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytes)
  if (binary.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(bytes)
  if (binary.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder('utf-8').decode(bytes)
  return windows1252(bytes)
}

function utf8(binary: string): string {
  return Buffer.from(binary, 'latin1').toString('utf8')
}
