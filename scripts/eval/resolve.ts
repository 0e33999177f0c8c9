import { readFile } from 'node:fs/promises'
import { extract } from '../../src/extract/extract.js'
import { parseReference } from '../../src/interpret/parse-reference.js'
import type { CslItem, Manuscript, Reference, Resolution } from '../../src/model/index.js'
import { readBibliography } from '../../src/read/bibliography.js'
import { lineIndex, spanOf } from '../../src/read/lines.js'
import { parseMarkdown } from '../../src/read/markdown.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import { writeSection } from './accuracy-page.js'
import { type RecordedRegistries, readLines, recordedRegistries, shared } from './recorded-registries.js'

/** How stated and recorded are told apart, over references made from recorded works with and without one error put in. */
export async function evaluateResolve(option: string | undefined): Promise<void> {
  const registries = await recordedRegistries()
  const sections = [await mutations(registries)]
  const markdown = [
    '## Stated against recorded',
    '',
    '`npm run eval -- resolve` · registries answer from recorded works.',
    '',
    ...sections.flatMap(({ markdown }) => [...markdown, '']),
  ].join('\n')
  process.stdout.write(`${markdown}\n`)
  if (option === 'misses') process.stdout.write(`${sections.flatMap(({ misses }) => misses).join('\n')}\n`)
  else await writeSection('resolve', markdown)
}

interface Section {
  readonly markdown: readonly string[]
  readonly misses: readonly string[]
}

interface Mutated {
  readonly id: string
  readonly expect: 'ok' | 'flag'
  readonly mutation: string
  readonly field: string | null
  readonly true_doi: string
  readonly text: string
}

interface Tally {
  seen: number
  flagged: number
  named: number
}

async function mutations({ ask }: RecordedRegistries): Promise<Section> {
  const mutated = await readLines<Mutated>('11-mutations/mutated-references.ndjson')
  const bibliography = await readFile(shared('11-mutations/mutated-references.bib'), 'utf8')
  const entries = new Map((await bibliographyReferences(bibliography)).map(entry => [entry.key, entry]))
  const tallies = new Map<string, { bibtex: Tally; text: Tally }>()
  const misses: string[] = []
  for (const each of mutated) {
    const tally = tallies.get(each.mutation) ?? { bibtex: emptyTally(), text: emptyTally() }
    tallies.set(each.mutation, tally)
    for (const [form, reference] of [
      ['bibtex', entries.get(each.id)] as const,
      ['text', textReference(each.text)] as const,
    ]) {
      if (!reference) throw new Error(`Expected the bibliography to hold \`${each.id}\``)
      const resolution = await resolveReference(reference, ask)
      const fields = faultsIn(resolution)
      const isNamed = fields.includes(fieldNames[each.field ?? ''] ?? '')
      tally[form].seen += 1
      if (fields.length > 0) tally[form].flagged += 1
      if (isNamed) tally[form].named += 1
      if ((each.expect === 'ok') !== (fields.length === 0) || (each.expect === 'flag' && !isNamed))
        misses.push(missText(form, each, reference, resolution))
    }
  }
  const rows = [...tallies]
    .sort()
    .map(([mutation, { bibtex, text }]) => [
      mutation,
      String(bibtex.seen),
      ...[bibtex, text].flatMap(({ seen, flagged, named }) => [
        share(flagged, seen),
        mutation in harmless ? '' : share(named, seen),
      ]),
    ])
  const totals = (['flag', 'ok', 'clean'] as const).map(kind => {
    const sums = (['bibtex', 'text'] as const).map(form => {
      const of = [...tallies].filter(([mutation]) => kindOf(mutation) === kind).map(([, tally]) => tally[form])
      return { seen: sum(of, 'seen'), flagged: sum(of, 'flagged'), named: sum(of, 'named') }
    })
    return [
      `**${{ flag: 'injected errors', ok: 'harmless variation', clean: 'untouched' }[kind]}**`,
      String(sums[0]?.seen),
      ...sums.flatMap(({ seen, flagged, named }) => [share(flagged, seen), kind === 'flag' ? share(named, seen) : '']),
    ]
  })
  return {
    markdown: [
      '### One error put in, or none',
      '',
      ...table(
        ['kind', 'references', 'flagged (BibTeX)', 'right field', 'flagged (text)', 'right field'],
        [...rows, ...totals],
      ),
    ],
    misses,
  }
}

const harmless: Readonly<Record<string, true>> = Object.fromEntries(
  [
    'clean',
    'ok-other-official-year',
    'ok-no-doi',
    'ok-initials',
    'ok-title-case',
    'ok-doi-url-case',
    'ok-subtitle-dropped',
    'ok-et-al',
  ].map(name => [name, true]),
)

function kindOf(mutation: string): 'flag' | 'ok' | 'clean' {
  return mutation === 'clean' ? 'clean' : mutation.startsWith('ok-') ? 'ok' : 'flag'
}

const fieldNames: Readonly<Record<string, string>> = { year: 'issued', existence: 'existence' }
for (const field of ['title', 'author', 'container-title', 'volume', 'page', 'DOI'])
  (fieldNames as Record<string, string>)[field] = field

/** The fields that a resolution finds fault with; `existence` where no registry has the work. */
function faultsIn(resolution: Resolution): readonly string[] {
  if (resolution.outcome === 'not-found') {
    const faults = resolution.identifierFaults?.map(() => 'DOI') ?? []
    return ['existence', 'title', ...faults]
  }
  if (resolution.outcome !== 'mismatch') return []
  const fields = resolution.mismatches.map(({ field }) => field as string)
  return resolution.identifierFaults?.length ? ['DOI', ...fields] : fields
}

function missText(
  form: string,
  { mutation, true_doi }: Mutated,
  { raw, reading }: Reference,
  resolution: Resolution,
): string {
  const said =
    resolution.outcome === 'mismatch'
      ? resolution.mismatches.map(({ field, stated, recorded }) => `${field}: ${stated} ≠ ${recorded}`).join(' | ')
      : resolution.outcome === 'skipped'
        ? resolution.because
        : ''
  return `${mutation} [${form}] ${true_doi}\n  ${raw.slice(0, 300).replace(/\s+/g, ' ')}\n  ${reading.item.type} → ${resolution.outcome} ${said}`
}

function emptyTally(): Tally {
  return { seen: 0, flagged: 0, named: 0 }
}

function sum(tallies: readonly Tally[], of: keyof Tally): number {
  return tallies.reduce((total, tally) => total + tally[of], 0)
}

const nowhere = { line: 1, column: 1, offset: 0 }

/** A reference that stands alone. */
function textReference(raw: string, item?: CslItem): Reference {
  const reading = parseReference(raw)
  return {
    key: '1',
    footnote: '1',
    origin: 'footnote',
    raw,
    span: { start: nowhere, end: nowhere },
    passage: { text: raw, pieces: [{ at: 0, offset: 0, width: raw.length }], emphasis: [], links: [] },
    reading: item ? { ...reading, item } : reading,
    repetition: null,
  }
}

async function bibliographyReferences(text: string): Promise<Manuscript['references']> {
  const bibliography = { ...(await readBibliography('references.bib', text)), text }
  const manuscript = extract({
    path: 'manuscript.md',
    source: '',
    tree: parseMarkdown(''),
    frontMatter: { title: null, language: null, bibliographies: [] } as never,
    bibliographies: [bibliography],
    isIncomplete: false,
    spanOf: extent => spanOf(extent, lineIndex('')),
  })
  return manuscript.references
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)]
}
