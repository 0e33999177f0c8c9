import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { Agent } from 'undici'
import { check } from '../../src/check.js'
import { MOST_REQUESTS_AT_ONCE, MOST_REQUESTS_PER_HOST } from '../../src/limits.js'
import { openNet } from '../../src/net/open-net.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import { writtenReference } from '../../tests/support/references.js'

const HOSTS = 50
const LINKS = 1000
/** Milliseconds that every answer takes. */
const LATENCY = 50
/** Turns that each contender has, one after the other; the best of each counts, for what else the machine does only adds. */
const TURNS = 5

type Print = (name: string, values: readonly string[]) => void

/** Links looked at on fifty hosts of loopback: against a bare loop and against linkinator; skewed; awkward; and 5,000 of them. */
export async function benchLinks(
  print: Print,
  run: (args: readonly string[]) => { readonly memory: number; readonly wall: number },
): Promise<void> {
  const server = await startServer()
  try {
    await sideBySide(server, print)
    await skewed(server, print)
    await awkward(server, print)
    await many(server, print, run)
  } finally {
    server.stop()
  }
}

async function sideBySide(server: Server, print: Print): Promise<void> {
  const urls = addresses(server, '/bridge/')
  const other = installedLinkinator()
  const times = { ours: [] as Time[], bare: [] as Time[], linkinator: [] as number[] }
  let most = { most: 0, mostPerHost: 0 }
  for (let turn = 0; turn < TURNS; turn++) {
    times.bare.push(await timed(() => bareLoop(urls)))
    await server.forget()
    times.ours.push(await lookAt(urls, server))
    const figures = await server.figures()
    most = { most: Math.max(most.most, figures.most), mostPerHost: Math.max(most.mostPerHost, figures.mostPerHost) }
    if (other) times.linkinator.push(linkinator(other, server))
  }
  if (most.most > MOST_REQUESTS_AT_ONCE || most.mostPerHost > MOST_REQUESTS_PER_HOST)
    throw new Error(
      `Expected at most ${MOST_REQUESTS_AT_ONCE} requests at once and ${MOST_REQUESTS_PER_HOST} to a host, got ${JSON.stringify(most)}`,
    )
  const [ours, bare] = [least(times.ours), least(times.bare)]
  print(`${LINKS} links on ${HOSTS} hosts at ${LATENCY} ms`, [
    `${ours.wall.toFixed(0)} ms (${ours.cpu.toFixed(0)} of CPU)`,
    `× ${(ours.wall / bare.wall).toFixed(2)} a bare loop of undici and p-limit, ${bare.wall.toFixed(0)} ms (${bare.cpu.toFixed(0)} of CPU)`,
    `at most ${most.most} at once, ${most.mostPerHost} to a host`,
  ])
  const long = await lookAt(addresses(server, '/long/'), server)
  print('the same, pages of 15 KB', [`${long.wall.toFixed(0)} ms (${long.cpu.toFixed(0)} of CPU)`])
  if (!other)
    return print('the same, by linkinator 8', ['not measured: it could not be installed, or needs another Node'])
  const theirs = Math.min(...times.linkinator)
  print('the same, by linkinator 8', [`${theirs.toFixed(0)} ms`, `× ${(theirs / ours.wall).toFixed(2)} ours`])
}

function addresses(server: Server, path: string): readonly string[] {
  return Array.from({ length: LINKS }, (_, at) => server.url(at % HOSTS, `${path}${at}`))
}

/** Milliseconds: by the clock on the wall, which other work on the machine slows, and of the processor, which it does not. */
interface Time {
  readonly wall: number
  readonly cpu: number
}

function least(times: readonly Time[]): Time {
  return { wall: Math.min(...times.map(({ wall }) => wall)), cpu: Math.min(...times.map(({ cpu }) => cpu)) }
}

async function timed(task: () => Promise<void>): Promise<Time> {
  const [started, used] = [performance.now(), process.cpuUsage()]
  await task()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - started, cpu: (user + system) / 1000 }
}

