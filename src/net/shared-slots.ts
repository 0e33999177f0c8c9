/** The slots that all hosts share. Of those that wait for one, the request goes first behind which the most wait at its host: that host decides when all are done. */
export class SharedSlots {
  #free: number
  /** From the lightest to the heaviest; of equals the one that came first stands last. */
  readonly #waiting: { readonly weight: number; readonly start: () => void }[] = []

  constructor(count: number) {
    this.#free = count
  }

  /** @param weight  requests that wait at the host behind this one */
  async run<T>(weight: number, task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>(start => this.#waiting.splice(this.#placeOf(weight), 0, { weight, start }))
    try {
      return await task()
    } finally {
      const next = this.#waiting.pop()
      if (next) next.start()
      else this.#free++
    }
  }

  #placeOf(weight: number): number {
    let [low, high] = [0, this.#waiting.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#waiting[middle]?.weight ?? 0) < weight) low = middle + 1
      else high = middle
    }
    return low
  }
}
