import { setMaxListeners } from 'node:events'
import {
  FIRST_RETRY_PAUSE,
  LARGEST_ANSWER,
  LARGEST_CACHE,
  LONGEST_CONNECT,
  LONGEST_PAUSE_IN_BODY,
  LONGEST_REQUEST,
  LONGEST_REST,
  LONGEST_RETRY_AFTER,
  LONGEST_WAIT_FOR_HEADERS,
  MOST_REQUESTS_AT_ONCE,
  MOST_REQUESTS_PER_HOST,
  MOST_RETRIES,
  PAUSE_BEFORE_SECOND_LOOK,
} from '../limits.js'
import type { Reply, Request, Response, Silent } from '../model/index.js'
import { version } from '../version.js'
import { type Cache, openCache } from './cache.js'
import { type Fault, fault } from './fault.js'
import { type Arrival, follow } from './follow.js'
import { type Guard, guard } from './guard.js'
import { Handover } from './handover.js'
import { HostQueue, statedManners } from './host-queue.js'
import { publishedManners } from './manners.js'
import type { HostCount, NetOptions, NetStats } from './options.js'
import { anonymous, questionKey } from './question.js'
import { openRecording, type Recording } from './recording.js'
import { silenceIn } from './reply.js'
import { retryAfter } from './retry-after.js'
import { sleep } from './sleep.js'
import { Slots } from './slots.js'
import type { Answer, Hop, TimeOuts, Transport } from './transport.js'

/** The network, as far as this program uses it: questions in, replies out, whatever happens. */
export interface Net {
  /** Answers a question, from a recording, the cache or the network. Never rejects: what the world does is a reply. */
  readonly ask: (request: Request) => Promise<Reply>
  /** Which hosts would be asked how many different questions, by host. What is kept from earlier runs is not looked at. */
  readonly plan: (requests: readonly Request[]) => readonly HostCount[]
  readonly stats: () => NetStats
  /** Breaks off what is unanswered, which is then silent, and lets go of sockets and files. */
  readonly close: () => Promise<void>
}

/** Opens the network. Nothing is loaded, opened or sent before the first question. */
export function openNet(options: NetOptions = {}): Net {
  return new OpenNet(options)
}

/** Plans without a network. */
function planOf(requests: readonly Request[]): readonly HostCount[] {
  const questions = new Map(requests.map(request => [questionKey(request), hostOf(request)]))
  return counted([...questions.values()]).sort(byHost)
}

class OpenNet implements Net {
  readonly #options: NetOptions
  readonly #timeOuts: TimeOuts
  readonly #now: () => Date
  readonly #guard: Guard
  readonly #global: Slots
  readonly #handover = new Handover()
  readonly #queues = new Map<string, HostQueue>()
  readonly #stopper = new AbortController()
  readonly #inFlight = new Map<string, Promise<Reply>>()
  /** Keys of what this run has recorded: a question that comes again gets the same reply, as it will in the replay. */
  readonly #recorded = new Set<string>()
  readonly #recording: Recording | null
  readonly #replay: Recording | null
  #transport: Promise<Transport> | null = null
  #cache: Promise<Cache | null> | null = null
  #warned = false
  readonly #counts = { asked: 0, answered: 0, silent: 0, fromCache: 0, fromRecording: 0, shared: 0, retried: 0 }
  readonly #waiting = new Map<string, number>()
  /** Unanswered questions that are asked once more. */
  #onceMore = 0
  /** Lets those of them go that wait for all others to be answered. */
  readonly #resting = new Set<() => void>()

  constructor(options: NetOptions) {
    this.#options = options
    // Every request that waits for something listens to it.
    setMaxListeners(0, this.#stopper.signal)
    this.#timeOuts = {
      connect: LONGEST_CONNECT,
      headers: LONGEST_WAIT_FOR_HEADERS,
      body: LONGEST_PAUSE_IN_BODY,
      whole: LONGEST_REQUEST,
      ...options.timeouts,
    }
    this.#now = options.now ?? (() => new Date())
    this.#guard = guard(options.allowHosts ?? [], options.lookup)
    this.#global = new Slots(options.concurrency ?? MOST_REQUESTS_AT_ONCE)
    this.#recording = options.record ? openRecording(options.record) : null
    this.#replay = options.replay ? openRecording(options.replay) : null
  }

