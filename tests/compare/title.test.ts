import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableTitle, isNearWord, titleSimilarity, titleVeto } from '../../src/compare/title.js'

const words = fc.array(
  fc.constantFrom('river', 'ice', 'Écluse', 'Straße', 'pact', '2017', 'the', 'of', 'Ørsted', '氷'),
  { minLength: 1, maxLength: 9 },
)

describe('comparable titles', () => {
  test.each([
    ['Ice &amp; Fire', 'Ice and fire'],
    ['<i>Ice</i> on the <sub>Orlen</sub>', 'Ice on the Orlen'],
    ['\\emph{Ice} on the {O}rlen', 'Ice on the Orlen'],
    ['“Ice” – on the Orlen’s banks', '"Ice" - on the Orlen\'s banks'],
    ['The ﬂood of Ærø', 'The flood of Aero'],
    ['Eis und Wasser', 'Eis & Wasser'],
    ['A 1,100-km pipeline', 'A 1100 km pipeline'],
    ['inter-\nnational ice', 'international ice'],
  ])('%s is %s', (one, other) => {
    expect(comparableTitle(one).text).toBe(comparableTitle(other).text)
  })

  test('letters that make other words stay', () => {
    expect(comparableTitle('किताब').text).not.toBe(comparableTitle('कताब').text)
    expect(comparableTitle('氷の川').text).not.toBe('')
  })

  test('the subtitle is told apart', () => {
    expect(comparableTitle('Salt and Seal: The League at Sea').main).toBe('salt and seal')
    expect(comparableTitle('St. Petersburg in winter').main).toBe('st petersburg in winter')
  })

  test('folding again changes nothing, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), title => {
        const { text } = comparableTitle(title)
        expect(comparableTitle(text).words.length).toBeGreaterThanOrEqual(0)
      }),
    )
    fc.assert(
      fc.property(words, list => {
        const { text, words: folded } = comparableTitle(list.filter(word => word !== '氷').join(' '))
        expect(comparableTitle(text).words).toEqual(folded)
      }),
    )
  })
})

describe('similarity', () => {
  test('lies between 0 and 1, is the same both ways, and whole for a title and itself', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')]
        const alike = titleSimilarity(a, b)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(titleSimilarity(b, a)).toBeCloseTo(alike, 10)
        expect(titleSimilarity(a, a)).toBe(1)
      }),
    )
  })

  test('case, punctuation and the order of words do not matter much', () => {
    expect(titleSimilarity('ICE ON THE ORLEN', 'Ice on the Orlen.')).toBe(1)
    expect(titleSimilarity('The ice of the Orlen', 'Ice on the Orlen')).toBe(1)
  })

  test('a subtitle may be left out, a spelling may be British', () => {
    expect(titleSimilarity('Salt and Seal', 'Salt and Seal: The League at Sea')).toBe(1)
    expect(titleSimilarity('Harbour defence', 'Harbor defense')).toBe(1)
  })

  test('other works are far', () => {
    expect(titleSimilarity('Ice on the rivers of the north', 'A history of lamp oil')).toBe(0)
  })
})

describe('vetoes', () => {
  test.each([
    ['Exercise Friendship 2017', 'Exercise Friendship 2018', 'number'],
    ['The first voyage north', 'The second voyage north', 'number'],
    ['Handbook of ice, part II', 'Handbook of ice, part III', 'number'],
    ['Ice in Austria', 'Ice in Australia', 'country'],
    ['Trade with Niger', 'Trade with Nigeria', 'country'],
    ['Reply to: Ice on the Orlen', 'Ice on the Orlen', 'kind'],
    ['Erratum: Ice on the Orlen', 'Ice on the Orlen', 'kind'],
    ['Comment on “Ice on the Orlen”', 'Ice on the Orlen', 'kind'],
  ])('%s is not %s', (one, other, veto) => {
    expect(titleVeto(one, other)).toBe(veto)
    expect(titleVeto(other, one)).toBe(veto)
  })

  test.each([
    ['The 21st century', 'The 21st Century'],
    ['The second voyage', 'The 2 voyage'],
    ['Ice in Germany', 'Ice in Germany: The year 1709'],
    ['The commentary of Abbo', 'The Commentary of Abbo'],
  ])('%s may be %s', (one, other) => {
    expect(titleVeto(one, other)).toBeNull()
  })

  test('no title is vetoed by itself', () => {
    fc.assert(fc.property(words, list => titleVeto(list.join(' '), list.join(' ')) === null))
  })
})

test('near words are a slip apart and long enough', () => {
  expect(isNearWord('scrutinising', 'scrutinizing')).toBe(true)
  expect(isNearWord('rivers', 'rivets')).toBe(true)
  expect(isNearWord('iran', 'iraq')).toBe(false)
  expect(isNearWord('river2', 'river3')).toBe(false)
})
