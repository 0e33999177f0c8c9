import { expect, test } from 'vitest'
import { jsonText } from '../../src/report/json-text.js'

/** What a terminal obeys or hides, beyond what JSON escapes itself; scripts and emoji need the joiners. */
const unsafe = /[\u007f-\u009f\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/u

test('every character that a terminal obeys or hides is escaped, and no other', () => {
  const wrong: string[] = []
  for (let code = 0x20; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const character = String.fromCodePoint(code)
    const text = jsonText(character)
    const isEscaped = text.startsWith('"\\u')
    if (isEscaped !== unsafe.test(character)) wrong.push(code.toString(16))
    if (JSON.parse(text) !== character) wrong.push(`${code.toString(16)} means another`)
  }
  expect(wrong).toEqual([])
})
