import { FEATURE_COUNT, JOIN_COUNT } from '../../src/interpret/labeller/features.js'
import {
  beginOf,
  LABEL_COUNT,
  PAIR_COUNT,
  pairFrom,
  pairStarts,
  STATE_COUNT,
  statesOf,
} from '../../src/interpret/labeller/labels.js'
import { IMPOSSIBLE, marginals, noTransitions } from '../../src/interpret/labeller/lattice.js'
import { likelyStretches, waysOf } from '../../src/interpret/labeller/pruned-lattice.js'
import type { Instance } from './instances.js'

/**
 * Weights while they are learnt: `LABEL_COUNT` for each feature; for each pair of states one however they are joined, which come first,
 * and what each kind of joining adds to it.
 */
export interface Weights {
  readonly features: Float32Array
  readonly start: Float32Array
  readonly pairs: Float32Array
}

/** Numbers between 0 and 1 that are the same in every run with one seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Weights of pairs as they are used: of each kind of joining, the sum of what holds for the pair however joined and for it so joined. */
export function joinedPairs({ pairs }: Weights): Float32Array {
  return pairs.map((weight, place) => (place < PAIR_COUNT ? weight : weight + (pairs[place % PAIR_COUNT] as number)))
}

export function noWeights(featureCount: number): Weights {
  return { features: new Float32Array(featureCount * LABEL_COUNT), ...noTransitions() }
}

const identifierLabel = beginOf('identifier')

/** The scores of every label at every token: the sums of its features' weights, with what is certain made so. */
export function scoresOf(
  { count, features, whole }: Instance,
  weights: Float32Array,
  dropped: Uint8Array | null,
): Float32Array {
  const scores = new Float32Array(count * LABEL_COUNT)
  for (let at = 0; at < count; at++) {
    const row = at * LABEL_COUNT
    for (let each = 0; each < FEATURE_COUNT; each++) {
      const feature = features[at * FEATURE_COUNT + each] as number
      if (feature < 0 || dropped?.[at * FEATURE_COUNT + each]) continue
      const base = feature * LABEL_COUNT
      for (let label = 0; label < LABEL_COUNT; label++)
        scores[row + label] = (scores[row + label] as number) + (weights[base + label] as number)
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      if ((label === identifierLabel || label === identifierLabel + 1) !== (whole[at] === 1))
        scores[row + label] = IMPOSSIBLE
    }
    if (whole[at]) scores[row + identifierLabel + 1] = IMPOSSIBLE
  }
  return scores
}

/** The number of the pair of two states; -1 where they may not follow each other. */
function pairOf(previous: number, state: number): number {
  for (let pair = pairStarts[state] as number; pair < (pairStarts[state + 1] as number); pair++)
    if (pairFrom[pair] === previous) return pair
  return -1
}

export interface Settings {
  readonly rate: number
  /** The share of lexical features left out at random, so that the others learn to do without. */
  readonly dropout: number
  /** How strongly weights are drawn to zero at each step, so that most stay there (Tsuruoka et al. 2009, without the sum over steps). */
  readonly decay: number
  /** The same, of weights that tell pairs apart by how they are joined. */
  readonly joinDecay: number
  /** Loss a token from which on a reference counts for less, by how far it is beyond. */
  readonly patience: number
}

/** One pass of a conditional random field (Lafferty et al. 2001) over the instances, in the given order. Returns the mean loss a token. */
export function passField(
  instances: readonly Instance[],
  order: Uint32Array,
  weights: Weights,
  /** Squares of the gradients so far, by which steps are shortened (AdaGrad, Duchi et al. 2011). */
  steps: Weights,
  lexical: Uint8Array,
  { rate, dropout, decay, joinDecay, patience }: Settings,
  random: () => number,
): number {
  let loss = 0
  let tokens = 0
  const sums = { pairs: new Float64Array((JOIN_COUNT + 1) * PAIR_COUNT), start: new Float64Array(STATE_COUNT) }
  const exponentials = new Float32Array((JOIN_COUNT + 1) * PAIR_COUNT)
  const gradient = new Float32Array(LABEL_COUNT)
  for (const index of order) {
    const instance = instances[index] as Instance
    const { count, features, joins, labels } = instance
    if (count === 0) continue
    const used = new Set(joins.subarray(1))
    const dropped = new Uint8Array(features.length)
    if (dropout > 0)
      for (let at = 0; at < features.length; at++) {
        const feature = features[at] as number
        if (feature >= 0 && random() < (lexical[feature] ? dropout : dropout / 4)) dropped[at] = 1
      }
    const scores = scoresOf(instance, weights.features, dropped)
    const path = statesOf(labels)
    let gold = weights.start[path[0] as number] as number
    for (let at = 0; at < count; at++) gold += scores[at * LABEL_COUNT + (labels[at] as number)] as number
    for (let at = 1; at < count; at++) {
      const pair = pairOf(path[at - 1] as number, path[at] as number)
      gold += (weights.pairs[pair] as number) + (weights.pairs[(joins[at] as number) * PAIR_COUNT + pair] as number)
    }
    for (const join of used) exponentiate(exponentials, weights.pairs, join)
    const total = marginals(scores, joins, { start: weights.start.map(Math.exp), pairs: exponentials }, sums)
    loss += total - gold
    tokens += count
    // What is far from all that was learnt is often labelled wrong.
    const weight = Math.min(1, (patience * count) / Math.max(total - gold, 1e-9))
    for (let at = 0; at < count; at++) {
      const row = at * LABEL_COUNT
      const right = labels[at] as number
      let large = 0
      for (let label = 0; label < LABEL_COUNT; label++) {
        const slope = weight * ((label === right ? 1 : 0) - (scores[row + label] as number))
        gradient[label] = slope
        if (slope > large) large = slope
        if (-slope > large) large = -slope
      }
      // What is as good as certain teaches nothing.
      if (large < 0.002) continue
      for (let each = 0; each < FEATURE_COUNT; each++) {
        const feature = features[at * FEATURE_COUNT + each] as number
        if (feature < 0 || dropped[at * FEATURE_COUNT + each]) continue
        const base = feature * LABEL_COUNT
        for (let label = 0; label < LABEL_COUNT; label++) {
          const slope = gradient[label] as number
          if (slope < 0.0005 && slope > -0.0005) continue
          const place = base + label
          const held = weights.features[place] as number
          const square = (steps.features[place] as number) + slope * slope
          steps.features[place] = square
          const pace = rate / Math.sqrt(square + 1)
          const moved = held + pace * slope
          const pull = pace * decay
          weights.features[place] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0
        }
      }
    }
    sums.start[path[0] as number] = (sums.start[path[0] as number] as number) - 1
    for (let at = 1; at < count; at++) {
      const place = (joins[at] as number) * PAIR_COUNT + pairOf(path[at - 1] as number, path[at] as number)
      sums.pairs[place] = (sums.pairs[place] as number) - 1
    }
    for (let state = 0; state < STATE_COUNT; state++) sums.start[state] = (sums.start[state] as number) * weight
    descend(weights.start, steps.start, sums.start, rate, 0)
    descendPairs(weights.pairs, steps.pairs, sums.pairs, used, weight, rate, joinDecay)
  }
  return loss / tokens
}

