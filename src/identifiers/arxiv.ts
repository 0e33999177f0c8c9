import type { StatedIdentifier } from '../model/identifier.js'
import { findUrls } from './url.js'

// arXiv's page “Understanding the arXiv identifier”: since April 2007 YYMM.NNNN, with five digits since January 2015.
const current = '(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\\.\\d{4}|(?:1[5-9]|[2-9]\\d)(?:0[1-9]|1[0-2])\\.\\d{5}'
// Until March 2007 archive/YYMMNNN, perhaps with a subject class, which does not tell works apart. The archives are those arXiv lists.
const archives =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con'
const former = `(?:${archives})(?:\\.[a-z]{2})?\\/(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])\\d{3}`
const version = '(?:v\\d{1,3})?'

const wholeText = new RegExp(`^(${current}|${former})(v\\d{1,3})?$`, 'i')
const labels =
  /^(?:(?:https?:\/\/)?(?:[a-z]{1,10}\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|e-print|src|list)\/|(?:https?:\/\/)?(?:dx\.)?doi\.org\/(?=10\.48550)|doi:\s?(?=10\.48550)|10\.48550\/arxiv\.|arxiv(?:\s?(?:e-?print|preprint))?\s{0,2}[:.]?\s{0,2})/i

/** The arXiv identifier that the whole of a text states, without its version; `null` for anything else. */
export function parseArxiv(text: string): string | null {
  return read(text)?.identifier ?? null
}

/** The version that a stated arXiv identifier names (1 for `v1`); `null` when it names none. */
export function arxivVersion(text: string): number | null {
  return read(text)?.version ?? null
}

/** The display form that arXiv asks for. */
export function formatArxiv(value: string): string {
  return `arXiv:${value}`
}

function read(text: string): { identifier: string; version: number | null } | null {
  let bare = text.trim()
  if (bare.length > 200) return null
  for (let layer = 0; layer < 3; layer += 1) bare = bare.replace(labels, '')
  bare = bare
    .replace(/[?#].*$/s, '')
    .replace(/\.pdf$/i, '')
    .replace(/\s\[[\w.-]{2,20}\]$/, '')
    .replace(/[.,;]$/, '')
  const match = wholeText.exec(bare)
  if (!match?.[1]) return null
  const identifier = match[1].toLowerCase().replace(/\.[a-z]{2}\//, '/')
  return { identifier, version: match[2] ? Number(match[2].slice(1)) : null }
}

// A new identifier alone is a number like any other; it needs its label. An old one names its archive.
const labelled = new RegExp(
  `(?<![\\p{Alpha}\\p{N}])arxiv(?:\\s?(?:e-?print|preprint))?[\\s:.]{0,4}((?:arxiv:)?(?:${current}|${former})${version})(?![\\p{Alpha}\\p{N}])`,
  'giu',
)
const bareFormer = new RegExp(`(?<![\\p{Alpha}\\p{N}/.-])(${former}${version})(?![\\p{Alpha}\\p{N}/])`, 'giu')

/** arXiv identifiers in running text: labelled, as addresses at arXiv, and old ones by their archive. */
export function findArxivs(text: string, urls: readonly StatedIdentifier[] = findUrls(text)): StatedIdentifier[] {
  const found: StatedIdentifier[] = []
  for (const url of urls) {
    const value = arxivOfUrl(url.raw)
    if (value) found.push({ ...url, scheme: 'arxiv', value })
  }
  const taken = new Set<number>()
  // Most texts hold neither; the patterns are dear to compile.
  const patterns = [...(/arxiv/i.test(text) ? [labelled] : []), ...(/\/[09]\d{6}/.test(text) ? [bareFormer] : [])]
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      // The label is part of the display form, and stays.
      const end = match.index + match[0].length
      const value = parseArxiv(match[0])
      if (!value || taken.has(end)) continue
      taken.add(end)
      found.push({ scheme: 'arxiv', value, raw: match[0], extent: { start: match.index, end } })
    }
  }
  return found.sort((one, other) => one.extent.start - other.extent.start)
}

/** The arXiv identifier that an address at arXiv leads to; `null` for other addresses. */
export function arxivOfUrl(address: string): string | null {
  return /^(?:https?:\/\/)?(?:[a-z]{1,10}\.)?arxiv\.org\//i.test(address) ? parseArxiv(address) : null
}
