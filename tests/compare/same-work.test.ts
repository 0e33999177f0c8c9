import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { groupByWork, repeatedWorks } from '../../src/compare/same-work.js'
import { readByRules } from '../../src/interpret/index.js'
import type { Reference } from '../../src/model/index.js'
import { extractText } from '../support/extract-text.js'
import { describeShared, shared } from '../support/shared.js'

const point = { line: 1, column: 1, offset: 0 }

function referenceOf(raw: string, place: number): Reference {
  const passage = { text: raw, pieces: [{ at: 0, offset: 0, width: raw.length }], emphasis: [], links: [] }
  return {
    key: String(place + 1),
    footnote: String(place + 1),
    origin: 'footnote',
    raw,
    span: { start: point, end: point },
    passage,
    reading: readByRules(raw),
    repetition: null,
  }
}

function groupsOf(...raws: readonly string[]): readonly string[] {
  return groupByWork(raws.map(referenceOf)).map(group => group.map(({ key }) => key).join(' '))
}

const article = 'Marr, I. (2018). Ice on the Orlen in the cold years. River Letters, 4(2), 101–120.'

describe('one work', () => {
  test('in two manners of writing', () => {
    expect(
      groupsOf(article, 'Inês Marr, “Ice on the Orlen in the Cold Years,” River Letters 4, no. 2 (2018): 101–20.'),
    ).toEqual(['1 2'])
  })

  test('with its identifier in both, though the years differ', () => {
    const [one, other] = [
      `${article} https://doi.org/10.5555/rl.1`,
      `${article.replace('2018', '2015')} https://doi.org/10.5555/RL.1`,
    ]
    expect(groupsOf(one, other)).toEqual(['1 2'])
  })

  test('of which all is the same but the year', () => {
    expect(groupsOf(article, article.replace('2018', '2011'))).toEqual(['1 2'])
  })

  test('with a slip in one word of the title', () => {
    expect(groupsOf(article, article.replace('Orlen', 'Orlenn'))).toEqual(['1 2'])
  })
})

describe('two works', () => {
  test.each([
    ['by different authors', article.replace('Marr, I.', 'Lund, P.')],
    ['in different years', article.replace('2018', '2011').replace('4(2), 101–120', '1(1), 3–9')],
    ['in different journals', article.replace('River Letters', 'Annals of Timekeeping')],
    ['of which one answers the other', article.replace('Ice', 'Reply to: Ice')],
    ['on different rivers', article.replace('Orlen', 'Weir')],
    ['of which one is a preprint', 'Marr, I. (2018). Ice on the Orlen in the cold years. arXiv:1801.00001.'],
  ])('%s', (_, other) => {
    expect(groupsOf(article, other)).toEqual(['1', '2'])
  })

  test('that a reference without a year could be either of', () => {
    const book = (year: string, edition: string): string =>
      `Marr, I. (${year}). Handbook of river ice and thaw${edition}. Varnmouth: Quay Press.`
    const groups = groupsOf(book('1998', ''), book('2012', ' (2nd ed.)'), book('n.d.', ''))
    expect(groups.some(group => group.includes('1') && group.includes('2'))).toBe(false)
  })
})

test('works that differ by a number are as many as the references', () => {
  const references = Array.from({ length: 1_600 }, (_, at) =>
    referenceOf(
      `Marr, I. (2018). Ice on the Orlen in the cold year ${at} of the weir. River Letters, ${at}(2), 101–120.`,
      at,
    ),
  )
  expect(groupByWork(references)).toHaveLength(1_600)
}, 60_000)

describeShared('the reference paper', () => {
  test('repeats eleven works', async () => {
    const [name = ''] = (await readdir(shared('seed'))).filter(file => file.startsWith('000_'))
    const manuscript = await extractText(await readFile(shared(`seed/${name}`), 'utf8'))
    const groups = repeatedWorks(manuscript).map(work => work.map(({ footnote }) => footnote).join(' '))
    expect(groups.sort()).toEqual(
      [
        ...['2 3 5 8 65', '1 4 7', '12 61', '13 54', '21 25', '32 40', '43 56', '67 70', '90 92', '101 106'],
        '110 113 116',
      ].sort(),
    )
  })
})
