import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'
import type { Point } from '../model/index.js'
import { type Chunk, chunksOf } from './chunks.js'
import { lineIndex } from './lines.js'
import { refuseOverload } from './overload.js'

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  .use(keepAddressesAsText)
  .freeze()

/** The same, for texts that hold no table: to look for one at every line is a tenth of the work. */
const tablelessProcessor = processor().use(disableTables).freeze()

/**
 * Markdown to mdast (CommonMark, GFM's tables and footnotes, YAML or TOML front matter), every node with its position.
 *
 * @throws Overload when a block would take remark longer than anyone waits
 */
export function parseMarkdown(text: string): Root {
  refuseOverload(text)
  const mended = withFencedFrontMatter(text)
  const chunks = chunksOf(mended)
  if (chunks.length === 1) return processorFor(mended).parse(mended)
  const pointAt = lineIndex(text)
  const parts = chunks.map(chunk => parseChunk(mended, chunk, pointAt))
  return { type: 'root', children: parts.flat(), position: { start: pointAt(0), end: pointAt(text.length) } }
}

/** The blocks of one chunk, with their places in the whole text. */
function parseChunk(
  text: string,
  { start, end, definitions }: Chunk,
  pointAt: (offset: number) => Point,
): Root['children'] {
  const own = text.slice(start, end) + definitions
  const { children } = processorFor(own).parse(own)
  const blocks = children.filter(node => (node.position?.start.offset ?? 0) < end - start)
  const first = pointAt(start)
  for (const node of blocks) move(node, first.line - 1, start)
  return blocks
}

function processorFor(text: string): typeof processor {
  return hasTable(text) ? processor : tablelessProcessor
}

/** Whether some line could part a table's head from its rows: dashes with bars or colons, and nothing else. */
function hasTable(text: string): boolean {
  for (const [line] of text.matchAll(/^[ \t>]*[|:-][|: \t-]*$/gm)) {
    if (line.includes('-') && /[|:]/.test(line)) return true
  }
  return false
}

function disableTables(this: Processor): void {
  this.data().micromarkExtensions?.push({ disable: { null: ['table'] } })
}

/** A chunk begins at a line's start, so that columns stay as they are. */
function move(node: Nodes, lines: number, offset: number): void {
  if (node.position) {
    const { start, end } = node.position
    node.position = {
      start: { line: start.line + lines, column: start.column, offset: (start.offset ?? 0) + offset },
      end: { line: end.line + lines, column: end.column, offset: (end.offset ?? 0) + offset },
    }
  }
  if ('children' in node) for (const child of node.children) move(child, lines, offset)
}

/**
 * Pandoc ends front matter with `...` too, which remark does not know, and an end that never comes keeps remark from
 * seeing footnotes at all. Both are mended in place, character for character, so that every position stays as it is.
 */
function withFencedFrontMatter(text: string): string {
  if (!/^---[ \t]*\r?\n/.test(text)) return text
  const end = /\n(---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text)
  if (!end) return `***${text.slice(3)}`
  const from = end.index + 1
  return `${text.slice(0, from)}---${text.slice(from + 3)}`
}

/**
 * GFM makes links of bare addresses, in part by a transform that loses positions. We find addresses ourselves, misspelt
 * ones too, so for remark they are text.
 */
function keepAddressesAsText(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map(withoutAutolinks) ?? []
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.flat().map(({ transforms: _, ...extension }) => extension) ?? []
}

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number]

/**
 * Without the constructs that look for bare addresses. Merely disabled, they would still be tried at every letter, which is a
 * fifth of remark's work.
 */
function withoutAutolinks({ text = {}, ...others }: SyntaxExtension): SyntaxExtension {
  const kept = Object.entries(text).flatMap(([code, constructs]) => {
    const others = [constructs ?? []].flat().filter(construct => !isAutolink(construct))
    return others.length === 0 ? [] : [[code, others] as const]
  })
  return { ...others, text: Object.fromEntries(kept) }
}

function isAutolink(construct: object): boolean {
  return 'name' in construct && /^(?:www|protocol|email)Autolink$/.test(String(construct.name))
}
