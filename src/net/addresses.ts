import { BlockList, isIP } from 'node:net'

// IANA's registries of special-purpose addresses, as far as they are not for the public net.
const reservedIPv4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Looks public, and is how Azure’s machines reach what manages them.
  ['168.63.129.16', 32],
])

// Only this part of IPv6 is given out to the public net; loopback, local, multicast and mapped addresses are outside it.
const globalIPv6 = blockList('ipv6', [['2000::', 3]])

const reservedIPv6 = blockList('ipv6', [
  // Protocol assignments, Teredo among them, which carries another address inside.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: carries another address inside.
  ['2002::', 16],
  ['3fff::', 20],
])

/**
 * Whether an IP literal (dotted or with colons, without brackets) is an address of the public net. Loopback, private,
 * link-local, shared, metadata, multicast, documentation and reserved ones are not, nor is anything else.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !reservedIPv4.check(address, 'ipv4')
  // A zone is only ever part of a local address.
  if (version !== 6 || address.includes('%')) return false
  const carried = carriedIPv4(address)
  if (carried !== null) return isPublicAddress(carried)
  return globalIPv6.check(address, 'ipv6') && !reservedIPv6.check(address, 'ipv6')
}

/** The IPv4 address in a mapped (`::ffff:a.b.c.d`) or translated (`64:ff9b::a.b.c.d`) one, which leads there. */
function carriedIPv4(address: string): string | null {
  const groups = groupsOf(address)
  const head = groups.slice(0, 6).join(':')
  if (head !== '0:0:0:0:0:ffff' && head !== '64:ff9b:0:0:0:0') return null
  const bytes = groups.slice(6).flatMap(group => {
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 255]
  })
  return bytes.join('.')
}

/** The eight groups of an IPv6 address, without leading zeros, in lower case. */
function groupsOf(address: string): readonly string[] {
  // The URL parser writes every spelling of an address in one way.
  const { hostname } = new URL(`http://[${address}]/`)
  const [before = '', after] = hostname.slice(1, -1).split('::')
  const head = before === '' ? [] : before.split(':')
  if (after === undefined) return head
  const tail = after === '' ? [] : after.split(':')
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
}

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family)
  return list
}
