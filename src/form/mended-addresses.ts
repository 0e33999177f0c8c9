import { type HostIndex, malformedUrl, normaliseUrl, parseUrl } from '../identifiers/index.js'
import type { RepairKind } from '../model/link.js'

/** An address that another one may have been meant for; whether it leads anywhere is not known yet. */
export interface MendedAddress {
  readonly url: string
  readonly by: Exclude<RepairKind, 'canonical' | 'archived'>
}

/** What is known of the hosts around an address. */
export interface HostsAround {
  /** The domain that its own is a slip of. */
  readonly meant: string | null
  /** Those that the manuscript names without a fault. */
  readonly sound: HostIndex | null
}

/** So many are tried; each is a request to somebody's server. */
const MOST_MENDED = 6

/**
 * Addresses that one which leads nowhere may have been meant for, the likeliest first: the slip in it undone, the host corrected, what stands around
 * an address in a text taken off or put back, its encoding undone, its slash and scheme changed.
 */
export function mendedAddresses(stated: string, around: HostsAround): readonly MendedAddress[] {
  const slip = malformedUrl(stated, around.sound)
  const mended = slip ? fromSlip(stated, slip.repaired) : fromSoundForm(stated, around.meant)
  const own = normaliseUrl(stated)
  const distinct = new Map<string, MendedAddress>()
  for (const { url, by } of mended) {
    const address = normaliseUrl(url)
    if (address !== own && parseUrl(address) && !malformedUrl(address) && !distinct.has(address))
      distinct.set(address, { url: address, by })
  }
  return [...distinct.values()].slice(0, MOST_MENDED)
}

function fromSlip(stated: string, repaired: string | null): readonly MendedAddress[] {
  const isSpaced = /\s/.test(stated)
  if (repaired !== null) return [{ url: repaired, by: isSpaced ? 'space' : 'form' }]
  if (!isSpaced) return []
  // A line's end leaves a space behind; in names of files there may have been one, or a hyphen.
  return ['', '-', '%20', '_'].map(joint => ({ url: stated.trim().replace(/\s+/g, joint), by: 'space' as const }))
}

function fromSoundForm(stated: string, meant: string | null): readonly MendedAddress[] {
  const registrable = parseUrl(stated)?.registrable
  const candidates: (MendedAddress | null)[] = [
    meant !== null && registrable ? { url: stated.replace(registrable, meant), by: 'host' } : null,
    changed(stated, withoutPunctuation(stated), 'punctuation'),
    changed(stated, withBracketClosed(stated), 'punctuation'),
    changed(stated, decoded(stated), 'encoding'),
    changed(stated, withPlainDashes(stated), 'encoding'),
    { url: withOtherSlash(stated), by: 'slash' },
    { url: withOtherScheme(stated), by: 'scheme' },
  ]
  return candidates.filter(candidate => candidate !== null)
}

function changed(stated: string, url: string, by: MendedAddress['by']): MendedAddress | null {
  return url === stated ? null : { url, by }
}

// The text's own signs, plain or encoded, behind an address.
const punctuation = /(?:[.,;:!?'"*_>)\]}’”»]|%E2%80%9D|%E2%80%99|%22|%C2%BB|%5D|%7D|%3E|%20|%C2%A0){1,10}$/i

function withoutPunctuation(url: string): string {
  return url.replace(punctuation, '')
}

function withBracketClosed(url: string): string {
  const count = (sign: string): number => url.split(sign).length - 1
  return count('(') === count(')') + 1 ? `${url})` : url
}

function decoded(url: string): string {
  return url
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/&amp;/gi, '&')
    .replace(/%26amp(?:;|%3B)/gi, '&')
    .replace(/\\|%5C/gi, '')
    .replace(/\u00ad|\u200b|%C2%AD|%E2%80%8B/gi, '')
}

function withPlainDashes(url: string): string {
  return url.replace(/[‐‑–—−]|%E2%80%(?:90|91|93|94)|%E2%88%92/gi, '-')
}

function withOtherSlash(url: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
  return path.endsWith('/') ? path.replace(/\/+$/, '') + rest : `${path}/${rest}`
}

function withOtherScheme(url: string): string {
  if (/^https:/i.test(url)) return url.replace(/^https/i, 'http')
  return /^http:/i.test(url) ? url.replace(/^http/i, 'https') : `https://${url}`
}
