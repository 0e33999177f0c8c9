import type { Identifier, Reply, Request, Silence } from '../model/index.js'
import { listOf, membersOf, textOf } from './json.js'
import type { Access } from './registry.js'
import { answerByStatus, get, parseJson, query } from './reply.js'

/** The other identifiers of an article in PubMed Central. */
export type ConversionAnswer =
  | { readonly kind: 'found'; readonly identifiers: readonly Identifier[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'silent'; readonly because: Silence; readonly detail: string }

/** PubMed Central's converter of identifiers (https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/). */
export const pmc = {
  id: 'pmc',
  name: 'PubMed Central',
  home: 'https://pmc.ncbi.nlm.nih.gov/tools',
  request({ value }: Identifier, { url, mailto }: Access): Request {
    return get(
      `${url}/idconv/api/v1/articles/?${query({ ids: value, format: 'json', tool: 'footnotary', email: mailto })}`,
    )
  },
  read(reply: Reply): ConversionAnswer {
    const early = answerByStatus(reply)
    // An identifier that stands for nothing is answered by 400 or by a record that says so.
    const isRefused = reply.kind === 'response' && reply.status === 400
    if (reply.kind === 'silent' || (early?.kind === 'silent' && !isRefused))
      return early?.kind === 'silent' ? early : unreadable
    const [record] = listOf(membersOf(parseJson(reply)).records).map(membersOf)
    if (!record) return unreadable
    const identifiers = (['doi', 'pmid'] as const).flatMap(scheme => {
      const value = textOf(record[scheme])
      return value ? [{ scheme, value: value.toLowerCase() }] : []
    })
    if (identifiers.length > 0) return { kind: 'found', identifiers }
    return textOf(record.status) === 'error' || textOf(record.errmsg) ? { kind: 'absent' } : unreadable
  },
} as const

const unreadable = { kind: 'silent', because: 'server-error', detail: 'the answer could not be read' } as const
