import { expect, test } from 'vitest'
import { Overload, refuseOverload } from '../../src/read/overload.js'

test.each([
  ['brackets', '['.repeat(100_000), 'line 1'],
  ['links', `One.\n\n${'[a]('.repeat(100_000)}`, 'line 3'],
  ['nested quotes', `One.\n${'>'.repeat(8000)} a`, 'line 2 is nested 8000 levels deep'],
  ['nested lists', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''), 'levels deep'],
  ['backtick runs', Array.from({ length: 1500 }, (_, run) => `${'`'.repeat(run + 1)} `).join(''), 'backtick runs'],
])('%s are refused, with the line and the mend', (_, text, words) => {
  expect(() => refuseOverload(text)).toThrow(Overload)
  expect(() => refuseOverload(text)).toThrow(words)
})

test.each([
  ['a line of a megabyte', 'word '.repeat(200_000)],
  [
    'ten thousand notes without a blank line',
    Array.from({ length: 10_000 }, (_, note) => `[^${note}]: Orme, *The Yard* (2001).\n`).join(''),
  ],
  ['a long table', Array.from({ length: 20_000 }, (_, row) => `| ${row} | *a* [b](c) |\n`).join('')],
  ['a long rule', `${'* '.repeat(5000)}\n`],
])('%s is not', (_, text) => {
  expect(() => refuseOverload(text)).not.toThrow()
})
