import { describe, expect, it } from 'vitest'
import type { Reply, Request, Response } from '../../src/model/index.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import { writtenReference } from '../support/references.js'

const other = {
  DOI: '10.5555/other',
  type: 'journal-article',
  title: ['A wholly different matter of herring quotas'],
  author: [{ family: 'Weir', given: 'Rosa', sequence: 'first' }],
  issued: { 'date-parts': [[1971]] },
}

function answering(origin: Response['origin']): (request: Request) => Promise<Reply> {
  const body = new TextEncoder().encode(
    JSON.stringify({ status: 'ok', 'message-type': 'work-list', message: { items: [other] } }),
  )
  return async request => ({
    kind: 'response',
    request,
    status: 200,
    headers: { 'content-type': 'application/json' },
    body,
    isCut: false,
    url: request.url,
    redirects: [],
    at: '2026-06-15T12:00:00Z',
    origin,
  })
}

describe('a search that brings up another work', () => {
  const reference = writtenReference(
    'Vance, S. (2003). The silence of the weir keepers of Orrin. Journal of Weirs, 2(1), 1–3.',
  )

  it('is absence when a registry gives it', async () => {
    expect((await resolveReference(reference, answering('network'))).outcome).toBe('not-found')
  })

  it('is silence when an index kept here gives it', async () => {
    expect((await resolveReference(reference, answering('index'))).outcome).toBe('unreachable')
  })
})
