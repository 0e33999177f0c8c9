import type { BibliographyFault } from '../model/manuscript.js'
import type { Bibliography, Entry } from './bibliography-entries.js'
import { readCslItem } from './csl-item.js'
import { readJson } from './json-tree.js'
import { lineIndex, spanOf } from './lines.js'
import type { ValueTree } from './value-tree.js'

/**
 * Reads a CSL-JSON bibliography: a list of entries, one entry, or an object that holds them under `references` or `items`.
 * Where the file stops being JSON, one fault says what was expected there; the entries before it are kept.
 */
export function readCslJson(path: string, text: string): Bibliography {
  const { tree, fault } = readJson(text)
  const pointAt = lineIndex(text)
  const faults: BibliographyFault[] = []
  if (fault !== null) {
    const end = Math.min(fault.offset + 1, text.length)
    const span = spanOf({ start: fault.offset, end }, pointAt)
    const message = `${fault.message} The file is no JSON from line ${span.start.line} on; what follows was not read.`
    faults.push({ path, span, key: null, raw: text.slice(fault.offset, fault.offset + 80), message })
  }
  if (tree === null) return { path, entries: [], faults }
  const read = readCslTree(path, text, tree)
  return { path, entries: read.entries, faults: [...read.faults, ...faults] }
}

/** Reads the entries of a parsed CSL-JSON or CSL-YAML file. Of entries with the same `id` the first is kept. */
export function readCslTree(path: string, text: string, tree: ValueTree): Bibliography {
  const pointAt = lineIndex(text)
  const entries: Entry[] = []
  const faults: BibliographyFault[] = []
  const lines = new Map<string, number>()
  const blame = (place: ValueTree, key: string | null, message: string) =>
    faults.push({
      path,
      span: spanOf(place.extent, pointAt),
      key,
      raw: text.slice(place.extent.start, place.extent.end),
      message,
    })

  for (const element of entryTrees(tree)) {
    if (element.kind !== 'object') {
      blame(element, null, 'Expected each entry to be an object with `id` and `type`.')
      continue
    }
    const { item, fields, wrong } = readCslItem(element.members)
    if (item.id === undefined || item.id.trim() === '') {
      blame(element, null, 'The entry has no `id`; without one no citation can point to it.')
      continue
    }
    const { line } = pointAt(element.extent.start)
    const earlier = lines.get(item.id)
    if (earlier !== undefined) {
      blame(element, item.id, sameKeyMessage(item.id, earlier, line))
      continue
    }
    lines.set(item.id, line)
    for (const { extent, message } of wrong) {
      const raw = text.slice(extent.start, extent.end)
      faults.push({ path, span: spanOf(extent, pointAt), key: item.id, raw, message })
    }
    const raw = text.slice(element.extent.start, element.extent.end)
    entries.push({ key: item.id, item, raw, extent: element.extent, fields })
  }
  return { path, entries, faults }
}

/** Says that a later entry bears the key of an earlier one. */
export function sameKeyMessage(key: string, earlier: number, later: number): string {
  return `The key \`${key}\` is given to two entries, on lines ${earlier} and ${later}; the first is used. Rename or remove one.`
}

function entryTrees(tree: ValueTree): readonly ValueTree[] {
  if (tree.kind === 'list') return tree.elements
  if (tree.kind !== 'object') return [tree]
  const held = tree.members.get('references') ?? tree.members.get('items')
  if (held?.kind === 'list') return held.elements
  return [tree]
}
