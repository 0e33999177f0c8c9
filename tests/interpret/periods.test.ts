import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onlyPeriod, promisedPeriod } from '../../src/interpret/periods.js'

const ever = Number.POSITIVE_INFINITY

describe('promisedPeriod', () => {
  it.each([
    ['Table 3: Tolls from 2010 to 2023', 2010, 2023],
    ['Tolls, 1890–1905', 1890, 1905],
    ['Tolls, 1890-05', 1890, 1905],
    ['Tolls, 1898–02', 1898, 1902],
    ['Tolls between 1990 and 1999', 1990, 1999],
    ['Tolls in the 1890s', 1890, 1899],
    ['Tolls since 2015', 2015, ever],
    ['Tolls from 2015 to the present', 2015, ever],
    ['Tolls until 1850', -ever, 1850],
    ['Tolls in the 19th century', 1800, 1900],
    ['Zölle von 1850 bis 1870', 1850, 1870],
    ['Zölle zwischen 1850 und 1870', 1850, 1870],
    ['Zölle der 1990er Jahre', 1990, 1999],
    ['Zölle seit 2015', 2015, ever],
    ['Péages de 1850 à 1870', 1850, 1870],
    ['Péages des années 1930', 1930, 1939],
    ['Peajes entre 1850 y 1870', 1850, 1870],
    ['Peajes desde 1990', 1990, ever],
    ['Pedaggi dal 1850 al 1870', 1850, 1870],
    ['Pedágios de 1850 a 1870', 1850, 1870],
    ['Tol van 1850 tot 1870', 1850, 1870],
    ['Пошлины с 1850 по 1870', 1850, 1870],
    ['Tolls 1850–1860 and 1870–1880', 1850, 1880],
    ['Tolls 1850–1860, with one of 1899', 1850, 1899],
  ])('reads %s', (text, from, to) => {
    expect(promisedPeriod(text)).toEqual({ from, to })
  })

  it.each(['Tolls in 2015', 'Towns of 1,500 to 2,000 people', 'Table 12', '', 'Tolls, 1905–1890'])(
    'finds none in “%s”',
    text => {
      expect(promisedPeriod(text)).toBeNull()
    },
  )

  it('never throws, and never runs backwards', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d a-zà–\-(),.s]{0,60}$/), text => {
        const period = promisedPeriod(text)
        if (period) expect(period.from).toBeLessThanOrEqual(period.to)
      }),
    )
  })
})

describe('onlyPeriod', () => {
  it.each([
    ['2016', 2016, 2016],
    ['12 May 2016', 2016, 2016],
    ['2016–17', 2016, 2017],
    ['1998–2001', 1998, 2001],
    ['c. 1890', 1890, 1890],
    ['2024 (expected)', 2024, 2024],
    ['1998 [15]', 1998, 1998],
    ['FY2016', 2016, 2016],
  ])('reads %s', (text, from, to) => {
    expect(onlyPeriod(text)).toEqual({ from, to })
  })

  it.each(['before 2010', 'Lower Wend 1998', '412', '', 'Total', '2016, 2018'])('finds none in “%s”', text => {
    expect(onlyPeriod(text)).toBeNull()
  })
})
