import type { Extent } from '../../model/span.js'
import type { Facts } from './facts/facts.js'
import { factsOf, type Surroundings } from './facts/read-facts.js'
import { FEATURE_COUNT, fillOwnFeatures, fillSharedFeatures, joinOf, SHARED_FEATURES } from './features.js'
import { beginOf, LABEL_COUNT, type Part, partOf } from './labels.js'
import { IMPOSSIBLE } from './lattice.js'
import { addWeights, findRows, type Model, noSums, unpackSums } from './model.js'
import { likelyStretches } from './pruned-lattice.js'
import { ROOM, type Tokens, tokenise } from './tokens.js'

/** A stretch of a reference, what it is part of, and how sure that is (0 to 1). */
export interface Stretch {
  readonly part: Part
  readonly extent: Extent
  readonly confidence: number
}

/**
 * Labels the words of a reference. `wholes` are its addresses and identifiers, in order and apart from each other, which are labelled as
 * such. Stretches are given in order; words between parts are in none.
 */
export function labelWords(
  text: string,
  wholes: readonly Extent[],
  surroundings: Surroundings,
  model: Model,
): Stretch[] {
  const tokens = tokenise(text, wholes)
  const facts = factsOf(tokens, surroundings)
  const joins = new Uint8Array(tokens.count)
  for (let at = 0; at < tokens.count; at++) joins[at] = joinOf(facts, at)
  return likelyStretches(scoresOf(tokens, facts, model), joins, model.ways).map(({ label, from, to, probability }) => ({
    part: partOf(label),
    extent: { start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number },
    confidence: probability,
  }))
}

const identifier = beginOf('identifier')

const none = noSums()
const sums = noSums()
const shared = noSums()
const spareScores = new Int32Array(ROOM * LABEL_COUNT)
const spareFeatures = new Int32Array(ROOM * FEATURE_COUNT)

/** Features that a token does not share with its chunk. */
const OWN_FEATURES = FEATURE_COUNT - SHARED_FEATURES

/** The scores of the labels at each token in units of the model's weights, good until the next call. */
function scoresOf(tokens: Tokens, facts: Facts, model: Model): Int32Array {
  const { count, whole } = tokens
  const scores = count <= ROOM ? spareScores : new Int32Array(count * LABEL_COUNT)
  const rows = rowsOf(tokens, facts, model)
  let next = facts.chunkCount * SHARED_FEATURES
  let chunk = -1
  for (let at = 0; at < count; at++) {
    const row = at * LABEL_COUNT
    if (whole[at]) {
      // What is an identifier by its form is one, whatever the words around it say.
      scores.fill(IMPOSSIBLE, row, row + LABEL_COUNT)
      scores[row + identifier] = 0
      continue
    }
    if (facts.chunk[at] !== chunk) {
      chunk = facts.chunk[at] as number
      addWeights(shared, none, rows, chunk * SHARED_FEATURES, (chunk + 1) * SHARED_FEATURES, model)
    }
    addWeights(sums, shared, rows, next, next + OWN_FEATURES, model)
    next += OWN_FEATURES
    unpackSums(scores, row, sums)
    scores[row + identifier] = IMPOSSIBLE
    scores[row + identifier + 1] = IMPOSSIBLE
  }
  return scores
}

/** Where the weights of all features stand: first of those that the words of each chunk share, then of each token's own, save of wholes. */
function rowsOf({ count, whole }: Tokens, facts: Facts, model: Model): Int32Array {
  const features = count <= ROOM ? spareFeatures : new Int32Array(count * FEATURE_COUNT)
  let next = 0
  for (let chunk = 0; chunk < facts.chunkCount; chunk++, next += SHARED_FEATURES)
    fillSharedFeatures(features, next, facts, chunk)
  for (let at = 0; at < count; at++) {
    if (whole[at]) continue
    fillOwnFeatures(features, next, facts, at)
    next += OWN_FEATURES
  }
  findRows(features, next, model)
  return features
}
