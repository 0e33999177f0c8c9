import { type ClaimContext, everyText } from '../claim-context.js'
import type { SourceContext } from '../source-context.js'
import { hasWords } from '../word-list.js'
import { bodyContrast, homeContrast } from './body-contrast.js'
import { caseContrast } from './case-contrast.js'
import type { Contrast } from './contrast-reason.js'
import { editionContrast, eventContrast, ordinalContrast } from './event-contrast.js'
import { exerciseContrast } from './exercise-contrast.js'
import { headedContrast, waterContrast } from './headed-contrast.js'
import { kindContrast } from './kind-contrast.js'
import { occasionContrast } from './occasion-contrast.js'
import { personContrast } from './person-contrast.js'
import { placeContrast } from './place-contrast.js'
import { placedContrast } from './placed-contrast.js'
import { coinedContrast, counterpartContrast, drugContrast, nounContrast, numberedContrast } from './thing-contrast.js'

/**
 * Where a claim and its source name different members of one kind: the claim's is nowhere in the source, the source's neither in the claim
 * nor in what it stands in. The strongest contrast, or null. Silence where the claim compares, or takes a method from its source.
 */
export function entityContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const contrast = contrastOfAnyKind(claim, source)
  return contrast && !isToldByBoth(contrast, claim, source) ? contrast : null
}

/** Whether one of the two phrases stands in the other's text too, as a name that was not read there: “the Moss Award”, “the Moss Lifetime Award”. */
function isToldByBoth(
  { because, claimed, sourced }: Contrast,
  claim: ClaimContext,
  { title, text }: SourceContext,
): boolean {
  if (because === 'dated' || because === 'event' || because === 'ordinal') return false
  return (
    [title, text].some(read => hasWords(read.text, claimed)) ||
    everyText(claim).some(read => hasWords(read.text, sourced))
  )
}

function contrastOfAnyKind(claim: ClaimContext, source: SourceContext): Contrast | null {
  return (
    eventContrast(claim, source) ??
    editionContrast(claim, source) ??
    exerciseContrast(claim, source) ??
    ordinalContrast(claim, source) ??
    caseContrast(claim, source) ??
    placeContrast(claim, source) ??
    headedContrast(claim, source) ??
    waterContrast(claim, source) ??
    personContrast(claim, source) ??
    bodyContrast(claim, source) ??
    homeContrast(claim, source) ??
    placedContrast(claim, source) ??
    nounContrast(claim, source) ??
    drugContrast(claim, source) ??
    coinedContrast(claim, source) ??
    numberedContrast(claim, source) ??
    counterpartContrast(claim, source) ??
    kindContrast(claim, source) ??
    occasionContrast(claim, source)
  )
}
