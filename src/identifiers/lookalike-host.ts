import { fileUnder } from '../grouped.js'
import { lazily } from '../lazily.js'
import { SHORTEST_LOOKALIKE_LABEL, TWO_SLIP_LABEL } from '../limits.js'
import { knownHosts } from './known-hosts.js'
import { type Domain, domainOf } from './registrable-domain.js'

/** Hosts laid out so that those a slip or two away from a given one are found without going through all. */
export interface HostIndex {
  readonly domains: ReadonlySet<string>
  readonly byRemains: ReadonlyMap<string, readonly Domain[]>
}

// Only the beginning of a label is taken apart; two labels that are alike are alike there too (SymSpell's prefix).
const LETTERS_TAKEN_APART = 7

/**
 * Lays hosts out for `nearestHost`: each label is filed under all that remains of its beginning when up to two letters are struck out
 * (W. Garbe's symmetric delete, SymSpell). Time and memory linear in the number of hosts.
 */
export function indexHosts(hosts: Iterable<string>): HostIndex {
  const domains = new Set<string>()
  const byRemains = new Map<string, Domain[]>()
  for (const host of hosts) {
    const domain = domainOf(host.toLowerCase())
    if (!domain || domains.has(domain.registrable)) continue
    domains.add(domain.registrable)
    if (domain.label.length < SHORTEST_LOOKALIKE_LABEL) continue
    for (const remains of remainsOf(domain.label)) fileUnder(byRemains, remains, domain)
  }
  return { domains, byRemains }
}

/** The index of `knownHosts`, made when first asked for. */
export const knownHostIndex = lazily(() => indexHosts(knownHosts()))

function remainsOf(label: string): Set<string> {
  const beginning = label.slice(0, LETTERS_TAKEN_APART)
  const remains = new Set([beginning])
  const slips = label.length >= TWO_SLIP_LABEL ? 2 : 1
  let layer = [beginning]
  for (let slip = 0; slip < slips; slip += 1) {
    const shorter: string[] = []
    for (const text of layer) {
      for (let at = 0; at < text.length; at += 1) {
        const left = text.slice(0, at) + text.slice(at + 1)
        if (remains.has(left)) continue
        remains.add(left)
        shorter.push(left)
      }
    }
    layer = shorter
  }
  return remains
}

/**
 * The domain among `candidates` that a host looks like a slip of: same suffix, its label one or (from eight letters on) two edits away
 * by Damerau and Levenshtein; below eight letters not by another letter in one's place. `null` when there is none, when there is more than one as near, or when the host is itself among them or well known.
 */
export function nearestHost(host: string, candidates: HostIndex | Iterable<string>): string | null {
  const index = 'byRemains' in candidates ? candidates : indexHosts(candidates)
  const domain = domainOf(host.toLowerCase())
  if (!domain || domain.label.length < SHORTEST_LOOKALIKE_LABEL) return null
  if (index.domains.has(domain.registrable) || knownHosts().has(domain.registrable)) return null
  let nearest: string | null = null
  let least = Number.POSITIVE_INFINITY
  const seen = new Set<string>()
  for (const remains of remainsOf(domain.label)) {
    for (const other of index.byRemains.get(remains) ?? []) {
      if (seen.has(other.registrable)) continue
      seen.add(other.registrable)
      const slips = slipsBetween(domain, other)
      if (slips === null || slips > least) continue
      nearest = slips === least ? null : other.registrable
      least = slips
    }
  }
  return nearest
}

function slipsBetween(one: Domain, other: Domain): number | null {
  // A slip leaves the suffix; under another one a like name is another owner's.
  if (one.suffix !== other.suffix || one.label === other.label || isSibling(one.label, other.label)) return null
  const shorter = Math.min(one.label.length, other.label.length)
  const most = shorter >= TWO_SLIP_LABEL ? 2 : 1
  const slips = editDistance(one.label, other.label, most)
  if (slips > most) return null
  // The first letter is seldom mistyped; words that differ in it and elsewhere too are mostly two words.
  if (one.label[0] !== other.label[0] && slips > 1) return null
  // Short words that differ in one letter (`winter`, `winner`) are too many; one left out, doubled or swapped tells a slip.
  return shorter < TWO_SLIP_LABEL && isOtherLetter(one.label, other.label) ? null : slips
}

function isOtherLetter(one: string, other: string): boolean {
  const sorted = (label: string): string => [...label].sort().join('')
  return one.length === other.length && sorted(one) !== sorted(other)
}

// `channel4` and `channel5`, `book` and `books`, `de-forum` and `dk-forum`: named alike on purpose.
function isSibling(one: string, other: string): boolean {
  const words = (label: string): string => label.replace(/[\d-]/g, '')
  if (words(one) === words(other)) return true
  if (one === `${other}s` || other === `${one}s`) return true
  const parts = other.split('-')
  return one.split('-').some((part, at) => parts.length > 1 && part !== parts[at] && isShort(part, parts[at] ?? ''))
}

function isShort(one: string, other: string): boolean {
  return Math.min(one.length, other.length) < SHORTEST_LOOKALIKE_LABEL
}

/**
 * Letters inserted, left out, replaced, or swapped with their neighbour that lead from one word to the other (Damerau–Levenshtein, each letter
 * touched once); more than `most` is given as `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      current.push(least)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[other.length] ?? most + 1, most + 1)
}
