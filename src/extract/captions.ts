import type { InlineText } from '../read/inline-text.js'
import { slicePassage } from '../read/passage.js'
import type { Block } from './blocks.js'

/** Tables with the captions that stand before or after them. */
export function withCaptions(blocks: readonly Block[], source: string): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'table') return block
    const before = captionOf(blocks[index - 1], source)
    if (before) return { ...block, caption: before }
    const after = captionOf(blocks[index + 1], source)
    const isNextTables = blocks[index + 2]?.kind === 'table'
    return after && !isNextTables ? { ...block, caption: after } : block
  })
}

/** “Table 3: …”, or pandoc's `Table: …` and `: …`, whose mark is no part of the caption. */
function captionOf(block: Block | undefined, source: string): InlineText | null {
  if (block?.kind !== 'prose' || source.startsWith('![', block.extent.start)) return null
  if (block.role === 'caption') return block.inline
  const { passage } = block.inline
  const mark = /^(?:table)?:\s+/i.exec(passage.text)?.[0].length
  if (mark === undefined) return null
  const marks = block.inline.marks.map(found => ({ ...found, at: Math.max(0, found.at - mark) }))
  return { ...block.inline, passage: slicePassage(passage, mark, passage.text.length), marks }
}
