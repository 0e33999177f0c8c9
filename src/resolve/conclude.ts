import { mismatchesWith, type RecordedWork, titleAgreement } from '../compare/against-record.js'
import { yearOf } from '../compare/calendar.js'
import { sameName } from '../compare/names.js'
import { shownName } from '../compare/stated-differences.js'
import { comparableTitle } from '../compare/title.js'
import type {
  CslItem,
  Evidence,
  Field,
  Identifier,
  IdentifierFault,
  LinkLook,
  Mismatch,
  NonEmpty,
  Notice,
  Page,
  PageFit,
  Reference,
  Resolution,
  Scheme,
  Silence,
  SourceText,
} from '../model/index.js'
import { mismatchesWithPage } from './against-page.js'
import { judge } from './judge.js'
import { mergeNotices } from './notices.js'
import type { WorkRecord } from './registry.js'

/** What was said of a reference by one who was asked. `identifier` is what was asked for, null for a search. */
export type Testimony = { readonly evidence: Evidence } & (
  | { readonly said: 'found'; readonly identifier: Identifier; readonly record: WorkRecord }
  /** The identifier stands for nothing, by the word of those who keep all of its kind. */
  | { readonly said: 'unregistered'; readonly identifier: Identifier }
  /** The identifier is registered, but nothing is told of the work; or the registry is not the only one that could tell. */
  | { readonly said: 'unrecorded'; readonly identifier: Identifier }
  | { readonly said: 'candidates'; readonly identifier: null; readonly records: readonly WorkRecord[] }
  | { readonly said: 'absent'; readonly identifier: null }
  | { readonly said: 'silent'; readonly identifier: Identifier | null; readonly because: Silence }
  /** More of a work that another one found: its standing. */
  | { readonly said: 'standing'; readonly identifier: Identifier; readonly notices: readonly Notice[] }
)

/** What is known beside the testimonies. */
export interface Circumstances {
  /** Whether works of this kind are recorded so fully that not to be recorded means something. */
  readonly absenceTells: boolean
  /** What came of looking at the addresses that the reference states. */
  readonly looks?: readonly LinkLook[]
}

/** Works. So many candidates are named; more tell a reader nothing. */
const MOST_CANDIDATES_NAMED = 3

/**
 * What all testimonies together let us say. The only place where `not-found` is said: when every registry that could hold the work answered, and
 * none holds it, and the addresses stated for it are gone. One silence among those asked makes it `unreachable`; the order of the testimonies makes
 * no difference. A registry's record comes before what a page says of itself, and that before any silence.
 */
export function conclude(
  reference: Reference,
  testimonies: readonly Testimony[],
  { absenceTells, looks = [] }: Circumstances,
): Resolution {
  const resolution = concludeFrom(reference, testimonies, { absenceTells, looks })
  return looks.length > 0 ? { ...resolution, links: looks } : resolution
}

function concludeFrom(
  reference: Reference,
  testimonies: readonly Testimony[],
  { absenceTells, looks }: Required<Circumstances>,
): Resolution {
  const heard = [...testimonies].sort(byEvidence)
  const [first, ...others] = [...heard, ...looks].flatMap(({ evidence }) => evidence)
  if (!first) return { outcome: 'skipped', because: 'nothing-to-ask-for' }
  const evidence: NonEmpty<Evidence> = [first, ...others]
  const faults = identifierFaults(reference, heard)
  const withFaults = faults.length > 0 ? { identifierFaults: faults } : {}
  const record = namedWork(reference, heard) ?? describedWork(reference, heard) ?? misnamedWork(reference, heard)
  if (record) return { ...judged(reference, record, heard, faults), ...textOf(record, looks), ...withFaults, evidence }
  const shown = shownBy(looks, reference)
  if (shown) return { ...judgedByPage(reference, shown), ...withFaults, evidence }
  const silence = heard.find(testimony => testimony.said === 'silent') ?? silentLook(looks, heard)
  if (silence) return { outcome: 'unreachable', because: silence.because, ...withFaults, evidence }
  const isUnregistered = faults.some(({ fault }) => fault === 'unregistered')
  const isGone = heard.length === 0 && looks.every(({ state }) => state === 'gone')
  if (!isUnregistered && !isGone && (!absenceTells || heard.some(({ said }) => said === 'unrecorded')))
    return { outcome: 'skipped', because: 'kind-not-indexed' }
  const candidates = nearWorks(reference, heard)
  return { outcome: 'not-found', ...(candidates.length > 0 ? { candidates } : {}), ...withFaults, evidence }
}

