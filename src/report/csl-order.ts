import type { CslItem } from '../model/index.js'

// What a reader looks for first comes first. The type holds this list to the model: none missing, none unknown.
const places: Readonly<Record<keyof CslItem, true>> = {
  id: true,
  type: true,
  author: true,
  editor: true,
  translator: true,
  title: true,
  'title-short': true,
  'container-title': true,
  'collection-title': true,
  edition: true,
  volume: true,
  issue: true,
  page: true,
  number: true,
  locator: true,
  issued: true,
  'original-date': true,
  accessed: true,
  publisher: true,
  'publisher-place': true,
  genre: true,
  archive: true,
  language: true,
  note: true,
  DOI: true,
  URL: true,
  ISBN: true,
  ISSN: true,
  PMID: true,
  PMCID: true,
  custom: true,
}

const variables = Object.keys(places) as (keyof CslItem)[]

/** The same item with its variables in one order, whatever order they were found in. */
export function inCslOrder(item: CslItem): CslItem {
  const ordered: Partial<Record<keyof CslItem, unknown>> = {}
  for (const variable of variables) {
    if (item[variable] !== undefined) ordered[variable] = item[variable]
  }
  return ordered as CslItem
}
