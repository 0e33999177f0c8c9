import type { Extent } from '../../model/span.js'
import { closersOf } from '../draft.js'
import { foldLetters } from '../fold.js'
import { holdsVerb } from '../prose.js'
import { functionWords, particles } from '../vocabulary.js'
import type { BackReference } from './back-reference.js'

type Subject = Pick<BackReference, 'author' | 'shortTitle' | 'year'>

// Characters, and words.
const longestSubject = 160
const longestShortTitle = 12

/** Words for the author of the source named before, who is named nowhere else here. */
const sameAuthor =
  /^(?:ders|dies|dems|idem|eadem|id|the same|le meme|la meme|el mismo|la misma|lo stesso|la stessa)\.?$/i

/** What the words before a mark name; null when they are a sentence, or a whole reference. */
export function readSubject(view: string, text: string, extent: Extent, emphasis: readonly Extent[]): Subject | null {
  const { start } = extent
  const end = start + view.slice(start, extent.end).replace(/[\s,([]+$/, '').length
  if (end <= start) return { author: null, shortTitle: null, year: null }
  if (end - start > longestSubject) return null
  const dated = /[\s,]{1,2}\(?((?:1[5-9]|20)\d\d)[a-z]?\)?$/.exec(view.slice(start, end))
  const stop = dated ? start + dated.index : end
  const words = view.slice(start, stop)
  // “Title, in: Doe (n 4)”: a part of the work that is pointed to.
  if (
    /[,.?!”"’»]\s[Ii]n:?\s|\sin:?$|(?:^|[\s(])(?:1[5-9]|20)\d\d|[:/]\/|;\s|[a-z]{4}[.?!]\s[A-Z]|\d{1,4}\s?[–-]\s?\d/.test(
      words,
    )
  )
    return null
  if (dated && /[\d“"«„]/.test(words)) return null
  const marked = markedAt(view, start, emphasis)
  if (!marked && !/^(?:[A-Z]|(?:van|von|de|du|la|le|der|den|di|da|dos|del|zu|ders|dies)\b|al-|[dl]['’])/.test(words))
    return null
  if (!marked && isSentence(outsideMarks(view, start, stop, emphasis))) return null
  const year = dated ? Number(dated[1]) : null
  if (marked) return { author: null, shortTitle: bareTitle(text.slice(marked.start, Math.min(marked.end, stop))), year }
  const named = namesAndTitle(text.slice(start, stop), words)
  return (named.shortTitle?.split(/\s+/).length ?? 0) > longestShortTitle ? null : { ...named, year }
}

function markedAt(view: string, at: number, emphasis: readonly Extent[]): Extent | undefined {
  const italics = emphasis.find(extent => extent.start >= at && extent.start <= at + 1)
  if (italics) return italics
  return closersOf(view[at] as string) ? { start: at + 1, end: view.length } : undefined
}

/** Who is named stands in capitals; “In the first trial (n 120)” names nobody. */
function isSentence(words: string): boolean {
  const first = words.split(/,|\s(?:and|&|und|et|y)\s/)[0] as string
  if (
    first
      .split(' ')
      .some(
        word => /^[a-z]{3}/.test(word) && !functionWords.has(word) && !particles.has(word) && !sameAuthor.test(word),
      )
  )
    return true
  return holdsVerb(words)
}

function outsideMarks(view: string, start: number, end: number, emphasis: readonly Extent[]): string {
  const italics = emphasis.find(extent => extent.start >= start && extent.start < end)
  return view.slice(start, italics ? italics.start : end).replace(/[“"«„‘].*$/, '')
}

/** “J. Doe, Short Title” taken apart. Further names stay with the title, which is then of no use but does no harm. */
function namesAndTitle(written: string, folded: string): Pick<Subject, 'author' | 'shortTitle'> {
  const first = /^(?:[A-Z]\.[\s-]?){0,4}/.exec(folded)?.[0].length ?? 0
  const length = folded.slice(first).search(/,|\s(?:and|&|und|et|y)\s|\/|\set\sal|\s[“"«„‘]|:\s/)
  const stop = length < 0 ? folded.length : first + length
  const author = written.slice(first, stop).trim()
  const rest = /^[^,“"«„‘]{0,80}?(?:,\s?(?:[A-Z]\.[\s,-]{0,2}){0,4}|\s(?=[“"«„‘]))/.exec(folded.slice(stop))
  const title = rest ? bareTitle(written.slice(stop + rest[0].length)) : ''
  return { author: sameAuthor.test(foldLetters(author)) || author === '' ? null : author, shortTitle: title || null }
}

function bareTitle(words: string): string {
  return words.replace(/^[“"«„‘'\s]+|[”"»’'“\s,.;]+$/g, '')
}
