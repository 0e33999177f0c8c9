/**
 * Where in an order a question is first answered with no, found by halving: in the logarithm of its length.
 *
 * @param length  how many things stand in the order
 * @param holds  asked of a place, from 0; once it is false it stays false
 * @returns  the place, or `length` where it holds throughout: how many it holds for
 */
export function firstFailing(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
