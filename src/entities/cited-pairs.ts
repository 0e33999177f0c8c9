import { grouped } from '../grouped.js'
import type { Citation, Claim, Manuscript, Reference, Resolution } from '../model/index.js'
import { type ClaimContext, claimContext, claimWords, reader } from './claim-context.js'
import { leaningWords } from './leaning-words.js'
import { spelledOut } from './organisations.js'
import { findPeople } from './people.js'
import { type SourceContext, sourceContext, sourceWords } from './source-context.js'

/** A claim and one source that it leans on, ready to be held against each other. */
export interface CitedPair {
  readonly claim: Claim
  readonly citation: Citation
  /** The note or entry that the citation points to, and what it stands for if that is a repetition. */
  readonly reference: Reference
  readonly cited: Reference
  /** Of its own words, those that lean on the citation. */
  readonly claimed: ClaimContext
  readonly source: SourceContext
}

/** What of a rule's context is looked at. */
export interface Cited {
  readonly manuscript: Manuscript
  readonly resolved: (
    ...outcomes: readonly ('verified' | 'mismatch')[]
  ) => Iterable<{ readonly reference: Reference; readonly resolution: Resolution }>
}

const found = new WeakMap<Manuscript, readonly CitedPair[]>()

/** Every claim with each source it cites, in the order of the text; sources without a title or an address that says something are left out. */
export function citedPairs(context: Cited): readonly CitedPair[] {
  const known = found.get(context.manuscript)
  if (known) return known
  const pairs = pairsIn(context)
  found.set(context.manuscript, pairs)
  return pairs
}

function pairsIn({ manuscript, resolved }: Cited): readonly CitedPair[] {
  const references = new Map(manuscript.references.map(reference => [reference.key, reference]))
  const resolutions = new Map(Array.from(resolved('verified', 'mismatch'), each => [each.reference, each.resolution]))
  const sources = new Map<Reference, SourceContext>()
  const { language, claims } = manuscript
  const acronyms = spelledOut(claims.map(({ text }) => text).join('\n'))
  const introduced = new Set(claims.flatMap(({ text }) => findPeople(text)).map(({ normal }) => normal))
  const reading = { language, acronyms, introduced }
  const remember = reader(reading)
  return claims.flatMap(claim => {
    const contexts = new Map<string, ClaimContext>()
    return claim.citations.flatMap((citation, at) => {
      const reference = references.get(citation.key)
      const cited = reference && originalOf(reference, references)
      if (!cited || !isReadable(cited)) return []
      const words = leaningWords(claim, at)
      const claimed = contexts.get(words) ?? claimContext(claimWords(manuscript, claim, words), remember)
      contexts.set(words, claimed)
      const source = sources.get(cited) ?? sourceContext(sourceWords(cited, resolutions.get(cited)), reading)
      sources.set(cited, source)
      return [{ claim, citation, reference, cited, claimed, source }]
    })
  })
}

/** Pairs by the words that lean on their sources. */
export function byClaimed(pairs: readonly CitedPair[]): ReadonlyMap<ClaimContext, readonly CitedPair[]> {
  return grouped(pairs.map(pair => [pair.claimed, pair]))
}

function originalOf(reference: Reference, references: ReadonlyMap<string, Reference>): Reference | undefined {
  const { repetition } = reference
  if (repetition === null) return reference
  return repetition.outcome === 'resolved' ? references.get(repetition.key) : undefined
}

function isReadable({ reading: { item } }: Reference): boolean {
  return Boolean(item.title ?? item.URL)
}
