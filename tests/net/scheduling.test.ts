import { describe, expect, it } from 'vitest'
import { MOST_BYTES_UNREAD } from '../../src/limits.js'
import { Handover } from '../../src/net/handover.js'
import { SharedSlots } from '../../src/net/shared-slots.js'

const settled = () => new Promise<void>(resolve => setTimeout(resolve, 20))

describe('slots that hosts share', () => {
  it('are given first to the host that keeps the most waiting, and among equals in turn', async () => {
    const slots = new SharedSlots(1)
    const order: string[] = []
    const asked = (name: string, weight: number) => slots.run(weight, async () => void order.push(name))
    await Promise.all([
      asked('first', 0),
      asked('light', 1),
      asked('heavy', 9),
      asked('light too', 1),
      asked('middling', 4),
      asked('heavy too', 9),
    ])
    expect(order).toEqual(['first', 'heavy', 'heavy too', 'middling', 'light', 'light too'])
  })

  it('are never more than there are, and are given back by what fails', async () => {
    const slots = new SharedSlots(3)
    let [now, most] = [0, 0]
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        slots.run(at % 4, async () => {
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
    expect(read.at(0)).not.toBe('answer 2')
  })
})
