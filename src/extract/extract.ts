import type { Root } from 'mdast'
import type {
  BibliographyFault,
  Citation,
  Claim,
  Extent,
  Footnote,
  Ignore,
  Manuscript,
  Marker,
  Paragraph,
  Reference,
  Section,
  Span,
  Table,
} from '../model/index.js'
import type { FrontMatter } from '../read/front-matter.js'
import type { InlineText } from '../read/inline-text.js'
import { fileReferences, identifierReferences, type LoadedBibliography } from './bibliography-references.js'
import { type Block, type Blocks, inlinesOf, type NoteBlock, type TableBlock } from './blocks.js'
import { claimsOfRow, claimsOfText, type LocatedCitation } from './claims.js'
import { footnoteReferences } from './footnote-references.js'
import { gatherBlocks } from './gather-blocks.js'
import { linkReferences } from './link-references.js'
import { listReferences } from './list-references.js'
import { type NoteFinder, normaliseLabel, noteFinder } from './note-of-mark.js'
import { findCitations } from './pandoc-citations.js'
import { type FoundLink, findLinks, findPointers } from './pointers.js'
import { findReferenceList, numberedLabels } from './reference-list.js'
import { targetsOf } from './targets.js'

/** A manuscript as it was read, and the bibliographies that it names. */
export interface ExtractInput {
  readonly path: string
  readonly source: string
  readonly tree: Root
  readonly frontMatter: FrontMatter
  readonly bibliographies: readonly LoadedBibliography[]
  /** Whether some bibliography that the manuscript names could not be read at all. */
  readonly isIncomplete: boolean
  readonly spanOf: (extent: Extent) => Span
}

/** Takes a manuscript apart: its footnotes, references, citations and claims. */
export function extract(input: ExtractInput): Manuscript {
  const { path, source, tree, spanOf, frontMatter } = input
  const own = frontMatter.references ? [{ ...frontMatter.references, path, text: source }] : []
  const bibliographies = [...input.bibliographies, ...own]
  const gathered = gatherBlocks(tree, source, numberedLabels(tree, source))
  const { entries, body } = findReferenceList(gathered, source)

  const filed = fileReferences(bibliographies, path)
  const listed = listReferences(entries, filed, spanOf)
  const noteOf = noteFinder(gathered)
  const noted = footnoteReferences(inMarkedOrder(gathered, noteOf), [...filed, ...listed], spanOf)
  const targets = targetsOf(gathered, body, noteOf, noted, filed, listed)

  const pointed = pointersOf(body, gathered, targets, spanOf)
  const self = identifierReferences(pointed.citations, filed, aliasesOf(tree))
  const links = linkReferences(pointed.links)

  return {
    path,
    title: frontMatter.title ?? firstHeading(body),
    language: frontMatter.language,
    sections: gathered.blocks.flatMap(block => sectionOf(block, spanOf)),
    footnotes: gathered.notes.map(note => footnoteOf(note, spanOf)),
    markers: markersOf(gathered, targets, spanOf),
    citations: [...pointed.citations, ...links.citations, ...silentCitations(frontMatter, filed, spanOf)],
    references: [...noted, ...listed, ...filed, ...self, ...links.references],
    claims: claimsOf(body, pointed.located, links.located, frontMatter.language, spanOf),
    paragraphs: paragraphsOf(body, pointed.located, links.located),
    tables: body.flatMap(block => (block.kind === 'table' ? [tableOf(block, spanOf)] : [])),
    ignores: gathered.comments.flatMap(({ value, extent, covers }) => ignoreOf(value, spanOf(extent), spanOf(covers))),
    faults: bibliographies.flatMap<BibliographyFault>(file =>
      file.faults.map(fault => ({ ...fault, path: file.path })),
    ),
    bibliography: input.isIncomplete
      ? 'incomplete'
      : bibliographies.length > 0 || listed.length > 0
        ? 'complete'
        : 'none',
  }
}

/** Notes as the text first marks them; notes that nothing marks keep their place after the one they follow. */
function inMarkedOrder({ blocks, notes }: Blocks, noteOf: NoteFinder): readonly NoteBlock[] {
  const order = new Map<NoteBlock, number>()
  for (const { marks } of blocks.flatMap(inlinesOf)) {
    for (const mark of marks) {
      const note = noteOf(mark)
      if (note && !order.has(note)) order.set(note, order.size)
    }
  }
  let last = -1
  const placed = notes.map(note => {
    last = order.get(note) ?? last
    return { note, place: last }
  })
  return placed.sort((a, b) => a.place - b.place).map(({ note }) => note)
}

/** What the front matter's `nocite` asks to count as cited. */
function silentCitations(
  { nocite, extent }: FrontMatter,
  filed: readonly Reference[],
  spanOf: SpanOf,
): readonly Citation[] {
  if (!nocite || !extent) return []
  const span = spanOf(extent)
  const keys = /@\*/.test(nocite)
    ? filed.map(({ key }) => key)
    : findCitations(nocite).flatMap(({ items }) => items.map(({ key }) => key))
  return keys.map(key => ({ key, footnote: null, span, form: 'key' }))
}

type SpanOf = (extent: Extent) => Span
type Targets = ReturnType<typeof targetsOf>
type Located = ReadonlyMap<InlineText, readonly LocatedCitation[]>

