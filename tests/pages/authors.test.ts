import { describe, expect, it } from 'vitest'
import type { CslName } from '../../src/model/index.js'
import { namesInByline, namesStated } from '../../src/pages/authors.js'

const shown = (names: readonly CslName[]) => names.map(({ family, given, literal }) => literal ?? `${family}, ${given}`)

describe('namesInByline', () => {
  it.each([
    ['By Ada Lindqvist and Jonas Berg, Political Editor | 5 March 2021', ['Lindqvist, Ada', 'Berg, Jonas']],
    ['Von Anna Berg und Ute Maier, Berlin', ['Berg, Anna', 'Maier, Ute']],
    ['Publié par Jean Dupont le 5 mars 2020', ['Dupont, Jean']],
    ['Lindqvist, Ada', ['Lindqvist, Ada']],
    ['van den Berg, Jonas', ['van den Berg, Jonas']],
    ['Jonas van den Berg', ['van den Berg, Jonas']],
    ['Luigi Di Maio', ['Maio, Luigi Di']],
    ['Ana Ruiz y Luis Gil', ['Ruiz, Ana', 'Gil, Luis']],
    ['Ada Lindqvist, Jonas Berg and Ute Maier', ['Lindqvist, Ada', 'Berg, Jonas', 'Maier, Ute']],
    ['Dr. Ada Lindqvist, PhD', ['Lindqvist, Ada']],
    ['Hassan el Amin', ['el Amin, Hassan']],
    ['admin', []],
    ['Staff Writer', []],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(shown(namesInByline(text))).toEqual(names)
  })
})

describe('namesStated', () => {
  const stated = (from: string, ...texts: string[]) =>
    texts.map(text => ({ subject: 'author' as const, text, from, trust: 0.9 }))

  it('reads names as libraries write them', () => {
    const names = (from: string, ...texts: string[]) =>
      shown(namesStated(stated(from, ...texts), 'author', [], [])?.names ?? [])
    expect(names('citation_author', 'D N Astrov', 'Okafor C', 'Lindqvist, Ada M.')).toEqual([
      'Astrov, D N',
      'Okafor, C',
      'Lindqvist, Ada M.',
    ])
    expect(names('citation_authors', 'Smith, J.; Doe, A. B.')).toEqual(['Smith, J.', 'Doe, A. B.'])
    expect(names('dc.creator', 'Ada Lindqvist, Jonas Berg')).toEqual(['Lindqvist, Ada', 'Berg, Jonas'])
  })

  it('takes the next place where the most trusted names nobody', () => {
    const statements = [
      ...stated('JSON-LD', 'admin'),
      { subject: 'author' as const, text: 'By Ada Berg', from: 'byline', trust: 0.7 },
    ]
    expect(namesStated(statements, 'author', [], [])).toEqual({
      names: [{ family: 'Berg', given: 'Ada' }],
      from: 'byline',
    })
  })

  it('takes no address or account for a name', () => {
    expect(
      namesStated(stated('article:author', 'https://social.example/ada', '@ada', 'ada@post.example'), 'author', [], []),
    ).toBeNull()
  })

  it('takes the site for no author, unless it is a person’s', () => {
    expect(namesStated(stated('author', 'Harbour Post'), 'author', ['Harbour Post'], ['Harbour Post'])).toBeNull()
    expect(namesStated(stated('author', 'Ada Berg'), 'author', ['Ada Berg'], [])?.names).toEqual([
      { family: 'Berg', given: 'Ada' },
    ])
  })
})
