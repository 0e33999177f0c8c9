import { findReferences } from '../../src/extract/find-references.js'
import { writeSection } from './accuracy-page.js'
import { isDevelopment, type LabelledText, readLabelledTexts } from './finder/documents.js'

/** How well entries of lists are found in running text, in a folder of labelled texts. */
export async function evaluateFinder(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Expected a folder of labelled texts: npm run eval -- finder FOLDER')
  const texts = await readLabelledTexts(folder)
  const begun = process.cpuUsage()
  const judged = texts.map(text => ({ text, ...judge(text) }))
  const { user, system } = process.cpuUsage(begun)
  const size = texts.reduce((sum, { text }) => sum + text.length, 0)
  const markdown = page(judged, size / ((user + system) / 1e6) / 1e6)
  process.stdout.write(`${markdown}\n`)
  await writeSection('finder', markdown)
}

interface Count {
  right: number
  found: number
  gold: number
}

interface Judged {
  readonly text: LabelledText
  /** Lines told to be of an entry. */
  readonly lines: Count
  /** Entries with their first and last line both right. */
  readonly entries: Count
}

function judge({ text, entries: gold }: LabelledText): Omit<Judged, 'text'> {
  const written = text.split('\n')
  const starts = startsOf(written)
  const isFound = written.map(() => false)
  const found = findReferences(text).map(({ extent, raw }) => {
    const [first, last] = [lineAt(starts, extent.start), lineAt(starts, extent.end - 1)]
    // A page number between two lines of an entry stands in its extent, and not in the entry.
    for (let at = first; at <= last; at++) isFound[at] = at === first || isIn(written[at] as string, raw)
    return [first, last]
  })
  const stretches = new Map<number, [number, number]>()
  for (const [line, entry] of gold.entries()) {
    if (entry !== null) stretches.set(entry, [stretches.get(entry)?.[0] ?? line, line])
  }
  const keys = new Set([...stretches.values()].map(ends => ends.join()))
  return {
    lines: {
      right: gold.filter((entry, line) => entry !== null && isFound[line]).length,
      found: isFound.filter(Boolean).length,
      gold: gold.filter(entry => entry !== null).length,
    },
    entries: { right: found.filter(ends => keys.has(ends.join())).length, found: found.length, gold: stretches.size },
  }
}

function isIn(line: string, raw: string): boolean {
  const words = line.trim()
  return words !== '' && (raw.includes(words) || raw.includes(words.slice(0, -1)))
}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0
  return lines.map(line => {
    const start = at
    at += line.length + 1
    return start
  })
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function page(judged: readonly Judged[], speed: number): string {
  const sets = [...new Set(judged.map(({ text }) => text.set))]
  const rows = sets.flatMap(set => {
    const own = judged.filter(({ text }) => text.set === set)
    return [
      row(
        set,
        own.filter(({ text }) => isDevelopment(text)),
      ),
      row(
        `${set} (kept aside)`,
        own.filter(({ text }) => !isDevelopment(text)),
      ),
    ]
  })
  return [
    '## Finding references in running text',
    '',
    '`npm run eval -- finder FOLDER` · theses and papers labelled line by line, and published lists set out anew under a heading. Two of three',
    'documents were looked at while the finder was made, the others were kept aside. An entry is right when its first and its last line are.',
    '',
    `${speed.toFixed(1)} MB of text a second of CPU time.`,
    '',
    '| set | documents | lines: precision | recall | F1 | entries: labelled | precision | recall | F1 |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.flat(),
    '',
    '### By document',
    '',
    '| document | set | F1 of lines | F1 of entries |',
    '| --- | --- | ---: | ---: |',
    ...judged
      .filter(({ text }) => !text.set.startsWith('lists'))
      .map(
        ({ text, lines, entries }) =>
          `| ${text.document} | ${text.set} | ${f1(lines).toFixed(3)} | ${f1(entries).toFixed(3)} |`,
      ),
  ].join('\n')
}

function row(name: string, judged: readonly Judged[]): readonly string[] {
  if (judged.length === 0) return []
  const lines = sum(judged.map(each => each.lines))
  const entries = sum(judged.map(each => each.entries))
  const cells = [...three(lines), String(entries.gold), ...three(entries)]
  return [`| ${name} | ${judged.length} | ${cells.join(' | ')} |`]
}

function sum(counts: readonly Count[]): Count {
  const total = { right: 0, found: 0, gold: 0 }
  for (const { right, found, gold } of counts) {
    total.right += right
    total.found += found
    total.gold += gold
  }
  return total
}

function three(count: Count): readonly string[] {
  return [ratio(count.right, count.found), ratio(count.right, count.gold), f1(count).toFixed(3)]
}

function f1({ right, found, gold }: Count): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold)
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
