import { lazily } from '../../lazily.js'
import { type BackReference, type BackReferenceMatch, nothing } from './back-reference.js'
import { placeBehind } from './cited-place.js'
import { endsHere } from './short-title.js'
import { asWritten, lead, surnames } from './surnames.js'

const authorYear = lazily(() => new RegExp(`^${lead}${surnames},?\\s\\(?((?:1[5-9]|20)\\d\\d)[a-z]?\\)?`))

// Only with its label: a mere figure behind a name may be anything.
const authorPage = lazily(
  () => new RegExp(`^${lead}(?:[A-Z]\\.\\s?){0,4}${surnames}(?=,\\s(?:pp?|SS?)\\.\\s?[\\divxl])`),
)

/** “Doe 1975, 5”, “Doe and Roe (1975), p. 5”: surnames, and the year of what they wrote. */
export function matchAuthorYear(view: string, text: string): BackReferenceMatch | null {
  const front = /^[^“"\d]{1,150}?\s\(?(?=(?:1[5-9]|20)\d\d)/.exec(view)?.[0]
  // Surnames stand there without initials.
  if (front === undefined || /(?:^|\s)[A-Z]\./.test(front)) return null
  const match = authorYear().exec(view)
  const place = match && placeBehind(view, match[0].length)
  if (!match || !place || !(endsHere(text, place.end) || isLabelledPlace(view, match[0].length, place.end))) return null
  if (monthLike.test(match[1] as string)) return null
  // “Doe, Mud (1972), 239” gives a title; “Doe, Mud and Rust (1972), 239” may give one or three names.
  const names = match[0].replace(/,?\s\(?\d{4}.*$/, '')
  const isListed = /,\s/.test(names)
  if (isListed && !/,?\s(?:and|&|und|et|y|e|en)\s/.test(names)) return null
  // “(1986 [1934])” and “(1979, 1994)” are years.
  if (
    place.locator !== null &&
    ((!/[,:]/.test(view[match[0].length] as string) && !/^\s(?:SS?|pp?)\.\s/.test(view.slice(match[0].length))) ||
      /^(?:1[5-9]|20)\d\d$/.test(place.locator))
  )
    return null
  const back: BackReference = {
    ...nothing,
    form: 'short',
    author: asWritten(match[1], view, text),
    year: Number(match[2]),
    locator: place.locator,
    unmistakable: place.locator !== null && !isListed,
  }
  return { back, length: place.end }
}

/** “Doe 1975, S. 75, der …”, “Doe 1975, p. 75 shows …”: a labelled page, and the sentence goes on. */
function isLabelledPlace(view: string, start: number, end: number): boolean {
  const label = /^,?\s(?:[a-z]{3,13}\.?\s)?(?:SS?|pp?)\.\s?\d/.test(view.slice(start, end))
  return label && /^,?\s(?!(?:in|of|from|ed|eds|from|bei|hrsg|dans|sous)\b)[a-z]{2,}/.test(view.slice(end))
}

/** “Smith, p. 33.”: only where one work of Smith's was given. */
export function matchAuthorPage(view: string, text: string): BackReferenceMatch | null {
  if (!/^.{2,80}?,\s(?:pp?|SS?)\.\s?[\divxl]/.test(view)) return null
  const match = authorPage().exec(view)
  const place = match && placeBehind(view, match[0].length)
  if (!match || !place || place.locator === null || !endsHere(text, place.end)) return null
  const author = asWritten(match[1], view, text)
  return {
    back: { ...nothing, form: 'short', author, locator: place.locator, unmistakable: false },
    length: place.end,
  }
}

const monthLike =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|In|The|Act|Vol)$/
