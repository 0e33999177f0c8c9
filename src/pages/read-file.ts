import { LONGEST_PAGE_TEXT } from '../limits.js'
import type { Page } from '../model/page.js'
import { namesStated } from './authors.js'
import { decodePage } from './charset.js'
import { itemOf } from './item.js'
import type { PageResponse } from './page-response.js'
import { isPdf, pdfStatements } from './pdf.js'
import { datesStated } from './published.js'
import { type Statement, statementsOf } from './statement.js'

/** What a file that is no HTML says of itself: a PDF by its metadata, others by their headers. */
export function readFile({ url, headers, body }: PageResponse): Page {
  const statements = [...(isPdf(body) ? pdfStatements(body) : []), ...headerStatements(headers)]
  const dates = datesStated(statements, url)
  const [title] = statementsOf(statements, 'title')
  const [language] = statementsOf(statements, 'language')
  const isArticle = statementsOf(statements, 'container').length > 0
  const concluded = {
    title: title ?? null,
    authors: namesStated(statements, 'author', [], []),
    editors: null,
    published: dates.published,
    language: language ?? null,
    canonical: null,
    url,
    type: isArticle ? ('article-journal' as const) : ('document' as const),
  }
  const description = statementsOf(statements, 'description')[0]?.text
  const lead = /^text\/plain/i.test(headers['content-type'] ?? '') ? plainText(body) : ''
  const text = {
    ...(description ? { description: description.slice(0, LONGEST_PAGE_TEXT) } : {}),
    ...(lead ? { lead } : {}),
  }
  return { kind: 'file', ...itemOf(statements, concluded), ...dates, canonical: null, text }
}

/** When the file was last put there; a page made for each visit has no such header or a false one. */
function headerStatements(headers: Readonly<Record<string, string>>): readonly Statement[] {
  const modified = headers['last-modified']
  return modified ? [{ subject: 'modified', text: modified, from: 'Last-Modified', trust: 0.5 }] : []
}

function plainText(body: Uint8Array): string {
  return decodePage(body.subarray(0, 4 * LONGEST_PAGE_TEXT), '')
    .slice(0, LONGEST_PAGE_TEXT)
    .trim()
}