/** A page that was read, on its own site or as an archive keeps it, and can be held against the reference. */
interface ShownPage {
  readonly page: Page
  readonly fit: PageFit
}

/** The page that shows the source, or if none does, one that shows another one in its place. */
function shownBy(looks: readonly LinkLook[], reference: Reference): ShownPage | null {
  const pages = looks.flatMap(({ state, page, fit, archived }): readonly ShownPage[] => {
    if (page && (state === 'present' || state === 'moved')) return [{ page, fit }]
    // A copy is of the day on which it was made; what is not the source on it says nothing of what was.
    return archived?.page && archived.fit !== 'other' ? [{ page: archived.page, fit: archived.fit }] : []
  })
  const ranks: readonly PageFit[] = ['same', 'near', 'unsaid', 'other']
  const [best] = [...pages].sort((one, other) => ranks.indexOf(one.fit) - ranks.indexOf(other.fit))
  if (!best || !isWorkPage(best.page)) return null
  // Without a stated title the address alone says which page is meant; with one, a page that cannot be held against it proves nothing.
  return best.fit === 'unsaid' && reference.reading.item.title !== undefined ? null : best
}

function isWorkPage({ kind, item }: Page): boolean {
  return (kind === 'article' || kind === 'file' || kind === 'other') && item.title !== undefined
}

/** A page that could not be seen may show the source. One that shows another page in its place is no witness, but where nobody else was asked. */
function silentLook(
  looks: readonly LinkLook[],
  heard: readonly Testimony[],
): { readonly because: Silence } | undefined {
  const [look] = looks.filter(
    ({ state }) => state === 'blocked' || state === 'unreachable' || (state === 'soft-404' && heard.length === 0),
  )
  return look && { because: look.because ?? 'server-error' }
}

function judgedByPage(reference: Reference, { page, fit }: ShownPage): Judged {
  const read = {
    work: page.item,
    readFrom: 'page',
    notices: [],
    ...(hasWords(page.text) ? { text: page.text } : {}),
  } as const
  const [first, ...others] = reference.origin === 'link' ? [] : mismatchesWithPage(reference, page, fit)
  if (!first) return { outcome: 'verified', ...read }
  return { outcome: 'mismatch', ...read, mismatches: [first, ...others] }
}

/** The work's own words: the abstract that a registry records, and what the page has, where that is the work's. */
function textOf({ abstract }: WorkRecord, looks: readonly LinkLook[]): { readonly text?: SourceText } {
  const shown = looks.find(({ state, page, fit }) => page && state !== 'soft-404' && (fit === 'same' || fit === 'near'))
  const text = { ...shown?.page?.text, ...(abstract === undefined ? {} : { abstract }) }
  return hasWords(text) ? { text } : {}
}

function hasWords(text: SourceText): boolean {
  return Object.keys(text).length > 0
}

type Found = Extract<Testimony, { said: 'found' }>

/** The work that a stated identifier leads to, where it is the one described. */
function namedWork(reference: Reference, heard: readonly Testimony[]): WorkRecord | null {
  return foundBy(heard).find(({ record }) => !leadsElsewhere(reference, record))?.record ?? null
}

function foundBy(heard: readonly Testimony[]): readonly Found[] {
  return heard
    .filter(testimony => testimony.said === 'found')
    .sort((one, other) => rank(one.identifier.scheme) - rank(other.identifier.scheme))
}

// A DOI names the version that was cited; an ISBN the book that a chapter may stand in.
const ranks: readonly Scheme[] = ['doi', 'pmid', 'pmcid', 'arxiv', 'isbn']

