import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BuildOptions, type BuildReport, buildIndex } from '../../src/net/build-index.js'
import { IndexError } from '../../src/net/index-error.js'
import { type LocalIndex, openIndex } from '../../src/net/local-index.js'
import { asItems, asLines, packed, retractionList, work, works } from './index-dumps.js'

let folder: string
let into: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnotary-index-'))
  into = join(folder, 'works.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function dump(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

function build(sources: readonly string[], options: Partial<BuildOptions> = {}): Promise<BuildReport> {
  return buildIndex(sources, { into, now: () => new Date('2026-01-02T03:04:05Z'), ...options })
}

async function opened<T>(read: (index: LocalIndex) => T): Promise<T> {
  const index = await openIndex(into)
  try {
    return read(index)
  } finally {
    index.close()
  }
}

/** A process of its own that builds, saying how far it is. It lies where the engine is found, and where git and the linters do not look. */
async function builder(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const place = await mkdtemp(join(root, 'node_modules', '.index-builder-'))
  places.push(place)
  await bundle({
    stdin: {
      contents: `
        import { buildIndex } from './src/net/build-index.ts'
        const [path, into] = process.argv.slice(2)
        await buildIndex([path], { into, onProgress: ({ records }) => process.send(records) })
        process.disconnect()`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: join(place, 'builder.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  return join(place, 'builder.js')
}

const places: string[] = []
afterAll(() => Promise.all(places.map(place => rm(place, { recursive: true, force: true }))))

function killedAfter(script: string, line: readonly string[], records: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(script, line, { execArgv: [] })
    child.on('message', read => {
      if (Number(read) >= records) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('exit', () => resolve())
  })
}

const doisIn = (hits: readonly { readonly record: Readonly<Record<string, unknown>> }[]) =>
  hits.map(({ record }) => record.DOI)

describe('buildIndex', () => {
  it.each([
    ['lines.jsonl', asLines(works(0, 30))],
    ['lines.json.gz', packed(asLines(works(0, 30)))],
    ['list.json', JSON.stringify(works(0, 30), null, 2)],
    ['items.json.gz', packed(asItems(works(0, 30)))],
    // Gzip by its content, and of several members, as they arise when files are joined.
    ['no-ending', Buffer.concat([packed(asLines(works(0, 12))), packed(asLines(works(12, 30)))])],
  ])('reads %s', async (name, content) => {
    const report = await build([await dump(name, content)])
    expect(report).toMatchObject({ works: 30, records: 30, unreadableRecords: 0, fileFaults: [] })
    expect(await opened(index => [index.size, index.made, index.byDoi('10.5555/toll.29')?.volume])).toEqual([
      30,
      '2026-01-02T03:04:05.000Z',
      '29',
    ])
  })

  it('reads folders of dumps, and nothing else in them', async () => {
    await mkdir(join(folder, 'dumps', 'more'), { recursive: true })
    await dump('dumps/0.json.gz', packed(asItems(works(0, 5))))
    await dump('dumps/more/10.jsonl', asLines(works(5, 9)))
    await dump('dumps/README.md', '# no dump')
    await dump('dumps/list.csv', retractionList)
    const report = await build([join(folder, 'dumps')])
    expect(report).toMatchObject({ works: 9, retractions: 4, fileFaults: [] })
  })

  it('counts records that cannot be read, and tells where they are', async () => {
    const lines = [
      JSON.stringify(work(1)),
      '{"DOI":"10.5555/broken","title":',
      '{"title":["Without a DOI"]}',
      '[1]',
      JSON.stringify(work(2)),
    ]
    const path = await dump('broken.jsonl', lines.join('\n'))
    expect(await build([path])).toMatchObject({
      works: 2,
      records: 5,
      unreadableRecords: 3,
      fileFaults: [],
      recordFaults: [
        { path, line: 2, problem: 'the record is no JSON' },
        { path, line: 3, problem: 'the record has no DOI' },
        { path, line: 4, problem: 'the record is no JSON' },
      ],
    })
  })

  it('is not brought down by any record', async () => {
    const hostile = [
      `{"DOI":"10.5555/deep","title":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      `{"DOI":"10.5555/${'x'.repeat(100_000)}"}`,
      `{"DOI":"10.5555/proto","relation":{"__proto__":[{"id":"10.5555/x"}]},"__proto__":{"title":["x"]},"title":[{"a":1},null,7]}`,
      '{"DOI":10.5,"author":"x","issued":[],"journal-issue":3}',
      `{"DOI":"10.5555/long","title":["${'word '.repeat(200_000)}"]}`,
      '{"DOI":"10.5555/nul","title":["a\\u0000b \\ud800 \\" ` ; drop table works"]}',
    ]
    const report = await build([await dump('hostile.jsonl', `${hostile.join('\n')}\n${JSON.stringify(work(1))}`)])
    expect(report.fileFaults).toEqual([])
    expect(await opened(index => index.byDoi('10.5555/toll.1')?.volume)).toBe('1')
    expect(await opened(index => doisIn(index.search('drop table works')))).toEqual(['10.5555/nul'])
  })

  it('keeps what a truncated gzip holds, says so, and reads it anew once it is whole', async () => {
    const whole = packed(asLines(works(0, 4000)))
    const path = await dump('cut.jsonl.gz', whole.subarray(0, whole.length - 2000))
    const report = await build([path])
    expect(report.fileFaults).toEqual([
      { path, problem: expect.stringMatching(/^it ends in the middle.*after \d+ records/) },
    ])
    expect(report.works).toBeGreaterThan(1000)
    expect(report.works).toBeLessThan(4000)
    expect(await opened(index => index.byDoi('10.5555/toll.7')?.volume)).toBe('7')
    await dump('cut.jsonl.gz', whole)
    expect(await build([path])).toMatchObject({ works: 4000, fileFaults: [] })
  })

  it('tells of files that are none of these, and goes on with the others', async () => {
    const page = await dump('page.json', '<html>not found</html>')
    const table = await dump('other.csv', 'a,b\n1,2\n')
    const archive = await dump('all.json.tar.gz', packed('x'))
    const report = await build([
      page,
      join(folder, 'none.json'),
      table,
      archive,
      await dump('good.json', asItems(works(0, 3))),
    ])
    expect(report.works).toBe(3)
    expect(report.fileFaults.map(({ path, problem }) => [path.slice(folder.length + 1), problem]).sort()).toEqual([
      ['all.json.tar.gz', 'it is an archive; unpack it and name the folder'],
      ['none.json', 'there is no such file'],
      ['other.csv', expect.stringContaining('OriginalPaperDOI')],
      ['page.json', expect.stringContaining('neither records in JSON')],
    ])
  })

  it('goes on where it was stopped', async () => {
    const path = await dump('long.jsonl.gz', packed(asLines(works(0, 14_000))))
    const stop = new Error('stopped')
    const stopped = build([path], {
      onProgress: ({ records }) => {
        if (records >= 12_000) throw stop
      },
    })
    await expect(stopped).rejects.toBe(stop)
    // What was committed is there to be searched, though nothing is finished.
    expect(
      await opened(index => [index.byDoi('10.5555/toll.9999')?.volume, index.byDoi('10.5555/toll.11000')]),
    ).toEqual(['9999', null])
    expect(await build([path])).toMatchObject({ works: 14_000, records: 4_000, knownFiles: 0 })
    expect(await opened(index => doisIn(index.search('Orme13333 The toll of bridge number 13333', 1)))).toEqual([
      '10.5555/Toll.13333',
    ])
    expect(await build([path])).toMatchObject({ works: 14_000, records: 0, knownFiles: 1 })
  })

  it('finishes what an earlier run that added to it did not', async () => {
    await build([await dump('a.jsonl', asLines(works(0, 10)))])
    const more = await dump('b.jsonl', asLines(works(10, 7_000)))
    const stop = new Error('stopped')
    const stopped = build([more], {
      onProgress: ({ records }) => {
        if (records >= 6_000) throw stop
      },
    })
    await expect(stopped).rejects.toBe(stop)
    expect(await opened(index => index.size)).toBe(5_010)
    expect(await build([])).toMatchObject({ works: 5_010, records: 0 })
    await build([more])
    expect(await opened(index => index.size)).toBe(7_000)
  })

  it('is whole after kill -9, wherever it strikes', async () => {
    const path = await dump('long.jsonl', asLines(works(0, 30_000)))
    const script = await builder()
    let known = 0
    for (const records of [2_000, 9_000, 14_000]) {
      await killedAfter(script, [path, into], records)
      const kept = await opened(({ size, byDoi }) => [size, byDoi('10.5555/toll.0')?.volume])
      expect(kept).toEqual([expect.any(Number), Number(kept[0]) > 0 ? '0' : undefined])
      expect(Number(kept[0])).toBeGreaterThanOrEqual(known)
      known = Number(kept[0])
    }
    expect(known).toBeGreaterThanOrEqual(15_000)
    expect(await build([path])).toMatchObject({ works: 30_000, records: 30_000 - known, fileFaults: [] })
    expect(await opened(index => doisIn(index.search('Orme77 The toll of bridge number 77', 1)))).toEqual([
      '10.5555/Toll.77',
    ])
  }, 60_000)

  it('lets the later of two records with one DOI stand, in words too', async () => {
    await build([await dump('a.jsonl', asLines([work(1), work(2)]))])
    const corrected = work(1, { DOI: '10.5555/TOLL.1', title: ['Ferries across the wider estuary'] })
    await build([await dump('b.jsonl', asLines([corrected]))])
    await opened(index => {
      expect(index.size).toBe(2)
      expect(doisIn(index.search('Ferries across the wider estuary'))).toEqual(['10.5555/TOLL.1'])
      expect(doisIn(index.search('The toll of bridge number 1 in the upper valley'))).not.toContain('10.5555/Toll.1')
    })
  })

  it('leaves another program’s files alone', async () => {
    into = await dump(
      'notes.txt',
      'my notes, which are longer than the heading of a database, and dear to me. '.repeat(20),
    )
    await expect(build([await dump('a.jsonl', asLines(works(0, 1)))])).rejects.toThrow(IndexError)
    await expect(openIndex(into)).rejects.toThrow(/no index/)
    await expect(openIndex(join(folder, 'none.sqlite'))).rejects.toThrow(IndexError)
    expect(existsSync(join(folder, 'none.sqlite'))).toBe(false)
  })
})

describe('openIndex', () => {
  const other = (number: number, title: string, family: string, year: number) =>
    work(number, {
      title: [title],
      author: [{ family }],
      issued: { 'date-parts': [[year]] },
      'container-title': ['Letters'],
    })
  const library = [
    ...works(0, 200),
    other(1000, 'On the nature of things', 'Vance', 1990),
    other(1001, 'On the nature of rivers and things', 'Weir', 1991),
    other(1002, 'Ökologie &amp; Landschaft der <i>Donau</i>auen', 'Müller', 2004),
    other(1003, '東アジアの橋の歴史について', '山田', 2011),
    work(1004, {
      title: ['Toll roads'],
      subtitle: ['A longer history of their keepers'],
      author: [],
      editor: [{ family: 'Ashe' }],
    }),
    work(1005, { type: 'component', title: ['Supplementary figure of the bridge keepers'] }),
  ]

  beforeEach(async () => {
    await build([await dump('library.jsonl', asLines(library))])
  })

  it.each([
    ['a title of common words', 'On the nature of things', 1000],
    [
      'what references are searched by',
      'Orme77 1977 The toll of bridge number 77 in the upper valley Journal of Tolls 77 77-86',
      77,
    ],
    [
      'a raw string',
      '[3] L. Orme42, "The toll of bridge number 42 in the upper valley", J. Tolls, vol. 42, 1942, p. 42 ff.',
      42,
    ],
    ['a wrong author and year', 'Nobody 1871 On the nature of rivers and things', 1001],
    ['accents left out, entities and tags', 'Muller 2004 Okologie & Landschaft der Donauauen', 1002],
    ['a script without spaces', '山田 2011 東アジアの橋の歴史', 1003],
    ['a subtitle', 'Ashe Toll roads: a longer history of their keepers', 1004],
  ])('finds by %s', async (_, text, number) => {
    expect(await opened(index => doisIn(index.search(text))[0])).toBe(`10.5555/Toll.${number}`)
  })

  it('is sure of a work only when the title is there, and its author or year', async () => {
    await opened(index => {
      const isSure = (text: string) => index.search(text).some(hit => hit.isSure)
      expect(isSure('Vance 1990 On the nature of things')).toBe(true)
      expect(isSure('On the nature of things')).toBe(true)
      expect(isSure('Nobody 1871 On the nature of things')).toBe(false)
      expect(isSure('Vance 1990 Of ferries')).toBe(false)
      expect(isSure('Müller 2004 Landschaft und Garten im Norden')).toBe(false)
    })
  })

  it('finds nothing where there is nothing, and throws for no text', async () => {
    await opened(index => {
      expect(index.search('zzzz qqqq')).toEqual([])
      for (const text of [
        '',
        '"',
        'AND OR NOT NEAR(',
        'title : "x" *',
        '\0',
        '{}^',
        'a'.repeat(100_000),
        'a '.repeat(50_000),
      ])
        expect(() => index.search(text)).not.toThrow()
      expect(doisIn(index.search('Supplementary figure of the bridge keepers'))).not.toContain('10.5555/Toll.1005')
      expect(index.byDoi('10.5555/toll.1005')?.type).toBe('component')
      expect(index.byDoi("10.5555/' or 1=1")).toBeNull()
    })
  })

  it('knows the prefixes of its works', async () => {
    expect(await opened(index => ['10.5555', '10.555', '10.55555', ''].map(index.hasPrefix))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('knows the notices of a retraction list', async () => {
    await build([await dump('retractions.csv.gz', packed(`\ufeff${retractionList}`))])
    await opened(index => {
      expect(index.retractions('10.5555/Toll.1')).toEqual([
        { kind: 'retraction', doi: '10.5555/notice.1', date: { 'date-parts': [[2019, 5, 3]] } },
      ])
      expect(index.retractions('10.5555/toll.2').map(({ kind }) => kind)).toEqual(['correction'])
      // Reinstated.
      expect(index.retractions('10.5555/toll.3')).toEqual([])
      expect(index.retractions('10.5555/toll.4')).toEqual([])
      const { retractionIndex } = index
      expect(retractionIndex.noticesOn({ scheme: 'pmid', value: '123456' })).toHaveLength(1)
      expect(retractionIndex.noticesOn({ scheme: 'isbn', value: '123456' })).toEqual([])
      expect(retractionIndex.isNotice({ scheme: 'doi', value: '10.5555/notice.1' })).toBe(true)
      expect(retractionIndex.isNotice({ scheme: 'doi', value: '10.5555/toll.1' })).toBe(false)
      expect(retractionIndex.size).toBe(4)
    })
  })
})
