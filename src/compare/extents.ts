import type { Extent } from '../model/span.js'

/** Whether two stretches of one text share a character. */
export function overlap(one: Extent, other: Extent): boolean {
  return one.start < other.end && other.start < one.end
}
