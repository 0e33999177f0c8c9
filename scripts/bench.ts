import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { groupByWork } from '../src/compare/same-work.js'
import { findCitations } from '../src/extract/pandoc-citations.js'
import { splitSentences } from '../src/extract/sentences.js'
import { findIdentifiers } from '../src/identifiers/index.js'
import { readByRules, splitNote } from '../src/interpret/index.js'
import type { Reference } from '../src/model/index.js'
import { openNet } from '../src/net/open-net.js'
import { readBibtex } from '../src/read/bibtex.js'
import { resolveReference } from '../src/resolve/resolve.js'
import { startRegistries } from '../tests/support/loopback/registry-server.js'
import { benchLinks } from './bench/links.js'

/**
 * Speed and memory of the built tool, each run a cold process of its own: CPU time (user and system) and the most
 * memory it held. Ratios say how both grow; they mean the same on any machine. `npm run bench -- links` runs one part alone.
 */
const folder = await mkdtemp(join(tmpdir(), 'footnotary-bench-'))
const [only] = process.argv.slice(2)
try {
  for (const [name, measure] of Object.entries({ offline, growth, pathological, stages, registries, links }))
    if (only === undefined || only === name) await measure()
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Cost {
  readonly cpu: number
  readonly wall: number
  readonly memory: number
  readonly status: number
}

/** A cold run of the binary; the least of several, for what else the machine does only adds. */
async function cost(name: string, text: string, runs: number, keepsCode = true): Promise<Cost> {
  const path = join(folder, `${name}.md`)
  await writeFile(path, text)
  const costs = Array.from({ length: runs }, () =>
    run(['check', path, '--offline', '--no-config', '--format', 'json', '--fail-on', 'never'], keepsCode),
  )
  return costs.reduce((best, next) => (next.cpu < best.cpu ? next : best))
}

/**
 * Loads the tool in a process that reports its own use when it ends.
 *
 * @param keepsCode  whether it may use what was compiled of it before
 */
function run(args: readonly string[], keepsCode = true): Cost {
  const meter = `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('\\n@' + JSON.stringify([u.userCPUTime + u.systemCPUTime, u.maxRSS])) })`
  const started = performance.now()
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(meter)}`, 'dist/footnotary.js', ...args],
    {
      encoding: 'utf8',
      // Node reads certificates that the environment adds before it runs anything, which may take longer than what is measured.
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: undefined,
        XDG_CACHE_HOME: join(folder, 'cache'),
        NODE_DISABLE_COMPILE_CACHE: keepsCode ? undefined : '1',
      },
      maxBuffer: 1 << 30,
      timeout: 180_000,
    },
  )
  const [microseconds, kilobytes] = JSON.parse(stderr.slice(stderr.lastIndexOf('@') + 1) || '[0,0]') as [number, number]
  return { cpu: microseconds / 1000, wall: performance.now() - started, memory: kilobytes / 1024, status: status ?? -1 }
}

async function offline(): Promise<void> {
  const paper = manuscript(300, 100_000)
  const compiled = await cost('paper', paper, 5)
  const compiling = await cost('paper', paper, 5, false)
  for (const [name, { cpu, memory }] of Object.entries({
    'its code compiled before': compiled,
    'nothing compiled before': compiling,
  }))
    print(`300 notes, 100 KB, one cold process, ${name}`, [`${cpu.toFixed(0)} ms of CPU`, `${memory.toFixed(0)} MB`])
}

async function growth(): Promise<void> {
  const sizes = [1250, 2500, 5000, 10_000]
  const costs: Cost[] = []
  for (const notes of sizes) costs.push(await cost(`notes-${notes}`, manuscript(notes, notes * 330), 2))
  for (const [index, { cpu, memory }] of costs.entries()) {
    const before = costs[index - 1]
    const ratio = before
      ? `× ${(cpu / before.cpu).toFixed(2)} CPU, × ${(memory / before.memory).toFixed(2)} memory for × 2 notes`
      : ''
    print(`${sizes[index]} notes`, [`${cpu.toFixed(0)} ms of CPU`, `${memory.toFixed(0)} MB`, ratio])
  }
}

async function pathological(): Promise<void> {
  const texts: Readonly<Record<string, string>> = {
    '100,000 opening brackets': '['.repeat(100_000),
    '100,000 opening links': '[a]('.repeat(100_000),
    '8,000 nested quotes': `${'>'.repeat(8000)} a`,
    '1,000 nested lists': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
    'a line of 1 MB': 'word '.repeat(200_000),
    'a line of 1 MB with 30,000 markers': 'word [^1] https://a.example/b *em* '.repeat(30_000),
    '1,500 backtick runs': Array.from({ length: 1500 }, (_, run) => `${'`'.repeat(run + 1)} `).join(''),
    '20,000 unclosed asterisks': '*a _b '.repeat(20_000),
    '50,000 note openings': '[^'.repeat(50_000),
  }
  for (const [name, text] of Object.entries(texts)) {
    const { wall, status } = await cost('pathological', text, 1)
    print(name, [
      `${(wall / 1000).toFixed(2)} s`,
      status === 0 ? 'a report' : status === 2 ? 'a clear error' : `exit ${status}`,
    ])
  }
}

/** How the time of single stages grows with input ten times as long: near 10 is linear, near 100 would be quadratic. */
async function stages(): Promise<void> {
  const reference =
    'Orme, L., Vance, S., and Weir, R. (1999). The toll of the upper bridge. Journal of Tolls, 3(1), 4–9. https://doi.org/10.5555/jt.1'
  const inputs: Readonly<Record<string, (length: number) => unknown>> = {
    'pandoc citations': length => findCitations('[@orme1999, pp. 3-4; see @vance2001] '.repeat(length / 37)),
    'unclosed pandoc brackets': length => findCitations('[@a '.repeat(length / 4)),
    sentences: length => splitSentences('Dr. Orme et al. left. It cost 3.5 crowns. '.repeat(length / 42)),
    'a note of many sources': length => splitNote(`${reference}; `.repeat(length / (reference.length + 2))),
    BibTeX: length => readBibtex('refs.bib', '@book{k, title = {The Yard}, year = 1999}\n'.repeat(length / 42)),
    'unclosed BibTeX': length => readBibtex('refs.bib', '@book{k, title = {\n'.repeat(length / 19)),
    identifiers: length => findIdentifiers(`${reference} `.repeat(length / (reference.length + 1))),
    'references by work': length =>
      groupByWork(
        Array.from({ length: length / 100 }, (_, at) =>
          listed(`Orme, L. (1999). The toll of bridge ${at} in the upper town. Journal of Tolls, ${at}(1), 4–9.`, at),
        ),
      ),
  }
  for (const [name, run] of Object.entries(inputs)) {
    const time = async (length: number): Promise<number> => {
      const started = performance.now()
      await run(length)
      return performance.now() - started
    }
    for (let warm = 0; warm < 3; warm++) await time(100_000)
    const [short, long] = [await time(100_000), await time(1_000_000)]
    print(name, [`× ${(long / short).toFixed(1)} time for × 10 input`, `${long.toFixed(0)} ms for 1 MB`])
  }
}

function listed(raw: string, at: number): Reference {
  const span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  const passage = { text: raw, pieces: [], emphasis: [], links: [] }
  return {
    key: String(at),
    footnote: null,
    origin: 'bibliography',
    raw,
    span,
    passage,
    reading: readByRules(raw),
    repetition: null,
  }
}

/**
 * 300 references looked up at registries on loopback that take 50 ms for each answer, against the least that the limits allow; then again,
 * from what was kept.
 */
async function registries(): Promise<void> {
  const latency = 50
  const works = Array.from({ length: 300 }, (_, at) => ({
    DOI: `10.5555/w${at}`,
    type: 'journal-article',
    title: [`The toll of bridge ${at} in the upper town`],
    author: [{ family: 'Orme', given: 'Lena', sequence: 'first' }],
    'container-title': ['Journal of Tolls'],
    issued: { 'date-parts': [[1999]] },
  }))
  const references = works.map((work, at) =>
    listed(`Orme, L. (1999). ${work.title[0]}. Journal of Tolls. https://doi.org/${work.DOI}`, at),
  )
  const stand = await startRegistries({ crossref: works, agencies: { '10.5555': 'Crossref' } }, { latency })
  const settings = Object.fromEntries(
    Object.entries(stand.urls).map(([host, url]) => [host === 'doi' ? 'doi-agency' : host, { url }]),
  )
  const cache = await mkdtemp(join(tmpdir(), 'footnotary-bench-cache-'))
  for (const name of ['300 references at 50 ms an answer', 'the same, from what was kept']) {
    const net = openNet({ allowHosts: stand.allowHosts, cache, concurrency: 100, perHost: 5 })
    stand.forget()
    const started = performance.now()
    await Promise.all(references.map(reference => resolveReference(reference, net.ask, { registries: settings })))
    const took = performance.now() - started
    const requests = Math.max(
      ...Object.keys(stand.urls).map(host => stand.figures(host as keyof typeof stand.urls).requests),
    )
    const bound = Math.ceil(requests / 5) * latency
    print(name, [
      `${took.toFixed(0)} ms`,
      `${requests} requests to the busiest host`,
      requests > 0 ? `× ${(took / bound).toFixed(2)} the least that five at a time allow` : '',
    ])
    await net.close()
  }
  await stand.close()
  await rm(cache, { recursive: true, force: true })
}

