import type { CslItem } from '../model/csl.js'
import type { BibliographyFault } from '../model/manuscript.js'
import type { Field } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import { readBibtex } from './bibtex.js'
import { readCslJson } from './csl-json.js'
import { readCslYaml } from './csl-yaml.js'
import { readRis } from './ris.js'

/** A bibliography file, read. What could not be read is among the faults, never an exception. */
export interface Bibliography {
  readonly path: string
  readonly entries: readonly Entry[]
  readonly faults: readonly BibliographyFault[]
}

/** One entry of a bibliography file. */
export interface Entry {
  readonly key: string
  readonly item: CslItem
  /** The whole entry as it stands in the file. */
  readonly raw: string
  /** Where it stands in the file. */
  readonly extent: Extent
  /** Where the values of its fields stand in the file; fields taken over from another entry have no place of their own. */
  readonly fields: Readonly<Partial<Record<Field, Extent>>>
}

/** The file name extensions that are read as bibliographies. */
export const bibliographyExtensions = ['.bib', '.bibtex', '.json', '.ris', '.yaml', '.yml'] as const

/** Reads a bibliography by the extension of its file's name; an unknown extension is a fault, with no entries. */
export async function readBibliography(path: string, text: string): Promise<Bibliography> {
  const name = path.toLowerCase()
  if (name.endsWith('.bib') || name.endsWith('.bibtex')) return readBibtex(path, text)
  if (name.endsWith('.json')) return readCslJson(path, text)
  if (name.endsWith('.ris')) return readRis(path, text)
  if (name.endsWith('.yaml') || name.endsWith('.yml')) return readCslYaml(path, text)
  const start = { line: 1, column: 1, offset: 0 }
  const message = `Expected a bibliography to be one of ${bibliographyExtensions.join(', ')}.`
  return { path, entries: [], faults: [{ path, span: { start, end: start }, key: null, raw: '', message }] }
}
