import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type Asked, type Face, facesOf, type Host, hosts } from './faces.js'
import { type Fault, play } from './fault.js'
import type { Holdings } from './holdings.js'

/** The registries and a web of pages on loopback: a port for each, none of which leads anywhere else. */
export interface Registries {
  /** Where each is asked, without a slash at the end. */
  readonly urls: Readonly<Record<Host, string>>
  /** For `allowHosts`. */
  readonly allowHosts: readonly string[]
  /** Makes a host fail from now on, or only where the path (with its query) has the given part, or only so many times. */
  readonly fail: (host: Host, fault: Fault, where?: { readonly path?: string; readonly times?: number }) => void
  readonly heal: () => void
  /** What was asked of a host, since the start or since `forget`. */
  readonly figures: (host: Host) => Figures
  readonly forget: () => void
  readonly close: () => Promise<void>
}

export interface Figures {
  readonly requests: number
  readonly mostAtOnce: number
  /** Paths with queries, in the order in which they came. */
  readonly paths: readonly string[]
  readonly headers: readonly IncomingMessage['headers'][]
  /** Moments of `performance.now()`. */
  readonly moments: readonly number[]
}

export interface RegistryOptions {
  /** Milliseconds that every answer takes. */
  readonly latency?: number
}

// The best compression takes longer than most answers.
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }

interface Failure {
  readonly fault: Fault
  readonly path: string
  times: number
}

/** Starts all registries over what they are given to know. */
export async function startRegistries(holdings: Holdings = {}, options: RegistryOptions = {}): Promise<Registries> {
  const faces = facesOf(holdings)
  const urls = {} as Record<Host, string>
  const started = new Map<Host, LoopbackHost>()
  for (const host of hosts) {
    const running = new LoopbackHost(faces[host], urls, options.latency ?? 0)
    await running.listen()
    started.set(host, running)
    urls[host] = running.url
  }
  const at = (host: Host) => started.get(host) as LoopbackHost
  return {
    urls,
    allowHosts: Object.values(urls).map(url => new URL(url).host),
    fail: (host, fault, { path = '', times = Number.POSITIVE_INFINITY } = {}) =>
      at(host).failures.push({ fault, path, times }),
    heal: () => {
      for (const running of started.values()) running.failures.length = 0
    },
    figures: host => at(host).figures(),
    forget: () => {
      for (const running of started.values()) running.forget()
    },
    close: async () => {
      await Promise.all([...started.values()].map(running => running.close()))
    },
  }
}

class LoopbackHost {
  readonly failures: Failure[] = []
  readonly #server: Server
  readonly #face: Face
  readonly #urls: Readonly<Record<Host, string>>
  readonly #latency: number
  #asked: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly moment: number }[] = []
  #inFlight = 0
  #most = 0

  constructor(face: Face, urls: Readonly<Record<Host, string>>, latency: number) {
    this.#face = face
    this.#urls = urls
    this.#latency = latency
    this.#server = createServer((request, response) => void this.#serve(request, response))
    // Requests that are not HTTP any more, since a fault ended them.
    this.#server.on('clientError', (_error, socket) => socket.destroy())
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  listen(): Promise<void> {
    return new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve))
  }

  async close(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  figures(): Figures {
    return {
      requests: this.#asked.length,
      mostAtOnce: this.#most,
      paths: this.#asked.map(({ path }) => path),
      headers: this.#asked.map(({ headers }) => headers),
      moments: this.#asked.map(({ moment }) => moment),
    }
  }

  forget(): void {
    this.#asked = []
    this.#most = this.#inFlight
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#asked.push({ path: request.url ?? '', headers: request.headers, moment: performance.now() })
    this.#inFlight++
    this.#most = Math.max(this.#most, this.#inFlight)
    response.on('close', () => this.#inFlight--)
    response.on('error', () => {})
    request.resume()
    const failure = this.failures.find(({ path, times }) => times > 0 && (request.url ?? '').includes(path))
    if (failure !== undefined) failure.times--
    const fault = failure?.fault
    if (fault !== undefined && fault.kind !== 'slow') return void (await play(fault, request, response))
    const wait = this.#latency + (fault?.milliseconds ?? 0)
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    this.#answer(request, response)
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { status = 200, headers, body = '' } = this.#face(askedBy(request), this.#urls)
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const bytes = Buffer.from(body)
    const [encoding, encoded] = accepted.includes('br')
      ? (['br', brotliCompressSync(bytes, quick)] as const)
      : (['gzip', gzipSync(bytes)] as const)
    const isWorth = bytes.length > 1000 && accepted !== '' && headers?.['content-encoding'] === undefined
    response.writeHead(status, {
      ...headers,
      'content-length': String((isWorth ? encoded : bytes).length),
      ...(isWorth && { 'content-encoding': encoding }),
    })
    response.end(isWorth ? encoded : bytes)
  }
}

function askedBy(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? '/', 'http://loopback')
  return { path: decoded(url.pathname), query: url.searchParams, accept: request.headers.accept ?? '' }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
