import { LONGEST_ADDRESS } from '../limits.js'
import { oncePerText } from '../once-per-text.js'
import type { Malformation } from './doi.js'
import { decodeEntities } from './entities.js'
import { type HostIndex, knownHostIndex, nearestHost } from './lookalike-host.js'
import { domainOf } from './registrable-domain.js'
import { addressParts } from './url.js'

/**
 * What keeps a text that was meant as a web address from being one; `null` when nothing does, or it was not meant as one
 * (a path, a mail address, an identifier). With `hosts`, those the manuscript names elsewhere, a host that was mended and is a slip away from one
 * of them is mended to it.
 */
export function malformedUrl(text: string, hosts: HostIndex | null = null): Malformation | null {
  const stated = decodeEntities(
    text
      .trim()
      .replace(/^<(.*)>$/s, '$1')
      .trim(),
  )
  if (stated.length > LONGEST_ADDRESS) return null
  const slip = firstSlip(stated)
  if (!slip || slip.repaired === null) return slip
  const repaired = repairedFurther(slip.repaired)
  return { problem: slip.problem, repaired: repaired && atNearestHost(repaired, hosts) }
}

// A line break can double letters: `harbo bourpost.example` joined is `harbobourpost.example`, though `harbourpost.example` was meant.
function atNearestHost(address: string, hosts: HostIndex | null): string {
  const host = addressParts(address)?.host ?? ''
  const registrable = domainOf(host)?.registrable
  const nearest = (hosts && nearestHost(host, hosts)) ?? nearestHost(host, knownHostIndex())
  return registrable && nearest && address.includes(registrable) ? address.replace(registrable, nearest) : address
}

/** Addresses. Several rules, and what mends a host, ask it of the same ones. */
const MOST_REMEMBERED = 1_000

const firstSlip = oncePerText(MOST_REMEMBERED, (stated: string): Malformation | null => {
  const scheme = schemeProblem(stated)
  if (scheme) return scheme
  if (!/^(?:https?:\/\/|ftp:\/\/|www[.,])/i.test(stated)) return null
  return hostProblem(stated) ?? restProblem(stated)
})

// One slip seldom comes with another; when it does, both must be mended or nothing is promised.
function repairedFurther(once: string): string | null {
  const further = firstSlip(once)
  const repaired = further ? further.repaired : once
  return repaired !== null && addressParts(repaired) && !firstSlip(repaired) ? repaired : null
}

interface SchemeSlip {
  readonly when: RegExp
  readonly problem: string
}

const schemeSlips: readonly SchemeSlip[] = [
  { when: /^(?:(?:https?|ftp):\/{1,2}){1,3}((?:https?|ftp):\/\/\S.*)$/is, problem: 'the scheme stands twice' },
  { when: /^(?:https?:\/\/)((?:https?)\/\/\S.*)$/is, problem: 'the scheme stands twice' },
  { when: /^(https?|ftp)\/\/(\S.*)$/is, problem: 'the colon of the scheme is missing' },
  { when: /^(https?|ftp);\/{1,2}(\S.*)$/is, problem: 'a semicolon stands for the colon of the scheme' },
  { when: /^(https?|ftp):\\{1,2}(\S.*)$/is, problem: 'backslashes stand for the slashes of the scheme' },
  { when: /^(https?|ftp):\/([^/\s].*)$/is, problem: 'a slash of the scheme is missing' },
  { when: /^(https?|ftp):\/{3,}(\S.*)$/is, problem: 'the scheme has a slash too many' },
  { when: /^(https?|ftp):\s+\/\/(\S.*)$/is, problem: 'a space stands in the scheme' },
  { when: /^(https?|ftp):\/\/\s+(\S.*)$/is, problem: 'a space stands after the scheme' },
]

// Most addresses begin without a fault, and with no second scheme.
const soundScheme = /^(?:https?|ftp):\/\/(?!https?|ftp)[^\s/]/i