  readonly plan = planOf

  ask = async (request: Request): Promise<Reply> => {
    const host = hostOf(request)
    const isOnceMore = request.look === 'once-more'
    this.#counts.asked++
    if (isOnceMore) this.#onceMore++
    this.#wait(host, 1)
    try {
      const reply = await this.#sharing(request)
      await this.#handover.turn(reply.kind === 'response' ? reply.body.length : 0)
      return this.#tallied(reply)
    } catch (error) {
      // A fault of ours; it must not take the run with it, nor be taken for an answer.
      return this.#tallied(this.#silent(request, fault('connection', `it could not be asked (${messageOf(error)})`)))
    } finally {
      this.#counts.answered++
      if (isOnceMore) this.#onceMore--
      this.#wait(host, -1)
      if (this.#resting.size > 0 && this.#isQuiet()) for (const release of this.#resting) release()
    }
  }

  stats = (): NetStats => {
    const hosts = [...this.#queues].map(([host, queue]) => ({ host, ...queue.figures })).sort(byHost)
    const sent = hosts.reduce((sum, host) => sum + host.sent, 0)
    return { ...this.#counts, sent, hosts }
  }

  close = async (): Promise<void> => {
    this.#stopper.abort()
    const transport = await this.#transport?.catch(() => null)
    await transport?.destroy()
    await Promise.allSettled(this.#inFlight.values())
    const cache = await this.#cache
    this.#cache = null
    cache?.close()
  }

  /** Equal questions in flight together are one. Of the many that wait here each holds little: no more is made of them than is needed. */
  #sharing(request: Request): Promise<Reply> {
    const key = questionKey(request)
    const before = this.#inFlight.get(key)
    if (before !== undefined) {
      this.#counts.shared++
      return before.then(reply => ({ ...reply, request }))
    }
    const reply = this.#answer(request, key)
    this.#inFlight.set(key, reply)
    return reply
  }

  async #answer(request: Request, key: string): Promise<Reply> {
    try {
      if (this.#replay !== null) return await this.#replayed(this.#replay, request, key)
      if (this.#recording !== null && this.#recorded.has(key)) {
        const again = await this.#recording.read(key, request).catch(() => null)
        if (again !== null) return again
      }
      const reply = (await this.#kept(request, key)) ?? (await this.#fetched(request, key))
      await this.#record(key, reply)
      return reply
    } finally {
      this.#inFlight.delete(key)
    }
  }

  async #replayed(replay: Recording, request: Request, key: string): Promise<Reply> {
    const file = `${key}.json`
    try {
      const reply = await replay.read(key, request)
      return reply ?? this.#silent(request, fault('connection', `the recording has no answer to this (${file})`))
    } catch (error) {
      return this.#silent(
        request,
        fault('connection', `the recording of it cannot be read (${file}: ${messageOf(error)})`),
      )
    }
  }

  async #kept(request: Request, key: string): Promise<Response | null> {
    if (request.look === 'anew') return null
    return (await this.#openCache())?.get(key, request, this.#now()) ?? null
  }

  async #fetched(request: Request, key: string): Promise<Reply> {
    if (this.#options.offline) return this.#silent(request, fault('connection', 'not asked: offline'))
    if (request.look === 'once-more') await this.#rest()
    const first = this.#firstHop(request)
    if ('kind' in first) return this.#silent(request, first)
    const arrival = await this.#persistently(first)
    if (arrival.kind === 'fault') return this.#silent(request, this.#attested(request, arrival))
    const { status, headers, body, isCut } = arrival
    const response: Response = {
      kind: 'response',
      request,
      status,
      headers,
      body,
      isCut,
      url: anonymous(arrival.url),
      redirects: arrival.redirects.map(hop => ({ url: anonymous(hop.url), status: hop.status })),
      at: this.#now().toISOString(),
      origin: 'network',
    }
    ;(await this.#openCache())?.put(key, response)
    return response
  }

  async #record(key: string, reply: Reply): Promise<void> {
    if (this.#recording === null || this.#stopper.signal.aborted) return
    try {
      await this.#recording.write(key, reply)
      this.#recorded.add(key)
    } catch (error) {
      this.#warn(`The recording is not whole: ${messageOf(error)}`)
    }
  }

  /** That there is no such host is believed, at the second time, of those who could name another one by then. */
  #attested({ look }: Request, arrival: Fault): Fault {
    if (look !== 'once-more' || this.#guard.hasResolved()) return arrival
    const { noSuchHost: _, ...unattested } = arrival
    return unattested
  }

  /** What is asked once more is asked when nothing else is: what was wrong may have passed by then. */
  async #rest(): Promise<void> {
    const { least, most } = { least: PAUSE_BEFORE_SECOND_LOOK, most: LONGEST_REST, ...this.#options.secondLook }
    await sleep(least, this.#stopper.signal)
    if (this.#isQuiet()) return
    const released = new AbortController()
    const release = () => released.abort()
    this.#resting.add(release)
    await sleep(most, AbortSignal.any([released.signal, this.#stopper.signal]))
    this.#resting.delete(release)
  }

  #isQuiet(): boolean {
    return this.#counts.asked - this.#counts.answered <= this.#onceMore
  }

  #firstHop({ method, url, headers, body, most }: Request): Hop | Fault {
    if (!URL.canParse(url)) return fault('blocked', 'it is no address that can be asked')
    const parsed = new URL(url)
    parsed.hash = ''
    const named = { 'user-agent': this.#userAgent(), accept: '*/*', ...lowerCased(headers ?? {}) }
    return {
      url: parsed,
      method,
      headers: named,
      ...(body !== undefined && { body }),
      ...(most !== undefined && { most }),
    }
  }

  /** Asks again after faults that pass, outside any slot, so that nobody waits for one that is waiting. */
  async #persistently(first: Hop): Promise<Arrival | Fault> {
    const { most = MOST_RETRIES, pause = FIRST_RETRY_PAUSE } = this.#options.retries ?? {}
    for (let attempt = 0; ; attempt++) {
      const { arrival, wait } = await this.#attempt(first)
      if (this.#stopper.signal.aborted) return fault('connection', 'stopped before an answer came')
      if (arrival.kind !== 'fault' || !arrival.isPassing || attempt >= most) return arrival
      this.#counts.retried++
      const backoff = pause * 2 ** attempt * (0.5 + Math.random() / 2)
      await sleep(Math.max(wait ?? 0, backoff), this.#stopper.signal)
    }
  }

  /** @returns  what came of it, and the milliseconds that the server asked to wait */
  async #attempt(first: Hop): Promise<{ readonly arrival: Arrival | Fault; readonly wait: number | null }> {
    let wait: number | null = null
    const arrival = await follow(first, this.#timeOuts.whole, async (hop, budget) => {
      const refusal = this.#guard.refusalOf(hop.url)
      if (refusal !== null) return { sent: fault('blocked', refusal), took: 0 }
      const queue = this.#queueOf(hop.url.host)
      let took = 0
      // The host's slot is taken first: those who wait for a slow host hold none of the slots that all hosts share.
      const sent = await queue.run(() =>
        this.#global.run(async () => {
          if (this.#stopper.signal.aborted) return fault('connection', 'stopped before it was asked')
          const { send } = await this.#openTransport()
          const start = performance.now()
          const answer = await send(hop, budget)
          took = performance.now() - start
          await this.#handover.room()
          return this.#judged(answer, queue, asked => {
            wait = asked
          })
        }, queue.waiting),
      )
      return { sent, took }
    })
    return { arrival, wait }
  }

  /** Tells the host's queue how it went, and turns answers that are none into faults. */
  #judged(answer: Answer | Fault, queue: HostQueue, onWait: (milliseconds: number) => void): Answer | Fault {
    if (answer.kind === 'fault') {
      if (answer.because === 'timeout' || answer.because === 'connection') queue.failed(answer)
      return answer
    }
    queue.heed(statedManners(answer.headers))
    const silence = silenceIn(answer)
    const asked = retryAfter(answer.headers['retry-after'], this.#now())
    if (silence === null || !isComplaint(answer, silence, asked)) {
      queue.answered()
      return silence ?? answer
    }
    if (asked !== null && asked > (this.#options.retries?.longestWait ?? LONGEST_RETRY_AFTER)) {
      const detail = `status ${answer.status}, asked to wait ${Math.ceil(asked / 1000)} s`
      const quota = { ...fault('quota', detail), status: answer.status }
      queue.stayAway(asked, quota)
      return quota
    }
    queue.complained(asked ?? 0, silence)
    if (asked !== null) onWait(asked)
    return silence
  }

  #queueOf(host: string): HostQueue {
    const known = this.#queues.get(host)
    if (known !== undefined) return known
    const manners = { ...publishedManners, ...this.#options.manners }[host]
    const queue = new HostQueue(
      {
        concurrency: manners?.concurrency ?? this.#options.perHost ?? MOST_REQUESTS_PER_HOST,
        interval: manners?.interval ?? 0,
      },
      this.#stopper.signal,
    )
    this.#queues.set(host, queue)
    return queue
  }

  /** undici takes a tenth of a second to load, which a run that sends nothing does not spend. */
  #openTransport(): Promise<Transport> {
    this.#transport ??= import('./transport.js').then(({ openTransport }) =>
      openTransport({
        guard: this.#guard,
        timeOuts: this.#timeOuts,
        largestAnswer: this.#options.largestAnswer ?? LARGEST_ANSWER,
        proxy: this.#options.proxy ?? null,
      }),
    )
    return this.#transport
  }

  async #openCache(): Promise<Cache | null> {
    const { cache: directory, cacheSize = LARGEST_CACHE } = this.#options
    if (!directory || this.#stopper.signal.aborted) return null
    this.#cache ??= openCache({ directory, size: cacheSize, onWarning: message => this.#warn(message) })
    return this.#cache
  }

  #userAgent(): string {
    const { userAgent = `footnotary/${version}`, mailto = '' } = this.#options
    const isAddress = /^[\x21-\x7e]{3,200}$/.test(mailto) && mailto.includes('@')
    return isAddress ? `${userAgent} (mailto:${mailto})` : userAgent
  }

  #silent(request: Request, { because, detail, status, noSuchHost }: Fault): Silent {
    const at = this.#now().toISOString()
    const more = { ...(status !== undefined && { status }), ...(noSuchHost && { noSuchHost }) }
    return { kind: 'silent', request, because, detail, ...more, at }
  }

