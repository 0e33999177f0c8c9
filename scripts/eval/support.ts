import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import type { Finding } from '../../src/model/index.js'
import type { Rule } from '../../src/rules/define-rule.js'
import { rules } from '../../src/rules/index.js'
import { writeSection } from './accuracy-page.js'
import { calibrationSvg, calibrationTable, type Judgement } from './calibration.js'
import { judgePairs } from './pair-manuscript.js'
import { type Label, mixedUp, type Pair, type PairText, type Part, readPairs } from './pairs.js'
import { readLines, shared } from './recorded-registries.js'

/** The rules that hold a claim against its source, and what a person calls the fault that each looks for. */
const faultOf: Readonly<Record<string, Label>> = {
  'wrong-entity-source': 'wrong-entity',
  'off-topic-source': 'off-topic',
  'off-topic-venue': 'off-topic',
  'source-predates-claim': 'predates',
  'year-in-claim-mismatch': 'wrong-year',
  'unsupported-number': 'unsupported-number',
  'misquoted-source': 'misquoted',
}

const judged = rules.map(({ id }) => id).filter(id => id in faultOf)
/** Only what is measured here runs. */
const onlyJudged = allOff(rules.filter(({ id }) => !(id in faultOf)))
const noRules = allOff(rules)

function allOff(off: readonly Rule[]): Readonly<Record<string, 'off'>> {
  return Object.fromEntries(off.map(({ id }) => [id, 'off']))
}

/**
 * How well claims are held against their sources: on the corpus' own pairs, developed on one part and judged on the other,
 * and on published sentences.
 *
 * @param option  `misses` prints what is missed or wrong on the part that rules are developed on, and writes nothing
 */
export async function evaluateSupport(option: string | undefined): Promise<void> {
  const texts = await readPairs()
  const verdicts = (await Promise.all(texts.map(judgeText))).flat()
  if (option === 'misses') return void process.stdout.write(`${misses(verdicts).join('\n')}\n`)
  const judgements = verdicts.flatMap(judgementsOf)
  const markdown = [
    '## Claims against their sources',
    '',
    '`npm run eval -- support` · pairs of a claim and the source cited for it, written for this project (`corpus/pairs/`) and split by text:',
    'rules are developed on one part and judged on the other. “Wrong” counts findings on pairs that a person calls supported, “elsewhere” those on pairs',
    'with another fault than the rule looks for; precision counts both against the rule. The reported part was written blind, by someone who had not',
    'read the rules.',
    '',
    ...(['develop', 'report'] as const).flatMap(part => partSection(part, verdicts)),
    ...(await publishedSection()),
    '### What confidence means',
    '',
    'Findings on both parts by the confidence they state, and how many of them are right.',
    '',
    '![Calibration](calibration.svg)',
    '',
    ...calibrationTable(judgements),
  ].join('\n')
  process.stdout.write(`${markdown}\n\n${await timeSaid(texts)}\n`)
  await writeFile('reports/calibration.svg', calibrationSvg(judgements))
  await writeSection('support', markdown)
}

interface Verdict {
  readonly part: Part
  readonly pair: Pair
  readonly findings: readonly Finding[]
}

async function judgeText(text: PairText): Promise<readonly Verdict[]> {
  const findings = await judgePairs(text, onlyJudged)
  return [...findings].map(([pair, found]) => ({ part: text.part, pair, findings: found }))
}

function isRight(rule: string, { labels }: Pair): boolean {
  return labels.includes(faultOf[rule] as Label)
}

function judgementsOf({ pair, findings }: Verdict): readonly Judgement[] {
  return findings.map(({ rule, confidence }) => ({ confidence, isRight: isRight(rule, pair) }))
}

function misses(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts
    .filter(({ part }) => part === 'develop')
    .flatMap(({ pair, findings }) => {
      const wrong = findings
        .filter(({ rule }) => !isRight(rule, pair))
        .map(({ rule, message, confidence }) => `WRONG ${pair.id} ${rule} (${confidence}): ${message} [${pair.labels}]`)
      const missed = judged
        .filter(rule => isRight(rule, pair) && !findings.some(finding => finding.rule === rule))
        .map(rule => `MISSED ${pair.id} ${rule}: “${pair.claim}” ← “${pair.source.title}” (${pair.source.date})`)
      return [...wrong, ...missed]
    })
}

