import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { decodeEntities } from '../identifiers/entities.js'
import type { CslName, CslType } from '../model/csl.js'

/** What can be said of a page. `site` is who runs it, `container` the journal or book that a work stands in. */
export type Subject =
  | 'title'
  | 'author'
  | 'editor'
  | 'site'
  | 'container'
  | 'collection'
  | 'publisher'
  | 'published'
  | 'modified'
  | 'volume'
  | 'issue'
  | 'first-page'
  | 'last-page'
  | 'pages'
  | 'number'
  | 'doi'
  | 'issn'
  | 'isbn'
  | 'pmid'
  | 'pmcid'
  | 'language'
  | 'canonical'
  | 'abstract'
  | 'description'
  | 'type'

/** One thing that a page says of itself, in one place. */
export interface Statement {
  readonly subject: Subject
  /** On one line, entities decoded. */
  readonly text: string
  /** Where it stands: `citation_title`, `JSON-LD`, `og:title` … */
  readonly from: string
  /** 0 to 1: how often a page that says so in this place is right. */
  readonly trust: number
  /** Of an author: the name already taken apart. */
  readonly name?: CslName
  /** Of a type: the CSL type it stands for. */
  readonly type?: CslType
}

/** The statements of a subject, the most trusted first; those of equal trust in the page's order. */
export function statementsOf(statements: readonly Statement[], subject: Subject): readonly Statement[] {
  return statements.filter(statement => statement.subject === subject).sort((one, other) => other.trust - one.trust)
}

/**
 * A text that a page's head states, as it was meant: publishing systems put references to characters and tags into it that nobody sees there.
 * One layer is undone.
 */
export function meantText(text: string): string {
  return oneLine(
    text
      .replace(
        /<\/?(?:[biu]|em|strong|su[bp]|span|br|p|i|font|jats:\w{1,10}|mml:\w{1,12})(?:\s[^<>]{0,200})?\/?>/gi,
        '',
      )
      .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, characterOf),
  )
}

function characterOf(whole: string, name: string): string {
  return name.startsWith('#') ? decodeEntities(whole) : decodeNamedCharacterReference(name) || whole
}

/** A text as a reader sees it on one line; '' where there is nothing. */
export function oneLine(text: string): string {
  if (!isToBeMended.test(text)) return text
  return text
    .replace(/[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff]/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

// What most texts have nothing of: signs without a width, spaces of another kind, in a row or at an end.
const isToBeMended =
  /[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]| {2}|^ | $/
