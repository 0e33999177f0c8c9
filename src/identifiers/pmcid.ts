import type { StatedIdentifier } from '../model/identifier.js'
import { findUrls, parseUrl } from './url.js'

const shape = /^PMC([1-9]\d{0,8})(?:\.\d{1,2})?$/i
const label = /^(?:pmcid|pmc\s?id)\s{0,2}[:#]?\s{0,2}/i

/** The PubMed Central identifier that the whole of a text states (`PMC` and digits, without version); `null` for anything else. */
export function parsePmcid(text: string): string | null {
  const stated = text.trim()
  if (stated.length > 300) return null
  const ofUrl = pmcidOfUrl(stated)
  if (ofUrl) return ofUrl
  const bare = stated
    .replace(label, '')
    .replace(/[.,;]$/, '')
    .replace(/^pmc\s/i, 'PMC')
  return normal(label.test(stated) && /^\d+$/.test(bare) ? `PMC${bare}` : bare)
}

function normal(stated: string): string | null {
  const number = shape.exec(stated)?.[1]
  return number ? `PMC${number}` : null
}

/** The form PubMed Central prints. */
export function formatPmcid(value: string): string {
  return `PMCID: ${value}`
}

const labelled =
  /(?<![\p{Alpha}\p{N}])(?:pmcid|pmc\s?id)\s{0,2}[:#]?\s{0,2}(?:PMC\s?)?\d{1,9}(?:\.\d{1,2})?(?![\p{Alpha}\p{N}])/giu
// Short ones are too like other abbreviations (a company of a regiment) to be taken without a label.
const bare = /(?<![\p{Alpha}\p{N}/])PMC\d{5,9}(?:\.\d{1,2})?(?![\p{Alpha}\p{N}])/gu

/** PubMed Central identifiers in running text: bare, labelled, and in addresses. */
export function findPmcids(text: string, urls: readonly StatedIdentifier[] = findUrls(text)): StatedIdentifier[] {
  const found: StatedIdentifier[] = []
  for (const url of urls) {
    const value = pmcidOfUrl(url.raw)
    if (value) found.push({ ...url, scheme: 'pmcid', value })
  }
  if (!/pmc/i.test(text)) return found
  const taken = new Set<number>()
  for (const pattern of [labelled, bare]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const value = parsePmcid(match[0])
      if (!value || taken.has(end)) continue
      taken.add(end)
      found.push({ scheme: 'pmcid', value, raw: match[0], extent: { start: match.index, end } })
    }
  }
  return found.sort((one, other) => one.extent.start - other.extent.start)
}

/** The PubMed Central identifier that an address there or at Europe PMC leads to; `null` for other addresses. */
export function pmcidOfUrl(text: string): string | null {
  if (!/pmc/i.test(text) || !text.includes('/')) return null
  const address = parseUrl(text.includes('://') ? text : `https://${text}`)
  if (!address) return null
  const path = address.path
  if (/^(?:www\.|m\.)?pmc\.ncbi\.nlm\.nih\.gov$/.test(address.host))
    return path[0] === 'articles' ? withPrefix(path[1]) : null
  if (/^(?:www\.|m\.)?ncbi\.nlm\.nih\.gov$/.test(address.host)) {
    return path[0] === 'pmc' && path[1] === 'articles' ? withPrefix(path[2]) : null
  }
  if (!/^(?:www\.)?europepmc\.org$/.test(address.host) || !/^(?:articles?|abstract)$/i.test(path[0] ?? '')) return null
  return /^pmc$/i.test(path[1] ?? '') ? withPrefix(path[2]) : normal(path[1] ?? '')
}

function withPrefix(segment = ''): string | null {
  return normal(/^\d+$/.test(segment) ? `PMC${segment}` : segment)
}
