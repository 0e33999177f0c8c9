import { lazily } from '../../lazily.js'
import type { Extent } from '../../model/span.js'
import { type BackReference, type BackReferenceMatch, nothing } from './back-reference.js'
import { placeBehind } from './cited-place.js'
import { endsPointing, noteMark } from './cross-reference.js'
import { readSubject } from './subject.js'
import { lead } from './surnames.js'

/** Words that point to what was given elsewhere. */
const pointers = new Set(
  'above supra oben below infra unten s o ci-dessus plus haut arriba sopra acima hierboven wie as cit cite citato citata citada citado precite siehe vgl see voir vease vedi zie'.split(
    ' ',
  ),
)
const betweenPointers = new Set(['at', 'in', 'en', 'alla'])

const citation =
  '(?:op\\.?\\s?cit\\b\\.?|loc\\.\\s?cit\\.?|art\\.\\s?cit(?:e\\b|\\.)?|ob\\.\\s?cit\\.?|ouvr\\.\\s?cite\\b|a\\.\\s?a\\.\\s?O\\.?|aaO\\b|ebd\\.|ebenda\\b|ibid(?:em\\b|\\.)|id\\.(?=,?\\s))'

const leadAhead = lazily(() => new RegExp(`^${lead}`))

// What stands behind the words that name the source: “op. cit.”, “a. a. O.”
const citedMark = lazily(
  () => new RegExp(`(?:^|,?\\s\\(?)(?:(${citation})(?:\\s?\\((\\d{4})\\))?|cit\\.(?=,\\s|\\s\\(|$))`),
)

const notePointed = lazily(() => new RegExp(`(?<![A-Za-z\\d])${noteMark}`))

/** “Smith, op. cit., 5”, “Smith, Title (wie Anm. 3), S. 5”, “*Case*, above n 4, [17]”: some words, then a mark that points. */
export function matchMark(view: string, text: string, emphasis: readonly Extent[]): BackReferenceMatch | null {
  const mark = findMark(view.slice(0, 240))
  if (!mark) return null
  const { cited, label } = mark
  const start = leadAhead().exec(view)?.[0].length ?? 0
  const subject = readSubject(view, text, { start: Math.min(start, mark.start), end: mark.start }, emphasis)
  if (!subject) return null
  // “Doe, Title, ebd., S. 3”: another work in the same book.
  if (/^[eEiI]/.test(cited ?? '') && subject.shortTitle !== null) return null
  // “cit.” alone cites nothing.
  if (cited === '' && subject.author === null && subject.shortTitle === null) return null
  const place = placeBehind(view, mark.end)
  if (!place || (cited === null && !endsPointing(text, place.end))) return null
  const back: BackReference = {
    ...nothing,
    ...subject,
    form: cited === null ? 'cross-reference' : 'op-cit',
    year: mark.year ?? subject.year,
    noteLabel: label,
    locator: place.locator,
    unmistakable: true,
  }
  return { back, length: place.end }
}

interface Mark {
  readonly start: number
  readonly end: number
  /** “op. cit.” and its like; empty for “cit.” alone, null where only a note is named. */
  readonly cited: string | null
  readonly year: number | null
  readonly label: string | null
}

function findMark(front: string): Mark | null {
  const cited = /\bcite?\b|\bid\.|\ba\.\s?a\.|aaO|\b(?:ebd|ebenda|ibid)/.test(front) ? citedMark().exec(front) : null
  const note = /(?:ot(?:es?|a)|oot|nm\.?|ung|[nN]s?\.?)\s?\d/.test(front) ? notePointed().exec(front) : null
  if (cited && (!note || cited.index < note.index)) {
    const end = cited.index + cited[0].length
    const named = note && /^[,\s([]*$/.test(front.slice(end, pointsBack(front, note.index).start))
    const year = cited[2] ? Number(cited[2]) : null
    const found = { start: cited.index, cited: cited[1] ?? '', year }
    return named ? { ...found, end: behindNote(front, note), label: note[1] as string } : { ...found, end, label: null }
  }
  if (!note) return null
  const { start, count } = pointsBack(front, note.index)
  const end = behindNote(front, note)
  const next = front[note.index + note[0].length] ?? ''
  const bracketed = /[([]\s?$/.test(front.slice(0, start)) && /[)\],]/.test(next)
  if (count === 0 && !bracketed && !/(?:above|supra|oben|below)$/.test(front.slice(0, end))) return null
  return { start, end, cited: null, year: null, label: note[1] as string }
}

function behindNote(front: string, note: RegExpExecArray): number {
  const at = note.index + note[0].length
  return (
    at +
    (/^(?:\)|\](?=[,.]))?(?:\s(?:above|below|supra|oben)(?![A-Za-z]))?/.exec(front.slice(at, at + 12))?.[0].length ?? 0)
  )
}

/** The words before a note's number that point: “siehe oben”, “supra”, “wie”. */
function pointsBack(front: string, at: number): { start: number; count: number } {
  let [start, count, place] = [at, 0, at]
  for (let words = 0; words < 5; words++) {
    const word = /([A-Za-z][A-Za-z-]*\.?),?\s(?:\()?$/.exec(front.slice(Math.max(0, place - 16), place))
    if (!word) break
    const bare = (word[1] as string).toLowerCase().replace('.', '')
    // “S. 5” is a page, “s. 5” and “as” point.
    const points = pointers.has(bare) && (bare !== 'o' || /\.$/.test(word[1] as string))
    if (!points && !betweenPointers.has(bare)) break
    place -= word[0].length
    if (!points) continue
    start = place
    count++
  }
  return { start, count }
}
