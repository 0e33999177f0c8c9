import type { CslItem } from '../model/index.js'
import { defined, firstTextOf, type Json, listOf, membersOf, textOf, textsOf } from './json.js'
import { dateFrom, distinctDates, nameOf, others, plain, withSubtitle } from './record.js'
import { absent, candidates, found, type Registry, silent, type WorkRecord } from './registry.js'
import { get, query, readJson } from './reply.js'
import { searchTitle } from './search-text.js'

const ROWS = '5'

/** Open Library (https://openlibrary.org/developers/api): books by ISBN, and by title and author. */
export const openLibrary: Registry = {
  id: 'open-library',
  name: 'Open Library',
  home: 'https://openlibrary.org',
  requests(question, { url }) {
    if (question.kind === 'identifier') {
      const { scheme, value } = question.identifier
      if (scheme !== 'isbn') return []
      return [get(`${url}/api/books?${query({ bibkeys: `ISBN:${value}`, format: 'json', jscmd: 'data' })}`)]
    }
    const sought = searchTitle(question.reference)
    if (!sought) return []
    const fields = 'key,title,subtitle,author_name,first_publish_year,publish_year,publisher,isbn'
    return [get(`${url}/search.json?${query({ title: sought.title, author: sought.author, limit: ROWS, fields })}`)]
  },
  read(reply, question) {
    return readJson(reply, body => {
      if (question.kind === 'search') {
        const { docs } = membersOf(body)
        if (!Array.isArray(docs)) return silent('server-error', 'the answer holds no list')
        return candidates(docs.map(each => workRecord(membersOf(each))))
      }
      if (typeof body !== 'object' || body === null || Array.isArray(body))
        return silent('server-error', 'the answer holds no books')
      const books = Object.entries(body)
      // A number that stands for nothing is answered by an empty object.
      if (books.length === 0) return absent
      const book = membersOf(books.find(([key]) => key.startsWith('ISBN:'))?.[1])
      return textOf(book.title)
        ? found(editionRecord(book, question.identifier.value))
        : silent('server-error', 'the answer names no book')
    })
  },
}

function editionRecord(book: Json, isbn: string): WorkRecord {
  const bare = plain(textOf(book.title))
  const title = withSubtitle(bare, plain(textOf(book.subtitle)))
  const dates = distinctDates([yearOf(book.publish_date)])
  const authors = listOf(book.authors).flatMap(author => nameOf(textOf(membersOf(author).name)) ?? [])
  const item = defined<CslItem>({
    type: 'book',
    title,
    author: authors.length > 0 ? authors : undefined,
    issued: dates[0],
    publisher: plain(textOf(membersOf(listOf(book.publishers)[0]).name)),
    'publisher-place': plain(textOf(membersOf(listOf(book.publish_places)[0]).name)),
    ISBN: isbn,
  })
  return record(item, others([bare], title), dates)
}

// A work gathers all its editions: each one's year is official.
function workRecord(work: Json): WorkRecord {
  const bare = plain(textOf(work.title))
  const title = withSubtitle(bare, plain(textOf(work.subtitle)))
  const dates = distinctDates([work.first_publish_year, ...listOf(work.publish_year)].map(yearOf))
  const authors = textsOf(work.author_name).flatMap(name => nameOf(name) ?? [])
  const item = defined<CslItem>({
    type: 'book',
    title,
    author: authors.length > 0 ? authors : undefined,
    issued: yearOf(work.first_publish_year) ?? dates[0],
    publisher: firstTextOf(work.publisher),
    ISBN: firstTextOf(work.isbn),
  })
  return record(item, others([bare], title), dates)
}

function record(item: CslItem, titles: readonly string[], dates: WorkRecord['dates']): WorkRecord {
  return { registry: 'Open Library', item, titles, containers: [], dates, notices: [], relations: [] }
}

function yearOf(value: unknown): WorkRecord['dates'][number] | undefined {
  const year = /(?<!\d)1[4-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)/.exec(textOf(value) ?? '')?.[0]
  return year ? dateFrom([Number(year)]) : undefined
}
