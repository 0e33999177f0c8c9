import { JOIN_COUNT } from './features.js'
import {
  beginOf,
  isInside,
  LABEL_COUNT,
  labelOfState,
  MEMORIES,
  mayStart,
  memoryOfState,
  PAIR_COUNT,
  type Part,
  parts,
  remembered,
  STATE_COUNT,
  wayPair,
  wayStarts,
  wayTo,
} from './labels.js'
import type { Transitions } from './lattice.js'
import { ROOM } from './tokens.js'

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
 * Places of labels with what is remembered, at `memory * LABEL_COUNT + label`: the order of the states, with gaps where there is none. So all
 * that one memory leads to stands in a row, and no list of pairs need be looked up.
 */
const NODE_COUNT = MEMORIES * LABEL_COUNT

/** The weights of what may follow a node, one after another: the beginning of each part, by its number, the inside of its own, and a zero for what may not. */
const INSIDE = parts.length
const NONE = parts.length + 1
const STEPS = parts.length + 2

/** Which of the weights of node `from` lead to node `to`, at `from * NODE_COUNT + to`; `NONE` where none does. */
const steps = new Uint8Array(NODE_COUNT * NODE_COUNT).fill(NONE)
for (let state = 0; state < STATE_COUNT; state++)
  for (let way = wayStarts[state] as number; way < (wayStarts[state + 1] as number); way++)
    steps[nodeOf(state) * NODE_COUNT + nodeOf(wayTo[way] as number)] = stepTo(
      labelOfState[wayTo[way] as number] as number,
    )

function nodeOf(state: number): number {
  return (memoryOfState[state] as number) * LABEL_COUNT + (labelOfState[state] as number)
}

function stepTo(label: number): number {
  return isInside(label) ? INSIDE : (label + 1) >> 1
}

/** The label of each node, and where the row of what it remembers begins. */
const labelOf = Uint8Array.from({ length: NODE_COUNT }, (_, node) => node % LABEL_COUNT)
const rowOf = labelOf.map((label, node) => node - label)

/** `exp` of the weights of a chain's nodes at its start, and by how a place is joined those of what may follow each: of node `n` from `n * STEPS` on. */
export interface Ways {
  readonly start: Float32Array
  readonly weights: readonly Float32Array[]
  /** What a unit of the scores is worth. */
  readonly unit: number
  /** `exp` of every number of units below 0 that is not too far below. */
  readonly falls: Float64Array
  /** Nodes less probable than this beside the likeliest, by what stands before them, are not followed. */
  readonly faintest: number
}

/** Scores farther than this below the best one of their place are not looked at, save that of `other`, by which every chain has a way through. */
const FARTHEST = 7

/** At three eighths of it, labelling takes a twentieth longer and three fields in ten thousand more are right. */
const FAINTEST = 8e-3

/** The weights of states and pairs as the lattice wants them. */
export function waysOf({ start, pairs }: Transitions, unit: number, faintest = FAINTEST): Ways {
  const starts = new Float32Array(NODE_COUNT)
  for (let state = 0; state < STATE_COUNT; state++)
    if (mayStart[state]) starts[nodeOf(state)] = Math.exp(start[state] as number)
  return {
    unit,
    faintest,
    falls: Float64Array.from({ length: Math.ceil(FARTHEST / unit) }, (_, fall) => Math.exp(-fall * unit)),
    start: starts,
    weights: Array.from({ length: JOIN_COUNT + 1 }, (_, join) => weightsOf(pairs, join * PAIR_COUNT)),
  }
}

function weightsOf(pairs: Float32Array, joined: number): Float32Array {
  const weights = new Float32Array(NODE_COUNT * STEPS)
  for (let state = 0; state < STATE_COUNT; state++) {
    for (let way = wayStarts[state] as number; way < (wayStarts[state + 1] as number); way++) {
      const step = stepTo(labelOfState[wayTo[way] as number] as number)
      weights[nodeOf(state) * STEPS + step] = Math.exp(pairs[joined + (wayPair[way] as number)] as number)
    }
  }
  return weights
}

