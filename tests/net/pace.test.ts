import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fault } from '../../src/net/fault.js'
import { HostQueue, statedManners } from '../../src/net/host-queue.js'
import { type Net, openNet } from '../../src/net/open-net.js'
import type { NetOptions, Progress } from '../../src/net/options.js'
import { type Registries, startRegistries } from '../support/loopback/registry-server.js'

let registries: Registries
const opened: Net[] = []

beforeAll(async () => {
  registries = await startRegistries({}, { latency: 20 })
})
afterAll(() => registries.close())
afterEach(async () => {
  registries.heal()
  registries.forget()
  await Promise.all(opened.splice(0).map(net => net.close()))
})

function net(options: NetOptions = {}): Net {
  const one = openNet({ allowHosts: registries.allowHosts, retries: { pause: 5 }, ...options })
  opened.push(one)
  return one
}

const get = (url: string) => ({ method: 'GET' as const, url })
const pages = (host: 'web' | 'crossref', count: number) =>
  Array.from({ length: count }, (_, index) => get(`${registries.urls[host]}/works/${index}`))
const askAll = (one: Net, requests: readonly { method: 'GET'; url: string }[]) =>
  Promise.all(requests.map(request => one.ask(request)))
const hostOf = (host: 'web' | 'crossref') => new URL(registries.urls[host]).host

