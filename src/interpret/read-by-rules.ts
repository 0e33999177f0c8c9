import { overlap } from '../compare/extents.js'
import { findIdentifiers } from '../identifiers/index.js'
import type { CslItem } from '../model/csl.js'
import type { StatedIdentifier } from '../model/identifier.js'
import type { PassageLink } from '../model/passage.js'
import type { Field, FieldReading, Reading, Style } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import { isCaselessReference, readCaseless } from './caseless-reference.js'
import { type FoundDate, findDates } from './dates.js'
import { beginDraft, type Draft, note, takeOut, wordsOf } from './draft.js'
import { readHead } from './head.js'
import { typeOf } from './item-type.js'
import { withoutPageAdditions } from './page-additions.js'
import { readFacts } from './publication-facts.js'

/** What the text's markup tells beside its words. */
export interface ReferenceHints {
  /** Italic stretches: mostly the title of a book or the name of a journal. */
  readonly emphasis?: readonly Extent[]
  /** Links by where they lead; their address counts, not their label. */
  readonly links?: readonly PassageLink[]
}

/** A second opinion on a draft that rules have written: it may set fields anew. */
export type Refine = (draft: Draft, identifiers: readonly StatedIdentifier[], dates: readonly FoundDate[]) => void

/**
 * Reads a raw reference into CSL-JSON by rules: identifiers, dates, the common manners of writing. A field that cannot be told is left
 * out. Every field's extent lies in what was written. Never throws; beyond the longest reference nothing is read.
 */
export function readByRules(written: string, hints: ReferenceHints = {}, refine?: Refine): Reading {
  const raw = withoutPageAdditions(written)
  const draft = beginDraft(raw, hints.emphasis)
  const identifiers = readIdentifiers(draft, hints.links ?? [])
  if (isCaselessReference(raw, hints.emphasis)) {
    readCaseless(draft, identifiers)
    const item = { type: 'document', ...draft.item } as CslItem
    return { item, fields: draft.fields, identifiers, style: null, confidence: confidenceOf(draft.fields, item) }
  }
  const found = findDates(
    raw,
    identifiers.map(identifier => identifier.extent),
  )
  const dates = readPublished(draft, readAccess(draft, found))
  const head = readHead(draft, dates)
  readFacts(draft, head, dates)
  partAtSlashes(draft)
  const byForm = typeOf(draft, head)
  // Courts and acts are cited in manners of their own, of which labelled references tell nothing.
  const isLaw = byForm === 'legal_case' || byForm === 'legislation'
  if (!isLaw) refine?.(draft, identifiers, found)
  const isSettled = !refine || isLaw || (byForm === 'chapter' && draft.item.editor !== undefined)
  const type = isSettled ? byForm : typeOf(draft, head)
  const item = { type, ...draft.item } as CslItem
  const fields: Partial<Record<Field, FieldReading>> = draft.fields
  return { item, fields, identifiers, style: styleOf(draft, head.manner), confidence: confidenceOf(fields, item) }
}

/** “Переправы и мосты // Вопросы истории. 2015”: behind two slashes stands the journal or the book that holds the work. */
function partAtSlashes({ raw, item, fields }: Draft): void {
  const extent = fields.title?.extent
  const at = item.title?.includes(' // ') && extent ? raw.slice(extent.start, extent.end).indexOf(' // ') : -1
  if (!extent || at < 1 || item['container-title'] !== undefined) return
  const { confidence } = fields.title as FieldReading
  const seam = extent.start + at
  item.title = wordsOf(raw, { start: extent.start, end: seam })
  fields.title = { extent: { start: extent.start, end: seam }, confidence }
  item['container-title'] = wordsOf(raw, { start: seam + 4, end: extent.end })
  fields['container-title'] = { extent: { start: seam + 4, end: extent.end }, confidence }
  const issue = /№\s?(\d{1,4})/d.exec(raw.slice(extent.end))?.indices?.[1]
  if (item.issue || !issue) return
  item.issue = raw.slice(extent.end + issue[0], extent.end + issue[1])
  fields.issue = { extent: { start: extent.end + issue[0], end: extent.end + issue[1] }, confidence: 0.85 }
}

