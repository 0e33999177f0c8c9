import type { Identifier, Reply, Request, Silence } from '../model/index.js'
import { listOf, membersOf, textOf } from './json.js'
import type { Access } from './registry.js'
import { answerByStatus, get, parseJson } from './reply.js'

/** Whose a DOI is, by its prefix. */
export type AgencyAnswer =
  | { readonly kind: 'agency'; readonly agency: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'silent'; readonly because: Silence; readonly detail: string }

/** Whether a DOI stands in the Handle System, which knows all of them, whoever registered them. */
export type HandleAnswer =
  | { readonly kind: 'registered' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'silent'; readonly because: Silence; readonly detail: string }

/** doi.org itself: the look-up of registration agencies and the Handle System's interface (https://www.doi.org/doi-handbook). */
export const doiAgency = {
  id: 'doi-agency',
  name: 'doi.org',
  home: 'https://doi.org',
  agencyRequest(doi: Identifier, { url }: Access): Request {
    // By prefix: all DOIs of one registrant are then one question.
    return get(`${url}/ra/${encodeURIComponent(doi.value.split('/')[0] ?? '')}`)
  },
  handleRequest(doi: Identifier, { url }: Access): Request {
    return get(`${url}/api/handles/${doi.value.split('/').map(encodeURIComponent).join('/')}?type=URL`)
  },
  readAgency(reply: Reply): AgencyAnswer {
    const early = answerByStatus(reply)
    if (reply.kind === 'silent' || early?.kind === 'silent') return early?.kind === 'silent' ? early : noAnswer
    const [first] = listOf(parseJson(reply)).map(membersOf)
    const agency = textOf(first?.RA)
    if (agency) return { kind: 'agency', agency }
    return textOf(first?.status) ? { kind: 'absent' } : noAnswer
  },
  /** Response codes are those of the Handle.Net proxy: 1 found, 100 no such handle, 200 no values of that type. */
  readHandle(reply: Reply): HandleAnswer {
    const early = answerByStatus(reply)
    if (reply.kind === 'silent' || early?.kind === 'silent') return early?.kind === 'silent' ? early : noAnswer
    const code = membersOf(parseJson(reply)).responseCode
    if (code === 1 || code === 200) return { kind: 'registered' }
    // A 404 alone may be a proxy's; the code is the Handle System's own word.
    return code === 100 ? { kind: 'absent' } : noAnswer
  },
} as const

const noAnswer = { kind: 'silent', because: 'server-error', detail: 'the answer could not be read' } as const
