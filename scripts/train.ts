// Learns to label the words of references: `npm run train -- FOLDER [WORKS]`, where FOLDER holds the labelled collections and WORKS
// recorded works as NDJSON, compressed by gzip, whose lists of references lend titles and names of journals. The same files and seed give
// the same bytes. A run that was cut short goes on where it was when it is started again.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { writeModel } from '../src/interpret/labeller/model.js'
import { readCited } from './train/cited-words.js'
import { instanceOf, number, numberWith } from './train/instances.js'
import { invent } from './train/invented.js'
import {
  joinedPairs,
  meanOf,
  noWeights,
  passField,
  randomFrom,
  shuffled,
  stretchScore,
  type Weights,
} from './train/learn.js'
import { recombine } from './train/recombined.js'
import { isDevelopment, readSets, withoutCopies } from './train/sets.js'

const settings = {
  seed: 1,
  passes: 8,
  /** References made up beside the labelled ones. */
  invented: 1500,
  /** References made of the marks of one and the parts of others, for each that is labelled. */
  recombined: 1.8,
  /** Passes at the end whose weights are averaged. */
  averaged: 5,
  fewest: 3,
  rate: 0.05,
  dropout: 0.3,
  decay: 0.003,
  joinDecay: 0.003,
  /** Loss a token beyond which a reference counts for less. */
  patience: 0.5,
  least: 0.03,
  greatest: 4,
}
const output = 'src/interpret/labeller/reader.bin'
const resting = join('node_modules', '.cache', 'train')

const [folder, works] = process.argv.slice(2)
if (folder === undefined) throw new Error('Expected a folder of labelled references: npm run train -- FOLDER [WORKS]')

const say = (line: string) => process.stderr.write(`${line}\n`)
say(`reading ${works === undefined ? folder : `${folder} and ${works}`}`)
const references = await readSets(folder)
const cited = works === undefined ? {} : await readCited(works)
const measured = references.filter(isDevelopment)
const learnt = withoutCopies(
  references.filter(each => !isDevelopment(each)),
  measured,
)
const told = [...learnt, ...invent(learnt, settings.invented, randomFrom(settings.seed))].map(instanceOf)
const recombined = recombine(
  learnt,
  Math.round(settings.recombined * learnt.length),
  randomFrom(settings.seed),
  cited,
).map(instanceOf)
const development = measured.map(instanceOf)
// Words that never stood side by side make no features.
const vocabulary = number(told, settings.fewest)
numberWith(recombined, vocabulary)
numberWith(development, vocabulary)
const training = [...told, ...recombined]
say(
  `${training.length} references to learn from, ${development.length} to measure by, ${vocabulary.hashes.length} features`,
)

const count = vocabulary.hashes.length
const stamp = JSON.stringify({
  ...settings,
  count,
  references: references.length,
  recombined: recombined.length,
  works,
})
const started = await resume()
const { weights, steps, sum } = started
for (let pass = started.passes + 1; pass <= settings.passes; pass++) {
  const random = randomFrom(settings.seed * 1000 + pass)
  const begun = process.cpuUsage().user
  const loss = passField(
    training,
    shuffled(training.length, random),
    weights,
    steps,
    vocabulary.lexical,
    settings,
    random,
  )
  if (pass > settings.passes - settings.averaged) add(sum, weights)
  const { right, gold, found, whole } = stretchScore(development, weights)
  const f1 = (2 * right) / (gold + found)
  say(
    `pass ${pass}/${settings.passes}: loss ${loss.toFixed(4)}, development F1 ${f1.toFixed(4)}, whole ${(whole / development.length).toFixed(3)}, ${((process.cpuUsage().user - begun) / 1e6).toFixed(0)} s`,
  )
  await rest(pass)
}
const mean = meanOf(sum, settings.averaged)
const { right, gold, found, whole } = stretchScore(development, mean)
say(
  `mean of the last ${settings.averaged}: development F1 ${((2 * right) / (gold + found)).toFixed(4)}, whole ${(whole / development.length).toFixed(3)}`,
)
const bytes = writeModel(
  { ...vocabulary, features: mean.features, transitions: { ...mean, pairs: joinedPairs(mean) } },
  settings.least,
  settings.greatest,
)
await writeFile(output, bytes)
await rm(resting, { recursive: true, force: true })
say(`${output}: ${bytes.length} bytes`)

function add(total: Weights, more: Weights): void {
  for (const part of ['features', 'start', 'pairs'] as const) {
    const [held, next] = [total[part], more[part]]
    for (let index = 0; index < held.length; index++) held[index] = (held[index] as number) + (next[index] as number)
  }
}

async function rest(passes: number): Promise<void> {
  await mkdir(resting, { recursive: true })
  for (const [name, each] of Object.entries({ weights, steps, sum })) {
    for (const part of ['features', 'start', 'pairs'] as const)
      await writeFile(join(resting, `${name}-${part}`), each[part])
  }
  await writeFile(join(resting, 'state.json'), JSON.stringify({ stamp, passes }))
}

async function resume(): Promise<{ passes: number; weights: Weights; steps: Weights; sum: Weights }> {
  const state = await readFile(join(resting, 'state.json'), 'utf8').catch(() => null)
  const held = state === null ? null : JSON.parse(state)
  if (held?.stamp !== stamp)
    return { passes: 0, weights: noWeights(count), steps: noWeights(count), sum: noWeights(count) }
  say(`going on after pass ${held.passes}`)
  const load = async (name: string): Promise<Weights> => {
    const part = async (each: string) => {
      const bytes = await readFile(join(resting, `${name}-${each}`))
      return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    }
    return { features: await part('features'), start: await part('start'), pairs: await part('pairs') }
  }
  return { passes: held.passes, weights: await load('weights'), steps: await load('steps'), sum: await load('sum') }
}
