import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reply, Request, Silence } from '../../src/model/index.js'
import type { Ask } from '../../src/resolve/resolve.js'

/** What is recorded of one exchange: a body, text or JSON, with another status than 200; or a silence. */
interface RecordedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Where it came from, when that is not where it was asked for. */
  readonly url?: string
  readonly redirects?: readonly { readonly url: string; readonly status: number }[]
  readonly silent?: Silence
  readonly noSuchHost?: true
  /** What was answered when it was asked once more, where that was something else. */
  readonly onceMore?: RecordedAnswer
}

/** Answers as the registries did, by the address asked for. A question that is not recorded fails the test. */
export function answering(answers: Readonly<Record<string, RecordedAnswer>>): Ask {
  return async request => {
    const answer = answers[request.url]
    if (!answer) throw new Error(`Expected answers.json to hold an answer to ${request.url}`)
    return replyOf(request, (request.look === 'once-more' && answer.onceMore) || answer)
  }
}

/** The answers in a folder's `answers.json`; null when it has none. */
export async function answersIn(folder: string): Promise<Ask | null> {
  const text = await readFile(join(folder, 'answers.json'), 'utf8').catch(() => null)
  return text === null ? null : answering(JSON.parse(text) as Record<string, RecordedAnswer>)
}

export const answeredAt = '2026-06-15T12:00:00.000Z'

export function replyOf(
  request: Request,
  { status = 200, headers = {}, body = '', url = request.url, redirects = [], silent, noSuchHost }: RecordedAnswer,
): Reply {
  if (silent || noSuchHost) {
    const because = silent ?? 'connection'
    return { kind: 'silent', request, because, detail: because, ...(noSuchHost && { noSuchHost }), at: answeredAt }
  }
  return {
    kind: 'response',
    request,
    status,
    headers,
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    isCut: false,
    url,
    redirects,
    at: answeredAt,
    origin: 'recording',
  }
}
