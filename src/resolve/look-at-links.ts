import { createHash } from 'node:crypto'
import { dateText } from '../compare/calendar.js'
import { sure } from '../compare/certainty.js'
import { statedSource } from '../compare/sources.js'
import { shownName } from '../compare/stated-differences.js'
import { soundHosts } from '../form/hosts-around.js'
import { mendedAddresses } from '../form/mended-addresses.js'
import { misspeltHosts } from '../form/misspelt-hosts.js'
import { type StatedAddress, spacedAddress, statedAddresses } from '../form/stated-addresses.js'
import { isArchive, isDoiResolver, malformedUrl, normaliseUrl, parseUrl } from '../identifiers/index.js'
import { isTemplate } from '../identifiers/template.js'
import type {
  ArchivedCopy,
  CslDate,
  Evidence,
  LinkLook,
  LinkRepair,
  NonEmpty,
  Page,
  Reference,
  Reply,
  Request,
} from '../model/index.js'
import { isDeep, isMoved, isSamePage, showsNothing, softSign } from './link-standing.js'
import { pageFit } from './page-fit.js'
import type { Access } from './registry.js'
import { capturedOn, nearestCapture, wayback } from './wayback.js'
import { type PageAnswer, webPage } from './web-page.js'

/** How links are looked at. */
export interface Looking {
  readonly ask: (request: Request) => Promise<Reply>
  /** How the Wayback Machine is asked; null where it is not. */
  readonly archive: Access | null
  /** All references of the manuscript: hosts that one misspells, others spell rightly. */
  readonly among: readonly Reference[]
}

/** Addresses. A reference that states more is a list of links. */
const MOST_LINKS = 8

/** Looks at the addresses that a reference states, and where one leads nowhere for what it may have been meant for. Never throws for what is there. */
export function lookAtLinks(reference: Reference, looking: Looking): Promise<readonly LinkLook[]> {
  const stated = statedAddresses(reference)
    .map(address => spacedAddress(reference, address) ?? address)
    .filter(address => isToBeLookedAt(address, reference))
    .slice(0, MOST_LINKS)
  return Promise.all(stated.map(({ raw }) => new LinkInquiry(reference, raw, looking).look()))
}

// Registries are asked for what these lead to, by the identifier itself.
const ofRegistries =
  /^(?:export\.|www\.)?arxiv\.org$|^(?:\w{1,10}\.){0,2}ncbi\.nlm\.nih\.gov$|^(?:\w{2}\.)?europepmc\.org$/

function isToBeLookedAt({ raw, extent }: StatedAddress, { reading: { identifiers } }: Reference): boolean {
  if (isTemplate(raw) || isDoiResolver(raw) || /^ftp:/i.test(raw)) return false
  const host = parseUrl(raw)?.host ?? ''
  const isOfIdentifier = identifiers.some(
    other => other.scheme !== 'url' && other.extent.start === extent.start && other.extent.end === extent.end,
  )
  return !(isOfIdentifier && ofRegistries.test(host))
}

interface Seen {
  readonly answer: PageAnswer
  readonly evidence: Evidence
}

// By the `ask` of a run: what one page gave is read once, however many references lead to it.
const seenIn = new WeakMap<Looking['ask'], Map<string, Promise<Seen>>>()

type Verdict = Pick<LinkLook, 'state' | 'sign' | 'because' | 'finalUrl' | 'redirects' | 'status' | 'page' | 'fit'>

/** The conversation over one address. */
class LinkInquiry {
  readonly #evidence: Evidence[] = []
  readonly #title: string | null
  /** The archive's list of captures, asked for once. */
  #listed: Promise<Reply> | null = null

  constructor(
    private readonly reference: Reference,
    private readonly stated: string,
    private readonly looking: Looking,
  ) {
    this.#title = sure(reference, 'title') ? statedSource(reference).title : null
  }

  async look(): Promise<LinkLook> {
    const address = normaliseUrl(this.stated)
    const verdict = malformedUrl(this.stated) || !parseUrl(address) ? malformed : await this.#verdictOn(address)
    const repairs = isFound(verdict) && verdict.state !== 'moved' ? [] : await this.#repairsFor(verdict)
    const archive = this.#needsArchive(verdict) ? this.looking.archive : null
    const archived = archive ? await this.#archivedCopy(address, archive) : null
    const kept = archived && archived.fit !== 'other' && archived.page !== undefined ? [archivedRepair(archived)] : []
    return {
      url: this.stated,
      ...verdict,
      ...(archived ? { archived } : {}),
      repairs: isLost(verdict) ? [...repairs, ...kept] : repairs,
      evidence: this.#allEvidence(verdict),
    }
  }

