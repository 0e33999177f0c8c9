import { LONGEST_DOI } from '../limits.js'
import type { StatedIdentifier } from '../model/identifier.js'
import { decodeEntities } from './entities.js'
import { decodePercent } from './percent-encoding.js'
import { runEnd } from './run.js'
import { addressParts, findUrls, queryPairs } from './url.js'

/** What keeps a text that was meant as an identifier from being one. */
export interface Malformation {
  readonly problem: string
  /** As it should be, where that follows from what is written. */
  readonly repaired: string | null
}

// DOI Handbook, 2.2: the directory indicator `10`, a registrant code of at least four digits (with subdivisions), a slash, any suffix.
const prefix = '10\\.\\d{4,9}(?:\\.\\d{1,9}){0,3}'
const whole = new RegExp(`^${prefix}/`)
const label =
  /^(?:(?:https?:\/\/)?(?:[\w-]{1,30}\.){0,3}(?:dx[.-])?doi[.-]org[\w.-]{0,100}(?::\d{1,5})?\/+|info:doi\/|urn:doi:)/i
const word = /^doi\b[\s:.=]{0,4}|^doi(?=10[.%])/i

/** The DOI that the whole of a text states, in any spelling, in its normal form (small letters, no resolver); `null` for anything else. */
export function parseDoi(text: string): string | null {
  const stated = text.trim().replace(/^<(.*)>$/s, '$1')
  if (stated.length > 4 * LONGEST_DOI) return null
  if (/^(?:https?:\/\/|www\.)/i.test(stated) && !/\s/.test(stated)) return doiOfUrl(stated)
  const bare = withoutLabels(stated)
  const resolved = label.test(stated)
  if (resolved) return exact(bare.replace(/[?#].*$/s, ''))
  return exact(bare)
}

/** The normal form of a bare DOI; `null` when it is none. */
export function normaliseDoi(text: string): string | null {
  return exact(text)
}

/** The form the DOI Foundation recommends for display: a link at doi.org. */
export function formatDoi(value: string): string {
  return `https://doi.org/${value.replace(/[%#?"<>[\]{}^`|\\\s]/g, encoded)}`
}

function encoded(character: string): string {
  return encodeURIComponent(character)
}

/** DOIs in running text: bare, labelled, as links at a resolver (also behind a library's proxy), and inside publishers' addresses. */
export function findDois(text: string, urls: readonly StatedIdentifier[] = findUrls(text)): StatedIdentifier[] {
  const found: StatedIdentifier[] = []
  for (const url of urls) {
    const value = doiOfUrl(url.raw)
    if (value) found.push({ ...url, scheme: 'doi', value })
  }
  return [...found, ...bareDois(text, urls)].sort((one, other) => one.extent.start - other.extent.start)
}

const candidate = /10(?:\.|%2E)\d{4,9}(?:\.\d{1,9}){0,3}(?:\/|%2F|&#47;|&#x2f;)/gi
const resolverBefore = /(?:^|[^\w.-])((?:[\w-]{1,30}\.){0,3}(?:dx[.-])?doi[.-]org[\w.-]{0,100}(?::\d{1,5})?\/+)$/i
const wordBefore = /(?:^|[^\p{Alpha}\p{N}])(?:[dD][oO][iI]|urn:doi)[\s:.=：]{0,4}$/u

function bareDois(text: string, urls: readonly StatedIdentifier[]): StatedIdentifier[] {
  const found: StatedIdentifier[] = []
  const seeker = new RegExp(candidate)
  let url = 0
  for (let match = seeker.exec(text); match; match = seeker.exec(text)) {
    while (url < urls.length && (urls[url]?.extent.end ?? 0) <= match.index) url += 1
    const around = urls[url]
    if (around && around.extent.start <= match.index) {
      seeker.lastIndex = around.extent.end
      continue
    }
    const before = text.slice(Math.max(0, match.index - 200), match.index)
    const resolver = resolverBefore.exec(before)?.[1]
    const previous = before.at(-1) ?? ' '
    if (!resolver && !wordBefore.test(before) && /[\p{Alpha}\p{N}./%=&?-]/u.test(previous)) continue
    const end = suffixEnd(text, match.index + match[0].length, resolver !== undefined)
    if (end === null) {
      seeker.lastIndex = match.index + LONGEST_DOI
      continue
    }
    const start = match.index - (resolver?.length ?? 0)
    const value = exact(text.slice(match.index, end))
    if (!value) continue
    found.push({ scheme: 'doi', value, raw: text.slice(start, end), extent: { start, end } })
    seeker.lastIndex = end
  }
  return found
}

/** The DOI that an address leads to: a resolver's, or a publisher's that carries one; `null` when it carries none. */
export function doiOfUrl(address: string): string | null {
  const parts = addressParts(unwrapped(address)) ?? addressParts(address.replace(/[<>]/g, encoded))
  if (!parts) return null
  if (isResolverHost(parts.host)) return resolverDoi(parts.path)
  return publisherDoi(parts.path, parts.host) ?? queryDoi(parts.query)
}

/** Whether a host is the DOI resolver's, also behind a library's proxy (`doi.org.proxy.…`, `doi-org.proxy.…`). */
export function isResolverHost(host: string): boolean {
  return /^(?:www[.-]|dx[.-]|dev[.-])?doi[.-]org(?:\.[\w.-]+)?$/i.test(host)
}

// `&lt;` would part an address at nothing; a SICI's angle brackets are encoded so that the address can be cut at its joints.
function unwrapped(address: string): string {
  return decodeEntities(decodeEntities(address))
    .replace(/\\([_%&#])/g, '$1')
    .replace(/[<>]/g, encoded)
}

function resolverDoi(path: string): string | null {
  const decoded = decodePercent(path.replace(/^\/+/, ''))
  return exact(withoutLabels(decoded))
}

const doiPath =
  /\/(?:doi|abs|abstract|articles?|article-abstract|article-pdf|book|books|chapter|chapters|content|content\/pdf|early|epdf|epub|full|fullHtml|pdf|pdfdirect|pdfplus|pdfExtended|protocol|ref|referencework|reference|refworkentry|suppl|citedby|fulltext|download)\/+(10\.\d{4,9}(?:\.\d{1,9}){0,3}(?:\/|%2F).+)$/i
const page =
  /\/(?:full|full-text|fulltext|full\/html|abstract|abs|pdf|epdf|epub|html|htm|xml|summary|meta|references|citations|cited-by|figures|metrics|suppl_file|tables|fulltext\.html|download)$/i
const extension = /\.(?:pdf|html?|xml|epub|full|full-text|abstract|short|long|full\.pdf|full\.html)$/i

function publisherDoi(path: string, host: string): string | null {
  const carried = doiPath.exec(path)?.[1]
  if (!carried) return null
  let stated: string = carried.replace(/\/+$/, '')
  for (let layer = 0; layer < 3; layer += 1) {
    const shorter: string = stated.replace(page, '').replace(extension, '')
    if (!/\/.|%2F./i.test(shorter)) break
    stated = shorter
  }
  // Silverchair's sites put the article's number, and perhaps its title, behind the DOI.
  if (/\/article[\w-]{0,20}\/doi\//i.test(path)) stated = stated.replace(/(\/.+?)\/\d{4,9}(?:\/[^/]*)?$/, '$1')
  // The preprint servers of Cold Spring Harbor Laboratory put the version behind the DOI.
  if (/(?:^|\.)(?:bio|med)rxiv\.org$/.test(host)) stated = stated.replace(/v\d{1,2}$/, '')
  return exact(decodePercent(stated))
}

function queryDoi(query: string): string | null {
  for (const [name, value] of queryPairs(query)) {
    if (!/^(?:doi|id|uri|rft_id|url|qurl)$/i.test(name)) continue
    const bare = withoutLabels(value)
    if (!new RegExp(`^${prefix}/`).test(bare)) continue
    return exact(bare)
  }
  return null
}

// `doi.org/https://doi.org/doi:10.…`: labels stand before labels.
function withoutLabels(text: string): string {
  let bare = text.trim()
  for (let layer = 0; layer < 4; layer += 1) {
    const shorter = bare.replace(label, '').replace(word, '')
    if (shorter === bare) break
    bare = shorter
  }
  return bare
}

// Wrapped once by each of three programs it is still read; what is wrapped deeper was made to be.
const MOST_LAYERS = 8

/** The normal form of what is a DOI from its first character to its last, sentence punctuation aside. */
function exact(text: string): string | null {
  if (text.length > 3 * LONGEST_DOI) return null
  let value = text
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const decoded = unwrappedOnce(value)
    const head = whole.exec(decoded)
    if (!head) return null
    const end = suffixEnd(decoded, head[0].length, false)
    if (end === null || !holdsWord(decoded.slice(head[0].length, end))) return null
    // What is left over must be mere punctuation, or it was never a whole DOI.
    if (holdsWord(decoded.slice(end))) return null
    const next = decoded.slice(0, end).replace(/[A-Z]+/g, letters => letters.toLowerCase())
    if (next === value) return value
    value = next
  }
  return null
}

