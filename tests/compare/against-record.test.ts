import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mismatchesWith } from '../../src/compare/against-record.js'
import type { CslItem } from '../../src/model/index.js'
import { article, statedReference, writtenReference } from '../support/references.js'

const work = (item: Partial<CslItem> = {}) => ({
  item: article(item),
  titles: ['Drachen in der Flaute'],
  containers: ['Ann. Kites'],
  dates: [{ 'date-parts': [[2009, 11]] }],
})
const fieldsOf = (stated: Partial<CslItem>, recorded: Partial<CslItem> = {}) =>
  mismatchesWith(statedReference(article(stated)), work(recorded)).map(({ field }) => field)
const authors = (...families: string[]) => families.map(family => ({ family, given: 'X' }))

describe('mismatchesWith', () => {
  it('finds nothing in what differs by style alone', () => {
    const harmless: readonly Partial<CslItem>[] = [
      {},
      { title: 'KITES IN A LULL' },
      { title: '{Kites} in a Lull.' },
      { title: 'Drachen in der Flaute' },
      { issued: { 'date-parts': [[2009]] } },
      { 'container-title': 'Ann Kites' },
      { page: '101–19' },
      { page: '105' },
      { volume: 'Vol. 10' },
      {
        author: [
          { family: 'Amsel', given: 'U.' },
          { family: 'Brix', given: 'O' },
        ],
      },
      { author: authors('AMSEL', 'BRIX') },
      { author: [{ literal: 'Kite Study Group' }] },
    ]
    for (const stated of harmless) expect([stated, fieldsOf(stated)]).toEqual([stated, []])
  })

  it('finds each field that contradicts the record', () => {
    expect(fieldsOf({ title: 'Kites in a Storm' })).toEqual(['title'])
    expect(fieldsOf({ title: 'Kites in a Lull, Part 2' })).toEqual(['title'])
    expect(fieldsOf({ author: authors('Cerny', 'Brix') })).toEqual(['author'])
    expect(fieldsOf({ author: authors('Brix', 'Amsel') })).toEqual(['author'])
    expect(fieldsOf({ author: authors('Amsel', 'Cerny', 'Brix') })).toEqual(['author'])
    expect(fieldsOf({ issued: { 'date-parts': [[2011]] } })).toEqual(['issued'])
    expect(fieldsOf({ 'container-title': 'Balloon Letters' })).toEqual(['container-title'])
    expect(fieldsOf({ volume: '11' })).toEqual(['volume'])
    expect(fieldsOf({ page: '201-219' })).toEqual(['page'])
  })

  it('tolerates lists that are cut, by the author or by the registry', () => {
    const three = { author: authors('Amsel', 'Brix', 'Cerny') }
    expect(fieldsOf({ author: authors('Amsel', 'Brix') }, three)).toEqual([])
    expect(fieldsOf({ author: authors('Amsel', 'Cerny') }, three)).toEqual(['author'])
    expect(fieldsOf({ author: authors('Amsel', 'Cerny'), custom: { etAl: true } }, three)).toEqual([])
    expect(fieldsOf(three, { author: authors('Amsel') })).toEqual([])
  })

  it('holds nothing against names and titles in another script', () => {
    expect(fieldsOf({ title: 'Воздушные змеи в штиль', author: authors('Амзель') })).toEqual([])
  })

  it('does not hold a preprint’s record against the published version', () => {
    const preprint = {
      type: 'article',
      'container-title': 'Kite Preprints',
      issued: { 'date-parts': [[2007]] },
    } as const
    const { volume: _volume, issue: _issue, page: _page, ...rest } = article(preprint)
    expect(mismatchesWith(statedReference(article()), { ...work(), item: rest, dates: [] })).toEqual([])
  })

  it('leaves to the reading of running text the benefit of the doubt', () => {
    const raw = 'Amsel, U., & Brix, O. (2010). Kites in a Lull. Annals of Kites, 60-61, 1–16.'
    const found = mismatchesWith(writtenReference(raw), work({ volume: '60-61', page: '1-16' }))
    expect(found).toEqual([])
  })

  it('takes no journal’s or author’s name, read as a title, for one', () => {
    for (const raw of [
      'Amsel, U., & Brix, O., Annals of Kites 10 (2010) 101.',
      'Amsel. Kites in a Lull. Annals of Kites. 2010. 10. 2. 101-119',
    ])
      expect([raw, mismatchesWith(writtenReference(raw), work())]).toEqual([raw, []])
  })

  it('finds nothing wrong with a work that is stated as it is recorded', () => {
    const texts = fc.string({ minLength: 1, maxLength: 40 })
    const items = fc.record(
      { title: texts, 'container-title': texts, volume: texts, issue: texts, page: texts, family: texts },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(items, ({ family, ...fields }) => {
        const item = { ...article(fields as Partial<CslItem>), ...(family ? { author: authors(family) } : {}) }
        expect(mismatchesWith(statedReference(item), { item, titles: [], containers: [], dates: [] })).toEqual([])
      }),
    )
  })
})
