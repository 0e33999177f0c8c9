import { JOIN_COUNT } from './features.js'
import { LABEL_COUNT, labelOfState, mayStart, PAIR_COUNT, STATE_COUNT, wayPair, wayStarts, wayTo } from './labels.js'
import type { Transitions } from './lattice.js'

/** A labelling, and how probable each of its labels is where it stands. */
export interface Labelling {
  readonly path: Uint8Array
  readonly probabilities: Float32Array
  /** How probable it is that the word behind goes on with the part of this one; 0 behind the last. */
  readonly goesOn: Float32Array
}

/**
 * `exp` of the weights of a chain's states at its start, and of the pairs of states by the earlier one: those of state `s` are
 * `weights[wayStarts[s]]` to `weights[wayStarts[s + 1]]`.
 */
export interface Ways {
  readonly start: Float32Array
  readonly weights: readonly Float32Array[]
  /** What a unit of the scores is worth. */
  readonly unit: number
  /** `exp` of every number of units below 0 that is not too far below. */
  readonly falls: Float64Array
  /** States less probable than this beside the likeliest, by what stands before them, are not followed. */
  readonly faintest: number
}

/** Scores farther than this below the best one of their place are not looked at, save that of `other`, by which every chain has a way through. */
const FARTHEST = 7

/** At three eighths of it, labelling takes a twentieth longer and three fields in ten thousand more are right. */
const FAINTEST = 8e-3

/** The weights of states and pairs as the lattice wants them. */
export function waysOf({ start, pairs }: Transitions, unit: number, faintest = FAINTEST): Ways {
  return {
    unit,
    faintest,
    falls: Float64Array.from({ length: Math.ceil(FARTHEST / unit) }, (_, fall) => Math.exp(-fall * unit)),
    start: start.map((weight, state) => (mayStart[state] ? Math.exp(weight) : 0)),
    weights: Array.from({ length: JOIN_COUNT + 1 }, (_, join) =>
      Float32Array.from(wayPair, pair => Math.exp(pairs[join * PAIR_COUNT + pair] as number)),
    ),
  }
}

/**
 * The best labelling of a chain and its probabilities, as `bestPath` and `marginals` give them, but following only states that stand
 * a chance at their place: a tenth of the work. `scores` holds `LABEL_COUNT` whole numbers of units for each place, of which there are
 * as many as `joins`. What is returned is good until the next call.
 */
export function likelyPath(scores: Int32Array, joins: Uint8Array, ways: Ways): Labelling {
  const count = joins.length
  const labelling = count <= ROOM ? spareLabelling : emptyLabelling(count)
  if (count === 0) return labelling
  const chain = followed(scores, joins, ways)
  traceBack(labelling.path, count, chain)
  weigh(labelling, chain, joins, ways)
  return labelling
}

/** The states that were followed: those of place `p` are entries `starts[p]` to `starts[p + 1]` of the others. */
interface Chain {
  readonly starts: Int32Array
  states: Uint8Array
  /** Probability by what stands before and here, scaled to 1 at each place. */
  forward: Float64Array
  /** The score of the best way here, scaled alike, and the entry before it on that way. */
  best: Float64Array
  back: Int32Array
  /** What the place itself says of each label, scaled with `forward`. */
  likely: Float64Array
}

/** Places that there is room for without new arrays; making those takes longer than filling them. */
const ROOM = 1000

function emptyLabelling(count: number): Labelling {
  return { path: new Uint8Array(count), probabilities: new Float32Array(count), goesOn: new Float32Array(count) }
}

function emptyChain(count: number, room: number): Chain {
  return {
    starts: new Int32Array(count + 1),
    states: new Uint8Array(room),
    forward: new Float64Array(room),
    best: new Float64Array(room),
    back: new Int32Array(room),
    likely: new Float64Array(room),
  }
}

// Used again for every chain that is no longer than references are.
const spareLabelling = emptyLabelling(ROOM)
const spare = emptyChain(ROOM, ROOM * STATE_COUNT)

/** What reaches each state of a place from the place before. States below the lowest cannot be reached: nothing that is remembered is forgotten. */
const reach = {
  lowest: 0,
  sum: new Float64Array(STATE_COUNT),
  top: new Float64Array(STATE_COUNT),
  via: new Int32Array(STATE_COUNT),
}

const own = new Float64Array(LABEL_COUNT)
const carried = new Float64Array(STATE_COUNT)
const behind = new Float64Array(STATE_COUNT)

/** Follows the likely states of a chain from its start to its end. What is returned is good until the next call. */
function followed(scores: Int32Array, joins: Uint8Array, ways: Ways): Chain {
  const count = joins.length
  const chain = count <= ROOM ? spare : emptyChain(count, count * 8 + STATE_COUNT)
  const { starts } = chain
  for (let at = 0; at < count; at++) {
    makeRoom(chain, (starts[at] as number) + STATE_COUNT)
    exponentialsOf(scores, at * LABEL_COUNT, ways)
    if (at === 0) {
      reach.lowest = 0
      reach.sum.set(ways.start)
      reach.top.set(ways.start)
    } else spread(chain, at - 1, ways.weights[joins[at] as number] as Float32Array)
    starts[at + 1] = keepLikely(chain, starts[at] as number, ways.faintest)
  }
  return chain
}

