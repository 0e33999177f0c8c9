import { doiOfUrl, parseDoi, parseIssn } from '../identifiers/index.js'
import { type Statement, statementsOf } from './statement.js'

interface Stated {
  readonly text: string
  readonly from: string
}

/** The DOI that the page states for its own work, else the one in its address. */
export function doiStated(statements: readonly Statement[], url: string): Stated | null {
  for (const { text, from } of statementsOf(statements, 'doi')) {
    const doi = parseDoi(text) ?? doiOfUrl(text)
    if (doi) return { text: doi, from }
  }
  const doi = doiOfUrl(url)
  return doi ? { text: doi, from: 'URL' } : null
}

export function issnStated(statements: readonly Statement[]): Stated | null {
  for (const { text, from } of statementsOf(statements, 'issn')) {
    const issn = parseIssn(text)
    if (issn) return { text: issn, from }
  }
  return null
}
