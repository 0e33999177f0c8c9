import type { ListItem, Paragraph, PhrasingContent } from 'mdast'
import { plainText } from '../../read/inline-nodes.js'
import { isMarkerAnchor } from '../../read/note-numbers.js'
import type { HeadedLine } from '../note-lines.js'

/** An item that its list numbers. What the file says counts: Markdown counts on whatever is written. */
export function itemLine(item: ListItem, paragraph: Paragraph, source: string): readonly HeadedLine[] {
  const labelStart = item.position?.start.offset ?? 0
  const [first] = paragraph.children
  const written = /^\d{1,4}(?=[.)])/.exec(source.slice(labelStart, labelStart + 6))?.[0]
  if (!first || written === undefined) return []
  return [
    {
      label: String(Number(written)),
      // With a way back to its mark it is as sure as a raised number.
      manner: paragraph.children.some(leadsBack) ? 'raised' : 'item',
      labelStart,
      labelEnd: labelStart + written.length + 1,
      anchors: [],
      children: paragraph.children,
    },
  ]
}

/** “↩”, to the place of the mark. */
function leadsBack(node: PhrasingContent): boolean {
  if (node.type === 'html')
    return isMarkerAnchor(/^<a\b[^<>]{0,80}\shref="([^"<>]{1,80})"/i.exec(node.value)?.[1] ?? '')
  return node.type === 'link' && isMarkerAnchor(node.url) && /^\W{1,3}$/u.test(plainText(node.children))
}
