import { expect, test } from 'vitest'
import { decode } from '../../src/read/decode.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('UTF-8 is read, its byte-order mark is not text', () => {
  expect(decode(bytes('\uFEFF# Überschrift\r\n'))).toEqual({ text: '# Überschrift\r\n' })
})

test.each([
  ['nothing', new Uint8Array(), 'it is empty'],
  ['white space', bytes(' \n\t'), 'it holds nothing but white space'],
  ['a binary file', bytes('PK\u0003\u0000\u0001'), 'it is binary (a zero byte at 3), not Markdown'],
  ['Latin-1', Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65), 'it is not UTF-8 (byte 2 cannot be); save it as UTF-8'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), 'it is UTF-16 (little-endian), not UTF-8; save it as UTF-8'],
  [
    'a character cut at the end',
    Uint8Array.of(0x41, 0xe2, 0x82),
    'it is not UTF-8 (byte 2 cannot be); save it as UTF-8',
  ],
])('%s comes back as a reason', (_, input, reason) => {
  expect(decode(input)).toEqual({ reason })
})

test('an enormous file comes back as a reason', () => {
  expect(decode(new Uint8Array(33 * 1024 * 1024).fill(97))).toEqual({
    reason: 'it is 33 MB, more than the 32 MB that are read',
  })
})
