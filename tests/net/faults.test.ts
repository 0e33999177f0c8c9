import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/model/index.js'
import { type Net, openNet } from '../../src/net/open-net.js'
import type { NetOptions } from '../../src/net/options.js'
import type { Fault } from '../support/loopback/fault.js'
import { type Registries, startRegistries } from '../support/loopback/registry-server.js'

const work = { DOI: '10.5555/tides', title: ['Tides of the North'], type: 'journal-article' }
const timeouts = { connect: 1_000, headers: 400, body: 400, whole: 900 }

let registries: Registries
const opened: Net[] = []

beforeAll(async () => {
  registries = await startRegistries({
    crossref: [work],
    pages: { '/page': { body: '<title>A page</title>', headers: { 'content-type': 'text/html' } } },
  })
})
afterAll(() => registries.close())
afterEach(async () => {
  registries.heal()
  registries.forget()
  await Promise.all(opened.splice(0).map(net => net.close()))
})

function net(options: NetOptions = {}): Net {
  const one = openNet({ allowHosts: registries.allowHosts, timeouts, retries: { pause: 5, most: 2 }, ...options })
  opened.push(one)
  return one
}

const get = (url: string) => ({ method: 'GET' as const, url })
const theWork = () => get(`${registries.urls.crossref}/works/10.5555%2Ftides`)
const bodyOf = (reply: Reply) => (reply.kind === 'response' ? Buffer.from(reply.body).toString() : reply.detail)