/**
 * The stretches, apart from each other and in order, that together are expected to be right most often: not those of the likeliest
 * labelling, which may be likelier than any other and have a title that is not. A stretch is worth its probability less the least that
 * its part must have; with a half of the F1 that is reached for the least, the F1 that is to be expected is greatest (Lipton et al. 2014).
 * Only nodes are followed that stand a chance at their place: a tenth of the work. `scores` holds `LABEL_COUNT` whole numbers of units
 * for each place, of which there are as many as `joins`.
 */
export function likelyStretches(scores: Int32Array, joins: Uint8Array, ways: Ways): readonly LikelyStretch[] {
  const count = joins.length
  if (count === 0) return []
  const chain = followed(scores, joins, ways)
  weigh(chain, joins, ways)
  return bestOf(stretchesIn(chain, joins, ways), count)
}

/** The nodes that were followed: those of place `p` are entries `starts[p]` to `starts[p + 1]` of the others, in order. */
interface Chain {
  readonly starts: Int32Array
  nodes: Uint8Array
  /** Probability by what stands before and here, scaled to 1 at each place. */
  forward: Float64Array
  /** What the place itself says of each label, scaled with `forward`. */
  likely: Float64Array
  /** By what a `forward` is multiplied for the probability of its node: what stands behind. */
  backward: Float64Array
  /** What its place and all behind it say of a node. */
  carried: Float64Array
}

function emptyChain(count: number, room: number): Chain {
  return {
    starts: new Int32Array(count + 1),
    nodes: new Uint8Array(room),
    forward: new Float64Array(room),
    likely: new Float64Array(room),
    backward: new Float64Array(room),
    carried: new Float64Array(room),
  }
}

// Used again for every chain that is no longer than references are.
const spare = emptyChain(ROOM, ROOM * NODE_COUNT)

/** What reaches each node of the place at hand from the one before. */
const reach = new Float64Array(NODE_COUNT)

/** What a place itself says of each label, beside what it says of the likeliest. */
const own = new Float64Array(LABEL_COUNT)

/** Follows the likely nodes of a chain from its start to its end. What is returned is good until the next call. */
function followed(scores: Int32Array, joins: Uint8Array, ways: Ways): Chain {
  const count = joins.length
  const chain = count <= ROOM ? spare : emptyChain(count, count * 8 + NODE_COUNT)
  const { starts } = chain
  for (let at = 0; at < count; at++) {
    makeRoom(chain, (starts[at] as number) + NODE_COUNT)
    exponentialsOf(scores, at * LABEL_COUNT, ways)
    let lowest = 0
    if (at === 0) reach.set(ways.start)
    else lowest = spread(chain, at - 1, ways.weights[joins[at] as number] as Float32Array)
    starts[at + 1] = keepLikely(chain, starts[at] as number, lowest, ways.faintest)
  }
  return chain
}

