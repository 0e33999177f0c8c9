import { english } from './languages/english.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import { wordSet } from './word-list.js'
import { type Word, wordsOf } from './words.js'

/** The states that a text has someone visit: “visit to Kenya”, “visits Kenya”, “on Kenya visit”, “arrived in Nairobi”. */
export function destinations({ text, places }: ReadText): readonly Place[] {
  const words = wordsOf(text)
  const visits = wordSet(english.contrast.visit)
  return places.filter(place => {
    if (place.isPartOfName || place.by === 'adjective') return false
    const first = words.findIndex(({ start }) => start === place.extent.start)
    const last = words.findIndex(({ end }) => end === place.extent.end)
    const next = words[last + 1]
    if (next && visits.has(next.folded) && text[place.extent.end] === ' ') return true
    return isBehindVisit(words, first, visits)
  })
}

/** Somebody in a place, as titles tell of a visit: “Moss in Hanoi: a partnership raised”. */
export interface Visit {
  /** The last word of the name, folded. */
  readonly visitor: string
  readonly place: Place
}

/** The visit that a title tells of by who went and where: “Moss in Hanoi”; null where it tells of none. */
export function visitIn({ text, places }: ReadText): Visit | null {
  const [, name, link] = visitingTitle.exec(text) ?? []
  if (name === undefined || link === undefined) return null
  const place = places.find(({ extent, by }) => extent.start === name.length + link.length && by !== 'adjective')
  const visitor = wordsOf(name).at(-1)?.folded
  return place && visitor !== undefined ? { visitor, place } : null
}

const visitingTitle =
  /^((?:\p{Upper}[\p{Alpha}’'-]+\s){0,2}\p{Upper}[\p{Alpha}’'-]+)(\s(?:in|en|à|au|em|a|ad|te|i)\s)(?=\p{Upper})/u

/** “visit to”, “first official visit to the capital of”: the visit a few words before the place, and a small word of direction between. */
function isBehindVisit(words: readonly Word[], first: number, visits: ReadonlySet<string>): boolean {
  for (let at = first - 1; at >= Math.max(0, first - FURTHEST_VISIT); at--) {
    const word = words[at] as Word
    if (visits.has(word.folded)) return true
    if (/^(?:with|by|from|and|of)$/.test(word.folded) && at === first - 1) return false
  }
  return false
}

/** Words: further away it is somebody else's visit. */
const FURTHEST_VISIT = 3
