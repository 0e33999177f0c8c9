import { lazily } from '../../lazily.js'
import { type BackReference, type BackReferenceMatch, nothing } from './back-reference.js'
import { placeBehind } from './cited-place.js'
import { asWritten, lead, surnames } from './surnames.js'

/** “Note 12”, “n. 12”, “Anm. 12”, in folded letters, as the source of a pattern: its group is the note's number. */
export const noteMark =
  '(?:[Nn]otes?|nn?\\.?|[Ff]ns?\\.?|[Ff]ootnotes?|Anm\\.?|Anmerkung|FN|Fuqnote|[Nn]ota|[Nn]oot)\\s?(\\d{1,4})(?!\\d|\\s?[–-]\\s?\\d)'

// Without a word that points only surnames may stand before it.
const crossReference = lazily(() => new RegExp(`^${lead}(?:(?:[A-Z]\\.\\s?){0,4}${surnames},?\\s)?\\(?${noteMark}\\)?`))

/** “Above, n. 30.” and “see note 12” point; a mere “n 12 patients …” does not. */
export function endsPointing(text: string, at: number): boolean {
  const from = /[.,;]$/.test(text.slice(0, at)) ? at - 1 : at
  return /^[.,;]?\s*(?:$|\p{Upper}|[“"«„])|^,?\s(?:and|und|et|sowie|with|y|e)\s\p{Upper}/u.test(
    text.slice(from, from + 12),
  )
}

/** “See note 12, p. 5”, “Smith (n 12)”: names, if any, and the note they point to. */
export function matchCrossReference(view: string, text: string): BackReferenceMatch | null {
  if (
    !/^.{0,120}?(?:\bn{1,2}\.?\s?\d|[Nn]otes?\s?\d|[Ff]ns?\.?\s?\d|FN\s?\d|Anm|Fuqnote|[Nn]ota\s?\d|noot)/s.test(view)
  )
    return null
  const match = crossReference().exec(view)
  const place = match && placeBehind(view, match[0].length)
  if (!match || !place || !endsPointing(text, place.end)) return null
  const back: BackReference = {
    ...nothing,
    form: 'cross-reference',
    author: asWritten(match[1], view, text),
    noteLabel: match[2] as string,
    locator: place.locator,
    unmistakable: true,
  }
  return { back, length: place.end }
}
