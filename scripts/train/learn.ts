import { FEATURE_COUNT } from '../../src/interpret/labeller/features.js'
import {
  beginOf,
  LABEL_COUNT,
  PAIR_COUNT,
  pairFrom,
  pairStarts,
  STATE_COUNT,
  statesOf,
} from '../../src/interpret/labeller/labels.js'
import {
  bestPath,
  IMPOSSIBLE,
  marginals,
  noTransitions,
  type Transitions,
} from '../../src/interpret/labeller/lattice.js'
import type { Instance } from './instances.js'

/** Weights while they are learnt: `LABEL_COUNT` for each feature. */
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
}

/** One pass of a conditional random field (Lafferty et al. 2001) over the instances, in the given order. Returns the mean loss a token. */
export function passField(
  instances: readonly Instance[],
  order: Uint32Array,
  weights: Weights,
  /** Squares of the gradients so far, by which steps are shortened (AdaGrad, Duchi et al. 2011). */
  steps: Weights,
  lexical: Uint8Array,
  { rate, dropout, decay }: Settings,
  random: () => number,
): number {
  let loss = 0
  let tokens = 0
  const sums = { pairs: new Float64Array(PAIR_COUNT), start: new Float64Array(STATE_COUNT) }
  const gradient = new Float32Array(LABEL_COUNT)
  for (const index of order) {
    const instance = instances[index] as Instance
    const { count, features, labels } = instance
    if (count === 0) continue
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
    for (let at = 1; at < count; at++)
      gold += weights.pairs[pairOf(path[at - 1] as number, path[at] as number)] as number
    sums.pairs.fill(0)
    const exponentials = { start: weights.start.map(Math.exp), pairs: weights.pairs.map(Math.exp) }
    const total = marginals(scores, count, exponentials, sums)
    loss += total - gold
    tokens += count
    for (let at = 0; at < count; at++) {
      const row = at * LABEL_COUNT
      const right = labels[at] as number
      let large = 0
      for (let label = 0; label < LABEL_COUNT; label++) {
        const slope = (label === right ? 1 : 0) - (scores[row + label] as number)
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
      const pair = pairOf(path[at - 1] as number, path[at] as number)
      sums.pairs[pair] = (sums.pairs[pair] as number) - 1
    }
    descend(weights.start, steps.start, sums.start, rate)
    descend(weights.pairs, steps.pairs, sums.pairs, rate)
  }
  return loss / tokens
}

function descend(weights: Float32Array, squares: Float32Array, slopes: Float64Array, rate: number): void {
  for (let place = 0; place < weights.length; place++) {
    const slope = slopes[place] as number
    if (slope < 1e-6 && slope > -1e-6) continue
    const square = (squares[place] as number) + slope * slope
    squares[place] = square
    weights[place] = (weights[place] as number) - (rate * slope) / Math.sqrt(square + 1)
  }
}

/** One pass of a structured perceptron (Collins 2002). `sums` gathers the updates weighed by `clock`, for averaging. Returns the share of wrong tokens. */
export function passPerceptron(
  instances: readonly Instance[],
  order: Uint32Array,
  weights: Weights,
  sums: Weights,
  clock: { time: number },
): number {
  let wrong = 0
  let tokens = 0
  for (const index of order) {
    const instance = instances[index] as Instance
    const { count, features, labels } = instance
    if (count === 0) continue
    const path = decode(instance, weights)
    clock.time += 1
    tokens += count
    const move = (array: 'features' | 'start' | 'pairs', place: number, by: number) => {
      weights[array][place] = (weights[array][place] as number) + by
      sums[array][place] = (sums[array][place] as number) + by * clock.time
    }
    const rightStates = statesOf(labels)
    const guessStates = statesOf(path)
    for (let at = 0; at < count; at++) {
      const [right, guess] = [labels[at] as number, path[at] as number]
      if (at === 0) {
        move('start', rightStates[0] as number, 1)
        move('start', guessStates[0] as number, -1)
      } else {
        move('pairs', pairOf(rightStates[at - 1] as number, rightStates[at] as number), 1)
        move('pairs', pairOf(guessStates[at - 1] as number, guessStates[at] as number), -1)
      }
      if (right === guess) continue
      wrong += 1
      for (let each = 0; each < FEATURE_COUNT; each++) {
        const feature = features[at * FEATURE_COUNT + each] as number
        if (feature < 0) continue
        move('features', feature * LABEL_COUNT + right, 1)
        move('features', feature * LABEL_COUNT + guess, -1)
      }
    }
  }
  return wrong / tokens
}

/** The mean of the weights over all steps. */
export function averaged(weights: Weights, sums: Weights, time: number): Weights {
  const mean = (held: Float32Array, sum: Float32Array) =>
    held.map((value, index) => value - (sum[index] as number) / (time + 1))
  return {
    features: mean(weights.features, sums.features),
    start: mean(weights.start, sums.start),
    pairs: mean(weights.pairs, sums.pairs),
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

export function decode(instance: Instance, weights: Weights): Uint8Array {
  const transitions: Transitions = weights
  return bestPath(scoresOf(instance, weights.features, null), instance.count, transitions)
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

/** Stretches that are right in place and part, of all that are there and all that were found. */
export function stretchScore(
  instances: readonly Instance[],
  weights: Weights,
): { right: number; gold: number; found: number; tokens: number; rightTokens: number; whole: number } {
  const score = { right: 0, gold: 0, found: 0, tokens: 0, rightTokens: 0, whole: 0 }
  for (const instance of instances) {
    const path = decode(instance, weights)
    const gold = stretchesOf(instance.labels)
    const found = stretchesOf(path)
    score.gold += gold.size
    score.found += found.size
    let right = 0
    for (const stretch of found) if (gold.has(stretch)) right++
    score.right += right
    if (right === gold.size && right === found.size) score.whole++
    score.tokens += instance.count
    for (let at = 0; at < instance.count; at++) if (path[at] === instance.labels[at]) score.rightTokens++
  }
  return score
}

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
