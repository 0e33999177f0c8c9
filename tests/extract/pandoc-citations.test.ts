import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCitations } from '../../src/extract/pandoc-citations.js'
import { readBibliography } from '../../src/read/bibliography.js'

/** `prefix|key|locator|suffix`, a `-` before the key where the author is suppressed, clusters apart by ` / `. */
function told(text: string): string {
  return findCitations(text)
    .map(({ items }) =>
      items
        .map(item => [item.prefix, (item.suppressAuthor ? '-' : '') + item.key, item.locator, item.suffix].join('|'))
        .join(' & '),
    )
    .join(' / ')
}

const keys = (text: string) => findCitations(text).flatMap(cluster => cluster.items.map(item => item.key))

describe('groups', () => {
  test.each([
    ['Text [@orla99].', '|orla99||'],
    ['[@orla99; @tamm04;@reka10]', '|orla99|| & |tamm04|| & |reka10||'],
    ['[see @orla99, pp. 33–35; also @tamm04, chap. 1]', 'see|orla99|pp. 33–35| & also|tamm04|chap. 1|'],
    ['[see @orla99, pp. 33-35 and *passim*; @tamm04]', 'see|orla99|pp. 33-35|and *passim* & |tamm04||'],
    ['[-@orla99]', '|-orla99||'],
    ['[@orla99 p. 3]', '|orla99|p. 3|'],
    ['[@orla99, 33]', '|orla99|33|'],
    ['[@orla99, pp. 33, 35-37, and nowhere else]', '|orla99|pp. 33, 35-37|, and nowhere else'],
    ['[@orla99 and nowhere else]', '|orla99||and nowhere else'],
    ['[@orla99, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]', '|orla99|pp. iv, vi-xi, (xv)-(xvii)|with suffix here'],
    ['[@orla99{ii, A, D-Z}, with a suffix]', '|orla99|ii, A, D-Z|, with a suffix'],
    ['[@orla99{}, 99 years later]', '|orla99||, 99 years later'],
    ['[@orla99, S. 12 f.]', '|orla99|S. 12|f.'],
    ['[@orla99, §§ 3–4]', '|orla99|§§ 3–4|'],
    ['[@orla99, I think]', '|orla99||, I think'],
    ['[see [sic] @orla99, [all of it]]', 'see [sic]|orla99||, [all of it]'],
    ['[@orla99,\n@tamm04]', '|orla99||, & |tamm04||'],
    ['[e.g., @orla99]', 'e.g.,|orla99||'],
    ['[@пункт3 p. 34-35]', '|пункт3|p. 34-35|'],
  ])('%j', (text, expected) => expect(told(text)).toBe(expected))

  test('extents cover brackets and key', () => {
    const text = 'So it is [see @{a b}; @orla99, p. 3] said [-@{x.y.}].'
    const clusters = findCitations(text)
    expect(clusters.map(({ extent, form }) => [text.slice(extent.start, extent.end), form])).toEqual([
      ['@orla99', 'in-text'],
      ['[-@{x.y.}]', 'bracketed'],
    ])
    const at = clusters[1]!.items[0].keyExtent
    expect(text.slice(at.start, at.end)).toBe('x.y.')
  })
})

describe('in the sentence', () => {
  test.each([
    ['@orla99 says', '|orla99||'],
    ['@orla99 [p. 33] says', '|orla99|p. 33|'],
    ['@orla99 [p. 30, with suffix]', '|orla99|p. 30|, with suffix'],
    ['@orla99 [p. 30; see also @tamm04]', '|orla99|p. 30| & see also|tamm04||'],
    ['@orla99 [-@tamm04 p. 44]', '|orla99|| & |-tamm04|p. 44|'],
    ['@orla99\n[p. 3]', '|orla99|p. 3|'],
    ['@orla99\n\n[p. 3]', '|orla99||'],
    ['-@orla99 says', '|-orla99||'],
    ['@orla99 [text](https://shore.example)', '|orla99||'],
    ['@orla99 [^1]', '|orla99||'],
    ['^[see @orla99, p. 3]', '|orla99||'],
    ['\\[@orla99\\]', '|orla99||'],
    ['[@orla99; and more]', '|orla99||'],
    ['[@orla99](https://shore.example)', '|orla99||'],
    ['[@orla99]{.small}', '|orla99||'],
    ['[@orla99][@tamm04]', '|orla99|| / |tamm04||'],
    ['[[@orla99]]', '|orla99||'],
    ['[@orla99\n\n@tamm04]', '|orla99|| / |tamm04||'],
  ])('%j', (text, expected) => expect(told(text)).toBe(expected))
})

