import { overlap } from '../../compare/extents.js'
import type { StatedIdentifier } from '../../model/identifier.js'
import type { Field, FieldReading } from '../../model/reference.js'
import type { Extent } from '../../model/span.js'
import type { FoundDate } from '../dates.js'
import type { Draft } from '../draft.js'
import { labelWords } from './label-words.js'
import { type LabelledField, labelledFields } from './labelled-fields.js'
import { wordedFields } from './labels.js'
import { trainedModel } from './trained-model.js'

/** What rules find and labels do not: forms that the labels were taught little of. */
const leftToRules: ReadonlySet<Field> = new Set(['issued', 'genre', 'number', 'edition'])

/** 0 to 1. Where the labels are less sure than this, they are wrong more often than right, and right no more often than the rules. */
const SURE = 0.3

/** 0 to 1. What rules are as sure of as this has a form of its own: brackets, italics, quotation marks. */
const FORMED = 0.9

/** The labelled fields, and those on which the rules have the say whatever the labels are. */
interface Labels {
  readonly fields: Map<Field, LabelledField>
  readonly left: Set<Field>
}

/** Corrects what rules have read by what the words were labelled as. */
export function applyLabels(draft: Draft, identifiers: readonly StatedIdentifier[], dates: readonly FoundDate[]): void {
  const text = draft.raw.slice(0, draft.open.length)
  const stretches = labelWords(
    text,
    apart(identifiers),
    { emphasis: draft.emphasis, fields: draft.fields },
    trainedModel(),
  )
  const labels: Labels = { fields: labelledFields(text, stretches, dates), left: new Set() }
  dropRepetition(draft, labels)
  if (labels.fields.size === 0) return
  yieldToForm(draft, labels)
  yieldToDate(draft, labels)
  yieldToDatedTitle(draft, labels)
  yieldToTitle(draft, labels)
  for (const field of wordedFields) choose(draft, field, labels)
  dropLocator(draft, labels)
}

/** “Politics in Italy 1965–1975”: figures that rules took for the place cited stand in what the labels took for a title. */
function dropLocator({ fields, item }: Draft, labels: Labels): void {
  const { locator } = fields
  if (!locator || labels.fields.has('page') || isUnlabelled(locator.extent, labels)) return
  delete item.locator
  delete fields.locator
}

/** Extents of identifiers; two with one extent, or one in another, count once. */
function apart(identifiers: readonly StatedIdentifier[]): Extent[] {
  const extents: Extent[] = []
  for (const { extent } of identifiers) if ((extents.at(-1)?.end ?? 0) <= extent.start) extents.push(extent)
  return extents
}

/** Italics are known where markup is read, and the labels learnt from text that had lost it. */
function yieldToForm({ emphasis, fields }: Draft, labels: Labels): void {
  if (emphasis.length === 0) return
  for (const field of ['title', 'container-title'] as const) {
    const rule = fields[field]
    if (!rule || rule.confidence < FORMED || !emphasis.some(each => overlap(each, rule.extent))) continue
    for (const [other, { extent }] of labels.fields) if (overlap(extent, rule.extent)) labels.fields.delete(other)
    labels.left.add(field)
  }
}

