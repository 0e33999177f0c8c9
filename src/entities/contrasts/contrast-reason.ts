import type { EntityKind } from '../entity.js'

/** Two things of one kind where a claim and its source should have one. */
export interface Contrast {
  readonly kind: EntityKind
  readonly because: ContrastReason
  /** As the claim, or what it stands in, has it. */
  readonly claimed: string
  /** As the source has it. */
  readonly sourced: string
  /** 0 to 1: how often a contrast made like this one is a wrong source. */
  readonly confidence: number
}

/** Which role the two play: the country visited, where somebody was, the parties, the member of a series, the person, the body, the country spoken of. */
export type ContrastReason =
  | 'visit'
  | 'stay'
  | 'parties'
  | 'subject-parties'
  | 'swap'
  | 'subject'
  | 'event'
  | 'dated'
  | 'case'
  | 'ordinal'
  | 'person'
  | 'organisation'
  | 'place'
  | 'noun'
  | 'drug'
  | 'counterpart'

const kinds: Readonly<Record<ContrastReason, EntityKind>> = {
  visit: 'place',
  stay: 'place',
  parties: 'place',
  'subject-parties': 'place',
  swap: 'place',
  subject: 'place',
  place: 'place',
  event: 'event',
  dated: 'event',
  case: 'event',
  ordinal: 'event',
  person: 'person',
  organisation: 'organisation',
  noun: 'thing',
  drug: 'thing',
  counterpart: 'thing',
}

/** How often each kind was right on the pairs of the corpus, rounded down; where there are few, a guess on the safe side. */
const confidences: Readonly<Record<ContrastReason, number>> = {
  visit: 0.95,
  stay: 0.85,
  parties: 0.95,
  'subject-parties': 0.75,
  swap: 0.75,
  subject: 0.85,
  event: 0.9,
  dated: 0.85,
  case: 0.8,
  ordinal: 0.8,
  person: 0.75,
  organisation: 0.8,
  place: 0.8,
  noun: 0.75,
  drug: 0.75,
  counterpart: 0.75,
}

/** A contrast, as sure as its reason makes it. */
export function contrastOf(because: ContrastReason, claimed: string, sourced: string): Contrast {
  return { kind: kinds[because], because, claimed, sourced, confidence: confidences[because] }
}