  async #verdictOn(address: string): Promise<Verdict> {
    const first = await this.#see(address)
    const verdict = await this.#judge(address, first)
    if (!isLost(verdict)) return verdict
    // The archive's own name is proof that names can be resolved at all.
    if (first.kind === 'gone' && first.status === null && this.looking.archive)
      await this.#captures(address, this.looking.archive)
    return this.#judge(address, await this.#see(address, 'once-more'))
  }

  async #judge(address: string, answer: PageAnswer): Promise<Verdict> {
    switch (answer.kind) {
      case 'gone':
        return { ...nowhere, state: 'gone', finalUrl: answer.finalUrl, status: answer.status }
      case 'silent': {
        const { because, finalUrl, status } = answer
        return { ...nowhere, state: because === 'blocked' ? 'blocked' : 'unreachable', because, finalUrl, status }
      }
      case 'shown':
        return this.#judgeShown(address, answer)
    }
  }

  async #judgeShown(address: string, shown: Extract<PageAnswer, { kind: 'shown' }>): Promise<Verdict> {
    const { page, finalUrl, redirects, status } = shown
    const fit = this.reference.origin === 'link' ? 'unsaid' : pageFit(this.reference, page)
    const found = { finalUrl, redirects, status, page, fit }
    const sign = softSign(address, shown, fit, this.#title)
    if (sign) return { ...found, state: 'soft-404', sign }
    const isDoubtful = this.#title !== null && (fit === 'other' || fit === 'unsaid')
    if (isDoubtful && isDeep(address) && !isArchive(address) && (await this.#isSameForAll(address, page))) {
      if (redirects.length > 0 || !showsNothing(page)) return { ...found, state: 'soft-404', sign: 'same-for-all' }
      // What it has it may show to browsers alone.
      return { ...found, fit: 'unsaid', state: 'blocked', because: 'blocked' }
    }
    return { ...found, state: fit !== 'other' && isMoved(address, shown) ? 'moved' : 'present' }
  }

  /** Asks for a neighbour of the page that cannot exist: a server that gives the same page for it gives it for everything. */
  async #isSameForAll(address: string, page: Page): Promise<boolean> {
    const { answer } = await this.#seen(neighbourOf(address))
    return answer.kind === 'shown' && isSamePage(answer.page, page)
  }

  async #repairsFor(verdict: Verdict): Promise<readonly LinkRepair[]> {
    if (verdict.state === 'moved' && verdict.finalUrl !== null)
      return [repairOf(verdict.finalUrl, 'canonical', verdict.page)]
    const registrable = parseUrl(this.stated)?.registrable
    const meant = registrable ? misspeltHosts({ references: this.looking.among }).get(registrable) : undefined
    const around = { meant: meant?.registrable ?? null, sound: soundHosts(this.looking.among) }
    const mended = mendedAddresses(this.stated, around)
    // A page that may well be there is not sought elsewhere, unless its host is a slip.
    const sought = isLost(verdict) || verdict.state === 'malformed' ? mended : mended.filter(({ by }) => by === 'host')
    for (const { url, by } of sought) {
      const answer = await this.#see(url)
      if (answer.kind === 'shown' && this.#isTheSource(url, answer)) return [repairOf(url, by, answer.page)]
    }
    return []
  }

  /** Where a title is stated the page must bear it; where none is, it must at least be a page of its own. */
  #isTheSource(address: string, shown: Extract<PageAnswer, { kind: 'shown' }>): boolean {
    const fit = this.reference.origin === 'link' ? 'unsaid' : pageFit(this.reference, shown.page)
    if (fit === 'same' || fit === 'near') return true
    const isPage = shown.page.kind === 'article' || shown.page.kind === 'file' || shown.page.kind === 'other'
    return this.#title === null && isPage && softSign(address, shown, fit, null) === null
  }

  /** Where the page cannot be read and nothing but its address says what it is, a copy of it can. */
  #needsArchive(verdict: Verdict): boolean {
    if (isArchive(this.stated)) return false
    if (isLost(verdict)) return true
    const isNamed = this.reference.reading.identifiers.some(({ scheme }) => scheme !== 'url')
    // Without a status it was not asked for, or it is on a net of our own: an archive need not know of it.
    return verdict.state === 'blocked' && verdict.status !== null && !isNamed && this.#title !== null
  }

  #captures(address: string, archive: Access): Promise<Reply> {
    this.#listed ??= this.looking.ask(wayback.capturesRequest(address, archive))
    return this.#listed
  }

  async #archivedCopy(address: string, archive: Access): Promise<ArchivedCopy | null> {
    const reply = await this.#captures(address, archive)
    const answer = wayback.readCaptures(reply)
    const capture = answer.kind === 'captures' ? nearestCapture(answer.captures, dateSought(this.reference)) : null
    const answered =
      answer.kind === 'silent' ? answer.detail : capture ? `captured ${dateText(capturedOn(capture))}` : 'no capture'
    this.#evidence.push({ source: wayback.name, asked: address, answered, at: reply.at })
    if (capture === null) return null
    const copy = webPage.read(await this.looking.ask(wayback.copyRequest(capture, archive)))
    const page = copy.kind === 'shown' && copy.page.kind !== 'missing' && copy.page.kind !== 'parked' ? copy.page : null
    return {
      url: wayback.addressOf(capture),
      capturedOn: capture.timestamp.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3'),
      ...(page ? { page } : {}),
      fit: page && this.reference.origin !== 'link' ? pageFit(this.reference, page) : 'unsaid',
    }
  }

  /** Looks at an address, and keeps what came of it as evidence. */
  async #see(url: string, look?: Request['look']): Promise<PageAnswer> {
    const { answer, evidence } = await this.#seen(url, look)
    this.#evidence.push(evidence)
    return answer
  }

  #seen(url: string, look?: Request['look']): Promise<Seen> {
    const { ask } = this.looking
    const seen = seenIn.get(ask) ?? new Map<string, Promise<Seen>>()
    seenIn.set(ask, seen)
    const key = `${look ?? ''} ${url}`
    const known = seen.get(key)
    if (known) return known
    const looked = lookOnce(url, look, ask)
    seen.set(key, looked)
    return looked
  }

  #allEvidence({ state }: Verdict): NonEmpty<Evidence> {
    const [first, ...others] = this.#evidence
    return first ? [first, ...others] : [{ source: 'manuscript', asked: this.stated, answered: state }]
  }
}

