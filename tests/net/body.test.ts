import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collect, decompress } from '../../src/net/body.js'

const whole = (bytes: Uint8Array) => ({ bytes, isCut: false })

describe('collect', () => {
  async function* pieces(...lengths: readonly number[]) {
    for (const length of lengths) yield new Uint8Array(length)
  }

  it('reads to the end', async () => {
    expect(await collect(Readable.from(pieces(3, 4)), 7)).toEqual({ bytes: Buffer.alloc(7), isCut: false })
  })

  it('stops at the limit and says so', async () => {
    let read = 0
    const { bytes, isCut } = await collect(Readable.from(pieces(3, 4, 5, 6)), 6, () => read++)
    expect([bytes.length, isCut, read]).toEqual([6, true, 2])
  })
})

describe('decompress', () => {
  it('undoes every encoding that is accepted, and those laid over each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 500 }), async bytes => {
        const ways = [
          ['gzip', gzipSync(bytes)],
          ['x-gzip', gzipSync(bytes)],
          ['br', brotliCompressSync(bytes)],
          ['deflate', deflateSync(bytes)],
          ['Deflate', deflateRawSync(bytes)],
          ['deflate, gzip', gzipSync(deflateSync(bytes))],
          ['', bytes],
          ['identity', bytes],
        ] as const
        for (const [names, encoded] of ways) {
          const decoded = await decompress(whole(encoded), names, 1000)
          expect(Buffer.from(decoded?.bytes ?? []).equals(Buffer.from(bytes)), names).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('stops a bomb of %s at the limit', async (name, compress) => {
    const bomb = compress(Buffer.alloc(30 * 1024 * 1024))
    const body = await decompress(whole(bomb), name, 10_000)
    expect([body?.bytes.length, body?.isCut]).toEqual([10_000, true])
  })

  it('stops a bomb within a bomb', async () => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(50 * 1024 * 1024)))
    const body = await decompress(whole(bomb), 'gzip, gzip', 10_000)
    expect([body?.bytes.length, body?.isCut]).toEqual([10_000, true])
    expect(await decompress(whole(bomb), 'gzip, gzip, gzip', 10_000)).toBe(null)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('tells a body of %s that ends early from one that was cut', async (name, compress) => {
    const text = Buffer.from(Array.from({ length: 2000 }, (_, index) => `line ${index * 7919}`).join('\n'))
    const half = compress(text).subarray(0, 2000)
    expect(await decompress(whole(half), name, 1_000_000)).toBe(undefined)
    const cut = await decompress({ bytes: half, isCut: true }, name, 1_000_000)
    expect(cut?.isCut).toBe(true)
    expect(text.subarray(0, cut?.bytes.length).equals(Buffer.from(cut?.bytes ?? []))).toBe(true)
  })

  it('gives nothing for what is not what it says', async () => {
    expect(await decompress(whole(Buffer.from('{"plain":1}')), 'gzip', 1000)).toBe(null)
    expect(await decompress(whole(Buffer.from('x')), 'compress', 1000)).toBe(null)
  })
})
