import { JOIN_COUNT } from './features.js'
import { beginOf, LABEL_COUNT, PAIR_COUNT, STATE_COUNT } from './labels.js'
import type { Transitions } from './lattice.js'
import { type Ways, waysOf } from './pruned-lattice.js'

/** What was learnt, ready for use: the weights of each feature by its hash, and those of the states. */
export interface Model {
  readonly ways: Ways
  /**
   * The features in a hash table, each at the first free place from the one on that its hash begins with, `hash >>> shift`: the hash, and
   * behind it the number of its row, counted from 1; 0 where the place is free.
   */
  readonly places: Int32Array
  readonly shift: number
  /**
   * A row for each feature, `ROW_LENGTH` numbers, each of which holds the weights of three labels; the first is empty. Features that are met
   * again and again have the first rows and places: they are looked for less and stand close together in memory.
   */
  readonly rows: Float64Array
}

/** Bits of a hash that are left when its bucket is known. */
const KEY_BITS = 15
const BUCKETS = 2 ** (32 - KEY_BITS)
const KEY_MASK = 2 ** KEY_BITS - 1

/** Places of the hash table for each feature, at least: with fewer, searches take longer, with more, memory does. */
const PLACES_A_FEATURE = 1.6

/** Labels that features weigh: all but those of identifiers, which come last and are told by their form. */
const WEIGHED = beginOf('identifier')
/**
 * Weights are whole numbers so small that the sums of three fit side by side into the 53 bits of a number, 16 bits each: one addition adds
 * three. That holds for 250 features a token.
 */
const LANE = 2 ** 16
const ROW_LENGTH = WEIGHED / 3
/** What makes the sum of every lane positive, so that none borrows from its neighbour. */
const HALF_LANE = LANE / 2
const LIFT = HALF_LANE * (1 + LANE + LANE * LANE)

/**
 * How many features are met most, more, or still rather often: the first thousand are two thirds of all that references have. The number of its
 * class stands above that of a feature's weights.
 */
const CLASSES = [1 << 10, 1 << 13, 1 << 15]
const SIZE_BITS = 6
const SIZE_MASK = 2 ** SIZE_BITS - 1

/** What is written to the file: the weights before they are made small. */
export interface Learnt {
  /** The hash of each feature, and how many times it was met. */
  readonly hashes: Int32Array
  readonly times: Uint32Array
  /** `LABEL_COUNT` weights a feature. */
  readonly features: Float32Array
  readonly transitions: Transitions
}

/** Weights of pairs of states, of all kinds of joining. */
const JOINED = (JOIN_COUNT + 1) * PAIR_COUNT

const magic = 0x464e5233

/**
 * The bytes of a model: a head, the weights of states and pairs, how many features each bucket has, then for every feature, in the order of
 * their hashes, its key, how often it is met and how many weights it has, and last the labels and the weights of all. Weights below `least` are left out,
 * the others rounded to 1/127 of `greatest`, those of states to 1/32767 of it.
 */
export function writeModel(
  { hashes, times, features, transitions }: Learnt,
  least: number,
  greatest: number,
): Uint8Array {
  const unit = greatest / 127
  const rounded = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / unit)))
  const rows: { hash: number; times: number; kept: readonly (readonly [number, number])[] }[] = []
  for (const [feature, hash] of hashes.entries()) {
    const own = Array.from(features.subarray(feature * LABEL_COUNT, (feature + 1) * LABEL_COUNT))
    const kept = own.flatMap((weight, label) =>
      Math.abs(weight) >= least && rounded(weight) !== 0 ? [[label, rounded(weight)] as const] : [],
    )
    if (kept.length > 0) rows.push({ hash: hash >>> 0, times: times[feature] as number, kept })
  }
  const often = rows.map(row => row.times).sort((one, other) => other - one)
  const bounds = CLASSES.map(count => often[count] ?? 0)
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
    Uint8Array.from(rows, ({ times, kept }) => (classOf(times, bounds) << SIZE_BITS) | kept.length),
    Uint8Array.from(entries, ([label]) => label),
    Uint8Array.from(entries, ([, weight]) => weight & 255),
  ])
}

/** How often a feature is met, 0 to 3; each bound is how many times the first feature beyond its class was. */
function classOf(times: number, bounds: readonly number[]): number {
  return bounds.filter(bound => times > bound).length
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
  return {
    ways: waysOf({ start: weightsFrom(0, STATE_COUNT), pairs: weightsFrom(STATE_COUNT, JOINED) }, greatest / 127),
    ...tableOf(
      hashesIn(bytes.subarray(counts, keys), bytes.subarray(keys, sizes)),
      bytes.subarray(sizes, labels),
      bytes.subarray(labels, labels + entries),
      bytes.subarray(labels + entries, labels + 2 * entries),
    ),
  }
}

function hashesIn(counts: Uint8Array, keys: Uint8Array): Int32Array {
  const hashes = new Int32Array(keys.length / 2)
  let row = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (const last = row + (counts[bucket] as number); row < last; row++)
      hashes[row] = (bucket << KEY_BITS) | (keys[2 * row] as number) | ((keys[2 * row + 1] as number) << 8)
  return hashes
}

