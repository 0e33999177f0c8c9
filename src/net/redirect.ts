import { type Fault, fault } from './fault.js'
import type { Answer, Hop } from './transport.js'

const redirecting = new Set([301, 302, 303, 307, 308])

/** Headers that may go along to another server; keys and the like stay where they belong. */
const harmlessHeaders = new Set(['accept', 'accept-language', 'content-type', 'user-agent'])

/** Where an answer sends us on to; `null` when it does not. The guard still has its say on where that is. */
export function nextHop({ status, headers }: Answer, hop: Hop): Hop | Fault | null {
  const { location } = headers
  if (!redirecting.has(status) || location === undefined || location === '') return null
  if (!URL.canParse(location, hop.url.href)) return fault('server-error', 'it redirects to what is no address')
  const url = new URL(location, hop.url)
  url.hash = ''
  const staysHome = url.origin === hop.url.origin
  // What browsers do: 303 always asks anew, and 301 and 302 turn a POST into a GET.
  const method = status < 307 ? 'GET' : hop.method
  const headersKept = Object.entries(hop.headers).filter(
    ([name]) =>
      (staysHome || harmlessHeaders.has(name.toLowerCase())) &&
      (method === hop.method || name.toLowerCase() !== 'content-type'),
  )
  // A body goes to no other server, and never from a private line to an open one.
  if (method === 'POST' && !staysHome) return fault('blocked', 'it sends a question on to another server')
  const most = hop.most === undefined ? {} : { most: hop.most }
  return { url, method, headers: Object.fromEntries(headersKept), ...most, ...(method === 'POST' && bodyOf(hop)) }
}

function bodyOf({ body }: Hop): { readonly body?: string } {
  return body === undefined ? {} : { body }
}
