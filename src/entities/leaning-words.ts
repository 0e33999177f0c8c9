import type { Claim } from '../model/index.js'

/**
 * The words of a claim that lean on one of its citations: those from the citation before it up to itself, to the claim's end for the last one. Where
 * there is but one place, and little before it (“Moss (2019) found that …”), the whole claim leans on it.
 *
 * @param citation  by its place in the claim's citations
 */
export function leaningWords({ text, places }: Claim, citation: number): string {
  const place = places[citation] ?? text.length
  const ends = placesApart(places, text.length)
  const end = ends.find(each => each >= place) ?? text.length
  const start = ends.findLast(each => each < end) ?? 0
  const words = text.slice(start, end).trim()
  return ends.length === 1 && words.length < SHORTEST_LEANING ? text : words.replace(/^[,;.:)\]]+\s*/, '')
}

/** The ends of what leans on each place, in order; citations that all but touch stand at one. */
function placesApart(places: readonly number[], length: number): readonly number[] {
  const ends: number[] = []
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const end = length - place <= SHORTEST_STRETCH ? length : place
    const last = ends.at(-1)
    if (last !== undefined && end - last <= SHORTEST_STRETCH) ends.pop()
    ends.push(end)
  }
  return ends
}

/** Characters. Citations nearer to each other than this, or to the claim's end, stand at one place. */
const SHORTEST_STRETCH = 12

/** Characters. Less says nothing yet. */
const SHORTEST_LEANING = 40