function links(): Promise<void> {
  return benchLinks(print, run)
}

/** A manuscript of so many notes and about so many characters, in GFM. */
function manuscript(notes: number, characters: number): string {
  const body: string[] = ['# Measures of a made-up trade\n']
  const definitions: string[] = []
  const each = Math.floor(characters / notes)
  for (let note = 1; note <= notes; note++) {
    const year = 1980 + (note % 45)
    const definition = `[^${note}]: ${surname(note)}, ${letter(note)}. (${year}). The ${subject(note)} of ${surname(note * 7)} and the ${subject(note * 3)} trade, part ${note}. *Journal of ${subject(note * 5)} Studies*, ${1 + (note % 40)}(${1 + (note % 4)}), ${note}–${note + 12}. https://doi.org/10.5555/m${note}`
    const claim = `In ${year} the ${subject(note)} of the towns along the coast changed hands for the sum of ${note} crowns.[^${note}]`
    const rest = Math.max(0, each - definition.length - claim.length - 4)
    body.push(`${'The matter was discussed again, and nothing came of it. '.repeat(8).slice(0, rest)}\n${claim}\n`)
    definitions.push(`${definition}\n`)
  }
  return `${body.join('\n')}\n${definitions.join('\n')}`
}

function surname(seed: number): string {
  const syllables = ['Ba', 'Ke', 'Lo', 'Mi', 'Nu', 'Ra', 'Se', 'To', 'Vi', 'Wu']
  return `${syllables[seed % 10]}${(syllables[(seed >> 3) % 10] as string).toLowerCase()}${(syllables[(seed >> 5) % 10] as string).toLowerCase()}n`
}

function letter(seed: number): string {
  return String.fromCharCode(65 + (seed % 26))
}

function subject(seed: number): string {
  return ['salt', 'timber', 'harbour', 'ledger', 'grain', 'tariff', 'canal', 'wool'][seed % 8] as string
}

function print(name: string, values: readonly string[]): void {
  process.stdout.write(`${name.padEnd(38)} ${values.filter(value => value !== '').join(' · ')}\n`)
}
