import { CHUNK } from '../limits.js'
import type { Extent } from '../model/index.js'

/** A stretch of a text that can be parsed by itself, with the link definitions from elsewhere that it needs. */
export interface Chunk extends Extent {
  readonly definitions: string
}

/**
 * Parts a long text between blocks, where every list, quote, footnote and fence before is closed: Markdown's blocks on the
 * two sides know nothing of each other but link definitions. Remark's time grows with the square of a text's footnote
 * definitions; over chunks of one size it grows with the text.
 */
export function chunksOf(text: string): readonly Chunk[] {
  if (text.length <= CHUNK) return [{ start: 0, end: text.length, definitions: '' }]
  const ends = boundaries(text)
  const links = linkDefinitions(text)
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0
    return { start, end, definitions: definitionsFor(text.slice(start, end), links) }
  })
}

/** Where chunks end, the last at the text's end. */
function boundaries(text: string): readonly number[] {
  const ends: number[] = []
  let last = 0
  let open: RegExp | null = null
  let afterBlank = false
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline + 1
    const head = text.slice(from, Math.min(to, from + LONGEST_OPENER))
    if (open) {
      if (open.test(text.slice(from, to))) open = null
      afterBlank = false
    } else {
      if (afterBlank && from - last >= CHUNK && beginsBlock.test(head)) {
        ends.push(from)
        last = from
      }
      open = closerOf(text.slice(from, to))
      afterBlank = head.trim() === ''
    }
    from = to
  }
  return [...ends, text.length]
}

/** Characters of a line that tell how its block begins. */
const LONGEST_OPENER = 80

/** Lines that after a blank one surely begin a block at the top: not a list, a quote, a fence, a rule or anything indented. */
const beginsBlock = /^(?:#{1,6}\s|\p{Alpha}|\[\^[^\]\s]{1,60}\]:?|<sup>|\*\*?\p{Alpha}|["“(„«])/u

/** What ends the fence or the raw HTML that a line opens; null when it opens none. */
function closerOf(line: string): RegExp | null {
  // Most lines open neither.
  if (!/^\s{0,12}[`~<]/.test(line)) return null
  const fence = /^\s{0,12}(`{3,}|~{3,})/.exec(line)?.[1]
  if (fence) return new RegExp(`^\\s{0,12}${fence[0]}{${fence.length},}\\s*$`)
  const raw = /^ {0,3}<(script|pre|style|textarea)\b/i.exec(line)?.[1]
  if (raw) return new RegExp(`</${raw}>`, 'i').test(line) ? null : new RegExp(`</${raw}>`, 'i')
  if (/^ {0,3}<!--/.test(line)) return line.includes('-->') ? null : /-->/
  return null
}

/** `[label]: address`, the address on the same line or the next, by label in lower case; footnote definitions are none. */
function linkDefinitions(text: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const match of text.matchAll(/^ {0,3}\[([^\]^[][^\]\n]{0,200})\]:(?:[ \t]*\r?\n)?[^\n]{1,2000}$/gm)) {
    const label = normalise(match[1] as string)
    if (!links.has(label)) links.set(label, match[0].trim())
  }
  return links
}

function definitionsFor(chunk: string, links: ReadonlyMap<string, string>): string {
  if (links.size === 0) return ''
  const used = new Set<string>()
  for (const match of chunk.matchAll(/\[([^\]^[\n][^\][]{0,200})\]/g)) {
    const definition = links.get(normalise(match[1] as string))
    if (definition) used.add(definition)
  }
  return used.size === 0 ? '' : `\n\n${[...used].join('\n')}\n`
}

function normalise(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
