import { type HostIndex, indexHosts, malformedUrl, parseUrl } from '../identifiers/index.js'
import type { Reference } from '../model/reference.js'
import { statedAddresses } from './stated-addresses.js'

/** The hosts that references name in addresses without a fault, laid out so that slips of them are found; once for each list. */
export function soundHosts(references: readonly Reference[]): HostIndex {
  const known = laidOut.get(references)
  if (known) return known
  const index = indexHosts(
    references.flatMap(reference =>
      statedAddresses(reference).flatMap(({ raw }) => (malformedUrl(raw) ? [] : (parseUrl(raw)?.host ?? []))),
    ),
  )
  laidOut.set(references, index)
  return index
}

const laidOut = new WeakMap<readonly Reference[], HostIndex>()
