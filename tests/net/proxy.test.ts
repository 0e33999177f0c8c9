import { createServer, request as forward, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNet } from '../../src/net/open-net.js'
import type { NetOptions } from '../../src/net/options.js'
import { proxiesFrom } from '../../src/net/proxies.js'
import { type Registries, startRegistries } from '../support/loopback/registry-server.js'

let proxy: Server
let registries: Registries
let asked: string[] = []
let refuseWith: number | null = null

beforeAll(async () => {
  registries = await startRegistries({ pages: { '/page': { body: 'a page' } } })
  const port = () => new URL(registries.urls.web).port
  // Whatever it is asked for, it asks the web on loopback.
  proxy = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    if (refuseWith !== null) return void response.writeHead(refuseWith).end()
    const { pathname } = new URL(incoming.url ?? '')
    forward({ port: port(), path: pathname, headers: incoming.headers }, answer => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    }).end()
  })
  proxy.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`)
    if (refuseWith !== null) return void socket.end(`HTTP/1.1 ${refuseWith} No\r\n\r\n`)
    const onward = connect(Number(port()), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket)
      socket.pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  proxy.close()
  proxy.closeAllConnections()
  await registries.close()
})

const address = () => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
const unknown = () => Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }))

async function ask(url: string, options: NetOptions = {}) {
  asked = []
  const net = openNet({
    proxy: { http: address(), https: address() },
    lookup: unknown,
    retries: { most: 0 },
    ...options,
  })
  try {
    return await net.ask({ method: 'GET', url })
  } finally {
    await net.close()
  }
}

describe('through a proxy', () => {
  it('a page of a name that only the proxy knows is got', async () => {
    const reply = await ask('http://pages.test/page')
    expect(reply).toMatchObject({ kind: 'response', status: 200 })
    expect(asked).toEqual(['GET http://pages.test/page'])
  })

  it('https is tunnelled', async () => {
    // What is behind the tunnel speaks no TLS.
    expect(await ask('https://pages.test/page')).toMatchObject({ kind: 'silent', because: 'connection' })
    expect(asked).toEqual(['CONNECT pages.test:443'])
  })

  it('addresses inside are refused all the same, and so are names known to lead there', async () => {
    for (const url of ['http://10.0.0.1/', 'http://0x7f.1/', 'https://[::1]/'])
      expect(await ask(url)).toMatchObject({ kind: 'silent', because: 'blocked' })
    const lookup = async () => [{ address: '192.168.0.1', family: 4 }]
    expect(await ask('http://inside.test/', { lookup })).toMatchObject({ kind: 'silent', because: 'blocked' })
    expect(asked).toEqual([])
  })

  it('hosts that are excepted are asked directly', async () => {
    const { host, hostname } = new URL(registries.urls.web)
    const proxies = { http: address(), https: address(), except: hostname }
    const reply = await ask(`${registries.urls.web}/page`, { proxy: proxies, allowHosts: [host] })
    expect(reply).toMatchObject({ kind: 'response', status: 200 })
    expect(asked).toEqual([])
  })

  it('that wants a password or forbids the host nothing is said of the page', async () => {
    for (const status of [407, 403]) {
      refuseWith = status
      expect(await ask('http://pages.test/page')).toMatchObject({ kind: 'silent', because: 'blocked' })
      expect(await ask('https://pages.test/page')).toMatchObject({ kind: 'silent', because: 'blocked' })
    }
    refuseWith = 502
    expect(await ask('http://pages.test/page')).toMatchObject({ kind: 'silent', because: 'server-error' })
    expect(await ask('https://pages.test/page')).toMatchObject({ kind: 'silent', because: 'connection' })
    refuseWith = null
  })

  it('the environment is not read', async () => {
    process.env.http_proxy = address()
    try {
      const reply = await ask(`${registries.urls.web}/page`, { proxy: null, allowHosts: registries.allowHosts })
      expect(reply).toMatchObject({ kind: 'response' })
      const other = await ask(`${registries.urls.web}/page`, {
        proxy: { https: address() },
        allowHosts: registries.allowHosts,
      })
      expect(other).toMatchObject({ kind: 'response' })
      expect(asked).toEqual([])
    } finally {
      delete process.env.http_proxy
    }
  })
})

describe('proxiesFrom', () => {
  it('reads an environment', () => {
    expect(proxiesFrom({})).toBe(null)
    expect(proxiesFrom({ HTTP_PROXY: '', no_proxy: 'a.test' })).toBe(null)
    expect(
      proxiesFrom({ https_proxy: 'http://p.test:1', HTTP_PROXY: 'q.test:2', NO_PROXY: 'a.test, .b.test' }),
    ).toEqual({
      http: 'http://q.test:2',
      https: 'http://p.test:1',
      except: 'a.test, .b.test',
    })
    expect(proxiesFrom({ ALL_PROXY: 'socks5://p.test', http_proxy: 'https://q.test' })).toEqual({
      http: 'https://q.test',
      https: 'socks5://p.test',
      except: '',
    })
  })
})
