import { sure } from '../compare/certainty.js'
import { isPreprint, statedSource } from '../compare/sources.js'
import { isArchival, isForthcoming } from '../form/full-references.js'
import { doiOfUrl } from '../identifiers/doi.js'
import type {
  CslType,
  Evidence,
  Identifier,
  LinkLook,
  Reference,
  Reply,
  Request,
  Resolution,
  Scheme,
} from '../model/index.js'
import { arxiv } from './arxiv.js'
import { conclude, type Testimony, workText } from './conclude.js'
import { contentNegotiation } from './content-negotiation.js'
import { crossref } from './crossref.js'
import { datacite } from './datacite.js'
import { doiAgency } from './doi-agency.js'
import { judge } from './judge.js'
import { lookAtLinks } from './look-at-links.js'
import { noticeText } from './notices.js'
import { openLibrary } from './open-library.js'
import { openalex } from './openalex.js'
import { pmc } from './pmc.js'
import { pubmed } from './pubmed.js'
import type { Access, Registry, RegistryAnswer, RegistryId, WorkRecord } from './registry.js'
import type { RetractionIndex } from './retraction-watch.js'
import { searchText } from './search-text.js'
import { semanticScholar } from './semantic-scholar.js'
import { wayback } from './wayback.js'
import { webPage } from './web-page.js'

/** Sends a request and hands back what came of it; never rejects for what the world does. */
export type Ask = (request: Request) => Promise<Reply>

/** How references are looked up. */
export interface ResolveOptions {
  /** By registry: where it is asked in place of its own address, whether at all, and its key. */
  readonly registries?: Readonly<Partial<Record<RegistryId, RegistrySetting>>>
  /** The address that registries may write to. */
  readonly mailto?: string | undefined
  /** A list of retractions held here. */
  readonly retractions?: RetractionIndex | undefined
}

/** How a registry is asked, where not as it is by itself. */
export interface RegistrySetting {
  readonly url?: string
  readonly enabled?: boolean
  readonly key?: string
}

/**
 * Asks the registries what a source really is, and looks at the addresses stated for it. Stated identifiers come first, each at its own agency, and
 * what they lead to is held against what is stated; only where they lead nowhere, or there are none, are registries searched. Never throws for what
 * a registry or a page answers.
 *
 * @param among  the manuscript's references, which tell what a misspelt host was meant to be
 */
export async function resolveReference(
  reference: Reference,
  ask: Ask,
  options: ResolveOptions = {},
  among: readonly Reference[] = [reference],
): Promise<Resolution> {
  if (reference.repetition !== null) return { outcome: 'skipped', because: 'nothing-to-ask-for' }
  const inquiry = new Inquiry(reference, ask, options)
  const looking = inquiry.lookAtLinks(among)
  const identifiers = askableIdentifiers(reference)
  for (const identifier of identifiers) await inquiry.askFor(identifier)
  const looks = await looking
  const plan = planFor(reference)
  const onPage = inquiry.isSettled() ? undefined : doiOnPage(reference, looks)
  if (onPage) await inquiry.askFor(onPage)
  if (plan && !inquiry.isSettled()) await inquiry.search(plan.registries)
  await inquiry.askForStanding()
  const isAsked = inquiry.testimonies.length > 0 || looks.length > 0 || plan !== undefined || identifiers.length > 0
  if (!isAsked) return { outcome: 'skipped', because: 'kind-not-indexed' }
  return conclude(reference, inquiry.testimonies, { absenceTells: plan?.absenceTells ?? false, looks })
}

/** The DOI by which a page that shows the source names it, where the reference gives none. */
function doiOnPage({ reading }: Reference, looks: readonly LinkLook[]): StatedOrCarried | undefined {
  if (reading.identifiers.some(({ scheme }) => scheme === 'doi')) return undefined
  const page = looks.find(
    ({ state, fit, page }) => page?.item.DOI && (state === 'present' || state === 'moved') && fit !== 'other',
  )?.page
  return page?.item.DOI ? { scheme: 'doi', value: page.item.DOI.toLowerCase(), isCarried: true } : undefined
}