async function lookOnce(url: string, look: Request['look'], ask: Looking['ask']): Promise<Seen> {
  let reply = await ask(webPage.request(url, look))
  let answer = webPage.read(reply)
  // A wall was kept for a page: behind it the page may be seen now.
  if (reply.kind === 'response' && reply.origin === 'cache' && answer.kind === 'silent') {
    reply = await ask(webPage.request(url, 'anew'))
    answer = webPage.read(reply)
  }
  const source = parseUrl(url)?.host ?? url
  return { answer, evidence: { source, asked: url, answered: answerText(answer), at: reply.at } }
}

function answerText(answer: PageAnswer): string {
  if (answer.kind !== 'shown') return answer.detail
  const { page, finalUrl, redirects, status } = answer
  const led = redirects.length > 0 ? `, led on to ${finalUrl}` : ''
  return `status ${status}${led}: ${pageText(page)}`
}

function pageText({ item: { title, author }, published, kind }: Page): string {
  const [first] = author ?? []
  const words = [title ? `“${title}”` : 'a page without a title', first && shownName(first), dateText(published?.date)]
  return `${words.filter(Boolean).join(', ')} (${kind})`
}

const nowhere = { finalUrl: null, redirects: [], status: null, fit: 'unsaid' } as const
const malformed: Verdict = { ...nowhere, state: 'malformed' }

function isFound({ state, fit }: Verdict): boolean {
  return (state === 'present' || state === 'moved') && fit !== 'other'
}

function isLost({ state }: Verdict): boolean {
  return state === 'gone' || state === 'soft-404'
}

function repairOf(url: string, by: LinkRepair['by'], page: Page | undefined): LinkRepair {
  return { url, by, ...(page?.item.title ? { title: page.item.title } : {}) }
}

function archivedRepair({ url, page }: ArchivedCopy): LinkRepair {
  return repairOf(url, 'archived', page)
}

/** When the source was read, or came out: a capture near that day shows what was read. */
function dateSought({ reading: { item } }: Reference): CslDate | undefined {
  return item.accessed ?? item.issued
}

/** An address beside this one that nobody has given to a page; always the same one for all pages of a folder. */
function neighbourOf(address: string): string {
  const { origin, host, pathname, searchParams } = new URL(address)
  const folder = pathname.replace(/\/+$/, '').replace(/[^/]*$/, '')
  const name = createHash('sha256').update(`${host}${folder}`).digest('hex').slice(0, 16)
  const [parameter] = [...searchParams.keys()]
  return parameter === undefined ? `${origin}${folder}${name}` : `${origin}${pathname}?${parameter}=${name}`
}
