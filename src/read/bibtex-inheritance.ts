import { LONGEST_INHERITANCE, LONGEST_INHERITED_VALUE } from '../limits.js'
import type { BibtexEntry } from './bibtex-entries.js'

/** Gives the fields that a child takes over from its `crossref` parent, under the names they bear in the child. */
export type Crossref = (
  type: string,
  properties: Record<string, string>,
  registry: Record<string, { type: string; properties: Record<string, string> }>,
) => Record<string, string | undefined>

// biblatex hands these down as well, but they name the parent: the chapter's DOI is not the book's.
const parentsOwn = ['doi', 'url', 'urldate', 'eprint', 'eprinttype', 'archiveprefix', 'pages', 'note', 'pmid', 'pmcid']

/**
 * Completes an entry's fields as biblatex does: `xdata` gives whatever is missing, `crossref` what a part takes from its whole
 * (title → booktitle, …), a `set` what its first member says. Each entry is completed once, however many refer to it.
 */
export function inheritance(entries: ReadonlyMap<string, BibtexEntry>, crossref: Crossref) {
  const completed = new Map<BibtexEntry, Record<string, string>>()
  return (entry: BibtexEntry): Readonly<Record<string, string>> => complete(entry, 0)

  function complete(entry: BibtexEntry, depth: number): Record<string, string> {
    const known = completed.get(entry)
    if (known !== undefined) return known
    const fields: Record<string, string> = Object.create(null)
    for (const [name, field] of entry.fields) fields[name] = field.value
    // Set before going on: an entry that leads back to itself finds its own fields.
    completed.set(entry, fields)
    if (depth >= LONGEST_INHERITANCE) return fields

    for (const key of (fields.xdata ?? '').split(',')) {
      const parent = entries.get(key.trim())
      if (parent !== undefined) fillIn(fields, complete(parent, depth + 1))
    }
    if (entry.type === 'set') {
      const member = entries.get((fields.entryset ?? '').split(',')[0]!.trim())
      if (member !== undefined) fillIn(fields, complete(member, depth + 1))
    }
    const parent = entries.get((fields.crossref ?? '').trim())
    if (parent !== undefined && parent !== entry) fillIn(fields, fromParent(entry, parent, complete(parent, depth + 1)))
    return fields
  }

  function fromParent(entry: BibtexEntry, parent: BibtexEntry, parentFields: Readonly<Record<string, string>>) {
    const properties: Record<string, string> = { ...parentFields }
    for (const name of [...parentsOwn, 'crossref', 'xdata', 'entryset']) delete properties[name]
    const given = crossref(entry.type, { crossref: 'parent' }, { parent: { type: parent.type, properties } })
    // BibTeX's own styles have the parent state its `booktitle` itself.
    return { ...given, booktitle: given.booktitle ?? properties.booktitle, crossref: undefined }
  }
}

function fillIn(fields: Record<string, string>, given: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value.length > LONGEST_INHERITED_VALUE || name in fields) continue
    if (name === 'date' && 'year' in fields) continue
    fields[name] = value
  }
}