const fieldOfScheme = { doi: 'DOI', isbn: 'ISBN', issn: 'ISSN', pmid: 'PMID', pmcid: 'PMCID', url: 'URL' } as const

function readIdentifiers(draft: Draft, links: readonly PassageLink[]): StatedIdentifier[] {
  const view = draft.raw.slice(0, draft.open.length)
  const stated = findIdentifiers(view).filter(({ extent }) => !links.some(link => overlap(link.extent, extent)))
  const linked = links.flatMap(link => identifiersOfLink(link, view))
  const identifiers = [...stated, ...linked].sort((one, other) => one.extent.start - other.extent.start)
  const address = deepest(identifiers)
  for (const identifier of identifiers) {
    if (identifier.scheme === 'url' && identifier !== address) {
      takeOutLabelled(draft, identifier.extent)
      continue
    }
    const { scheme, value, extent, raw } = identifier
    if (scheme === 'arxiv') {
      note(draft, 'archive', 'arXiv', extent, 0.9)
      note(draft, 'number', value, extent, 0.9)
    } else note(draft, fieldOfScheme[scheme], scheme === 'url' ? raw : value, extent, 0.95)
    takeOutLabelled(draft, extent)
  }
  return identifiers
}

/** Of several addresses the one with the longest path: the others name the site. */
function deepest(identifiers: readonly StatedIdentifier[]): StatedIdentifier | undefined {
  const addresses = identifiers.filter(identifier => identifier.scheme === 'url')
  return addresses.reduce<StatedIdentifier | undefined>(
    (held, next) => (held && held.value.split('/').length >= next.value.split('/').length ? held : next),
    undefined,
  )
}

function identifiersOfLink(link: PassageLink, text: string): StatedIdentifier[] {
  const found = findIdentifiers(link.url).map(identifier => ({ ...identifier, extent: link.extent }))
  const all: StatedIdentifier[] =
    found.some(identifier => identifier.scheme === 'url') || !/^https?:/i.test(link.url)
      ? found
      : [...found, { scheme: 'url', value: link.url, raw: link.url, extent: link.extent }]
  return link.extent.start < text.length ? all : []
}

