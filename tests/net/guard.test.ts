import { describe, expect, it } from 'vitest'
import { guard, Refusal } from '../../src/net/guard.js'
import type { Address } from '../../src/net/system-lookup.js'

const names: Readonly<Record<string, readonly Address[]>> = {
  'open.test': [{ address: '93.184.216.34', family: 4 }],
  'inside.test': [{ address: '10.1.2.3', family: 4 }],
  'both.test': [
    { address: 'fd00::1', family: 6 },
    { address: '93.184.216.34', family: 4 },
  ],
  localhost: [{ address: '127.0.0.1', family: 4 }],
}
const lookup = async (name: string) => {
  const found = names[name]
  if (found === undefined) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' })
  return found
}

describe('the guard', () => {
  const { refusalOf, addressesOf } = guard([], lookup)
  const refused = (url: string) => refusalOf(new URL(url)) !== null

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'http://user@open.test/',
    'http://user:password@open.test/',
    'file:///etc/passwd',
    'ftp://open.test/',
    'data:text/plain,hello',
    'gopher://open.test/',
  ])('refuses %s before anything is sent', url => {
    expect(refused(url)).toBe(true)
  })

  it('knows no address with a zone', () => {
    expect(URL.canParse('http://[fe80::1%25eth0]/')).toBe(false)
  })

  it('lets public addresses and names pass', () => {
    expect(['http://93.184.216.34/', 'https://[2606:4700::1]/', 'https://open.test:8080/'].filter(refused)).toEqual([])
  })

  it('gives of a name’s addresses only the public ones', async () => {
    expect(await addressesOf('open.test', '443')).toEqual(names['open.test'])
    expect(await addressesOf('both.test', '443')).toEqual([{ address: '93.184.216.34', family: 4 }])
  })

  it('refuses names that lead inside, however they are written', async () => {
    for (const name of ['inside.test', 'localhost', 'localhost.', '[::1]'])
      await expect(addressesOf(name, '80')).rejects.toBeInstanceOf(Refusal)
  })

  it('leaves unknown names unknown', async () => {
    await expect(addressesOf('nowhere.test', '80')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })

  it('asks for a name once at a time, and again after a failure', async () => {
    let asked = 0
    const counting = guard([], async name => {
      asked++
      if (asked === 1) throw new Error('for now')
      return lookup(name)
    })
    await expect(counting.addressesOf('open.test', '80')).rejects.toThrow('for now')
    await Promise.all([counting.addressesOf('open.test', '80'), counting.addressesOf('open.test', '443')])
    expect(asked).toBe(2)
  })
})

describe('allowed hosts', () => {
  it('may be names, addresses in any spelling, and either with a port', async () => {
    const { refusalOf, addressesOf } = guard(['LocalHost', '127.0.0.1:8080', '[0:0::1]', '::2'], lookup)
    const refused = (url: string) => refusalOf(new URL(url)) !== null
    expect(await addressesOf('localhost', '99')).toEqual(names.localhost)
    expect(refused('http://127.0.0.1:8080/')).toBe(false)
    expect(refused('http://2130706433:8080/')).toBe(false)
    expect(refused('http://127.0.0.1:8081/')).toBe(true)
    expect(refused('http://[::1]/')).toBe(false)
    expect(refused('http://[::2]/')).toBe(false)
    expect(refused('http://[::3]/')).toBe(true)
  })

  it('with a port of their scheme are allowed when it is not written', () => {
    const { refusalOf } = guard(['10.0.0.1:443'])
    expect(refusalOf(new URL('https://10.0.0.1/'))).toBe(null)
    expect(refusalOf(new URL('http://10.0.0.1/'))).not.toBe(null)
  })

  it('do not excuse a user or another scheme', () => {
    const { refusalOf } = guard(['localhost'])
    expect(refusalOf(new URL('http://me@localhost/'))).not.toBe(null)
    expect(refusalOf(new URL('ftp://localhost/'))).not.toBe(null)
  })
})
