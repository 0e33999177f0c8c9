import { JOIN_COUNT } from './features.js'
import {
  LABEL_COUNT,
  labelOfState,
  mayStart,
  PAIR_COUNT,
  pairFrom,
  pairStarts,
  STATE_COUNT,
  wayPair,
  wayStarts,
  wayTo,
} from './labels.js'

/**
 * Weights of states at the start of a chain, and of the pairs of states that may follow each other: those of pairs that are joined in kind
 * `j` begin at `j * PAIR_COUNT`; none are joined in kind 0.
 */
export interface Transitions {
  readonly start: Float32Array
  readonly pairs: Float32Array
}

/** What stands for “cannot be”: far below any sum of weights, and finite, so that sums of it stay numbers. */
export const IMPOSSIBLE = -1e6

/** Beside a probability of 1, what is none: too little to move a weight. */
const NOTHING = 1e-9

/** Sums over the labellings of a chain, added to. */
export interface Sums {
  /** The expected number of each pair of states, by how they are joined. */
  readonly pairs: Float64Array
  /** The probabilities of the states at the first place. */
  readonly start: Float64Array
}

/**
 * Probabilities of each label at each place under the chain (forward–backward, scaled at every place; Rabiner 1989), and the logarithm of
 * the sum over all labellings. `scores` is overwritten by the probabilities. `exponentials` are those of the transitions.
 */
export function marginals(
  scores: Float32Array,
  joins: Uint8Array,
  exponentials: Transitions,
  sums: Sums | null = null,
): number {
  const { start, pairs } = exponentials
  const count = joins.length
  const forward = new Float64Array(count * STATE_COUNT)
  const scale = new Float64Array(count)
  const reach = new Float64Array(STATE_COUNT)
  let logarithm = 0
  for (let at = 0; at < count; at++) {
    const row = at * LABEL_COUNT
    logarithm += exponentiate(scores, row)
    if (at === 0)
      for (let state = 0; state < STATE_COUNT; state++) reach[state] = mayStart[state] ? (start[state] as number) : 0
    else spread(reach, forward, (at - 1) * STATE_COUNT, pairs, (joins[at] as number) * PAIR_COUNT)
    const here = at * STATE_COUNT
    let sum = 0
    for (let state = 0; state < STATE_COUNT; state++) {
      const value = (reach[state] as number) * (scores[row + (labelOfState[state] as number)] as number)
      forward[here + state] = value
      sum += value
    }
    if (!(sum > 1e-300)) sum = 1e-300
    scale[at] = 1 / sum
    logarithm += Math.log(sum)
    for (let state = 0; state < STATE_COUNT; state++) forward[here + state] = (forward[here + state] as number) / sum
  }
  let behind = new Float64Array(STATE_COUNT).fill(1)
  let next = new Float64Array(STATE_COUNT)
  const certain = new Float64Array(LABEL_COUNT)
  for (let at = count - 1; at >= 0; at--) {
    const row = at * LABEL_COUNT
    const here = at * STATE_COUNT
    const joined = (joins[at] as number) * PAIR_COUNT
    certain.fill(0)
    next.fill(0)
    for (let state = 0; state < STATE_COUNT; state++) {
      const label = labelOfState[state] as number
      const probability = (forward[here + state] as number) * (behind[state] as number)
      if (at === 0 && sums) sums.start[state] = probability
      if (probability < NOTHING) continue
      certain[label] = (certain[label] as number) + probability
      if (at === 0) continue
      const carried = (scores[row + label] as number) * (behind[state] as number) * (scale[at] as number)
      const stop = pairStarts[state + 1] as number
      for (let pair = pairStarts[state] as number; pair < stop; pair++) {
        const previous = pairFrom[pair] as number
        const along = (pairs[joined + pair] as number) * carried
        next[previous] = (next[previous] as number) + along
        if (sums)
          sums.pairs[joined + pair] =
            (sums.pairs[joined + pair] as number) + (forward[here - STATE_COUNT + previous] as number) * along
      }
    }
    for (let label = 0; label < LABEL_COUNT; label++) scores[row + label] = certain[label] as number
    const spent = behind
    behind = next
    next = spent
  }
  return logarithm
}

/** Scores of a place as shares of the greatest, whose logarithm is returned. */
function exponentiate(scores: Float32Array, row: number): number {
  let top = Number.NEGATIVE_INFINITY
  for (let label = 0; label < LABEL_COUNT; label++) top = Math.max(top, scores[row + label] as number)
  for (let label = 0; label < LABEL_COUNT; label++) {
    const below = (scores[row + label] as number) - top
    scores[row + label] = below < -40 ? 0 : Math.exp(below)
  }
  return top
}

/** What reaches each state from the place before, whose states begin at `before`. Faint ones are not followed, whatever they lead to. */
function spread(reach: Float64Array, forward: Float64Array, before: number, pairs: Float32Array, joined: number): void {
  reach.fill(0)
  for (let state = 0; state < STATE_COUNT; state++) {
    const probability = forward[before + state] as number
    if (probability < FAINTEST) continue
    const last = wayStarts[state + 1] as number
    for (let way = wayStarts[state] as number; way < last; way++) {
      const to = wayTo[way] as number
      reach[to] = (reach[to] as number) + probability * (pairs[joined + (wayPair[way] as number)] as number)
    }
  }
}

/** States less probable than this, by what stands before them, are not followed: what stands behind seldom raises them by so much. */
const FAINTEST = 1e-12

/** No weights at all. */
export function noTransitions(): Transitions {
  return { start: new Float32Array(STATE_COUNT), pairs: new Float32Array((JOIN_COUNT + 1) * PAIR_COUNT) }
}
