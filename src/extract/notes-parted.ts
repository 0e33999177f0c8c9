import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { markedNumberAt, place } from '../read/inline-nodes.js'

/**
 * The tree with notes that follow their text without a blank line in paragraphs of their own: a raised number at the head of a line, which
 * also stands in the text before, begins them.
 */
export function withNotesParted(tree: Root, source: string): Root {
  // Most texts are done with this.
  if (!/[\r\n][ \t]*<sup/.test(source)) return tree
  const seen = new Set<string>()
  const children = tree.children.flatMap((node): readonly RootContent[] =>
    node.type === 'paragraph' ? partedNotes(node, seen) : [node],
  )
  return { ...tree, children }
}

function partedNotes(paragraph: Paragraph, seen: Set<string>): readonly Paragraph[] {
  const { children } = paragraph
  for (let index = 0; index < children.length; index++) {
    const found = children[index]?.type === 'html' ? markedNumberAt(children, index) : null
    if (found?.notation !== 'superscript') continue
    const [label] = found.labels
    const isHead = index > 0 && found.labels.length === 1 && endsLine(children[index - 1])
    if (isHead && seen.has(label as string)) return parted(paragraph, index)
    for (const one of found.labels) seen.add(one)
    index = found.last
  }
  return [paragraph]
}

function endsLine(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && /\n[ \t]*$/.test(node.value))
}

function parted(paragraph: Paragraph, at: number): readonly Paragraph[] {
  const [text, notes] = [paragraph.children.slice(0, at), paragraph.children.slice(at)]
  return [paragraphOf(text), paragraphOf(notes)]
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  const [first, last] = [children[0], children.at(-1)] as [PhrasingContent, PhrasingContent]
  return { type: 'paragraph', children, position: { start: point(place(first)[0]), end: point(place(last)[1]) } }
}
