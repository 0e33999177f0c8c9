import type { Reply, Request, Response } from '../model/index.js'
import { absent, type RegistryAnswer, silent } from './registry.js'

/** Characters. How much of a reply is shown where it could not be read. */
const LONGEST_GLIMPSE = 80

const blocking = new Set([401, 402, 403, 407, 423, 451, 999])

/**
 * What can be said of a reply before it is read: silence for anything that is no answer to what was asked (blocked, over quota, failed, cut
 * short), absence for 404 and 410, null where the body must be read.
 */
export function answerByStatus(reply: Reply): RegistryAnswer | null {
  if (reply.kind === 'silent') return silent(reply.because, reply.detail)
  const { status } = reply
  if (status === 429) return silent('quota', 'status 429')
  if (blocking.has(status)) return silent('blocked', `status ${status}`)
  if (status === 404 || status === 410) return absent
  if (status !== 200) return silent('server-error', `status ${status}`)
  return reply.isCut ? silent('server-error', 'the answer is longer than the limit') : null
}

/** Reads a body of JSON. A body that is none is silence: the registry, or something before it, failed. */
export function readJson(reply: Reply, read: (body: unknown) => RegistryAnswer): RegistryAnswer {
  const early = answerByStatus(reply)
  if (early || reply.kind === 'silent') return early ?? absent
  const body = parseJson(reply)
  return body === undefined ? unreadable(reply) : read(body)
}

/** Undefined for a body that is no JSON. */
export function parseJson(response: Response): unknown {
  try {
    return JSON.parse(bodyText(response))
  } catch {
    return undefined
  }
}

/** The body of an answer as text, in UTF-8. */
export function bodyText({ body }: Response): string {
  return new TextDecoder().decode(body)
}

/** A 200 that cannot be an answer: a log-in page, a proxy's word, half a file. */
export function unreadable(response: Response): RegistryAnswer {
  const glimpse = bodyText(response).slice(0, LONGEST_GLIMPSE).replace(/\s+/g, ' ').trim()
  return silent('server-error', `the answer could not be read: “${glimpse}”`)
}

/** A GET for JSON. */
export function get(url: string, accept = 'application/json'): Request {
  return { method: 'GET', url, headers: { accept } }
}

/** The parameters as a query string, without those that are undefined. */
export function query(parameters: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(parameters)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
