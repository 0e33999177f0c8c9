import pLimit, { type LimitFunction } from 'p-limit'
import {
  ANSWERS_TO_SPEED_UP,
  COMPLAINTS_TO_REST,
  FAILURES_TO_REST,
  FIRST_SLOW_GAP,
  LONGEST_SLOW_GAP,
  REST_OF_A_SILENT_HOST,
} from '../limits.js'
import { type Fault, fault } from './fault.js'
import type { Manners } from './manners.js'
import { sleep } from './sleep.js'

/**
 * The requests to one host, in turn: no more at once and no faster than its manners allow, slower when it complains, and none
 * for a while when it asks for that or does not answer at all.
 */
export class HostQueue {
  readonly #slots: LimitFunction
  readonly #stopped: AbortSignal
  /** The most that is allowed; `#slots.concurrency` and `#gap` are what is taken of it now. */
  #concurrency: number
  #interval: number
  #gap: number
  /** Moments of `performance.now()`. */
  #nextStart = 0
  #pausedUntil = 0
  #closedUntil = 0
  #reasonToStayAway: Fault | null = null
  #failures = 0
  #complaints = 0
  #answers = 0
  #inFlight = 0
  #most = 0
  #sent = 0

  constructor({ concurrency, interval }: Required<Manners>, stopped: AbortSignal) {
    this.#slots = pLimit(concurrency)
    this.#concurrency = concurrency
    this.#interval = interval
    this.#gap = interval
    this.#stopped = stopped
  }

  /** Requests sent, and the most that were in flight at once. */
  get figures(): { readonly sent: number; readonly mostAtOnce: number } {
    return { sent: this.#sent, mostAtOnce: this.#most }
  }

  /** Requests that wait for their turn. */
  get waiting(): number {
    return this.#slots.pendingCount
  }

  /** Runs a task when it is its turn; gives a fault instead while the host is to be left alone. */
  run<T>(task: () => Promise<T>): Promise<T | Fault> {
    return this.#slots(async () => {
      await this.#turn()
      if (this.#stopped.aborted) return fault('connection', 'stopped before it was asked')
      const reason = this.#leftAlone()
      return reason ?? this.#counted(task)
    })
  }

  /** It answered, and did not complain. */
  answered(): void {
    this.#failures = 0
    this.#complaints = 0
    this.#answers++
    if (this.#answers < ANSWERS_TO_SPEED_UP) return
    this.#answers = 0
    this.#gap = this.#gap / 2 < FIRST_SLOW_GAP ? this.#interval : Math.max(this.#interval, this.#gap / 2)
    this.#slots.concurrency = Math.min(this.#concurrency, this.#slots.concurrency + 1)
  }

  /**
   * It has too much to do, and said so.
   * @param wait  milliseconds for which it asked to be left alone
   */
  complained(wait: number, how: Fault): void {
    this.#failures = 0
    this.#answers = 0
    this.#complaints++
    if (this.#complaints >= COMPLAINTS_TO_REST) {
      this.#complaints = COMPLAINTS_TO_REST - 1
      const times = `the last ${COMPLAINTS_TO_REST} answers of the host were complaints`
      this.stayAway(REST_OF_A_SILENT_HOST, { ...how, detail: `not asked: ${times} (${how.detail})` })
    }
    // Requests that were in flight together complain together: one slowing is enough for all of them.
    const isNews = performance.now() >= this.#pausedUntil
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + wait)
    if (!isNews) return
    this.#gap = Math.min(LONGEST_SLOW_GAP, Math.max(FIRST_SLOW_GAP, this.#gap * 2, this.#interval))
    this.#slots.concurrency = Math.max(1, Math.floor(this.#slots.concurrency / 2))
  }

  /** It did not answer, or could not be reached. */
  failed(how: Fault): void {
    this.#answers = 0
    this.#failures++
    if (this.#failures < FAILURES_TO_REST) return
    // After the rest one more failure is enough for the next.
    this.#failures = FAILURES_TO_REST - 1
    this.stayAway(REST_OF_A_SILENT_HOST, {
      ...how,
      detail: `not asked: the last ${FAILURES_TO_REST} requests to the host failed (${how.detail})`,
    })
  }

  /** Lets no request through for so many milliseconds. */
  stayAway(milliseconds: number, reason: Fault): void {
    this.#closedUntil = performance.now() + milliseconds
    this.#reasonToStayAway = { ...reason, isPassing: false }
  }

  /** It stated limits of its own; they only ever make us slower. */
  heed({ concurrency, interval }: Manners): void {
    if (concurrency !== undefined && concurrency < this.#concurrency) {
      this.#concurrency = Math.max(1, concurrency)
      this.#slots.concurrency = Math.min(this.#slots.concurrency, this.#concurrency)
    }
    if (interval !== undefined && interval > this.#interval) {
      this.#interval = Math.min(LONGEST_SLOW_GAP, interval)
      this.#gap = Math.max(this.#gap, this.#interval)
    }
  }

  async #counted<T>(task: () => Promise<T>): Promise<T> {
    this.#inFlight++
    this.#sent++
    this.#most = Math.max(this.#most, this.#inFlight)
    try {
      return await task()
    } finally {
      this.#inFlight--
    }
  }

  async #turn(): Promise<void> {
    while (!this.#stopped.aborted && this.#leftAlone() === null) {
      const now = performance.now()
      const start = Math.max(this.#nextStart, this.#pausedUntil)
      if (start <= now) {
        this.#nextStart = now + this.#gap
        return
      }
      await sleep(start - now, this.#stopped)
    }
  }

  #leftAlone(): Fault | null {
    return performance.now() < this.#closedUntil ? this.#reasonToStayAway : null
  }
}

/**
 * The limits in an answer's headers: `x-rate-limit-limit` requests in `x-rate-limit-interval` (`1s`), and `x-concurrency-limit`,
 * as Crossref sends them. What cannot be read is left out.
 */
export function statedManners(headers: Readonly<Record<string, string>>): Manners {
  const limit = positive(headers['x-rate-limit-limit'])
  const seconds = positive(headers['x-rate-limit-interval']?.replace(/s$/, ''))
  const concurrency = positive(headers['x-concurrency-limit'])
  return {
    ...(limit !== null && seconds !== null && { interval: (seconds * 1000) / limit }),
    ...(concurrency !== null && { concurrency }),
  }
}

function positive(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}
