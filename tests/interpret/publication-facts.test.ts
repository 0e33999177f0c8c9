import { expect, test } from 'vitest'
import { readByRules } from '../../src/interpret/read-by-rules.js'

test.each([
  ['Alder, Ann. 1981. The forms of shade. Princeton, N.J.: Birch Press.', 'Princeton, N.J.', 'Birch Press'],
  ['Alder, Ann. 1981. The forms of shade. Cambridge, Mass.: Birch Press.', 'Cambridge, Mass', 'Birch Press'],
  ['Alder, Ann. 1981. The forms of shade. Salem, OR: Birch Press.', 'Salem, OR', 'Birch Press'],
  ['Alder, Ann. 1981. The forms of shade. St. Louis: Birch Press.', 'St. Louis', 'Birch Press'],
  ['Alder, Anna. 1981. Formen des Schattens. Frankfurt a. M.: Birke.', 'Frankfurt a. M.', 'Birke'],
  ['Alder, Anna (1981): Formen des Schattens. Frankfurt a.M./New York: Birke.', 'Frankfurt a.M./New York', 'Birke'],
  ['Alder A. The forms of shade. Brest, Birch Press, 1981.', 'Brest', 'Birch Press'],
  ['Alder, A. (1981) The forms of shade, 2nd edn. Birch University Press, Brest', 'Brest', 'Birch University Press'],
])('%s is of a house in a town', (raw, place, publisher) => {
  const { item } = readByRules(raw)
  expect([item['publisher-place'], item.publisher]).toEqual([place, publisher])
})

test.each([
  ['Alder A, Birch B. Leaves of winter. Proc Natl Acad Sci USA 1995; 92:944-948.', '944-948'],
  ['Alder A, Birch B. Leaves of winter. Lett Shade. 2012;108(8):2083-91. PubMed Central PMCID: PMC3545028.', '2083-91'],
  ['Alder, A. (2009): Leaves of winter. In: Forest Letters 21(3), pp. 89‒96.', '89‒96'],
  ['Alder, A. (2009): Leaves of winter. In: Forest Letters 21(3), p. 7‑35.', '7‑35'],
  ['Alder, A. (2009): Leaves of winter. In: Forest Letters 21(3), S. xi–xiv.', 'xi–xiv'],
])('%s stands on its pages', (raw, pages) => {
  expect(readByRules(raw).item.page).toBe(pages)
})

test('a volume and an issue with a colon between them stand before pages', () => {
  const { item } = readByRules('Alder, Ann 2006: Leaves of winter, in: Forest Letters, 17: 2, 36-51.')
  expect([item.volume, item.issue, item.page]).toEqual(['17', '2', '36-51'])
})

test.each([
  'Alder, Ann (2000). Leaves of winter. Forest Letters, no. 4 (septembre).',
  'Alder, Ann (2002). Leaves of winter. Forest Letters 5 (May).',
  'Alder, Ann (1996). Leaves of winter. In Birch, B. (ed.), Shade, part 1 (pp. 85-92). Brest: Elm.',
])('%s names no issue in brackets', raw => {
  expect(readByRules(raw).item.issue ?? '').not.toMatch(/septembre|May|85/)
})

test('the number of a reference in its list is no part of a name', () => {
  const { item } = readByRules('22- Alder J, Birch DL. Leaves of winter. Lett Shade, 2005; 71: 36-39.')
  expect(item.author?.map(({ family }) => family)).toEqual(['Alder', 'Birch'])
})

test('a year and a colon in italics are part of what the italics name', () => {
  const raw =
    'Alder, Ann. “Leaves of winter.” In Shades of the North: Forests Since 1800, edited by Bo Birch and Cy Fir. Elm Press, 1999. 76-88.'
  const start = raw.indexOf('Shades')
  const { item } = readByRules(raw, { emphasis: [{ start, end: raw.indexOf(', edited') }] })
  expect(item['container-title']).toBe('Shades of the North: Forests Since 1800')
  expect(item.issued?.['date-parts']).toEqual([[1999]])
  expect(item.publisher).toBe('Elm Press')
})
