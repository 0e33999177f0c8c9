import { describe, expect, it } from 'vitest'
import { decodePage } from '../../src/pages/charset.js'

const bytes = (...codes: number[]) => Uint8Array.from(codes)
const html = (head: string, ...tail: number[]) => Uint8Array.from([...Buffer.from(head, 'latin1'), ...tail])

describe('decodePage', () => {
  it('believes a byte-order mark before all else', () => {
    expect(decodePage(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa4), 'text/html; charset=iso-8859-1')).toBe('ä')
    expect(decodePage(bytes(0xff, 0xfe, 0xe4, 0x00), '')).toBe('ä')
  })

  it('believes the header before the page', () => {
    expect(decodePage(html('<meta charset="utf-8">', 0xc4), 'text/html; charset=windows-1251')).toMatch(/Д$/)
  })

  it('reads what the page says', () => {
    expect(decodePage(html('<meta charset=koi8-r>', 0xc1), 'text/html')).toMatch(/а$/)
    expect(
      decodePage(html('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 0x82, 0xa0), ''),
    ).toMatch(/あ$/)
    expect(decodePage(html('<?xml version="1.0" encoding="iso-8859-2"?>', 0xb1), '')).toMatch(/ą$/)
  })

  it('takes UTF-8 for UTF-8 and the rest for windows-1252 where nothing is said', () => {
    expect(decodePage(bytes(0xc3, 0xa4), '')).toBe('ä')
    expect(decodePage(bytes(0xe4, 0x80), '')).toBe('ä€')
  })

  it('is not led astray by a charset that is none', () => {
    expect(decodePage(bytes(0xc3, 0xa4), 'text/html; charset=nonsense')).toBe('ä')
    expect(decodePage(html('<meta charset="utf-16">', 0xc3, 0xa4), '')).toMatch(/ä$/)
  })

  it('forgives a character cut at the end, and a bad byte in much good text', () => {
    expect(decodePage(bytes(0xc3, 0xa4, 0xc3), 'text/html; charset=utf-8')).toBe('ä')
    expect(decodePage(html('caf', 0xe9), '')).toBe('café')
    expect(decodePage(html('Grün: ', 0xc3, 0xbc, 0xff, 0x61), 'text/html; charset=utf-8')).toMatch(/ü\ufffda$/)
  })
})
