import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateInUrl, findDates } from '../../src/interpret/index.js'

const seen = (text: string) =>
  findDates(text).map(({ extent, date, precision, role }) => [
    text.slice(extent.start, extent.end),
    date['date-parts'] ?? date.literal,
    precision,
    role,
  ])

describe('findDates', () => {
  it.each([
    ['Rowe, I. (2023, October 1). Salt.', '2023, October 1', [[2023, 10, 1]], 'day', 'issued'],
    ['Rowe, I. (2019, May). Salt.', '2019, May', [[2019, 5]], 'month', 'issued'],
    ['Rowe, I. (2019a). Salt.', '2019a', [[2019]], 'year', 'issued'],
    ['Rowe, I. (n.d.). Salt.', 'n.d.', 'n.d.', 'none', 'issued'],
    ['Voss (o. J.): Salz.', 'o. J.', 'o. J.', 'none', 'issued'],
    ['Ruiz (s. f.). Sal.', 's. f.', 's. f.', 'none', 'issued'],
    ['Rowe, I. (in press). Salt.', 'in press', 'in press', 'none', 'issued'],
    ['Shore Med. 2022;24(4):399', '2022', [[2022]], 'year', 'issued'],
    ['Shore Med. 2022 Mar 4;24:399', '2022 Mar 4', [[2022, 3, 4]], 'day', 'issued'],
    ['Strait Observer, January 4, 2012.', 'January 4, 2012', [[2012, 1, 4]], 'day', 'unknown'],
    ['Strait Observer, 4 January 2012.', '4 January 2012', [[2012, 1, 4]], 'day', 'unknown'],
    [
      'Ocean Sensing, Nov.–Dec. 2021.',
      'Nov.–Dec. 2021',
      [
        [2021, 11],
        [2021, 12],
      ],
      'month',
      'unknown',
    ],
    ['Island Prose (Spring 2020): 4', 'Spring 2020', [[2020]], 'season', 'issued'],
    ['Logbooks, 2009–13.', '2009–13', [[2009], [2013]], 'range', 'unknown'],
    ['Jahrbuch 1974/75, S. 3', '1974/75', [[1974], [1975]], 'range', 'unknown'],
    ['Filed 21-Jan-2023 at', '21-Jan-2023', [[2023, 1, 21]], 'day', 'unknown'],
    ['Report No. CS-92-1462, June 1992.', 'June 1992', [[1992, 6]], 'month', 'unknown'],
    ['Version 2021-02-03.', '2021-02-03', [[2021, 2, 3]], 'day', 'unknown'],
    ['Bericht, 3.4.2005.', '3.4.2005', [[2005, 4, 3]], 'day', 'unknown'],
    ['Bericht vom 3. März 2005', '3. März 2005', [[2005, 3, 3]], 'day', 'unknown'],
    ['le 15 février 2019', '15 février 2019', [[2019, 2, 15]], 'day', 'unknown'],
    ['3 de mayo de 2010', '3 de mayo de 2010', [[2010, 5, 3]], 'day', 'unknown'],
    ['10 ottobre 2001', '10 ottobre 2001', [[2001, 10, 10]], 'day', 'unknown'],
    ['2 de março de 1998', '2 de março de 1998', [[1998, 3, 2]], 'day', 'unknown'],
    ['12 augustus 1987', '12 augustus 1987', [[1987, 8, 12]], 'day', 'unknown'],
    ['Retrieved May 13, 2024, from', 'May 13, 2024', [[2024, 5, 13]], 'day', 'accessed'],
    ['accessed on 13 May 2024', '13 May 2024', [[2024, 5, 13]], 'day', 'accessed'],
    ['(abgerufen am 3. März 2020)', '3. März 2020', [[2020, 3, 3]], 'day', 'accessed'],
    ['consulté le 3 mars 2020', '3 mars 2020', [[2020, 3, 3]], 'day', 'accessed'],
    ['consultado el 3 de marzo de 2020', '3 de marzo de 2020', [[2020, 3, 3]], 'day', 'accessed'],
  ])('reads %s', (text, words, date, precision, role) => {
    expect(seen(text)).toEqual([[words, date, precision, role]])
  })

  it('does not take the halves of an ambiguous date for day and month', () => {
    expect(seen('visited 4/5/2013')).toEqual([['4/5/2013', [[2013]], 'year', 'accessed']])
    expect(seen('visited 25/5/2013')).toEqual([['25/5/2013', [[2013, 5, 25]], 'day', 'accessed']])
  })

  it('tells the first edition from the copy at hand', () => {
    expect(seen('Kern, I. ([1899] 1965). Salt.').map(date => [date[0], date[3]])).toEqual([
      ['1899', 'original'],
      ['1965', 'unknown'],
    ])
    expect(seen('(Original work published 1899)')[0]?.[3]).toBe('original')
  })

  it.each([
    'pp. 1990–2001',
    'arXiv:2104.01234',
    'https://a.example/2019/05/x',
    '10.5555/jci.2018.003',
    'S. 1459–1462',
    '12: 1459–1462',
    'RFC 2019x',
    '$2019',
  ])('sees no date in %s', text => {
    expect(seen(text)).toEqual([])
  })

  it('knows no 30 February', () => {
    expect(seen('30 February 2019').map(date => date[1])).not.toContainEqual([[2019, 2, 30]])
  })

  it('never throws; dates are in order, apart, and within the text', () => {
    const scrap = fc.constantFrom(
      '2019',
      ' ',
      '–',
      '/',
      '-',
      'May',
      '12',
      ', ',
      '(',
      ')',
      '[',
      ']',
      '.',
      ';',
      'n.d.',
      'accessed ',
      '1899',
      '\u0000',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(scrap, { maxLength: 30 }).map(parts => parts.join('')),
        ),
        text => {
          let last = 0
          for (const { extent } of findDates(text)) {
            expect(extent.start).toBeGreaterThanOrEqual(last)
            expect(extent.end).toBeGreaterThan(extent.start)
            expect(extent.end).toBeLessThanOrEqual(text.length)
            last = extent.end
          }
        },
      ),
    )
  })
})

describe('dateInUrl', () => {
  it.each([
    ['https://a.example/2014/06/boats/', [2014, 6]],
    ['https://a.example/news/2023/9/20/boats', [2023, 9, 20]],
    ['https://a.example/13122021-boats', [2021, 12, 13]],
    ['https://a.example/21-Jan-2023/boats', [2023, 1, 21]],
    ['https://a.example/world/2024/may/15/boats', [2024, 5, 15]],
    ['https://a.example/story/boats-398817-2023-09-18', [2023, 9, 18]],
    ['https://a.example/20230918/boats', [2023, 9, 18]],
    ['https://a.example/2019/boats', [2019]],
    ['www.a.example/2019/04/boats', [2019, 4]],
  ])('reads %s', (url, date) => {
    expect(dateInUrl(url)?.date['date-parts']).toEqual([date])
  })

  it.each([
    'https://a.example/boats-59515741',
    'https://a.example/a/59515741',
    'https://a.example/boats-2019-review',
    'https://a.example/1850/boats',
    'https://a.example/2023/13/45/boats',
    'https://a.example/?d=2019/05/03',
    'https://2019.example/',
    'not an address',
    '',
  ])('sees no date in %s', url => {
    expect(dateInUrl(url)).toBeNull()
  })
})
