import { editDistance } from '../identifiers/lookalike-host.js'

/** Names laid out so that those one slip away from a given one are found without going through all. */
export interface NearNames {
  /** The one name that differs from this one by case alone or by one slip; null when there is none, or more than one. */
  readonly nearest: (name: string) => string | null
}

/** Letters. Longer names are addresses and the like; one slip in them is not looked for. */
const LONGEST_NAME = 80

/** Names. So many with one remainder in common are a series; which of them was meant cannot be told. */
const MOST_ALIKE = 100

/**
 * Files each name under itself and under what remains when one letter is struck out (W. Garbe's symmetric delete, SymSpell):
 * a letter too many, too few, another one, or two swapped always leave a remainder in common. Time and memory grow with
 * the letters of all names.
 */
export function indexNames(names: Iterable<string>): NearNames {
  const byRemains = new Map<string, Set<string>>()
  for (const name of new Set(names)) {
    if (name.length > LONGEST_NAME) continue
    for (const remains of remainsOf(name.toLowerCase())) {
      const filed = byRemains.get(remains)
      if (filed && filed.size < MOST_ALIKE) filed.add(name)
      else if (!filed) byRemains.set(remains, new Set([name]))
    }
  }
  return { nearest: name => (name.length > LONGEST_NAME ? null : nearestIn(byRemains, name)) }
}

function nearestIn(byRemains: ReadonlyMap<string, ReadonlySet<string>>, name: string): string | null {
  const wanted = name.toLowerCase()
  const near = new Set<string>()
  for (const remains of remainsOf(wanted)) {
    for (const other of byRemains.get(remains) ?? []) {
      if (other === name) continue
      if (other.toLowerCase() === wanted) return other
      if (editDistance(wanted, other.toLowerCase(), 1) === 1) near.add(other)
      // Where many are as near, none of them is meant more than another.
      if (near.size > 1) break
    }
  }
  const [only, another] = near
  return another === undefined ? (only ?? null) : null
}

function remainsOf(name: string): ReadonlySet<string> {
  const remains = new Set([name])
  for (let at = 0; at < name.length; at++) remains.add(name.slice(0, at) + name.slice(at + 1))
  return remains
}