describe('every fault is silence, with its reason and within its time', () => {
  const faults: readonly (readonly [Fault, string, string])[] = [
    [{ kind: 'hanging' }, 'timeout', 'no answer within 0.4 s'],
    [{ kind: 'hanging-body' }, 'timeout', 'the answer stopped coming for 0.4 s'],
    [{ kind: 'dripping', milliseconds: 100 }, 'timeout', 'no whole answer within 0.9 s'],
    [{ kind: 'slow', milliseconds: 600 }, 'timeout', 'no answer within 0.4 s'],
    [{ kind: 'status', status: 500 }, 'server-error', 'status 500'],
    [{ kind: 'status', status: 502 }, 'server-error', 'status 502'],
    [{ kind: 'status', status: 503 }, 'server-error', 'status 503'],
    [{ kind: 'status', status: 429 }, 'quota', 'status 429'],
    [{ kind: 'status', status: 429, headers: { 'retry-after': '120' } }, 'quota', 'status 429, asked to wait 120 s'],
    [{ kind: 'status', status: 503, headers: { 'retry-after': '3600' } }, 'quota', 'status 503, asked to wait 3600 s'],
    [{ kind: 'status', status: 401 }, 'blocked', 'status 401'],
    [{ kind: 'status', status: 403 }, 'blocked', 'status 403'],
    [{ kind: 'status', status: 407 }, 'blocked', 'status 407'],
    [{ kind: 'status', status: 451 }, 'blocked', 'status 451'],
    [{ kind: 'status', status: 999 }, 'blocked', 'status 999'],
    [
      { kind: 'status', status: 200, headers: { 'cf-mitigated': 'challenge' } },
      'blocked',
      'status 200, a test for robots',
    ],
    [
      { kind: 'status', status: 503, headers: { 'cf-mitigated': 'challenge' } },
      'blocked',
      'status 503, a test for robots',
    ],
    [
      { kind: 'status', status: 202, headers: { 'x-amzn-waf-action': 'challenge' } },
      'blocked',
      'status 202, a test for robots',
    ],
    [{ kind: 'reset' }, 'connection', 'the connection was broken off'],
    [{ kind: 'truncated' }, 'connection', 'the connection was broken off'],
    [{ kind: 'no-http' }, 'server-error', 'what came back is not HTTP'],
    [{ kind: 'bad-gzip' }, 'server-error', 'the answer cannot be decompressed'],
    [{ kind: 'redirect-loop' }, 'server-error', 'it redirects in a circle'],
    [
      { kind: 'redirect', to: 'http://10.0.0.1/' },
      'blocked',
      'redirected to 10.0.0.1: 10.0.0.1 is not on the public net',
    ],
    [
      { kind: 'redirect', to: 'http://169.254.169.254/latest/meta-data/' },
      'blocked',
      'redirected to 169.254.169.254: 169.254.169.254 is not on the public net',
    ],
    [{ kind: 'redirect', to: 'file:///etc/passwd' }, 'blocked', 'redirected to : file: addresses are not asked'],
    [{ kind: 'redirect', to: 'http://[' }, 'server-error', 'it redirects to what is no address'],
  ]

  it.each(faults)('%o', async (fault, because, detail) => {
    registries.fail('crossref', fault)
    const start = performance.now()
    const reply = await net().ask(theWork())
    expect(reply).toMatchObject({ kind: 'silent', because, detail, request: theWork() })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('a host that is not there', async () => {
    const reply = await net({ allowHosts: ['127.0.0.1'] }).ask(get('http://127.0.0.1:1/'))
    expect(reply).toMatchObject({ kind: 'silent', because: 'connection', detail: 'the connection was refused' })
  })

  it('a name that does not exist, and one whose look-up never ends', async () => {
    const lookup = (name: string) =>
      name === 'hanging.test'
        ? new Promise<never>(() => {})
        : Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    const one = net({ lookup, timeouts: { ...timeouts, connect: 200 } })
    expect(await one.ask(get('http://gone.test/'))).toMatchObject({
      because: 'connection',
      detail: 'there is no such host',
    })
    expect(await one.ask(get('http://hanging.test/'))).toMatchObject({
      because: 'timeout',
      detail: 'no connection within 0.2 s',
    })
  })

  it('TLS where there is none', async () => {
    const secure = registries.urls.web.replace('http:', 'https:')
    expect(await net().ask(get(`${secure}/page`))).toMatchObject({ kind: 'silent', because: 'connection' })
  })

  it('what is no address', async () => {
    for (const url of ['', 'nonsense', 'http://', 'http://[fe80::1%25eth0]/', 'javascript:alert(1)'])
      expect(await net().ask(get(url))).toMatchObject({ kind: 'silent', because: 'blocked' })
  })

  it('anything at all', async () => {
    const one = net({ lookup: () => Promise.reject(new Error('no names here')) })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), async url => {
        expect((await one.ask(get(url))).kind).toBe('silent')
      }),
    )
    expect(one.plan([get('nonsense'), get('')])).toEqual([{ host: '', count: 2 }])
  })

  it('headers that no request can have', async () => {
    const reply = await net().ask({ ...theWork(), headers: { 'x-bad': 'a\r\nb: c' } })
    expect(reply).toMatchObject({ kind: 'silent', because: 'connection' })
    expect(registries.figures('crossref').requests).toBe(0)
  })
})

describe('answers', () => {
  it('are given whatever their status says of the question', async () => {
    const found = await net().ask(theWork())
    expect(found).toMatchObject({ kind: 'response', status: 200, isCut: false, redirects: [], origin: 'network' })
    expect(JSON.parse(bodyOf(found)).message).toEqual(work)
    for (const status of [400, 404, 410, 418, 300]) {
      registries.heal()
      registries.fail('crossref', { kind: 'status', status })
      expect(await net().ask(theWork())).toMatchObject({ kind: 'response', status })
    }
  })

  it('come from hosts that are looked up by name', async () => {
    const { port } = new URL(registries.urls.web)
    const url = `http://localhost:${port}/page`
    expect(await net({ allowHosts: [`localhost:${port}`] }).ask(get(url))).toMatchObject({ status: 200, url })
    expect(await net().ask(get(url))).toMatchObject({ kind: 'silent', because: 'blocked' })
  })

  it('of wrong type or form are for the reader to judge', async () => {
    registries.fail('crossref', { kind: 'wrong-type' }, { times: 1 })
    registries.fail('crossref', { kind: 'malformed' }, { times: 1 })
    const one = net()
    expect(await one.ask(theWork())).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } })
    expect(bodyOf(await one.ask(theWork()))).toBe('{"status":"ok","message":{')
  })

  it('are cut at the limit, bombs too', async () => {
    registries.fail('web', { kind: 'gzip-bomb', megabytes: 40 })
    const reply = await net({ largestAnswer: 50_000, timeouts: { headers: 20_000, body: 20_000, whole: 20_000 } }).ask(
      get(`${registries.urls.web}/page`),
    )
    expect(reply).toMatchObject({ kind: 'response', isCut: true })
    expect(reply.kind === 'response' && reply.body.length).toBe(50_000)
  })

  it('carry no cookies', async () => {
    registries.fail('web', { kind: 'status', status: 200, headers: { 'set-cookie': 'a=b', 'x-kept': 'yes' } })
    const reply = await net().ask(get(`${registries.urls.web}/page`))
    expect(reply).toMatchObject({ headers: { 'x-kept': 'yes' } })
    expect(reply.kind === 'response' && 'set-cookie' in reply.headers).toBe(false)
  })
})

