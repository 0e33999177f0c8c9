import { readFile } from 'node:fs/promises'
import { extract } from '../../src/extract/extract.js'
import { decodeEntities } from '../../src/identifiers/entities.js'
import { readByRules } from '../../src/interpret/read-by-rules.js'
import type { CslItem, Manuscript, Reference, Resolution } from '../../src/model/index.js'
import { readBibliography } from '../../src/read/bibliography.js'
import { lineIndex, spanOf } from '../../src/read/lines.js'
import { parseMarkdown } from '../../src/read/markdown.js'
import { crossrefRecord } from '../../src/resolve/crossref.js'
import { dataciteRecord } from '../../src/resolve/datacite.js'
import { type Json, listOf, membersOf } from '../../src/resolve/json.js'
import type { WorkRecord } from '../../src/resolve/registry.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import { readRetractionWatch } from '../../src/resolve/retraction-watch.js'
import { writtenReference } from '../../tests/support/references.js'
import { writeSection } from './accuracy-page.js'
import { asMessage, type RecordedRegistries, readLines, recordedRegistries, shared } from './recorded-registries.js'

/** How stated and recorded are told apart, over references made from recorded works with and without one error put in. */
export async function evaluateResolve(option: string | undefined): Promise<void> {
  const registries = await recordedRegistries()
  const sections = [
    await mutations(registries),
    await matching(),
    await mapping(registries),
    await ownRecords(registries),
    await standing(),
    await fabricated(),
  ]
  const markdown = [
    '## Stated against recorded',
    '',
    '`npm run eval -- resolve` · registries answer from some 5,000 recorded works, searched by the words they share with a question.',
    'Among many millions a search brings up more that is alike; how often is not measured here.',
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

interface RawString {
  readonly style: string
  readonly ref_string: string
  readonly doi?: string
}

/** Raw strings against an index of works: those that are in it, and those that are not. */
async function matching(): Promise<Section> {
  const generated = await readLines<RawString>('03-reference-matching/crossref-generated-strings.ndjson')
  const degraded = await readLines<RawString>('03-reference-matching/crossref-degraded-strings.ndjson')
  const absent = await readLines<RawString>('03-reference-matching/crossref-generated-strings.nomatch.ndjson')
  const real = JSON.parse(
    await readFile(shared('03-reference-matching/crossref-real-strings.json'), 'utf8'),
  ) as readonly {
    readonly ref_string: string
  }[]
  const { works, questions } = worksFromStrings([...generated, ...degraded])
  const registries = await recordedRegistries(works)
  const ours = stringsFromRecords(registries.crossref)
  const groups: readonly (readonly [string, readonly RawString[]])[] = [
    ...groupBy([...questions, ...ours], ({ style }) => style),
    ['no record: generated', absent],
    ['no record: deposited by publishers', real.map(({ ref_string }) => ({ style: '', ref_string }))],
  ]
  const misses: string[] = []
  const rows: (readonly [string, number, number, number, number])[] = []
  const own = { matched: 0, flagged: 0 }
  for (const [style, strings] of groups) {
    let [right, wrong, expected] = [0, 0, 0]
    for (const { ref_string: raw, doi } of strings) {
      if (doi) expected += 1
      const resolution = await resolveReference(textReference(raw), registries.ask)
      const found = 'work' in resolution ? resolution.work.DOI : undefined
      const isRight = found !== undefined && found === doi?.toLowerCase()
      if (isRight) right += 1
      else if (found) wrong += 1
      if (isRight && style.startsWith('own:')) {
        own.matched += 1
        if (resolution.outcome === 'mismatch') {
          own.flagged += 1
          misses.push(`own string [${style}] ${JSON.stringify(resolution.mismatches)}\n  ${raw.slice(0, 300)}`)
        }
      }
      if (found !== doi?.toLowerCase())
        misses.push(
          `matching [${style}] expected ${doi ?? 'none'}, got ${found ?? resolution.outcome}\n  ${raw.slice(0, 300)}`,
        )
    }
    rows.push([style, strings.length, expected, right, wrong])
  }
  const total = (of: (name: string) => boolean): readonly [string, number, number, number, number] =>
    rows
      .filter(([name]) => of(name))
      .reduce(
        (sum, row) => [sum[0], sum[1] + row[1], sum[2] + row[2], sum[3] + row[3], sum[4] + row[4]],
        ['', 0, 0, 0, 0],
      )
  const cells = ([name, strings, expected, right, wrong]: readonly [
    string,
    number,
    number,
    number,
    number,
  ]): string[] => [name, String(strings), String(expected), share(right, right + wrong), share(right, expected)]
  return {
    markdown: [
      '### Raw strings, found by search',
      '',
      'No record of the works behind the published strings is at hand. Where several strings cite one work, the fullest stands for its record and the others',
      'are looked for (styles without a prefix); strings made from recorded works are told by `own:`. Strings of works without a record must be matched to nothing.',
      '',
      ...table(
        ['style', 'strings', 'with a record', 'precision', 'recall'],
        [...rows.map(cells), ['**all**', ...cells(total(() => true)).slice(1)]],
      ),
      '',
      `Of the ${own.matched} strings made from records and matched, which state what is recorded, ${own.flagged} are held to differ from it (${share(own.flagged, own.matched)}).`,
    ],
    misses,
  }
}

const fullest = ['apa', 'harvard3', 'chicago-author-date', 'ieee', 'degraded_one_author', 'modern-language-association']

function worksFromStrings(strings: readonly RawString[]): { works: readonly Json[]; questions: readonly RawString[] } {
  const works: Json[] = []
  const questions: RawString[] = []
  for (const [doi, group] of groupBy(strings, string => string.doi ?? '')) {
    const [record, ...others] = [...group].sort((one, other) => place(one.style) - place(other.style))
    if (!record || !fullest.includes(record.style) || others.length === 0) continue
    const { item } = readByRules(record.ref_string)
    // A reading that is not whole makes no record.
    const isWhole = item.title && item.author && item.issued && item['container-title'] && item.volume && item.page
    if (!isWhole || /…|^\p{Lu}\./u.test(`${item.title}${record.ref_string}`)) continue
    works.push(asMessage({ ...item, DOI: doi } as unknown as Json))
    questions.push(...others)
  }
  return { works, questions }
}

function place(style: string): number {
  const at = fullest.indexOf(style)
  return at === -1 ? fullest.length : at
}

/** Every so many of the recorded works is cited, in turn in each of the styles. */
const EVERY = 5

function stringsFromRecords(works: ReadonlyMap<string, Json>): readonly RawString[] {
  const whole = [...works.values()]
    .filter(({ source }) => source === 'Crossref')
    .map(work => ({ doi: String(work.DOI).toLowerCase(), item: crossrefRecord(work).item }))
    .filter(({ item }) => item.title && item.author && item.issued && item['container-title'])
  return whole.flatMap(({ doi, item }, at) => {
    if (at % EVERY !== 0) return []
    const [style, write] = styles[(at / EVERY) % styles.length] as (typeof styles)[number]
    return [{ style: `own: ${style}`, ref_string: write(item), doi }]
  })
}

const styles: readonly (readonly [string, (item: CslItem) => string])[] = [
  [
    'author, year, title',
    item =>
      `${names(item)} (${year(item)}). ${item.title}. ${item['container-title']}, ${item.volume ?? ''}(${item.issue ?? ''}), ${item.page ?? ''}.`,
  ],
  [
    'numbered, quoted title',
    item =>
      `[1]${names(item)}, “${item.title},” ${item['container-title']}, vol. ${item.volume ?? ''}, no. ${item.issue ?? ''}, pp. ${item.page ?? ''}, ${year(item)}.`,
  ],
  [
    'medical',
    item =>
      `${names(item)}. ${item.title}. ${item['container-title']}. ${year(item)};${item.volume ?? ''}(${item.issue ?? ''}):${item.page ?? ''}.`,
  ],
  [
    'one author only',
    item =>
      `${item.author?.[0]?.family ?? item.author?.[0]?.literal}. ${item.title}. ${item['container-title']}. ${year(item)}. ${item.volume ?? ''}. ${item.issue ?? ''}. ${item.page ?? ''}`,
  ],
  [
    'without a title',
    item =>
      `[1] ${names(item)}, ${item['container-title']} ${item.volume ?? ''} (${year(item)}) ${item.page?.split('-')[0] ?? ''}.`,
  ],
]

function names({ author = [] }: CslItem): string {
  return author
    .map(({ family, given, literal }) => (family ? [family, given].filter(Boolean).join(', ') : literal))
    .join(', ')
}

function year({ issued }: CslItem): string {
  return String(issued?.['date-parts']?.[0]?.[0] ?? '')
}

/** Whether the works that are read from records say what the records say. */
async function mapping({ crossref, datacite }: RecordedRegistries): Promise<Section> {
  const misses: string[] = []
  const rows = [
    ...agreement('Crossref', [...crossref.values()], work => [crossrefRecord(work), crossrefPayload(work)], misses),
    ...agreement('DataCite', [...datacite.values()], work => [dataciteRecord(work), datacitePayload(work)], misses),
  ]
  return {
    markdown: ['### Records read', '', ...table(['registry', 'records', 'title', 'first author', 'year'], rows)],
    misses,
  }
}

interface Payload {
  readonly title: string
  readonly author: string
  readonly years: readonly number[]
}

function agreement(
  name: string,
  works: readonly Json[],
  read: (work: Json) => readonly [WorkRecord, Payload],
  misses: string[],
): readonly (readonly string[])[] {
  const letters = (text: string): string =>
    decodeEntities(decodeEntities(text))
      .replace(/<[^>]*>/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  let [titles, authors, years] = [0, 0, 0]
  for (const work of works) {
    const [{ item, dates }, payload] = read(work)
    const [first] = item.author ?? []
    const sameTitle =
      letters(item.title ?? '').startsWith(letters(payload.title)) &&
      (payload.title === '') === (item.title === undefined)
    const sameAuthor =
      letters(first?.family ?? first?.literal ?? '') === letters(payload.author) ||
      letters(payload.author).endsWith(letters(first?.family ?? '-'))
    const official = [item.issued, ...dates].map(date => date?.['date-parts']?.[0]?.[0])
    const sameYear =
      payload.years.every(each => official.includes(each)) && (item.issued !== undefined) === payload.years.length > 0
    if (sameTitle) titles += 1
    if (sameAuthor) authors += 1
    if (sameYear) years += 1
    if (!(sameTitle && sameAuthor && sameYear))
      misses.push(`mapping ${item.DOI}: ${JSON.stringify([payload, item.title, first, official])}`)
  }
  return [[name, String(works.length), ...[titles, authors, years].map(count => share(count, works.length))]]
}

function crossrefPayload(work: Json): Payload {
  const [title] = listOf(work.title)
  const { family, name, given } = membersOf(listOf(work.author)[0])
  const years = ['issued', 'published-print', 'published-online'].flatMap(field => {
    const [value] = listOf(listOf(membersOf(work[field])['date-parts'])[0])
    return value ? [Number(value)] : []
  })
  return { title: String(title ?? '').trim(), author: String(family ?? name ?? given ?? ''), years }
}

function datacitePayload(work: Json): Payload {
  const { titles, creators, publicationYear } = membersOf(work.attributes)
  const { familyName, name } = membersOf(listOf(creators)[0])
  const author = String(familyName ?? String(name ?? '').split(',')[0])
  return {
    title: String(membersOf(listOf(titles)[0]).title ?? '').trim(),
    author: author.startsWith(':') ? '' : author,
    // Thai libraries count from the Buddha's death.
    years: publicationYear ? [Number(publicationYear) - (Number(publicationYear) > 2400 ? 543 : 0)] : [],
  }
}

/** Records with awkward metadata, each cited by what it says itself, once for each of its official years: nothing may be found wrong. */
async function ownRecords({ crossref, ask }: RecordedRegistries): Promise<Section> {
  const listed = await readFile(shared('01-registry/interesting-dois.tsv'), 'utf8')
  const dois = listed
    .split('\n')
    .slice(1)
    .map(line => line.split('\t')[0]?.toLowerCase() ?? '')
    .filter(doi => crossref.has(doi))
  const misses: string[] = []
  let [references, alarms, unregistered] = [0, 0, 0]
  for (const doi of dois) {
    const { item, dates } = crossrefRecord(crossref.get(doi) as Json)
    const years = [...new Set([item.issued, ...dates].map(date => date?.['date-parts']?.[0]?.[0]))]
    for (const year of years) {
      references += 1
      const stated = year === undefined ? item : { ...item, issued: { 'date-parts': [[year]] } }
      const resolution = await resolveReference(citing(stated), ask)
      if (resolution.outcome === 'verified') continue
      alarms += 1
      if ('identifierFaults' in resolution) unregistered += 1
      misses.push(
        `own record ${doi}: ${resolution.outcome} ${resolution.outcome === 'mismatch' ? JSON.stringify(resolution.mismatches) : ''}`,
      )
    }
  }
  return {
    markdown: [
      '### Awkward records, cited by what they say themselves',
      '',
      `${dois.length} works, ${references} references (one for each official year): ${alarms} false alarms (${share(alarms, references)}), ${unregistered} of them on the identifier.`,
    ],
    misses,
  }
}

function citing(item: CslItem): Reference {
  const fields = Object.fromEntries(
    Object.keys(item).map(name => [name, { extent: { start: 0, end: 0 }, confidence: 1 }]),
  )
  const identifiers = item.DOI
    ? [{ scheme: 'doi' as const, value: item.DOI, raw: item.DOI, extent: { start: 0, end: 0 } }]
    : []
  const reading = { item, fields, identifiers, style: null, confidence: 1 }
  return { ...textReference(''), raw: item.title ?? '', origin: 'bibliography', reading }
}

interface Updated {
  readonly retracted: boolean
  readonly title?: string
  readonly identifier: { readonly doi: string }
  readonly updates: readonly {
    readonly timestamp: number
    readonly identifier: { readonly doi: string }
    readonly type: string
  }[]
}

async function standing(): Promise<Section> {
  const updated = await readLines<Updated>('10-retractions/crossref-updates.ndjson.gz')
  const misses: string[] = []
  const counts = { retracted: 0, found: 0, others: 0, wrong: 0 }
  let unsaid = 0
  const judge = (retracted: boolean, said: boolean, what: string): void => {
    counts[retracted ? 'retracted' : 'others'] += 1
    if (retracted && said) counts.found += 1
    if (!retracted && said) counts.wrong += 1
    if (retracted !== said) misses.push(`standing ${what}: expected ${retracted ? 'a retraction' : 'none'}`)
  }
  for (const { retracted, title, identifier, updates } of updated) {
    const work: Json = {
      DOI: identifier.doi,
      type: 'journal-article',
      title: [title],
      'updated-by': updates.map(({ type, identifier: notice, timestamp }) => ({
        type,
        DOI: notice.doi,
        updated: { 'date-parts': [[new Date(timestamp).getUTCFullYear()]] },
      })),
    }
    // What the source calls retracted without a word of it in the record cannot be known from the record.
    const isSaid = /retract|withdr|removal/i.test([title, ...updates.map(({ type }) => type)].join(' '))
    if (retracted && !isSaid) {
      unsaid += 1
      continue
    }
    const kinds = crossrefRecord(work).notices.map(({ kind }) => kind)
    judge(
      retracted,
      kinds.some(kind => kind === 'retraction' || (retracted && kind === 'withdrawal')),
      `${identifier.doi} ${title} ${updates.map(({ type }) => type)}`,
    )
  }
  const crossrefRow = ['Crossref updates', counts.retracted, counts.found, counts.others, counts.wrong].map(String)
  Object.assign(counts, { retracted: 0, found: 0, others: 0, wrong: 0 })
  const text = await readFile(shared('10-retractions/retraction-watch-sample.csv'), 'utf8')
  const index = readRetractionWatch(text)
  const natures = new Map<string, Set<string>>()
  const row =
    /,(10\.[^,\s"]+),\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d,(10\.[^,\s"]+),(Retraction|Correction|Expression of concern|Reinstatement),/g
  for (const [, , doi = '', nature = ''] of text.matchAll(row))
    natures.set(doi.toLowerCase(), (natures.get(doi.toLowerCase()) ?? new Set()).add(nature))
  for (const [doi, kinds] of natures) {
    const said = index.noticesOn({ scheme: 'doi', value: doi }).some(({ kind }) => kind === 'retraction')
    judge(kinds.has('Retraction') && !kinds.has('Reinstatement'), said, `${doi} ${[...kinds]}`)
  }
  const watchRow = ['Retraction Watch', counts.retracted, counts.found, counts.others, counts.wrong].map(String)
  return {
    markdown: [
      '### Standing',
      '',
      ...table(
        ['source', 'retracted', 'called so', 'corrected, of concern', 'called retracted'],
        [crossrefRow, watchRow],
      ),
      '',
      `${unsaid} more are called retracted by the list that they are taken from, with no word of it in what is recorded here.`,
    ],
    misses,
  }
}

interface Labelled {
  readonly bibtex_key: string
  readonly label: 'VALID' | 'HALLUCINATED'
  readonly hallucination_type?: string
  readonly fields: Readonly<Record<string, string>>
}

/** Entries of which some are made up, searched for in the records of the true ones; identifiers are left out, since their records are not at hand. */
async function fabricated(): Promise<Section> {
  const truth = await readLines<Labelled>('09-fabricated-references/hallmark/registry-truth.jsonl')
  const entries = await readLines<Labelled>('09-fabricated-references/hallmark/dev_public.jsonl')
  const works = await Promise.all(
    truth.map(async ({ fields }, at) =>
      asMessage({ ...(await itemOf(unnumbered(fields))), DOI: `10.0000/${at}` } as unknown as Json),
    ),
  )
  const { ask } = await recordedRegistries(works)
  const known = new Set(truth.map(({ fields }) => fields.title?.toLowerCase()))
  const tallies = new Map<string, Record<string, number>>()
  const misses: string[] = []
  for (const { label, hallucination_type: type, fields } of entries) {
    if (label === 'VALID' && !known.has(fields.title?.toLowerCase())) continue
    const item = await itemOf(fields)
    const reference = citing({ ...item, DOI: undefined } as unknown as CslItem)
    const raw = [names(item), item.title, item['container-title'], year(item)].filter(Boolean).join('. ')
    const { outcome } = await resolveReference({ ...reference, raw }, ask)
    const kind = label === 'VALID' ? 'true' : (type ?? 'made up')
    const tally = tallies.get(kind) ?? {}
    tallies.set(kind, { ...tally, all: (tally.all ?? 0) + 1, [outcome]: (tally[outcome] ?? 0) + 1 })
    if ((label === 'VALID') !== (outcome === 'verified'))
      misses.push(`fabricated [${kind}] ${outcome}: ${raw.slice(0, 200)}`)
  }
  const outcomes = ['verified', 'mismatch', 'not-found', 'skipped']
  return {
    markdown: [
      '### References made up',
      '',
      'Identifiers are left out, since their records are not at hand; only the true works are recorded.',
      '',
      ...table(
        ['kind', 'entries', ...outcomes],
        [...tallies]
          .sort()
          .map(([kind, tally]) => [kind, String(tally.all), ...outcomes.map(outcome => String(tally[outcome] ?? 0))]),
      ),
    ],
    misses,
  }
}

// Namesakes are numbered in the source of the records.
function unnumbered(fields: Labelled['fields']): Labelled['fields'] {
  return { ...fields, author: (fields.author ?? '').replace(/ \d{4}\b/g, '') }
}

async function itemOf(fields: Readonly<Record<string, string>>): Promise<CslItem> {
  const members = Object.entries(fields).filter(([name]) => name !== 'doi' && name !== 'url')
  const type = fields.booktitle ? 'inproceedings' : 'article'
  const text = `@${type}{x,\n${members.map(([name, value]) => `${name} = {${value}}`).join(',\n')}\n}`
  const { entries } = await readBibliography('x.bib', text)
  return entries[0]?.item ?? { type: 'document' }
}

/** A reference that stands alone. */
function textReference(raw: string, item?: CslItem): Reference {
  const written = writtenReference(raw)
  return item ? { ...written, reading: { ...written.reading, item } } : written
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

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