const asked = new Set<Scheme>(['doi', 'pmid', 'pmcid', 'arxiv', 'isbn'])

/** What can be asked for by name, once each; an address that carries a DOI where none is stated besides. */
function askableIdentifiers({ reading: { identifiers } }: Reference): readonly StatedOrCarried[] {
  const stated = identifiers.filter(({ scheme }) => asked.has(scheme)).map(({ scheme, value }) => ({ scheme, value }))
  if (!stated.some(({ scheme }) => scheme === 'doi' || scheme === 'arxiv')) {
    const carried = identifiers.flatMap(({ scheme, value }) => (scheme === 'url' ? (doiOfUrl(value) ?? []) : []))
    if (carried[0]) stated.unshift({ scheme: 'doi', value: carried[0], isCarried: true } as StatedOrCarried)
  }
  return [...new Map(stated.map(each => [`${each.scheme}:${each.value}`, each])).values()]
}

interface StatedOrCarried extends Identifier {
  /** Found in an address rather than stated: where it leads nowhere, that is no fault of the author's. */
  readonly isCarried?: boolean
}

interface SearchPlan {
  readonly registries: readonly Registry[]
  readonly absenceTells: boolean
}

const everywhere = [crossref, openalex, semanticScholar]

// Letters, papers in archives, laws, pages and newspapers are in none of the registries: nothing is asked, nothing is said. Of chapters, reports and
// theses many are, and far from all: one that is found can be compared, one that is not proves nothing.
const searchPlans: Readonly<Partial<Record<CslType, SearchPlan>>> = {
  'article-journal': { registries: everywhere, absenceTells: true },
  'paper-conference': { registries: [...everywhere, arxiv], absenceTells: true },
  article: { registries: [arxiv, ...everywhere, datacite], absenceTells: true },
  book: { registries: [openLibrary, ...everywhere], absenceTells: true },
  chapter: { registries: everywhere, absenceTells: false },
  entry: { registries: everywhere, absenceTells: false },
  'entry-encyclopedia': { registries: everywhere, absenceTells: false },
  review: { registries: everywhere, absenceTells: false },
  report: { registries: [crossref, openalex, datacite], absenceTells: false },
  thesis: { registries: [crossref, openalex, datacite], absenceTells: false },
  dataset: { registries: [datacite], absenceTells: false },
  software: { registries: [datacite], absenceTells: false },
}

/** Letters, talks and what else one person had from another, in the languages that references are most often in. */
const personal =
  /\b(?:letters?|e-?mail|postcard|telegram|interview(?:ed)?|conversation|correspondence|brief|lettre|carta|lettera)\s(?:to|from|with|by|between|of|an|von|à|de|al?|di)\b|\bpersonal (?:communication|correspondence|interview)\b|\binterview with\b/iu

