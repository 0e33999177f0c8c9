import { describe, expect, it } from 'vitest'
import type { CslItem, Page } from '../../src/model/index.js'
import { pageFit } from '../../src/resolve/page-fit.js'
import { capturedOn, nearestCapture } from '../../src/resolve/wayback.js'
import { statedReference } from '../support/references.js'

const stated = (item: Partial<CslItem>) => statedReference({ type: 'webpage', ...item })
const page = (title: string, other: Partial<CslItem> = {}, lead?: string): Page => ({
  kind: 'article',
  item: { type: 'webpage', title, ...other },
  origins: {},
  published: null,
  modified: null,
  canonical: null,
  text: lead === undefined ? {} : { lead },
})
const pact = 'Three ports sign a pact over the northern light'
const elsewhere = 'From November on the boats leave at eight, and not at all when the wind is above nine.'

describe('pageFit', () => {
  const cases: readonly (readonly [string, Partial<CslItem>, Page, ReturnType<typeof pageFit>])[] = [
    ['the title itself', { title: pact }, page(pact), 'same'],
    ['its site behind it', { title: pact }, page(`${pact} - Harbour Post Online`), 'same'],
    ['a short title', { title: 'O. and I' }, page('O. and I'), 'same'],
    ['its subtitle left out', { title: 'Salt and Seal' }, page('Salt and Seal: The Lantern League at Sea'), 'same'],
    ['another year', { title: 'Annual report of the council 2018' }, page('Annual report of the council 2019'), 'near'],
    ['a word changed', { title: pact }, page('Three ports cancel a pact over the northern light'), 'near'],
    [
      'another headline over the same story',
      { title: pact },
      page('Peace at last', {}, `${pact}, it was said.`),
      'near',
    ],
    [
      'another headline by the same author',
      { title: pact, author: [{ family: 'Orme', given: 'Lena' }] },
      page('Lamps', { author: [{ family: 'Orme', given: 'L.' }] }, elsewhere),
      'near',
    ],
    ['another page', { title: pact }, page('Winter timetable of the ferries', { language: 'en' }, elsewhere), 'other'],
    [
      'a page in another language',
      { title: pact },
      page('Drei Häfen einigen sich', { language: 'de' }, elsewhere),
      'unsaid',
    ],
    [
      'a page in another script',
      { title: pact },
      page('Три порта подписали пакт', {}, 'Смотрители встретились.'),
      'unsaid',
    ],
    ['a page without a title', { title: pact }, page(''), 'unsaid'],
    ['no stated title', {}, page(pact), 'unsaid'],
    ['a site’s name and no words', { title: pact }, page('The Post'), 'unsaid'],
  ]
  for (const [name, item, shown, fit] of cases) {
    it(`calls ${name} ${fit}`, () => {
      expect(pageFit(stated(item), shown)).toBe(fit)
    })
  }
})

describe('nearestCapture', () => {
  const captures = ['20150101000000', '20190611080000', '20230101000000'].map(timestamp => ({
    timestamp,
    original: 'x',
  }))

  it('is the one made nearest the day asked for, and the latest where none is', () => {
    const nearest = (parts?: number[]) =>
      nearestCapture(captures, parts ? { 'date-parts': [parts] } : undefined)?.timestamp
    expect(nearest([2019, 5, 3])).toBe('20190611080000')
    expect(nearest([2014])).toBe('20150101000000')
    expect(nearest()).toBe('20230101000000')
    expect(nearestCapture([], undefined)).toBeNull()
  })

  it('is of a day', () => {
    expect(captures.map(capturedOn)[1]).toEqual({ 'date-parts': [[2019, 6, 11]] })
  })
})
