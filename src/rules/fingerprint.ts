import type { Manuscript, Span } from '../model/index.js'
import type { Sighting } from './define-rule.js'

/**
 * Fingerprints hold on to the words a finding is about, not to its line or its note's number: the reference's own text,
 * or the words around the place with labels masked. The same words twice are told apart by their order.
 */
export function fingerprinter(
  { references }: Manuscript,
  source: string,
): (rule: string, sighting: Sighting) => string {
  const raws = new Map(references.map(({ key, raw }) => [key, raw]))
  const seen = new Map<string, number>()
  return (rule, { key, span, path }) => {
    const words = (key != null && raws.get(key)) || (path ? '' : surroundings(source, span))
    const anchor = `${rule}\n${words.replace(/\s+/g, ' ').trim()}`
    const count = (seen.get(anchor) ?? 0) + 1
    seen.set(anchor, count)
    return digest(`${anchor}\n${count}`)
  }
}

function surroundings(source: string, { start, end }: Span): string {
  const around = source.slice(Math.max(0, start.offset - 60), Math.min(source.length, end.offset + 60))
  return around.replace(/\[\^[^\]]{1,80}\]:?|<sup>[^<]{1,20}<\/sup>|\[\d[\d,;–— -]{0,40}\]/g, '[]')
}

/**
 * Sixteen hexadecimal digits that stand for a text: two lanes of FNV-1a over its UTF-16 units, each mixed by the last step of MurmurHash3
 * (Appleby). Two of a thousand findings have the same by chance once in 10¹³ manuscripts. No secret hangs on it, and a cryptographic hash would take
 * Node 5 ms to get ready.
 */
function digest(text: string): string {
  let one = 0x811c9dc5
  let other = 0x9747b28c
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b)
    // The low bits of a product know nothing of its high ones.
    other ^= other >>> 15
  }
  return hexadecimal(mixed(one)) + hexadecimal(mixed(other))
}

function mixed(hash: number): number {
  let mixing = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35)
  return (mixing ^ (mixing >>> 16)) >>> 0
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, '0')
}
