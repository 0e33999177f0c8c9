import { JOIN_COUNT } from './features.js'
import {
  beginOf,
  isInside,
  LABEL_COUNT,
  labelOfState,
  mayStart,
  PAIR_COUNT,
  STATE_COUNT,
  wayPair,
  wayStarts,
  wayTo,
} from './labels.js'
import type { Transitions } from './lattice.js'

/** A stretch of places that one part takes up, and how probable it is that the part begins and ends just there. */
export interface LikelyStretch {
  /** The label that the part begins with. */
  readonly label: number
  readonly from: number
  /** The place behind the last. */
  readonly to: number
  readonly probability: number
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
 * The stretches, apart from each other and in order, that together are expected to be right most often: not those of the likeliest
 * labelling, which may be likelier than any other and have a title that is not. A stretch is worth its probability less the least that
 * its part must have; with a half of the F1 that is reached for the least, the F1 that is to be expected is greatest (Lipton et al. 2014).
 * Only states are followed that stand a chance at their place: a tenth of the work. `scores` holds `LABEL_COUNT` whole numbers of units
 * for each place, of which there are as many as `joins`.
 */
export function likelyStretches(scores: Int32Array, joins: Uint8Array, ways: Ways): readonly LikelyStretch[] {
  const count = joins.length
  if (count === 0) return []
  const chain = followed(scores, joins, ways)
  weigh(chain, joins, ways)
  return bestOf(stretchesIn(chain, joins, ways), count)
}

/** The states that were followed: those of place `p` are entries `starts[p]` to `starts[p + 1]` of the others. */
interface Chain {
  readonly starts: Int32Array
  states: Uint8Array
  /** Probability by what stands before and here, scaled to 1 at each place. */
  forward: Float64Array
  /** What the place itself says of each label, scaled with `forward`. */
  likely: Float64Array
  /** By what a `forward` is multiplied for the probability of its state: what stands behind. */
  backward: Float64Array
}

/** Places that there is room for without new arrays; making those takes longer than filling them. */
const ROOM = 1000

function emptyChain(count: number, room: number): Chain {
  return {
    starts: new Int32Array(count + 1),
    states: new Uint8Array(room),
    forward: new Float64Array(room),
    likely: new Float64Array(room),
    backward: new Float64Array(room),
  }
}

// Used again for every chain that is no longer than references are.
const spare = emptyChain(ROOM, ROOM * STATE_COUNT)

/** What reaches each state of a place from the place before. States below the lowest cannot be reached: nothing that is remembered is forgotten. */
const reach = {
  lowest: 0,
  sum: new Float64Array(STATE_COUNT),
}

const own = new Float64Array(LABEL_COUNT)
const carried = new Float64Array(STATE_COUNT)

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
    } else spread(chain, at - 1, ways.weights[joins[at] as number] as Float32Array)
    starts[at + 1] = keepLikely(chain, starts[at] as number, ways.faintest)
  }
  return chain
}

