import { isIP } from 'node:net'
import { ADDRESSES_KNOWN_FOR } from '../limits.js'
import { isPublicAddress } from './addresses.js'
import { type Address, type Lookup, systemLookup } from './system-lookup.js'

/** Says which hosts may be asked. Registries and pages are on the public net; what a manuscript cites must not reach into ours. */
export interface Guard {
  /** Why an address may not be asked, for people; `null` when it may, as far as can be told before its name is resolved. */
  readonly refusalOf: (url: URL) => string | null
  /** The addresses of a name that may be connected to. Rejects with a `Refusal` when the name has none but others. */
  readonly addressesOf: (name: string, port: string) => Promise<readonly Address[]>
  /** Whether any name has been resolved so far: those who could not say one are no witnesses that another one does not exist. */
  readonly hasResolved: () => boolean
}

/** A host was found out to be none of the public net. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/**
 * @param allowHosts  hosts (`localhost`, `10.0.0.7`, `[::1]`) or hosts with ports (`127.0.0.1:8080`) that may be asked wherever they are
 */
export function guard(allowHosts: readonly string[], resolve: Lookup = systemLookup): Guard {
  const allowed = new Set(allowHosts.map(canonicalHost))
  const isAllowed = (name: string, port: string) => {
    const host = canonicalHost(name)
    return allowed.has(host) || allowed.has(`${host}:${port}`)
  }
  let resolved = 0
  const known = rememberingLookup(async name => {
    const addresses = await resolve(name)
    resolved++
    return addresses
  })
  return {
    hasResolved: () => resolved > 0,
    refusalOf(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} addresses are not asked`
      if (url.username !== '' || url.password !== '') return 'addresses with a user or password are not asked'
      const literal = withoutBrackets(url.hostname)
      if (isIP(literal) === 0 || isAllowed(url.hostname, portOf(url)) || isPublicAddress(literal)) return null
      return `${url.hostname} is not on the public net`
    },
    async addressesOf(name, port) {
      const bare = withoutBrackets(name)
      const version = isIP(bare)
      const addresses = version === 0 ? await known(bare) : [{ address: bare, family: version }]
      if (isAllowed(name, port)) return addresses
      const open = addresses.filter(({ address }) => isPublicAddress(address))
      if (open.length === 0) throw new Refusal(`${name} is not on the public net`)
      return open
    },
  }
}

/** The port of an address, its scheme's own when none is written. */
export function portOf(url: URL): string {
  return url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80'
}

/** `host` or `host:port` as the URL parser writes the host, without the dot at its end. */
function canonicalHost(stated: string): string {
  const host = isIP(stated) === 6 ? `[${stated}]` : stated
  const port = /:\d{1,5}$/.exec(host)?.[0] ?? ''
  if (!URL.canParse(`http://${host}`)) return host.toLowerCase()
  return new URL(`http://${host}`).hostname.replace(/\.$/, '') + port
}

/** A host name, or an address as it is written outside a URL. */
function withoutBrackets(host: string): string {
  return host.replace(/^\[([^\]]*)\]$/, '$1').replace(/\.$/, '')
}

/** Asks for a name once at a time and remembers it for a while. */
function rememberingLookup(resolve: Lookup): Lookup {
  const known = new Map<string, { readonly until: number; readonly addresses: Promise<readonly Address[]> }>()
  return name => {
    const now = performance.now()
    const before = known.get(name)
    if (before !== undefined && before.until > now) return before.addresses
    const addresses = resolve(name)
    known.set(name, { until: now + ADDRESSES_KNOWN_FOR, addresses })
    addresses.catch(() => known.delete(name))
    return addresses
  }
}
