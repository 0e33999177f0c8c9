import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** What was read of a body. */
export interface Body {
  readonly bytes: Uint8Array
  /** Whether there was more. */
  readonly isCut: boolean
}

/** What `decompress` can undo. */
export const acceptedEncodings = 'gzip, br, deflate'

/** Encodings laid over each other; more than one is rare, and more than two are an attack. */
const mostEncodings = 2

/**
 * Reads a stream up to a number of bytes, then lets go of it. By its events: to iterate over a stream takes several times as long, and most bodies
 * are one piece.
 * @param onPiece  called with each piece as it comes
 */
export function collect(stream: Readable, most: number, onPiece?: () => void): Promise<Body> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = []
    let length = 0
    const settle = () => {
      const [first] = pieces
      const whole = pieces.length === 1 && first ? first : Buffer.concat(pieces, length)
      resolve(length > most ? { bytes: whole.subarray(0, most), isCut: true } : { bytes: whole, isCut: false })
    }
    stream.on('data', (piece: Uint8Array) => {
      if (length > most) return
      onPiece?.()
      pieces.push(piece)
      length += piece.length
      if (length <= most) return
      settle()
      stream.destroy()
    })
    stream.on('end', settle)
    stream.on('error', reject)
    stream.on('close', () => reject(new Error('the stream was closed before its end')))
  })
}

/**
 * Undoes the encodings of a body, at most so many bytes of it: what comes out is counted, not what went in. Of a body that
 * was cut, as much as can be had. `null` when it is not what its header says; `undefined` when it ends too early.
 */
export async function decompress(body: Body, encodings: string, most: number): Promise<Body | null | undefined> {
  const names = encodings
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  if (names.length > mostEncodings) return null
  let current = body
  for (const name of names.reverse()) {
    // Answers without content carry the header too.
    if (current.bytes.length === 0) return current
    const decoder = decoderFor(name, current.bytes)
    if (decoder === null) return null
    const pieces: Uint8Array[] = []
    let length = 0
    let isCut = current.isCut
    try {
      for await (const piece of Readable.from([current.bytes]).pipe(decoder)) {
        pieces.push(piece)
        length += piece.length
        if (length > most) break
      }
    } catch (error) {
      const endsEarly = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' || isBrotliEnd(error)
      if (!endsEarly) return null
      if (!current.isCut) return undefined
    }
    if (length > most) isCut = true
    current = { bytes: Buffer.concat(pieces, length).subarray(0, most), isCut }
  }
  return current
}

function decoderFor(name: string, bytes: Uint8Array) {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  // Half of the servers that say “deflate” send it without its wrapper, which begins with an 8 in the low four bits.
  if (name === 'deflate') return ((bytes[0] ?? 0) & 15) === 8 ? createInflate() : createInflateRaw()
  return null
}

function isBrotliEnd(error: unknown): boolean {
  return error instanceof Error && /unexpected end of file/i.test(error.message)
}