function makeRoom(chain: Chain, wanted: number): void {
  if (wanted <= chain.nodes.length) return
  const room = 2 * wanted
  const grown = <T extends Uint8Array | Float64Array>(held: T, larger: T): T => {
    larger.set(held)
    return larger
  }
  chain.nodes = grown(chain.nodes, new Uint8Array(room))
  chain.forward = grown(chain.forward, new Float64Array(room))
  chain.likely = grown(chain.likely, new Float64Array(room))
  chain.backward = grown(chain.backward, new Float64Array(room))
  chain.carried = grown(chain.carried, new Float64Array(room))
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

/** Carries the probabilities of a place to the nodes that may follow. Returns the lowest row with any: nothing that is remembered is forgotten. */
function spread(chain: Chain, at: number, weights: Float32Array): number {
  const { starts, nodes, forward } = chain
  reach.fill(0)
  const end = starts[at + 1] as number
  for (let entry = starts[at] as number; entry < end; ) {
    const row = rowOf[nodes[entry] as number] as number
    let last = entry + 1
    while (last < end && last < entry + TOGETHER && rowOf[nodes[last] as number] === row) last++
    spreadTogether(chain, entry, last, row, weights)
    for (; entry < last; entry++) {
      const node = nodes[entry] as number
      const to = insideAfter[node] as number
      reach[to] = (reach[to] as number) + (forward[entry] as number) * (weights[node * STEPS + INSIDE] as number)
    }
  }
  return rowOf[nodes[starts[at] as number] as number] as number
}

/** Nodes of a row that are spread at once: to fetch and to put back what reaches a node takes longer than to add to it. */
const TOGETHER = 4

/** Carries the probabilities of up to four nodes of a row to the beginnings of parts. Those that are not there are the first one again, and add nothing. */
function spreadTogether({ nodes, forward }: Chain, from: number, to: number, row: number, weights: Float32Array): void {
  const [second, third, fourth] = [from + 1 < to, from + 2 < to, from + 3 < to]
  const a = (nodes[from] as number) * STEPS
  const b = second ? (nodes[from + 1] as number) * STEPS : a
  const c = third ? (nodes[from + 2] as number) * STEPS : a
  const d = fourth ? (nodes[from + 3] as number) * STEPS : a
  const ofA = forward[from] as number
  const ofB = second ? (forward[from + 1] as number) : 0
  const ofC = third ? (forward[from + 2] as number) : 0
  const ofD = fourth ? (forward[from + 3] as number) : 0
  for (let part = 0; part < parts.length; part++) {
    const node = beginAfter[row + part] as number
    const sum = (reach[node] as number) + ofA * (weights[a + part] as number) + ofB * (weights[b + part] as number)
    reach[node] = sum + ofC * (weights[c + part] as number) + ofD * (weights[d + part] as number)
  }
}

/** Where each part begins behind the nodes of a row, at `row + part`. */
const beginAfter = Uint8Array.from(labelOf, (part, node) => {
  if (part >= parts.length) return 0
  const label = beginOf(parts[part] as Part)
  return remembered(Math.floor(node / LABEL_COUNT), label) * LABEL_COUNT + label
})

/** Where the part that a node is in goes on; for `other`, which has no inside, that weighs nothing. */
const insideAfter = Uint8Array.from(labelOf, (label, node) => (isInside(label) || label === 0 ? node : node + 1))

/** Writes the nodes of a place that are not too faint, from entry `from`, scaled. Returns where they end. */
function keepLikely({ nodes, forward, likely }: Chain, from: number, lowest: number, faintest: number): number {
  let greatest = 0
  let least = 0
  let reached = from
  for (let memory = lowest; memory < NODE_COUNT; memory += LABEL_COUNT) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const value = (reach[memory + label] as number) * (own[label] as number)
      if (value <= least) continue
      nodes[reached] = memory + label
      forward[reached] = value
      reached += 1
      if (value <= greatest) continue
      greatest = value
      least = greatest * faintest
    }
  }
  const scale = greatest > 0 ? 1 / greatest : 0
  let next = from
  for (let entry = from; entry < reached; entry++) {
    const value = forward[entry] as number
    if (value <= least) continue
    const node = nodes[entry] as number
    nodes[next] = node
    forward[next] = value * scale
    likely[next] = (own[labelOf[node] as number] as number) * scale
    next += 1
  }
  return next
}

/** Goes back over the chain and weighs each place by what stands behind it, too. */
function weigh(chain: Chain, joins: Uint8Array, ways: Ways): void {
  const { starts, forward, likely, backward, carried } = chain
  const count = joins.length
  for (let at = count - 1; at >= 0; at--) {
    const from = starts[at] as number
    const to = starts[at + 1] as number
    if (at === count - 1) backward.fill(1, from, to)
    else lookAhead(chain, at, ways.weights[joins[at + 1] as number] as Float32Array)
    let sum = 0
    for (let entry = from; entry < to; entry++) sum += (forward[entry] as number) * (backward[entry] as number)
    const scale = sum > 0 ? 1 / sum : 0
    for (let entry = from; entry < to; entry++) {
      const scaled = (backward[entry] as number) * scale
      backward[entry] = scaled
      carried[entry] = scaled * (likely[entry] as number)
    }
  }
}

