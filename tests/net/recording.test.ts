import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply, Request, Response } from '../../src/model/index.js'
import { openNet } from '../../src/net/open-net.js'
import { questionKey } from '../../src/net/question.js'
import { openRecording } from '../../src/net/recording.js'
import { type Registries, startRegistries } from '../support/loopback/registry-server.js'

let folder: string
let registries: Registries

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnotary-recording-'))
  registries = await startRegistries({
    crossref: [{ DOI: '10.5555/tides', title: ['Gezeiten — 潮汐'] }],
    pages: {
      '/bytes': { body: Buffer.from([0xff, 0xfe, 0x00, 0x80]) },
      '/mark': { body: '\uFEFFtext' },
      '/moved': { status: 302, headers: { location: '/mark?api_key=secret' } },
    },
  })
})
afterAll(async () => {
  await registries.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (url: string): Request => ({ method: 'GET', url })
/** All of a reply but where it came from. */
const withoutOrigin = (reply: Reply) =>
  reply.kind === 'response' ? { ...reply, origin: null, body: Buffer.from(reply.body).toString('hex') } : reply

describe('a recorded run', () => {
  it('replays to the same replies without the network, silences too', async () => {
    const record = join(folder, 'run')
    const questions = [
      get(`${registries.urls.crossref}/works/10.5555%2Ftides`),
      get(`${registries.urls.crossref}/works/10.5555%2Fnone`),
      get(`${registries.urls.web}/bytes`),
      get(`${registries.urls.web}/mark`),
      get(`${registries.urls.web}/moved`),
      get(`${registries.urls.datacite}/dois/hanging`),
      get('http://10.0.0.1/'),
      get('nonsense'),
    ]
    registries.fail('datacite', { kind: 'hanging' })
    const live = openNet({ allowHosts: registries.allowHosts, record, timeouts: { headers: 200 } })
    const first = await Promise.all(questions.map(question => live.ask(question)))
    await live.close()
    registries.forget()

    const replayed = openNet({ replay: record })
    const second = await Promise.all(questions.map(question => replayed.ask(question)))
    expect(second.map(withoutOrigin)).toEqual(first.map(withoutOrigin))
    expect(second.filter(reply => reply.kind === 'response').every(({ origin }) => origin === 'recording')).toBe(true)
    expect(replayed.stats()).toMatchObject({ sent: 0, fromRecording: 5, silent: 3 })
    expect(registries.figures('web').requests + registries.figures('crossref').requests).toBe(0)
    await replayed.close()

    const files = await readdir(record)
    expect(files).toHaveLength(questions.length)
    expect(files.every(name => /^[0-9a-f]{40}\.json$/.test(name))).toBe(true)
    const texts = await Promise.all(files.map(name => readFile(join(record, name), 'utf8')))
    expect(texts.some(text => text.includes('Gezeiten — 潮汐'))).toBe(true)
    expect(texts.filter(text => text.includes('secret'))).toEqual([])
  })

  it('records what the cache gives, and gives a question that comes again the same reply', async () => {
    const record = join(folder, 'cached')
    const cache = join(folder, 'cache')
    const question = get(`${registries.urls.crossref}/works/10.5555%2Ftides`)
    for (const net of [{ cache }, { cache, record }].map(options =>
      openNet({ allowHosts: registries.allowHosts, ...options }),
    )) {
      await net.ask(question)
      await net.close()
    }
    expect(await readdir(record)).toHaveLength(1)

    registries.fail('web', { kind: 'status', status: 500 }, { path: 'bytes', times: 1 })
    const page = get(`${registries.urls.web}/bytes`)
    const net = openNet({ allowHosts: registries.allowHosts, record, retries: { most: 0 } })
    const replies = [await net.ask(page), await net.ask(page)]
    expect(replies[1]).toEqual(replies[0])
    await net.close()
  })

  it('says what it cannot answer, and never asks for it', async () => {
    const replay = join(folder, 'broken')
    const record = openNet({ allowHosts: registries.allowHosts, record: replay })
    const [known, unknown, broken, foreign] = ['mark', 'unknown', 'bytes', 'other'].map(path =>
      get(`${registries.urls.web}/${path}`),
    )
    if (!known || !unknown || !broken || !foreign) throw new Error('Expected four questions')
    await record.ask(known)
    await record.close()
    await writeFile(join(replay, `${questionKey(broken)}.json`), '{"version":1,"request":')
    // Another question's answer under this one's name.
    await writeFile(
      join(replay, `${questionKey(foreign)}.json`),
      await readFile(join(replay, `${questionKey(known)}.json`)),
    )
    registries.forget()
    const net = openNet({ replay, allowHosts: registries.allowHosts })
    expect(await net.ask(unknown)).toMatchObject({
      because: 'connection',
      detail: `the recording has no answer to this (${questionKey(unknown)}.json)`,
    })
    for (const question of [broken, foreign]) {
      const reply = await net.ask(question)
      expect(reply).toMatchObject({ kind: 'silent', because: 'connection' })
      expect(reply.kind === 'silent' && reply.detail).toMatch(/^the recording of it cannot be read/)
    }
    expect(registries.figures('web').requests).toBe(0)
    await net.close()
  })

  it('warns once when it cannot be written, and gives the answers all the same', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const warnings: string[] = []
    const net = openNet({ allowHosts: registries.allowHosts, record: file, onWarning: text => warnings.push(text) })
    for (const path of ['mark', 'bytes'])
      expect(await net.ask(get(`${registries.urls.web}/${path}`))).toMatchObject({ kind: 'response' })
    expect(warnings).toHaveLength(1)
    await net.close()
  })
})

describe('a recording', () => {
  it('keeps every byte of every body', async () => {
    const recording = openRecording(join(folder, 'bodies'))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' })), async content => {
        const request = get('https://pages.test/a')
        const response: Response = {
          kind: 'response',
          request,
          status: 200,
          headers: { 'content-type': 'x/y' },
          body: typeof content === 'string' ? Buffer.from(content) : content,
          isCut: false,
          url: request.url,
          redirects: [],
          at: '2026-01-01T00:00:00.000Z',
          origin: 'network',
        }
        const key = questionKey(request)
        await recording.write(key, response)
        const read = await recording.read(key, request)
        expect(read && withoutOrigin(read)).toEqual(withoutOrigin(response))
      }),
      { numRuns: 40 },
    )
  })
})