function makeRoom(chain: Chain, wanted: number): void {
  if (wanted <= chain.states.length) return
  const room = 2 * wanted
  const grown = <T extends Uint8Array | Float64Array>(held: T, larger: T): T => {
    larger.set(held)
    return larger
  }
  chain.states = grown(chain.states, new Uint8Array(room))
  chain.forward = grown(chain.forward, new Float64Array(room))
  chain.likely = grown(chain.likely, new Float64Array(room))
  chain.backward = grown(chain.backward, new Float64Array(room))
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
function spread({ starts, states, forward }: Chain, at: number, weights: Float32Array): void {
  const { sum } = reach
  reach.lowest = wayTo[wayStarts[states[starts[at] as number] as number] as number] as number
  sum.fill(0, reach.lowest)
  const end = starts[at + 1] as number
  for (let entry = starts[at] as number; entry < end; entry++) {
    const state = states[entry] as number
    const probability = forward[entry] as number
    const last = wayStarts[state + 1] as number
    for (let way = wayStarts[state] as number; way < last; way++) {
      const to = wayTo[way] as number
      sum[to] = (sum[to] as number) + probability * (weights[way] as number)
    }
  }
}

/** Writes the states of a place that are not too faint, from entry `from`, scaled. Returns where they end. */
function keepLikely({ states, forward, likely }: Chain, from: number, faintest: number): number {
  const { lowest, sum } = reach
  let greatest = 0
  for (let state = lowest; state < STATE_COUNT; state++) {
    if (sum[state] === 0) continue
    const value = (sum[state] as number) * (own[labelOfState[state] as number] as number)
    sum[state] = value
    if (value > greatest) greatest = value
  }
  const scale = greatest > 0 ? 1 / greatest : 0
  const least = greatest * faintest
  let next = from
  for (let state = lowest; state < STATE_COUNT; state++) {
    const value = sum[state] as number
    if (value <= least) continue
    states[next] = state
    forward[next] = value * scale
    likely[next] = (own[labelOfState[state] as number] as number) * scale
    next += 1
  }
  return next
}

/** Goes back over the chain and weighs each place by what stands behind it, too. */
function weigh({ starts, states, forward, likely, backward }: Chain, joins: Uint8Array, ways: Ways): void {
  carried.fill(0)
  const count = joins.length
  for (let at = count - 1; at >= 0; at--) {
    const from = starts[at] as number
    const to = starts[at + 1] as number
    const weights = ways.weights[at === count - 1 ? 0 : (joins[at + 1] as number)] as Float32Array
    let sum = 0
    for (let entry = from; entry < to; entry++) {
      const state = states[entry] as number
      let behind = at === count - 1 ? 1 : 0
      const last = wayStarts[state + 1] as number
      if (behind === 0)
        for (let way = wayStarts[state] as number; way < last; way++)
          behind += (carried[wayTo[way] as number] as number) * (weights[way] as number)
      backward[entry] = behind
      sum += (forward[entry] as number) * behind
    }
    const scale = sum > 0 ? 1 / sum : 0
    carried.fill(0)
    for (let entry = from; entry < to; entry++) {
      const scaled = (backward[entry] as number) * scale
      backward[entry] = scaled
      carried[states[entry] as number] = scaled * (likely[entry] as number)
    }
  }
}

/** 0 to 1. The least that a stretch must be probable to count. The title, the first author and the year are asked for in every reference. */
const LEAST = 0.42
const LEAST_ASKED = 0.2
const asked: ReadonlySet<number> = new Set([beginOf('author'), beginOf('title'), beginOf('date')])
const leasts = Float64Array.from({ length: LABEL_COUNT }, (_, label) => leastOf(label))

/** The least that a stretch of a part must be probable to count, by the label that the part begins with. */
export function leastOf(label: number): number {
  return asked.has(label) ? LEAST_ASKED : LEAST
}

/** What is held while a part goes on: the states that it may be in, and how probable each is by what stands before and here. */
const held = { count: 0, states: new Uint8Array(STATE_COUNT), masses: new Float64Array(STATE_COUNT) }

/** Every stretch of a part that is probable enough to count, by where they begin. */
function stretchesIn(chain: Chain, joins: Uint8Array, ways: Ways): readonly LikelyStretch[] {
  const found: LikelyStretch[] = []
  const { starts, states } = chain
  for (let at = 0; at < joins.length; at++) {
    const end = starts[at + 1] as number
    for (let entry = starts[at] as number; entry < end; entry++) {
      const label = labelOfState[states[entry] as number] as number
      if (label === 0 || isInside(label)) continue
      const begun = hold(chain, at, entry, label)
      if (begun >= (leasts[label] as number)) follow(found, chain, joins, ways, at, label, begun)
    }
  }
  return found
}

/** Holds the states of a place that have a label, if `first` is the first of them. Returns how probable the label is. */
function hold({ starts, states, forward, backward }: Chain, at: number, first: number, label: number): number {
  held.count = 0
  let sum = 0
  const end = starts[at + 1] as number
  for (let entry = starts[at] as number; entry < end; entry++) {
    const state = states[entry] as number
    if (labelOfState[state] !== label) continue
    if (entry < first) return 0
    held.states[held.count] = state
    held.masses[held.count] = forward[entry] as number
    held.count += 1
    sum += (forward[entry] as number) * (backward[entry] as number)
  }
  return sum
}

/** Follows the part that is held from where it begins to where it may end. */
function follow(
  found: LikelyStretch[],
  chain: Chain,
  joins: Uint8Array,
  ways: Ways,
  from: number,
  label: number,
  begun: number,
): void {
  const least = leasts[label] as number
  let probability = begun
  for (let at = from + 1; probability >= least; at++) {
    const onward = at < joins.length ? goOn(chain, at, ways.weights[joins[at] as number] as Float32Array) : 0
    if (probability - onward >= least)
      found.push({ label, from, to: at, probability: Math.min(1, probability - onward) })
    probability = onward
  }
}

/** Takes what is held on to place `at`, inside its part. Returns how probable it is that the part goes on there. */
function goOn({ starts, states, likely, backward }: Chain, at: number, weights: Float32Array): number {
  let sum = 0
  let kept = 0
  const end = starts[at + 1] as number
  for (let each = 0; each < held.count; each++) {
    const way = wayInside[held.states[each] as number] as number
    const state = wayTo[way] as number
    let entry = starts[at] as number
    while (entry < end && states[entry] !== state) entry++
    if (entry === end) continue
    const mass = (held.masses[each] as number) * (weights[way] as number) * (likely[entry] as number)
    held.states[kept] = state
    held.masses[kept] = mass
    kept += 1
    sum += mass * (backward[entry] as number)
  }
  held.count = kept
  return sum
}

/** The way by which each state that is of a part goes on with it. */
const wayInside = Uint16Array.from(labelOfState, (label, state) => {
  const inside = isInside(label) ? label : label + 1
  let way = wayStarts[state] as number
  while (way + 1 < (wayStarts[state + 1] as number) && labelOfState[wayTo[way] as number] !== inside) way++
  return way
})

/** Those of the stretches, which stand by where they begin, that are worth most together and do not overlap. */
function bestOf(stretches: readonly LikelyStretch[], count: number): readonly LikelyStretch[] {
  const worth = new Float64Array(count + 1)
  const choices = new Int32Array(count)
  let next = stretches.length - 1
  for (let at = count - 1; at >= 0; at--) {
    worth[at] = worth[at + 1] as number
    for (; next >= 0 && stretches[next]?.from === at; next--) {
      const { label, to, probability } = stretches[next] as LikelyStretch
      const value = probability - (leasts[label] as number) + (worth[to] as number)
      if (value <= (worth[at] as number)) continue
      worth[at] = value
      choices[at] = next + 1
    }
  }
  const best: LikelyStretch[] = []
  for (let at = 0; at < count; ) {
    const stretch = stretches[(choices[at] as number) - 1]
    if (stretch) best.push(stretch)
    at = stretch ? stretch.to : at + 1
  }
  return best
}
