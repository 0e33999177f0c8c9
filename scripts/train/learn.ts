import { FEATURE_COUNT } from '../../src/interpret/labeller/features.js'
import { beginOf, LABEL_COUNT } from '../../src/interpret/labeller/labels.js'
import { bestPath, IMPOSSIBLE, marginals, type Transitions, withForbidden } from '../../src/interpret/labeller/lattice.js'
import type { Instance } from './instances.js'

/** Weights while they are learnt: `LABEL_COUNT` for each feature. */
export interface Weights {
  readonly features: Float32Array
  readonly start: Float32Array
  readonly follow: Float32Array
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
  return {
    features: new Float32Array(featureCount * LABEL_COUNT),
    start: new Float32Array(LABEL_COUNT),
    follow: new Float32Array(LABEL_COUNT * LABEL_COUNT),
  }
}

const identifierLabel = beginOf('identifier')

/** The scores of every label at every token: the sums of its features' weights, with what is certain made so. */
export function scoresOf({ count, features, whole }: Instance, weights: Float32Array, dropped: Uint8Array | null): Float32Array {
  const scores = new Float32Array(count * LABEL_COUNT)
  for (let at = 0; at < count; at++) {
    const row = at * LABEL_COUNT
    for (let each = 0; each < FEATURE_COUNT; each++) {
      const feature = features[at * FEATURE_COUNT + each] as number
      if (feature < 0 || (dropped && dropped[at * FEATURE_COUNT + each])) continue
      const base = feature * LABEL_COUNT
      for (let label = 0; label < LABEL_COUNT; label++) scores[row + label] = (scores[row + label] as number) + (weights[base + label] as number)
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      if ((label === identifierLabel || label === identifierLabel + 1) !== (whole[at] === 1)) scores[row + label] = IMPOSSIBLE
    }
    if (whole[at]) scores[row + identifierLabel + 1] = IMPOSSIBLE
  }
  return scores
}

/** Squares of the gradients so far, by which steps are shortened (AdaGrad, Duchi et al. 2011). */
export interface Steps {
  readonly features: Float32Array
  readonly start: Float32Array
  readonly follow: Float32Array
}

export interface Settings {
  readonly rate: number
  /** The share of lexical features left out at random, so that the others learn to do without. */
  readonly dropout: number
  /** How strongly weights are drawn to zero, a step. */
  readonly decay: number
}

/** One pass of a conditional random field (Lafferty et al. 2001) over the instances, in the given order. Returns the mean loss a token. */
export function passField(
  instances: readonly Instance[],
  order: Uint32Array,
  weights: Weights,
  steps: Steps,
  lexical: Uint8Array,
  { rate, dropout, decay }: Settings,
  random: () => number,
): number {
  let loss = 0
  let tokens = 0
  const pairs = new Float64Array(LABEL_COUNT * LABEL_COUNT)
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
    const { start, follow } = withForbidden(weights)
    let gold = start[labels[0] as number] as number
    for (let at = 0; at < count; at++) gold += scores[at * LABEL_COUNT + (labels[at] as number)] as number
    for (let at = 1; at < count; at++) gold += follow[(labels[at - 1] as number) * LABEL_COUNT + (labels[at] as number)] as number
    pairs.fill(0)
    const total = marginals(scores, count, { start: start.map(Math.exp), follow: follow.map(Math.exp) }, pairs)
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
          const pulled = slope - decay * held
          const square = (steps.features[place] as number) + pulled * pulled
          steps.features[place] = square
          weights.features[place] = held + (rate * pulled) / Math.sqrt(square + 1)
        }
      }
    }
    step(weights.start, steps.start, labels[0] as number, scores.subarray(0, LABEL_COUNT), rate)
    for (let at = 1; at < count; at++) {
      const pair = (labels[at - 1] as number) * LABEL_COUNT + (labels[at] as number)
      pairs[pair] = (pairs[pair] as number) - 1
    }
    for (let pair = 0; pair < pairs.length; pair++) {
      const slope = -(pairs[pair] as number)
      if (slope === 0 || (follow[pair] as number) === IMPOSSIBLE) continue
      const square = (steps.follow[pair] as number) + slope * slope
      steps.follow[pair] = square
      weights.follow[pair] = (weights.follow[pair] as number) + (rate * slope) / Math.sqrt(square + 1)
    }
  }
  return loss / tokens
}

function step(weights: Float32Array, squares: Float32Array, right: number, expected: Float32Array, rate: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    const slope = (label === right ? 1 : 0) - (expected[label] as number)
    const square = (squares[label] as number) + slope * slope
    squares[label] = square
    weights[label] = (weights[label] as number) + (rate * slope) / Math.sqrt(square + 1)
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
    const move = (array: 'features' | 'start' | 'follow', place: number, by: number) => {
      weights[array][place] = (weights[array][place] as number) + by
      sums[array][place] = (sums[array][place] as number) + by * clock.time
    }
    for (let at = 0; at < count; at++) {
      const [right, guess] = [labels[at] as number, path[at] as number]
      const [rightBefore, guessBefore] = [at > 0 ? (labels[at - 1] as number) : -1, at > 0 ? (path[at - 1] as number) : -1]
      if (right !== guess || rightBefore !== guessBefore) {
        if (at === 0) {
          move('start', right, 1)
          move('start', guess, -1)
        } else {
          move('follow', rightBefore * LABEL_COUNT + right, 1)
          move('follow', guessBefore * LABEL_COUNT + guess, -1)
        }
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
  const mean = (held: Float32Array, sum: Float32Array) => held.map((value, index) => value - (sum[index] as number) / (time + 1))
  return {
    features: mean(weights.features, sums.features),
    start: mean(weights.start, sums.start),
    follow: mean(weights.follow, sums.follow),
  }
}

export function decode(instance: Instance, weights: Weights): Uint8Array {
  const transitions: Transitions = withForbidden(weights)
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
export function stretchScore(instances: readonly Instance[], weights: Weights): { right: number; gold: number; found: number; tokens: number; rightTokens: number; whole: number } {
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
