import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateStated, datesInText } from '../../src/pages/dates-in-text.js'
import { oneLine } from '../../src/pages/statement.js'

const read = (text: string, language = '') => datesInText(text, language).map(({ parts }) => parts.join('-'))

describe('datesInText', () => {
  const languages =
    'en-US en-GB de fr es it pt pt-BR nl pl cs sk sl hr sr bs bg mk ru uk be lt lv et fi sv nb nn da is hu ro sq el tr az ca gl cy ar he ur hi bn mr ta te th id ms fil sw af ka hy kk uz vi zh-CN zh-TW ja ko'
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })

  it.each(languages.split(' '))('reads every day as CLDR writes it out in %s', language => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    fc.assert(
      fc.property(days, date => {
        const text = oneLine(format.format(date))
        const expected = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].join('-')
        expect(read(`– ${text} –`, language)).toEqual([expected])
        // A page may say that it is in another language than it is; some months' names mean another month elsewhere.
        expect([expected, undefined]).toContain(read(text, 'en')[0])
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['2021-03-05T22:40:00+01:00', '', ['2021-3-5']],
    ['5.3.2021 und 6. 3. 2021', 'de', ['2021-3-5', '2021-3-6']],
    ['am 7. Jänner 2015', 'de-AT', ['2015-1-7']],
    ['Sept. 15th, 2016', 'en', ['2016-9-15']],
    ['15-Sep-2016', 'en', ['2016-9-15']],
    ['1er mars 2020', 'fr', ['2020-3-1']],
    ['3 de agosto de 2020', 'es', ['2020-8-3']],
    ['Março de 2020', 'pt', ['2020-3']],
    ['12.03.20', 'de', ['2020-3-12']],
    ['令和2年3月5日', 'ja', ['2020-3-5']],
    ['民國109年3月5日', 'zh-TW', ['2020-3-5']],
    ['5 มี.ค. 2563', 'th', ['2020-3-5']],
    ['١٧ يناير ٢٠١٩', 'ar', ['2019-1-17']],
    ['listopad 2020', 'pl', ['2020-11']],
    ['listopad 2020', 'hr', ['2020-10']],
    ['listopad 2020', 'en', []],
    ['version 1.2.2020.4, 555-03-2020, 31.02.2021', 'en', []],
    ['pages 12-2019, room 5 of 2019', 'en', []],
    ['in 2019 and 2020', 'en', []],
  ])('reads %s', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected)
  })

  it('keeps both readings where the order of day and month is in doubt', () => {
    expect(datesInText('03/04/2021', 'en')[0]).toMatchObject({ parts: [2021, 3, 4], other: [2021, 4, 3] })
    expect(datesInText('03/04/2021', 'en-GB')[0]).toMatchObject({ parts: [2021, 4, 3], other: null })
    expect(datesInText('03/04/2021', 'en-US')[0]).toMatchObject({ parts: [2021, 3, 4], other: null })
    expect(datesInText('23/04/2021', 'en-US')[0]).toMatchObject({ parts: [2021, 4, 23], other: null })
  })

  it('finds dates in their order and none within another, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '2020',
        '5',
        '.',
        '/',
        '-',
        ' ',
        'March',
        'märz',
        '年',
        '月',
        '日',
        '03',
        '12',
        'de',
        'T10:00',
        'Z',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('', 'en', 'de', 'zh', 'x-bad-', 'e'),
        (pieces, language) => {
          const found = datesInText(pieces.join(''), language)
          for (const [at, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
          for (const { parts } of found) expect(parts[1]).toBeGreaterThanOrEqual(1)
        },
      ),
    )
  })
})

describe('dateStated', () => {
  it.each([
    ['1583366400', [2020, 3, 5]],
    ['1583366400000', [2020, 3, 5]],
    ['20200305', [2020, 3, 5]],
    ['20200305T101112Z', [2020, 3, 5]],
    ['2020', [2020]],
    ['1955/06', [1955, 6]],
    ['Thu, 05 Mar 2020 10:00:00 GMT', [2020, 3, 5]],
  ])('reads %s', (text, parts) => {
    expect(dateStated(text, 'en')?.parts).toEqual(parts)
  })

  it('keeps the hour of an instant in universal time, and none of a day that is only written as one', () => {
    expect(dateStated('2020-03-05T22:00:00Z', '')?.utcHour).toBe(22)
    expect(dateStated('2020-03-05T00:00:00Z', '')?.utcHour).toBeNull()
    expect(dateStated('2020-03-05T22:00:00+01:00', '')?.utcHour).toBeNull()
  })

  it.each(['', 'yesterday', '99999999', '2020-13-40'])('finds nothing in %j', text => {
    expect(dateStated(text, 'en')).toBeNull()
  })
})
