import { describe, expect, it } from 'vitest'
import { sourcePassages } from '../../src/entities/source-passages.js'
import { unsupportedAmounts } from '../../src/entities/unsupported.js'

const abstract =
  'Eels at weirs were counted by hand between 2004 and 2010. Some forty weirs were visited, and two thirds of the eels passed. Stone passes let ' +
  'through 61% of the eels, passes of timber 34%. The share of eels lost in turbines fell from 12.4% to 9.1%, that is by 3.3 percentage points. ' +
  'The mills lost about US$3.4 million a year in grinding time. The river Alder is 112 km long. Each pass costs between 20,000 and 30,000 euros. ' +
  'Twenty-one passes of stone were built on the river. The largest weir is 4.2 m high. Nearly half of the millers asked for damages. ' +
  'The catch weighed 14,250 kg. A dozen boats took part, and one in five was lost. Visits to the weirs rose from 7,040 to 9,360 in the last season. '

const passages = sourcePassages({
  outcome: 'verified',
  work: { id: 'amsel2012', type: 'article-journal', title: 'Mills and eels on the Alder' },
  text: { abstract },
  notices: [],
  evidence: [{ source: 'crossref', answered: 'Mills and eels on the Alder' }],
})

function flagged(claim: string): readonly string[] {
  if (!passages) throw new Error('Expected the abstract to be read')
  return unsupportedAmounts(claim, passages, 'en').map(({ quantity, rival }) => `${quantity.text} ← ${rival?.text}`)
}

describe('unsupportedAmounts', () => {
  it.each([
    ['Stone passes let through 61 per cent of the eels.'],
    ['Stone passes let through some 60% of the eels.'],
    ['Two thirds (67%) of the eels passed the weirs.'],
    ['Timber passes let through a third of the eels (33%).'],
    ['Of the boats, 20% were lost.'],
    ['About 50% of the millers asked for damages.'],
    ['At 40 weirs eels were counted.'],
    ['Twelve boats took part in counting the eels.'],
    ['The passes of stone on the river were 21 passes.'],
  ])('takes words, signs and round figures for one amount: %s', claim => expect(flagged(claim)).toEqual([]))

  it.each([
    ['The mills lost $3.4m a year in grinding time.'],
    ['The mills lost 3,400,000 dollars a year in grinding time.'],
    ['The river Alder is 110 km long.'],
    ['The Alder is about 70 miles long.'],
    ['The largest weir is 420 cm high.'],
    ['The largest weir is 14 feet high.'],
    ['The catch weighed 14 tonnes.'],
    ['Each pass costs some 25,000 euros.'],
  ])('converts units, rounds and looks into ranges: %s', claim => expect(flagged(claim)).toEqual([]))

  it.each([
    ['The share of eels lost in turbines fell by 3.3 percentage points.'],
    ['Stone passes let through 27 percentage points more of the eels than those of timber.'],
    ['Of the eels, 39% did not get through stone passes.'],
    ['The share of eels lost in turbines fell from 12% to 9%.'],
  ])('reckons differences and remainders: %s', claim => expect(flagged(claim)).toEqual([]))

  it.each([
    ['Stone passes let through 16% of the eels.', '16% ← 61%'],
    ['Stone passes let through 62% of the eels.', '62% ← 61%'],
    [
      'The share of eels lost in turbines fell by 5.5 percentage points.',
      '5.5 percentage points ← 3.3 percentage points',
    ],
    ['The share of eels lost in turbines fell from 14.2% to 9.1%.', '14.2% ← 12.4%'],
    ['The mills lost $4.3 million a year in grinding time.', '$4.3 million ← US$3.4 million'],
    ['The mills lost $3.4 billion a year in grinding time.', '$3.4 billion ← US$3.4 million'],
    ['The river Alder is 121 km long.', '121 km ← 112 km'],
    ['The largest weir is 2.4 m high.', '2.4 m ← 4.2 m'],
    ['The catch weighed 41 tonnes.', '41 tonnes ← 14,250 kg'],
    ['Each pass costs some 45,000 euros.', '45,000 euros ← 20,000 and 30,000 euros'],
    ['The share of eels lost in turbines fell from 12.4 to 11 per cent.', '11 per cent ← 12.4%'],
    ['Visits to the weirs rose to 12,800 in the last season.', '12,800 ← 7,040'],
    ['On the river 31 passes of stone were built.', '31 passes ← Twenty-one passes'],
  ])('tells the amount that the source has: %s', (claim, found) => {
    expect(flagged(claim).map(each => each.trim())).toEqual([found])
  })

  it.each([
    ['Of the eels, 80 per cent passed.', 'Eighty per cent of eels passed the weirs. Weirs of timber let through 34%.'],
    ['The passes cost 2 billion euros.', 'The passes for eels cost two billion euros. A ticket is 40 euros.'],
    ['The weirs lost 12 tonnes of eels.', 'The weirs lost twelve tonnes of eels. A pass weighs 3 tonnes.'],
    ['Of the eels, 52 per cent passed.', 'Just over half of the eels passed the weirs; 9 per cent died.'],
    [
      'Le passage des anguilles atteint 80 %.',
      'Le passage des anguilles atteint quatre-vingts pour cent. Mortalité : 9 %.',
    ],
    ['Die Wehre passierten 80 Prozent der Aale.', 'Die Wehre passierten vier Fünftel der Aale. Es starben 9 Prozent.'],
    ['Visits to the weirs rose to 12,800.', 'Visits to the weirs (12 800) rose from 9,400.'],
  ])('hears amounts in words: %s', (claim, text) => expect(flaggedBy(claim, text)).toEqual([]))

  it('holds an amount against the only one of its kind where the text is on the matter, whatever its words', () => {
    const text = 'The mills of the Alder ran lamps. A pass for eels drew 350 W when open.'
    expect(flaggedBy('In one season the passes let eels through at 48 volts.', text)).toEqual([])
    expect(flaggedBy('The mills of the Alder took 480 W for the passes in winter.', text)).toEqual(['480 W ← 350 W'])
    expect(flaggedBy('Shops in the capital took 480 W for lamps in winter.', text)).toEqual([])
  })
})

function flaggedBy(claim: string, text: string): readonly string[] {
  const read = sourcePassages({
    outcome: 'verified',
    work: { id: 'amsel2014', type: 'article-journal', title: 'Lamps at the mills' },
    text: { abstract: text },
    notices: [],
    evidence: [{ source: 'crossref', answered: 'Lamps at the mills' }],
  })
  if (!read) throw new Error('Expected the abstract to be read')
  return unsupportedAmounts(claim, read, 'en').map(({ quantity, rival }) => `${quantity.text} ← ${rival?.text}`)
}
