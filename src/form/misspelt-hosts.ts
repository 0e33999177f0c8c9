import { repeatedWorks } from '../compare/same-work.js'
import { comparableTitle } from '../compare/title.js'
import { fileUnder } from '../grouped.js'
import { editDistance, indexHosts, knownHostIndex, nearestHost } from '../identifiers/lookalike-host.js'
import { type Domain, domainOf } from '../identifiers/registrable-domain.js'
import { parseUrl } from '../identifiers/url.js'
import type { Manuscript } from '../model/manuscript.js'
import type { Reference } from '../model/reference.js'
import { oncePerObject } from '../once-per-object.js'
import { statedAddresses } from './stated-addresses.js'

/** The domain that a misspelt one was meant to be, and where the manuscript uses it; `null` where it is only well known. */
export interface MeantHost {
  readonly registrable: string
  readonly used: Reference | null
}

/**
 * Domains of a manuscript that are a slip of another: of one that the same work bears elsewhere in it, of one it uses more often, or of a well known
 * one. By the misspelt domain. Two domains that are both used again and again are both believed, and so is one that spells its site's name.
 */
export function misspeltHosts({ references }: Pick<Manuscript, 'references'>): ReadonlyMap<string, MeantHost> {
  return slipsOnce(references)
}

// Several rules ask it of one manuscript.
const slipsOnce = oncePerObject(slipsIn)

function slipsIn(references: readonly Reference[]): ReadonlyMap<string, MeantHost> {
  const uses = usesOf(references)
  const meant = new Map<string, MeantHost>()
  for (const [wrong, right] of slipsWithinWorks(references, uses))
    meant.set(wrong, { registrable: right, used: firstUse(uses, right) })
  const trusted = [...uses].filter(([domain, used]) => used.length > 1 && !meant.has(domain)).map(([domain]) => domain)
  const index = indexHosts(trusted)
  for (const [domain, used] of uses) {
    if (meant.has(domain) || used.length > 1 || spellsItsSite(domain, used)) continue
    const right = nearestHost(domain, index) ?? nearestHost(domain, knownHostIndex())
    if (right) meant.set(domain, { registrable: right, used: firstUse(uses, right) })
  }
  return meant
}

type Uses = ReadonlyMap<string, readonly Reference[]>

function usesOf(references: readonly Reference[]): Uses {
  const uses = new Map<string, Reference[]>()
  for (const reference of references) {
    const domains = statedAddresses(reference).map(({ raw }) => parseUrl(raw)?.registrable)
    for (const domain of new Set(domains)) if (domain?.includes('.')) fileUnder(uses, domain, reference)
  }
  return uses
}

function firstUse(uses: Uses, domain: string): Reference | null {
  return uses.get(domain)?.[0] ?? null
}

/** One work at two hosts a slip apart: one of them is misspelt, however often it is. */
function* slipsWithinWorks(references: readonly Reference[], uses: Uses): Iterable<[wrong: string, right: string]> {
  for (const work of repeatedWorks({ references })) {
    const domains = [
      ...new Set(work.flatMap(({ reading: { item } }) => (item.URL && parseUrl(item.URL)?.registrable) || [])),
    ]
    for (const [at, one] of domains.entries()) {
      for (const other of domains.slice(at + 1, at + 1 + MOST_HOSTS_OF_WORK)) {
        if (areASlipApart(domainOf(one), domainOf(other))) yield truerOf(one, other, uses)
      }
    }
  }
}

const MOST_HOSTS_OF_WORK = 5
const SHORTEST_LABEL = 4

function areASlipApart(one: Domain | null, other: Domain | null): boolean {
  if (!one || !other || one.suffix !== other.suffix || one.label === other.label) return false
  if (Math.min(one.label.length, other.label.length) < SHORTEST_LABEL) return false
  return editDistance(one.label, other.label, 2) <= 2
}

/** The truer one spells the site's name, or is used more, or comes first. */
function truerOf(one: string, other: string, uses: Uses): [wrong: string, right: string] {
  const weight = (domain: string): number => {
    const used = uses.get(domain) ?? []
    return (
      (spellsItsSite(domain, [...used, ...(uses.get(domain === one ? other : one) ?? [])]) ? 1_000_000 : 0) +
      used.length
    )
  }
  return weight(other) > weight(one) ? [one, other] : [other, one]
}

function spellsItsSite(domain: string, used: readonly Reference[]): boolean {
  const label = domainOf(domain)?.label.replaceAll('-', '') ?? ''
  return used.some(({ reading: { item } }) =>
    [item['container-title'], item.publisher].some(name => name !== undefined && joinedName(name) === label),
  )
}

function joinedName(name: string): string {
  return comparableTitle(name).words.join('')
}
