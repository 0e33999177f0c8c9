import type { Silence } from './evidence.js'

/**
 * A question to a registry or a page. Two requests are the same question when method, address, body and accepted types are the
 * same, whoever asks and with whatever key, unless one is asked once more.
 */
export interface Request {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Bytes of the body that are wanted, where that is less than the limit on all answers. */
  readonly most?: number
  /**
   * `once-more`: asked before, and asked again when all else is answered, since a fault may pass: a question of its own. `anew`: what is kept of
   * it is not wanted.
   */
  readonly look?: 'once-more' | 'anew'
}

/** What came back: an answer, whatever its status, or silence, which says nothing of what was asked for. */
export type Reply = Response | Silent

/** An answer that came, whatever its status. */
export interface Response {
  readonly kind: 'response'
  readonly request: Request
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Decompressed, at most as long as the body limit. */
  readonly body: Uint8Array
  /** Whether the body was longer than the limit and is cut. */
  readonly isCut: boolean
  /** Where the answer came from after redirects. */
  readonly url: string
  /** Addresses that redirected, the first one asked for first. */
  readonly redirects: readonly { readonly url: string; readonly status: number }[]
  /** ISO 8601: when the registry gave it. */
  readonly at: string
  /** `index`: a local copy of the registry's records, which may lack what the registry holds. */
  readonly origin: 'network' | 'cache' | 'recording' | 'index'
}

/** No answer, and why. */
export interface Silent {
  readonly kind: 'silent'
  readonly request: Request
  readonly because: Silence
  /** For people: “no answer within 10 s”, “status 429, asked to wait 120 s”. */
  readonly detail: string
  readonly status?: number
  /** The name of the host is known to nobody; for a question asked once more, by the word of name servers that knew others before. */
  readonly noSuchHost?: true
  readonly at: string
}
