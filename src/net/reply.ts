import type { Silence } from '../model/index.js'
import { type Fault, fault } from './fault.js'
import type { Answer } from './transport.js'

/** Statuses by which a server shuts a request out; 999 is LinkedIn’s, 511 a hotel’s network. */
const shutOut = new Set([401, 402, 403, 407, 423, 451, 511, 999])

/**
 * What an answer's status says of the exchange, when it says nothing of what was asked for; `null` for an answer to the
 * question, as 404 and 410 are.
 */
export function silenceIn({ status, headers }: Answer): Fault | null {
  const because = silenceOf(status, headers)
  if (because === null) return null
  const wall = isBotWall(headers) ? ', a test for robots' : ''
  return { ...fault(because, `status ${status}${wall}`, { isPassing: isPassing(status) && wall === '' }), status }
}

function silenceOf(status: number, headers: Readonly<Record<string, string>>): Silence | null {
  if (isBotWall(headers) || shutOut.has(status)) return 'blocked'
  if (status === 429) return 'quota'
  if (status === 408) return 'timeout'
  // 600 and up is nobody's; LinkedIn's is above.
  if (status >= 500 || status === 421 || status === 425) return 'server-error'
  return null
}

function isPassing(status: number): boolean {
  // What is not implemented today will not be in a second.
  return status === 429 || (status >= 500 && status !== 501 && status !== 505)
}

/** Pages that only a browser gets past, marked as such by those who put them there: Cloudflare and Amazon. They come with any status. */
function isBotWall(headers: Readonly<Record<string, string>>): boolean {
  return headers['cf-mitigated'] === 'challenge' || /^(?:challenge|captcha)$/.test(headers['x-amzn-waf-action'] ?? '')
}