/** What anyone would write: no limit to a host, no guard, nothing read of the pages. */
async function bareLoop(urls: readonly string[]): Promise<void> {
  const dispatcher = new Agent()
  const limit = pLimit(MOST_REQUESTS_AT_ONCE)
  await Promise.all(
    urls.map(url =>
      limit(async () => {
        const { origin, pathname } = new URL(url)
        const { body } = await dispatcher.request({ origin, path: pathname, method: 'GET' })
        await body.text()
      }),
    ),
  )
  await dispatcher.close()
}

/** How long it takes to look at the addresses of as many references, and to hold these against their pages. */
async function lookAt(urls: readonly string[], { allowHosts }: Server): Promise<Time> {
  const net = openNet({ allowHosts, cache: null })
  const references = urls.map((url, at) =>
    writtenReference(`Orme, Lena. “${title(at)}.” *The Weir*, 3 May 2019. ${url}.`),
  )
  let verified = 0
  const time = await timed(async () => {
    const all = await Promise.all(references.map(reference => resolveReference(reference, net.ask, {}, references)))
    verified = all.filter(({ outcome }) => outcome === 'verified').length
  })
  if (verified !== urls.length) throw new Error(`Expected ${urls.length} links to be verified, got ${verified}`)
  await net.close()
  return time
}

function title(at: number): string {
  return `The toll of bridge ${at} in the upper town`
}

/** Three links in ten lead to one host: it alone decides how long all take, if the others do not wait for it. */
async function skewed(server: Server, print: Print): Promise<void> {
  const toOne = 300
  const urls = Array.from({ length: LINKS }, (_, at) =>
    server.url(at < toOne ? 0 : 1 + (at % (HOSTS - 1)), `/bridge/${at}`),
  )
  const bound = Math.max(Math.ceil(toOne / MOST_REQUESTS_PER_HOST), Math.ceil(LINKS / MOST_REQUESTS_AT_ONCE)) * LATENCY
  const times: Time[] = []
  for (let turn = 0; turn < TURNS; turn++) times.push(await lookAt(urls, server))
  const best = least(times).wall
  print(`the same, ${toOne} of them on one host`, [
    `${best.toFixed(0)} ms`,
    `× ${(best / bound).toFixed(2)} the least that ${MOST_REQUESTS_PER_HOST} at a time allow`,
  ])
}

const awkwardNames = [
  'mute',
  'stalled',
  'drip',
  'reset',
  'cut',
  'loop',
  'huge',
  'bomb',
  'noise',
  'linked',
  'wall',
  'busy',
  'down',
]
const linkRules = new Set([
  'dead-link',
  'soft-404',
  'redirected-link',
  'title-mismatch',
  'author-mismatch',
  'date-mismatch',
  'unverified-reference',
])

async function awkward(server: Server, print: Print): Promise<void> {
  const notes = awkwardNames.map(
    (name, at) =>
      `[^${at + 1}]: Orme, Lena. “${title(1)}.” *The Weir*, 3 May 2019. ${server.url(at, `/awkward/${name}`)}.`,
  )
  const text = `The toll was paid.${awkwardNames.map((_, at) => `[^${at + 1}]`).join('')}\n\n${notes.join('\n\n')}\n`
  const net = openNet({ allowHosts: server.allowHosts, cache: null, timeouts: { whole: 5_000 } })
  const started = performance.now()
  const { report } = await check([{ path: 'awkward.md', bytes: new TextEncoder().encode(text) }], {
    open: () => Promise.reject(new Error('nothing to open')),
    now: new Date('2026-06-15T12:00:00Z'),
    resolve: (reference, among) =>
      resolveReference(reference, net.ask, { registries: { wayback: { url: server.url(40, '') } } }, among),
  })
  const took = performance.now() - started
  await net.close()
  const findings = report.manuscripts
    .flatMap(manuscript => manuscript.findings)
    .filter(({ rule }) => linkRules.has(rule))
  print(`${awkwardNames.length} awkward addresses, 5 s allowed`, [
    `${(took / 1000).toFixed(1)} s`,
    `${findings.length} false findings`,
    ...findings.map(({ rule, message }) => `${rule}: ${message}`),
  ])
}