const identifierLabel =
  /(?:(?:^|(?<=[\s.,;:([<]))(?:retrieved|available|accessible|online|see|url|doi|pmid|pmcid|issn|e-issn|isbn|isbn-1[03]|arxiv|abrufbar|verfugbar|einsehbar|recuperado|retirado|obtido|disponible|disponivel|disponibile|consultado|obtenido|en ligne|beschikbaar|from|https?:\/\/(?:dx\.)?doi\.org\/)\b:?(?:[\s.,;([<:]|\b(?:from|at|on|as|unter|de|en|em|su|in|sur|a|l['’]adresse|op|via|internet|doi|url|online)\b){0,8}|[\s.,;(]{0,3}[([<]|(?<=[.,;:(]\s?)\b(?:at|in|unter|from|en|em)\b:?\s?|[\s.,;]{1,3})$/

const labelWords: ReadonlySet<string> = new Set(
  'retrieved available accessible online see url doi pmid pmcid issn isbn arxiv abrufbar verfugbar einsehbar recuperado retirado obtido disponible disponivel disponibile consultado obtenido ligne beschikbaar from at in unter en em'.split(
    ' ',
  ),
)

/** The words at the end of a text that lead to an identifier. */
function labelAtEnd(text: string): string {
  const low = text.toLowerCase()
  if (/[([<]$/.test(low) || low.split(/[^a-z]+/).some(word => labelWords.has(word)))
    return identifierLabel.exec(low)?.[0] ?? ''
  return /[\s.,;]{1,3}$/.exec(low)?.[0] ?? ''
}

/** Puts out an identifier with the words that lead to it: “Retrieved from”, “doi:”, “abrufbar unter”. */
function takeOutLabelled(draft: Draft, extent: Extent): void {
  const label = /:\/\/|^www\.|^10\.|^\S+$/.test(draft.raw.slice(extent.start, extent.end))
  if (!label && draft.raw.slice(extent.start, extent.end).includes(' ')) return
  const left = draft.open.slice(Math.max(0, extent.start - 60), extent.start)
  const lead = labelAtEnd(left)
  // A point before the label ends a sentence and must be left to end it.
  const keep = /^[\s.,;]*/.exec(lead)?.[0].length ?? 0
  takeOut(draft, extent.start - lead.length + Math.min(keep, 1), extent.end)
  const closing = /^\s?[>)\]]/.exec(draft.open.slice(extent.end, extent.end + 2))
  if (closing) takeOut(draft, extent.end, extent.end + closing[0].length)
}

const accessLead = /[\s,;.([]{0,3}[A-Za-z][A-Za-z\s:]{2,36}$/

function readAccess(draft: Draft, dates: readonly FoundDate[]): readonly FoundDate[] {
  for (const { role, date, extent } of dates) {
    if (role === 'original') {
      note(draft, 'original-date', date, extent, 0.85)
      takeOut(draft, extent.start, extent.end)
    }
    if (role !== 'accessed') continue
    note(draft, 'accessed', date, extent, 0.95)
    const lead = accessLead.exec(draft.open.slice(Math.max(0, extent.start - 40), extent.start))?.[0] ?? ''
    const word =
      /(?:accessed|retrieved|viewed|visited|cited|consulted|last|date|abgerufen|letzter|zuletzt|zugriff|stand|consult|acces|aces|recuper|ultimo|geraad|bezocht).*$/is.exec(
        lead,
      )?.[0] ?? ''
    takeOut(draft, extent.start - word.length, extent.end)
    const from = /^[\s,]{0,2}(?:from|at|von|unter|de|da)\b:?/i.exec(draft.open.slice(extent.end, extent.end + 10))
    if (from) takeOut(draft, extent.end, extent.end + from[0].length)
  }
  return dates.filter(date => date.role !== 'accessed' && date.role !== 'original')
}

const publishedLead =
  /[\s,;.(]{1,3}(?:(?:first\s)?published(?:\sonline)?(?:\son)?|posted(?:\son)?|veroffentlicht\sam|erschienen\sam|publie\sle|mis en ligne le|publicado\s(?:el|em)|pubblicato\sil|gepubliceerd\sop):?\s$/i

/** “, published 1 June 2018”: a day that says so of itself, unless the reference has its date in parentheses as well. */
function readPublished(draft: Draft, dates: readonly FoundDate[]): readonly FoundDate[] {
  if (dates.some(date => date.form === 'parenthetical')) return dates
  for (const date of dates) {
    if (date.precision !== 'day') continue
    const { start, end } = date.extent
    const lead = publishedLead.exec(draft.open.slice(Math.max(0, start - 40), start))?.[0]
    if (lead === undefined) continue
    note(draft, 'issued', date.date, date.extent, 0.93)
    takeOut(draft, start - lead.length + 1, end)
    return dates.filter(other => other !== date)
  }
  return dates
}

function styleOf(draft: Draft, manner: Style | null): Style | null {
  if (manner) return manner
  return draft.item.issued && draft.item.title ? 'notes' : null
}

/** Half for what every source has, half for how sure each of those is. */
export function confidenceOf(fields: Partial<Record<Field, FieldReading>>, item: CslItem): number {
  const wanted: readonly Field[] = ['title', 'author', 'issued']
  const held = wanted.map(field => fields[field]?.confidence ?? (field === 'author' && item.URL ? 0.5 : 0))
  const facts = (['container-title', 'publisher', 'DOI', 'URL', 'volume', 'page'] as const).filter(
    field => item[field],
  ).length
  const sum = held.reduce((total, confidence) => total + confidence, 0) / wanted.length
  return Math.round(Math.min(1, sum * 0.8 + Math.min(facts, 2) * 0.1) * 100) / 100
}
