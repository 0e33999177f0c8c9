import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonParts } from '../../src/report/json-parts.js'
import { jsonText } from '../../src/report/json-text.js'

function* each(values: readonly unknown[]): Iterable<unknown> {
  yield* values
}

type Entries = readonly Readonly<Record<string, readonly unknown[]>>[]

/** As reports are: a list of entries, each with lists of its own. */
const entries = fc.array(fc.dictionary(fc.string(), fc.array(fc.jsonValue())))

function* withGenerators(all: Entries): Iterable<object> {
  for (const entry of all) yield Object.fromEntries(Object.entries(entry).map(([key, list]) => [key, each(list)]))
}

describe('jsonParts', () => {
  it('gives the text that the whole value has', () => {
    fc.assert(
      fc.property(fc.jsonValue(), entries, (value, all) => {
        expect([...jsonParts(value)].join('')).toBe(jsonText(value, 2))
        expect([...jsonParts({ value, all: withGenerators(all) })].join('')).toBe(jsonText({ value, all }, 2))
      }),
    )
  })

  it('asks for an entry when it is written, in parts that are worth a write each', () => {
    let made = 0
    function* many(): Iterable<string> {
      for (; made < 1000; made++) yield 'x'.repeat(1000)
    }
    const madeAtEach = Array.from(jsonParts({ list: many() }), part => [part.length, made] as const)
    expect(madeAtEach.length).toBeGreaterThan(10)
    expect(madeAtEach[0]?.[1]).toBeLessThan(100)
    for (const [length] of madeAtEach.slice(0, -1)) expect(length).toBeGreaterThan(60_000)
  })
})
