import { lookup, Resolver } from 'node:dns/promises'
import pLimit from 'p-limit'
import { PATIENCE_WITH_SYSTEM_LOOKUP } from '../limits.js'

/** An address of a host, and whether it is of IPv4 or IPv6. */
export interface Address {
  readonly address: string
  readonly family: number
}

/** All addresses of a name. Rejects when there are none. */
export type Lookup = (name: string) => Promise<readonly Address[]>

/**
 * The system's look-up blocks a thread, of which Node has four, for as long as a dead name's servers do not answer; the same
 * four decompress answers and write files. So it gets two of them.
 */
const threads = pLimit(2)

/**
 * Looks a name up as the system does, with its own files and rules; when that takes long, as it does behind a dead name, by
 * asking the name servers directly too, which needs no thread.
 */
export async function systemLookup(name: string): Promise<readonly Address[]> {
  let isAnswered = false
  const system = threads(() => (isAnswered ? [] : lookup(name, { all: true, verbatim: true })))
  let timer: NodeJS.Timeout | undefined
  const direct = new Promise<readonly Address[]>((resolve, reject) => {
    timer = setTimeout(() => askServers(name).then(resolve, reject), PATIENCE_WITH_SYSTEM_LOOKUP)
    // Known not to be known: there is nobody else to ask.
    system.catch(reject)
  })
  try {
    return await Promise.any([system, direct])
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error
  } finally {
    isAnswered = true
    clearTimeout(timer)
  }
}

async function askServers(name: string): Promise<readonly Address[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const addresses = [
    ...(four.status === 'fulfilled' ? four.value.map(address => ({ address, family: 4 })) : []),
    ...(six.status === 'fulfilled' ? six.value.map(address => ({ address, family: 6 })) : []),
  ]
  if (addresses.length === 0) throw four.status === 'rejected' ? four.reason : new Error('no addresses')
  return addresses
}
