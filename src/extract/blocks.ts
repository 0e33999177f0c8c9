import type { Extent } from '../model/index.js'
import type { InlineText } from '../read/inline-text.js'

/** The text as blocks in reading order, made whole where pages parted them, and the footnotes taken out. */
export interface Blocks {
  readonly blocks: readonly Block[]
  readonly notes: readonly NoteBlock[]
  readonly comments: readonly BlockComment[]
}

/** A part of the running text, whole again where pages had cut it. */
export type Block = HeadingBlock | ProseBlock | TableBlock

/** A heading of the text. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly depth: number
  readonly inline: InlineText
  readonly extent: Extent
}

/** A paragraph, an item of a list, or a caption. */
export interface ProseBlock {
  readonly kind: 'prose'
  readonly role: 'paragraph' | 'list-item' | 'caption'
  /** Its number, for an item of a numbered list. */
  readonly number: number | null
  readonly inline: InlineText
  readonly extent: Extent
}

/** A table with its caption. */
export interface TableBlock {
  readonly kind: 'table'
  readonly caption: InlineText | null
  readonly heads: readonly InlineText[]
  readonly rows: readonly { readonly cells: readonly InlineText[]; readonly extent: Extent }[]
  readonly extent: Extent
}

/** A footnote, wherever it stood. */
export interface NoteBlock {
  readonly label: string
  readonly inline: InlineText
  readonly extent: Extent
  readonly labelExtent: Extent
}

/** An HTML comment, and the block it stands before or in. */
export interface BlockComment {
  readonly value: string
  readonly extent: Extent
  readonly covers: Extent
}

/** The texts of a block, in order. */
export function inlinesOf(block: Block): readonly InlineText[] {
  if (block.kind !== 'table') return [block.inline]
  return [...block.heads, ...block.rows.flatMap(({ cells }) => cells)]
}
