import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reply, Request, Silence } from '../../src/model/index.js'
import type { Ask } from '../../src/resolve/resolve.js'

/** What is recorded of one exchange: a body, text or JSON, with another status than 200; or a silence. */
interface RecordedAnswer {
  readonly status?: number
  readonly body?: unknown
  readonly silent?: Silence
}

/** Answers as the registries did, by the address asked for. A question that is not recorded fails the test. */
export function answering(answers: Readonly<Record<string, RecordedAnswer>>): Ask {
  return async request => {
    const answer = answers[request.url]
    if (!answer) throw new Error(`Expected answers.json to hold an answer to ${request.url}`)
    return replyOf(request, answer)
  }
}

/** The answers in a folder's `answers.json`; null when it has none. */
export async function answersIn(folder: string): Promise<Ask | null> {
  const text = await readFile(join(folder, 'answers.json'), 'utf8').catch(() => null)
  return text === null ? null : answering(JSON.parse(text) as Record<string, RecordedAnswer>)
}

export const answeredAt = '2026-06-15T12:00:00.000Z'

export function replyOf(request: Request, { status = 200, body = '', silent }: RecordedAnswer): Reply {
  if (silent) return { kind: 'silent', request, because: silent, detail: silent, at: answeredAt }
  return {
    kind: 'response',
    request,
    status,
    headers: {},
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    isCut: false,
    url: request.url,
    redirects: [],
    at: answeredAt,
    origin: 'recording',
  }
}
