import { fork } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ABSENCE_KEPT_FOR, ANSWER_KEPT_FOR } from '../../src/limits.js'
import type { Response } from '../../src/model/index.js'
import { type Cache, openCache } from '../../src/net/cache.js'
import { openNet } from '../../src/net/open-net.js'
import { openStore } from '../../src/net/store.js'
import { type Registries, startRegistries } from '../support/loopback/registry-server.js'

const now = new Date('2026-03-01T12:00:00.000Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const request = { method: 'GET' as const, url: 'https://api.test/works/1' }

let folder: string
let count = 0
const fresh = () => join(folder, String(count++))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnotary-cache-'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))

async function open(directory: string, size = 10_000_000): Promise<Cache> {
  const cache = await openCache({
    directory,
    size,
    onWarning: message => {
      throw new Error(message)
    },
  })
  if (cache === null) throw new Error('Expected a cache')
  return cache
}

function response(over: Partial<Response> = {}): Response {
  return {
    kind: 'response',
    request,
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from('an answer'),
    isCut: false,
    url: request.url,
    redirects: [],
    at: now.toISOString(),
    origin: 'network',
    ...over,
  }
}

describe('the cache', () => {
  it('gives back what it was given, from one opening to the next', async () => {
    const directory = fresh()
    const redirects = [{ url: 'https://api.test/old', status: 301 }]
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async body => {
        const first = await open(directory)
        first.put('key', response({ body, redirects }))
        first.close()
        const second = await open(directory)
        const kept = second.get('key', request, later(1_000))
        expect(kept && { ...kept, body: [...kept.body] }).toEqual({
          ...response({ redirects }),
          body: [...body],
          origin: 'cache',
        })
        expect(second.get('other', request, now)).toBe(null)
        second.close()
      }),
      { numRuns: 10 },
    )
  })

  it('keeps answers for a week, absence for a day, and nothing from the future', async () => {
    const cache = await open(fresh())
    cache.put('found', response())
    for (const status of [404, 410]) cache.put(`absent ${status}`, response({ status }))
    expect(cache.get('found', request, later(ANSWER_KEPT_FOR - 1))).not.toBe(null)
    expect(cache.get('found', request, later(ANSWER_KEPT_FOR))).toBe(null)
    expect(cache.get('found', request, later(-1))).toBe(null)
    for (const key of ['absent 404', 'absent 410']) {
      expect(cache.get(key, request, later(ABSENCE_KEPT_FOR - 1))).not.toBe(null)
      expect(cache.get(key, request, later(ABSENCE_KEPT_FOR))).toBe(null)
    }
    cache.close()
  })

  it('keeps no errors, and nothing that is not whole or not what was asked for', async () => {
    const cache = await open(fresh())
    const json = { 'content-type': 'application/vnd.api+json; charset=utf-8' }
    const xml = { 'content-type': 'application/atom+xml' }
    const asking = (accept: string) => ({ ...request, headers: { accept } })
    const page = { headers: { 'content-type': 'text/html' } }
    const cases: readonly (readonly [Partial<Response>, boolean])[] = [
      ...[202, 206, 300, 301, 304, 400, 401, 403, 418, 429, 500, 503].map(status => [{ status }, false] as const),
      [{ status: 204, body: Buffer.alloc(0) }, true],
      [{ headers: json, body: Buffer.from('{"a":[1]}') }, true],
      [{ headers: json, body: Buffer.from('{"a":[1') }, false],
      [{ headers: json, body: Buffer.from('{"a":1}'), isCut: true }, false],
      [{ headers: xml, body: Buffer.from('<feed></feed>\n') }, true],
      [{ headers: xml, body: Buffer.from('<feed><ent') }, false],
      [{ ...page, isCut: true }, true],
      [{ ...page, request: asking('application/json') }, false],
      [{ ...page, request: asking('text/html') }, true],
      [{ ...page, request: asking('*/*') }, true],
    ]
    for (const [over, isKept] of cases) {
      cache.put('key', response())
      cache.put('case', response(over))
      expect([over, cache.get('case', request, now) !== null]).toEqual([over, isKept])
      cache.put('case', response({ at: later(-2 * ANSWER_KEPT_FOR).toISOString() }))
    }
    cache.close()
  })

  it('stays within its size, and gives up what was used least lately', async () => {
    const directory = fresh()
    const most = 400_000
    const cache = await open(directory, most)
    const body = () => Buffer.from(Array.from({ length: 2_500 }, () => Math.random().toString(36)[3] ?? '').join(''))
    cache.put('used', response({ body: body() }))
    for (let index = 0; index < 600; index++) {
      cache.put(`key ${index}`, response({ body: body(), at: later(index).toISOString() }))
      if (index % 20 === 0) expect(cache.get('used', request, later((index / 20 + 1) * 3_600_001))).not.toBe(null)
    }
    expect(cache.get('key 599', request, later(600))).not.toBe(null)
    expect(cache.get('key 0', request, later(600))).toBe(null)
    cache.put('too large', response({ body: Buffer.from(Array.from({ length: most }, Math.random).join('')) }))
    expect(cache.get('too large', request, now)).toBe(null)
    cache.close()
    expect((await stat(join(directory, 'answers-1.sqlite'))).size).toBeLessThan(most * 2)
  })

  it('loses only the entry that was damaged', async () => {
    const directory = fresh()
    const cache = await open(directory)
    for (const key of ['body', 'head', 'checksum', 'whole']) cache.put(key, response())
    cache.close()
    const store = openStore(join(directory, 'answers-1.sqlite'), '')
    store.prepare("update answers set body = x'00616e6f74686572' where key = 'body'").run()
    store.prepare("update answers set head = '{' where key = 'head'").run()
    store.prepare("update answers set checksum = '' where key = 'checksum'").run()
    store.close()
    const again = await open(directory)
    for (const key of ['body', 'head', 'checksum']) expect(again.get(key, request, now)).toBe(null)
    expect(again.get('whole', request, now)).not.toBe(null)
    again.put('body', response())
    expect(again.get('body', request, now)).not.toBe(null)
    again.close()
  })

  it('starts anew when its file is damaged', async () => {
    const directory = fresh()
    await mkdir(directory)
    await writeFile(join(directory, 'answers-1.sqlite'), 'this is no database, and was never one'.repeat(100))
    const cache = await open(directory)
    cache.put('key', response())
    expect(cache.get('key', request, now)).not.toBe(null)
    cache.close()
  })

  it('survives damage in the middle of its file, and is whole again the time after', async () => {
    const directory = fresh()
    const bodies = Array.from({ length: 200 }, (_, index) => Buffer.from(`${index} ${'x'.repeat(390)}`))
    const putAll = (cache: Cache) => {
      for (const [index, body] of bodies.entries()) cache.put(`key ${index}`, response({ body: body.subarray(0, 390) }))
    }
    const cache = await open(directory)
    putAll(cache)
    cache.close()
    const path = join(directory, 'answers-1.sqlite')
    const bytes = await readFile(path)
    expect(bytes.length).toBeGreaterThan(100_000)
    bytes.fill(0xa5, 30_000, 80_000)
    await writeFile(path, bytes)
    await rm(`${path}-wal`, { force: true })
    const damaged = await open(directory)
    for (const [index, body] of bodies.entries()) {
      const kept = damaged.get(`key ${index}`, request, now)
      if (kept) expect(Buffer.from(kept.body).equals(body.subarray(0, 390))).toBe(true)
    }
    putAll(damaged)
    damaged.close()
    const again = await open(directory)
    putAll(again)
    for (const index of bodies.keys()) expect(again.get(`key ${index}`, request, now)).not.toBe(null)
    again.close()
  })

  it('warns, and is none, where there can be none', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const warnings: string[] = []
    expect(await openCache({ directory: file, size: 1, onWarning: text => warnings.push(text) })).toBe(null)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^Answers are not kept: /)
  })
})

