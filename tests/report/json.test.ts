import { describe, expect, it } from 'vitest'
import type { CslItem, Finding, Resolution } from '../../src/model/index.js'
import { jsonText } from '../../src/report/index.js'
import { json } from '../../src/report/json.js'
import { finding, plain, reference, reportable, spanOf } from './sample.js'
import { validate } from './schema.js'

const text = 'Tides rise.[^1]\n\n[^1]: Ada Orme, *Tides*.\n'
const span = spanOf(text, 'Ada Orme')

// `Required` keeps this in step with the model: a field added there must be given here, and so be in the schema.
const everyVariable: Required<CslItem> = {
  id: '1',
  type: 'article-journal',
  author: [{ family: 'Orme', given: 'Ada', suffix: 'Jr.', 'dropping-particle': 'de', 'non-dropping-particle': 'van' }],
  editor: [{ literal: 'Tidal Board' }],
  translator: [{ family: 'Ito' }],
  title: 'Tides',
  'title-short': 'Tides',
  'container-title': 'Journal of Tides',
  'collection-title': 'Waters',
  edition: '2',
  volume: '3',
  issue: '4',
  page: '5-6',
  number: '7',
  locator: '5',
  issued: { 'date-parts': [[2001, 2, 3], [2002]], season: 1, circa: true },
  'original-date': { 'date-parts': [[1901]] },
  accessed: { literal: 'n.d.' },
  publisher: 'Tidal Press',
  'publisher-place': 'Leith',
  genre: 'Review',
  archive: 'Harbour Archive',
  language: 'en',
  note: 'rare',
  DOI: '10.5555/1',
  URL: 'https://tides.example/1',
  ISBN: '9780000000002',
  ISSN: '0000-0000',
  PMID: '1',
  PMCID: 'PMC1',
  custom: { confidence: 0.5 },
}

const everyField: Required<Finding> = {
  ...finding({ span }),
  path: 'refs.bib',
  actual: 'Ada Orme',
  expected: 'A. Orme',
  related: [{ span, path: 'refs.bib', footnote: null, message: 'here too' }],
  evidence: [{ source: 'crossref', asked: '10.5555/1', answered: '200', at: '2026-01-02T03:04:05Z' }],
  fix: { description: 'Shorten it', span, path: 'refs.bib', replacement: 'A. Orme' },
}

const evidence = [{ source: 'crossref', answered: '200' }] as const
const everyOutcome: { readonly [O in Resolution['outcome']]: Extract<Resolution, { outcome: O }> } = {
  verified: {
    outcome: 'verified',
    work: everyVariable,
    notices: [{ kind: 'retraction', doi: '10.5555/2', date: { 'date-parts': [[2003]] } }, { kind: 'concern' }],
    evidence,
  },
  mismatch: {
    outcome: 'mismatch',
    work: { type: 'book' },
    notices: [],
    mismatches: [{ field: 'title', stated: 'Tides', recorded: 'Tide' }],
    evidence,
  },
  'not-found': { outcome: 'not-found', evidence },
  unreachable: { outcome: 'unreachable', because: 'blocked', evidence },
  skipped: { outcome: 'skipped', because: 'offline' },
}

const full = reportable({
  path: 'paper.md',
  text,
  findings: [everyField, finding({ span, footnote: null, key: null })],
  references: Object.values(everyOutcome).map(resolution =>
    reference({
      span,
      path: 'refs.bib',
      stated: everyVariable,
      identifiers: [{ scheme: 'doi', value: '10.5555/1' }],
      repeats: '2',
      resolution,
    }),
  ),
})

describe('json', () => {
  it('writes what the schema describes, with every field there is', () => {
    const written = JSON.parse(json.render(full, plain))
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true)
    expect(written).toEqual(JSON.parse(JSON.stringify(full.report)))
  })

  it('writes what the schema describes of a manuscript without anything', () => {
    const written = JSON.parse(json.render(reportable({ path: 'paper.md', text }), plain))
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true)
  })

  it('is refused by the schema with a key more or a key less', () => {
    const written = JSON.parse(json.render(full, plain))
    expect(validate({ ...written, extra: 1 })).toBe(false)
    const { summary: _, ...less } = written
    expect(validate(less)).toBe(false)
    written.manuscripts[0].findings[0].confidence = 2
    expect(validate(written)).toBe(false)
  })

  it('keeps the order of keys, however the report was put together', () => {
    const [manuscript] = full.report.manuscripts
    const reversed = {
      ...full,
      report: backwards({ ...full.report, manuscripts: [manuscript] }) as typeof full.report,
    }
    expect(json.render(reversed, plain)).toBe(json.render(full, plain))
  })

  it('leaves out what is no part of the report', () => {
    const [each] = full.report.manuscripts
    const strayed = { ...full, report: { ...full.report, manuscripts: [{ ...each!, secret: 'prose' }] } }
    expect(json.render(strayed, plain)).not.toContain('prose')
  })

  it('ends in one line break and indents by two', () => {
    expect(json.render(full, plain)).toMatch(/^\{\n {2}"version": 1,\n[\s\S]*[^\n]\n$/)
  })
})

describe('jsonText', () => {
  it('writes controls, overrides and hidden characters as escapes that mean the same', () => {
    const hostile = '\u001b[2J\u009b31m\u202e\u2028\u{e0041}\ud800\u007f'
    const written = jsonText({ hostile })
    expect(written).toMatch(/^[\x20-\x7e]*$/)
    expect(JSON.parse(written)).toEqual({ hostile })
  })
})

/** The same value with the keys of every object turned round; CSL dates and custom fields are left, being values to us. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, isCslValue(key) ? each : backwards(each)]),
  )
}

function isCslValue(key: string): boolean {
  return ['issued', 'original-date', 'accessed', 'author', 'editor', 'translator', 'custom', 'date'].includes(key)
}