/** “What was lost (1990–2008). (2019). Site.”, “Minutes of 7 November 2018. (n.d.). Site.”: a date inside the title is its subject. */
function yieldToDate({ fields, item, raw }: Draft, labels: Labels): void {
  const date = labels.fields.get('issued')
  if (!date || !fields.issued || !fields.title || same(fields.issued, date)) return
  // A year alone in brackets is as often that of another work.
  if (
    item.issued?.['date-parts']?.[0]?.length === 1 ||
    !/[([]/.test(raw.slice(fields.issued.extent.start - 1, fields.issued.extent.start + 1))
  )
    return
  if (!holds(fields.title.extent, date.extent) || fields.issued.extent.start < fields.title.extent.start) return
  labels.left.add('issued')
  labels.left.add('title')
}

/** “Notice to passengers, 7 November 2018”: the date at the title's end is part of it when the source has one of its own. */
function yieldToDatedTitle({ fields, raw }: Draft, labels: Labels): void {
  const title = labels.fields.get('title')
  if (!title || fields.title?.extent.start !== title.extent.start) return
  // “[Internet]” ends a title.
  if (
    /^\s?\[(?:internet|online|en ligne|en línea|electronic resource)\]/iu.test(
      raw.slice(fields.title.extent.end, fields.title.extent.end + 24),
    )
  )
    labels.left.add('title')
  if (!fields.issued) return
  if (/^,?\s[(\p{Alpha}\d][^.]{0,24}\d{4}\)?$/u.test(raw.slice(title.extent.end, fields.title.extent.end)))
    labels.left.add('title')
}

/** “ders.” is nobody's name. */
function dropRepetition({ raw }: Draft, { fields }: Labels): void {
  const author = fields.get('author')
  if (author && /^(?:ders|dies|idem|id|ibid|eadem|ebd)$/iu.test(raw.slice(author.extent.start, author.extent.end)))
    fields.delete('author')
}

/** Without a title and without numbers, what was labelled was no reference of the kinds that were learnt. */
function yieldToTitle({ emphasis, fields, item }: Draft, labels: Labels): void {
  if (labels.fields.has('title') || !fields.title) return
  if (item.URL === undefined && emphasis.length === 0) return
  if (['volume', 'issue', 'page'].some(field => (labels.fields.get(field as Field)?.confidence ?? 0) >= SURE)) return
  labels.left.add('title')
  labels.left.add('container-title')
  if (!labels.fields.has('author') && fields.author) labels.left.add('author')
}

function choose({ raw, item, fields }: Draft, field: Field, labels: Labels): void {
  if (labels.left.has(field)) return
  const label = labels.fields.get(field)
  const rule = fields[field]
  if (!label) {
    if (!rule || leftToRules.has(field)) return
    if (field === 'page' && labels.fields.has('volume') && isUnlabelled(rule.extent, labels)) return
    // “(a cura di)”, “translated by”: their role is told beside their names.
    if ((field === 'editor' || field === 'translator') && isUnlabelled(rule.extent, labels)) return
    if (
      isImprint(field) &&
      (rule.confidence >= FORMED || raw[rule.extent.start - 1] === '(') &&
      isUnlabelled(rule.extent, labels)
    )
      return
    delete item[field]
    delete fields[field]
    return
  }
  if (label.confidence < SURE && label.confidence < (rule?.confidence ?? 1)) return
  // A thesis or report that stands alone fills no pages: figures behind it tell the place cited.
  if (field === 'page' && item.genre !== undefined && item['container-title'] === undefined) return
  if (field === 'page' && fields.locator && overlap(fields.locator.extent, label.extent)) {
    // Who cites page 33 of a book names no pages that it fills.
    if (!item['container-title']) return
    delete item.locator
    delete fields.locator
  }
  // The rules keep the word “ed.”, and dots that belong to the words.
  if (rule && (same(rule, label) || (field === 'edition' && overlap(rule.extent, label.extent)))) {
    fields[field] = { extent: rule.extent, confidence: Math.max(rule.confidence, label.confidence) }
    // Words that are known to be a list of names are read as one.
    if (isNames(field)) Object.assign(item, { [field]: label.value })
    return
  }
  Object.assign(item, { [field]: label.value })
  fields[field] = { extent: label.extent, confidence: label.confidence }
}

function isUnlabelled(extent: Extent, { fields }: Labels): boolean {
  for (const label of fields.values()) if (label.confidence >= SURE && overlap(label.extent, extent)) return false
  return true
}

function holds(outer: Extent, inner: Extent): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function same(one: FieldReading | undefined, other: FieldReading): boolean {
  return one?.extent.start === other.extent.start && one.extent.end === other.extent.end
}

function isNames(field: Field): boolean {
  return field === 'author' || field === 'editor' || field === 'translator'
}

/** “(Place: House, 2010)” has a form that rules do not mistake. */
function isImprint(field: Field): boolean {
  return field === 'publisher' || field === 'publisher-place'
}
