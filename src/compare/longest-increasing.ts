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
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[piles[middle] as number] as number) > number) low = middle + 1
      else high = middle
    }
    next[place] = low > 0 ? piles[low - 1] : undefined
    piles[low] = place
  }
  const run: number[] = []
  for (let place = piles.at(-1); place !== undefined; place = next[place]) run.push(place)
  return run
}
