import type { Extent } from '../model/span.js'

/** Finds the thing that a place of the file lies in, the innermost where one stands in another. One search takes the logarithm of their number. */
export function enclosing<T>(things: readonly T[], extentOf: (thing: T) => Extent): (offset: number) => T | undefined {
  const placed = things.map(thing => ({ thing, ...extentOf(thing) })).sort((one, other) => one.start - other.start)
  return offset => {
    let low = 0
    let high = placed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((placed[middle] as Extent).start <= offset) low = middle + 1
      else high = middle
    }
    while (low > 0 && (placed[low - 1] as Extent).end <= offset) low--
    return placed[low - 1]?.thing
  }
}