function partSection(part: Part, all: readonly Verdict[]): readonly string[] {
  const verdicts = all.filter(verdict => verdict.part === part)
  const supported = verdicts.filter(({ pair }) => pair.labels.includes('supports'))
  const flagged = supported.filter(({ findings }) => findings.length > 0).length
  return [
    part === 'develop' ? '### The part that rules are developed on' : '### The part that is reported',
    '',
    `${verdicts.length} pairs, ${supported.length} of them supported; ${flagged} of these are flagged by any rule (${percent(flagged, supported.length)}).`,
    '',
    ...table(
      ['rule', 'labelled', 'found', 'wrong', 'elsewhere', 'precision', 'recall', 'F1'],
      judged.map(rule => ruleRow(rule, verdicts)),
    ),
    '',
    'Found of what `wrong-entity-source` looks for, by what is mixed up:',
    '',
    ...table(
      ['mixed up', 'labelled', 'found', 'recall', 'flagged by any rule'],
      mixedUp.map(kind => kindRow(kind, verdicts)),
    ),
    '',
  ]
}

function ruleRow(rule: string, verdicts: readonly Verdict[]): readonly string[] {
  const labelled = verdicts.filter(({ pair }) => isRight(rule, pair)).length
  const spoken = verdicts.filter(({ findings }) => findings.some(finding => finding.rule === rule))
  const found = spoken.filter(({ pair }) => isRight(rule, pair)).length
  const wrong = spoken.filter(({ pair }) => pair.labels.includes('supports')).length
  const precision = found / spoken.length
  const recall = found / labelled
  return [
    `\`${rule}\``,
    String(labelled),
    String(found),
    String(wrong),
    String(spoken.length - found - wrong),
    share(precision),
    share(recall),
    share((2 * precision * recall) / (precision + recall)),
  ]
}

function kindRow(kind: Pair['kind'] & string, verdicts: readonly Verdict[]): readonly string[] {
  const labelled = verdicts.filter(({ pair }) => pair.kind === kind)
  const found = labelled.filter(({ findings }) => findings.some(({ rule }) => rule === 'wrong-entity-source'))
  const flagged = labelled.filter(({ findings }) => findings.length > 0)
  return [
    kind,
    String(labelled.length),
    String(found.length),
    share(found.length / labelled.length),
    share(flagged.length / labelled.length),
  ]
}

interface SciHubPair {
  readonly sentence: string
  readonly cited_title: string
  readonly cited_container: string | null
  readonly cited_year: number | string | null
  readonly cited_abstract: string | null
  readonly label: 'on-topic' | 'swapped-same-review' | 'swapped-other-field'
}

interface Citance {
  readonly cited_title: string
  readonly cited_abstract: string
  readonly citing: string
  readonly sentence: string
}

interface Wice {
  readonly label: string
  readonly claim: string
  readonly evidence: readonly string[]
  readonly meta: { readonly claim_title: string; readonly claim_context: string }
}

interface WikipediaClaim {
  readonly article_title: string
  readonly claim_text: string
  readonly source_text: string
  readonly ground_truth: string
}

interface NumericClaim {
  readonly abstract: string
  readonly claim: string
  readonly expected_status: string
}

/** Sentences in a manuscript of their own, with what they are called in the table. */
interface Batch {
  readonly name: string
  readonly title: string
  readonly pairs: readonly Pair[]
}

/** Of a true citing sentence any finding is a false one; of a swapped source, any is a find. */
async function publishedSection(): Promise<readonly string[]> {
  if (!existsSync(shared('06-claim-source')))
    return ['### Published sentences', '', 'The shared collection is not beside this clone: not measured.', '']
  const counts = new Map<string, Map<string, number>>()
  const sizes = new Map<string, number>()
  for (const { name, title, pairs } of await publishedBatches()) {
    const findings = await judgePairs({ title, language: 'en', pairs }, onlyJudged)
    for (const pair of pairs) {
      if (pair.why === 'filler') continue
      const rulesHere = [...new Set((findings.get(pair) ?? []).map(({ rule }) => rule))]
      const of = counts.get(name) ?? new Map<string, number>()
      counts.set(name, of)
      sizes.set(name, (sizes.get(name) ?? 0) + 1)
      for (const rule of [...rulesHere, ...(rulesHere.length > 0 ? ['any'] : [])]) of.set(rule, (of.get(rule) ?? 0) + 1)
    }
  }
  const rows = [...sizes].map(([name, size]) => {
    const of = counts.get(name)
    return [name, String(size), ...[...judged, 'any'].map(rule => percent(of?.get(rule) ?? 0, size))]
  })
  return [
    '### Published sentences',
    '',
    'Flagged shares. Sentences of published papers with the source they cite should not be flagged; sources swapped in from another field should.',
    'A source swapped in from another chapter of the same review may by chance be right. Swapped sources stand one in ten among true ones.',
    '',
    ...table(['sentences', 'pairs', ...judged.map(rule => `\`${rule}\``), 'any rule'], rows),
    '',
  ]
}

