import { LONGEST_ADDRESS, MOST_SPACES_IN_ADDRESS } from '../limits.js'
import type { StatedIdentifier } from '../model/identifier.js'
import { oncePerText } from '../once-per-text.js'
import { decodeEntities } from './entities.js'
import { decodePercent, normalisePercent } from './percent-encoding.js'
import { domainOf } from './registrable-domain.js'
import { runEnd } from './run.js'

/** An address, read. Path and query are decoded, so that they can be read; the address itself cannot be rebuilt from them. */
export interface Address {
  readonly scheme: 'http' | 'https' | 'ftp'
  /** In small letters, without user name or port. */
  readonly host: string
  /** The domain that is owned as one; the host itself where there is none (numeric addresses). */
  readonly registrable: string
  /** `null` where it is the scheme's own. */
  readonly port: number | null
  /** Segments that are not empty. */
  readonly path: readonly string[]
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Without `#`; `null` when there is none. */
  readonly fragment: string | null
}

/** An address cut at its joints (RFC 3986, appendix B), nothing decoded. */
export interface AddressParts {
  readonly scheme: 'http' | 'https' | 'ftp'
  readonly host: string
  readonly port: number | null
  /** Begins with `/`, or is empty. */
  readonly path: string
  /** With `?`, or empty. */
  readonly query: string
  /** With `#`, or empty. */
  readonly fragment: string
}

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 }
const shape = /^(?:(https?|ftp):\/\/|(?=www\.))([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is
const authority = /^(?:[^@]*@)?(\[[\da-f:.]{2,45}\]|[^:[\]]*)(?::(\d{0,5}))?$/i
const plainLabel = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/
const hostLabel = /^[\p{Alpha}\p{N}_](?:[\p{Alpha}\p{M}\p{N}_-]{0,61}[\p{Alpha}\p{M}\p{N}_])?$/u

/** Addresses. Rule after rule looks at the same ones. */
const MOST_REMEMBERED = 1_000

/** Cuts an address (`https://…`, `ftp://…`, or from `www.` on) into its parts; `null` when its host cannot be one. */
export const addressParts = oncePerText(MOST_REMEMBERED, cut)

function cut(text: string): AddressParts | null {
  if (text.length > LONGEST_ADDRESS) return null
  const match = shape.exec(text)
  if (!match || /[\s\p{Cc}]/u.test(text)) return null
  const [, scheme = 'http', whole = '', path = '', query = '', fragment = ''] = match
  const [, stated = '', port = ''] = authority.exec(whole) ?? []
  const host = stated.toLowerCase().replace(/\.$/, '')
  if (!isHost(host) || Number(port) > 65_535) return null
  const lower = scheme.toLowerCase() as AddressParts['scheme']
  const ownPort = port === '' || Number(port) === defaultPorts[lower]
  return { scheme: lower, host, port: ownPort ? null : Number(port), path, query, fragment }
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return true
  return (
    host.length <= 253 &&
    host.split('.').every(label => plainLabel.test(label) || (/[^\x00-\x7f]/.test(label) && hostLabel.test(label)))
  )
}

/** Reads an address; `null` for what is none. */
export const parseUrl = oncePerText(MOST_REMEMBERED, readUrl)

function readUrl(text: string): Address | null {
  const parts = addressParts(plain(text))
  if (!parts) return null
  return {
    scheme: parts.scheme,
    host: parts.host,
    registrable: domainOf(parts.host)?.registrable ?? parts.host,
    port: parts.port,
    path: parts.path.split('/').filter(Boolean).map(decodePercent),
    query: queryPairs(parts.query),
    fragment: parts.fragment ? decodePercent(parts.fragment.slice(1)) : null,
  }
}

/** The names and values of a query as written (`?a=1&b`), decoded. */
export function queryPairs(query: string): [name: string, value: string][] {
  const pairs: [string, string][] = []
  for (const pair of query.replace(/^\?/, '').split(/[&;]/)) {
    if (!pair) continue
    const cut = pair.indexOf('=')
    const name = cut < 0 ? pair : pair.slice(0, cut)
    const value = cut < 0 ? '' : pair.slice(cut + 1)
    pairs.push([decodePercent(name.replaceAll('+', ' ')), decodePercent(value.replaceAll('+', ' '))])
  }
  return pairs
}

/**
 * An address in its normal form: scheme and host in small letters, no default port, percent-encoding as RFC 3986 has it. What cannot be read is given back with only its wrapping undone, so that a rule can still speak of it.
 */
export function normaliseUrl(text: string): string {
  const bare = plain(text)
  const parts = addressParts(bare)
  if (!parts) return bare
  const port = parts.port === null ? '' : `:${parts.port}`
  const path = normalisePercent(parts.path) || '/'
  const rest = normalisePercent(parts.query + parts.fragment)
  return `${parts.scheme}://${parts.host}${port}${path}${rest}`
}

/** The display form of an address is the address. */
export function formatUrl(value: string): string {
  return value
}

// Entities, TeX's escapes and zero-width breaks go; they are of the text around the address, not of it.
function plain(text: string): string {
  let bare = text.trim()
  if (bare.startsWith('<') && bare.endsWith('>')) bare = bare.slice(1, -1).trim()
  bare = bare.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\\([_%&#~])/g, '$1')
  for (let layer = 0; layer < 3; layer += 1) bare = decodeEntities(bare)
  return bare
}

// Also schemes that a slip has spoilt, so that a rule sees the address: `https//`, `http:/x`, `htpp://`, `ttps://`.
// Without the `i` flag: closing Unicode classes over case takes longer than the search.
const start =
  /(?=[hftwHFTW])(?<![\p{Alpha}\p{N}@])(?:(?:[hH][tTpP]{2,5}[sS]{0,2}|[tT]{2}[pP][sS]?|[fF][tT][pP][sS]?)(?:[:;]\/{1,3}|\/\/|:\\\\)|[wW]{3}[.,])(?=[\p{Alpha}\p{N}[])/gu
const soundScheme = /^(?:https?|ftp):\/\//i
const looseHost = /^[^\s/?#]{0,200}?[\p{Alpha}\p{N}-][.,][\p{Alpha}\p{N}]{2}/u

/**
 * Addresses in running text: `http`, `https` and `ftp` ones, those that begin with `www.`, and those whose scheme is misspelt.
 * In angle brackets an address is taken whole, even when it holds a space.
 */
export function findUrls(text: string): StatedIdentifier[] {
  const found: StatedIdentifier[] = []
  const seeker = new RegExp(start)
  for (let match = seeker.exec(text); match; match = seeker.exec(text)) {
    const from = match.index
    const end = bracketedEnd(text, from) ?? spacedEnd(text, from) ?? addressEnd(text, from)
    if (end === null) {
      seeker.lastIndex = from + LONGEST_ADDRESS
      continue
    }
    const raw = text.slice(from, end)
    if (!isAddressLike(raw, match[0].length)) continue
    seeker.lastIndex = end
    found.push({ scheme: 'url', value: normaliseUrl(raw), raw, extent: { start: from, end } })
  }
  return found
}

function isAddressLike(raw: string, head: number): boolean {
  if (raw.length <= head) return false
  if (soundScheme.test(raw)) return true
  return looseHost.test(/^www[.,]/i.test(raw) ? raw : raw.slice(head))
}

function addressEnd(text: string, from: number): number | null {
  return runEnd(text, from, LONGEST_ADDRESS, (character, at) => {
    if (character === '\\')
      return !/[_%&#~]/.test(text[at + 1] ?? '') && !(text[at - 1] === ':' || text[at - 1] === '\\')
    // A list of addresses without spaces.
    return (character === ',' || character === ';') && /^.(?:https?:\/\/|www\.)/i.test(text.slice(at, at + 10))
  })
}

/** `https://www. example.org/a`: a host whose first dot a space follows. */
function spacedEnd(text: string, from: number): number | null {
  const head = /^https?:\/\/www\.\s(?=[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}\/)/i.exec(
    text.slice(from, from + 400),
  )?.[0]
  return head === undefined ? null : addressEnd(text, from + head.length)
}

// Up to the closing bracket, but not over another opening one: the seeker goes on behind what was looked at.
function bracketedEnd(text: string, from: number): number | null {
  if (text[from - 1] !== '<') return null
  let spaces = 0
  for (let at = from; at < text.length && at - from <= LONGEST_ADDRESS; at += 1) {
    const character = text[at] ?? ''
    if (character === '>') return spaces > 0 ? at : null
    if (character === '<' || character === '\n' || character === '\r' || character === '"') return null
    if (/\s/.test(character)) spaces += 1
    if (spaces > MOST_SPACES_IN_ADDRESS) return null
  }
  return null
}