function schemeProblem(stated: string): Malformation | null {
  if (soundScheme.test(stated)) return null
  for (const { when, problem } of schemeSlips) {
    const match = when.exec(stated)
    if (!match) continue
    const [, first = '', rest] = match
    const address = rest === undefined ? first.replace(/^(https?)\/\//i, '$1://') : `${first}://${rest}`
    return { problem, repaired: address }
  }
  const misspelt = /^(h[tp]{2,5}s{0,2}|ttps?):?\/\/(\S.*)$/is.exec(stated)
  const [, scheme = '', rest = ''] = misspelt ?? []
  if (!misspelt || /^https?$/i.test(scheme)) return null
  return {
    problem: `the scheme is written \`${scheme}\``,
    repaired: `${/s$/i.test(scheme) ? 'https' : 'http'}://${rest}`,
  }
}

function hostProblem(stated: string): Malformation | null {
  const head = /^(?:https?:\/\/|ftp:\/\/)?/i.exec(stated)?.[0] ?? ''
  const rest = stated.slice(head.length)
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  const host = authority.replace(/^[^@\s]*@/, '').replace(/:\d*$/, '')
  const behind = rest.slice(authority.length)
  const mended = (repaired: string): string | null => {
    const address = `${head}${repaired}${behind}`
    return addressParts(address) && !/\s/.test(address) ? address : null
  }
  if (/\s/.test(host)) return spacedHost(host, behind, mended)
  if (host === '' || host === 'www.' || host === 'www') return { problem: 'it names no host', repaired: null }
  if (host.startsWith('[')) return null
  if (host.includes(',')) return { problem: 'a comma stands in the host', repaired: mended(host.replaceAll(',', '.')) }
  if (/…|\.{3}/.test(host)) return { problem: 'it is cut short', repaired: null }
  if (/\.\.|^\./.test(host))
    return {
      problem: 'a dot too many stands in the host',
      repaired: mended(host.replace(/\.{2,}/g, '.').replace(/^\./, '')),
    }
  if (/:/.test(host)) return { problem: 'what follows the colon is no port', repaired: null }
  if (!host.includes('.')) return { problem: 'its host has no dot', repaired: null }
  // Hosts within a domain do bear underscores; a domain that is registered cannot.
  if (domainOf(host.toLowerCase())?.registrable.includes('_'))
    return { problem: 'an underscore stands in the domain', repaired: null }
  return addressParts(`${head}${host}`) ? null : { problem: 'its host cannot be one', repaired: null }
}

// `https://exa mple.org/a`: joined it is a host. `https://example.org and` was an address with words behind it.
function spacedHost(host: string, behind: string, mended: (host: string) => string | null): Malformation | null {
  const [first = '', ...others] = host.split(/\s+/)
  const continues = behind !== '' || /^[\p{Alpha}\p{N}-]*\./u.test(others.join(''))
  if (first.includes('.') && domainOf(first.toLowerCase()) && !continues) return null
  return { problem: 'a space stands in the host', repaired: mended(host.replace(/\s+/g, '')) }
}

function restProblem(stated: string): Malformation | null {
  const rest = stated.replace(/^(?:https?:\/\/|ftp:\/\/)?[^/?#]*/i, '')
  const until = (at: number): string => stated.slice(0, stated.length - rest.length + at)
  const junk = /\]\(|\*\*$|`/.exec(rest)
  if (junk) return { problem: 'markup stands at its end', repaired: until(junk.index) }
  if (/[\p{Alpha}\p{N}.](?:https?):\/\/[^/]/iu.test(rest))
    return { problem: 'two addresses run into each other', repaired: null }
  if (/…$|\.{3}$|\/(?:…|\.{3})(?:\/|$)/.test(rest)) return { problem: 'it is cut short', repaired: null }
  const spaced = /\s/.exec(rest)
  if (spaced) return { problem: 'a space stands in the path', repaired: null }
  return null
}
