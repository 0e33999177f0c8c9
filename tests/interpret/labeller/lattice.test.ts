import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JOIN_COUNT } from '../../../src/interpret/labeller/features.js'
import {
  isInside,
  LABEL_COUNT,
  PAIR_COUNT,
  pairFrom,
  pairStarts,
  STATE_COUNT,
  statesOf,
} from '../../../src/interpret/labeller/labels.js'
import { IMPOSSIBLE, marginals, noTransitions, type Transitions } from '../../../src/interpret/labeller/lattice.js'
import { type LikelyStretch, leastOf, likelyStretches, waysOf } from '../../../src/interpret/labeller/pruned-lattice.js'

/** A chain of a few places where a few labels can stand, and weights for all pairs of states. */
interface Chain {
  readonly count: number
  readonly labels: readonly number[]
  readonly scores: Float32Array
  readonly joins: Uint8Array
  readonly transitions: Transitions
}

/** What a unit of whole scores is worth. */
const UNIT = 1 / 32

const chains = fc
  .record({
    count: fc.integer({ min: 1, max: 4 }),
    labels: fc.uniqueArray(fc.integer({ min: 1, max: LABEL_COUNT - 1 }), { minLength: 1, maxLength: 5 }),
    seed: fc.integer(),
  })
  .map(({ count, labels, seed }): Chain => {
    const random = numbers(seed)
    const open = [0, ...labels]
    const scores = new Float32Array(count * LABEL_COUNT).fill(IMPOSSIBLE)
    for (let at = 0; at < count; at++)
      for (const label of open) scores[at * LABEL_COUNT + label] = Math.round((random() * 6 - 3) / UNIT) * UNIT
    return {
      count,
      labels: open,
      scores,
      joins: Uint8Array.from({ length: count }, () => 1 + Math.floor(random() * JOIN_COUNT)),
      transitions: {
        start: Float32Array.from({ length: STATE_COUNT }, () => random() * 4 - 2),
        pairs: Float32Array.from({ length: (JOIN_COUNT + 1) * PAIR_COUNT }, () => random() * 4 - 2),
      },
    }
  })

function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Every labelling that can be, with its score. */
function* labellings({
  count,
  labels,
  scores,
  joins,
  transitions,
}: Chain): Generator<{ path: Uint8Array; score: number }> {
  const path = new Uint8Array(count)
  const choices = labels.length ** count
  for (let choice = 0; choice < choices; choice++) {
    let rest = choice
    for (let at = 0; at < count; at++) {
      path[at] = labels[rest % labels.length] as number
      rest = Math.floor(rest / labels.length)
    }
    if (path.some((label, at) => isInside(label) && path[at - 1] !== label && path[at - 1] !== label - 1)) continue
    const states = statesOf(path)
    let score = transitions.start[states[0] as number] as number
    for (let at = 0; at < count; at++) score += scores[at * LABEL_COUNT + (path[at] as number)] as number
    for (let at = 1; at < count; at++)
      score += transitions.pairs[
        (joins[at] as number) * PAIR_COUNT + pairOf(states[at - 1] as number, states[at] as number)
      ] as number
    yield { path: path.slice(), score }
  }
}

function pairOf(from: number, to: number): number {
  const pair = pairFrom.subarray(pairStarts[to], pairStarts[to + 1]).indexOf(from)
  expect(pair).toBeGreaterThanOrEqual(0)
  return (pairStarts[to] as number) + pair
}

const exponentialsOf = ({ start, pairs }: Transitions): Transitions => ({
  start: start.map(Math.exp),
  pairs: pairs.map(Math.exp),
})

describe('marginals', () => {
  test('are the shares of all labellings', () => {
    fc.assert(
      fc.property(chains, chain => {
        const all = [...labellings(chain)]
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0)
        const probabilities = chain.scores.slice()
        const logarithm = marginals(probabilities, chain.joins, exponentialsOf(chain.transitions))
        expect(logarithm).toBeCloseTo(Math.log(sum), 3)
        for (let at = 0; at < chain.count; at++) {
          for (const label of chain.labels) {
            const share =
              all.filter(({ path }) => path[at] === label).reduce((total, { score }) => total + Math.exp(score), 0) /
              sum
            expect(probabilities[at * LABEL_COUNT + label]).toBeCloseTo(share, 3)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('likelyStretches', () => {
  test('are as probable as in the whole lattice, and worth as much as any others, where no state is left out', () => {
    fc.assert(
      fc.property(chains, chain => {
        const all = [...labellings(chain)]
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0)
        const shares = new Map<string, number>()
        for (const { path, score } of all)
          for (const stretch of stretchesOf(path))
            shares.set(nameOf(stretch), (shares.get(nameOf(stretch)) ?? 0) + Math.exp(score) / sum)
        const worthOf = (stretches: readonly Placed[]) =>
          stretches.reduce((total, each) => total + (shares.get(nameOf(each)) ?? 0) - leastOf(each.label), 0)
        const found = likelyStretches(wholeUnits(chain.scores), chain.joins, waysOf(chain.transitions, UNIT, 0))
        for (const each of found)
          expect(Math.abs(each.probability - (shares.get(nameOf(each)) ?? 0))).toBeLessThan(1e-5)
        for (const { path } of all) expect(worthOf(found)).toBeGreaterThan(worthOf(stretchesOf(path)) - 1e-4)
      }),
      { numRuns: 60 },
    )
  })

  test('are those that are plainly likelier than the rest', () => {
    fc.assert(
      fc.property(chains, fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }), (chain, picks) => {
        const scores = wholeUnits(chain.scores)
        const plain = new Uint8Array(chain.count)
        for (let at = 0; at < chain.count; at++) {
          const label = beginning(chain.labels, picks[at] as number)
          plain[at] = label
          for (const each of chain.labels) scores[at * LABEL_COUNT + each] = (each === label ? 20 : 0) / UNIT
        }
        const found = likelyStretches(scores, chain.joins, waysOf(chain.transitions, UNIT))
        expect(found.map(nameOf)).toEqual(stretchesOf(plain).map(nameOf))
        for (const { probability } of found) expect(probability).toBeGreaterThan(0.99)
      }),
      { numRuns: 60 },
    )
  })

  test('of nothing are none', () => {
    expect(likelyStretches(new Int32Array(0), new Uint8Array(0), waysOf(noTransitions(), UNIT))).toEqual([])
  })
})

type Placed = Pick<LikelyStretch, 'label' | 'from' | 'to'>

const nameOf = ({ label, from, to }: Placed) => `${label} ${from} ${to}`

const wholeUnits = (scores: Float32Array) => Int32Array.from(scores, score => Math.round(score / UNIT))

/** The stretches of a labelling. */
function stretchesOf(path: Uint8Array): Placed[] {
  const found: { label: number; from: number; to: number }[] = []
  for (const [at, label] of path.entries()) {
    const last = found.at(-1)
    if (isInside(label) && last) last.to = at + 1
    else if (label > 0) found.push({ label, from: at, to: at + 1 })
  }
  return found
}

/** One of the labels that may stand anywhere. */
function beginning(labels: readonly number[], pick: number): number {
  const free = labels.filter(label => !isInside(label))
  return free[pick % free.length] as number
}
