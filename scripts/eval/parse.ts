import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findDates } from '../../src/interpret/dates.js'
import { namesOf } from '../../src/interpret/labeller/labelled-fields.js'
import { parseReference } from '../../src/interpret/parse-reference.js'
import type { Reading } from '../../src/model/reference.js'
import type { LabelledReference } from '../train/labelled-reference.js'
import { isDevelopment, readSets } from '../train/sets.js'
import { readTagged } from '../train/tagged-text.js'
import { writeSection } from './accuracy-page.js'
import { type Agreement, agreementsOf } from './parse/agreement.js'
import { plain } from './parse/compare.js'
import { type Count, f1, judge, micro, noScore, type Score } from './parse/score.js'

/** How references are read, on the development part of the labelled collections in a folder. */
export async function evaluateParse(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Expected a folder of labelled references: npm run eval -- parse FOLDER')
  const labelled = await readSets(folder)
  const references = labelled.filter(isDevelopment)
  const markdown = [
    page(scoresOf(references), speedOf(references), await datesIn(folder), await namesIn(folder)),
    ...agreementLines(agreementsOf(labelled)),
  ].join('\n')
  process.stdout.write(`${markdown}\n`)
  await writeSection('parse', markdown)
}

interface Scores {
  readonly all: Score
  readonly kinds: ReadonlyMap<string, Score>
  readonly sets: ReadonlyMap<string, Score>
  readonly styles: ReadonlyMap<string, Score>
  readonly crashes: number
}

function scoresOf(references: readonly LabelledReference[]): Scores {
  const all = noScore()
  const [kinds, sets, styles] = [new Map<string, Score>(), new Map<string, Score>(), new Map<string, Score>()]
  let crashes = 0
  for (const reference of references) {
    const reading = read(reference.text)
    if (!reading) {
      crashes += 1
      continue
    }
    judge(all, reference, reading)
    judge(entry(kinds, reference.set.split('-')[0] as string), reference, reading)
    judge(entry(sets, reference.set), reference, reading)
    judge(entry(styles, reading.style ?? 'none told'), reference, reading)
  }
  return { all, kinds, sets, styles, crashes }
}

function entry(scores: Map<string, Score>, name: string): Score {
  const score = scores.get(name) ?? noScore()
  scores.set(name, score)
  return score
}

function read(text: string): Reading | null {
  try {
    return parseReference(text)
  } catch {
    return null
  }
}

/** References a second of CPU time, once everything is loaded and warm: the fastest of some rounds, for what else the machine does slows the others. */
function speedOf(references: readonly LabelledReference[]): number {
  const rounds = Array.from({ length: 7 }, () => {
    const begun = process.cpuUsage()
    for (const { text } of references) read(text)
    const { user, system } = process.cpuUsage(begun)
    return references.length / ((user + system) / 1e6)
  })
  return Math.max(...rounds)
}

async function datesIn(folder: string): Promise<Count> {
  const count = { right: 0, found: 0, gold: 0 }
  for (const markup of await filesIn(join(folder, 'grobid-dates'))) {
    for (const [, date] of markup.matchAll(/<date>([\s\S]*?)<\/date>/g)) {
      const { text, stretches } = readTagged(date as string)
      const year = stretches.find(({ tag }) => tag === 'year')
      if (!year) continue
      const found = findDates(text)[0]?.date['date-parts']?.[0]?.[0]
      count.gold += 1
      if (found === undefined) continue
      count.found += 1
      if (String(found) === text.slice(year.start, year.end).replaceAll(/\D/g, '')) count.right += 1
    }
  }
  return count
}

