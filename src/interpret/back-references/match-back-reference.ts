import type { Extent } from '../../model/span.js'
import { foldLetters } from '../fold.js'
import { matchAuthorPage, matchAuthorYear } from './author-year.js'
import type { BackReferenceMatch } from './back-reference.js'
import { matchCrossReference } from './cross-reference.js'
import { matchForeignIbid, matchForeignMark, matchMarkedTitle } from './foreign.js'
import { matchIbid } from './ibid.js'
import { matchMark } from './mark.js'
import { matchShortTitle } from './short-title.js'

/**
 * The back reference that a text begins with, or null. `emphasis` are the italic stretches of the text: a title in italics
 * or in quotation marks is what tells a short form from prose.
 */
export function matchBackReference(text: string, emphasis: readonly Extent[] = []): BackReferenceMatch | null {
  const view = foldLetters(text.slice(0, 600))
  return (
    matchIbid(view) ??
    matchForeignIbid(text) ??
    matchForeignMark(text) ??
    matchMarkedTitle(text, emphasis) ??
    matchMark(view, text, emphasis) ??
    matchCrossReference(view, text) ??
    matchAuthorYear(view, text) ??
    matchShortTitle(view, text, emphasis) ??
    matchAuthorPage(view, text)
  )
}
