import { CHARSET_PRESCAN } from '../limits.js'

/**
 * The text of an answer, decoded as browsers do: a byte-order mark, then the header, then what the page's own first bytes say
 * (`<meta charset>`, `http-equiv`, an XML declaration), then UTF-8 where the bytes are it, then windows-1252 (WHATWG Encoding and HTML, 13.2.3).
 *
 * @param contentType  the header, or '' where there was none
 */
export function decodePage(body: Uint8Array, contentType: string): string {
  const marked = byteOrderMark(body)
  if (marked) return decodeAs(body, marked) ?? ''
  const stated = charsetIn(contentType) ?? charsetInPage(body)
  const named = stated && decodeAs(body, stated)
  if (named) return named
  return utf8(body) ?? windows1252(body)
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function charsetIn(text: string): string | null {
  return /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(text)?.[1] ?? null
}

function charsetInPage(body: Uint8Array): string | null {
  const head = latin(body.subarray(0, CHARSET_PRESCAN))
  const declared = /^\s{0,99}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/.exec(head)?.[1]
  if (declared) return declared
  for (const [meta] of head.matchAll(/<meta\s[^>]{1,400}/gi)) {
    const charset = charsetIn(meta)
    // What can be read as ASCII is not UTF-16, whatever it says.
    if (charset) return /^utf-?16/i.test(charset) ? 'utf-8' : charset
  }
  return null
}

/** One character for each byte. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Null for a charset that is not known, and for UTF-8 that is none. */
function decodeAs(body: Uint8Array, charset: string): string | null {
  try {
    const decoder = new TextDecoder(charset.trim())
    if (decoder.encoding === 'windows-1252') return windows1252(body)
    if (decoder.encoding !== 'utf-8') return decoder.decode(body)
    return utf8(body) ?? mostlyUtf8(body)
  } catch {
    return null
  }
}

// WHATWG Encoding, index windows-1252, from 0x80 to 0x9f.
const punctuation = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** By hand: several versions of Node take windows-1252 for ISO 8859-1 (nodejs/node 56542). */
export function windows1252(bytes: Uint8Array): string {
  const text = latin(bytes)
  return text.replace(/[\x80-\x9f]/g, letter => punctuation[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** Null for what is none; a character cut at the end of a body that was too long is forgiven where others prove the encoding. */
function utf8(body: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true })
    return /[^\0-\x7f]/.test(text) || (body.at(-1) ?? 0) < 0x80 ? text : null
  } catch {
    return null
  }
}

/** A few bad bytes do not make a page that says it is UTF-8 anything else; many do. */
function mostlyUtf8(body: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(body)
  const bad = text.split('\ufffd', MOST_BAD_CHARACTERS + 1).length - 1
  return bad < MOST_BAD_CHARACTERS ? text : null
}

// Half of a Latin page's accents on its first screen.
const MOST_BAD_CHARACTERS = 30
