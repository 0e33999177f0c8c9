import { type Finding, type ManuscriptReport, type Related, severities } from '../model/index.js'
import { codeFrame, type LineStarts, lineStarts } from './code-frame.js'
import { clip, columnsOf, wrap } from './columns.js'
import { type Paint, paint } from './paint.js'
import { printable } from './printable.js'
import type { Reportable, Reporter, ReportOptions } from './reporter.js'
import { count, extentText, findingsText, outcomesText } from './summary-text.js'

// Columns. Narrower than this no code frame says anything; wider than that no prose is read with ease.
const NARROWEST = 40
const WIDEST_PROSE = 100
// Characters. A message longer than this quotes the manuscript at length; the rest is in the JSON.
const LONGEST_MESSAGE = 1200

/** For people: each finding with the place it speaks of, grouped by manuscript and in the order of the text. */
export const pretty: Reporter = {
  id: 'pretty',
  what: 'for people: each finding with its place in the text underlined',
  render: (checked, options) => {
    const page = pageFor(checked, options)
    if (checked.report.manuscripts.length === 0) return ''
    const blocks = checked.report.manuscripts.map(manuscript => manuscriptBlock(manuscript, page))
    return `${[...blocks, overall(checked, page)].filter(block => block !== '').join('\n\n')}\n`
  },
}

/** What every part of the page needs to know. */
interface Page {
  readonly paint: Paint
  readonly width: number
  readonly prose: number
  readonly verbose: boolean
  readonly lists: (finding: Finding) => boolean
  readonly text: (path: string) => { readonly text: string; readonly starts: LineStarts } | null
}

function pageFor({ texts }: Reportable, { colour, width, verbose, atLeast }: ReportOptions): Page {
  const columns = Math.max(NARROWEST, width)
  const known = new Map<string, LineStarts>()
  return {
    paint: paint(colour),
    width: columns,
    prose: Math.min(columns, WIDEST_PROSE),
    verbose,
    lists: finding => severities.indexOf(finding.severity) >= severities.indexOf(atLeast),
    text: path => {
      const text = texts.get(path)
      if (text === undefined) return null
      const starts = known.get(path) ?? lineStarts(text)
      known.set(path, starts)
      return { text, starts }
    },
  }
}

function manuscriptBlock(manuscript: ManuscriptReport, page: Page): string {
  const name = page.paint.strong(printable(manuscript.path))
  const total = `${findingsText(manuscript.summary.findings)} in ${extentText(manuscript.summary)}`
  const findings = inTextOrder(manuscript).filter(page.lists)
  if (findings.length === 0) return `${name}: ${total}`
  return [name, ...groups(findings, manuscript, page), `  ${page.paint.strong(total)}`].join('\n\n')
}

/** The manuscript's own places first, then those in its bibliographies. */
function inTextOrder({ path, findings }: ManuscriptReport): readonly Finding[] {
  return [...findings].sort((left, right) => {
    const leftPath = left.path === path ? '' : (left.path ?? '')
    const rightPath = right.path === path ? '' : (right.path ?? '')
    if (leftPath !== rightPath) return leftPath < rightPath ? -1 : 1
    return left.span.start.offset - right.span.start.offset
  })
}

/** A block for each finding that asks for action; those that only inform stand together, one line each. */
function groups(findings: readonly Finding[], manuscript: ManuscriptReport, page: Page): readonly string[] {
  const blocks: string[] = []
  let lines: string[] = []
  for (const finding of findings) {
    if (finding.severity === 'info' && !page.verbose) {
      lines.push(findingLine(finding, manuscript, page))
      continue
    }
    if (lines.length > 0) blocks.push(lines.join('\n'))
    lines = []
    blocks.push(findingBlock(finding, manuscript, page))
  }
  if (lines.length > 0) blocks.push(lines.join('\n'))
  return blocks
}

function findingLine(finding: Finding, manuscript: ManuscriptReport, page: Page): string {
  const begin = heading(finding, manuscript, page)
  const room = Math.max(
    NARROWEST,
    page.width - columnsOf(heading(finding, manuscript, { ...page, paint: paint(false) })) - 2,
  )
  return `${begin}  ${clip(prose(finding.message), room)}`
}

