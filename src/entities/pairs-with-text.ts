import type { Evidence } from '../model/index.js'
import { type Cited, type CitedPair, citedPairs } from './cited-pairs.js'
import { type SourcePassages, sourcePassages } from './source-passages.js'

/** A claim with the one source it leans on, and what is at hand of that source's own words. */
export interface PairWithText {
  readonly pair: CitedPair
  readonly passages: SourcePassages
  /** What backs the source's record, the first of it for findings to show. */
  readonly evidence: readonly Evidence[]
}

/** Claims of a single source whose text is at hand: of several, any may be the one that holds what the claim says. */
export function* pairsWithText(context: Cited): Iterable<PairWithText> {
  const found = Array.from(context.resolved('verified', 'mismatch'), each => [each.reference, each.resolution] as const)
  if (found.length === 0) return
  const resolutions = new Map(found)
  for (const pair of citedPairs(context)) {
    const resolution = resolutions.get(pair.cited)
    const passages = sourcePassages(resolution)
    if (!passages || new Set(pair.claim.citations.map(({ key }) => key)).size > 1) continue
    yield { pair, passages, evidence: resolution && 'evidence' in resolution ? resolution.evidence : [] }
  }
}