describe('keys', () => {
  test.each([
    ['@Foo_bar.baz.', ['Foo_bar.baz']],
    ['@{Foo_bar.baz.}', ['Foo_bar.baz.']],
    ['@Foo_bar--baz', ['Foo_bar']],
    ['@orla99: so', ['orla99']],
    ['@orla99’s book', ['orla99']],
    ['@_orla', ['_orla']],
    ['@1999', ['1999']],
    ['(@orla99)', ['orla99']],
    ['[@{https://shore.example/bib?name=x&date=2000}, p. 33]', ['https://shore.example/bib?name=x&date=2000']],
    ['[@doi:10.5555/abc.def; @pmid:12345]', ['doi:10.5555/abc.def', 'pmid:12345']],
    ['@url:https://shore.example/a-b.', ['url:https://shore.example/a-b']],
    [
      '@arxiv:2101.00001v2, @isbn:9783161484100, @wikidata:Q1, @tag:mine, @raw:x',
      ['arxiv:2101.00001v2', 'isbn:9783161484100', 'wikidata:Q1', 'tag:mine', 'raw:x'],
    ],
  ])('%j', (text, expected) => expect(keys(text)).toEqual(expected))
})

test.each([
  'mina@shore.example',
  'write to <mina@shore.example>',
  '\\@orla99',
  'a @ b',
  '@',
  '@{}',
  '@{a b}',
  '@*',
  'https://shore.example/@orla99/page',
  'end.@orla99',
  '@{{author.name}}',
])('no citation in %j', text => expect(findCitations(text)).toEqual([]))

test.each(['@fig:tides', '[@tbl:tides]', '{@eq:tides}', '@sec:tides', '@lst:tides', '@Fig:tides', '@fig-tides'])(
  '%s points into the text',
  text => expect(findCitations(text)[0]!.items[0].crossReference).toBe(true),
)

test('a source whose key begins alike is no cross-reference', () => {
  expect(findCitations('@figueroa99 @section:9')[0]!.items[0].crossReference).toBe(false)
})

describe('laws', () => {
  const pieces = fc.constantFrom(
    '@',
    '[',
    ']',
    ';',
    '-',
    '{',
    '}',
    'a',
    '1',
    '.',
    ' ',
    '\n',
    '\\',
    ',',
    'p. ',
    '^',
    '(',
    ':',
    '/',
  )

  test('keys and clusters stand in the text, in order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), parts => {
        const text = parts.join('')
        let last = 0
        for (const { extent, items } of findCitations(text)) {
          expect(extent.start).toBeGreaterThanOrEqual(last)
          last = extent.start
          for (const { key, keyExtent } of items) {
            expect(text.slice(keyExtent.start, keyExtent.end)).toBe(key)
            expect(text.slice(0, keyExtent.start)).toMatch(/@\{?$/)
            expect(keyExtent.start >= extent.start && keyExtent.end <= extent.end).toBe(true)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('no key is told twice', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), parts => {
        const starts = findCitations(parts.join('')).flatMap(cluster => cluster.items.map(item => item.keyExtent.start))
        expect(new Set(starts).size).toBe(starts.length)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['[', '[@a ', '[@a{', '@{', '[@a;', '@a:', 'a://', '@a\n', '-@', '@a [', '1, '])(
    '200,000 characters of %j are read',
    piece => {
      const text = `[@a, ${piece.repeat(200_000 / piece.length)}${']'.repeat(20_000)}`
      for (const { extent } of findCitations(text)) expect(extent.end).toBeLessThanOrEqual(text.length)
    },
  )
})

const papers = new URL('../../../shared/data/04-manuscripts/', import.meta.url)
const masked = (text: string) =>
  text.replace(/^---\n[\s\S]*?\n---\n|<!--[\s\S]*?-->|```[\s\S]*?```|`[^`\n]*`/g, part => part.replace(/[^\n]/g, ' '))

describe.skipIf(!existsSync(papers))('published papers (skipped where ../shared is absent)', () => {
  const folders = (path: string) => (existsSync(papers) ? readdirSync(new URL(path, papers)) : [])

  test.each(folders('joss/'))('%s: every key is in its bibliography', async name => {
    const read = (file: string) => readFileSync(new URL(`joss/${name}/${file}`, papers), 'utf8')
    const { entries } = await readBibliography('paper.bib', read('paper.bib'))
    const known = new Set(entries.map(entry => entry.key))
    const cited = findCitations(masked(read('paper.md'))).flatMap(cluster => cluster.items)
    expect(cited.filter(item => !item.crossReference && !known.has(item.key)).map(item => item.key)).toEqual([])
  })

  test.each(folders('manubot/'))('%s: the keys found are the keys that were resolved', name => {
    const folder = new URL(`manubot/${name}/content/`, papers)
    const chapters = readdirSync(folder).filter(file => /^\d\d\..*\.md$/.test(file))
    const found = new Set(
      chapters
        .flatMap(file => findCitations(masked(readFileSync(new URL(file, folder), 'utf8'))))
        .flatMap(cluster => cluster.items)
        .filter(item => !item.crossReference)
        .map(item => item.key),
    )
    const rows = readFileSync(new URL(`manubot/${name}/output/citations.tsv`, papers), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    expect([...found].sort()).toEqual(rows.map(row => row.split('\t')[0]!.replace(/^@/, '')).sort())
  })
})