function findingBlock(finding: Finding, manuscript: ManuscriptReport, page: Page): string {
  const message = wrap(prose(finding.message), page.prose - 4).map(line => `    ${line}`)
  const frame = frameLines(finding, manuscript, page)
  const details = detailLines(finding, manuscript, page)
  return [[heading(finding, manuscript, page), ...message], frame, details]
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

function heading(finding: Finding, manuscript: ManuscriptReport, { paint, verbose }: Page): string {
  const parts = [
    paint.severity(finding.severity, finding.severity),
    paint.strong(printable(finding.rule)),
    paint.faint(place(finding, manuscript)),
  ]
  if (finding.footnote !== null) parts.push(`footnote ${printable(finding.footnote)}`)
  if (verbose) parts.push(paint.faint(`confidence ${finding.confidence.toFixed(2)}`))
  return `  ${parts.join('  ')}`
}

function place({ path, span }: Finding | Related, manuscript: ManuscriptReport): string {
  return `${printable(path ?? manuscript.path)}:${span.start.line}:${span.start.column}`
}

function frameLines(finding: Finding, manuscript: ManuscriptReport, page: Page): readonly string[] {
  const source = page.text(finding.path ?? manuscript.path)
  if (source === null) return []
  const gutter = String(Math.max(finding.span.start.line, finding.span.end.line)).length
  const room = page.width - gutter - 7
  return codeFrame(source.text, source.starts, finding.span, room).flatMap(({ number, text, mark }) => {
    const label = (number === null ? '' : String(number)).padStart(gutter)
    const line = `    ${page.paint.faint(`${label} |`)} ${text}`.trimEnd()
    if (mark === '') return [line]
    const blank = mark.length - mark.trimStart().length
    const underline = mark.slice(0, blank) + page.paint.severity(finding.severity, mark.slice(blank))
    return [line, `    ${page.paint.faint(`${' '.repeat(gutter)} |`)} ${underline}`]
  })
}

function detailLines(finding: Finding, manuscript: ManuscriptReport, page: Page): readonly string[] {
  const details: (readonly [string, string])[] = []
  // A message that quotes them has said it.
  const unsaid = (text: string | undefined): text is string => text !== undefined && !finding.message.includes(text)
  if (unsaid(finding.actual)) details.push(['written', finding.actual])
  if (unsaid(finding.expected)) details.push(['expected', finding.expected])
  for (const related of finding.related) {
    const footnote = related.footnote === null ? '' : ` (footnote ${related.footnote})`
    details.push(['see also', `${place(related, manuscript)}${footnote} ${related.message}`])
  }
  for (const { source, asked, answered, at } of finding.evidence) {
    if (source === 'manuscript' && !page.verbose) continue
    const question = asked === undefined ? '' : ` was asked ${asked}`
    details.push(['evidence', `${source}${question}${at === undefined ? '' : ` at ${at}`}: ${answered}`])
  }
  if (finding.fix !== undefined) details.push(['fix', fixText(finding.fix, finding.expected)])
  return details.flatMap(([label, text]) => {
    const [first = '', ...rest] = wrap(prose(text), page.prose - 14)
    return [`    ${page.paint.faint(label.padEnd(9))} ${first}`, ...rest.map(line => `${' '.repeat(14)}${line}`)]
  })
}

function fixText({ description, replacement }: NonNullable<Finding['fix']>, expected: string | undefined): string {
  if (replacement === '' || replacement === expected || description.includes(replacement)) return description
  return `${description}: ${replacement}`
}

/** The closing lines: the sum over several manuscripts, and what the registries were asked. */
function overall({ report }: Reportable, page: Page): string {
  const lines: string[] = []
  if (report.manuscripts.length > 1) {
    const extent = `${count(report.manuscripts.length, 'manuscript')} with ${extentText(report.summary)}`
    lines.push(page.paint.strong(`${findingsText(report.summary.findings)} in ${extent}`))
  }
  const outcomes = outcomesText(report)
  if (outcomes !== null) lines.push(page.paint.faint(outcomes))
  return lines.join('\n')
}

/** Words of a message as one printable run, cut where it would fill the screen. */
function prose(text: string): string {
  const head = text
    .slice(0, LONGEST_MESSAGE)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
    .replace(/\s+/g, ' ')
  return `${printable(head)}${text.length > LONGEST_MESSAGE ? '…' : ''}`
}
