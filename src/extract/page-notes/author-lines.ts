import type { Root, RootContent } from 'mdast'
import { foldLetters } from '../../interpret/fold.js'
import { isProse } from '../../interpret/prose.js'
import { LONGEST_AUTHOR_LINE } from '../../limits.js'
import { plainText } from '../../read/inline-nodes.js'

/** The lines between the title and the first paragraph that reads like one: names, dates, affiliations. */
export function authorLines(tree: Root): Set<RootContent> {
  const lines = new Set<RootContent>()
  const content = tree.children.filter(node => node.type !== 'yaml' && node.type !== 'html')
  if (content[0]?.type !== 'heading') return lines
  for (const node of content.slice(1)) {
    if (node.type !== 'paragraph') break
    const text = plainText(node.children).trim()
    if (!isAuthorLine(text) && !isAffiliation(text)) break
    lines.add(node)
  }
  return lines
}

function isAuthorLine(text: string): boolean {
  if (isProse(foldLetters(text))) return false
  return text.length <= LONGEST_AUTHOR_LINE && !/[.!?]["”’]?[\s\d,;–—()[\]-]*$/.test(text)
}

/** “1 Department of Hydrology, University of Orrin.” */
export function isAffiliation(text: string): boolean {
  return text.length <= LONGEST_AFFILIATIONS && affiliation.test(text.slice(0, LONGEST_AUTHOR_LINE))
}

// Characters. A paper of many authors lists their institutions in one paragraph.
const LONGEST_AFFILIATIONS = 2_000

const affiliation =
  /^(?:\s*[\d*∗†‡§,]+[.)]?\s*)?(?:[\p{Upper}][\p{Alpha}.&’'-]*,?\s(?:(?:of|for|de|di|für|and|the|in|la|der)\s)*){0,6}(?:universit|universid|uniwersyt|institut|istitut|departa?ment|dept|dipartiment|département|fa[ck]ult|school|college|laborator|cent(?:re|er|ro)\b|hospital|clinic|academ|akadem|divisi|e-?mail|corresp)/iu
