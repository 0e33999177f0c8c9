import { describe, expect, it } from 'vitest'
import { judgePairs } from '../scripts/eval/pair-manuscript.js'
import { readPairs } from '../scripts/eval/pairs.js'

const texts = await readPairs()
const pairs = texts.flatMap(text => text.pairs)

describe('pairs of claim and source', () => {
  it('are enough, and at least 45 in a hundred are supported', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300)
    const supported = pairs.filter(({ labels }) => labels.includes('supports'))
    expect(supported.length / pairs.length).toBeGreaterThanOrEqual(0.45)
  })

  it('are labelled with what is defined, and a supported pair has no fault', () => {
    const defined = [
      'supports',
      'wrong-entity',
      'off-topic',
      'predates',
      'wrong-year',
      'unsupported-number',
      'misquoted',
    ]
    expect(pairs.filter(({ labels }) => labels.some(label => !defined.includes(label)))).toEqual([])
    expect(pairs.filter(({ labels }) => labels.includes('supports') && labels.length > 1)).toEqual([])
  })

  it('say why, and have dates in one form', () => {
    expect(pairs.filter(({ why }) => !why.trim())).toEqual([])
    expect(pairs.filter(({ source }) => !/^\d{4}(-\d\d){0,2}$/.test(source.date ?? '2000'))).toEqual([])
  })

  it('stand whole in the parts', () => {
    expect(new Set(texts.map(({ part }) => part))).toEqual(new Set(['develop', 'report']))
  })

  it('are told once, and the part that is reported is large enough and holds each fault', () => {
    const written = pairs.map(({ claim, source }) => `${claim}\n${source.title}`)
    expect(written.filter((pair, index) => written.indexOf(pair) !== index)).toEqual([])
    const reported = texts.filter(({ part }) => part === 'report').flatMap(text => text.pairs)
    expect(reported.length).toBeGreaterThanOrEqual(300)
    const faults = ['wrong-entity', 'off-topic', 'predates', 'wrong-year', 'unsupported-number', 'misquoted'] as const
    const rare = faults.filter(fault => reported.filter(({ labels }) => labels.includes(fault)).length < 5)
    expect(rare).toEqual([])
  })
})

describe('judgePairs', () => {
  it('gives each pair the findings on its own source', async () => {
    const pair = { before: 'Rain fell.', labels: [], why: '' }
    const judged = await judgePairs({
      title: 'Weirs',
      language: 'en',
      pairs: [
        {
          ...pair,
          id: '1',
          claim: 'The weir was built in 1901.',
          source: { title: 'Weirs of the valley', date: '1950' },
        },
        {
          ...pair,
          id: '2',
          caption: 'Table 1. Weirs',
          claim: '1901 | the mill weir',
          source: { title: 'The mill weir: a lasting dispute in the valley', date: '2061-05-02' },
        },
      ],
    })
    const [first, second] = [...judged.values()].map(findings => findings.map(({ rule }) => rule))
    expect(first).not.toContain('future-date')
    expect(second).toContain('future-date')
  })
})
