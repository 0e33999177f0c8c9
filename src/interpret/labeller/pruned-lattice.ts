import { LABEL_COUNT, labelOfState, mayStart, pairFrom, pairStarts, STATE_COUNT } from './labels.js'
import type { Transitions } from './lattice.js'

/** A labelling, and how probable each of its labels is where it stands. */
export interface Labelling {
  readonly path: Uint8Array
  readonly probabilities: Float32Array
  /** How probable it is that the word behind goes on with the part of this one; 0 behind the last. */
  readonly goesOn: Float32Array
}

/** The pairs of states by the earlier one: those of state `s` are `wayStarts[s]` to `wayStarts[s + 1]`, each with where it leads and its number. */
const ways = Array.from({ length: STATE_COUNT }, () => [] as { to: number; pair: number }[])
for (let to = 0; to < STATE_COUNT; to++) {
  for (let pair = pairStarts[to] as number; pair < (pairStarts[to + 1] as number); pair++)
    ways[pairFrom[pair] as number]?.push({ to, pair })
}
const wayTo = Uint8Array.from(ways.flat(), ({ to }) => to)
const wayPair = Uint16Array.from(ways.flat(), ({ pair }) => pair)
const wayStarts = new Uint16Array(STATE_COUNT + 1)
for (const [state, list] of ways.entries()) wayStarts[state + 1] = (wayStarts[state] as number) + list.length

const statesOfLabel: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Uint8Array.from(Array.from(labelOfState.keys()).filter(state => labelOfState[state] === label)),
)

/** Scores farther than this below the best one of their place are not looked at, save that of `other`, by which every chain has a way through. */
const FARTHEST = 9

/** States less probable than this beside the likeliest, by what stands before them, are not followed. */
const FAINTEST = 1e-3

/**
 * The best labelling of a chain and its probabilities, as `bestPath` and `marginals` give them, but following only states that stand
 * a chance at their place: a tenth of the work. `scores` holds `LABEL_COUNT` numbers for each of `count` places.
 */
export function likelyPath(scores: Float32Array, count: number, { start, pairs }: Transitions): Labelling {
  const path = new Uint8Array(count)
  const probabilities = new Float32Array(count)
  const goesOn = new Float32Array(count)
  if (count === 0) return { path, probabilities, goesOn }
  const chain = followed(scores, count, start, pairs)
  traceBack(path, chain)
  weigh(path, probabilities, goesOn, chain, pairs)
  return { path, probabilities, goesOn }
}

/** The states that were followed: those of place `p` are entries `starts[p]` to `starts[p + 1]` of the others. */
interface Chain {
  readonly starts: Int32Array
  readonly states: number[]
  /** Probability by what stands before and here, scaled to 1 at each place. */
  readonly forward: number[]
  /** The score of the best way here, scaled alike, and the entry before it on that way. */
  readonly best: number[]
  readonly back: number[]
  /** What the place itself says of each label, scaled with `forward`. */
  readonly likely: number[]
}

function followed(scores: Float32Array, count: number, start: Float32Array, pairs: Float32Array): Chain {
  const chain: Chain = { starts: new Int32Array(count + 1), states: [], forward: [], best: [], back: [], likely: [] }
  const own = new Float64Array(LABEL_COUNT)
  const reach = new Float64Array(STATE_COUNT)
  const top = new Float64Array(STATE_COUNT)
  const from = new Int32Array(STATE_COUNT)
  for (let at = 0; at < count; at++) {
    exponentialsOf(own, scores, at * LABEL_COUNT)
    if (at === 0) {
      for (let state = 0; state < STATE_COUNT; state++) {
        reach[state] = mayStart[state] ? (start[state] as number) : 0
        top[state] = reach[state] as number
      }
    } else spread(chain, at - 1, pairs, reach, top, from)
    keepLikely(chain, at, own, reach, top, from)
  }
  return chain
}

function exponentialsOf(own: Float64Array, scores: Float32Array, row: number): void {
  let top = scores[row] as number
  for (let label = 1; label < LABEL_COUNT; label++)
    if ((scores[row + label] as number) > top) top = scores[row + label] as number
  for (let label = 0; label < LABEL_COUNT; label++) {
    const below = (scores[row + label] as number) - top
    own[label] = below > -FARTHEST ? Math.exp(below) : 0
  }
  if (own[0] === 0) own[0] = Math.exp(Math.max((scores[row] as number) - top, -60))
}