/** The hash table and the rows of features of those classes and sizes; their labels and weights stand one after another. */
function tableOf(
  hashes: Int32Array,
  sizes: Uint8Array,
  labels: Uint8Array,
  weights: Uint8Array,
): Pick<Model, 'places' | 'shift' | 'rows'> {
  const bits = Math.ceil(Math.log2(PLACES_A_FEATURE * hashes.length + 1))
  const places = new Int32Array(2 ** (bits + 1))
  const shift = 32 - bits
  const rows = new Float64Array((hashes.length + 1) * ROW_LENGTH)
  const begins = beginsOf(sizes)
  const order = byClass(sizes)
  for (let index = 0; index < order.length; index++) {
    const feature = order[index] as number
    const row = index + 1
    placeRow(places, shift, hashes[feature] as number, row)
    const stop = begins[feature + 1] as number
    for (let entry = begins[feature] as number; entry < stop; entry++) {
      const label = labels[entry] as number
      if (label >= WEIGHED) continue
      const weight = ((weights[entry] as number) << 24) >> 24
      const place = row * ROW_LENGTH + (columnOf[label] as number)
      rows[place] = (rows[place] as number) + weight * (laneOf[label] as number)
    }
  }
  return { places, shift, rows }
}

function beginsOf(sizes: Uint8Array): Uint32Array {
  const begins = new Uint32Array(sizes.length + 1)
  for (let feature = 0; feature < sizes.length; feature++)
    begins[feature + 1] = (begins[feature] as number) + ((sizes[feature] as number) & SIZE_MASK)
  return begins
}

/** The numbers of the features, those that are met most first. */
function byClass(sizes: Uint8Array): Uint32Array {
  const order = new Uint32Array(sizes.length)
  let next = 0
  for (let each = CLASSES.length; each >= 0; each--)
    for (let feature = 0; feature < sizes.length; feature++)
      if ((sizes[feature] as number) >> SIZE_BITS === each) order[next++] = feature
  return order
}

function placeRow(places: Int32Array, shift: number, hash: number, row: number): void {
  let at = 2 * (hash >>> shift)
  while (places[at + 1] !== 0) at = (at + 2) & (places.length - 1)
  places[at] = hash
  places[at + 1] = row
}

/** Where the weight of a label stands: in which number of a row, and at which height of it. */
const columnOf = Uint8Array.from({ length: WEIGHED }, (_, label) => label / 3)
const laneOf = Float64Array.from({ length: WEIGHED }, (_, label) => LANE ** (label % 3))

/** Writes where the rows of so many features begin, instead of their hashes. Those that were not learnt have the first row, which is empty. */
export function findRows(features: Int32Array, count: number, { places, shift }: Model): void {
  const mask = places.length - 1
  // To decide by what memory holds is to wait for it. So all is asked for before any is looked at: memory answers many at a time.
  let met = 0
  for (let each = 0; each < count; each++) met ^= places[2 * ((features[each] as number) >>> shift)] as number
  asked.met = met
  for (let each = 0; each < count; each++) {
    const feature = features[each] as number
    let at = 2 * (feature >>> shift)
    while (places[at] !== feature && places[at + 1] !== 0) at = (at + 2) & mask
    features[each] = (places[at + 1] as number) * ROW_LENGTH
  }
}

/** Keeps what was asked for, or the compiler would see that nobody wants it. */
const asked = { met: 0 }

/** Sums of weights, packed as rows are. */
export type Sums = Float64Array

/** Sums of no weights. */
export function noSums(): Sums {
  return new Float64Array(ROW_LENGTH).fill(LIFT)
}

/**
 * Writes to `sums` what is in `before` and the weights of the features from `from` to `to`, whose rows begin there. The numbers of a row stand in
 * variables of their own, for the processor keeps those at hand.
 */
export function addWeights(
  sums: Sums,
  before: Sums,
  begins: Int32Array,
  from: number,
  to: number,
  { rows }: Model,
): void {
  let a = before[0] as number
  let b = before[1] as number
  let c = before[2] as number
  let d = before[3] as number
  let e = before[4] as number
  let f = before[5] as number
  let g = before[6] as number
  let h = before[7] as number
  let i = before[8] as number
  let j = before[9] as number
  let k = before[10] as number
  for (let each = from; each < to; each++) {
    const at = begins[each] as number
    a += rows[at] as number
    b += rows[at + 1] as number
    c += rows[at + 2] as number
    d += rows[at + 3] as number
    e += rows[at + 4] as number
    f += rows[at + 5] as number
    g += rows[at + 6] as number
    h += rows[at + 7] as number
    i += rows[at + 8] as number
    j += rows[at + 9] as number
    k += rows[at + 10] as number
  }
  sums[0] = a
  sums[1] = b
  sums[2] = c
  sums[3] = d
  sums[4] = e
  sums[5] = f
  sums[6] = g
  sums[7] = h
  sums[8] = i
  sums[9] = j
  sums[10] = k
}

/** Writes the sum of every label, save those of identifiers, to `scores`, from `from` on. */
export function unpackSums(scores: Int32Array, from: number, sums: Sums): void {
  for (let column = 0; column < ROW_LENGTH; column++) {
    const lanes = sums[column] as number
    const high = Math.floor(lanes / (LANE * LANE))
    const low = lanes - high * LANE * LANE
    const middle = Math.floor(low / LANE)
    scores[from + 3 * column] = low - middle * LANE - HALF_LANE
    scores[from + 3 * column + 1] = middle - HALF_LANE
    scores[from + 3 * column + 2] = high - HALF_LANE
  }
}
