import { describe, expect, it } from 'vitest'
import { readEntities } from '../../src/entities/read-entities.js'
import { areUnderOne, type ToldApart, toldApart } from '../../src/entities/told-apart.js'

function told(text: string, language = 'en'): readonly string[] {
  return toldApart(readEntities(text, { language })).map(({ noun, by }) => `${noun}: ${by.join(' ')}`)
}

describe('things told apart under a noun', () => {
  it('have a number or a letter behind it', () => {
    expect(told('Article 31, phase III trials and vitamin K')).toEqual(['article: 31', 'phase: 3', 'vitamin: K'])
    expect(told('Hepatitis B and C, grade 2 or 3')).toEqual(['hepatiti: B C', 'grade: 2 3'])
  })

  it('are not tables, pages, years and amounts', () => {
    expect(
      told('See table 3, page 12, weight 5%, the villages 14 patients, report 2019 and a budget 40 million'),
    ).toEqual([])
  })

  it('are resolutions, and acts with their year in brackets, whatever year their number looks like', () => {
    expect(told('Resolution 1812 and Regulation 1743 (2006), in report 2019')).toEqual([
      'resolution: 1812',
      'regulation: 1743',
    ])
  })

  it('have a version behind a name of any length', () => {
    expect(told('Vi 8.2 came with a manual, and Pine 4.64 without')).toEqual(['vi: 8.2', 'pine: 4.64'])
  })

  it('are species under their genus', () => {
    expect(told('Grafting on Malus baccata')).toEqual(['malus: baccata'])
  })

  it('are species of a genus, of which the first letter will do', () => {
    const [short, long, other] = ['M. sylvestris keeps its thorns', 'Malus baccata', 'Pyrus communis'].map(
      text => toldApart(readEntities(text, { language: 'en' }))[0],
    ) as [ToldApart, ToldApart, ToldApart]
    expect(short).toMatchObject({ noun: 'm', by: ['sylvestris'], text: 'M. sylvestris' })
    expect([areUnderOne(short, long), areUnderOne(long, short), areUnderOne(short, other)]).toEqual([true, true, false])
  })
})
