import { MOST_BYTES_UNREAD } from '../limits.js'

/**
 * Hands answers over one by one, each in its own turn of the event loop. To read a page takes longer than to send a request: were answers that arrive
 * together handed over together, the slots that they leave would stay empty until all of them are read.
 */
export class Handover {
  readonly #queue: { readonly bytes: number; readonly hand: () => void }[] = []
  readonly #lackingRoom: (() => void)[] = []
  #bytes = 0

  /** Resolves when it is this answer's turn. */
  turn(bytes: number): Promise<void> {
    return new Promise(hand => {
      this.#bytes += bytes
      this.#queue.push({ bytes, hand })
      if (this.#queue.length === 1) setImmediate(() => this.#next())
    })
  }

  /** Resolves when so much has been handed over that more may arrive: answers come faster than they are read. */
  async room(): Promise<void> {
    if (this.#bytes < MOST_BYTES_UNREAD) return
    await new Promise<void>(resolve => this.#lackingRoom.push(resolve))
  }

  #next(): void {
    const [first] = this.#queue
    if (!first) return
    first.hand()
    this.#queue.shift()
    this.#bytes -= first.bytes
    if (this.#bytes < MOST_BYTES_UNREAD) for (const resolve of this.#lackingRoom.splice(0)) resolve()
    if (this.#queue.length > 0) setImmediate(() => this.#next())
  }
}
