import type { Silence } from '../model/index.js'
import { Refusal } from './guard.js'

/** A request that brought no answer. */
export interface Fault {
  readonly kind: 'fault'
  readonly because: Silence
  /** For people. */
  readonly detail: string
  readonly status?: number
  /** Whether the same request may well be answered in a moment. */
  readonly isPassing: boolean
  /** The name of the host is known to nobody, as far as those say who were asked. */
  readonly noSuchHost?: true
}

/** A bound on time that was met. */
export class TimeOut extends Error {
  override readonly name = 'TimeOut'
}

/** A request that came to nothing. */
export function fault(because: Silence, detail: string, { isPassing = false } = {}): Fault {
  return { kind: 'fault', because, detail, isPassing }
}

/** Codes of connections that broke, rather than never having been. */
const broken = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED'])

const unreadable = new Set(['UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'])

const wordsFor: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  EPIPE: 'the connection was broken off',
  UND_ERR_SOCKET: 'the connection was broken off',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the host',
  ETIMEDOUT: 'the host could not be reached',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
}

/** What an error of the network means. Every error is a fault; none says anything of what was asked for. */
export function faultOf(error: unknown): Fault {
  const cause = rootOf(error)
  if (cause instanceof TimeOut) return fault('timeout', cause.message)
  if (cause instanceof Refusal) return fault('blocked', cause.message)
  const code = codeOf(cause)
  const message = cause instanceof Error ? cause.message : String(cause)
  const proxyStatus = /^Proxy [\w ]{1,40}\((\d{3})\)/.exec(message)?.[1]
  if (proxyStatus === '407' || proxyStatus === '403') return fault('blocked', `the proxy answered ${proxyStatus}`)
  if (proxyStatus !== undefined) return fault('connection', `the proxy answered ${proxyStatus}`)
  if (unreadable.has(code) || isParserError(cause)) return fault('server-error', 'what came back is not HTTP')
  if (code === 'ENOTFOUND') return { ...fault('connection', 'there is no such host'), noSuchHost: true }
  const words = wordsFor[code] ?? (code === '' ? 'the connection failed' : `the connection failed (${code})`)
  return fault('connection', words, { isPassing: broken.has(code) })
}

/** Time-outs and refusals come wrapped: as the cause of another error, or as one of several attempts. */
function rootOf(error: unknown): unknown {
  let current = error
  for (let depth = 0; depth < 5; depth++) {
    if (current instanceof TimeOut || current instanceof Refusal || !(current instanceof Error)) return current
    const inner = current instanceof AggregateError ? current.errors[0] : current.cause
    if (!(inner instanceof Error)) return current
    current = inner
  }
  return current
}

/** The parser's errors do not all have a code. */
function isParserError(error: unknown): boolean {
  return error instanceof Error && error.name === 'HTTPParserError'
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