  #tallied(reply: Reply): Reply {
    if (reply.kind === 'silent') this.#counts.silent++
    else if (reply.origin === 'cache') this.#counts.fromCache++
    else if (reply.origin === 'recording') this.#counts.fromRecording++
    return reply
  }

  #wait(host: string, change: 1 | -1): void {
    const count = (this.#waiting.get(host) ?? 0) + change
    if (count === 0) this.#waiting.delete(host)
    else this.#waiting.set(host, count)
    const { asked, answered } = this.#counts
    this.#options.onProgress?.({ asked, answered, waiting: this.#hostsWaitedFor })
  }

  readonly #hostsWaitedFor = (): readonly HostCount[] =>
    Array.from(this.#waiting, ([host, count]) => ({ host, count })).sort(
      (one, other) => other.count - one.count || byHost(one, other),
    )

  #warn(message: string): void {
    if (this.#warned) return
    this.#warned = true
    this.#options.onWarning?.(message)
  }
}

/** Whether a host says that it is asked too much. Some say so with 403, and then tell how long to wait. */
function isComplaint({ status }: Answer, { because }: Fault, asked: number | null): boolean {
  return status === 429 || (status === 503 && because !== 'blocked') || (status === 403 && asked !== null)
}

function hostOf({ url }: Request): string {
  return URL.canParse(url) ? new URL(url).host : ''
}

function counted(hosts: readonly string[]): HostCount[] {
  const counts = new Map<string, number>()
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1)
  return [...counts].map(([host, count]) => ({ host, count }))
}

function byHost(one: { readonly host: string }, other: { readonly host: string }): number {
  return one.host < other.host ? -1 : one.host > other.host ? 1 : 0
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
