import { beforeEach, describe, expect, it, vi } from 'vitest'
import { systemLookup } from '../../src/net/system-lookup.js'

const asked: string[] = []
const coded = (code: string) => Object.assign(new Error(code), { code })

// The net's names stay out of the tests: `quick` is known at once, `unknown` to nobody, and the system never comes back on the others.
vi.mock('node:dns/promises', () => ({
  lookup: (name: string) => {
    asked.push(name)
    if (name.startsWith('quick')) return Promise.resolve([{ address: '192.0.2.1', family: 4 }])
    if (name.startsWith('unknown')) return Promise.reject(coded('ENOTFOUND'))
    return new Promise(() => {})
  },
  Resolver: class {
    resolve4 = (name: string) =>
      name.startsWith('stuck') ? Promise.resolve(['192.0.2.2']) : Promise.reject(coded('ENODATA'))
    resolve6 = (name: string) =>
      name.startsWith('dead') ? Promise.reject(coded('ETIMEOUT')) : Promise.resolve(['2001:db8::2'])
  },
}))

beforeEach(() => {
  asked.length = 0
})

describe('systemLookup', () => {
  it('takes the system’s word', async () => {
    expect(await systemLookup('quick.test')).toEqual([{ address: '192.0.2.1', family: 4 }])
    await expect(systemLookup('unknown.test')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })

  it('asks the servers where the system is stuck, and gives it no more than two threads to be stuck in', async () => {
    const names = ['stuck.test', 'stuck-too.test', 'stuck-again.test', 'stuck-still.test']
    for (const addresses of await Promise.all(names.map(systemLookup)))
      expect(addresses).toEqual([
        { address: '192.0.2.2', family: 4 },
        { address: '2001:db8::2', family: 6 },
      ])
    expect(asked).toEqual(names.slice(0, 2))
  })
})
