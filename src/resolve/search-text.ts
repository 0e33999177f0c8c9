import { sure } from '../compare/sources.js'
import type { Reference } from '../model/index.js'

/** Characters. A search engine reads no further with profit; longer than any reference to one work. */
const LONGEST_SEARCH = 400

/** Letters and figures. Fewer name nothing. */
const SHORTEST_SEARCH = 8

/**
 * What a registry is asked when no identifier is stated: the names, title, year and place of publication that were read, or the raw string
 * where too little was. Never commentary, links or anything else that stands around the reference. Null when there is nothing to ask for.
 */
export function searchText(reference: Reference): string | null {
  const { item } = reference.reading
  const read = [
    (item.author ?? item.editor ?? [])
      .slice(0, 3)
      .map(({ family, literal }) => family ?? literal)
      .join(' '),
    item.issued?.['date-parts']?.[0]?.[0],
    item.title,
    item['container-title'],
    item.volume,
    item.page,
  ]
  const text = item.title && sure(reference, 'title') ? read.filter(Boolean).join(' ') : reference.raw
  const words = text
    .replace(/https?:\/\/\S{1,500}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH)
  return (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < SHORTEST_SEARCH ? null : words
}

/** The title and first author alone, for registries that search these; null when no title was read. */
export function searchTitle({ reading: { item } }: Reference): { title: string; author: string | undefined } | null {
  const title = item.title?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SEARCH)
  const first = (item.author ?? item.editor)?.[0]
  return title && title.length >= SHORTEST_SEARCH ? { title, author: first?.family ?? first?.literal } : null
}
