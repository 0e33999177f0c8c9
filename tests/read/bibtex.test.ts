import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBibtex } from '../../src/read/bibtex.js'

const folder = new URL('./bibtex/', import.meta.url)
const shared = new URL('../../../shared/data/', import.meta.url)

async function summary(text: string) {
  const { entries, faults } = await readBibtex('refs.bib', text)
  return {
    entries: Object.fromEntries(
      entries.map(({ key, item, fields }) => [
        key,
        {
          item,
          fields: Object.fromEntries(Object.entries(fields).map(([name, at]) => [name, text.slice(at.start, at.end)])),
        },
      ]),
    ),
    faults: faults.map(({ key, span, message }) => ({ key, lines: [span.start.line, span.end.line], message })),
  }
}

describe('cases', () => {
  test.each(readdirSync(folder))('%s', async name => {
    const text = readFileSync(new URL(`${name}/refs.bib`, folder), 'utf8')
    await expect(JSON.stringify(await summary(text), null, 2) + '\n').toMatchFileSnapshot(
      `./bibtex/${name}/expected.json`,
    )
  })
})

describe('readBibtex', () => {
  test('gives the place of an entry in the file', async () => {
    const text = 'Before.\r\n@book{tide, title = {Tides}}\r\nAfter.'
    const { entries } = await readBibtex('refs.bib', text)
    expect(entries.map(entry => [entry.raw, text.slice(entry.extent.start, entry.extent.end)])).toEqual([
      ['@book{tide, title = {Tides}}', '@book{tide, title = {Tides}}'],
    ])
  })

  test('a file without entries is empty, not at fault', async () => {
    expect(await readBibtex('refs.bib', '')).toEqual({ path: 'refs.bib', entries: [], faults: [] })
    expect(await readBibtex('refs.bib', 'write to a@b.example')).toEqual({ path: 'refs.bib', entries: [], faults: [] })
  })

  test('an entry that names an address or a DOI is not looked up', async () => {
    const { entries } = await readBibtex(
      'refs.bib',
      '@misc{a, title = {https://shore.example/x}}\n@misc{b, title = {10.5555/x}}',
    )
    expect(entries.map(entry => entry.item.title)).toEqual(['https://shore.example/x', '10.5555/x'])
  })

  test('strings made of strings do not grow without end', async () => {
    const strings = Array.from({ length: 60 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}`).join(
      '\n',
    )
    const { entries } = await readBibtex('refs.bib', `@string{s0 = "abc"}\n${strings}\n@book{k, title = s60}`)
    expect(entries[0]!.item.title!.length).toBeLessThan(1_000)
  })

  test('never throws, and every entry and fault lies in the file', async () => {
    const pieces = [
      '@book{',
      '@article(',
      'k,',
      ' title = ',
      '{',
      '}',
      '"',
      ')',
      '\n',
      '#',
      '\\',
      '$',
      '%',
      'author = {A and B}',
      'crossref = k',
      'é',
      ',',
    ]
    const hostile = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(hostile, async parts => {
        const text = parts.join('')
        const { entries, faults } = await readBibtex('refs.bib', text)
        for (const entry of entries) expect(text.slice(entry.extent.start, entry.extent.end)).toBe(entry.raw)
        for (const fault of faults) expect(text.slice(fault.span.start.offset, fault.span.end.offset)).toBe(fault.raw)
      }),
      { numRuns: 500 },
    )
  })

  test('a broken entry does not take its neighbours with it', async () => {
    const broken = [
      '@book{b, title = {x',
      '@book{b title = {x}}',
      '@book{, title = {x}}',
      '@book{b, title = "x}',
      '@book{b, title {x}}',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.constantFrom(...broken)), { maxLength: 12 }), async parts => {
        const text = parts.map((part, index) => part ?? `@book{good${index}, title = {Good}}`).join('\n')
        const { entries, faults } = await readBibtex('refs.bib', text)
        expect(entries.map(entry => entry.key)).toEqual(
          parts.flatMap((part, index) => (part === null ? [`good${index}`] : [])),
        )
        expect(faults).toHaveLength(parts.filter(part => part !== null).length)
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['unclosed entries', '@book{k, title = {\n'],
    ['opening braces', '{@book{k, title = {{{'],
    ['at signs', '@'],
    ['comments', '@comment{'],
    ['quotes', '@book{k, title = "'],
  ])('100,000 characters of %s cost at most themselves', async (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const { entries, faults } = await readBibtex('refs.bib', text)
    for (const { extent } of entries) expect(extent.end).toBeLessThanOrEqual(text.length)
    for (const { span } of faults) expect(span.end.offset).toBeLessThanOrEqual(text.length)
  })
})

describe.skipIf(!existsSync(shared))('files from elsewhere (skipped where ../shared is absent)', () => {
  const read = (path: string) => readFileSync(new URL(path, shared), 'utf8')
  const names = (path: string, end: string) =>
    existsSync(shared) ? readdirSync(new URL(path, shared)).filter(name => name.endsWith(end)) : []
  const headCount = (text: string) => text.match(/^\s*@(?!string|comment|preamble|xdata)\w+\s*[{(]/gim)?.length ?? 0

  test('every entry of the torture files is read', async () => {
    const counts = await Promise.all(
      names('08-bibtex/torture/', '.bib').map(async name => {
        const text = read(`08-bibtex/torture/${name}`)
        const { entries, faults } = await readBibtex(name, text)
        return [name, entries.length, faults.length, headCount(text)] as const
      }),
    )
    expect(counts.filter(([, entries, faults, heads]) => entries !== heads || faults > 0)).toEqual([])
  })

  test('titles, authors, years and DOIs agree with the expected CSL', async () => {
    const fold = (text: unknown) =>
      String(text ?? '')
        .normalize('NFKC')
        .replace(/<[^>]{1,80}>/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .toLowerCase()
    type Gold = {
      title?: string
      DOI?: string
      author?: { family?: string; literal?: string }[]
      issued?: { 'date-parts'?: number[][] }
    }
    const agreed = { entries: 0, title: 0, authors: 0, year: 0, doi: 0 }
    for (const name of names('08-bibtex/csl-converter/', '.bib')) {
      const { entries } = await readBibtex(name, read(`08-bibtex/csl-converter/${name}`))
      const gold = Object.values(
        JSON.parse(read(`08-bibtex/csl-converter/${name.replace(/\.bib$/, '.csl')}`)),
      ) as Gold[]
      if (gold.length !== entries.length) continue
      for (const [index, { item }] of entries.entries()) {
        const expected = gold[index]!
        const families = (of: typeof expected.author) =>
          (of ?? []).map(one => fold(one.literal ?? one.family)).join('|')
        agreed.entries += 1
        agreed.title += Number(fold(expected.title) === fold(item.title))
        agreed.authors += Number(families(expected.author) === families(item.author as typeof expected.author))
        agreed.year += Number(expected.issued?.['date-parts']?.[0]?.[0] === item.issued?.['date-parts']?.[0]?.[0])
        agreed.doi += Number(fold(expected.DOI) === fold(item.DOI))
      }
    }
    const share = (count: number) => count / agreed.entries
    expect(agreed.entries).toBeGreaterThan(60)
    expect(share(agreed.title)).toBeGreaterThan(0.95)
    expect(share(agreed.authors)).toBeGreaterThan(0.93)
    expect(share(agreed.year)).toBeGreaterThan(0.98)
    expect(share(agreed.doi)).toBe(1)
  })
})
