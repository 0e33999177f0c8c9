import { lazily } from '../../lazily.js'
import { type BackReferenceMatch, nothing } from './back-reference.js'
import { placeBehind } from './cited-place.js'
import { lead } from './surnames.js'

const ibid = lazily(
  () =>
    new RegExp(
      `^${lead}(?:[Ii]bid(?:em|\\.|\\b)|[Ee]ben(?:da|dort)\\b|[Ee]bda?\\.|[Ii]dem\\b|[Ii]d\\.|[Ii]vi\\b|[Tt]am(?:ze|tez)\\b|[Ll]oc\\.\\s?cit\\.)\\.?`,
    ),
)

/** “Ibid., 5”, “ebd., S. 5”, “id. at 5”: the source named last. */
export function matchIbid(text: string): BackReferenceMatch | null {
  if (!/^.{0,14}?(?:[Ii]bid|[Tt]am[tz]e|[Ee]b(?:en)?d|[Ii]d(?:em|\.)|[Ll]oc\.|[Ii]vi\b)/.test(text)) return null
  const match = ibid().exec(text)
  const place = match && placeBehind(text, match[0].length)
  if (!match || !place) return null
  // “Idem, *Title*”: the same author, another work.
  const isSameAuthor = /(?:[Ii]dem|[Ii]d\.)$/.test(match[0]) && place.locator === null
  if (isSameAuthor && text[place.end - 1] === ',' && place.end < text.length) return null
  return { back: { ...nothing, form: 'ibid', locator: place.locator, unmistakable: true }, length: place.end }
}