function rank(scheme: Scheme): number {
  return ranks.indexOf(scheme)
}

/** The work that a search brought up and that is the one described. An identifier that could not be asked for is not outvoted by it. */
function describedWork(reference: Reference, heard: readonly Testimony[]): WorkRecord | null {
  const unasked = heard.flatMap(({ said, identifier }) => (said === 'silent' && identifier ? [identifier] : []))
  const judged = candidatesIn(heard)
    .map(record => ({ record, ...judge(reference, record) }))
    .filter(({ verdict }) => verdict === 'same')
    .sort((one, other) => other.weight - one.weight || byText(keyOf(one.record), keyOf(other.record)))
  const [best, second] = judged
  if (!best || unasked.some(identifier => !bears(best.record, identifier))) return null
  const isTied = second && second.weight === best.weight && !isOneWork(best.record, second.record)
  return isTied ? null : best.record
}

function candidatesIn(heard: readonly Testimony[]): readonly WorkRecord[] {
  return heard.flatMap(testimony => (testimony.said === 'candidates' ? testimony.records : []))
}

function bears({ item }: WorkRecord, { scheme, value }: Identifier): boolean {
  const field = fieldOf[scheme]
  return field !== undefined && String(item[field] ?? '').toLowerCase() === value.toLowerCase()
}

function isOneWork({ item: one }: WorkRecord, { item: other }: WorkRecord): boolean {
  if (one.DOI && one.DOI === other.DOI) return true
  // A work may be registered twice, at its publisher's and at an archive.
  if (!one.title || one.title.toLowerCase() !== other.title?.toLowerCase()) return false
  const [first, second] = [one.author?.[0], other.author?.[0]]
  return first === undefined || second === undefined || sameName(first, second)
}

/** No work is the one described: the one that the identifier leads to stands for what it was stated to lead to. */
function misnamedWork(reference: Reference, heard: readonly Testimony[]): WorkRecord | null {
  if (heard.some(({ said }) => said === 'silent')) return null
  return foundBy(heard).find(({ record }) => mismatchesWith(reference, record).length > 0)?.record ?? null
}

// Below this, and without a common author, two titles name two works.
const LEAST_ALIKE_TITLE = 0.5

/** Names. Experiments list thousands; among the first the same would stand. */
const MOST_NAMES_COMPARED = 100

/** Whether a record is of another work than the one described: another title, and by others. */
export function leadsElsewhere(reference: Reference, record: RecordedWork): boolean {
  const agreement = titleAgreement(reference, record)
  if (!agreement || agreement.similarity >= LEAST_ALIKE_TITLE || isWholeOf(reference, record)) return false
  const stated = (reference.reading.item.author ?? reference.reading.item.editor ?? []).slice(0, MOST_NAMES_COMPARED)
  const recorded = [...(record.item.author ?? []), ...(record.item.editor ?? [])].slice(0, MOST_NAMES_COMPARED)
  const shared = stated.filter(name => recorded.some(other => sameName(name, other)))
  // In long lists somebody bears a common name.
  return shared.length === 0 || (shared[0] !== stated[0] && 3 * shared.length < stated.length)
}

/** The identifier of a book for one of its chapters, or of a journal for an article. */
function isWholeOf(reference: Reference, { item }: RecordedWork): boolean {
  const { 'container-title': container, 'collection-title': collection } = reference.reading.item
  const [title, ...wholes] = [item.title, container, collection].map(text => comparableTitle(text ?? ''))
  return wholes.some(whole => whole.text !== '' && (whole.text === title?.text || whole.text === title?.main))
}

function identifierFaults(reference: Reference, heard: readonly Testimony[]): readonly IdentifierFault[] {
  const faults = heard.flatMap((testimony): readonly IdentifierFault[] => {
    if (testimony.said === 'unregistered') return [{ fault: 'unregistered', identifier: testimony.identifier }]
    if (testimony.said !== 'found' || !leadsElsewhere(reference, testimony.record)) return []
    return [{ fault: 'misdirected', identifier: testimony.identifier, leadsTo: testimony.record.item }]
  })
  return [...new Map(faults.map(fault => [`${fault.identifier.scheme}:${fault.identifier.value}`, fault])).values()]
}