function makeRoom(chain: Chain, wanted: number): void {
  if (wanted <= chain.states.length) return
  const room = 2 * wanted
  const grown = <T extends Uint8Array | Int32Array | Float64Array>(held: T, larger: T): T => {
    larger.set(held)
    return larger
  }
  chain.states = grown(chain.states, new Uint8Array(room))
  chain.forward = grown(chain.forward, new Float64Array(room))
  chain.best = grown(chain.best, new Float64Array(room))
  chain.back = grown(chain.back, new Int32Array(room))
  chain.likely = grown(chain.likely, new Float64Array(room))
}

/** What a place itself says of each label, beside what it says of the likeliest. */
function exponentialsOf(scores: Int32Array, row: number, { unit, falls }: Ways): void {
  let top = scores[row] as number
  for (let label = 1; label < LABEL_COUNT; label++)
    if ((scores[row + label] as number) > top) top = scores[row + label] as number
  for (let label = 0; label < LABEL_COUNT; label++) {
    const fall = top - (scores[row + label] as number)
    own[label] = fall < falls.length ? (falls[fall] as number) : 0
  }
  if (own[0] === 0) own[0] = Math.exp(Math.max(((scores[row] as number) - top) * unit, -60))
}

/** Carries the probabilities of a place to the states that may follow. */
function spread({ starts, states, forward, best }: Chain, at: number, weights: Float32Array): void {
  const { sum, top, via } = reach
  reach.lowest = wayTo[wayStarts[states[starts[at] as number] as number] as number] as number
  sum.fill(0, reach.lowest)
  top.fill(0, reach.lowest)
  const end = starts[at + 1] as number
  for (let entry = starts[at] as number; entry < end; entry++) {
    const state = states[entry] as number
    const probability = forward[entry] as number
    const held = best[entry] as number
    const last = wayStarts[state + 1] as number
    for (let way = wayStarts[state] as number; way < last; way++) {
      const to = wayTo[way] as number
      const weight = weights[way] as number
      sum[to] = (sum[to] as number) + probability * weight
      const value = held * weight
      if (value > (top[to] as number)) {
        top[to] = value
        via[to] = entry
      }
    }
  }
}

/** Writes the states of a place that are not too faint, from entry `from`, scaled. Returns where they end. */
function keepLikely({ states, forward, best, back, likely }: Chain, from: number, faintest: number): number {
  const { lowest, sum, top, via } = reach
  let greatest = 0
  let greatestBest = 0
  for (let state = lowest; state < STATE_COUNT; state++) {
    if (sum[state] === 0) continue
    const itself = own[labelOfState[state] as number] as number
    const value = (sum[state] as number) * itself
    const way = (top[state] as number) * itself
    sum[state] = value
    top[state] = way
    if (value > greatest) greatest = value
    if (way > greatestBest) greatestBest = way
  }
  const scale = greatest > 0 ? 1 / greatest : 0
  const bestScale = greatestBest > 0 ? 1 / greatestBest : 0
  const least = greatest * faintest
  let next = from
  for (let state = lowest; state < STATE_COUNT; state++) {
    const value = sum[state] as number
    if (value <= least) continue
    states[next] = state
    forward[next] = value * scale
    best[next] = (top[state] as number) * bestScale
    back[next] = via[state] as number
    likely[next] = (own[labelOfState[state] as number] as number) * scale
    next += 1
  }
  return next
}

function traceBack(path: Uint8Array, count: number, { starts, states, best, back }: Chain): void {
  let entry = starts[count - 1] as number
  const end = starts[count] as number
  for (let each = entry; each < end; each++) if ((best[each] as number) > (best[entry] as number)) entry = each
  for (let at = count - 1; at >= 0; at--) {
    path[at] = labelOfState[states[entry] as number] as number
    entry = back[entry] as number
  }
}

/** Goes back over the chain and weighs each place by what stands behind it, too. */
function weigh(
  { path, probabilities, goesOn }: Labelling,
  { starts, states, forward, likely }: Chain,
  joins: Uint8Array,
  ways: Ways,
): void {
  carried.fill(0)
  const count = joins.length
  goesOn[count - 1] = 0
  for (let at = count - 1; at >= 0; at--) {
    const from = starts[at] as number
    const to = starts[at + 1] as number
    const weights = ways.weights[at === count - 1 ? 0 : (joins[at + 1] as number)] as Float32Array
    let sum = 0
    for (let entry = from; entry < to; entry++) {
      const state = states[entry] as number
      let back = at === count - 1 ? 1 : 0
      const last = wayStarts[state + 1] as number
      if (back === 0)
        for (let way = wayStarts[state] as number; way < last; way++)
          back += (carried[wayTo[way] as number] as number) * (weights[way] as number)
      behind[state] = back
      sum += (forward[entry] as number) * back
    }
    const scale = sum > 0 ? 1 / sum : 0
    const label = path[at] as number
    const previous = at > 0 ? (path[at - 1] as number) : 0
    // The label by which the part before would go on here.
    const onward = previous === 0 ? -1 : previous + (previous % 2)
    carried.fill(0)
    let [sure, further] = [0, 0]
    for (let entry = from; entry < to; entry++) {
      const state = states[entry] as number
      const scaled = (behind[state] as number) * scale
      const probability = (forward[entry] as number) * scaled
      const own = labelOfState[state]
      if (own === label) sure += probability
      if (own === onward) further += probability
      carried[state] = scaled * (likely[entry] as number)
    }
    probabilities[at] = sure
    if (at > 0) goesOn[at - 1] = further
  }
}
