import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createGzip, gunzipSync } from 'node:zlib'
import { buildIndex } from '../src/net/build-index.js'
import { openIndex } from '../src/net/local-index.js'

/**
 * Speed and memory of the local index over a million works. There are not so many real records beside the project, so they are made from
 * those there are, by variation: the first half of one title with the second half of another's, authors of a third, other years, volumes and
 * pages, a DOI of their own; with a list of 25 references each, as long as today's records bear and those of 2020 do not. Their words are fewer and each more frequent than in
 * a real dump, which makes searches harder, not easier.
 *
 * `node scripts/run.js scripts/bench-index.ts [WORKS]`
 */
const works = Number(process.argv[2] ?? 1_000_000)
const shared = '../shared/data/01-registry/crossref-dump/items.ndjson.gz'
const perFile = 50_000
const samples = 2_000

type Work = Record<string, unknown> & { DOI: string; title?: string[]; author?: { family?: string }[] }

if (!existsSync(shared)) {
  print('not run', [`the real records to vary are not there (${shared})`])
} else {
  const folder = await mkdtemp(join(tmpdir(), 'footnotary-index-'))
  try {
    await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(folder: string): Promise<void> {
  const real = gunzipSync(readFileSync(shared))
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Work)
    .filter(({ title }) => (title?.[0] ?? '').split(' ').length >= 4)
  const dumps = join(folder, 'dumps')
  const into = join(folder, 'index.sqlite')
  await mkdir(dumps)
  const bytes = await writeDumps(dumps, real)
  print(`${works} works by variation of ${real.length} real ones`, [
    `${(bytes / 1e9).toFixed(2)} GB of JSON lines, in gzip`,
  ])

  const before = process.memoryUsage.rss()
  let most = before
  const started = performance.now()
  const cpu = process.cpuUsage()
  const report = await buildIndex([dumps], {
    into,
    onProgress: () => {
      most = Math.max(most, process.memoryUsage.rss())
    },
  })
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  print('built', [
    `${Math.round(report.records / seconds)} records/s`,
    `${seconds.toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} s of CPU`,
    `${((most - before) / 1e6).toFixed(0)} MB more memory at most (${(most / 1e6).toFixed(0)} MB in all)`,
    `${((await stat(into)).size / 1e6).toFixed(0)} MB`,
  ])
  await look(into, real)
}

async function look(into: string, real: readonly Work[]): Promise<void> {
  const opened = performance.now()
  const index = await openIndex(into)
  print('opened', [`${(performance.now() - opened).toFixed(1)} ms`, `${index.size} works`])
  const asked = Array.from({ length: samples }, (_, at) => variation(real, Math.floor(((at + 0.5) * works) / samples)))
  times('look-up by DOI, there', asked, work => index.byDoi(work.DOI) !== null)
  times('look-up by DOI, not there', asked, work => index.byDoi(`${work.DOI}.x`) === null)
  const isFirst = (text: string, { DOI }: Work): boolean => index.search(text)[0]?.record.DOI === DOI
  times('search, title alone', asked, work => isFirst(titleOf(work), work))
  times('search, as references are searched for', asked, work => isFirst(described(work), work))
  times('search, one word of the title wrong', asked, work => isFirst(described(work, 'wrongword'), work))
  times('search, other author and year', asked, work => isFirst(`Nobody 1871 ${titleOf(work)}`, work))
  times('search, raw string', asked, work =>
    isFirst(`[12] ${described(work)}, doi: see https://example.org/x, accessed May 2020.`, work),
  )
  times('search, no such work', asked, (work, at) => {
    const [one, other] = [work, asked[(at * 7 + 3) % asked.length] as Work].map(titleOf).map(title => title.split(' '))
    const mixed = [...(one ?? []).filter((_, word) => word % 2), ...(other ?? []).filter((_, word) => word % 2 === 0)]
    return !index.search(`Nobody 1871 ${mixed.join(' ')}`).some(({ isSure }) => isSure)
  })
  index.close()
}

function times(name: string, asked: readonly Work[], run: (work: Work, at: number) => boolean): void {
  let right = 0
  const each = asked.map((work, at) => {
    const started = performance.now()
    if (run(work, at)) right += 1
    return performance.now() - started
  })
  each.sort((one, other) => one - other)
  const at = (share: number): string => `${(each[Math.floor(share * (each.length - 1))] as number).toFixed(3)} ms`
  print(name, [
    `p50 ${at(0.5)}`,
    `p95 ${at(0.95)}`,
    `p99 ${at(0.99)}`,
    `${((100 * right) / asked.length).toFixed(1)} % as expected`,
  ])
}

function titleOf({ title }: Work): string {
  return title?.[0] ?? ''
}

function described(work: Work, wrong?: string): string {
  const words = titleOf(work).split(' ')
  if (wrong !== undefined) words[Math.floor(words.length / 2)] = wrong
  const container = (work['container-title'] as string[] | undefined)?.[0]
  return [work.author?.[0]?.family, yearOf(work), words.join(' '), container, work.volume, work.page]
    .filter(Boolean)
    .join(' ')
}

function yearOf(work: Work): unknown {
  return (work.issued as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]?.[0]
}

async function writeDumps(folder: string, real: readonly Work[]): Promise<number> {
  let bytes = 0
  for (let file = 0; file * perFile < works; file++) {
    // Quickly packed: how they were packed is not what is measured.
    const packed = createGzip({ level: 1 })
    const stored = packed.pipe(createWriteStream(join(folder, `${file}.jsonl.gz`)))
    for (let at = file * perFile; at < Math.min(works, (file + 1) * perFile); at++) {
      const line = `${JSON.stringify(variation(real, at))}\n`
      bytes += line.length
      if (!packed.write(line)) await new Promise(resolve => packed.once('drain', resolve))
    }
    packed.end()
    await new Promise<void>(resolve => stored.once('close', () => resolve()))
  }
  return bytes
}

/** The same for the same number, so that what was written can be asked for. */
function variation(real: readonly Work[], at: number): Work {
  const pick = (salt: number): Work =>
    real[Math.abs((at * 2654435761 + salt * 40503 * (at % 9973)) | 0) % real.length] as Work
  const [body, one, other, people] = [pick(1), pick(2), pick(3), pick(4)]
  const year = 1950 + (at % 75)
  return {
    ...body,
    DOI: `10.${5000 + (at % 400)}/variation.${at}`,
    subtitle: [],
    'original-title': [],
    'short-title': [],
    reference: Array.from({ length: 25 }, (_, number) => referenceTo(pick(number + 5), at, number)),
    title: [`${half(titleOf(one), 0)} ${half(titleOf(other), 1)}`],
    ...(people.author && { author: people.author }),
    issued: { 'date-parts': [[year, 1 + (at % 12)]] },
    'published-print': { 'date-parts': [[year, 1 + (at % 12)]] },
    volume: String(1 + (at % 300)),
    page: `${at % 2000}-${(at % 2000) + 9}`,
  }
}

function referenceTo(work: Work, at: number, number: number): Record<string, unknown> {
  return {
    key: `${at}_ref${number}`,
    'doi-asserted-by': 'publisher',
    DOI: work.DOI,
    author: work.author?.[0]?.family,
    'article-title': titleOf(work),
    'journal-title': (work['container-title'] as string[] | undefined)?.[0],
    volume: work.volume,
    'first-page': work.page,
    year: String(yearOf(work)),
  }
}

function half(title: string, which: 0 | 1): string {
  const words = title.split(' ')
  const middle = Math.ceil(words.length / 2)
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ')
}

function print(name: string, values: readonly string[]): void {
  process.stdout.write(`${name}: ${values.filter(Boolean).join(' · ')}\n`)
}
