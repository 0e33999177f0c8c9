import type { Html, PhrasingContent } from 'mdast'
import { isNoteAnchor, type Notation, noteLabels } from './note-numbers.js'

/** The text of inline nodes, tags left out. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node =>
      'value' in node ? (node.type === 'html' ? '' : node.value) : 'children' in node ? plainText(node.children) : '',
    )
    .join('')
}

/** Where a node stands in the file. */
export function place(node: PhrasingContent): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/** A number in markup: `<sup>12</sup>`, `<sup>[12](#fn12)</sup>`, `<a href="#fn12">12</a>`, `[[12]](#_ftn12)`. */
export interface MarkedNumber {
  /** Empty where the markup holds no number: `19<sup>th</sup>`. */
  readonly labels: readonly string[]
  readonly notation: Notation
  /** Of a link's words what stands before its number: converters draw in the stop or quotation mark before it. */
  readonly before?: string
  readonly children: readonly PhrasingContent[]
  readonly start: number
  readonly end: number
  /** Where its last node stands among its neighbours. */
  readonly last: number
}

/**
 * The superscript, or the link to a note, that begins with a node.
 *
 * @param isAnchor  whether an address in the same page is that of a note
 */
export function markedNumberAt(
  nodes: readonly PhrasingContent[],
  index: number,
  isAnchor: (url: string) => boolean = isNoteAnchor,
): MarkedNumber | null {
  const node = nodes[index] as PhrasingContent
  if (node.type === 'html') {
    if (isTag(node, 'sup')) return enclosed(nodes, index, 'sup', 'superscript')
    const target = anchorOf(node)
    const found = target !== null && isAnchor(target) ? enclosed(nodes, index, 'a', 'anchor') : null
    return found && found.labels.length > 0 ? found : null
  }
  if (node.type !== 'link' || !node.url.startsWith('#') || !isAnchor(node.url)) return null
  const words = plainText(node.children).replace(/^\^|\^$/g, '')
  const [, before = '', number = words] = /^([.,;:!?”"’')»\]]{1,4}\s?)(\d{1,4})$/.exec(words) ?? []
  const labels = noteLabels(number)
  if (labels.length === 0) return null
  const [start, end] = place(node)
  return {
    labels,
    notation: 'anchor',
    children: node.children,
    start,
    end,
    last: index,
    ...(before === '' ? {} : { before }),
  }
}

// Nodes. Between a superscript's tags stand a text, or a link's own tags and its text.
const MOST_WITHIN = 8

/** Opening tag, what is in it, closing tag: remark gives them as neighbours. */
function enclosed(
  nodes: readonly PhrasingContent[],
  open: number,
  tag: 'sup' | 'a',
  notation: Notation,
): MarkedNumber | null {
  for (let index = open + 1; index < nodes.length && index <= open + MOST_WITHIN; index++) {
    const node = nodes[index] as PhrasingContent
    if (node.type !== 'html' || node.value.toLowerCase() !== `</${tag}>`) continue
    const children = nodes.slice(open + 1, index)
    return {
      labels: noteLabels(plainText(children)),
      notation,
      children,
      start: place(nodes[open] as PhrasingContent)[0],
      end: place(node)[1],
      last: index,
    }
  }
  return null
}

/** Whether HTML begins with the tag of that name: `sup` or `/sup`. */
export function isTag(node: Html, tag: string): boolean {
  const { value } = node
  if (
    !value
      .slice(1, 1 + tag.length)
      .toLowerCase()
      .startsWith(tag)
  )
    return false
  return /^[\s>/]/.test(value.slice(1 + tag.length))
}

/** Where an opening `<a>` leads within the page; null when it leads elsewhere. */
function anchorOf(node: Html): string | null {
  return isTag(node, 'a') ? (/\bhref\s*=\s*["']?(#[^\s"'>]{1,80})/i.exec(node.value)?.[1] ?? null) : null
}
