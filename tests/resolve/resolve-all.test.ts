import { describe, expect, it } from 'vitest'
import { MOST_REFERENCES_AT_ONCE } from '../../src/limits.js'
import type { Reference, Resolution } from '../../src/model/index.js'
import { resolveAll } from '../../src/resolve/resolve-all.js'
import { writtenReference } from '../support/references.js'

const offline: Resolution = { outcome: 'skipped', because: 'offline' }
const linkTo = (host: string, at: number) => writtenReference(`Orme, Lena. “Tolls.” 2019. https://${host}/${at}.`)
const hostOf = ({ reading }: Reference) => new URL(reading.item.URL ?? '').host

describe('resolveAll', () => {
  it('gives every reference its own resolution, in the order of the manuscript', async () => {
    const references = Array.from({ length: 30 }, (_, at) => linkTo(at % 3 === 0 ? 'a.example' : 'b.example', at))
    const resolved = await resolveAll(references, async reference => ({
      outcome: 'unreachable',
      because: 'timeout',
      evidence: [{ source: hostOf(reference), answered: reference.raw }],
    }))
    expect([...resolved.keys()]).toEqual(references)
    for (const [reference, resolution] of resolved)
      expect(resolution).toMatchObject({ evidence: [{ answered: reference.raw }] })
    expect(await resolveAll([], async () => offline)).toEqual(new Map())
  })

  it('begins with the host that has the most, and takes the others by turns', async () => {
    const references = [
      ...Array.from({ length: 2 }, (_, at) => linkTo('few.example', at)),
      ...Array.from({ length: 20 }, (_, at) => linkTo('most.example', at)),
      ...Array.from({ length: 7 }, (_, at) => linkTo('some.example', at)),
    ]
    const begun: string[] = []
    await resolveAll(references, async reference => {
      begun.push(hostOf(reference))
      return offline
    })
    const runs = begun.filter((host, at) => host !== begun[at - 1])
    expect(runs).toEqual([
      'most.example',
      'some.example',
      'few.example',
      'most.example',
      'some.example',
      'most.example',
    ])
  })

  it('holds no more at once than it may, and is not held up by a host that never answers', async () => {
    const mute = Array.from({ length: MOST_REFERENCES_AT_ONCE + 50 }, (_, at) => linkTo('mute.example', at))
    const sound = Array.from({ length: 60 }, (_, at) => linkTo(`sound${at % 5}.example`, at))
    let [now, most, answered] = [0, 0, 0]
    const waiting: (() => void)[] = []
    const all = resolveAll([...mute, ...sound], async reference => {
      most = Math.max(most, ++now)
      if (hostOf(reference) === 'mute.example') await new Promise<void>(end => waiting.push(end))
      else answered++
      now--
      return offline
    })
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(answered).toBe(sound.length)
    expect(most).toBeLessThanOrEqual(MOST_REFERENCES_AT_ONCE)
    while (now > 0) {
      for (const end of waiting.splice(0)) end()
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    expect((await all).size).toBe(mute.length + sound.length)
  })
})
