import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Fault, play } from './fault.js'
import type { Page } from './holdings.js'

/** What an address of the web on loopback gives: a page, a fault, or what follows from the request and how often it came before. */
export type Given = Page | Fault | ((request: IncomingMessage, before: number) => Page | Fault)

/** A web of many hosts on one port of loopback: names are given addresses by `lookup`, and those that have no pages are known to nobody. */
export interface Web {
  readonly port: number
  /** For `allowHosts`. */
  readonly allowHosts: readonly string[]
  /** Names of hosts that have pages; any other is unknown. */
  readonly lookup: (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>
  /** The address of a page: `url('harbour.example/pact')`. */
  readonly url: (place: string) => string
  /** How often a place was asked for, by host and path. */
  readonly asked: (place: string) => number
  readonly close: () => Promise<void>
}

/** Starts a web of pages, by host and path with its query; `host/*` is given for all other paths of a host. */
export async function startWeb(pages: (port: number) => Readonly<Record<string, Given>>): Promise<Web> {
  const counts = new Map<string, number>()
  let given: Readonly<Record<string, Given>> = {}
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const place = host + request.url
    const before = counts.get(place) ?? 0
    counts.set(place, before + 1)
    response.on('error', () => {})
    void answer(given[place] ?? given[`${host}/*`] ?? { status: 404 }, request, response, before)
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  given = pages(port)
  const names = new Set(Object.keys(given).map(place => place.split('/')[0] ?? ''))
  return {
    port,
    allowHosts: [...names].map(name => `${name}:${port}`),
    lookup: async name => {
      if (!names.has(name)) throw Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' })
      return [{ address: '127.0.0.1', family: 4 }]
    },
    url: place => {
      const at = place.indexOf('/')
      return `http://${place.slice(0, at)}:${port}${place.slice(at)}`
    },
    asked: place => counts.get(place) ?? 0,
    close: () => closed(server),
  }
}

async function answer(given: Given, request: IncomingMessage, response: ServerResponse, before: number): Promise<void> {
  const told = typeof given === 'function' ? given(request, before) : given
  if (!('kind' in told)) {
    response.writeHead(told.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...told.headers })
    return void response.end(told.body ?? '')
  }
  if (told.kind === 'slow') return
  await play(told, request, response)
}

async function closed(server: Server): Promise<void> {
  const done = new Promise(resolve => server.close(resolve))
  server.closeAllConnections()
  await done
}
