import type { Document, Node } from 'yaml'
import { DEEPEST_JSON, DEEPEST_YAML_INDENT } from '../limits.js'
import type { BibliographyFault } from '../model/manuscript.js'
import type { Extent } from '../model/span.js'
import type { Bibliography } from './bibliography-entries.js'
import { readCslTree } from './csl-json.js'
import { lineIndex, spanOf } from './lines.js'
import type { ValueTree } from './value-tree.js'

// Lists within lists, or rows of anchors and tags, on which the parser's work grows with the square of their number.
const tooDeep = new RegExp(
  `^[ \\t?:-]{${DEEPEST_YAML_INDENT}}|(?:[&!][^\\s,[\\]{}]{0,200}\\s{1,200}){${DEEPEST_YAML_INDENT}}`,
  'm',
)

const yamlOptions = { schema: 'core', logLevel: 'silent', strict: false, uniqueKeys: false } as const

/** Reads CSL-YAML: Pandoc's `references:` list, or a bare list of entries. */
export async function readCslYaml(path: string, text: string): Promise<Bibliography> {
  // Loaded late: most manuscripts bring no YAML bibliography.
  const yaml = await import('yaml')
  const deep = tooDeep.exec(text)
  if (deep !== null) return unread(faultOf(path, text, deep.index, 'lists, anchors or tags are nested too deeply'))
  let documents: ReturnType<typeof yaml.parseAllDocuments>
  try {
    documents = yaml.parseAllDocuments(text, yamlOptions)
  } catch (error) {
    return unread(faultOf(path, text, 0, error instanceof Error ? error.message : 'it cannot be read'))
  }
  const document = Array.isArray(documents) ? documents.find(one => one.contents !== null) : undefined
  if (document === undefined) return { path, entries: [], faults: [] }
  const [error] = document.errors
  const { entries, faults } = readCslTree(path, text, treeOf(document, document.contents as Node | null, 0, yaml))
  if (error === undefined) return { path, entries, faults }
  return { path, entries, faults: [...faults, faultOf(path, text, error.pos[0], error.message)] }
}

function unread(fault: BibliographyFault): Bibliography {
  return { path: fault.path, entries: [], faults: [fault] }
}

function faultOf(path: string, text: string, offset: number, message: string): BibliographyFault {
  const span = spanOf({ start: offset, end: Math.min(offset + 1, text.length) }, lineIndex(text))
  const [reason = ''] = message.split(/ at line \d|:?\n/)
  return {
    path,
    span,
    key: null,
    raw: text.slice(offset, offset + 80),
    message: `The file is no valid YAML from line ${span.start.line} on: ${reason}. What follows may not have been read.`,
  }
}

function treeOf(
  document: Document,
  node: Node | null | undefined,
  depth: number,
  yaml: typeof import('yaml'),
): ValueTree {
  const extent = extentOf(node)
  // Aliases are not followed further than to a plain value: they could be made to grow without end.
  const held = yaml.isAlias(node) ? node.resolve(document) : node
  if (yaml.isScalar(held)) {
    const { value } = held
    if (typeof value === 'string') return { kind: 'text', extent, text: value }
    if (typeof value === 'number') return { kind: 'number', extent, text: held.source ?? String(value) }
    return { kind: value === true ? 'true' : 'other', extent }
  }
  if (depth > DEEPEST_JSON || held !== node) return { kind: 'other', extent }
  if (yaml.isSeq(held)) {
    return { kind: 'list', extent, elements: held.items.map(one => treeOf(document, one as Node, depth + 1, yaml)) }
  }
  if (!yaml.isMap(held)) return { kind: 'other', extent }
  const members = new Map<string, ValueTree>()
  for (const { key, value } of held.items) {
    const name = yaml.isScalar(key) ? String(key.value) : null
    if (name !== null && !members.has(name)) members.set(name, treeOf(document, value as Node | null, depth + 1, yaml))
  }
  return { kind: 'object', extent, members }
}

function extentOf(node: Node | null | undefined): Extent {
  const [start = 0, end = 0] = node?.range ?? []
  return { start, end }
}
