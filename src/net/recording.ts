import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reply, Request, Silence, Silent } from '../model/index.js'
import { anonymous, headerOf, questionKey } from './question.js'

/** The exchanges of a run as files, one each, which people can read and a later run can be answered from. */
export interface Recording {
  readonly write: (key: string, reply: Reply) => Promise<void>
  /** The reply recorded for a question; `null` when there is none. Rejects when the file is not a recorded exchange. */
  readonly read: (key: string, request: Request) => Promise<Reply | null>
}

interface Exchange {
  readonly version: 1
  readonly request: Request
  readonly response?: RecordedResponse
  readonly silence?: Omit<Silent, 'kind' | 'request'>
}

interface RecordedResponse {
  readonly status: number
  readonly at: string
  readonly url: string
  readonly redirects: readonly { readonly url: string; readonly status: number }[]
  readonly headers: Readonly<Record<string, string>>
  readonly isCut: boolean
  /** Text where the bytes are UTF-8, so that the file can be read; else base64. */
  readonly body: { readonly text: string } | { readonly base64: string }
}

const silences: readonly Silence[] = ['timeout', 'blocked', 'quota', 'server-error', 'connection']

/** @param directory  made when something is first written */
export function openRecording(directory: string): Recording {
  return {
    async write(key, reply) {
      await mkdir(directory, { recursive: true })
      const path = join(directory, `${key}.json`)
      const draft = `${path}.${randomUUID()}.draft`
      try {
        await writeFile(draft, `${JSON.stringify(exchangeOf(reply), null, 2)}\n`)
        // Killed in between, it leaves a draft, and not half an exchange.
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async read(key, request) {
      const text = await readFile(join(directory, `${key}.json`), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return text === null ? null : replyOf(JSON.parse(text), key, request)
    },
  }
}

function exchangeOf(reply: Reply): Exchange {
  const request = recordedRequest(reply.request)
  if (reply.kind === 'silent') {
    const { because, detail, status, noSuchHost, at } = reply
    const more = { ...(status !== undefined && { status }), ...(noSuchHost && { noSuchHost }) }
    return { version: 1, request, silence: { because, detail, ...more, at } }
  }
  const { status, at, url, redirects, headers, isCut, body } = reply
  return { version: 1, request, response: { status, at, url, redirects, headers, isCut, body: readableBody(body) } }
}

/** Who asked, and with which key, is not part of the question, and not to be handed on with it. */
function recordedRequest(request: Request): Request {
  const { method, url, body, look } = request
  const kept = ['accept', 'accept-language', 'content-type'].map(name => [name, headerOf(request, name)] as const)
  const headers = Object.fromEntries(kept.filter(([, value]) => value !== ''))
  return {
    method,
    url: anonymous(url),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body !== undefined && { body }),
    ...(look === 'once-more' && { look }),
  }
}

function readableBody(body: Uint8Array): RecordedResponse['body'] {
  try {
    // A byte order mark would be lost otherwise, and with it the bytes.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body) }
  } catch {
    return { base64: Buffer.from(body).toString('base64') }
  }
}

/** Throws for anything that this program has not written: recordings are handed around. */
function replyOf(value: unknown, key: string, request: Request): Reply {
  const exchange = value as Partial<Exchange> | null
  if (exchange?.version !== 1 || exchange.request === undefined || questionKey(exchange.request) !== key)
    throw new Error('it is no recording of this question')
  const { response, silence } = exchange
  if (isRecordedResponse(response)) {
    const { status, at, url, redirects, headers, isCut } = response
    const body = 'text' in response.body ? Buffer.from(response.body.text) : Buffer.from(response.body.base64, 'base64')
    return { kind: 'response', request, status, headers, body, isCut, url, redirects, at, origin: 'recording' }
  }
  if (silence === undefined || !silences.includes(silence.because)) throw new Error('it holds no reply')
  const { because, detail, status, noSuchHost, at } = silence
  return {
    kind: 'silent',
    request,
    because,
    detail: String(detail),
    ...(status !== undefined && { status }),
    ...(noSuchHost === true && { noSuchHost }),
    at: String(at),
  }
}

function isRecordedResponse(value: unknown): value is RecordedResponse {
  if (typeof value !== 'object' || value === null) return false
  const { status, at, url, redirects, headers, body } = value as Partial<Record<keyof RecordedResponse, unknown>>
  return (
    typeof status === 'number' &&
    typeof at === 'string' &&
    typeof url === 'string' &&
    Array.isArray(redirects) &&
    isOfStrings(headers) &&
    isOfStrings(body) &&
    ('text' in body || 'base64' in body)
  )
}

function isOfStrings(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every(each => typeof each === 'string')
}
