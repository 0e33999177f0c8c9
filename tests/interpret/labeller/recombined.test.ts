import { expect, test } from 'vitest'
import type { LabelledReference } from '../../../scripts/train/labelled-reference.js'
import { randomFrom } from '../../../scripts/train/learn.js'
import { recombine } from '../../../scripts/train/recombined.js'
import { readTagged } from '../../../scripts/train/tagged-text.js'

const labelled = (set: string, markup: string): LabelledReference => {
  const { text, stretches } = readTagged(markup)
  const parts = stretches.map(({ tag, start, end }) => ({ part: tag as 'author', start, end }))
  return { set, source: text, text, stretches: parts, families: ['Alder'] }
}

const references = [
  labelled(
    'forest',
    '<author>Alder, A.</author> (<date>1981</date>). <title>Leaves</title>. <identifier>10.5555/1</identifier>',
  ),
  labelled(
    'forest',
    '<author>Birch, B.</author>, “<title>Roots of things</title>”, <container>Shade</container>, <date>1990</date>.',
  ),
  labelled('shore', '[1] <author>C. Cedar</author>: <title>Sand</title>.'),
]

/** What is left of a reference when every part is named and not spelled out. */
const mannerOf = ({ text, stretches }: LabelledReference) => {
  let from = 0
  const gaps = stretches.map(({ part, start, end }) => {
    const gap = text.slice(from, start)
    from = end
    return `${gap}<${part}>`
  })
  return gaps.join('') + text.slice(from)
}

const wordsOf = (part: string, set?: string) =>
  references
    .filter(each => set === undefined || each.set === set)
    .flatMap(({ text, stretches }) =>
      stretches.filter(each => each.part === part).map(({ start, end }) => text.slice(start, end)),
    )

test('references are made of the marks of one and the parts of others, mostly of its set', () => {
  const made = recombine(references, 60, randomFrom(1))
  expect(made).toHaveLength(60)
  for (const reference of made) {
    const { set, text, stretches } = reference
    expect(references.filter(each => each.set === set).map(mannerOf)).toContain(mannerOf(reference))
    for (const { part, start, end } of stretches) expect(wordsOf(part)).toContain(text.slice(start, end))
  }
  const own = made.filter(({ set, text, stretches }) =>
    stretches.every(({ part, start, end }) => wordsOf(part, set).includes(text.slice(start, end))),
  )
  expect(own.length).toBeGreaterThan(made.length / 2)
  expect(own.length).toBeLessThan(made.length)
  expect(made.map(({ text }) => text)).toContain('Birch, B. (1990). Roots of things. 10.5555/1')
  expect(new Set(made.map(({ text }) => text)).size).toBeGreaterThan(references.length)
})

test('other words stand in some of the parts that they are for', () => {
  const titles = recombine(references, 60, randomFrom(1), { title: ['Tides'] }).flatMap(({ text, stretches }) =>
    stretches.filter(({ part }) => part === 'title').map(({ start, end }) => text.slice(start, end)),
  )
  const others = titles.filter(title => title === 'Tides')
  expect(others.length).toBeGreaterThan(0)
  expect(others.length).toBeLessThan(titles.length / 2)
})

test('the same seed makes the same references', () => {
  expect(recombine(references, 20, randomFrom(2))).toEqual(recombine(references, 20, randomFrom(2)))
})
