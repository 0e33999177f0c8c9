import type { StatedIdentifier } from '../../model/identifier.js'
import type { Field } from '../../model/reference.js'
import type { Extent } from '../../model/span.js'
import type { FoundDate } from '../dates.js'
import type { Draft } from '../draft.js'
import { labelWords } from './label-words.js'
import { type LabelledField, labelledFields } from './labelled-fields.js'
import { trainedModel } from './trained-model.js'

/** The fields that words tell. The others are known by their form, and rules alone read them. */
const worded: readonly Field[] = [
  'author',
  'editor',
  'translator',
  'title',
  'container-title',
  'collection-title',
  'issued',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'edition',
  'genre',
  'number',
]

/** What rules find and labels do not: forms that the labels were taught little of. */
const leftToRules: ReadonlySet<Field> = new Set(['issued', 'genre', 'number', 'edition'])

/** 0 to 1. Where the labels are less sure than this, they are right no more often than the rules. */
const SURE = 0.5

/** Corrects what rules have read by what the words were labelled as. */
export function applyLabels(draft: Draft, identifiers: readonly StatedIdentifier[], dates: readonly FoundDate[]): void {
  const text = draft.raw.slice(0, draft.open.length)
  const stretches = labelWords(text, apart(identifiers), { emphasis: draft.emphasis, dates }, trainedModel())
  const labelled = labelledFields(text, stretches, dates)
  for (const field of worded) choose(draft, field, labelled)
}

/** Extents of identifiers; two with one extent, or one in another, count once. */
function apart(identifiers: readonly StatedIdentifier[]): Extent[] {
  const extents: Extent[] = []
  for (const { extent } of identifiers) if ((extents.at(-1)?.end ?? 0) <= extent.start) extents.push(extent)
  return extents
}

function choose({ item, fields }: Draft, field: Field, labelled: ReadonlyMap<Field, LabelledField>): void {
  const label = labelled.get(field)
  const rule = fields[field]
  if (!label) {
    if (!rule || leftToRules.has(field)) return
    delete item[field]
    delete fields[field]
    return
  }
  if (rule && label.confidence < SURE && label.confidence < rule.confidence) return
  // Who cites page 33 of a book names no pages that it fills.
  if (field === 'page' && fields.locator && overlap(fields.locator.extent, label.extent)) return
  if (rule && overlapWholly(rule.extent, label.extent)) {
    fields[field] = { extent: rule.extent, confidence: Math.max(rule.confidence, label.confidence) }
    return
  }
  Object.assign(item, { [field]: label.value })
  fields[field] = { extent: label.extent, confidence: label.confidence }
}

function overlap(one: Extent, other: Extent): boolean {
  return one.start < other.end && other.start < one.end
}

function overlapWholly(one: Extent, other: Extent): boolean {
  return one.start === other.start && one.end === other.end
}
