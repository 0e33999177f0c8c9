import { firstFailing } from '../first-failing.js'
import type { Extent } from '../model/span.js'

/** Finds the thing that a place of the file lies in, the innermost where one stands in another. One search takes the logarithm of their number. */
export function enclosing<T>(things: readonly T[], extentOf: (thing: T) => Extent): (offset: number) => T | undefined {
  const placed = things.map(thing => ({ thing, ...extentOf(thing) })).sort((one, other) => one.start - other.start)
  return offset => {
    let begun = firstFailing(placed.length, nth => (placed[nth] as Extent).start <= offset)
    while (begun > 0 && (placed[begun - 1] as Extent).end <= offset) begun--
    return placed[begun - 1]?.thing
  }
}
