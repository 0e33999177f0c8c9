import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNames } from '../../src/interpret/index.js'
import type { CslName } from '../../src/model/csl.js'

const shown = (name: CslName) =>
  name.literal ??
  [
    name.family,
    [name.given, name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' '),
    name.suffix,
  ]
    .filter(Boolean)
    .join('|')

describe('parseNames', () => {
  it.each([
    ['Rowe, I. A.', 'Rowe|I. A.'],
    ['Rowe, I., & Abara, C. D.', 'Rowe|I.; Abara|C. D.'],
    ['Rowe, Imogen, and Chidi Abara', 'Rowe|Imogen; Abara|Chidi'],
    ['I. Rowe and C. Abara', 'Rowe|I.; Abara|C.'],
    ['Imogen Rowe, Chidi Abara, and Lena Holm', 'Rowe|Imogen; Abara|Chidi; Holm|Lena'],
    ['Zhou K, Wells R, de la Torre JC', 'Zhou|K; Wells|R; Torre|JC de la'],
    ['Zhou K.L., Wells R.', 'Zhou|K.L.; Wells|R.'],
    ['van der Meer, Jan; von Thal, K.', 'Meer|Jan van der; Thal|K. von'],
    ['Piet van Os', 'Os|Piet van'],
    ['Rowe, I., Jr.', 'Rowe|I.|Jr.'],
    ['Rowe, Imogen Clare, III', 'Rowe|Imogen Clare|III'],
    ['Dr. Chidi Abara', 'Abara|Chidi'],
    ['Sand, Dr. M., & Weir, J.', 'Sand|M.; Weir|J.'],
    ['DURAND Marie', 'DURAND|Marie'],
    ['Chidi ABARA', 'ABARA|Chidi'],
    ['Müller und Söhne GmbH', 'Müller und Söhne GmbH'],
    ['Behring/Voss/Petersen', 'Behring; Voss; Petersen'],
    ['Petrov, I. N., Šimić, Ž.', 'Petrov|I. N.; Šimić|Ž.'],
    ['Иванова, А. Б.', 'Иванова|А. Б.'],
    ['王小明、李雷', '王|小明; 李|雷'],
    ['Ministry of Lighthouses, Government of Thule', 'Ministry of Lighthouses, Government of Thule'],
    ['Strait Observer Desk', 'Strait Observer Desk'],
    ['Shorewatcher99', 'Shorewatcher99'],
    ['Smith, J., & Harbour Safety Organization', 'Smith|J.; Harbour Safety Organization'],
    ['García Luna, Pilar', 'García Luna|Pilar'],
    ["O'Leary, S., D'Arcy, P.", "O'Leary|S.; D'Arcy|P."],
    ['al-Rashid, N.', 'al-Rashid|N.'],
    [
      'Rowe, Imogen K, Lena Holm, Jonas T Weir, and Chidi de la Mer',
      'Rowe|Imogen K; Holm|Lena; Weir|Jonas T; Mer|Chidi de la',
    ],
    ['Rowe, IK, A Holm-Sand, JT Weir, and CP Abara', 'Rowe|IK; Holm-Sand|A; Weir|JT; Abara|CP'],
  ])('reads %s', (text, expected) => {
    expect(parseNames(text).names.map(shown).join('; ')).toBe(expected)
  })

  it('tells that a list is cut short', () => {
    expect(parseNames('Rowe, I., Abara, C., et al.')).toMatchObject({
      etAl: true,
      names: [{ family: 'Rowe' }, { family: 'Abara' }],
    })
    expect(parseNames('Zhou K, et al').etAl).toBe(true)
    expect(parseNames('Rowe, I.').etAl).toBe(false)
  })

  it('says where each name stands', () => {
    const text = 'Rowe, I., & Abara, C. D.'
    expect(parseNames(text).extents.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rowe, I.',
      'Abara, C. D.',
    ])
  })

  it('finds no name in nothing', () => {
    expect(parseNames('').names).toEqual([])
    expect(parseNames(' ,. ').names).toEqual([])
  })

  it('reads back what it is given in initials', () => {
    const surname = fc.constantFrom('Rowe', 'Abara', 'Holm', "O'Leary", 'Šimić', 'Lloyd-Moss', 'McRae')
    const given = fc.constantFrom('A.', 'B. C.', 'J.-P.', 'K. L. M.')
    fc.assert(
      fc.property(fc.array(fc.tuple(surname, given), { minLength: 1, maxLength: 12 }), people => {
        const text = people.map(([last, first]) => `${last}, ${first}`).join('; ')
        expect(parseNames(text).names).toEqual(people.map(([family, given]) => ({ family, given })))
      }),
    )
  })

  it('never throws, and its extents are in order within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        let last = 0
        for (const { start, end } of parseNames(text).extents) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
