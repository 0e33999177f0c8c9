import type { LookupFunction, Socket } from 'node:net'
import { Agent, buildConnector, type Dispatcher, EnvHttpProxyAgent } from 'undici'
import { LARGEST_HEADERS, PATIENCE_WITH_SYSTEM_LOOKUP } from '../limits.js'
import { acceptedEncodings, type Body, collect, decompress } from './body.js'
import { type Fault, fault, faultOf, TimeOut } from './fault.js'
import { type Guard, portOf, Refusal } from './guard.js'

/** One request to one server, redirects not followed. */
export interface Hop {
  readonly url: URL
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Bytes of the body that are wanted, where that is less than the limit on all answers. */
  readonly most?: number
}

/** What a host answered to one request. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case; cookies are left out. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly isCut: boolean
}

/** Milliseconds. */
export interface TimeOuts {
  /** To reach the server. */
  readonly connect: number
  /** From the request to the head of the answer, connecting included. */
  readonly headers: number
  /** Between two pieces of the body. */
  readonly body: number
  /** In flight altogether, redirects included. */
  readonly whole: number
}

/** Where requests go through, by the scheme of what is asked; `except` as in NO_PROXY. */
export interface Proxies {
  readonly http?: string
  readonly https?: string
  readonly except?: string
}

/** What a transport is bound by. */
export interface TransportOptions {
  readonly guard: Guard
  readonly timeOuts: TimeOuts
  readonly largestAnswer: number
  readonly proxy: Proxies | null
}

/** The way by which requests leave the machine. */
export interface Transport {
  /**
   * Sends one request if the guard lets it; never rejects.
   * @param budget  milliseconds
   */
  readonly send: (hop: Hop, budget: number) => Promise<Answer | Fault>
  /** Breaks off what is in flight. */
  readonly destroy: () => Promise<void>
}

/** The one place that opens connections. */
export function openTransport(options: TransportOptions): Transport {
  const { guard, timeOuts, largestAnswer, proxy } = options
  const connecting = new Set<Socket>()
  const dispatcher = dispatcherFor(options, connecting)
  const inFlight = new Set<AbortController>()

  const send = async (hop: Hop, budget: number): Promise<Answer | Fault> => {
    const refusal = guard.refusalOf(hop.url)
    if (refusal !== null) return fault('blocked', refusal)
    const clock = new RequestClock(timeOuts, budget)
    inFlight.add(clock.controller)
    try {
      // A proxy looks names up itself, and may know more of them than we do: what we can see is still refused.
      if (proxy !== null) await refuseWhatIsSeen(guard, hop.url)
      return await exchange(dispatcher, hop, clock, largestAnswer)
    } catch (error) {
      return faultOf(clock.controller.signal.aborted ? clock.controller.signal.reason : error)
    } finally {
      clock.stop()
      inFlight.delete(clock.controller)
    }
  }
  const destroy = async () => {
    for (const controller of inFlight) controller.abort(new Error('stopped'))
    for (const socket of connecting) socket.destroy()
    await dispatcher.destroy()
  }
  return { send, destroy }
}

async function exchange(
  dispatcher: Dispatcher,
  { url, method, headers, body, most = Number.POSITIVE_INFINITY }: Hop,
  clock: RequestClock,
  largest: number,
): Promise<Answer | Fault> {
  const largestAnswer = Math.min(most, largest)
  const response = await dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers: { ...headers, 'accept-encoding': acceptedEncodings },
    body: body ?? null,
    signal: clock.controller.signal,
  })
  // When it is let go of early it reports that as an error, which nobody else hears.
  response.body.on('error', () => {})
  clock.restartPause()
  const wire = await collect(response.body, largestAnswer, () => clock.restartPause())
  clock.stop()
  const kept = keptHeaders(response.headers)
  const decoded = await decompress(wire, kept['content-encoding'] ?? '', largestAnswer)
  if (decoded === undefined) return fault('connection', 'the answer broke off', { isPassing: true })
  if (decoded === null) return fault('server-error', 'the answer cannot be decompressed')
  return answer(response.statusCode, kept, decoded)
}

function answer(status: number, headers: Record<string, string>, { bytes, isCut }: Body): Answer {
  return { kind: 'answer', status, headers, body: bytes, isCut }
}

/** Cookies are for the one who asked, and nobody keeps them. */
function keptHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'set-cookie' ? [] : [[name, String(value)] as const],
  )
  return Object.fromEntries(kept)
}

