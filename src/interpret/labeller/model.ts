import { LABEL_COUNT, PAIR_COUNT, STATE_COUNT } from './labels.js'
import type { Transitions } from './lattice.js'

/** What was learnt, ready for use: the weights of each feature by its hash, and those of the states. */
export interface Model {
  /** `exp` of the weights of states and pairs. */
  readonly exponentials: Transitions
  /** An open table: `keys[slot]` is a hash, `rows[slot]` its row, -1 where there is none. Its length is a power of two. */
  readonly keys: Int32Array
  readonly rows: Int32Array
  /** The weights of row `r` are those from `starts[r]` to `starts[r + 1]`: a label and a weight each, in units of `unit`. */
  readonly starts: Uint32Array
  readonly labels: Uint8Array
  readonly weights: Int8Array
  readonly unit: number
}

/** What is written to the file: the weights before they are made small. */
export interface Learnt {
  /** The hash of each feature. */
  readonly hashes: Int32Array
  /** `LABEL_COUNT` weights a feature. */
  readonly features: Float32Array
  readonly transitions: Transitions
}

const magic = 0x464e5231

/**
 * The bytes of a model: features in the order of their hashes, each by its distance from the one before and the weights that are at least
 * `least`. Weights are rounded to 1/127 of `greatest`, transitions to 1/32767 of it.
 */
export function writeModel({ hashes, features, transitions }: Learnt, least: number, greatest: number): Uint8Array {
  const order = Array.from(hashes.keys()).sort(
    (one, other) => ((hashes[one] as number) >>> 0) - ((hashes[other] as number) >>> 0),
  )
  const unit = greatest / 127
  const body: number[] = []
  let last = 0
  let count = 0
  let entries = 0
  for (const feature of order) {
    const kept: number[] = []
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = features[feature * LABEL_COUNT + label] as number
      const small = Math.max(-127, Math.min(127, Math.round(weight / unit)))
      if (Math.abs(weight) >= least && small !== 0) kept.push(label, small & 255)
    }
    if (kept.length === 0) continue
    const hash = (hashes[feature] as number) >>> 0
    pushNumber(body, hash - last)
    last = hash
    body.push(kept.length / 2)
    for (const byte of kept) body.push(byte)
    count += 1
    entries += kept.length / 2
  }
  const head = new DataView(new ArrayBuffer(24 + 2 * (STATE_COUNT + PAIR_COUNT)))
  head.setUint32(0, magic)
  head.setUint16(4, LABEL_COUNT)
  head.setUint16(6, STATE_COUNT)
  head.setUint32(8, PAIR_COUNT)
  head.setUint32(12, count)
  head.setUint32(16, entries)
  head.setFloat32(20, greatest)
  const small = [...transitions.start, ...transitions.pairs].map(weight =>
    Math.max(-32767, Math.min(32767, Math.round((weight / greatest) * 32767))),
  )
  for (const [index, weight] of small.entries()) head.setInt16(24 + 2 * index, weight)
  const bytes = new Uint8Array(head.byteLength + body.length)
  bytes.set(new Uint8Array(head.buffer))
  bytes.set(body, head.byteLength)
  return bytes
}

function pushNumber(bytes: number[], number: number): void {
  let left = number
  while (left >= 128) {
    bytes.push((left % 128) + 128)
    left = Math.floor(left / 128)
  }
  bytes.push(left)
}

/** Reads what `writeModel` wrote. Throws when it is of another make than this code. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (
    view.getUint32(0) !== magic ||
    view.getUint16(4) !== LABEL_COUNT ||
    view.getUint16(6) !== STATE_COUNT ||
    view.getUint32(8) !== PAIR_COUNT
  )
    throw new Error('Expected a model of this labeller, got one with other labels')
  const count = view.getUint32(12)
  const entries = view.getUint32(16)
  const greatest = view.getFloat32(20)
  const transition = (from: number, length: number) =>
    Float32Array.from({ length }, (_, index) => (view.getInt16(24 + 2 * (from + index)) / 32767) * greatest)
  const transitions = { start: transition(0, STATE_COUNT), pairs: transition(STATE_COUNT, PAIR_COUNT) }
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, count * 1.7)))
  const keys = new Int32Array(slots)
  const rows = new Int32Array(slots).fill(-1)
  const starts = new Uint32Array(count + 1)
  const labels = new Uint8Array(entries)
  const weights = new Int8Array(entries)
  let at = 24 + 2 * (STATE_COUNT + PAIR_COUNT)
  let hash = 0
  let entry = 0
  for (let row = 0; row < count; row++) {
    let distance = 0
    let factor = 1
    let byte = bytes[at++] as number
    while (byte >= 128) {
      distance += (byte - 128) * factor
      factor *= 128
      byte = bytes[at++] as number
    }
    hash += distance + byte * factor
    let slot = hash & (slots - 1)
    while ((rows[slot] as number) >= 0) slot = (slot + 1) & (slots - 1)
    keys[slot] = hash | 0
    rows[slot] = row
    const kept = bytes[at++] as number
    for (let each = 0; each < kept; each++) {
      labels[entry] = bytes[at++] as number
      weights[entry] = ((bytes[at++] as number) << 24) >> 24
      entry += 1
    }
    starts[row + 1] = entry
  }
  return {
    exponentials: { start: transitions.start.map(Math.exp), pairs: transitions.pairs.map(Math.exp) },
    keys,
    rows,
    starts,
    labels,
    weights,
    unit: greatest / 127,
  }
}

/** The row of a feature, -1 for one that has no weights. */
export function rowOf({ keys, rows }: Model, hash: number): number {
  const mask = keys.length - 1
  let slot = hash & mask
  for (;;) {
    const row = rows[slot] as number
    if (row < 0 || keys[slot] === hash) return row
    slot = (slot + 1) & mask
  }
}
