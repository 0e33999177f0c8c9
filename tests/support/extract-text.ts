import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extract } from '../../src/extract/extract.js'
import type { Manuscript } from '../../src/model/index.js'
import { readBibliography } from '../../src/read/bibliography.js'
import { readFrontMatter } from '../../src/read/front-matter.js'
import { lineIndex, spanOf } from '../../src/read/lines.js'
import { parseMarkdown } from '../../src/read/markdown.js'
import { isPlainText, parsePlainText } from '../../src/read/plain-text.js'

/** Takes a text apart as `check()` does, with the bibliographies that it names beside `path`. */
export async function extractText(
  source: string,
  path = 'manuscript.md',
  bibliography: readonly string[] = [],
): Promise<Manuscript> {
  const tree = isPlainText(path, source) ? parsePlainText(source) : parseMarkdown(source)
  const frontMatter = await readFrontMatter(tree, source)
  const files = [...frontMatter.bibliographies.map(file => join(dirname(path), file)), ...bibliography]
  const bibliographies = await Promise.all(
    files.map(async file => {
      const text = readFileSync(file, 'utf8')
      return { ...(await readBibliography(file, text)), text }
    }),
  )
  const pointAt = lineIndex(source)
  return extract({
    path,
    source,
    tree,
    frontMatter,
    bibliographies,
    isIncomplete: false,
    spanOf: extent => spanOf(extent, pointAt),
  })
}
