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
  return processor.parse(text)
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