interface Pointed {
  readonly citations: readonly Citation[]
  readonly located: Located
  readonly links: readonly { readonly inline: InlineText; readonly found: readonly FoundLink[] }[]
}

function pointersOf(body: readonly Block[], { notes }: Blocks, targets: Targets, spanOf: SpanOf): Pointed {
  const located = new Map<InlineText, readonly LocatedCitation[]>()
  const citations: Citation[] = []
  const links: { inline: InlineText; found: readonly FoundLink[] }[] = []
  for (const inline of body.flatMap(inlinesOf)) {
    const pointers = findPointers(inline, targets, spanOf)
    located.set(inline, pointers)
    citations.push(...pointers.map(({ citation }) => citation))
    const found = findLinks(inline, spanOf)
    if (found.length > 0) links.push({ inline, found })
  }
  for (const { inline } of notes)
    citations.push(...findPointers(inline, targets, spanOf).map(({ citation }) => citation))
  return { citations, located, links }
}

function claimsOf(
  body: readonly Block[],
  located: Located,
  links: Located,
  language: string | null,
  spanOf: SpanOf,
): readonly Claim[] {
  const claims: Claim[] = []
  const headings: string[] = []
  let tables = 0
  const citationsIn = (inline: InlineText): readonly LocatedCitation[] =>
    [...(located.get(inline) ?? []), ...(links.get(inline) ?? [])].sort((a, b) => a.at - b.at)
  for (const block of body) {
    if (block.kind === 'heading') headings.splice(block.depth - 1, Number.POSITIVE_INFINITY, block.inline.passage.text)
    const context = { headings: headings.filter(heading => heading !== undefined) }
    if (block.kind === 'table') {
      const table = tables++
      for (const [row, { cells }] of block.rows.entries()) {
        claims.push(...claimsOfRow(block, row, cells.map(citationsIn), context.headings, table, spanOf))
      }
    } else
      claims.push(
        ...claimsOfText(
          block.inline,
          citationsIn(block.inline),
          { ...context, kind: claimKind(block) },
          language,
          spanOf,
        ),
      )
  }
  return claims
}

function paragraphsOf(body: readonly Block[], located: Located, links: Located): readonly Paragraph[] {
  const headings: string[] = []
  return body.flatMap((block): readonly Paragraph[] => {
    if (block.kind === 'heading') headings.splice(block.depth - 1, Number.POSITIVE_INFINITY, block.inline.passage.text)
    if (block.kind !== 'prose') return []
    const cited = [...(located.get(block.inline) ?? []), ...(links.get(block.inline) ?? [])].map(({ at }) => at)
    return [
      {
        kind: block.role,
        passage: block.inline.passage,
        headings: headings.filter(heading => heading !== undefined),
        cited: cited.sort((one, other) => one - other),
      },
    ]
  })
}

function claimKind(block: Exclude<Block, TableBlock>): 'sentence' | 'list-item' | 'caption' {
  if (block.kind === 'heading' || block.role === 'paragraph') return 'sentence'
  return block.role
}

function firstHeading(body: readonly Block[]): string | null {
  const heading = body.find(block => block.kind === 'heading')
  return heading?.kind === 'heading' && heading.depth === 1 ? heading.inline.passage.text : null
}

function sectionOf(block: Block, spanOf: SpanOf): readonly Section[] {
  return block.kind === 'heading'
    ? [{ title: block.inline.passage.text, depth: block.depth, span: spanOf(block.extent) }]
    : []
}

function footnoteOf(note: Blocks['notes'][number], spanOf: SpanOf): Footnote {
  return {
    label: note.label,
    passage: note.inline.passage,
    span: spanOf(note.extent),
    labelSpan: spanOf(note.labelExtent),
  }
}

function markersOf({ blocks, notes }: Blocks, targets: Targets, spanOf: SpanOf): readonly Marker[] {
  const inlines = [...blocks.flatMap(inlinesOf), ...notes.map(({ inline }) => inline)]
  return inlines
    .flatMap(({ marks }) => marks)
    .filter(
      ({ label, notation }) =>
        notation === 'bracket' || targets.numbers.size === 0 || targets.labels.has(normaliseLabel(label)),
    )
    .map(({ label, extent }) => ({ label, span: spanOf(extent) }))
}

function tableOf({ caption, heads, rows, extent }: TableBlock, spanOf: SpanOf): Table {
  return {
    caption: caption?.passage ?? null,
    heads: heads.map(({ passage }) => passage),
    rows: rows.map(row => ({ cells: row.cells.map(({ passage }) => passage), span: spanOf(row.extent) })),
    span: spanOf(extent),
  }
}

function ignoreOf(comment: string, span: Span, covers: Span): readonly Ignore[] {
  const said = comment.replace(/^<!--/, '').replace(/-->$/, '').trim()
  const match = /^footnotary-ignore\s+([\w-]+)(?:\s{0,9}:(.*))?$/s.exec(said)
  return match ? [{ rule: match[1] as string, reason: match[2]?.trim() ?? '', span, covers }] : []
}

/** `[@tag:method]: doi:10…`: short names that a manuscript gives to the identifiers it cites. */
function aliasesOf(tree: Root): ReadonlyMap<string, string> {
  return new Map(
    tree.children.flatMap(node =>
      node.type === 'definition' && node.label?.startsWith('@') ? [[node.label.slice(1), node.url] as const] : [],
    ),
  )
}
