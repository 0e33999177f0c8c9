import { describe, expect, test } from 'vitest'
import { toConvention } from '../../../scripts/train/conventions.js'
import { instanceOf, number } from '../../../scripts/train/instances.js'
import type { LabelledReference } from '../../../scripts/train/labelled-reference.js'
import { joinedPairs, noWeights, passField, randomFrom, shuffled } from '../../../scripts/train/learn.js'
import { readTagged } from '../../../scripts/train/tagged-text.js'
import { labelWords } from '../../../src/interpret/labeller/label-words.js'
import { beginOf, insideOf } from '../../../src/interpret/labeller/labels.js'
import { readModel, writeModel } from '../../../src/interpret/labeller/model.js'

const families = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ivy', 'Juniper']
const subjects = ['Roots', 'Leaves', 'Bark and water', 'Wood in winter', 'Seeds of change']
const journals = ['Forest Letters', 'Journal of Shade', 'Annals of Sap']

/** References of one manner, made up. */
const references = Array.from({ length: 60 }, (_, index): LabelledReference => {
  const pick = <T>(list: readonly T[], step: number): T => list[(index * step + step) % list.length] as T
  const { text, stretches } = readTagged(
    `<author>${pick(families, 3)}, ${'ABCDEFG'[index % 7]}.</author> (<date>${1960 + index}</date>). <title>${pick(subjects, 1)}</title>. <container>${pick(journals, 1)}</container>, <volume>${index + 1}</volume>, <pages>${index + 3}-${index + 9}</pages>.`,
  )
  const parts = stretches.map(({ tag, start, end }) => ({ part: tag as 'author', start, end }))
  return { set: 'invented', source: text, text, stretches: toConvention(text, parts), families: null }
})

function learn(seed: number): Uint8Array {
  const training = references.slice(0, 50).map(instanceOf)
  const vocabulary = number(training, 2)
  const weights = noWeights(vocabulary.hashes.length)
  const steps = noWeights(vocabulary.hashes.length)
  const random = randomFrom(seed)
  for (let pass = 0; pass < 4; pass++)
    passField(
      training,
      shuffled(training.length, random),
      weights,
      steps,
      vocabulary.lexical,
      { rate: 0.1, dropout: 0.1, decay: 0, joinDecay: 0, patience: 1000 },
      random,
    )
  return writeModel(
    { ...vocabulary, features: weights.features, transitions: { ...weights, pairs: joinedPairs(weights) } },
    0.01,
    4,
  )
}

test('a part that an identifier stands in begins anew behind it', () => {
  const text = 'Roots (10.5555/12345) of things'
  const { labels, whole } = instanceOf({
    set: 'invented',
    source: text,
    text,
    stretches: [{ part: 'title', start: 0, end: text.length }],
    families: null,
  })
  const [begin, inside] = [beginOf('title'), insideOf('title')]
  expect([...whole]).toEqual([0, 1, 0, 0])
  expect([...labels]).toEqual([begin, beginOf('identifier'), begin, inside])
})

describe('learning', () => {
  test('gives the same bytes for the same seed, and others for another', () => {
    expect(learn(1)).toEqual(learn(1))
    expect(learn(1)).not.toEqual(learn(2))
  }, 60_000)

  test('labels what it has not seen of a manner it has learnt', () => {
    const model = readModel(learn(1))
    for (const { text, stretches } of references.slice(50)) {
      const found = labelWords(text, [], { emphasis: [], fields: {} }, model)
      expect(found.map(({ part, extent }) => [part, text.slice(extent.start, extent.end)])).toEqual(
        stretches.map(({ part, start, end }) => [part, text.slice(start, end)]),
      )
    }
  }, 60_000)
})
