import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsInWords } from '../../../src/entities/amounts/counts-in-words.js'
import { bareNumbersIn, loneNumbersIn } from '../../../src/entities/amounts/lone-numbers.js'
import { quantitiesIn } from '../../../src/entities/amounts/quantities.js'
import { quantitiesAgree } from '../../../src/entities/amounts/quantity.js'

function normals(text: string, language?: string): readonly string[] {
  return quantitiesIn(text, language).map(({ normal }) => normal)
}

describe('quantitiesIn', () => {
  it('brings amounts of money to one form', () => {
    for (const text of [
      'US$14 billion',
      '$14bn',
      '$ 14 bn',
      'USD 14 billion',
      '14 billion USD',
      '14 billion US dollars',
    ])
      expect(normals(`It cost ${text}.`), text).toEqual(['USD:14000000000'])
    expect(normals('Rs 5,000 crore and 90 million kroner')).toEqual(['INR:50000000000', 'krone:90000000'])
    expect(normals('rund 1,2 Mio. Euro', 'de')).toEqual(['EUR:1200000'])
  })

  it('brings measures to one unit', () => {
    expect(normals('a 1,100-kilometre line')).toEqual(['m:1100000'])
    expect(normals('200 MW, 0.2 GW; 5 mBq')).toEqual(['W:200000000', 'W:200000000', 'Bq:0.005'])
    expect(normals('3 hectares and 0.03 km²')).toEqual(['m²:30000', 'm²:30000'])
  })

  it('reads shares and ranges', () => {
    expect(normals('59%, 44 per cent, 12 Prozent')).toEqual(['%:59', '%:44', '%:12'])
    const [range] = quantitiesIn('a 26–49% share')
    expect(range).toMatchObject({ amount: 26, upTo: 49, unit: '%' })
  })

  it('counts what is counted', () => {
    expect(normals('4,312 migrants in 9 camps')).toEqual(['migrant:4312', 'camp:9'])
  })

  it('counts what is counted in words', () => {
    const normal = (text: string) => countsInWords(text).map(quantity => quantity.normal)
    expect(normal('Three joint exercises and twenty-one small boats came.')).toEqual(['exercise:3', 'boat:21'])
    expect(normal('Four states signed it.')).toEqual(['state:4'])
    expect(normal('zwölf neue Schiffe, trois îles, cuatro provincias')).toEqual(['schiffe:12', 'île:3', 'provincia:4'])
    expect(normal('two of them, in ten years, a two-thirds vote, the twelve')).toEqual([])
  })

  it('parts thousands as the language does', () => {
    expect(normals('1.009 Zentimeter', 'de')).toEqual(['m:10.09'])
    expect(normals('1.009 cm', 'en')).toEqual(['m:0.01009'])
    expect(normals('60 000 tonnes', 'fr')).toEqual(['kg:60000000'])
  })

  it('leaves dates, labels, ordinals, names and stretches of time alone', () => {
    for (const text of [
      'in 2014',
      '2 May 1900',
      'Table 2',
      'Article 74',
      'No. 5',
      'p. 33',
      'the 9th round',
      'COVID-19',
      'ten years',
      '12 days',
      'Su-35 jets',
      '10.5555/12 things',
    ])
      expect(normals(text), text).toEqual([])
  })

  it('says where each stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(99_999), (before, number) => {
        const text = `${before} ${number}% of it`
        for (const { extent, text: written } of quantitiesIn(text))
          expect(text.slice(extent.start, extent.end)).toBe(written)
      }),
    )
  })
})

describe('quantitiesAgree', () => {
  const agree = (one: string, other: string): boolean => {
    const [first, second] = [quantitiesIn(one)[0], quantitiesIn(other)[0]]
    if (!first || !second) throw new Error(`Expected amounts in ${one} and ${other}`)
    expect(quantitiesAgree(first, second)).toBe(quantitiesAgree(second, first))
    return quantitiesAgree(first, second)
  }

  it('allows for rounding', () => {
    expect(agree('US$2.5 billion', '$2,480 million')).toBe(true)
    expect(agree('about 3,400 people', '3,290 people')).toBe(true)
    expect(agree('2.1%', '2.14%')).toBe(true)
  })

  it('tells different amounts and units apart', () => {
    expect(agree('US$2.5 billion', 'US$2.25 billion')).toBe(false)
    expect(agree('59%', '44%')).toBe(false)
    expect(agree('5 MW', '5 kWh')).toBe(false)
  })

  it('takes every amount for itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), amount => {
        expect(agree(`${amount} kg`, `${amount} kg`)).toBe(true)
      }),
    )
  })
})

describe('a change', () => {
  it('is two amounts and no range', () => {
    expect(normals('It rose from 12 to 54 per cent.')).toEqual(['%:54'])
    expect(normals('It ranged from 12 to 54 per cent.')).toEqual(['%:12'])
  })
})

describe('bareNumbersIn', () => {
  const bare = (text: string, language?: string): readonly number[] =>
    bareNumbersIn(text, language).map(({ amount }) => amount)

  it('reads large numbers that nothing is counted by, and leaves labels, years and counts alone', () => {
    expect(bare('Attendance rose to 9,400 in 2023.')).toEqual([9400])
    expect(bare('Der Absatz stieg auf 12.300.', 'de')).toEqual([12_300])
    expect(bare('In 2023 some 9,400 people came, and No. 1,200 won.')).toEqual([])
    expect(bare('It cost $ 9,400 or 3.141.')).toEqual([])
  })
})

describe('loneNumbersIn', () => {
  it.each([
    ['It took 137 in all, and thirty-one had been brought by one man.', 'en', '137 thirty-one'],
    ['Il pH scese a 3,2.', 'it', '3,2'],
    ['Aan 39 miljard was genoeg.', 'nl', '39 miljard'],
    ['In 1998, on 26 March, Table 3 and Windows 10 had 12 kilometres.', 'en', ''],
    ['The 4,312 migrants of the 1,200 km walked for three weeks.', 'en', ''],
  ])('%s', (text, language, expected) =>
    expect(
      loneNumbersIn(text, language)
        .map(number => number.text)
        .join(' '),
    ).toBe(expected),
  )
})
