import { grouped } from '../grouped.js'
import { parseUrl } from '../identifiers/index.js'
import { MOST_REFERENCES_AT_ONCE, MOST_REQUESTS_PER_HOST } from '../limits.js'
import type { Reference, Resolution } from '../model/index.js'

/**
 * Looks up all references, so many at once that only a book's have to wait for each other: each that is being looked up takes memory until it is answered.
 * How many questions are sent at a time is for whoever sends them to limit.
 */
export async function resolveAll(
  references: readonly Reference[],
  resolve: (reference: Reference) => Promise<Resolution>,
): Promise<ReadonlyMap<Reference, Resolution>> {
  const resolutions = new Map<Reference, Resolution>()
  const waiting = inTurn(references).values()
  const lookUpNext = async (): Promise<void> => {
    for (const reference of waiting) resolutions.set(reference, await resolve(reference))
  }
  await Promise.all(Array.from({ length: Math.min(references.length, MOST_REFERENCES_AT_ONCE) }, lookUpNext))
  return new Map(references.map(reference => [reference, resolutions.get(reference) as Resolution]))
}

/** Those of all hosts by turns, so that a host which never answers does not hold up the others; the host with the most comes first, for it takes longest. */
function inTurn(references: readonly Reference[]): readonly Reference[] {
  const byHost = grouped(references.map(reference => [hostOf(reference), reference]))
  let left = [...byHost.values()].sort((one, other) => other.length - one.length)
  const ordered: Reference[] = []
  for (let from = 0; left.length > 0; from += MOST_REQUESTS_PER_HOST) {
    for (const those of left) ordered.push(...those.slice(from, from + MOST_REQUESTS_PER_HOST))
    left = left.filter(({ length }) => length > from + MOST_REQUESTS_PER_HOST)
  }
  return ordered
}

function hostOf({ reading: { item, identifiers } }: Reference): string {
  const address = item.URL ?? identifiers.find(({ scheme }) => scheme === 'url')?.value
  return (address && parseUrl(address)?.host) ?? ''
}
