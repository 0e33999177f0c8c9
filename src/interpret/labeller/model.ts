import { JOIN_COUNT } from './features.js'
import { LABEL_COUNT, PAIR_COUNT, STATE_COUNT } from './labels.js'
import type { Transitions } from './lattice.js'
import { type Ways, waysOf } from './pruned-lattice.js'

/** What was learnt, ready for use: the weights of each feature by its hash, and those of the states. */
export interface Model {
  readonly ways: Ways
  /**
   * Rows of features whose hashes begin with the same bits stand together: those of bucket `b` begin in `rows` at `blocks[b >>> BLOCK_BITS]`
   * and `offsets[b]` more, and end where those of the next begin.
   */
  readonly blocks: Uint32Array
  readonly offsets: Uint16Array
  /**
   * A row for each feature: the other bits of its hash, how many weights it has, then each as a label (the lower byte) and a weight (the
   * upper). All in one place, for memory is what takes time here.
   */
  readonly rows: Int16Array
}

/** Bits of a hash that are left when its bucket is known: in the file, where a count a bucket takes room, and in memory, where few rows a bucket save time. */
const KEY_BITS = 15
const SHORT_KEY_BITS = 14
const BUCKETS = 2 ** (32 - KEY_BITS)
const SHORT_BUCKETS = 2 ** (32 - SHORT_KEY_BITS)
const KEY_MASK = 2 ** KEY_BITS - 1
const SHORT_KEY_MASK = 2 ** SHORT_KEY_BITS - 1
/** Bits of a bucket's number within its block. */
const BLOCK_BITS = 6

/** What is written to the file: the weights before they are made small. */
export interface Learnt {
  /** The hash of each feature. */
  readonly hashes: Int32Array
  /** `LABEL_COUNT` weights a feature. */
  readonly features: Float32Array
  readonly transitions: Transitions
}

/** Weights of pairs of states, of all kinds of joining. */
const JOINED = (JOIN_COUNT + 1) * PAIR_COUNT

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
  const counts = HEAD + 2 * (STATE_COUNT + JOINED)
  const keys = counts + BUCKETS
  const sizes = keys + 2 * count
  const labels = sizes + count
  const weightsFrom = (from: number, length: number) =>
    Float32Array.from({ length }, (_, index) => (view.getInt16(HEAD + 2 * (from + index), true) / 32767) * greatest)
  const { blocks, offsets, rows } = rowsOf(
    bytes.subarray(counts, keys),
    bytes.subarray(keys, sizes),
    bytes.subarray(sizes, labels),
    bytes.subarray(labels, labels + entries),
    bytes.subarray(labels + entries, labels + 2 * entries),
  )
  return {
    ways: waysOf({ start: weightsFrom(0, STATE_COUNT), pairs: weightsFrom(STATE_COUNT, JOINED) }, greatest / 127),
    blocks,
    offsets,
    rows,
  }
}

function rowsOf(
  counts: Uint8Array,
  keys: Uint8Array,
  sizes: Uint8Array,
  labels: Uint8Array,
  weights: Uint8Array,
): Pick<Model, 'blocks' | 'offsets' | 'rows'> {
  const blocks = new Uint32Array((SHORT_BUCKETS >>> BLOCK_BITS) + 1)
  const offsets = new Uint16Array(SHORT_BUCKETS + 1)
  // One number more than the rows take: the place behind the last row is looked at, too.
  const rows = new Int16Array(2 * sizes.length + labels.length + 1)
  let [row, entry, next, begun] = [0, 0, 0, 0]
  const beginUpTo = (last: number): void => {
    for (; begun <= last; begun++) {
      if (begun % 2 ** BLOCK_BITS === 0) blocks[begun >>> BLOCK_BITS] = next
      offsets[begun] = next - (blocks[begun >>> BLOCK_BITS] as number)
    }
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (const last = row + (counts[bucket] as number); row < last; row++) {
      const key = (keys[2 * row] as number) | ((keys[2 * row + 1] as number) << 8)
      beginUpTo(bucket * (SHORT_BUCKETS / BUCKETS) + (key >>> SHORT_KEY_BITS))
      const size = sizes[row] as number
      rows[next++] = key & SHORT_KEY_MASK
      rows[next++] = size
      for (const stop = entry + size; entry < stop; entry++)
        rows[next++] = (labels[entry] as number) | ((weights[entry] as number) << 8)
    }
  }
  beginUpTo(SHORT_BUCKETS)
  return { blocks, offsets, rows }
}

/** Where the rows of a feature's bucket begin and end, and the key of the first of them. */
const begins = new Uint32Array(256)
const stops = new Uint32Array(256)
const firstKeys = new Int16Array(256)

/**
 * Adds the weights of some features (at most 256) to the sums of the labels; a feature without a row has none. The first row of every bucket
 * is fetched before any is looked at: so the waits for memory, which are most of the time, fall together.
 */
export function addWeights(sums: Int32Array, hashes: Int32Array, { blocks, offsets, rows }: Model): void {
  const count = hashes.length
  for (let each = 0; each < count; each++) {
    const bucket = (hashes[each] as number) >>> SHORT_KEY_BITS
    const at = (blocks[bucket >>> BLOCK_BITS] as number) + (offsets[bucket] as number)
    begins[each] = at
    stops[each] = (blocks[(bucket + 1) >>> BLOCK_BITS] as number) + (offsets[bucket + 1] as number)
    firstKeys[each] = rows[at] as number
  }
  for (let each = 0; each < count; each++) {
    const key = (hashes[each] as number) & SHORT_KEY_MASK
    const stop = stops[each] as number
    let at = begins[each] as number
    let found = firstKeys[each] as number
    while (at < stop) {
      const first = at + 2
      const next = first + (rows[at + 1] as number)
      if (found === key) {
        for (let entry = first; entry < next; entry++) {
          const pair = rows[entry] as number
          sums[pair & 255] = (sums[pair & 255] as number) + (pair >> 8)
        }
        break
      }
      at = next
      found = rows[at] as number
    }
  }
}
