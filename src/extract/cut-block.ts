import { slicePassage } from '../read/passage.js'
import type { ProseBlock } from './blocks.js'

/** A stretch of a paragraph as a paragraph. */
export function cutBlock(block: ProseBlock, start: number, end: number): ProseBlock {
  const { inline } = block
  const within = (at: number): boolean => at >= start && (at < end || end === inline.passage.text.length)
  return {
    ...block,
    inline: {
      passage: slicePassage(inline.passage, start, end),
      marks: inline.marks.filter(({ at }) => within(at)).map(mark => ({ ...mark, at: mark.at - start })),
      verbatim: inline.verbatim
        .filter(extent => extent.start < end && extent.end > start)
        .map(extent => ({ start: Math.max(0, extent.start - start), end: Math.min(end, extent.end) - start })),
      comments: inline.comments,
    },
  }
}
