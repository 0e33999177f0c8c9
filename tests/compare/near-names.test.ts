import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexNames } from '../../src/compare/near-names.js'

describe('indexNames', () => {
  const names = indexNames(['thornbury1998', 'Hammer2004', 'okoro2011a', 'okoro2011b', 'x'])

  it('finds a name one slip away', () => {
    expect(names.nearest('thornbury1989')).toBe('thornbury1998')
    expect(names.nearest('thornbry1998')).toBe('thornbury1998')
    expect(names.nearest('thornburry1998')).toBe('thornbury1998')
    expect(names.nearest('thornbury1996')).toBe('thornbury1998')
  })

  it('finds a name that differs in case alone', () => {
    expect(names.nearest('hammer2004')).toBe('Hammer2004')
  })

  it('names none where two are as near, or none is near', () => {
    expect(names.nearest('okoro2011')).toBeNull()
    expect(names.nearest('thornbry1989')).toBeNull()
    expect(names.nearest('venn1987')).toBeNull()
  })

  it('does not name the name itself', () => {
    expect(names.nearest('Hammer2004')).toBeNull()
  })

  it('finds every name again from which one letter was struck', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{6,20}$/), fc.nat(), (name, at) => {
        const place = at % name.length
        expect(indexNames([name]).nearest(name.slice(0, place) + name.slice(place + 1))).toBe(name)
      }),
    )
  })

  it('is silent where many names are alike', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `author${at}`)
    const index = indexNames(many)
    for (let at = 0; at < 1_000; at++) expect(index.nearest(`autho${at}x`)).toBeNull()
  })
})