describe('limits', () => {
  it('hold for each host', async () => {
    const one = net({ perHost: 3 })
    await askAll(one, [...pages('web', 20), ...pages('crossref', 20)])
    expect(registries.figures('web').mostAtOnce).toBe(3)
    expect(registries.figures('crossref').mostAtOnce).toBe(3)
    expect(one.stats().hosts.map(({ sent, mostAtOnce }) => [sent, mostAtOnce])).toEqual([
      [20, 3],
      [20, 3],
    ])
  })

  it('hold for all hosts together', async () => {
    await askAll(net({ perHost: 10, concurrency: 4 }), [...pages('web', 20), ...pages('crossref', 20)])
    const { web, crossref } = { web: registries.figures('web'), crossref: registries.figures('crossref') }
    expect(web.mostAtOnce + crossref.mostAtOnce).toBeGreaterThan(3)
    expect(Math.max(web.mostAtOnce, crossref.mostAtOnce)).toBeLessThan(5)
  })

  it('are a host’s own where it has some', async () => {
    await askAll(net({ manners: { [hostOf('web')]: { concurrency: 1, interval: 60 } } }), pages('web', 4))
    const { mostAtOnce, moments } = registries.figures('web')
    expect(mostAtOnce).toBe(1)
    // Timers may be a little early, and arrivals a little apart.
    expect((moments[3] ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(150)
  })

  it('follow what a host states', async () => {
    const headers = { 'x-rate-limit-limit': '20', 'x-rate-limit-interval': '1s', 'x-concurrency-limit': '2' }
    registries.fail('web', { kind: 'status', status: 404, headers })
    const one = net({ perHost: 8 })
    await askAll(one, pages('web', 1))
    registries.forget()
    await askAll(one, pages('web', 6))
    const { moments } = registries.figures('web')
    expect((moments[5] ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(200)
  })
})

describe('a host that never answers', () => {
  it('delays no other', async () => {
    registries.fail('crossref', { kind: 'hanging' })
    const hour = 60 * 60 * 1000
    const one = net({ timeouts: { headers: hour, whole: hour }, concurrency: 8, perHost: 4 })
    const hanging = askAll(one, pages('crossref', 12))
    for (const reply of await askAll(one, pages('web', 40))) expect(reply.kind).toBe('response')
    await one.close()
    for (const reply of await hanging) expect(reply).toMatchObject({ kind: 'silent', because: 'connection' })
  })

  it('is left alone after a few tries', async () => {
    registries.fail('crossref', { kind: 'hanging' })
    const replies = await askAll(net({ timeouts: { headers: 100 }, perHost: 2 }), pages('crossref', 40))
    expect(registries.figures('crossref').requests).toBeLessThan(9)
    expect(replies.every(reply => reply.kind === 'silent' && reply.because === 'timeout')).toBe(true)
    expect(replies.at(-1)).toMatchObject({
      detail: 'not asked: the last 5 requests to the host failed (no answer within 0.1 s)',
    })
  })
})

describe('a host that asks for a long wait', () => {
  it('is asked no more', async () => {
    registries.fail('crossref', { kind: 'status', status: 429, headers: { 'retry-after': '600' } })
    const one = net({ perHost: 2 })
    const replies = await askAll(one, pages('crossref', 20))
    expect(registries.figures('crossref').requests).toBeLessThan(4)
    expect(new Set(replies.map(reply => (reply.kind === 'silent' ? reply.because : '')))).toEqual(new Set(['quota']))
    expect(await askAll(one, pages('web', 1))).toMatchObject([{ kind: 'response' }])
  })
})

describe('a host that only complains', () => {
  it('is given up', async () => {
    const queue = new HostQueue({ concurrency: 4, interval: 0 }, new AbortController().signal)
    for (let count = 0; count < 10; count++) queue.complained(0, fault('quota', 'status 429'))
    expect(await queue.run(async () => 'done')).toMatchObject({
      because: 'quota',
      detail: 'not asked: the last 10 answers of the host were complaints (status 429)',
    })
  })

  it('of 403 is slowed down too, when it says how long to wait', async () => {
    registries.fail('crossref', { kind: 'status', status: 403, headers: { 'retry-after': '900' } })
    const one = net()
    const [first, second] = pages('crossref', 2)
    if (!first || !second) throw new Error('Expected two questions')
    expect(await one.ask(first)).toMatchObject({ because: 'quota', detail: 'status 403, asked to wait 900 s' })
    expect(await one.ask(second)).toMatchObject({ because: 'quota' })
    expect(registries.figures('crossref').requests).toBe(1)
  })
})

describe('a queue', () => {
  const never = new AbortController().signal

  it('slows down when the host complains, and speeds up again', async () => {
    const queue = new HostQueue({ concurrency: 4, interval: 0 }, never)
    queue.complained(0, fault('quota', 'status 429'))
    const start = performance.now()
    await Promise.all([1, 2, 3].map(() => queue.run(async () => {})))
    expect(performance.now() - start).toBeGreaterThan(350)
    for (let count = 0; count < 40; count++) queue.answered()
    const again = performance.now()
    await Promise.all(Array.from({ length: 20 }, () => queue.run(async () => {})))
    expect(performance.now() - again).toBeLessThan(600)
  })

  it('lets nothing through while it is to stay away', async () => {
    const queue = new HostQueue({ concurrency: 1, interval: 0 }, never)
    queue.stayAway(10_000, fault('quota', 'for a while'))
    expect(await queue.run(async () => 'done')).toMatchObject({ kind: 'fault', because: 'quota' })
    expect(queue.figures.sent).toBe(0)
  })

  it('reads only limits that it can read', () => {
    expect(statedManners({ 'x-rate-limit-limit': '50', 'x-rate-limit-interval': '1s' })).toEqual({ interval: 20 })
    expect(statedManners({ 'x-concurrency-limit': '3' })).toEqual({ concurrency: 3 })
    for (const bad of ['0', '-1', '1e9', 'many', '', '99999999'])
      expect(
        statedManners({ 'x-rate-limit-limit': bad, 'x-rate-limit-interval': '1s', 'x-concurrency-limit': bad }),
      ).toEqual({})
  })
})

describe('equal questions', () => {
  it('in flight together are one', async () => {
    const one = net()
    const [first] = pages('web', 1)
    const replies = await askAll(
      one,
      Array.from({ length: 20 }, () => first as { method: 'GET'; url: string }),
    )
    expect(registries.figures('web').requests).toBe(1)
    expect(replies.every(reply => reply.kind === 'response')).toBe(true)
    expect(one.stats()).toMatchObject({ asked: 20, answered: 20, shared: 19, sent: 1 })
  })

  it('with other accepted types are others', async () => {
    const [first] = pages('web', 1)
    const request = first as { method: 'GET'; url: string }
    const one = net()
    await Promise.all([one.ask({ ...request, headers: { accept: 'text/html' } }), one.ask(request)])
    expect(registries.figures('web').requests).toBe(2)
  })
})

describe('what is told', () => {
  it('to servers: who asks', async () => {
    await askAll(net({ mailto: 'desk@journal.test' }), pages('web', 1))
    await askAll(net({ mailto: 'bad\r\nname: x' }), pages('web', 1))
    const [named, bad] = registries.figures('web').headers
    expect(named?.['user-agent']).toMatch(/^footnotary\/\d+\.\d+\.\d+ \(mailto:desk@journal\.test\)$/)
    expect(bad?.['user-agent']).toMatch(/^footnotary\/\d+\.\d+\.\d+$/)
  })

  it('to the caller: how far it is', async () => {
    const told: (Omit<Progress, 'waiting'> & { readonly waiting: ReturnType<Progress['waiting']> })[] = []
    const onProgress = (progress: Progress) => told.push({ ...progress, waiting: progress.waiting() })
    await askAll(net({ onProgress }), [...pages('web', 3), ...pages('crossref', 1)])
    expect(told).toHaveLength(8)
    expect(told[3]).toEqual({
      asked: 4,
      answered: 0,
      waiting: [
        { host: hostOf('web'), count: 3 },
        { host: hostOf('crossref'), count: 1 },
      ],
    })
    expect(told.at(-1)).toEqual({ asked: 4, answered: 4, waiting: [] })
  })

  it('before anything is sent: whom it would ask, and how often', async () => {
    const one = net()
    const plan = one.plan([...pages('web', 3), ...pages('web', 2), ...pages('crossref', 1)])
    expect(plan).toEqual(
      [
        { host: hostOf('crossref'), count: 1 },
        { host: hostOf('web'), count: 3 },
      ].sort((a, b) => (a.host < b.host ? -1 : 1)),
    )
    expect(registries.figures('web').requests).toBe(0)
  })

  it('offline: nothing', async () => {
    const replies = await askAll(net({ offline: true }), pages('web', 3))
    for (const reply of replies)
      expect(reply).toMatchObject({ kind: 'silent', because: 'connection', detail: 'not asked: offline' })
    expect(registries.figures('web').requests).toBe(0)
  })
})