describe('two processes, and killed ones', () => {
  let writer: string
  beforeAll(async () => {
    // Where the store's engine is found, and where git and the linters do not look.
    const root = fileURLToPath(new URL('../..', import.meta.url))
    writer = await mkdtemp(join(root, 'node_modules', '.cache-writer-'))
    await build({
      stdin: {
        contents: `
          import { openCache } from './src/net/cache.ts'
          const [directory, name, most] = process.argv.slice(2)
          const cache = await openCache({ directory, size: 1e9, onWarning: message => { throw new Error(message) } })
          const request = { method: 'GET', url: 'https://api.test/works/1' }
          for (let index = 0; index < Number(most); index++) {
            const body = Buffer.from(JSON.stringify({ name, index, filling: 'x'.repeat(500) }))
            cache.put(name + ' ' + index, {
              kind: 'response', request, status: 200, headers: {}, body, isCut: false, url: request.url, redirects: [],
              at: ${JSON.stringify(now.toISOString())}, origin: 'network',
            })
            process.send(index)
            if (index % 50 === 0) await new Promise(resolve => setImmediate(resolve))
          }
          cache.close()
          process.disconnect()
        `,
        resolveDir: root,
        loader: 'ts',
      },
      outfile: join(writer, 'writer.js'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    })
  })
  afterAll(() => rm(writer, { recursive: true, force: true }))

  /** Runs a writer until it ends or has written so many; gives the last index that it said it had written. */
  function write(directory: string, name: string, most: number, killAfter = Number.POSITIVE_INFINITY): Promise<number> {
    return new Promise((resolve, reject) => {
      const child = fork(join(writer, 'writer.js'), [directory, name, String(most)], { execArgv: [] })
      let last = -1
      child.on('message', index => {
        last = Number(index)
        if (last >= killAfter) child.kill('SIGKILL')
      })
      child.on('error', reject)
      child.on('exit', (code, signal) => {
        if (code === 0 || signal === 'SIGKILL' || killAfter < most) resolve(last)
        else reject(new Error(`Expected the writer to end well, got ${code}`))
      })
    })
  }

  it('write at once, and nothing is lost', async () => {
    const directory = fresh()
    await Promise.all(['one', 'other'].map(name => write(directory, name, 300)))
    const cache = await open(directory)
    for (const name of ['one', 'other'])
      for (let index = 0; index < 300; index++) expect(cache.get(`${name} ${index}`, request, now)).not.toBe(null)
    cache.close()
  }, 60_000)

  it('leave, when killed while they write, a cache that opens with all they had written', async () => {
    const directory = fresh()
    for (const round of [1, 2, 3]) {
      const last = await write(directory, `round ${round}`, 100_000, 40 * round)
      expect(last).toBeGreaterThan(0)
      const cache = await open(directory)
      for (let index = 0; index <= last; index++) {
        const kept = cache.get(`round ${round} ${index}`, request, now)
        expect(kept && JSON.parse(Buffer.from(kept.body).toString())).toMatchObject({ name: `round ${round}`, index })
      }
      cache.close()
    }
  }, 60_000)
})

describe('a net with a cache', () => {
  let registries: Registries
  beforeAll(async () => {
    registries = await startRegistries({ crossref: [{ DOI: '10.5555/tides', title: ['Tides'] }] })
  })
  afterAll(() => registries.close())

  it('asks nothing in its second run, but what was silent', async () => {
    const cache = fresh()
    const urls = ['tides', 'none', 'failing'].map(name => `${registries.urls.crossref}/works/10.5555%2F${name}`)
    registries.fail('crossref', { kind: 'status', status: 500 }, { path: 'failing' })
    const run = async (over: object = {}) => {
      registries.forget()
      const net = openNet({ allowHosts: registries.allowHosts, cache, retries: { most: 0 }, now: () => now, ...over })
      const replies = await Promise.all(urls.map(url => net.ask({ method: 'GET', url })))
      await net.close()
      return replies
    }
    const first = await run()
    expect(registries.figures('crossref').requests).toBe(3)
    const second = await run()
    expect(registries.figures('crossref').paths).toEqual(['/works/10.5555%2Ffailing'])
    expect(second.map(reply => reply.kind === 'response' && reply.origin)).toEqual(['cache', 'cache', false])
    expect(second.map(reply => reply.at)).toEqual(first.map(reply => reply.at))
    const offline = await run({ offline: true })
    expect(offline.map(({ kind }) => kind)).toEqual(['response', 'response', 'silent'])
    await run({ cache: null })
    expect(registries.figures('crossref').requests).toBe(3)
    await run({ now: () => later(ABSENCE_KEPT_FOR) })
    expect(registries.figures('crossref').requests).toBe(2)
  })

  it('goes on without one, and says so once', async () => {
    const file = join(folder, 'another-file')
    await writeFile(file, '')
    const warnings: string[] = []
    const net = openNet({ allowHosts: registries.allowHosts, cache: file, onWarning: text => warnings.push(text) })
    for (const name of ['tides', 'none'])
      expect(
        await net.ask({ method: 'GET', url: `${registries.urls.crossref}/works/10.5555%2F${name}` }),
      ).toMatchObject({
        kind: 'response',
      })
    expect(warnings).toHaveLength(1)
    await net.close()
  })
})
