import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/net/addresses.js'

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '192.0.1.1',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
    '2a00:1450::1',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::8.8.8.8',
  ])('%s is on the public net', address => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ['0.0.0.0', 'this host'],
    ['0.1.2.3', 'this net'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'shared'],
    ['100.100.100.200', 'metadata'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['168.63.129.16', 'metadata'],
    ['169.254.169.254', 'metadata'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.192', 'metadata'],
    ['192.0.2.1', 'documentation'],
    ['192.168.1.1', 'private'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['::7f00:1', 'compatible'],
    ['::ffff:127.0.0.1', 'mapped loopback'],
    ['::ffff:7f00:1', 'mapped loopback'],
    ['::ffff:0:127.0.0.1', 'translated'],
    ['64:ff9b::10.0.0.1', 'translated private'],
    ['64:ff9b:1::1', 'local translation'],
    ['100::1', 'discarded'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4 to loopback'],
    ['3fff::1', 'documentation'],
    ['fc00::1', 'local'],
    ['fd00:ec2::254', 'metadata'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['2606:4700::1%eth0', 'a zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['', 'nothing'],
    ['localhost', 'a name'],
    ['127.1', 'no dotted form'],
    ['[::1]', 'brackets'],
  ])('%s is not (%s)', address => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it('says the same of an address and of the mapped and translated ones that lead there', () => {
    fc.assert(
      fc.property(fc.ipV4(), address => {
        const own = isPublicAddress(address)
        expect(isPublicAddress(`::ffff:${address}`)).toBe(own)
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(own)
      }),
    )
  })

  it('throws on nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV6()), text => typeof isPublicAddress(text) === 'boolean'))
  })
})
