import { monthOf } from '../interpret/vocabulary.js'
import { once, placed } from './languages/measured.js'
import { findPlaces, type Place } from './places.js'
import { wordSet } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'
import { mayBeSamePlace } from './world.js'

/** Where a sentence says that something came about: “in Varnmouth”. */
export interface Venue {
  readonly kind: 'venue'
  /** As written. */
  readonly text: string
  /** The place, where the gazetteer has it. */
  readonly place: Place | null
  readonly names: ReadonlySet<string>
}

/** The event of a sentence that happens in one place (`sign`), with that place; null where there is none or more than one. */
export function venueIn(sentence: string): { readonly event: string; readonly venue: Venue } | null {
  const words = wordsOf(sentence)
  for (const [at, word] of words.entries()) {
    const event = once().get(word.folded)
    if (!event || !wordSet(placed).has(event)) continue
    const venue = venueBehind(sentence, at)
    return venue && { event, venue }
  }
  return null
}

/** The one place behind a word, after “in” or “at” in the same clause. */
export function venueBehind(sentence: string, at: number): Venue | null {
  const words = wordsOf(sentence)
  const found: Venue[] = []
  for (let place = at + 1; place <= at + FURTHEST && place < words.length; place++) {
    if (/[;:()—]/.test(sentence.slice(words[place - 1]?.end, words[place]?.start))) break
    if (!before.has(words[place]?.folded ?? '')) continue
    const name = nameAt(sentence, words, place + 1)
    if (name === 'several') return null
    if (name) found.push(venueOf(sentence, name))
  }
  return found.length === 1 ? (found[0] as Venue) : null
}

/** Words from what came about to where. */
const FURTHEST = 12

const before = new Set('in|at|à|en|em'.split('|'))

function nameAt(sentence: string, words: readonly Word[], from: number): readonly Word[] | 'several' | null {
  const name: Word[] = []
  let at = from
  for (; at < words.length; at++) {
    const word = words[at] as Word
    if (!isCapital(word.text) || monthOf(word.text) !== undefined) break
    if (name.length > 0 && !/^[ -]$/.test(sentence.slice((name.at(-1) as Word).end, word.start))) break
    name.push(word)
  }
  if (name.length === 0) return null
  const [last, next, second] = [name.at(-1) as Word, words[at], words[at + 1]]
  const isListed = next && /^(?:and|or|und|oder|et|ou|y|o|e)$/.test(next.folded) && second && isCapital(second.text)
  // “in Delhi and Moscow”, “in London, Paris”: of a list, none is the place.
  if (
    isListed ||
    (next && isCapital(next.text) && /^, $/.test(sentence.slice(last.end, next.start)) && !isCountry(sentence, next))
  )
    return 'several'
  return name
}

/** “Lima, Peru”. */
function isCountry(sentence: string, word: Word): boolean {
  return findPlaces(sentence).some(({ by, extent }) => by === 'name' && extent.start === word.start)
}

function venueOf(sentence: string, name: readonly Word[]): Venue {
  const [start, end] = [(name[0] as Word).start, (name.at(-1) as Word).end]
  return {
    kind: 'venue',
    text: sentence.slice(start, end),
    place: findPlaces(sentence).find(({ extent }) => extent.start === start && extent.end === end) ?? null,
    names: new Set(name.map(({ folded }) => folded)),
  }
}

/** Whether two venues can be one: a name in common, a town and its country, or names of which nobody can tell. */
export function mayBeSameVenue(one: Venue, other: Venue): boolean {
  if ([...one.names].some(name => other.names.has(name))) return true
  const [first, second] = [one.place, other.place]
  if (!first || !second) return Boolean(first ?? second) && !isTown(first ?? second)
  if (isTown(first) && isTown(second)) return first.normal === second.normal
  return mayBeSamePlace(first.normal, second.normal)
}

function isTown(place: Place | null): boolean {
  return place?.by === 'town' || place?.by === 'capital'
}
