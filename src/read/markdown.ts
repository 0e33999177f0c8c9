import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { refuseOverload } from './overload.js'

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  .use(keepAddressesAsText)
  .freeze()

/**
 * Markdown to mdast (CommonMark, GFM's tables and footnotes, YAML or TOML front matter), every node with its position.
 *
 * @throws Overload when a block would take remark longer than anyone waits
 */
export function parseMarkdown(text: string): Root {
  refuseOverload(text)
  return processor.parse(withFencedFrontMatter(text))
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
  data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } })
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.flat().map(({ transforms: _, ...extension }) => extension) ?? []
}
