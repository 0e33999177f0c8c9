import { MOST_REDIRECTS } from '../limits.js'
import { type Fault, fault } from './fault.js'
import { nextHop } from './redirect.js'
import type { Answer, Hop } from './transport.js'

/** An answer at the end of its redirects. */
export interface Arrival extends Answer {
  readonly url: string
  readonly redirects: readonly { readonly url: string; readonly status: number }[]
}

/**
 * Sends a request on until it arrives. Each hop takes a turn at its own host, and passes the guard as the first one does.
 * @param send  sends one hop; tells how long it was in flight
 * @param budget  milliseconds in flight for all hops together
 */
export async function follow(
  first: Hop,
  budget: number,
  send: (hop: Hop, budget: number) => Promise<{ readonly sent: Answer | Fault; readonly took: number }>,
): Promise<Arrival | Fault> {
  const redirects: { url: string; status: number }[] = []
  const seen = new Set<string>()
  let hop = first
  let left = budget
  while (true) {
    const { sent, took } = await send(hop, left)
    left -= took
    if (sent.kind === 'fault') return redirects.length === 0 ? sent : at(hop, sent)
    const next = nextHop(sent, hop)
    if (next === null) return { ...sent, url: hop.url.href, redirects }
    if ('kind' in next) return next
    seen.add(`${hop.method} ${hop.url.href}`)
    redirects.push({ url: hop.url.href, status: sent.status })
    // Often a wall: pages that want a cookie back send those without one round in circles.
    if (seen.has(`${next.method} ${next.url.href}`)) return fault('server-error', 'it redirects in a circle')
    if (redirects.length > MOST_REDIRECTS)
      return fault('server-error', `it redirects more than ${MOST_REDIRECTS} times`)
    hop = next
  }
}

/** Where a fault happened, when that is not where the question went. */
function at({ url }: Hop, sent: Fault): Fault {
  return { ...sent, detail: `redirected to ${url.host}: ${sent.detail}` }
}
