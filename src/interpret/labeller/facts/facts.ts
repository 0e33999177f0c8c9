import { ROOM } from '../tokens.js'

/** What is known of each token, from which its features are made. */
export interface Facts {
  count: number
  readonly word: Int32Array
  readonly shape: Int32Array
  readonly kind: Int32Array
  readonly family: Int32Array
  readonly prefix3: Int32Array
  readonly prefix4: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  /** Marks before each token; one more for those behind the last. */
  readonly gap: Int32Array
  readonly state: Int32Array
  readonly ahead: Int32Array
  readonly emphasis: Int32Array
  /** The field that rules have a token for, whether it begins it, and how sure they are. */
  readonly ruled: Int32Array
  readonly chunk: Int32Array
  readonly chunkFirst: Int32Array
  readonly chunkLast: Int32Array
  readonly chunkSign: Int32Array
  chunkCount: number
  readonly chunkStart: Int32Array
  readonly sentence: Int32Array
  readonly sentenceSign: Int32Array
  readonly sentenceFirst: Int32Array
  readonly sentenceLast: Int32Array
  sentenceCount: number
}

let spare: Facts | undefined
let spareRows: readonly Int32Array[] | undefined

/** Empty facts of so many tokens and one more. They are the same ones again and again, save for texts beyond all references. */
export function emptyFacts(count: number): Facts {
  if (count >= ROOM) return makeFacts(count, count + 1)
  spare ??= makeFacts(count, ROOM)
  spareRows ??= Object.values(spare).filter(row => row instanceof Int32Array)
  spare.count = count
  spare.chunkCount = 0
  spare.sentenceCount = 0
  for (const row of spareRows) row.fill(0, 0, count + 1)
  return spare
}

function makeFacts(count: number, room: number): Facts {
  const row = () => new Int32Array(room)
  return {
    count,
    word: row(),
    shape: row(),
    kind: row(),
    family: row(),
    prefix3: row(),
    prefix4: row(),
    suffix2: row(),
    suffix3: row(),
    suffix4: row(),
    gap: row(),
    state: row(),
    ahead: row(),
    emphasis: row(),
    ruled: row(),
    chunk: row(),
    chunkFirst: row(),
    chunkLast: row(),
    chunkSign: row(),
    chunkStart: row(),
    sentence: row(),
    sentenceSign: row(),
    sentenceFirst: row(),
    sentenceLast: row(),
    chunkCount: 0,
    sentenceCount: 0,
  }
}