function holdsWord(text: string): boolean {
  return /[A-Za-z\d]/.test(text) || (/[^\x00-\x7f]/.test(text) && /[\p{Alpha}\p{N}]/u.test(text))
}

function unwrappedOnce(text: string): string {
  const plain = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\\([_%&#])/g, '$1')
  return decodePercent(decodeEntities(plain))
}

const notInDois = /[|\\\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Where a suffix that begins at `from` ends; `null` when it runs on too long to be one. */
function suffixEnd(text: string, from: number, linked: boolean): number | null {
  const end = runEnd(text, from, LONGEST_DOI, (character, at) => {
    if (character === '\\') return !/[_%&#]/.test(text[at + 1] ?? '')
    if (linked && (character === '?' || character === '#')) return true
    if (character === ',' || character === ';') return /^.(?:10\.\d|doi|https?:)/i.test(text.slice(at, at + 8))
    if (character === 'h') return /^https?:\/\//.test(text.slice(at, at + 8))
    return notInDois.test(character)
  })
  if (end === null) return null
  const opened = firstUnclosed(text, from, end)
  return opened === null ? end : runEnd(text.slice(0, opened), from, LONGEST_DOI)
}

function firstUnclosed(text: string, from: number, end: number): number | null {
  const open: number[] = []
  for (let at = from; at < end; at += 1) {
    if ('([{'.includes(text[at] ?? '')) open.push(at)
    else if (')]}'.includes(text[at] ?? '')) open.pop()
  }
  return open[0] ?? null
}

/** What is wrong with a text that was meant as a DOI (labelled as one, or beginning like one); `null` when nothing is, or it was not. */
export function explainMalformedDoi(text: string): Malformation | null {
  const stated = text.trim().replace(/^<(.*)>$/s, '$1')
  if (stated.length > 4 * LONGEST_DOI) return null
  const labelled = label.test(stated) || word.test(stated)
  const bare = withoutLabels(stated)
  if (!labelled && !/^(?:10|1[oO]|[lI][0oO])\s?[.,/\\]/.test(bare)) return null
  const doubled = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/+(?:https?:\/\/|(?:dx\.)?doi\.org)/i.test(stated)
  if (doubled) return { problem: 'the resolver stands twice', repaired: exact(bare) }
  if (exact(linkedPart(bare, label.test(stated)))) return null
  return misspelling(bare, labelled)
}

function linkedPart(bare: string, linked: boolean): string {
  return linked ? bare.replace(/[?#].*$/s, '') : bare
}

interface Slip {
  readonly when: RegExp
  readonly problem: string
  readonly repair: ((stated: string) => string) | null
  /** Without a label the text may be something else: a number, a fraction. */
  readonly needsLabel?: true
}

const unlike0and1 = (stated: string): string =>
  stated.replace(/^[\dOolI.]+/, digits => digits.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'))

const slips: readonly Slip[] = [
  {
    when: /^(?=[\dOolI]{2}\.[\dOolI]{4,9}\/\S)(?=[\d.]*[OolI])/,
    problem: 'a letter stands for a digit',
    repair: unlike0and1,
  },
  {
    when: /^10\s?\.\s?\d{4,9}\s?\/\s\S|^10\s?\.\s?\d{4,9}\s\/\s?\S|^10(?:\s\.\s?|\.\s)\d{4,9}\/\S/,
    problem: 'a space stands inside',
    repair: joined,
  },
  {
    when: /^10\.\d{4,9}\\{1,2}\S/,
    problem: 'a backslash stands for the slash',
    repair: s => s.replace(/\\{1,2}/, '/'),
  },
  { when: /^10,\d{4,9}\/\S/, problem: 'a comma stands for the dot', repair: s => s.replace(',', '.') },
  { when: /^10\.\d{4,9}\/\/\S/, problem: 'the slash stands twice', repair: s => s.replace('//', '/') },
  { when: /^10\/\d{4,9}\/\S/, problem: 'a slash stands for the dot', repair: s => s.replace('/', '.') },
  { when: /^10\/\d+[.,;]?$/, problem: 'it has no registrant after `10.`', repair: null, needsLabel: true },
  { when: /^10\.\d{4,9}\/?[.,;:]?$/, problem: 'it has no suffix after the registrant', repair: null, needsLabel: true },
  {
    when: /^10\.\d{4}[a-z][\w.()-]{4,}$/i,
    problem: 'the slash after the registrant is missing',
    repair: s => s.replace(/^10\.\d{4}/, '$&/'),
    needsLabel: true,
  },
  { when: /^10\.\d{1,3}\/\S/, problem: 'its registrant has fewer than four digits', repair: null, needsLabel: true },
  {
    when: /^10\d{4}\/\S/,
    problem: 'the dot after `10` is missing',
    repair: s => s.replace(/^10/, '10.'),
    needsLabel: true,
  },
  {
    when: /^\d{4,5}\/[a-z][\w.()-]{4,}$/i,
    problem: 'it does not begin with `10.`',
    repair: s => `10.${s}`,
    needsLabel: true,
  },
]

function joined(stated: string): string {
  return stated.replace(/^10\s?\.\s?(\d{4,9})\s?\/\s?/, '10.$1/')
}

function misspelling(bare: string, labelled: boolean): Malformation | null {
  for (const slip of slips) {
    if (slip.needsLabel && !labelled && !/^10\.\d{4,9}\/?$/.test(bare)) continue
    if (!slip.when.test(bare)) continue
    return { problem: slip.problem, repaired: slip.repair ? exact(slip.repair(bare)) : null }
  }
  return null
}