// “Archives of Surgery 147 (2012) 908”, “147, 908 (2012)”, “2012, 147, 908”, “2012;147:908”: journals that are called archives, and no papers in one.
const serial =
  /\b\d{1,4}\s?\((?:1[5-9]|20)\d\d\)[\s,:]{1,3}\w?\d|\b(?:1[5-9]|20)\d\d[,;.]\s?\d{1,4}[\s,:.(]|\b\d{1,4},\s\w?\d{1,6}\s\((?:1[5-9]|20)\d\d\)/

/** Where a reference is searched for; undefined where nobody keeps records of its kind, and where nothing may be asked. */
function planFor(reference: Reference): SearchPlan | undefined {
  const { item } = reference.reading
  const isUntold = item.type === 'document' || item.type === 'article'
  if (!isUntold && searchPlans[item.type] === undefined) return undefined
  const isPapers = personal.test(reference.raw) || (isArchival(reference) && !serial.test(reference.raw))
  // A journal's article is no letter, whatever its title or its journal is called.
  if (isPapers && item.type !== 'article-journal' && item.type !== 'paper-conference') return undefined
  if (isForthcoming(reference)) return attempt(searchPlans[item.type])
  if (item.type === 'article' && isPreprint(statedSource(reference))) return searchPlans.article
  return isUntold ? planForUntold(reference) : searchPlans[item.type]
}

// Told by nothing what it is, but with an author, a title and a year: the form of an article or a book.
function planForUntold(reference: Reference): SearchPlan | undefined {
  const isWhole = (['author', 'title', 'issued'] as const).every(field => sure(reference, field))
  const registries = [...everywhere, openLibrary]
  return { registries, absenceTells: isWhole && reference.reading.item.URL === undefined }
}

function attempt(plan: SearchPlan | undefined): SearchPlan | undefined {
  return plan && { ...plan, absenceTells: false }
}

const agencies: Readonly<Record<string, Registry>> = { Crossref: crossref, DataCite: datacite }

/** The conversation over one reference: what was asked, and what was said. */
class Inquiry {
  readonly testimonies: Testimony[] = []

  constructor(
    private readonly reference: Reference,
    private readonly ask: Ask,
    private readonly options: ResolveOptions,
  ) {}

  /** Whether the work is found, or cannot be told for a silence: a search would add nothing. */
  isSettled(): boolean {
    const byIdentifier = this.testimonies.filter(({ identifier }) => identifier !== null)
    if (byIdentifier.length === 0) return false
    const { outcome, identifierFaults } = {
      identifierFaults: undefined,
      ...conclude(this.reference, byIdentifier, { absenceTells: true }),
    }
    return (outcome === 'verified' || outcome === 'mismatch' || outcome === 'unreachable') && !identifierFaults?.length
  }

  /** Looks at the pages that the reference leads to, unless pages are not to be asked. */
  lookAtLinks(among: readonly Reference[]): Promise<readonly LinkLook[]> {
    if (!this.isEnabled(webPage)) return Promise.resolve([])
    const archive = this.isEnabled(wayback) ? this.access(wayback) : null
    return lookAtLinks(this.reference, { ask: this.ask, archive, among })
  }

  async askFor(identifier: StatedOrCarried): Promise<void> {
    switch (identifier.scheme) {
      case 'doi':
        return this.askForDoi(identifier)
      case 'pmid':
        return this.askOne(pubmed, identifier)
      case 'arxiv':
        return this.askOne(arxiv, identifier)
      case 'isbn':
        // Of one work given by DOI the book's own number says nothing more.
        return this.isSettled() ? undefined : this.askOne(openLibrary, identifier)
      case 'pmcid':
        return this.askForPmcid(identifier)
      default:
        return undefined
    }
  }

  /** At the agency that the DOI's prefix belongs to; if that one has no record, doi.org is asked whether the DOI exists at all. */
  private async askForDoi(doi: StatedOrCarried): Promise<void> {
    const access = this.access(doiAgency)
    const agency = doiAgency.readAgency(await this.ask(doiAgency.agencyRequest(doi, access)))
    const registry = agency.kind === 'agency' ? (agencies[agency.agency] ?? contentNegotiation) : crossref
    const direct = await this.record(this.isEnabled(registry) ? registry : contentNegotiation, doi)
    if (direct.answer.kind === 'found') return this.hear(foundTestimony(direct, doi))
    if (direct.isNoAnswer) return this.hear(silentTestimony(direct, doi))
    return this.askWhetherRegistered(doi, direct)
  }

  private async askWhetherRegistered(doi: StatedOrCarried, direct: Exchange): Promise<void> {
    const access = this.access(doiAgency)
    const reply = await this.ask(doiAgency.handleRequest(doi, access))
    const handle = doiAgency.readHandle(reply)
    const evidence = (answered: string): Evidence => ({
      source: doiAgency.name,
      asked: doi.value,
      answered,
      at: reply.at,
    })
    if (handle.kind === 'silent')
      return this.hear({ said: 'silent', identifier: doi, because: handle.because, evidence: evidence(handle.detail) })
    if (handle.kind === 'absent')
      return this.hear({
        said: doi.isCarried ? 'unrecorded' : 'unregistered',
        identifier: doi,
        evidence: evidence('not registered'),
      })
    const other = direct.registry === contentNegotiation ? direct : await this.record(contentNegotiation, doi)
    if (other.answer.kind === 'found') return this.hear(foundTestimony(other, doi))
    return this.hear({
      said: 'unrecorded',
      identifier: doi,
      evidence: evidence('registered; its agency tells nothing of the work'),
    })
  }

  private async askForPmcid(pmcid: Identifier): Promise<void> {
    const reply = await this.ask(pmc.request(pmcid, this.access(pmc)))
    const answer = pmc.read(reply)
    const evidence = (answered: string): Evidence => ({ source: pmc.name, asked: pmcid.value, answered, at: reply.at })
    if (answer.kind === 'silent')
      return this.hear({
        said: 'silent',
        identifier: pmcid,
        because: answer.because,
        evidence: evidence(answer.detail),
      })
    if (answer.kind === 'absent')
      return this.hear({ said: 'unregistered', identifier: pmcid, evidence: evidence('not known') })
    const doi = answer.identifiers.find(({ scheme }) => scheme === 'doi')
    const pmid = answer.identifiers.find(({ scheme }) => scheme === 'pmid')
    const isAsked = this.testimonies.some(({ identifier }) => identifier?.value === (doi?.value ?? pmid?.value))
    if (isAsked) return
    if (pmid) return this.askOne(pubmed, pmid, pmcid)
    if (doi) return this.askForDoi({ ...doi, isCarried: true })
  }

  /** @param stated  the identifier that the author gave, where another one is asked for in its place */
  private async askOne(registry: Registry, identifier: Identifier, stated = identifier): Promise<void> {
    if (!this.isEnabled(registry)) return
    const exchange = await this.record(registry, identifier)
    const { answer, evidence } = exchange
    if (answer.kind === 'found') return this.hear(foundTestimony(exchange, stated))
    if (answer.kind === 'silent') return this.hear(silentTestimony(exchange, stated))
    // Not every book is in Open Library; arXiv and PubMed hold all that bears their numbers.
    this.hear({ said: identifier.scheme === 'isbn' ? 'unrecorded' : 'unregistered', identifier: stated, evidence })
  }

  /** One registry after the other until one brings up the work. */
  async search(registries: readonly Registry[]): Promise<void> {
    for (const registry of registries) {
      if (!this.isEnabled(registry)) continue
      const [request] = registry.requests({ kind: 'search', reference: this.reference }, this.access(registry))
      if (!request) continue
      const reply = await this.ask(request)
      const answer = registry.read(reply, { kind: 'search', reference: this.reference })
      const evidence = evidenceOf(registry, searchText(this.reference) ?? '', answer, reply)
      if (answer.kind === 'silent') this.hear({ said: 'silent', identifier: null, because: answer.because, evidence })
      else if (answer.kind !== 'candidates') this.hear({ said: 'absent', identifier: null, evidence })
      else {
        this.hear({ said: 'candidates', identifier: null, records: answer.records, evidence })
        if (answer.records.some(record => judge(this.reference, record).verdict === 'same')) return
        // An index that is kept here is no registry: what it lacks, the registry may hold.
        const isIndex = reply.kind === 'response' && reply.origin === 'index'
        if (isIndex) this.hear({ said: 'silent', identifier: null, because: 'connection', evidence })
      }
    }
  }

  /** What OpenAlex, and a list held here, say of the standing of the works that were found. */
  async askForStanding(): Promise<void> {
    for (const item of this.foundItems()) {
      const identifiers: readonly Identifier[] = [
        ...(item.DOI ? [{ scheme: 'doi', value: item.DOI } as const] : []),
        ...(item.PMID ? [{ scheme: 'pmid', value: item.PMID } as const] : []),
      ]
      for (const identifier of identifiers) this.lookUpRetractions(identifier)
      const [doi] = identifiers
      if (doi?.scheme === 'doi' && this.access(openalex).key && this.isEnabled(openalex)) await this.askOpenalex(doi)
    }
  }

  private foundItems(): readonly WorkRecord['item'][] {
    const items = this.testimonies.flatMap(testimony => {
      if (testimony.said === 'found') return [testimony.record.item]
      if (testimony.said !== 'candidates') return []
      return testimony.records
        .filter(record => judge(this.reference, record).verdict === 'same')
        .map(({ item }) => item)
    })
    return [...new Map(items.map(item => [item.DOI ?? item.PMID ?? item.title, item])).values()]
  }

  private lookUpRetractions(identifier: Identifier): void {
    const notices = this.options.retractions?.noticesOn(identifier) ?? []
    if (notices.length === 0) return
    const answered = notices.map(noticeText).join('; ')
    this.hear({
      said: 'standing',
      identifier,
      notices,
      evidence: { source: 'Retraction Watch', asked: identifier.value, answered },
    })
  }

  private async askOpenalex(doi: Identifier): Promise<void> {
    const { answer, evidence } = await this.record(openalex, doi)
    if (answer.kind !== 'found' || answer.record.notices.length === 0) return
    this.hear({
      said: 'standing',
      identifier: doi,
      notices: answer.record.notices,
      evidence: { ...evidence, answered: 'retracted' },
    })
  }

  private async record(registry: Registry, identifier: Identifier): Promise<Exchange> {
    const [request] = registry.requests({ kind: 'identifier', identifier }, this.access(registry))
    if (!request)
      throw new Error(`Expected ${registry.name} to know identifiers of the scheme \`${identifier.scheme}\``)
    const reply = await this.ask(request)
    const answer = registry.read(reply, { kind: 'identifier', identifier })
    const isNoAnswer =
      answer.kind === 'silent' && (registry !== contentNegotiation || reply.kind === 'silent' || reply.status >= 429)
    return { registry, answer, isNoAnswer, evidence: evidenceOf(registry, identifier.value, answer, reply) }
  }

  private hear(testimony: Testimony): void {
    this.testimonies.push(testimony)
  }

  private access({ id, home }: Pick<Registry, 'id' | 'home'>): Access {
    const { url, key } = this.options.registries?.[id] ?? {}
    const { mailto } = this.options
    return { url: (url ?? home).replace(/\/+$/, ''), ...(key ? { key } : {}), ...(mailto ? { mailto } : {}) }
  }

  private isEnabled({ id }: Pick<Registry, 'id'>): boolean {
    const { enabled, key } = this.options.registries?.[id] ?? {}
    // Semantic Scholar shares one small quota among all who bear no key.
    return enabled ?? (id !== 'semantic-scholar' || key !== undefined)
  }
}

interface Exchange {
  readonly registry: Registry
  readonly answer: RegistryAnswer
  /** Whether the silence is the registry's, rather than that there is no record of this kind to be had. */
  readonly isNoAnswer: boolean
  readonly evidence: Evidence
}

function foundTestimony({ answer, evidence }: Exchange, identifier: Identifier): Testimony {
  if (answer.kind !== 'found') throw new Error(`Expected an answer that found a work, got \`${answer.kind}\``)
  return {
    said: 'found',
    identifier: { scheme: identifier.scheme, value: identifier.value },
    record: answer.record,
    evidence,
  }
}

function silentTestimony({ answer, evidence }: Exchange, identifier: Identifier): Testimony {
  const because = answer.kind === 'silent' ? answer.because : 'server-error'
  return { said: 'silent', identifier, because, evidence }
}

function evidenceOf({ name }: Registry, asked: string, answer: RegistryAnswer, { at }: Reply): Evidence {
  return { source: name, asked, answered: answerText(answer), at }
}

function answerText(answer: RegistryAnswer): string {
  switch (answer.kind) {
    case 'found':
      return workText(answer.record)
    case 'candidates':
      return `nearest: ${workText(answer.records[0])}`
    case 'absent':
      return 'not there'
    case 'silent':
      return answer.detail
  }
}
