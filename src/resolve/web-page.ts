import { LARGEST_PAGE } from '../limits.js'
import type { Page, Reply, Request, Silence } from '../model/index.js'
import { readPage } from '../pages/index.js'

/** What an address gave when it was asked for. */
export type PageAnswer =
  | {
      readonly kind: 'shown'
      readonly page: Page
      readonly status: number
      readonly finalUrl: string
      readonly redirects: readonly { readonly url: string; readonly status: number }[]
    }
  /** It is not there: by its server, or because nobody knows a host of that name. `status` is null for the latter. */
  | { readonly kind: 'gone'; readonly status: number | null; readonly finalUrl: string | null; readonly detail: string }
  | {
      readonly kind: 'silent'
      readonly because: Silence
      readonly status: number | null
      readonly finalUrl: string | null
      readonly detail: string
    }

// What browsers ask for; a page, before anything else.
const accept = 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5'

/** Pages of the web, each asked for at its own address. */
export const webPage = {
  id: 'web-page',
  request(url: string, look?: Request['look']): Request {
    return { method: 'GET', url, headers: { accept }, most: LARGEST_PAGE, ...(look ? { look } : {}) }
  },
  /** Only 404, 410 and a host that does not exist say that a page is gone; every other failure says nothing of it. */
  read(reply: Reply): PageAnswer {
    if (reply.kind === 'silent') {
      const { because, detail, status = null, noSuchHost } = reply
      if (noSuchHost) return { kind: 'gone', status: null, finalUrl: null, detail }
      return { kind: 'silent', because, status, finalUrl: null, detail }
    }
    const { status, url: finalUrl, redirects } = reply
    const detail = `status ${status}`
    if (status === 404 || status === 410) return { kind: 'gone', status, finalUrl, detail }
    const because = silenceOf(status)
    if (because) return { kind: 'silent', because, status, finalUrl, detail }
    const page = apart(readPage(reply))
    if (page.kind === 'wall')
      return { kind: 'silent', because: 'blocked', status, finalUrl, detail: `${detail}, a wall before the page` }
    return { kind: 'shown', page, status, finalUrl, redirects }
  },
} as const

/** A page whose texts are its own: pieces cut out of its HTML keep all of that in memory for as long as any of them is kept. */
function apart(page: Page): Page {
  return JSON.parse(JSON.stringify(page))
}

// Recorded answers of other programs may hold statuses that `net` turns into silence itself.
const shuttingOut = new Set([401, 402, 403, 407, 423, 451, 511, 999])

function silenceOf(status: number): Silence | null {
  if (shuttingOut.has(status)) return 'blocked'
  if (status === 429) return 'quota'
  if (status === 408) return 'timeout'
  // 204 and its like show no page; of the rest of 3xx and 4xx none says that there is none.
  return (status >= 200 && status <= 203) || status === 206 ? null : 'server-error'
}