describe('retries', () => {
  it('come after 429, 5xx and broken connections, and give what they get', async () => {
    for (const fault of [
      { kind: 'status', status: 500 },
      { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
      { kind: 'reset' },
      { kind: 'truncated' },
    ] as const) {
      registries.forget()
      registries.fail('crossref', fault, { times: 2 })
      expect(await net().ask(theWork())).toMatchObject({ kind: 'response', status: 200 })
      expect(registries.figures('crossref').requests).toBe(3)
    }
  })

  it('come to an end', async () => {
    registries.fail('crossref', { kind: 'status', status: 500 })
    const one = net()
    await one.ask(theWork())
    expect(registries.figures('crossref').requests).toBe(3)
    expect(one.stats()).toMatchObject({ asked: 1, answered: 1, silent: 1, sent: 3, retried: 2 })
  })

  it('do not come after time-outs, refusals and answers', async () => {
    for (const fault of [
      { kind: 'hanging' },
      { kind: 'status', status: 403 },
      { kind: 'status', status: 404 },
      { kind: 'status', status: 501 },
    ] as const) {
      registries.heal()
      registries.forget()
      registries.fail('crossref', fault)
      await net().ask(theWork())
      expect(registries.figures('crossref').requests).toBe(1)
    }
  })

  it('wait as long as they are asked to', async () => {
    registries.fail('crossref', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, { times: 1 })
    await net().ask(theWork())
    const [first = 0, second = 0] = registries.figures('crossref').moments
    expect(second - first).toBeGreaterThan(950)
  })

  it('of one question do not hold up another host', async () => {
    registries.fail('crossref', { kind: 'status', status: 500 })
    const one = net({ concurrency: 1, retries: { pause: 400, most: 1 } })
    const order: string[] = []
    await Promise.all([
      one.ask(theWork()).then(() => order.push('crossref')),
      one.ask(get(`${registries.urls.web}/page`)).then(() => order.push('web')),
    ])
    expect(order).toEqual(['web', 'crossref'])
  })
})

describe('close', () => {
  it('breaks off what is unanswered, which is then silent', async () => {
    registries.fail('crossref', { kind: 'hanging' })
    const one = net({ timeouts: { connect: 60_000, headers: 60_000, body: 60_000, whole: 60_000 }, perHost: 1 })
    const replies = [1, 2, 3].map(number => one.ask(get(`${registries.urls.crossref}/works/${number}`)))
    await expect.poll(() => registries.figures('crossref').requests).toBe(1)
    await one.close()
    for (const reply of await Promise.all(replies))
      expect(reply).toMatchObject({ kind: 'silent', because: 'connection' })
    expect(await one.ask(theWork())).toMatchObject({ kind: 'silent', because: 'connection' })
  })

  it('is quick when a name’s look-up never ends, and when nothing was asked', async () => {
    const one = net({ lookup: () => new Promise<never>(() => {}), timeouts: { ...timeouts, connect: 60_000 } })
    const reply = one.ask(get('http://hanging.test/'))
    await new Promise(resolve => setTimeout(resolve, 50))
    await one.close()
    expect(await reply).toMatchObject({ kind: 'silent' })
    await net().close()
  })
})
