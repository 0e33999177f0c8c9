import { MOST_ADDRESS_WRAPPERS } from '../limits.js'
import { decodePercent, normalisePercent } from './percent-encoding.js'
import { domainOf } from './registrable-domain.js'
import { isTrackingParameter } from './tracking-parameters.js'
import { type AddressParts, addressParts, normaliseUrl, queryPairs } from './url.js'

/**
 * One key for all variants of one address: scheme, `www.`, mobile and AMP hosts, default port, index page, trailing slash, tracking, order of
 * parameters, fragment, spelling, and the wrapper of an archive or AMP cache. `null` when it cannot be read.
 * Two addresses of one key lead to one page; two of different keys still may.
 */
export function urlKey(text: string): string | null {
  let address = normaliseUrl(text)
  let parts = addressParts(address)
  for (let layer = 0; parts && layer < MOST_ADDRESS_WRAPPERS; layer += 1) {
    const inner = archivedAddress(address) ?? ampAddress(parts)
    if (!inner) break
    const innerAddress = normaliseUrl(inner)
    const innerParts = addressParts(innerAddress)
    if (!innerParts) break
    address = innerAddress
    parts = innerParts
  }
  return parts && keyOf(parts)
}

const archived =
  /^https?:\/\/(?:web\.archive\.org\/web|wayback\.archive-it\.org\/\d{1,9}|webarchive\.nationalarchives\.gov\.uk(?:\/ukgwa)?|arquivo\.pt\/wayback|archive\.(?:today|ph|is|li|vn|fo|md))\/(?:\d{4,14}(?:[a-z]{2}_)?|\d{4}\.\d{2}\.\d{2}-\d{6}|\*|o|newest|oldest)\/(.+)$/is

/** The address that an archive's address holds a copy of; `null` when it is none, or does not name it. */
export function archivedAddress(text: string): string | null {
  const inner = archived.exec(text)?.[1]
  if (!inner) return null
  const decoded = /^https?%3a/i.test(inner) ? decodePercent(inner) : inner
  const repaired = decoded.replace(/^(https?):\/(?!\/)/i, '$1://')
  return /^(?:https?|ftp):\/\//i.test(repaired) ? repaired : `http://${repaired}`
}

// https://www.google.com/amp/s/HOST/PATH and https://HOST-WITH-HYPHENS.cdn.ampproject.org/c/s/HOST/PATH; `s` says https.
function ampAddress(parts: AddressParts): string | null {
  const viewer = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(parts.host) && /^\/amp\/(?:s\/)?(.+)$/.exec(parts.path)
  const cache = /(?:^|\.)cdn\.ampproject\.org$/.test(parts.host) && /^\/[a-z]{1,2}\/(?:s\/)?(.+)$/.exec(parts.path)
  const inner = (viewer || cache || null)?.[1]
  return inner && /^[^/]*\./.test(inner) ? `https://${inner}${parts.query}` : null
}

function keyOf(parts: AddressParts): string {
  const host = hostKey(parts.host)
  const port = parts.port === null ? '' : `:${parts.port}`
  return `${host}${port}${pathKey(parts.path)}${queryKey(parts)}${fragmentKey(parts.fragment)}`
}

const doorLabels = new Set(['www', 'm', 'mobile', 'amp'])

function hostKey(host: string): string {
  const ascii = asciiHost(host)
  const domain = domainOf(ascii)
  if (!domain || domain.registrable === ascii) return ascii
  const labels = ascii.slice(0, -domain.registrable.length - 1).split('.')
  return [...labels.filter(label => !doorLabels.has(label)), domain.registrable].join('.')
}

function asciiHost(host: string): string {
  const address = `http://${host}/`
  return /^[\w.[\]:-]*$/.test(host) || !URL.canParse(address) ? host : new URL(address).hostname
}

function pathKey(path: string): string {
  const bare = normalisePercent(path)
    .replace(/;jsessionid=[^/]*$/i, '')
    .replace(/\/+(?:index\.(?:html?|php|aspx?|jsp)|default\.aspx?)$/i, '/')
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/\/+(?:amp(?:\.html)?)?\/*$/i, '')
    .replace(/\.amp(?:\.html)?$/i, '')
  return bare.replace(/\/{2,}/g, '/')
}

function queryKey(parts: AddressParts): string {
  const registrable = domainOf(parts.host)?.registrable ?? parts.host
  const kept = queryPairs(parts.query)
    .filter(([name, value]) => !isTrackingParameter(name, registrable) && !isAmpParameter(name, value))
    .map(([name, value]) => `${encodeSafely(name)}=${encodeSafely(value)}`)
    .sort()
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

function isAmpParameter(name: string, value: string): boolean {
  if (/^(?:amp|amp_js_v|amp_gsa|usqp)$/i.test(name)) return true
  return /^outputtype$/i.test(name) && /^amp$/i.test(value)
}

// A half of a surrogate pair has no encoding.
function encodeSafely(text: string): string {
  return text.replace(/[%&=#+\s]/g, encodeURIComponent)
}

// `#!/…` and `#/…` name the page in sites that are one page; other fragments only a place in it.
function fragmentKey(fragment: string): string {
  return /^#!?\//.test(fragment) ? fragment.replace(/\/+$/, '') : ''
}
