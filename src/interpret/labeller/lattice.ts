import { LABEL_COUNT, mayFollow } from './labels.js'

/** Scores of label pairs: `follow[previous * LABEL_COUNT + label]`, and of labels at the start. Forbidden pairs are `-Infinity`. */
export interface Transitions {
  readonly start: Float32Array
  readonly follow: Float32Array
}

/** What stands for “cannot be”: far below any sum of weights, and finite, so that sums of it stay numbers. */
export const IMPOSSIBLE = -1e6

/** Transitions with the pairs that no labelling has made impossible. */
export function withForbidden({ start, follow }: Transitions): Transitions {
  const allowedStart = start.map((score, label) => (mayFollow(-1, label) ? score : IMPOSSIBLE))
  const allowed = follow.map((score, pair) =>
    mayFollow(Math.floor(pair / LABEL_COUNT), pair % LABEL_COUNT) ? score : IMPOSSIBLE,
  )
  return { start: allowedStart, follow: allowed }
}

/**
 * The best labelling of a chain (Viterbi 1967). `scores` holds `LABEL_COUNT` numbers for each of `count` places; ties go to the lower label.
 */
export function bestPath(scores: Float32Array, count: number, { start, follow }: Transitions): Uint8Array {
  const path = new Uint8Array(count)
  if (count === 0) return path
  const back = new Uint8Array(count * LABEL_COUNT)
  let held = new Float64Array(LABEL_COUNT)
  let next = new Float64Array(LABEL_COUNT)
  for (let label = 0; label < LABEL_COUNT; label++) held[label] = (start[label] as number) + (scores[label] as number)
  for (let at = 1; at < count; at++) {
    const row = at * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      if (label > 0 && label % 2 === 0) {
        // What goes on can only stand behind itself and its beginning.
        for (let previous = label - 1; previous <= label; previous++) {
          const score = (held[previous] as number) + (follow[previous * LABEL_COUNT + label] as number)
          if (score <= best) continue
          best = score
          from = previous
        }
      } else {
        for (let previous = 0; previous < LABEL_COUNT; previous++) {
          const score = (held[previous] as number) + (follow[previous * LABEL_COUNT + label] as number)
          if (score <= best) continue
          best = score
          from = previous
        }
      }
      next[label] = best + (scores[row + label] as number)
      back[row + label] = from
    }
    ;[held, next] = [next, held]
  }
  let last = 0
  for (let label = 1; label < LABEL_COUNT; label++) if ((held[label] as number) > (held[last] as number)) last = label
  for (let at = count - 1; at >= 0; at--) {
    path[at] = last
    last = back[at * LABEL_COUNT + last] as number
  }
  return path
}

/**
 * Probabilities of each label at each place under the chain (forward–backward, scaled at every place; Rabiner 1989), and the logarithm of
 * the sum over all labellings. `scores` is overwritten by the probabilities. `pairs`, where given, gathers the expected
 * number of each pair of labels.
 */
export function marginals(
  scores: Float32Array,
  count: number,
  exponentials: Transitions,
  pairs: Float64Array | null = null,
): number {
  const size = LABEL_COUNT
  const { start, follow } = exponentials
  const forward = new Float64Array(count * size)
  const scale = new Float64Array(count)
  let logarithm = 0
  for (let at = 0; at < count; at++) {
    const row = at * size
    let top = Number.NEGATIVE_INFINITY
    for (let label = 0; label < size; label++) top = Math.max(top, scores[row + label] as number)
    logarithm += top
    for (let label = 0; label < size; label++) scores[row + label] = Math.exp((scores[row + label] as number) - top)
    let sum = 0
    for (let label = 0; label < size; label++) {
      let reach = 0
      if (at === 0) reach = start[label] as number
      else if (label > 0 && label % 2 === 0)
        reach =
          (forward[row - size + label] as number) * (follow[label * size + label] as number) +
          (forward[row - size + label - 1] as number) * (follow[(label - 1) * size + label] as number)
      else
        for (let previous = 0; previous < size; previous++)
          reach += (forward[row - size + previous] as number) * (follow[previous * size + label] as number)
      const value = reach * (scores[row + label] as number)
      forward[row + label] = value
      sum += value
    }
    if (!(sum > 1e-300)) sum = 1e-300
    scale[at] = 1 / sum
    logarithm += Math.log(sum)
    for (let label = 0; label < size; label++) forward[row + label] = (forward[row + label] as number) / sum
  }
  const behind = new Float64Array(size)
  const carried = new Float64Array(size)
  behind.fill(1)
  for (let at = count - 1; at >= 0; at--) {
    const row = at * size
    for (let label = 0; label < size; label++) carried[label] = (scores[row + label] as number) * (behind[label] as number) * (scale[at] as number)
    for (let label = 0; label < size; label++) scores[row + label] = (forward[row + label] as number) * (behind[label] as number)
    if (at === 0) break
    for (let previous = 0; previous < size; previous++) {
      const reached = forward[row - size + previous] as number
      let sum = 0
      for (let label = 0; label < size; label++) {
        const along = (follow[previous * size + label] as number) * (carried[label] as number)
        sum += along
        if (pairs) pairs[previous * size + label] = (pairs[previous * size + label] as number) + reached * along
      }
      behind[previous] = sum
    }
  }
  return logarithm
}
