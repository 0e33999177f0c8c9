import type { Claim } from '../model/index.js'
import type { CitedPair } from './cited-pairs.js'
import { type Period, periodsIn } from './periods.js'

const cut = new WeakMap<CitedPair, string>()

/**
 * The words of a claim that lean on one of its citations: those from the citation before it up to itself, or the whole claim where the
 * citations stand together at its end or where nothing else is cited. Places are reckoned by their share of the claim's stretch of the
 * file, so the cut is moved to the next stop or word.
 */
export function leaningWords(pair: CitedPair): string {
  const known = cut.get(pair)
  if (known !== undefined) return known
  const words = wordsOn(pair)
  cut.set(pair, words)
  return words
}

const dated = new WeakMap<CitedPair, readonly Period[]>()

/** The dates and periods in them. */
export function leaningPeriods(pair: CitedPair): readonly Period[] {
  const known = dated.get(pair)
  if (known) return known
  const periods = periodsIn(leaningWords(pair))
  dated.set(pair, periods)
  return periods
}

function wordsOn({ claim, claimed, citation }: CitedPair): string {
  if (claim.context.kind === 'row') return claimed.own.text
  const [from, to] = stretch(claim, citation)
  return claim.text.slice(from, to).trim()
}

function stretch({ text, span, citations }: Claim, citation: CitedPair['citation']): readonly [number, number] {
  const marks = [...citations].map(each => each.span).sort((one, other) => one.start.offset - other.start.offset)
  const marked = marks.reduce((sum, { start, end }) => sum + (end.offset - start.offset), 0)
  const written = span.end.offset - span.start.offset - marked
  if (written <= 0 || citation.span.start.offset < span.start.offset) return [0, text.length]
  let before = 0
  let from = 0
  let last = 0
  for (const mark of marks) {
    const at = Math.round(((mark.start.offset - span.start.offset - before) / written) * text.length)
    before += mark.end.offset - mark.start.offset
    if (at - last > SHORTEST_STRETCH) from = last
    last = at
    if (mark.start.offset === citation.span.start.offset)
      return [wordStart(text, from), at >= text.length - SHORTEST_STRETCH ? text.length : wordEnd(text, at)]
  }
  return [0, text.length]
}

/** Characters. Citations nearer to each other than this stand at one place. */
const SHORTEST_STRETCH = 12

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  return space === -1 ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 ? text.length : space
}
