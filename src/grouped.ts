/**
 * Things by their keys: each with its own, in the order given, the keys in the order in which they first come. What stands under several keys is
 * given once for each.
 */
export function grouped<K, T>(entries: Iterable<readonly [key: K, thing: T]>): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const [key, thing] of entries) fileUnder(groups, key, thing)
  return groups
}

/** Puts one more thing under a key. */
export function fileUnder<K, T>(groups: Map<K, T[]>, key: K, thing: T): void {
  const group = groups.get(key)
  if (group) group.push(thing)
  else groups.set(key, [thing])
}
