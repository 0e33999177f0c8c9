import type { Block, PageScan } from './scan-html.js'
import { weightOf } from './text-weight.js'
import { placeOf } from './zones.js'

/** The paragraphs of the page's own running text, in order: no menus, lists of links, captions or comments. */
export function proseOf({ blocks }: PageScan, headline: Block | null): readonly string[] {
  return blocks
    .filter(block => isProse(block) && placeOf(block.zone, headline?.zone ?? null) === 'page')
    .map(({ text }) => text)
}

function isProse({ tag, text, linked }: Block): boolean {
  return !/^h\d$/.test(tag) && weightOf(text) >= SHORTEST_PARAGRAPH && linked < text.length / 2
}

// Characters. Captions, labels and buttons are shorter.
const SHORTEST_PARAGRAPH = 80
