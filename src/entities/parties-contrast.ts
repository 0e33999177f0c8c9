import { type ClaimContext, compares, meantPair, subjectPair } from './claim-context.js'
import { type Contrast, contrastOf } from './contrast-reason.js'
import { destinations } from './destinations.js'
import { english } from './languages/english.js'
import { isNamedIn, isPart, statesOf } from './named-places.js'
import { type Pair, pairsOf } from './pairs.js'
import type { Place } from './places.js'
import type { SourceContext } from './source-context.js'
import { hasAny } from './word-list.js'
import { mayBeSamePlace } from './world.js'

/** Two states deal with each other in the claim, or in what it stands in, and two others in its source. */
export function partiesContrast(
  claim: ClaimContext,
  source: SourceContext,
  foreign: readonly Place[],
): Contrast | null {
  const pair = pairsOf(source.title).find(each => each.some(place => foreign.includes(place)))
  // “The Kenya and Uganda tour”: where somebody went, one place after the other.
  if (pair && destinations(source.title).some(place => pair.includes(place))) return null
  // Towns beside each other are where things happened, and nobody's partners.
  if (!pair || pair.some(({ by }) => by === 'town') || statesOf(source.title).length > 2) return null
  const own = meantPair(claim) ?? pairsOf(claim.own)[0]
  const isCompared = compares(claim) || hasAny(source.title.text, english.contrast.comparison)
  const claimed = own ?? (isCompared ? null : (subjectPair(claim) ?? impliedPair(claim, pair)))
  const absent = claimed?.filter(place => !isNamedIn(place, source)) ?? []
  if (!claimed || absent.length === 0) return null
  // What surrounds the claim may say less of it than its own words.
  return contrastOf(own ? 'parties' : 'subject-parties', pairText(claimed), pairText(pair))
}

/** “German firms”, in a text on Mongolia, of a source on Germany and Kazakhstan: the pair is Germany and what the text is about. */
function impliedPair({ own, caption, headings, title }: ClaimContext, pair: Pair): Pair | null {
  const [spokenOf, ...others] = statesOf(own)
  if (
    !spokenOf ||
    others.length > 0 ||
    isPart(spokenOf) ||
    spokenOf.by === 'town' ||
    !pair.some(place => mayBeSamePlace(place.normal, spokenOf.normal))
  )
    return null
  for (const read of [caption, ...headings, title]) {
    const [about, ...more] = read ? statesOf(read) : []
    if (about)
      return more.length > 0 || isPart(about) || mayBeSamePlace(about.normal, spokenOf.normal)
        ? null
        : [spokenOf, about]
  }
  return null
}

function pairText([one, other]: Pair): string {
  return `${one.text} and ${other.text}`
}
