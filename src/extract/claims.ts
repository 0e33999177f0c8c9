import { firstFailing } from '../first-failing.js'
import { grouped } from '../grouped.js'
import type { Citation, Claim, ClaimContext, Extent, Span } from '../model/index.js'
import type { InlineText } from '../read/inline-text.js'
import { fileExtent } from '../read/passage.js'
import { withoutAuthorYears } from './author-year-citations.js'
import type { TableBlock } from './blocks.js'
import { sentencesOf } from './sentences.js'

/** Citations that stand at one place of a text: between the characters `at - 1` and `at`. */
export interface LocatedCitation {
  readonly at: number
  readonly citation: Citation
  /** The brackets that hold it and nothing but citations: they are no part of what the text says. */
  readonly bracket?: Extent
}

type SpanOf = (extent: Extent) => Span

/** The sentences of a text that lean on a source, each with what it leans on. */
export function claimsOfText(
  { passage }: InlineText,
  citations: readonly LocatedCitation[],
  context: Omit<ClaimContext, 'before' | 'paragraph' | 'table' | 'row'>,
  language: string | null,
  spanOf: SpanOf,
): readonly Claim[] {
  if (citations.length === 0) return []
  const sentences = sentencesOf(passage, language)
  const bySentence = grouped(citations.map(located => [sentenceOf(sentences, located.at), located]))
  return [...bySentence].flatMap(([index, located]) => {
    const sentence = sentences[index]
    if (!sentence) return []
    const before = sentences[index - 1]
    const upTo = (end: number): string => tidy(said(passage.text, { start: sentence.start, end }, located))
    return [
      {
        text: upTo(sentence.end),
        span: spanOf(fileExtent(passage, sentence.start, sentence.end)),
        citations: located.map(({ citation }) => citation),
        places: located.map(({ at }) => upTo(Math.min(at, sentence.end)).length),
        context: {
          ...context,
          before: before ? tidy(passage.text.slice(before.start, before.end)) : null,
          paragraph: passage.text,
          table: null,
          row: null,
        },
      },
    ]
  })
}

/** What a sentence says, without who said so. */
function said(text: string, { start, end }: Extent, located: readonly LocatedCitation[]): string {
  const parts: string[] = []
  let from = start
  for (const { bracket } of located) {
    if (!bracket || bracket.start < from || bracket.end > end) continue
    parts.push(text.slice(from, bracket.start).trimEnd())
    from = bracket.end
  }
  const sentence = parts.join('') + text.slice(from, end)
  return located.some(({ citation }) => citation.form === 'author-year') ? withoutAuthorYears(sentence) : sentence
}

/** A marker belongs to the text before it: after the full stop it still marks the sentence that the full stop ends. */
function sentenceOf(sentences: readonly Extent[], at: number): number {
  return Math.max(0, firstFailing(sentences.length, nth => (sentences[nth] as Extent).start < at) - 1)
}

/**
 * The claims of a table row. A row with one citation is one claim, in the words of its caption, heads and cells; with
 * several, each citation has the words before it in its own cell, beside the row's head.
 */
export function claimsOfRow(
  table: TableBlock,
  row: number,
  citations: readonly (readonly LocatedCitation[])[],
  headings: readonly string[],
  tableIndex: number,
  spanOf: SpanOf,
): readonly Claim[] {
  const { cells, extent } = table.rows[row] as TableBlock['rows'][number]
  const all = citations.flat()
  if (all.length === 0) return []
  const context: ClaimContext = { kind: 'row', headings, before: null, paragraph: null, table: tableIndex, row }
  const caption = table.caption?.passage.text.trim() ?? ''
  const heads = table.heads.map(head => head.passage.text.trim())
  const places = new Set(citations.flatMap((located, column) => located.map(({ at }) => `${column}:${at}`)))
  const parts =
    places.size === 1
      ? [{ words: cells.map(cell => tidy(cell.passage.text)), extent, located: all }]
      : citations.flatMap((located, column) => partsOfCell(cells, column, located))
  return parts.map(({ words, extent, located }) => {
    const text = rowText(caption, heads, words)
    const cited = located.map(({ citation }) => citation)
    return { text, span: spanOf(extent), citations: cited, places: cited.map(() => text.length), context }
  })
}

/** A part of a row that leans on something. */
interface RowPart {
  /** Of each cell; empty where it has no part in it. */
  readonly words: readonly string[]
  /** In the file. */
  readonly extent: Extent
  readonly located: readonly LocatedCitation[]
}

function partsOfCell(
  cells: readonly InlineText[],
  column: number,
  located: readonly LocatedCitation[],
): readonly RowPart[] {
  const { passage } = cells[column] as InlineText
  const rowHead = column > 0 ? (cells[0]?.passage.text.trim() ?? '') : ''
  let from = 0
  const ends = [...new Set(located.map(({ at }) => at))]
  return ends.map(at => {
    const own = ownWords(passage.text, from, at)
    from = at
    const words = cells.map((_, index) =>
      index === column ? tidy(passage.text.slice(own.start, own.end)) : index === 0 ? rowHead : '',
    )
    return { words, extent: fileExtent(passage, own.start, own.end), located: located.filter(one => one.at === at) }
  })
}

/** The words from the last marker to this one, without the joint between the two. */
function ownWords(text: string, from: number, to: number): Extent {
  const joint = /^[\s,;.]*(?:(?:and|or|und|oder|et|ou|y|e)\s)?\s*/iu.exec(text.slice(from, to))?.[0].length ?? 0
  const start = from + joint < to ? from + joint : from
  return { start, end: Math.max(start, from + text.slice(from, to).trimEnd().length) }
}

/** The gaps that markers leave when they are taken out: “to the sea  .” */
function tidy(text: string): string {
  return text
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ (?=[.,;:!?](?:\s|$))/g, '')
    .trim()
}

function rowText(caption: string, heads: readonly string[], cells: readonly string[]): string {
  const described = cells.flatMap((cell, column) => {
    if (cell === '') return []
    const head = heads[column]
    return head ? [`${head}: ${cell}`] : [cell]
  })
  return [caption, described.join('; ')].filter(part => part !== '').join(' — ')
}