async function publishedBatches(): Promise<readonly Batch[]> {
  const at = (file: string): string => `06-claim-source/${file}`
  const sciHub = await readLines<SciHubPair>(at('pairs-scihub-manuscript.ndjson'))
  const citances = await readLines<Citance>(at('scisumm-citing-sentences.ndjson'))
  const wice = await readLines<Wice>(at('wice-dev.sample.jsonl'))
  const numeric = await readLines<NumericClaim>(at('ref-verify-numeric.jsonl'))
  const wikipedia = JSON.parse(
    await readFile(shared(at('wikipedia-claim-vs-source.json')), 'utf8'),
  ) as readonly WikipediaClaim[]
  const true_ = sciHub.filter(({ label }) => label === 'on-topic').map(pair => sciHubPair(pair, true))
  return [
    ...[...new Set(citances.map(({ citing }) => citing))].map(paper => ({
      name: 'SciSumm, true citations',
      title: paper,
      pairs: citances
        .filter(({ citing }) => citing === paper)
        .map(({ sentence, cited_title, cited_abstract }) =>
          publishedPair(sentence, { title: cited_title.replace(/\s*\*$/, ''), abstract: cited_abstract }),
        ),
    })),
    { name: 'Sci-Hub review, true citations', title: 'Sci-Hub', pairs: true_ },
    ...swappedBatches(sciHub, 'swapped-other-field', true_),
    ...swappedBatches(sciHub, 'swapped-same-review', true_),
    ...wice.map(({ label, claim, evidence, meta }) => ({
      name: `WiCE, ${label.replaceAll('_', ' ')}`,
      title: meta.claim_title,
      pairs: [publishedPair(claim, wiceSource(evidence), lastSentence(meta.claim_context))],
    })),
    ...wikipedia.map(({ article_title, claim_text, source_text, ground_truth }) => ({
      name: `Wikipedia, ${ground_truth.toLowerCase()}`,
      title: article_title,
      pairs: [publishedPair(claim_text, { title: source_text.slice(0, 80), lead: source_text })],
    })),
    ...numeric.map(({ abstract, claim, expected_status }) => ({
      name: `Numbers and abstracts, ${expected_status.toLowerCase()}`,
      title: 'Numbers',
      pairs: [publishedPair(claim, { title: abstract.split(' ').slice(0, 8).join(' '), abstract })],
    })),
  ]
}

/** Every tenth source is swapped and the others are right, ten times over, so that each is swapped once. */
function swappedBatches(
  all: readonly SciHubPair[],
  label: SciHubPair['label'],
  right: readonly Pair[],
): readonly Batch[] {
  const swapped = all.filter(pair => pair.label === label).map(pair => sciHubPair(pair, false))
  return Array.from({ length: 10 }, (_, batch) => ({
    name: `Sci-Hub review, ${label.replaceAll('-', ' ')}`,
    title: 'Sci-Hub',
    pairs: [
      ...right.filter((_, index) => index % 10 !== batch).map(pair => ({ ...pair, why: 'filler' })),
      ...swapped.filter((_, index) => index % 10 === batch),
    ],
  }))
}

/** Swapped sources are given by title, journal and year only, true ones with what is known of their text. */
function sciHubPair(
  { sentence, cited_title, cited_container, cited_year, cited_abstract }: SciHubPair,
  withText: boolean,
): Pair {
  return publishedPair(sentence, {
    title: cited_title,
    ...(cited_container ? { container: cited_container } : {}),
    ...(cited_year ? { date: String(cited_year).slice(0, 4) } : {}),
    ...(withText && cited_abstract ? { abstract: cited_abstract.replace(/<[^>]{1,40}>/g, ' ') } : {}),
  })
}

function wiceSource(evidence: readonly string[]): Pair['source'] {
  const title = evidence.find(line => line.startsWith('(meta data) TITLE: '))?.slice('(meta data) TITLE: '.length)
  return { title: title ?? 'A page', lead: evidence.filter(line => !line.startsWith('(meta data)')).join('\n') }
}

function lastSentence(context: string): string | undefined {
  return (
    context
      .trim()
      .split(/(?<=\.)\s/)
      .at(-1) || undefined
  )
}

function publishedPair(claim: string, source: Pair['source'], before?: string): Pair {
  return { id: '', claim, source, labels: [], why: '', ...(before ? { before } : {}) }
}

/** Milliseconds that the rules take for a pair, and how much that is of reading and checking it without them. */
async function timeSaid(texts: readonly PairText[]): Promise<string> {
  const pairs = texts.reduce((sum, text) => sum + text.pairs.length, 0)
  await leastTime(texts, onlyJudged)
  const [without, withRules] = [await leastTime(texts, noRules), await leastTime(texts, onlyJudged)]
  const each = ((withRules - without) / pairs).toFixed(3)
  return `${each} ms a pair for these rules, ${(withRules / without).toFixed(2)} × the time without them`
}

async function leastTime(texts: readonly PairText[], settings: typeof noRules): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 7; run++) {
    const start = performance.now()
    for (const text of texts) await judgePairs(text, settings)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function share(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : '–'
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)]
}