/** Carries the probabilities of a place to the states that may follow. */
function spread(
  chain: Chain,
  at: number,
  pairs: Float32Array,
  reach: Float64Array,
  top: Float64Array,
  from: Int32Array,
): void {
  reach.fill(0)
  top.fill(0)
  const { starts, states, forward, best } = chain
  const end = starts[at + 1] as number
  for (let entry = starts[at] as number; entry < end; entry++) {
    const state = states[entry] as number
    const probability = forward[entry] as number
    const held = best[entry] as number
    const last = wayStarts[state + 1] as number
    for (let way = wayStarts[state] as number; way < last; way++) {
      const to = wayTo[way] as number
      const weight = pairs[wayPair[way] as number] as number
      reach[to] = (reach[to] as number) + probability * weight
      if (held * weight > (top[to] as number)) {
        top[to] = held * weight
        from[to] = entry
      }
    }
  }
}

function keepLikely(
  chain: Chain,
  at: number,
  own: Float64Array,
  reach: Float64Array,
  top: Float64Array,
  from: Int32Array,
): void {
  let greatest = 0
  let greatestBest = 0
  for (let label = 0; label < LABEL_COUNT; label++) {
    const likely = own[label] as number
    if (likely === 0) continue
    for (const state of statesOfLabel[label] as Uint8Array) {
      const value = (reach[state] as number) * likely
      if (value > greatest) greatest = value
      const best = (top[state] as number) * likely
      if (best > greatestBest) greatestBest = best
    }
  }
  const { states, forward, best, back, likely, starts } = chain
  const scale = greatest > 0 ? 1 / greatest : 0
  const bestScale = greatestBest > 0 ? 1 / greatestBest : 0
  for (let label = 0; label < LABEL_COUNT; label++) {
    const scaled = (own[label] as number) * scale
    if (scaled === 0) continue
    for (const state of statesOfLabel[label] as Uint8Array) {
      const value = (reach[state] as number) * scaled
      if (value < FAINTEST) continue
      states.push(state)
      forward.push(value)
      best.push((top[state] as number) * (own[label] as number) * bestScale)
      back.push(from[state] as number)
      likely.push(scaled)
    }
  }
  starts[at + 1] = states.length
}

function traceBack(path: Uint8Array, { starts, states, best, back }: Chain): void {
  const count = path.length
  let entry = starts[count - 1] as number
  for (let each = entry; each < states.length; each++)
    if ((best[each] as number) > (best[entry] as number)) entry = each
  for (let at = count - 1; at >= 0; at--) {
    path[at] = labelOfState[states[entry] as number] as number
    entry = back[entry] as number
  }
}

/** Goes back over the chain and weighs each place by what stands behind it, too. */
function weigh(
  path: Uint8Array,
  probabilities: Float32Array,
  goesOn: Float32Array,
  chain: Chain,
  pairs: Float32Array,
): void {
  const { starts, states, forward, likely } = chain
  const behind = new Float64Array(states.length)
  const carried = new Float64Array(STATE_COUNT)
  const count = path.length
  for (let at = count - 1; at >= 0; at--) {
    const from = starts[at] as number
    const to = starts[at + 1] as number
    let sum = 0
    for (let entry = from; entry < to; entry++) {
      if (at === count - 1) behind[entry] = 1
      else {
        const state = states[entry] as number
        const last = wayStarts[state + 1] as number
        let back = 0
        for (let way = wayStarts[state] as number; way < last; way++) {
          const weight = carried[wayTo[way] as number] as number
          if (weight !== 0) back += weight * (pairs[wayPair[way] as number] as number)
        }
        behind[entry] = back
      }
      sum += (forward[entry] as number) * (behind[entry] as number)
    }
    const scale = sum > 0 ? 1 / sum : 0
    const label = path[at] as number
    const previous = at > 0 ? (path[at - 1] as number) : 0
    // The label by which the part before would go on here.
    const further = previous === 0 ? -1 : previous + (previous % 2)
    carried.fill(0)
    for (let entry = from; entry < to; entry++) {
      const state = states[entry] as number
      const scaled = (behind[entry] as number) * scale
      const probability = (forward[entry] as number) * scaled
      if (labelOfState[state] === label) probabilities[at] = (probabilities[at] as number) + probability
      if (labelOfState[state] === further) goesOn[at - 1] = (goesOn[at - 1] as number) + probability
      carried[state] = scaled * (likely[entry] as number)
    }
  }
}
