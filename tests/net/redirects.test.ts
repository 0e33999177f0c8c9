import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Net, openNet } from '../../src/net/open-net.js'

let home: Server
let away: Server
let seen: { readonly host: string; readonly request: IncomingMessage; readonly body: string }[] = []
let net: Net

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** `/to/STATUS/ADDRESS` redirects, `/hops/N` does so N times, and anything else answers. */
function start(name: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    seen.push({ host: name, request, body })
    const hops = Number(/^\/hops\/(\d+)$/.exec(request.url ?? '')?.[1] ?? '0')
    const [, status, location] = /^\/to\/(\d+)\/(.*)$/.exec(request.url ?? '') ?? []
    if (hops > 0) response.writeHead(302, { location: `/hops/${hops - 1}` })
    else if (location !== undefined) response.writeHead(Number(status), { location: decodeURIComponent(location) })
    else return void response.end(name)
    response.end('moved')
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

beforeAll(async () => {
  home = await start('home')
  away = await start('away')
  net = openNet({ allowHosts: [new URL(urlOf(home)).host, new URL(urlOf(away)).host] })
})
afterEach(() => {
  seen = []
})
afterAll(async () => {
  await net.close()
  home.close()
  away.close()
})

const to = (location: string, status = 302) => `${urlOf(home)}/to/${status}/${encodeURIComponent(location)}`
const get = (url: string, headers: Record<string, string> = {}) => ({ method: 'GET' as const, url, headers })

describe('redirects', () => {
  it('are followed, and told', async () => {
    const last = `${urlOf(away)}/end`
    const middle = `${urlOf(away)}/to/301/${encodeURIComponent('/end#part')}`
    expect(await net.ask(get(to(middle, 307)))).toMatchObject({
      status: 200,
      url: last,
      redirects: [
        { url: to(middle, 307), status: 307 },
        { url: middle, status: 301 },
      ],
    })
  })

  it('are followed ten times, and not eleven', async () => {
    const ten = await net.ask(get(`${urlOf(home)}/hops/10`))
    expect(ten).toMatchObject({ kind: 'response', status: 200 })
    expect(ten.kind === 'response' && ten.redirects.length).toBe(10)
    expect(await net.ask(get(`${urlOf(home)}/hops/11`))).toMatchObject({
      kind: 'silent',
      because: 'server-error',
      detail: 'it redirects more than 10 times',
    })
  })

  it('to themselves are a circle', async () => {
    expect(await net.ask(get(`${urlOf(home)}/to/302/x`))).toMatchObject({ detail: 'it redirects in a circle' })
  })

  it('without a place to go are answers', async () => {
    expect(await net.ask(get(to('')))).toMatchObject({ kind: 'response', status: 302, redirects: [] })
    expect(await net.ask(get(to('/x', 304)))).toMatchObject({ kind: 'response', status: 304 })
  })

  it('take keys only to where they belong', async () => {
    const headers = { authorization: 'Bearer key', 'x-api-key': 'key', accept: 'text/plain' }
    await net.ask(get(to('/near'), headers))
    expect(seen[1]?.request.headers).toMatchObject(headers)
    seen = []
    await net.ask(get(to(`${urlOf(away)}/far`), headers))
    expect(seen[1]?.request.headers).toMatchObject({ accept: 'text/plain' })
    expect(seen[1]?.request.headers).not.toHaveProperty('authorization')
    expect(seen[1]?.request.headers).not.toHaveProperty('x-api-key')
  })

  it('with a user or password are refused', async () => {
    const { host } = new URL(urlOf(away))
    expect(await net.ask(get(to(`http://me:secret@${host}/`)))).toMatchObject({ kind: 'silent', because: 'blocked' })
    expect(seen.length).toBe(1)
  })

  it('turn a POST into a GET, unless they say otherwise', async () => {
    const post = (url: string) => net.ask({ method: 'POST', url, body: '{"a":1}', headers: { 'content-type': 'x/y' } })
    await post(to('/seen', 303))
    expect([seen[1]?.request.method, seen[1]?.body, seen[1]?.request.headers['content-type']]).toEqual([
      'GET',
      '',
      undefined,
    ])
    seen = []
    await post(to('/seen', 307))
    expect([seen[1]?.request.method, seen[1]?.body, seen[1]?.request.headers['content-type']]).toEqual([
      'POST',
      '{"a":1}',
      'x/y',
    ])
  })

  it('take no body to another server', async () => {
    const url = to(`${urlOf(away)}/`, 308)
    expect(await net.ask({ method: 'POST', url, body: 'a' })).toMatchObject({ kind: 'silent', because: 'blocked' })
    expect(seen.map(({ host }) => host)).toEqual(['home'])
  })

  it('to names that lead inside are refused', async () => {
    const inside = openNet({
      allowHosts: [new URL(urlOf(home)).host],
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    const port = new URL(urlOf(away)).port
    expect(await inside.ask(get(to(`http://pages.test:${port}/`)))).toMatchObject({
      kind: 'silent',
      because: 'blocked',
      detail: `redirected to pages.test:${port}: pages.test is not on the public net`,
    })
    expect(seen.map(({ host }) => host)).toEqual(['home'])
    await inside.close()
  })
})

describe('a name that leads elsewhere the second time', () => {
  const rebinding = async (addresses: readonly string[], allowHosts: readonly string[]) => {
    let lookups = 0
    const one = openNet({
      allowHosts,
      lookup: async () => [{ address: addresses[lookups++] ?? '', family: 4 }],
      timeouts: { connect: 500 },
    })
    const reply = await one.ask(get(`http://pages.test:${new URL(urlOf(home)).port}/`))
    await one.close()
    return { reply, lookups }
  }

  it('is looked up once, and connected to where it led then', async () => {
    const { reply, lookups } = await rebinding(['127.0.0.1', '203.0.113.9'], ['pages.test'])
    expect(reply).toMatchObject({ kind: 'response', status: 200 })
    expect(lookups).toBe(1)
  })

  it('is refused for where it led then', async () => {
    const { reply, lookups } = await rebinding(['10.0.0.1', '127.0.0.1'], [])
    expect(reply).toMatchObject({ kind: 'silent', because: 'blocked' })
    expect(lookups).toBe(1)
    expect(seen).toEqual([])
  })
})
