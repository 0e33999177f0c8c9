import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_BYTES_UNREAD } from '../../src/limits.js'
import { Handover } from '../../src/net/handover.js'
import { Slots } from '../../src/net/slots.js'

const settled = () => new Promise<void>(resolve => setTimeout(resolve, 20))

describe('slots', () => {
  it('are given to the heaviest first, and among equals in turn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 60 }), async weights => {
        const slots = new Slots(1)
        const order: number[] = []
        await Promise.all(weights.map((weight, at) => slots.run(async () => void order.push(at), weight)))
        const [first, ...others] = weights.keys()
        const heaviestFirst = others.sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other)
        expect(order).toEqual([first, ...heaviestFirst])
      }),
    )
  })

  it('keep their order through thousands', async () => {
    const slots = new Slots(2)
    const order: number[] = []
    const all = Array.from({ length: 5000 }, (_, at) => at)
    await Promise.all(all.map(at => slots.run(async () => void order.push(at))))
    expect(order).toEqual(all)
    expect(slots.waiting).toBe(0)
  })

  it('are never more than there are, and are given back by what fails', async () => {
    const slots = new Slots(3)
    let [now, most] = [0, 0]
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        slots.run(async () => {
          most = Math.max(most, ++now)
          await settled()
          now--
          if (at % 2 === 0) throw new Error('it failed')
        }),
      ),
    )
    expect(most).toBe(3)
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  })

  it('can be made fewer and more while they are taken', async () => {
    const slots = new Slots(2)
    const ends: (() => void)[] = []
    const all = Array.from({ length: 6 }, () => slots.run(() => new Promise<void>(end => ends.push(end))))
    slots.size = 1
    ends[0]?.()
    await settled()
    expect(ends).toHaveLength(2)
    ends[1]?.()
    await settled()
    expect(ends).toHaveLength(3)
    slots.size = 4
    await settled()
    expect(ends).toHaveLength(6)
    for (const end of ends) end()
    await Promise.all(all)
  })
})

describe('answers that are handed over', () => {
  it('come in order, and let what else there is to do come between them', async () => {
    const handover = new Handover()
    const events: string[] = []
    const answers = ['one', 'two', 'three'].map(async name => {
      await handover.turn(1)
      events.push(name)
      if (name === 'one') setImmediate(() => events.push('a request that was sent meanwhile'))
    })
    await Promise.all(answers)
    expect(events).toEqual(['one', 'two', 'a request that was sent meanwhile', 'three'])
  })

  it('keep others from arriving when too much waits to be read', async () => {
    const handover = new Handover()
    await handover.room()
    const read: string[] = []
    const large = [1, 2].map(name => handover.turn(MOST_BYTES_UNREAD / 2 + 1).then(() => read.push(`answer ${name}`)))
    const more = handover.room().then(() => read.push('room'))
    await Promise.all([...large, more])
    expect([...read].sort()).toEqual(['answer 1', 'answer 2', 'room'])
    expect(read[0]).toBe('answer 1')
  })
})