/** Weighs the nodes of a place by those of the place behind it. */
function lookAhead({ starts, nodes, backward, carried }: Chain, at: number, weights: Float32Array): void {
  const next = starts[at + 1] as number
  const end = starts[at + 2] as number
  for (let entry = starts[at] as number; entry < next; entry++) {
    const node = nodes[entry] as number
    let behind = 0
    for (let ahead = next; ahead < end; ahead++) {
      const step = steps[node * NODE_COUNT + (nodes[ahead] as number)] as number
      // Without asking whether there is one: that costs more than to add nothing.
      behind += (carried[ahead] as number) * (weights[node * STEPS + step] as number)
    }
    backward[entry] = behind
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

/** What is held while a part goes on: the nodes that it may be in, and how probable each is by what stands before and here. */
const held = { count: 0, nodes: new Uint8Array(MEMORIES), masses: new Float64Array(MEMORIES) }

/** How probable each label is at the place at hand; nothing between two places. */
const certain = new Float64Array(LABEL_COUNT)

/** Every stretch of a part that is probable enough to count, by where they begin. */
function stretchesIn(chain: Chain, joins: Uint8Array, ways: Ways): readonly LikelyStretch[] {
  const found: LikelyStretch[] = []
  const { starts, nodes, forward, backward } = chain
  for (let at = 0; at < joins.length; at++) {
    const from = starts[at] as number
    const end = starts[at + 1] as number
    for (let entry = from; entry < end; entry++) {
      const label = labelOf[nodes[entry] as number] as number
      certain[label] = (certain[label] as number) + (forward[entry] as number) * (backward[entry] as number)
    }
    for (let entry = from; entry < end; entry++) {
      const label = labelOf[nodes[entry] as number] as number
      const begun = certain[label] as number
      // Once for each label, and nothing is left for the next place.
      certain[label] = 0
      if (begun < (leasts[label] as number) || label === 0 || isInside(label)) continue
      hold(chain, at, label)
      follow(found, chain, joins, ways, at, label, begun)
    }
  }
  return found
}

/** Holds the nodes of a place that have a label. */
function hold({ starts, nodes, forward }: Chain, at: number, label: number): void {
  held.count = 0
  const end = starts[at + 1] as number
  for (let entry = starts[at] as number; entry < end; entry++) {
    if (labelOf[nodes[entry] as number] !== label) continue
    held.nodes[held.count] = nodes[entry] as number
    held.masses[held.count] = forward[entry] as number
    held.count += 1
  }
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
function goOn({ starts, nodes, likely, backward }: Chain, at: number, weights: Float32Array): number {
  let sum = 0
  let kept = 0
  const end = starts[at + 1] as number
  for (let each = 0; each < held.count; each++) {
    const node = held.nodes[each] as number
    const inside = insideAfter[node] as number
    let entry = starts[at] as number
    while (entry < end && nodes[entry] !== inside) entry++
    if (entry === end) continue
    const weight = weights[node * STEPS + INSIDE] as number
    const mass = (held.masses[each] as number) * weight * (likely[entry] as number)
    held.nodes[kept] = inside
    held.masses[kept] = mass
    kept += 1
    sum += mass * (backward[entry] as number)
  }
  held.count = kept
  return sum
}

const spareWorth = new Float64Array(ROOM)
const spareChoices = new Int32Array(ROOM)

/** Those of the stretches, which stand by where they begin, that are worth most together and do not overlap. */
function bestOf(stretches: readonly LikelyStretch[], count: number): readonly LikelyStretch[] {
  const worth = count < ROOM ? spareWorth : new Float64Array(count + 1)
  const choices = count < ROOM ? spareChoices : new Int32Array(count)
  worth[count] = 0
  choices.fill(0, 0, count)
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
