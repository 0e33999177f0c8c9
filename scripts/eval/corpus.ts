import type { Finding, ManuscriptReport } from '../../src/model/index.js'
import { rules } from '../../src/rules/index.js'
import { checkCorpus, corpusNames, type Fault, readTruth, type Truth } from '../corpus.js'
import { writeSection } from './accuracy-page.js'

/** Precision and recall per rule over the hand-labelled manuscripts of `corpus/`. */
export async function evaluateCorpus(): Promise<void> {
  const names = await corpusNames()
  const judged = await Promise.all(names.map(judgeManuscript))
  const markdown = page(judged)
  process.stdout.write(`${markdown}\n`)
  await writeSection('corpus', markdown)
}

interface Judged {
  readonly name: string
  readonly truth: Truth
  readonly report: ManuscriptReport
  /** Faults that were found, with the finding that found each. */
  readonly found: readonly { readonly fault: Fault; readonly finding: Finding }[]
  readonly missed: readonly Fault[]
  readonly wrong: readonly Finding[]
  readonly repeats: { readonly right: number; readonly of: number }
}

async function judgeManuscript(name: string): Promise<Judged> {
  const truth = await readTruth(name)
  const report = (await checkCorpus(name)).report.manuscripts[0] as ManuscriptReport
  const left = new Set(report.findings)
  const found: { fault: Fault; finding: Finding }[] = []
  const missed: Fault[] = []
  for (const fault of truth.faults) {
    const finding = [...left].find(candidate => isOf(candidate, fault))
    if (!finding) {
      missed.push(fault)
      continue
    }
    left.delete(finding)
    found.push({ fault, finding })
  }
  const repeated = new Map(report.references.map(({ key, repeats }) => [key, repeats]))
  const repeats = Object.entries(truth.repeats)
  const right = repeats.filter(([key, target]) => repeated.get(key) === target).length
  return { name, truth, report, found, missed, wrong: [...left], repeats: { right, of: repeats.length } }
}

/** A finding is of a labelled fault when the rule is the same and it points to the same footnote, key or line. */
function isOf(finding: Finding, { rule, footnote, key, line }: Fault): boolean {
  if (finding.rule !== rule) return false
  if (line !== undefined && finding.span.start.line === line && (footnote === undefined || finding.path === undefined))
    return true
  if (footnote !== undefined) return finding.footnote === footnote || finding.key === footnote
  return key !== undefined && finding.key === key
}

function page(judged: readonly Judged[]): string {
  return [
    '## Rules on the corpus',
    '',
    '`npm run eval` · the manuscripts of `corpus/`, labelled by hand in their `truth.json`.',
    'A finding counts as right when a label names the same rule at the same footnote, key or line.',
    '',
    ...table(
      ['rule', 'labelled', 'found', 'wrong', 'precision', 'recall'],
      [...rules.map(({ id }) => ruleRow(id, judged)), totalRow(judged)],
    ),
    '',
    '### By manuscript',
    '',
    ...table(
      ['manuscript', 'dialect', 'footnotes', 'repetitions resolved', 'labelled', 'found', 'wrong'],
      judged.map(({ name, truth, report, found, missed, wrong, repeats }) => [
        name,
        truth.dialect,
        `${report.summary.footnotes} of ${truth.footnotes}`,
        `${repeats.right} of ${repeats.of}`,
        String(found.length + missed.length),
        String(found.length),
        String(wrong.length),
      ]),
    ),
    '',
    '### Missed',
    '',
    ...listOr(
      judged.flatMap(({ name, missed }) =>
        missed.map(fault => `- \`${name}\` ${placeOf(fault)}: \`${fault.rule}\` — ${fault.why}`),
      ),
    ),
    '',
    '### Wrong',
    '',
    ...listOr(
      judged.flatMap(({ name, wrong }) =>
        wrong.map(({ rule, span, message }) => `- \`${name}\` line ${span.start.line}: \`${rule}\` — ${message}`),
      ),
    ),
  ].join('\n')
}

function ruleRow(id: string, judged: readonly Judged[]): readonly string[] {
  const found = judged.flatMap(one => one.found).filter(({ fault }) => fault.rule === id).length
  const missed = judged.flatMap(one => one.missed).filter(({ rule }) => rule === id).length
  const wrong = judged.flatMap(one => one.wrong).filter(({ rule }) => rule === id).length
  return [`\`${id}\``, ...scores(found, missed, wrong)]
}

function totalRow(judged: readonly Judged[]): readonly string[] {
  const sum = (count: (one: Judged) => number): number => judged.reduce((total, one) => total + count(one), 0)
  return [
    '**all**',
    ...scores(
      sum(one => one.found.length),
      sum(one => one.missed.length),
      sum(one => one.wrong.length),
    ),
  ]
}

function scores(found: number, missed: number, wrong: number): readonly string[] {
  return [
    String(found + missed),
    String(found),
    String(wrong),
    share(found, found + wrong),
    share(found, found + missed),
  ]
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2)
}

function placeOf({ footnote, key, line }: Fault): string {
  if (footnote !== undefined) return `note ${footnote}`
  return key === undefined ? `line ${line}` : `\`${key}\``
}

function listOr(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : ['None.']
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)]
}
