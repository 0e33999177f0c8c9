import type { Json } from '../resolve/json.js'

/** A record as it is stored. */
export function packRecord(record: Json): Uint8Array {
  return Buffer.from(JSON.stringify(record))
}

/** The record that was stored; `null` for what is none. */
export function unpackRecord(stored: unknown): Json | null {
  if (!(stored instanceof Uint8Array)) return null
  try {
    return JSON.parse(Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength).toString()) as Json
  } catch {
    return null
  }
}
