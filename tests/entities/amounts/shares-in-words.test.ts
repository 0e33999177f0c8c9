import { describe, expect, it } from 'vitest'
import { sharesInWords } from '../../../src/entities/amounts/shares-in-words.js'

describe('sharesInWords', () => {
  it.each([
    ['two thirds of the cost', 'two thirds 67'],
    ['half of it', 'half 50'],
    ['one in five was lost', 'one in five 20'],
    ['one case out of six', 'one case out of six 17'],
    ['every third name', 'every third 33'],
    ['nur jeder fünfzigste Riss', 'jeder fünfzigste 2'],
    ['un alloggio su quattro', 'un alloggio su quattro 25'],
    ['una de cada tres casas', 'una de cada tres 33'],
    ['een op de vijf', 'een op de vijf 20'],
    ['one man in two boats, in one of the years', ''],
  ])('%s', (text, expected) =>
    expect(
      sharesInWords(text)
        .map(share => `${share.text} ${Math.round(share.amount)}`)
        .join(', '),
    ).toBe(expected),
  )
})
