import type { StatedIdentifier } from '../model/identifier.js'
import { findUrls, parseUrl } from './url.js'

const digits = /^0{0,8}([1-9]\d{0,7})$/
const label = /^(?:pmid|pubmed(?:\s?id)?|medline)\s{0,2}[:#]?\s{0,2}/i

/** The PubMed identifier that the whole of a text states, without leading zeros; `null` for anything else. */
export function parsePmid(text: string): string | null {
  const stated = text.trim()
  if (stated.length > 300) return null
  return pmidOfUrl(stated) ?? digits.exec(stated.replace(label, '').replace(/[.,;]$/, ''))?.[1] ?? null
}

/** The form PubMed prints. */
export function formatPmid(value: string): string {
  return `PMID: ${value}`
}

const labelled = /(?<![\p{Alpha}\p{N}])(?:pmid|pubmed\s?id)\s{0,2}[:#]?\s{0,2}(\d{1,16})(?![\p{Alpha}\p{N}])/giu

/** PubMed identifiers in running text: labelled ones and addresses at PubMed. */
export function findPmids(text: string, urls: readonly StatedIdentifier[] = findUrls(text)): StatedIdentifier[] {
  const found: StatedIdentifier[] = []
  for (const url of urls) {
    const value = pmidOfUrl(url.raw)
    if (value) found.push({ ...url, scheme: 'pmid', value })
  }
  if (!/pmid|pubmed/i.test(text)) return found
  for (const match of text.matchAll(labelled)) {
    const value = parsePmid(match[1] ?? '')
    if (!value) continue
    const extent = { start: match.index, end: match.index + match[0].length }
    found.push({ scheme: 'pmid', value, raw: match[0], extent })
  }
  return found.sort((one, other) => one.extent.start - other.extent.start)
}

/** The PubMed identifier that an address at PubMed or Europe PMC leads to; `null` for other addresses. */
export function pmidOfUrl(text: string): string | null {
  if (!/pubmed|europepmc/i.test(text)) return null
  const address = parseUrl(text.includes('://') ? text : `https://${text}`)
  if (!address) return null
  const [first = '', second = '', third = ''] = address.path.map(segment => segment.toLowerCase())
  if (/^(?:m\.)?pubmed\.(?:ncbi\.nlm\.nih\.)?gov$/.test(address.host)) return digits.exec(first)?.[1] ?? null
  if (/^(?:www\.|m\.)?ncbi\.nlm\.nih\.gov$/.test(address.host)) {
    if (first === 'pubmed') return digits.exec(second)?.[1] ?? null
    return first === 'm' && second === 'pubmed' ? (digits.exec(third)?.[1] ?? null) : null
  }
  if (!/^(?:www\.)?europepmc\.org$/.test(address.host)) return null
  return /^(?:articles?|abstract)$/.test(first) && second === 'med' ? (digits.exec(third)?.[1] ?? null) : null
}
