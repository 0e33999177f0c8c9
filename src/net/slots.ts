import { firstFailing } from '../first-failing.js'
/** So many tasks at once and no more. Of those that wait the heaviest goes first, and of equals the one that came first. */
export class Slots {
  #size: number
  #taken = 0
  /** In their order, from `#first` on; those before it have gone. */
  readonly #waiting: { readonly weight: number; readonly start: () => void }[] = []
  #first = 0

  constructor(size: number) {
    this.#size = size
  }

  get size(): number {
    return this.#size
  }

  /** Those that run are let be, however few are allowed from now on. */
  set size(size: number) {
    this.#size = size
    this.#fill()
  }

  get waiting(): number {
    return this.#waiting.length - this.#first
  }

  async run<T>(task: () => Promise<T>, weight = 0): Promise<T> {
    if (this.#taken < this.#size) this.#taken++
    else await new Promise<void>(start => this.#waiting.splice(this.#placeOf(weight), 0, { weight, start }))
    try {
      return await task()
    } finally {
      this.#taken--
      this.#fill()
    }
  }

  #fill(): void {
    while (this.#taken < this.#size) {
      const next = this.#waiting[this.#first]
      if (!next) break
      this.#taken++
      this.#first++
      next.start()
    }
    if (this.#first < MOST_GONE) return
    this.#waiting.splice(0, this.#first)
    this.#first = 0
  }

  /** Behind all that are as heavy, which mostly is the end. */
  #placeOf(weight: number): number {
    const [first, end] = [this.#first, this.#waiting.length]
    if (weight <= (this.#waiting[end - 1]?.weight ?? weight)) return end
    return first + firstFailing(end - first, nth => (this.#waiting[first + nth]?.weight ?? 0) >= weight)
  }
}

/** To move the rest of a line forward each time would take longer the longer it is. */
const MOST_GONE = 1_000
