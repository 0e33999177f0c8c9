import { createRequire } from 'node:module'
import type { GeneratedFile } from '../generate.js'

const require = createRequire(import.meta.url)

/**
 * `src/identifiers/public-suffixes.json`: the public half of the Public Suffix List (as tldts-icann, MIT, packs it), a line for each top-level domain that
 * has more rules than its own: `uk=ac co …`. Rules are written without it; `*` and `!` mean what they mean in the list.
 */
export function generatedPublicSuffixes(): GeneratedFile {
  const rules = [...rulesOf(trie.rulesRoot, ''), ...Array.from(rulesOf(trie.exceptionsRoot, ''), rule => `!${rule}`)]
  const byTop = new Map<string, string[]>()
  for (const rule of rules) {
    const dot = rule.lastIndexOf('.')
    if (dot === -1) continue
    const top = rule.slice(dot + 1)
    byTop.set(top, [...(byTop.get(top) ?? []), rule.slice(0, dot)])
  }
  const lines = Array.from(byTop, ([top, under]) => `${top}=${under.sort().join(' ')}\n`).sort()
  return {
    path: 'src/identifiers/public-suffixes.json',
    text: `${JSON.stringify({ rules: `\n${lines.join('')}` }, null, 2)}\n`,
  }
}

/** A tree of labels from the last to the first. The edges of all nodes stand one after another, and so do the labels of the edges. */
interface Trie {
  readonly rulesRoot: number
  readonly exceptionsRoot: number
  /** 1 where a rule ends. */
  readonly nodeFlags: Uint8Array
  readonly edgeStart: Uint16Array
  readonly edgeChild: Uint16Array
  readonly edgeLength: Uint8Array
  readonly labelText: string
}

const trie = require('tldts-icann/dist/cjs/src/data/trie.js') as Trie
const labels = labelsOf(trie)

function labelsOf({ edgeLength, labelText }: Trie): readonly string[] {
  let offset = 0
  return Array.from(edgeLength, length => {
    offset += length
    return labelText.slice(offset - length, offset)
  })
}

function* rulesOf(node: number, behind: string): Iterable<string> {
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge += 1) {
    const rule = `${labels[edge]}${behind}`
    const child = trie.edgeChild[edge] ?? 0
    if (trie.nodeFlags[child] === 1) yield rule
    yield* rulesOf(child, `.${rule}`)
  }
}