async function many(
  server: Server,
  print: Print,
  run: (args: readonly string[]) => { readonly memory: number; readonly wall: number },
): Promise<void> {
  const count = 5000
  const folder = await mkdtemp(join(tmpdir(), 'footnotary-bench-links-'))
  const places = Array.from({ length: count }, (_, at) => server.url(at % HOSTS, `/bridge/${at}`))
  const lines = places.map((url, at) => `The toll of [bridge ${at}](${url}) was paid.\n`)
  await writeFile(join(folder, 'paper.md'), lines.join('\n'))
  await writeFile(join(folder, 'footnotary.config.json'), JSON.stringify({ net: { allowHosts: server.allowHosts } }))
  const paper = join(folder, 'paper.md')
  const args = [
    'check',
    paper,
    '--config',
    join(folder, 'footnotary.config.json'),
    '--format',
    `json:${join(folder, 'report.json')}`,
    '--no-cache',
    '--fail-on',
    'never',
  ]
  const { memory, wall } = run(args)
  const offline = run([...args, '--offline'])
  print(`${count} links, one cold process`, [
    `${(wall / 1000).toFixed(1)} s`,
    `${memory.toFixed(0)} MB`,
    `${offline.memory.toFixed(0)} MB without looking at them`,
  ])
  await rm(folder, { recursive: true, force: true })
}

interface Server {
  readonly url: (host: number, path: string) => string
  readonly allowHosts: readonly string[]
  readonly figures: () => Promise<{ readonly requests: number; readonly most: number; readonly mostPerHost: number }>
  readonly forget: () => Promise<unknown>
  readonly stop: () => void
}

async function startServer(): Promise<Server> {
  const child = fork(fileURLToPath(new URL('./link-server.js', import.meta.url)), [String(HOSTS), String(LATENCY)], {
    env: { ...process.env, LINKS: String(LINKS) },
  })
  const { port } = await next<{ port: number }>(child)
  const told = async (message: string) => {
    const answer = next<{ requests: number; most: number; mostPerHost: number }>(child)
    child.send(message)
    return answer
  }
  return {
    url: (host, path) => `http://127.0.0.${host + 1}:${port}${path}`,
    allowHosts: Array.from({ length: HOSTS }, (_, at) => `127.0.0.${at + 1}`),
    figures: () => told('figures'),
    forget: () => told('forget'),
    stop: () => child.kill(),
  }
}

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise(resolve => child.once('message', message => resolve(message as T)))
}

interface Installed {
  readonly node: string
  readonly folder: string
}

/**
 * linkinator 8 needs Node 22 and is nothing that this project is built with: it is fetched into a folder of its own, with a Node that it runs on, the
 * first time that it is measured. Null where that cannot be done.
 */
function installedLinkinator(): Installed | null {
  const folder = join(tmpdir(), 'footnotary-bench-linkinator-8')
  const node = join(folder, 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(join(folder, 'node_modules', 'linkinator')) || !existsSync(node)) {
    const packages = ['linkinator@8', 'node@22']
    spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...packages], {
      encoding: 'utf8',
      timeout: 180_000,
    })
  }
  const { status } = spawnSync(node, ['--version'])
  return status === 0 ? { node, folder } : null
}

/** Milliseconds that it takes for a page of the links, loading not counted. */
function linkinator({ node, folder }: Installed, server: Server): number {
  const script = `import { LinkChecker } from 'linkinator'
const checker = new LinkChecker()
const started = performance.now()
const { links } = await checker.check({ path: ${JSON.stringify(server.url(0, '/index.html'))}, concurrency: ${MOST_REQUESTS_AT_ONCE}, recurse: false })
console.log(JSON.stringify({ took: performance.now() - started, ok: links.filter(({ state }) => state === 'OK').length }))`
  const { stdout, stderr } = spawnSync(node, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (stdout.trim() === '') throw new Error(`Expected linkinator to answer, got ${stderr}`)
  const { took, ok } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { took: number; ok: number }
  if (ok < LINKS) throw new Error(`Expected linkinator to find ${LINKS} links, got ${ok}`)
  return took
}
