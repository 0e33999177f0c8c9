import { foldLetters } from '../compare/letters.js'
import { repeatedWorks } from '../compare/same-work.js'
import { misspeltHosts } from '../form/misspelt-hosts.js'
import { domainOf, isAggregator, isArchive, isDoiResolver, parseUrl } from '../identifiers/index.js'
import { archivedAddress } from '../identifiers/url-key.js'
import { FEWEST_CITATIONS_TO_WEIGH, GREATEST_SHARE_OF_ONE_OUTLET, GREATEST_SHARE_OF_ONE_WORK } from '../limits.js'
import type { Citation, Manuscript, Reference } from '../model/index.js'
import { defineRule, type Sighting } from './define-rule.js'

/** Places that are named beside the first; more would only fill the page. */
const MOST_OTHER_PLACES = 5

export default defineRule({
  id: 'source-concentration',
  severity: 'info',
  docs: {
    what: 'A large share of all citations leads to one work, or to one journal, newspaper or site.',
    why: 'A reader may take many notes for many witnesses. In a review of that work, or a study of that paper, it is as it should be.',
    fix: 'Look for a second source of what matters most, or say in the text why this one carries it.',
  },
  *check({ manuscript }) {
    const cited = citedSources(manuscript)
    if (cited.length < FEWEST_CITATIONS_TO_WEIGH) return
    const works = worksOf(manuscript)
    const slips = misspeltHosts(manuscript)
    const work = heaviest(cited, ({ reference }) => works.get(reference) ?? reference.key)
    if (work && work.length >= cited.length * GREATEST_SHARE_OF_ONE_WORK) yield ofWork(work, cited.length)
    const outlet = heaviest(cited, ({ reference }) => outletOf(reference, slips)?.key ?? null)
    if (!outlet || outlet.length < cited.length * GREATEST_SHARE_OF_ONE_OUTLET) return
    if (new Set(outlet.map(({ reference }) => works.get(reference) ?? reference.key)).size < FEWEST_WORKS_OF_AN_OUTLET)
      return
    yield ofOutlet(outlet, cited.length, slips)
  },
})

/** Works. An outlet with fewer cited is weighed by its works alone. */
const FEWEST_WORKS_OF_AN_OUTLET = 3

interface Cited {
  readonly citation: Citation
  /** What the citation leads to in the end, repetitions followed through. */
  readonly reference: Reference
}

/** Every citation whose source is known; “ibid.” counts for the source that it repeats. */
function citedSources({ citations, references }: Manuscript): readonly Cited[] {
  const byKey = new Map(references.map(reference => [reference.key, reference]))
  return citations.flatMap(citation => {
    const reference = byKey.get(citation.key)
    const repeated = reference?.repetition?.outcome === 'resolved' ? byKey.get(reference.repetition.key) : reference
    if (!repeated || repeated.repetition || !namesSource(repeated)) return []
    return [{ citation, reference: repeated }]
  })
}

function namesSource({ reading: { item, identifiers } }: Reference): boolean {
  return item.title !== undefined || identifiers.length > 0 || (item.URL !== undefined && parseUrl(item.URL) !== null)
}

function heaviest(cited: readonly Cited[], keyOf: (cited: Cited) => string | null): readonly Cited[] | null {
  const groups = new Map<string, Cited[]>()
  let most: Cited[] | null = null
  for (const one of cited) {
    const key = keyOf(one)
    if (key === null) continue
    const group = groups.get(key) ?? []
    group.push(one)
    groups.set(key, group)
    if (group.length > (most?.length ?? 0)) most = group
  }
  return most
}

/** For each reference to a work given more than once, the key of the work's first reference. */
function worksOf(manuscript: Manuscript): ReadonlyMap<Reference, string> {
  return new Map(repeatedWorks(manuscript).flatMap(work => work.map(reference => [reference, work[0].key] as const)))
}

type Slips = ReturnType<typeof misspeltHosts>

interface Outlet {
  readonly key: string
  readonly name: string
}

/** What published it: the journal or newspaper where one is stated, otherwise the site that it stands at. */
function outletOf({ reading: { item, fields } }: Reference, slips: Slips): Outlet | null {
  const container = item['container-title']
  if (container && (fields['container-title']?.confidence ?? 0) >= LEAST_CERTAIN_CONTAINER) {
    return isShelf(container)
      ? null
      : { key: `container:${foldLetters(container).replace(/^the /, '').trim()}`, name: container }
  }
  // A work with an identifier only stands at the address; who published it is not said.
  if (!item.URL || item.DOI || item.ISBN || item.type === 'book') return null
  const url = archivedAddress(item.URL) ?? item.URL
  const host = parseUrl(url)?.host
  const written = host ? domainOf(host)?.registrable : undefined
  // A host a slip away from another one is that one.
  const domain = written && (slips.get(written)?.registrable ?? written)
  if (!domain || isArchive(url) || isAggregator(url) || isDoiResolver(url) || isShelf(domain)) return null
  return { key: `host:${domain}`, name: domain }
}

/** 0 to 1. Below it a container's name may be part of a title. */
const LEAST_CERTAIN_CONTAINER = 0.6

/** Shelves of others' works, named by what they are: that much stands on one says nothing of who wrote it. Our own short list. */
function isShelf(name: string): boolean {
  return /^(?:arxiv|biorxiv|medrxiv|corr$|ssrn|zenodo|figshare|osf|hal|jstor|muse\.jhu|github|gitlab|google|books\.google|hathitrust|archive\.org|wikipedia|wikimedia|wikisource|youtube|youtu\.be|twitter|x\.com|facebook|medium\.com|wordpress|blogspot|substack|worldcat|handle\.net|ncbi|nih\.gov|pubmed|europepmc|sciencedirect|springer|wiley|tandfonline|sagepub|proquest|gutenberg|europeana|gallica|bnf\.fr|persee)/i.test(
    name,
  )
}

function ofWork(cited: readonly Cited[], all: number): Sighting {
  const [{ citation, reference }] = cited as [Cited]
  const title = reference.reading.item.title ?? reference.raw
  const name = title.length <= 80 ? title : `${title.slice(0, 79)}…`
  return {
    ...placeOf(citation),
    key: reference.key,
    message: `${share(cited.length, all)} lead to one work, “${name}”: where much hangs on it, a second source would help`,
    actual: `${cited.length} of ${all}`,
    related: otherPlaces(cited),
  }
}

function ofOutlet(cited: readonly Cited[], all: number, slips: Slips): Sighting {
  const [{ citation, reference }] = cited as [Cited]
  return {
    ...placeOf(citation),
    message: `${share(cited.length, all)} lead to one outlet, ${outletOf(reference, slips)?.name}: where much hangs on it, another witness would help`,
    actual: `${cited.length} of ${all}`,
    related: otherPlaces(cited),
  }
}

function share(count: number, all: number): string {
  return `${count} of ${all} citations (${Math.round((count / all) * 100)} %)`
}

function placeOf({ span, footnote }: Citation): Pick<Sighting, 'span' | 'footnote'> {
  return { span, footnote }
}

function otherPlaces(cited: readonly Cited[]): NonNullable<Sighting['related']> {
  return cited
    .slice(1, 1 + MOST_OTHER_PLACES)
    .map(({ citation }) => ({ ...placeOf(citation), footnote: citation.footnote, message: 'It is cited here too' }))
}
