import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf, isAnnouncement, isForecast, periodsIn } from '../../src/entities/periods.js'

function said(text: string): readonly string[] {
  return periodsIn(text).map(({ normal, standing }) => `${normal} ${standing}`)
}

describe('periodsIn', () => {
  it('reads days, months, years, ranges and decades', () => {
    expect(said('on 1 April 2004, in May 2015, in 2018')).toEqual(['2004-04-01 told', '2015-05 told', '2018 told'])
    expect(said('the harvest failures of 1621–23')).toEqual(['1621/1623 told'])
    expect(said('the novel of the 1890s')).toEqual(['1890s told'])
    expect(said('En mars 2015, en 2009')).toEqual(['2015-03 told', '2009 told'])
    expect(said('im Mai 2013')).toEqual(['2013-05 told'])
    expect(said('i mitten av 1930-talet')).toEqual(['1930s told'])
  })

  it('leaves the end of “since” open', () => {
    expect(periodsIn('since 2014').map(({ to }) => to)).toEqual([Number.POSITIVE_INFINITY])
  })

  it('takes the last time for a bound', () => {
    expect(said('for the first time since 2019')).toEqual(['2019 bound'])
    expect(said('zum ersten Mal seit 2019')).toEqual(['2019 bound'])
    expect(said('The first time was long ago; it has stood since 2019')).toEqual(['2019 told'])
  })

  it('finds where what went on ended', () => {
    const end = (text: string) => endOf(periodsIn(text), text)?.normal ?? null
    expect(end('from June 2022 until December 2023')).toBe('2023-12')
    expect(end('von 2014 bis 2019')).toBeNull()
    expect(end('since 2014, and in 2019')).toBeNull()
  })

  it('tells bounds and names from dates', () => {
    expect(said('It is to be ready by 2030.')).toEqual(['2030 bound'])
    expect(said('the wine sold until 1911')).toEqual(['1911 bound'])
    expect(said('The programme Vision 2030 names it.')).toEqual(['2030 named'])
    expect(said('Das Land trat dem Verbund 2014 bei.')).toEqual(['2014 told'])
  })

  it('takes no amount for a year', () => {
    for (const text of ['2000 soldiers', '1,950 tonnes', '$2015', '2000 km', 'some 1800 villages'])
      expect(said(text), text).toEqual([])
    expect(said('In 2015 villages were flooded')).toEqual(['2015 told'])
  })

  it('takes no year for an amount because of what follows it', () => {
    expect(said('The law of 2004 had made strikes illegal.')).toEqual(['2004 told'])
    expect(said('the 1990 treaty was signed')).toEqual(['1990 told'])
    expect(said('The port’s 2021 guideline drops it.')).toEqual(['2021 told'])
    expect(said('the port’s 2000 workers')).toEqual([])
  })

  it('says where each stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1500, max: 2099 }), (before, year) => {
        const text = `${before} in ${year}, later`
        for (const { extent, text: written, from, to } of periodsIn(text)) {
          expect(text.slice(extent.start, extent.end)).toBe(written)
          expect(from).toBeLessThanOrEqual(to)
        }
      }),
    )
  })
})

describe('isForecast', () => {
  it('knows plans and expectations', () => {
    for (const text of [
      'It will open',
      'is expected to',
      'soll bis',
      'devrait ouvrir',
      'esperaba exportar',
      'pretende triplicar',
    ])
      expect(isForecast(text), text).toBe(true)
    for (const text of ['It opened in May', 'signed at last', 'the visit aimed to mend ties', 'wurde gebaut'])
      expect(isForecast(text), text).toBe(false)
  })
})

describe('isAnnouncement', () => {
  it('knows headlines that look ahead', () => {
    expect(isAnnouncement('Council to close night ferry')).toBe(true)
    expect(isAnnouncement('Cabinet mulls night closure')).toBe(true)
    expect(isAnnouncement('Night ferry closed')).toBe(false)
  })
})