/** Our own timers: undici's count in seconds, start anew with every byte, and know nothing of the whole. */
class RequestClock {
  readonly controller = new AbortController()
  readonly #timeOuts: TimeOuts
  readonly #whole: NodeJS.Timeout
  #phase: NodeJS.Timeout

  constructor(timeOuts: TimeOuts, budget: number) {
    this.#timeOuts = timeOuts
    this.#whole = this.#abortAfter(budget, `no whole answer within ${inSeconds(timeOuts.whole)}`)
    this.#phase = this.#abortAfter(timeOuts.headers, `no answer within ${inSeconds(timeOuts.headers)}`)
  }

  /** The head has come, or a piece of the body. */
  restartPause(): void {
    clearTimeout(this.#phase)
    this.#phase = this.#abortAfter(
      this.#timeOuts.body,
      `the answer stopped coming for ${inSeconds(this.#timeOuts.body)}`,
    )
  }

  stop(): void {
    clearTimeout(this.#whole)
    clearTimeout(this.#phase)
  }

  #abortAfter(milliseconds: number, detail: string): NodeJS.Timeout {
    return setTimeout(() => this.controller.abort(new TimeOut(detail)), Math.max(0, milliseconds))
  }
}

function dispatcherFor({ guard, timeOuts, proxy }: TransportOptions, connecting: Set<Socket>): Dispatcher {
  const options: Agent.Options = {
    connect: guardedConnector(guard, timeOuts.connect, connecting),
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: LARGEST_HEADERS,
  }
  if (proxy === null) return new Agent(options)
  // Empty, rather than left out: undici would read the environment, which is the caller's to read.
  return new EnvHttpProxyAgent({
    ...options,
    httpProxy: proxy.http ?? '',
    httpsProxy: proxy.https ?? '',
    noProxy: proxy.except ?? '',
    proxyTunnel: false,
  })
}

/**
 * Connects to the addresses that the guard has seen, and to no others: a name that is looked up twice may lead elsewhere the
 * second time. The time for it is bounded by a timer of our own, and a socket that comes too late is closed.
 */
function guardedConnector(guard: Guard, milliseconds: number, connecting: Set<Socket>): buildConnector.connector {
  // One for each host, since they remember TLS sessions.
  const connectors = new Map<string, Connect>()
  const connectorFor = (host: string, port: string): Connect => {
    const known = connectors.get(`${host}:${port}`)
    if (known !== undefined) return known
    // undici's own time-out counts in seconds, and is off.
    const built = buildConnector({ timeout: 0, lookup: guardedLookup(guard, port) }) as unknown as Connect
    connectors.set(`${host}:${port}`, built)
    return built
  }
  return (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80')
    let settled = false
    const settle: buildConnector.Callback = (...[error, opened]) => {
      if (settled) return void opened?.destroy()
      settled = true
      clearTimeout(timer)
      connecting.delete(socket)
      if (error === null) callback(null, opened)
      else callback(error, null)
    }
    const timer = setTimeout(() => {
      settle(new TimeOut(`no connection within ${inSeconds(milliseconds)}`), null)
      socket.destroy()
    }, milliseconds)
    const socket = connectorFor(options.hostname, port)(options, settle)
    connecting.add(socket)
  }
}

/** undici's connectors return their socket, though their types do not say so. */
type Connect = (options: buildConnector.Options, callback: buildConnector.Callback) => Socket

/** A look-up as `net.connect` takes it. It is not called for IP literals, which are refused before a request is sent. */
function guardedLookup(guard: Guard, port: string): LookupFunction {
  return (name, { all }, callback) => {
    guard.addressesOf(name, port).then(
      addresses => {
        if (all === true) callback(null, [...addresses])
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    )
  }
}

/** Rejects for a name that leads inside as far as can be seen from here, which may be not at all. */
async function refuseWhatIsSeen(guard: Guard, url: URL): Promise<void> {
  const seen = guard.addressesOf(url.hostname, portOf(url)).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error : null),
  )
  let timer: NodeJS.Timeout | undefined
  const unseen = new Promise<null>(resolve => {
    timer = setTimeout(resolve, PATIENCE_WITH_SYSTEM_LOOKUP, null)
  })
  const refusal = await Promise.race([seen, unseen])
  clearTimeout(timer)
  if (refusal !== null) throw refusal
}

function inSeconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`
}
