import { LABEL_COUNT, PAIR_COUNT, STATE_COUNT } from './labels.js'
import type { Transitions } from './lattice.js'

/** What was learnt, ready for use: the weights of each feature by its hash, and those of the states. */
export interface Model {
  /** `exp` of the weights of states and pairs. */
  readonly exponentials: Transitions
  /** Rows of features whose hashes begin with the same bits stand together: those of bucket `b` are `buckets[b]` to `buckets[b + 1]`. */
  readonly buckets: Uint32Array
  /** The other bits of each row's hash. */
  readonly keys: Uint16Array
  /** The weights of row `r` are those from `starts[r]` to `starts[r + 1]`: a label and a weight each, in units of `unit`. */
  readonly starts: Uint32Array
  readonly labels: Uint8Array
  readonly weights: Int8Array
  readonly unit: number
}

/** Bits of a hash that are left when its bucket is known. */
const KEY_BITS = 15
const BUCKETS = 2 ** (32 - KEY_BITS)
const KEY_MASK = 2 ** KEY_BITS - 1

/** What is written to the file: the weights before they are made small. */
export interface Learnt {
  /** The hash of each feature. */
  readonly hashes: Int32Array
  /** `LABEL_COUNT` weights a feature. */
  readonly features: Float32Array
  readonly transitions: Transitions
}

const magic = 0x464e5232

/**
 * The bytes of a model: a head, the weights of states and pairs, how many features each bucket has, then for every feature, in the order of
 * their hashes, its key and how many weights it has, and last the labels and the weights of all. Weights below `least` are left out,
 * the others rounded to 1/127 of `greatest`, those of states to 1/32767 of it.
 */
export function writeModel({ hashes, features, transitions }: Learnt, least: number, greatest: number): Uint8Array {
  const unit = greatest / 127
  const rounded = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / unit)))
  const rows: { hash: number; kept: readonly (readonly [number, number])[] }[] = []
  for (const [feature, hash] of hashes.entries()) {
    const own = Array.from(features.subarray(feature * LABEL_COUNT, (feature + 1) * LABEL_COUNT))
    const kept = own.flatMap((weight, label) =>
      Math.abs(weight) >= least && rounded(weight) !== 0 ? [[label, rounded(weight)] as const] : [],
    )
    if (kept.length > 0) rows.push({ hash: hash >>> 0, kept })
  }
  rows.sort((one, other) => one.hash - other.hash)
  const entries = rows.flatMap(({ kept }) => kept)
  const counts = new Uint8Array(BUCKETS)
  for (const { hash } of rows) counts[hash >>> KEY_BITS] = (counts[hash >>> KEY_BITS] as number) + 1
  const head = new DataView(new ArrayBuffer(HEAD))
  head.setUint32(0, magic)
  head.setUint16(4, LABEL_COUNT)
  head.setUint16(6, STATE_COUNT)
  head.setUint32(8, PAIR_COUNT)
  head.setUint32(12, rows.length)
  head.setUint32(16, entries.length)
  head.setFloat32(20, greatest)
  const small = Int16Array.from([...transitions.start, ...transitions.pairs], weight =>
    Math.max(-32767, Math.min(32767, Math.round((weight / greatest) * 32767))),
  )
  return joined([
    new Uint8Array(head.buffer),
    littleEndian(small),
    counts,
    littleEndian(Int16Array.from(rows, ({ hash }) => hash & KEY_MASK)),
    Uint8Array.from(rows, ({ kept }) => kept.length),
    Uint8Array.from(entries, ([label]) => label),
    Uint8Array.from(entries, ([, weight]) => weight & 255),
  ])
}

/** Bytes before the weights of states. */
const HEAD = 24

function littleEndian(numbers: Int16Array): Uint8Array {
  return Uint8Array.from(Array.from(numbers).flatMap(number => [number & 255, (number >> 8) & 255]))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
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
  const counts = HEAD + 2 * (STATE_COUNT + PAIR_COUNT)
  const keys = counts + BUCKETS
  const sizes = keys + 2 * count
  const labels = sizes + count
  const exponentials = (from: number, length: number) =>
    Float32Array.from({ length }, (_, index) =>
      Math.exp((view.getInt16(HEAD + 2 * (from + index), true) / 32767) * greatest),
    )
  return {
    exponentials: { start: exponentials(0, STATE_COUNT), pairs: exponentials(STATE_COUNT, PAIR_COUNT) },
    buckets: sumsOf(bytes.subarray(counts, keys)),
    keys: keysOf(bytes, keys, count),
    starts: sumsOf(bytes.subarray(sizes, labels)),
    labels: bytes.subarray(labels, labels + entries),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + labels + entries, entries),
    unit: greatest / 127,
  }
}

function keysOf(bytes: Uint8Array, from: number, count: number): Uint16Array {
  const keys = new Uint16Array(count)
  for (let row = 0; row < count; row++)
    keys[row] = (bytes[from + 2 * row] as number) | ((bytes[from + 2 * row + 1] as number) << 8)
  return keys
}

/** Where each of a row of lists begins, and where the last ends, from how long they are. */
function sumsOf(lengths: Uint8Array): Uint32Array {
  const sums = new Uint32Array(lengths.length + 1)
  let sum = 0
  for (let index = 0; index < lengths.length; index++) {
    sum += lengths[index] as number
    sums[index + 1] = sum
  }
  return sums
}

/** The row of a feature, -1 for one that has no weights. */
export function rowOf({ buckets, keys }: Model, hash: number): number {
  const bucket = hash >>> KEY_BITS
  const key = hash & KEY_MASK
  const end = buckets[bucket + 1] as number
  for (let row = buckets[bucket] as number; row < end; row++) if (keys[row] === key) return row
  return -1
}
