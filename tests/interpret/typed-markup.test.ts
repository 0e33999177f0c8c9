import { describe, expect, test } from 'vitest'
import { parseReference } from '../../src/interpret/parse-reference.js'
import { unmarked } from '../../src/interpret/typed-markup.js'

describe('markup in a raw reference', () => {
  test.each([
    ['Doe, A. *Waters*. **2019**.', 'Doe, A. Waters. 2019.', ['Waters']],
    ['Doe, A. _Waters_. 2019.', 'Doe, A. Waters. 2019.', ['Waters']],
    ['Doe, A. <i>Waters</i> <b>12</b>.', 'Doe, A. Waters 12.', ['Waters']],
    ['Doe, A. *C\\*-algebras*. 2019.', 'Doe, A. C*-algebras. 2019.', ['C*-algebras']],
    ['Doe, A. [Waters](https://x.example/_a_b_). 2019.', 'Doe, A. Waters. 2019.', []],
  ])('%s reads %s', (raw, text, emphasised) => {
    const found = unmarked(raw)
    expect(found?.text).toBe(text)
    expect(found?.emphasis.map(({ start, end }) => text.slice(start, end))).toEqual(emphasised)
  })

  test.each([
    'Doe, A. Snake_case and other_names. 2019.',
    'Doe, A. C*-algebras and K*-theory. 2019.',
    'Doe, A. 2 * 3 * 4. 2019.',
    'Doe, A. Waters. https://x.example/_a_/b*c*d',
    'Doe, A. Waters. 2019.',
  ])('%s has none', raw => {
    expect(unmarked(raw)).toBeNull()
  })

  test('fields are without it, and stand where they were typed', () => {
    const raw =
      'Doe, Ann. “Waters of the Weir.” *Journal of River History* **12**, no. 3 (2010): 3–9. <https://x.example/w>'
    const { item, fields, identifiers } = parseReference(raw)
    expect(item).toMatchObject({ 'container-title': 'Journal of River History', volume: '12', page: '3–9' })
    for (const field of ['title', 'container-title', 'volume', 'page'] as const) {
      const { start, end } = fields[field]?.extent ?? { start: 0, end: 0 }
      expect(raw.slice(start, end)).toBe(item[field])
    }
    const [address] = identifiers
    expect(raw.slice(address?.extent.start, address?.extent.end)).toBe('https://x.example/w')
  })

  test('a link leads to the address that it is typed with', () => {
    const raw = 'Doe, Ann. [“Waters of the Weir.”](https://x.example/waters) *Weir Weekly*, 3 May 2019.'
    const { item, fields } = parseReference(raw)
    expect(item).toMatchObject({ title: 'Waters of the Weir', URL: 'https://x.example/waters' })
    expect(raw.slice(fields.title?.extent.start, fields.title?.extent.end)).toBe('Waters of the Weir')
  })
})