async function namesIn(folder: string): Promise<Count> {
  const count = { right: 0, found: 0, gold: 0 }
  for (const markup of await filesIn(join(folder, 'grobid-names'))) {
    for (const [, list] of markup.matchAll(/<author>([\s\S]*?)<\/author>/g)) {
      const { text, stretches } = readTagged(list as string)
      const gold = stretches
        .filter(({ tag }) => tag === 'surname')
        .map(({ start, end }) => plain(text.slice(start, end)))
      if (gold.length === 0) continue
      const found = namesOf(text).map(name =>
        plain(name.literal ?? `${name['non-dropping-particle'] ?? ''}${name.family ?? ''}`),
      )
      count.gold += gold.length
      count.found += found.length
      for (const family of found) {
        const at = gold.indexOf(family)
        if (at < 0) continue
        gold.splice(at, 1)
        count.right += 1
      }
    }
  }
  return count
}

async function filesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.xml')).sort()
  return Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
}

function page({ all, kinds, sets, styles, crashes }: Scores, speed: number, dates: Count, names: Count): string {
  return [
    '## Reading references',
    '',
    '`npm run eval -- parse FOLDER` · the fifth of the labelled collections that the labeller has not learnt from, divided by paper or file',
    'where it is known and by string where not. A field is right when it is the same after NFKC, in lower case, without punctuation and',
    'white space; dates are compared by their year. What the labels of the collections mean is told in `docs/reference-labels.md`.',
    '',
    `${all.references} references, ${crashes} crashes, ${Math.round(speed / 100) * 100} references a second of CPU time once loaded.`,
    '',
    ...table(scoreHeads, [...[...kinds].map(([name, score]) => scoreRow(name, score)), scoreRow('**all**', all)]),
    '',
    '### By field',
    '',
    ...table(
      ['field', 'labelled', 'precision', 'recall', 'F1', ...[...kinds.keys()].map(name => `F1 ${name}`)],
      [...all.fields].map(([field, count]) => [
        `\`${field}\``,
        String(count.gold),
        ratio(count.right, count.found),
        ratio(count.right, count.gold),
        f1(count).toFixed(3),
        ...[...kinds.values()].map(score => share(score.fields.get(field) as Count)),
      ]),
    ),
    '',
    `Family names of authors, where they are labelled one by one: precision ${ratio(all.families.right, all.families.found)}, recall ${ratio(all.families.right, all.families.gold)}, F1 ${f1(all.families).toFixed(3)} of ${all.families.gold}.`,
    `Lists of names by themselves: families F1 ${f1(names).toFixed(3)} of ${names.gold}. Dates by themselves: years F1 ${f1(dates).toFixed(3)} of ${dates.gold}.`,
    '',
    '### By set',
    '',
    ...table(
      scoreHeads,
      [...sets].map(([name, score]) => scoreRow(name, score)),
    ),
    '',
    '### By style, as the reader tells it',
    '',
    ...table(
      scoreHeads,
      [...styles].map(([name, score]) => scoreRow(name, score)),
    ),
    '',
    '### What goes wrong, by kind',
    '',
    ...table(
      ['kind', 'times'],
      [...all.confusions]
        .sort((one, other) => other[1] - one[1])
        .slice(0, 50)
        .map(([kind, times]) => [kind, String(times)]),
    ),
  ].join('\n')
}

function agreementLines(agreements: readonly Agreement[]): readonly string[] {
  return [
    '',
    '### What the labels allow',
    '',
    'How far two collections agree on the strings that both have labelled, as micro F1 of one against the other. No reader can agree with',
    'both better than they do with each other. What was wrong in 150 fields read by hand is told in `reading-errors.md`.',
    '',
    ...table(
      ['collections', 'strings', 'micro F1'],
      agreements.map(({ sets, references, count }) => [sets, String(references), f1(count).toFixed(3)]),
    ),
  ]
}

const scoreHeads = ['', 'references', 'precision', 'recall', 'micro F1', 'first author, year and title all right']

function scoreRow(name: string, score: Score): string[] {
  const sum = micro(score)
  return [
    name,
    String(score.references),
    ratio(sum.right, sum.found),
    ratio(sum.right, sum.gold),
    f1(sum).toFixed(3),
    `${ratio(score.triple.right, score.triple.of)} of ${score.triple.of}`,
  ]
}

function share(count: Count): string {
  return count.gold === 0 ? '–' : f1(count).toFixed(2)
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)]
}
