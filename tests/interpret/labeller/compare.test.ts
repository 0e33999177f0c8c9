import { expect, test } from 'vitest'
import { goldOf } from '../../../scripts/eval/parse/compare.js'
import { readTagged } from '../../../scripts/train/tagged-text.js'
import type { Part } from '../../../src/interpret/labeller/labels.js'

test.each([
  ['author', '<author>Elmsteed, D</author>', 'elmsteedd'],
  ['author', '<author>Alder, A. et al</author>', 'aldera'],
  ['editor', '<editor>Alder, A. (eds.</editor>)', 'aldera'],
  ['date', '<date>3 May 1990</date>', '1990'],
  ['date', '<date>1890/1950</date>', '1950'],
  ['date', '<date>1903], 2007</date>', '2007'],
  ['date', '<date>2003 [1910</date>', '2003'],
  ['date', '<date>1999/2000</date>', '1999'],
  ['date', '<date>1982-1990</date>', '1982'],
  ['date', '<date>n.d.</date>', null],
] as const)('%s of %s', (part, labelled, expected) => {
  const { text, stretches } = readTagged(labelled)
  const parts = stretches.map(({ tag, start, end }) => ({ part: tag as Part, start, end }))
  expect(goldOf({ set: 'invented', source: text, text, stretches: parts, families: null }, part)).toBe(expected)
})
