import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { LARGEST_MANUSCRIPT } from '../../limits.js'
import { reasonOf } from '../../read/unreadable.js'

/** A reason is a clause that completes “cannot be read: …”. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

/** The bytes of a file or pipe that a person named. Throws an `UnreadableError`, also when it is larger than is read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    expectSize((await stat(path)).size)
    // The size of a pipe, or of a file that grows, is not known before: one byte too many is enough to know.
    return await gather(createReadStream(path, { end: LARGEST_MANUSCRIPT }))
  } catch (cause) {
    throw cause instanceof UnreadableError ? cause : new UnreadableError(reasonOf(cause), { cause })
  }
}

/** The bytes of a file that a manuscript named, which may be anything: only an ordinary file is opened. */
export async function readOrdinaryFile(path: string): Promise<Uint8Array> {
  // On Windows such a path asks another machine, and tells it who is asking.
  if (/^[\\/]{2}/.test(path)) throw new UnreadableError('it is on another machine')
  try {
    if (!(await stat(path)).isFile()) throw new UnreadableError('it is no file')
  } catch (cause) {
    throw cause instanceof UnreadableError ? cause : new UnreadableError(reasonOf(cause), { cause })
  }
  return readBytes(path)
}

/** All bytes of a stream, or an `UnreadableError` as soon as they are more than are read. */
export async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    expectSize(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function expectSize(size: number): void {
  if (size <= LARGEST_MANUSCRIPT) return
  const most = LARGEST_MANUSCRIPT / 1024 / 1024
  throw new UnreadableError(`it is larger than the ${most} MB that are read`)
}
