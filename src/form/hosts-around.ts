import { type HostIndex, indexHosts, malformedUrl, parseUrl } from '../identifiers/index.js'
import type { Reference } from '../model/reference.js'
import { oncePerObject } from '../once-per-object.js'
import { statedAddresses } from './stated-addresses.js'

/** The hosts that references name in addresses without a fault, laid out so that slips of them are found; once for each list. */
export const soundHosts = oncePerObject(
  (references: readonly Reference[]): HostIndex =>
    indexHosts(
      references.flatMap(reference =>
        statedAddresses(reference).flatMap(({ raw }) => (malformedUrl(raw) ? [] : (parseUrl(raw)?.host ?? []))),
      ),
    ),
)
