import { type ClaimContext, everyText } from './claim-context.js'
import { english } from './languages/english.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'
import { sharedTerms, termsIn, termsOf } from './terms.js'
import { wordSet } from './word-list.js'
import { type Word, wordsOf } from './words.js'

/** Whether a claim, or what it stands in, and a source's title are of one matter: by a term, its acronym, or a compound of it. */
export function sharesMatter(claim: ClaimContext, source: SourceContext): boolean {
  return (
    sharedTerms(claim, source, 'any').length > 0 ||
    spellsOut(claim.own, source.title) ||
    spellsOut(source.title, claim.own) ||
    sharesCompound(claim, source)
  )
}

/** “Goods and services tax” and “GST”. */
function spellsOut(long: ReadText, short: ReadText): boolean {
  const acronyms = wordsOf(short.text).filter(({ text }) => /^\p{Upper}{3,6}$/u.test(text))
  if (acronyms.length === 0) return false
  const initials = initialsOf(wordsOf(long.text))
  return acronyms.some(({ folded }) => initials.includes(folded))
}

/** The first letters of a text's words, one behind the other; words like “and” give none. */
function initialsOf(words: readonly Word[]): string {
  return words.map(({ folded }) => (wordSet(english.smallWords).has(folded) ? '' : folded[0])).join('')
}

function sharesCompound(claim: ClaimContext, { title }: SourceContext): boolean {
  return everyText(claim).some(read => haveOneCompound(read, title))
}

/** “Birds” and “songbirds”, “Wasser” and “Hochwasser”. */
export function haveOneCompound(one: ReadText, other: ReadText): boolean {
  const terms = unplacedTerms(other)
  return unplacedTerms(one).some(term => terms.some(each => isCompound(term, each) || isCompound(each, term)))
}

/** “Land” is no part of “Finland”. */
function unplacedTerms(read: ReadText): readonly string[] {
  const placed = new Set(read.places.flatMap(({ text }) => termsIn(text)))
  return [...termsOf(read)].filter(term => !placed.has(term))
}

function isCompound(long: string, short: string): boolean {
  return short.length >= SHORTEST_BASE && long.length >= short.length + SHORTEST_FIRST && long.endsWith(short)
}

/** Letters: “birds” is cut to “bird”. */
const SHORTEST_BASE = 4
/** Letters: “un-” and “re-” make no compound. */
const SHORTEST_FIRST = 3
