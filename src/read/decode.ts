import { firstFailing } from '../first-failing.js'
import { LARGEST_MANUSCRIPT } from '../limits.js'

/** A text, or why bytes are none. */
export type Decoded = { readonly text: string } | { readonly reason: string }

/**
 * Bytes to text: UTF-8, with or without a byte-order mark. Offsets count from after the mark.
 * What is no text comes back as a reason, a clause that completes “cannot be read: …”.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: 'it is empty' }
  if (bytes.length > LARGEST_MANUSCRIPT) {
    return {
      reason: `it is ${megabytes(bytes.length)} MB, more than the ${megabytes(LARGEST_MANUSCRIPT)} MB that are read`,
    }
  }
  const wide = wideEncoding(bytes)
  if (wide) return { reason: `it is ${wide}, not UTF-8; save it as UTF-8` }
  const binary = bytes.indexOf(0)
  if (binary !== -1) return { reason: `it is binary (a zero byte at ${binary}), not Markdown` }
  const text = utf8(bytes)
  if (text === null) return { reason: `it is not UTF-8 (byte ${firstBadByte(bytes)} cannot be); save it as UTF-8` }
  if (text.trim() === '') return { reason: 'it holds nothing but white space' }
  return { text }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little-endian)'
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big-endian)'
  return null
}

/** The place of the first byte that no UTF-8 text holds, found by halving: decoding a prefix fails once the byte is in it. */
function firstBadByte(bytes: Uint8Array): number {
  // The last one it is where all before it are well: a character is cut there.
  return firstFailing(bytes.length - 1, at => prefixDecodes(bytes.subarray(0, at + 1)))
}

function prefixDecodes(prefix: Uint8Array): boolean {
  try {
    // `stream` forgives a character cut at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true })
    return true
  } catch {
    return false
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
