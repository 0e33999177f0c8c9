import { firstFailing } from '../first-failing.js'
/**
 * Places of a longest strictly increasing run within numbers, not necessarily side by side: what is left when the fewest
 * are taken out that break the order. Of two neighbours that were swapped the first is kept. Patience sorting
 * (C. Schensted 1961) from the end, O(n log n).
 */
export function longestIncreasing(numbers: readonly number[]): readonly number[] {
  // piles[k]: the place of the largest number that an increasing run of k + 1 numbers can begin with.
  const piles: number[] = []
  const next: (number | undefined)[] = []
  for (let place = numbers.length - 1; place >= 0; place--) {
    const number = numbers[place] as number
    const pile = firstFailing(piles.length, nth => (numbers[piles[nth] as number] as number) > number)
    next[place] = piles[pile - 1]
    piles[pile] = place
  }
  const run: number[] = []
  for (let place = piles.at(-1); place !== undefined; place = next[place]) run.push(place)
  return run
}
