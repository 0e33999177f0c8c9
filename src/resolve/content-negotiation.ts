import type { CslItem, CslName } from '../model/index.js'
import { cslTextFields, cslType } from '../read/csl-item.js'
import { defined, firstTextOf, type Json, listOf, membersOf, textOf } from './json.js'
import { dateOfIso, dateOfParts, distinctDates, nameOf, plain } from './record.js'
import { found, type Registry, silent, type WorkRecord } from './registry.js'
import { answerByStatus, parseJson } from './reply.js'

const accept = 'application/vnd.citationstyles.csl+json, application/json;q=0.5'

/**
 * What the resolver at doi.org hands on when it is asked for CSL-JSON (https://citation.doi.org/docs.html): the way to the records of the agencies
 * without an interface of their own here (JaLC, mEDRA, KISTI …). Some give none: then nothing is known of the work, which is not absence.
 */
export const contentNegotiation: Registry = {
  id: 'content-negotiation',
  name: 'doi.org',
  home: 'https://doi.org',
  requests(question, { url }) {
    if (question.kind !== 'identifier' || question.identifier.scheme !== 'doi') return []
    const path = question.identifier.value.split('/').map(encodeURIComponent).join('/')
    return [{ method: 'GET', url: `${url}/${path}`, headers: { accept } }]
  },
  read(reply) {
    const early = answerByStatus(reply)
    if (early || reply.kind === 'silent') return early ?? silent('server-error', 'no answer')
    const work = membersOf(parseJson(reply))
    if (!textOf(work.type) || !(firstTextOf(work.title) ?? textOf(work.DOI)))
      return silent('server-error', 'its agency gives no record in CSL-JSON')
    return found(cslRecord(work, 'doi.org'))
  },
}

/** A work that stands in CSL-JSON, as lenient as what agencies send: lists of one, numbers for texts, dates as texts. */
export function cslRecord(work: Json, registry: string): WorkRecord {
  const texts = Object.fromEntries(cslTextFields.map(field => [field, plain(firstTextOf(work[field]))]))
  const dates = distinctDates(
    ['issued', 'published-print', 'published-online', 'published'].map(field => dateOf(work[field])),
  )
  const item = defined<CslItem>({
    ...texts,
    type: cslType(textOf(work.type) ?? 'document'),
    author: namesOf(work.author),
    editor: namesOf(work.editor),
    issued: dateOf(work.issued) ?? dates[0],
    DOI: textOf(work.DOI)?.toLowerCase(),
  })
  return { registry, item, titles: [], containers: [], dates, notices: [], relations: [] }
}

function dateOf(value: unknown): ReturnType<typeof dateOfParts> {
  return dateOfParts(value) ?? dateOfIso(membersOf(value).raw ?? value)
}

function namesOf(value: unknown): readonly CslName[] | undefined {
  const names = listOf(value).flatMap(each => {
    const person = membersOf(each)
    const [family, given, literal] = ['family', 'given', 'literal'].map(part => plain(textOf(person[part])))
    if (family) return [defined<CslName>({ family, given })]
    const name = nameOf(literal ?? textOf(person.name) ?? given)
    return name ? [name] : []
  })
  return names.length > 0 ? names : undefined
}
