import { yearOf } from '../compare/calendar.js'
import { sure } from '../compare/certainty.js'
import { foldLetters } from '../interpret/fold.js'
import { isProse } from '../interpret/prose.js'
import type { CslName, Reference } from '../model/index.js'

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
  const names = (item.author ?? item.editor ?? []).slice(0, 3).flatMap(name => surname(name) ?? [])
  const read = [names.join(' '), yearOf(item.issued), item.title, item['container-title'], item.volume, item.page]
  const isRead = item.title !== undefined && sure(reference, 'title')
  const words = (isRead ? read.filter(Boolean).join(' ') : reference.raw)
    .replace(/https?:\/\/\S{1,500}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH)
  if (!isRead && isProse(foldLetters(words))) return null
  return (words.match(/[\p{Alpha}\p{N}]/gu)?.length ?? 0) < SHORTEST_SEARCH ? null : words
}

/** Words. A longer name is a group's, whose first words are enough, or what was taken for a name. */
const LONGEST_SEARCHED_NAME = 6

function surname({ family, literal }: CslName): string | undefined {
  const name = family ?? literal
  return name !== undefined && name.split(/\s+/).length <= LONGEST_SEARCHED_NAME ? name : undefined
}

/** The title and first author alone, for registries that search these; null when no title was read. */
export function searchTitle({ reading: { item } }: Reference): { title: string; author: string | undefined } | null {
  const title = item.title?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SEARCH)
  const first = (item.author ?? item.editor)?.[0]
  return title && title.length >= SHORTEST_SEARCH ? { title, author: first?.family ?? first?.literal } : null
}
