import type { Bibliography } from './bibliography-entries.js'
import { readBibtex } from './bibtex.js'
import { readCslJson } from './csl-json.js'
import { readCslYaml } from './csl-yaml.js'
import { readRis } from './ris.js'

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
