import type { CslItem, Reading } from '../model/index.js'
import type { Draft } from './draft.js'
import { applyLabels } from './labeller/apply-labels.js'
import { confidenceOf, type ReferenceHints, readByRules } from './read-by-rules.js'
import { type Unmarked, unmarked } from './typed-markup.js'

/**
 * Reads a raw reference into CSL-JSON: rules for what has a form (identifiers, dates, the common manners of writing), learnt labels for
 * where the fields begin and end. A field that cannot be told is left out. Every field's extent lies in `raw`. Where nothing else tells of
 * its markup, Markdown and tags in `raw` do: fields are without them, and their extents are those of what was typed.
 * Never throws; beyond the longest reference nothing is read.
 */
export function parseReference(raw: string, hints: ReferenceHints = {}): Reading {
  const own = hints.emphasis || hints.links ? null : unmarked(raw)
  return own ? typed(readLabelled(own.text, hintsOf(own)), own) : readLabelled(raw, hints)
}

function readLabelled(raw: string, hints: ReferenceHints): Reading {
  return readByRules(raw, hints, (draft, identifiers, dates) => {
    if (!isSure(draft, hints)) applyLabels(draft, identifiers, dates)
  })
}

function hintsOf({ emphasis, links }: Unmarked): ReferenceHints {
  return { links, ...(emphasis.length > 0 ? { emphasis } : {}) }
}

/** The same reading, with places in the string as typed. */
function typed(reading: Reading, { typed: place }: Unmarked): Reading {
  const fields = Object.entries(reading.fields).map(([field, told]) => [field, { ...told, extent: place(told.extent) }])
  return {
    ...reading,
    fields: Object.fromEntries(fields),
    identifiers: reading.identifiers.map(identifier => ({ ...identifier, extent: place(identifier.extent) })),
  }
}

/** Whether rules have read enough of a reference that comes with its markup; a bare string says less of itself and is always labelled. */
function isSure({ fields, item }: Draft, { emphasis }: ReferenceHints): boolean {
  if (emphasis === undefined) return false
  // Italics or quotation marks tell the title, with a date and authors beside it.
  const isTold = emphasis.length > 0 && (fields.title?.confidence ?? 0) >= 0.9 && !!fields.author && !!fields.issued
  return isTold || confidenceOf(fields, item as CslItem) >= SURE_OF_RULES
}

/** 0 to 1. From here on the reading of a whole reference by rules is mostly right. */
const SURE_OF_RULES = 0.85
