import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quickerRemark } from '../../scripts/build/quicker-remark.js'
import { parseMarkdown } from '../../src/read/markdown.js'

let folder: string
let parseQuicker: (text: string) => Root

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnotary-remark-'))
  const outfile = join(folder, 'markdown.mjs')
  const entryPoints = ['src/read/markdown.ts']
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', plugins: [quickerRemark] })
  parseQuicker = (await import(pathToFileURL(outfile).href)).parseMarkdown
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('remark, made quicker, gives the trees that it gave before', () => {
  test('of the manuscripts of the corpus', async () => {
    for (const name of await readdir('corpus')) {
      const text = await readFile(join('corpus', name, 'manuscript.md'), 'utf8').catch(() => '')
      expect(parseQuicker(text), name).toEqual(parseMarkdown(text))
    }
  })

  test('of any Markdown', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'word ',
        'Ä–',
        '😀',
        '1',
        ' ',
        '  ',
        '    ',
        '\t',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '\0',
        '&amp;',
        '\\',
        '\\\n',
      ],
      ...[
        '*',
        '**',
        '_',
        '`',
        '``',
        '~',
        '~~',
        '[',
        ']',
        '[^1]',
        '[^1]: ',
        '](',
        ')',
        '![',
        '<',
        '>',
        '<b>',
        '<!--',
        '-->',
      ],
      ...[
        '# ',
        '- ',
        '1. ',
        '> ',
        '```',
        '~~~',
        '---',
        '+++',
        '|',
        '| - |',
        '- [ ] ',
        '[a]: /b',
        '"c"',
        'https://a.example',
      ],
    )
    const markdown = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(markdown, text => {
        expect(parseQuicker(text)).toEqual(parseMarkdown(text))
      }),
      { numRuns: 2000 },
    )
  })
})
