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
import {
  bestPath,
  IMPOSSIBLE,
  marginals,
  noTransitions,
  type Transitions,
} from '../../../src/interpret/labeller/lattice.js'
import { likelyPath, waysOf } from '../../../src/interpret/labeller/pruned-lattice.js'

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

describe('bestPath', () => {
  test('is the best of all labellings', () => {
    fc.assert(
      fc.property(chains, chain => {
        const all = [...labellings(chain)].sort((one, other) => other.score - one.score)
        const found = bestPath(chain.scores, chain.joins, chain.transitions)
        const score = all.find(({ path }) => path.every((label, at) => label === found[at]))?.score
        expect(score).toBeCloseTo(all[0]?.score as number, 3)
      }),
      { numRuns: 60 },
    )
  })

  test('of nothing is nothing', () => {
    expect(bestPath(new Float32Array(0), new Uint8Array(0), noTransitions())).toEqual(new Uint8Array(0))
  })
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

describe('likelyPath', () => {
  test('agrees with the whole lattice where it leaves no state out', () => {
    fc.assert(
      fc.property(chains, chain => {
        const all = [...labellings(chain)]
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0)
        const shareOf = (wanted: Uint8Array) =>
          Math.exp(
            all.find(({ path }) => path.every((label, at) => label === wanted[at]))?.score ?? Number.NEGATIVE_INFINITY,
          ) / sum
        const likely = likelyPath(
          Int32Array.from(chain.scores, score => Math.round(score / UNIT)),
          chain.joins,
          waysOf(chain.transitions, UNIT, 0),
        )
        const missed = shareOf(bestPath(chain.scores, chain.joins, chain.transitions)) - shareOf(likely.path)
        expect(missed).toBeLessThan(1e-6)
        for (let at = 0; at < chain.count; at++) {
          const share =
            all
              .filter(({ path }) => path[at] === likely.path[at])
              .reduce((total, { score }) => total + Math.exp(score), 0) / sum
          expect(Math.abs((likely.probabilities[at] as number) - share)).toBeLessThan(1e-5)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('follows what is plainly likelier than the rest', () => {
    fc.assert(
      fc.property(chains, fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }), (chain, picks) => {
        const scores = Int32Array.from(chain.scores, score => Math.round(score / UNIT))
        const plain = new Uint8Array(chain.count)
        for (let at = 0; at < chain.count; at++) {
          const label = beginning(chain.labels, picks[at] as number)
          plain[at] = label
          for (const each of chain.labels) scores[at * LABEL_COUNT + each] = (each === label ? 20 : 0) / UNIT
        }
        const { path, probabilities } = likelyPath(scores, chain.joins, waysOf(chain.transitions, UNIT))
        expect(path.slice(0, chain.count)).toEqual(plain)
        for (let at = 0; at < chain.count; at++) expect(probabilities[at]).toBeGreaterThan(0.99)
      }),
      { numRuns: 60 },
    )
  })
})

/** One of the labels that may stand anywhere. */
function beginning(labels: readonly number[], pick: number): number {
  const free = labels.filter(label => !isInside(label))
  return free[pick % free.length] as number
}