/** Writes `exp` of the weights of pairs that are joined in one kind. */
function exponentiate(exponentials: Float32Array, pairs: Float32Array, join: number): void {
  const from = join * PAIR_COUNT
  for (let pair = 0; pair < PAIR_COUNT; pair++)
    exponentials[from + pair] = Math.exp((pairs[pair] as number) + (pairs[from + pair] as number))
}

/**
 * Moves the weights of pairs against their slopes, which are set to zero again: those of pairs however joined, which come first, against
 * the sum of the slopes of all kinds, and those of the kinds that were used.
 */
function descendPairs(
  weights: Float32Array,
  squares: Float32Array,
  slopes: Float64Array,
  used: ReadonlySet<number>,
  weight: number,
  rate: number,
  decay: number,
): void {
  for (const join of used) {
    const from = join * PAIR_COUNT
    for (let pair = 0; pair < PAIR_COUNT; pair++) {
      const slope = (slopes[from + pair] as number) * weight
      slopes[from + pair] = slope
      slopes[pair] = (slopes[pair] as number) + slope
    }
  }
  for (const join of [0, ...used]) {
    const [from, to] = [join * PAIR_COUNT, (join + 1) * PAIR_COUNT]
    const own = slopes.subarray(from, to)
    descend(weights.subarray(from, to), squares.subarray(from, to), own, rate, join === 0 ? 0 : decay)
    own.fill(0)
  }
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  slopes: Float64Array,
  rate: number,
  decay: number,
): void {
  for (let place = 0; place < weights.length; place++) {
    const slope = slopes[place] as number
    if (slope < 1e-6 && slope > -1e-6) continue
    const square = (squares[place] as number) + slope * slope
    squares[place] = square
    const pace = rate / Math.sqrt(square + 1)
    const moved = (weights[place] as number) - pace * slope
    const pull = pace * decay
    weights[place] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0
  }
}

/** A sum of weights divided by how many were added up. */
export function meanOf(sum: Weights, count: number): Weights {
  return {
    features: sum.features.map(value => value / count),
    start: sum.start.map(value => value / count),
    pairs: sum.pairs.map(value => value / count),
  }
}

/** A fixed mixing of 0 … count - 1 (Fisher–Yates). */
export function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] as number
    order[at] = order[other] as number
    order[other] = held
  }
  return order
}

/** Stretches that are right in place and part, of all that are there and all that were found; and how many references are right as a whole. */
export function stretchScore(
  instances: readonly Instance[],
  weights: Weights,
): { right: number; gold: number; found: number; whole: number } {
  const score = { right: 0, gold: 0, found: 0, whole: 0 }
  const ways = waysOf({ ...weights, pairs: joinedPairs(weights) }, UNIT)
  for (const instance of instances) {
    const gold = stretchesOf(instance.labels)
    const units = Int32Array.from(scoresOf(instance, weights.features, null), each => Math.round(each / UNIT))
    const found = likelyStretches(units, instance.joins, ways).filter(({ label }) => label !== identifierLabel)
    const right = found.filter(({ label, from, to }) => gold.has(`${label} ${from} ${to}`)).length
    score.gold += gold.size
    score.found += found.length
    score.right += right
    if (right === gold.size && right === found.length) score.whole++
  }
  return score
}

/** What a unit of whole scores is worth: about as much as in the file of the model. */
const UNIT = 1 / 32

function stretchesOf(labels: Uint8Array): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number
    if (label === 0 || label === identifierLabel || label % 2 === 0) continue
    let end = at + 1
    while (end < labels.length && labels[end] === label + 1) end++
    found.add(`${label} ${at} ${end}`)
  }
  return found
}
