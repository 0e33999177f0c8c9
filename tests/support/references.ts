import { readByRules } from '../../src/interpret/read-by-rules.js'
import type { CslItem, Reference } from '../../src/model/index.js'

const nowhere = { line: 1, column: 1, offset: 0 }

/** A reference as it stands in running text. */
export function writtenReference(raw: string): Reference {
  return {
    key: '1',
    footnote: '1',
    origin: 'footnote',
    raw,
    span: { start: nowhere, end: nowhere },
    passage: { text: raw, pieces: [{ at: 0, offset: 0, width: raw.length }], emphasis: [], links: [] },
    reading: readByRules(raw),
    repetition: null,
  }
}

/** A reference as a bibliography states it: every field certain. */
export function statedReference(item: CslItem): Reference {
  const nothing = { start: 0, end: 0 }
  const fields = Object.fromEntries(Object.keys(item).map(name => [name, { extent: nothing, confidence: 1 }]))
  const identifiers = item.DOI ? [{ scheme: 'doi' as const, value: item.DOI, raw: item.DOI, extent: nothing }] : []
  return {
    ...writtenReference(''),
    origin: 'bibliography',
    raw: rawOf(item),
    reading: { item, fields, identifiers, style: null, confidence: 1 },
  }
}

function rawOf(item: CslItem): string {
  const names = item.author?.map(({ family, given, literal }) => literal ?? `${family}, ${given}`).join(' and ')
  const year = item.issued?.['date-parts']?.[0]?.[0]
  const { title, volume, issue, page, DOI } = item
  return [names, title, item['container-title'], year, volume, issue, page, DOI].filter(Boolean).join('. ')
}

/** An article as it might be recorded; what is given takes the place of its own. */
export function article(other: Partial<CslItem> = {}): CslItem {
  return {
    type: 'article-journal',
    title: 'Kites in a Lull',
    author: [
      { family: 'Amsel', given: 'Uta' },
      { family: 'Brix', given: 'Otto' },
    ],
    issued: { 'date-parts': [[2010, 3]] },
    'container-title': 'Annals of Kites',
    volume: '10',
    issue: '2',
    page: '101-119',
    DOI: '10.5555/aok.2010.10',
    ...other,
  }
}
