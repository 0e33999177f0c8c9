import { type CheckOptions, check } from '../../src/check.js'
import type { CslItem, Finding, Reference, Resolution, SourceText } from '../../src/model/index.js'
import type { Pair, PairSource, PairText } from './pairs.js'

/** The day on which pairs are judged. */
const day = new Date('2026-06-15T12:00:00Z')

/**
 * What the tool says of pairs, through its whole pipeline: they are written out as one manuscript that cites a
 * bibliography, and a source's text is what a registry would have answered.
 *
 * @returns the findings, by the pair whose source they are about
 */
export async function judgePairs(
  text: Pick<PairText, 'title' | 'language' | 'pairs'>,
  rules: CheckOptions['rules'] = {},
): Promise<ReadonlyMap<Pair, readonly Finding[]>> {
  const { pairs } = text
  const files = new Map([
    ['sources.json', JSON.stringify(pairs.map((pair, index) => itemOf(pair.source, keyOf(index))))],
  ])
  const { report, unreadable } = await check([{ path: 'pairs.md', bytes: encode(markdownOf(text)) }], {
    rules,
    now: day,
    open: async path => encode(files.get(path) ?? ''),
    resolve: async reference => resolutionOf(pairs[Number(reference.key.slice(1)) - 1]?.source, reference),
  })
  if (unreadable.length > 0) throw new Error(`Expected pairs to be readable, got ${unreadable[0]?.reason}`)
  const findings = report.manuscripts[0]?.findings ?? []
  return new Map(pairs.map((pair, index) => [pair, findings.filter(({ key }) => key === keyOf(index))]))
}

function keyOf(index: number): string {
  return `s${index + 1}`
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function itemOf(source: PairSource, id: string): CslItem {
  return {
    id,
    type: source.date?.length === 'yyyy-mm-dd'.length ? 'article-newspaper' : 'article-journal',
    title: source.title,
    ...(source.container ? { 'container-title': source.container } : {}),
    ...(source.date ? { issued: { 'date-parts': [source.date.split('-').map(Number)] } } : {}),
  }
}

function resolutionOf(source: PairSource | undefined, { key }: Reference): Resolution {
  if (!source) return { outcome: 'skipped', because: 'offline' }
  const { abstract, description, lead } = source
  if (!abstract && !description && !lead) return { outcome: 'skipped', because: 'offline' }
  const text: SourceText = {
    ...(abstract ? { abstract } : {}),
    ...(description ? { description } : {}),
    ...(lead ? { lead } : {}),
  }
  return {
    outcome: 'verified',
    work: itemOf(source, key),
    text,
    notices: [],
    evidence: [{ source: 'pairs', answered: source.title }],
  }
}

function markdownOf({ title, language, pairs }: Pick<PairText, 'title' | 'language' | 'pairs'>): string {
  const frontMatter = { title, lang: language, bibliography: 'sources.json' }
  const blocks = pairs.map((pair, index) => {
    const last = pairs[index - 1]
    const heading =
      pair.heading && pair.heading !== last?.heading && !pair.caption ? [`## ${asProse(pair.heading)}`] : []
    return [...heading, ...blockOf(pair, keyOf(index), last?.caption)]
  })
  return `---\n${JSON.stringify(frontMatter)}\n---\n\n${blocks
    .flat()
    .join('\n\n')
    .replaceAll(/\n\n(?=\|)/g, '\n')}\n`
}

/** A row goes on with the table of the row before it when the caption is the same. */
function blockOf({ claim, before, caption }: Pair, key: string, lastCaption: string | undefined): readonly string[] {
  if (caption) {
    const cells = claim.split(' | ').map(asProse)
    const row = `| ${cells.join(' | ')} [@${key}] |`
    if (caption === lastCaption) return [row]
    return [
      asProse(caption),
      `\n| ${cells.map(() => ' ').join(' | ')} |`,
      `| ${cells.map(() => '---').join(' | ')} |`,
      row,
    ]
  }
  const sentence = asProse(claim)
  const end = /[.!?]?["”’»)]*$/u.exec(sentence)?.index ?? sentence.length
  const cited = `${sentence.slice(0, end)} [@${key}]${sentence.slice(end) || '.'}`
  return [before ? `${asProse(before)} ${cited}` : cited]
}

/** Signs that Markdown would take for its own. */
function asProse(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]{}<>#@|~$]/g, sign => `\\${sign}`)
}