const fieldOf: Readonly<Partial<Record<Scheme, Field>>> = {
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  isbn: 'ISBN',
  arxiv: 'number',
}

type Judged =
  | Omit<Extract<Resolution, { outcome: 'verified' }>, 'evidence'>
  | Omit<Extract<Resolution, { outcome: 'mismatch' }>, 'evidence'>

function judged(
  reference: Reference,
  record: WorkRecord,
  heard: readonly Testimony[],
  faults: readonly IdentifierFault[],
): Judged {
  const work = workOf(record)
  const notices = mergeNotices([...record.notices, ...noticesOn(reference, record, heard)])
  const stated = isWholeOf(reference, record) ? [] : mismatchesWith(reference, record)
  const [first, ...others] = [...faults.flatMap(fault => faultMismatch(fault, work)), ...stated]
  if (!first) return { outcome: 'verified', work, notices }
  return { outcome: 'mismatch', work, notices, mismatches: [first, ...others] }
}

function faultMismatch({ identifier }: IdentifierFault, work: CslItem): readonly Mismatch[] {
  const field = fieldOf[identifier.scheme]
  const recorded = field && work[field]
  // The work it leads to by mistake bears it; that is no difference in this field.
  if (!field || recorded === identifier.value) return []
  return [{ field, stated: identifier.value, recorded: typeof recorded === 'string' ? recorded : 'none' }]
}

/** What others say of the same work: by an identifier that leads to it. */
function noticesOn(reference: Reference, record: WorkRecord, heard: readonly Testimony[]): readonly Notice[] {
  return heard.flatMap(testimony => {
    if (testimony.said === 'standing') return bears(record, testimony.identifier) ? testimony.notices : []
    if (testimony.said !== 'found' || leadsElsewhere(reference, testimony.record)) return []
    return testimony.record.notices
  })
}

/** The record's work, with what it says of others' works that rules look at: by `custom['published-as']` and `custom['notice-on']`. */
function workOf({ item, relations }: WorkRecord): CslItem {
  const custom = Object.fromEntries(
    (['published-as', 'preprint-of', 'notice-on'] as const).flatMap(kind => {
      const values = relations.filter(relation => relation.kind === kind).map(({ identifier }) => identifier.value)
      return values.length > 0 ? [[kind, [...new Set(values)]]] : []
    }),
  )
  return Object.keys(custom).length > 0 ? { ...item, custom } : item
}

function nearWorks(reference: Reference, heard: readonly Testimony[]): readonly CslItem[] {
  const near = candidatesIn(heard)
    .map(record => ({ record, ...judge(reference, record) }))
    .filter(({ verdict }) => verdict !== 'other')
    .sort((one, other) => other.weight - one.weight || byText(keyOf(one.record), keyOf(other.record)))
    .map(({ record }) => record)
  const distinct = near.filter((record, at) => near.findIndex(other => isOneWork(record, other)) === at)
  return distinct.slice(0, MOST_CANDIDATES_NAMED).map(({ item }) => item)
}

/** “Surname, “Title”, 2019, 10.1234/abc”: a work as evidence names it. */
export function workText({ item }: Pick<WorkRecord, 'item'>): string {
  const [author] = item.author ?? item.editor ?? []
  const year = yearOf(item.issued)
  const title = item.title ? `“${item.title}”` : 'a work without a title'
  return [author && shownName(author), title, year, item.DOI].filter(Boolean).join(', ')
}

function byEvidence({ evidence: one }: Testimony, { evidence: other }: Testimony): number {
  return byText(
    JSON.stringify([one.source, one.asked, one.answered]),
    JSON.stringify([other.source, other.asked, other.answered]),
  )
}

function keyOf({ registry, item }: WorkRecord): string {
  return JSON.stringify([registry, item.DOI, item.title, item.issued])
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
