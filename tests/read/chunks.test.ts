import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { chunksOf } from '../../src/read/chunks.js'
import { parseMarkdown } from '../../src/read/markdown.js'

const paragraph = 'The matter was discussed again in [the council][c], and nothing came of it. '.repeat(12)

/** A text of several chunks, with whatever may stand across a boundary. */
function longText(between: string): string {
  return `# One\n\n${`${paragraph}\n\n`.repeat(80)}${between}\n\n${`${paragraph}[^1]\n\n`.repeat(80)}[c]: https://council.example/\n\n[^1]: A note.\n`
}

function nodes(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodes) : [])]
}

test('chunks follow each other and leave nothing out', () => {
  const text = longText('Between.')
  const chunks = chunksOf(text)
  expect(chunks.length).toBeGreaterThan(1)
  expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
})

test('a short text is one chunk', () => {
  expect(chunksOf('# One\n\nTwo.')).toEqual([{ start: 0, end: 11, definitions: '' }])
})

test.each([
  ['a fence', '```\n\nNot a paragraph.\n\n# Not a heading\n\n```'],
  ['a comment', '<!--\n\nNot a paragraph.\n\n-->'],
  ['a list', '- An item.\n\n  Its second paragraph.\n\n- Another.'],
  ['a definition of two paragraphs', '[^2]: First.\n\n    Second.'],
])('%s is not parted', (_, between) => {
  const text = longText(`${between}\n\n`.repeat(400))
  for (const { start } of chunksOf(text)) {
    expect(text.slice(0, start).split('```').length % 2).toBe(1)
    expect(text.slice(start, start + 40)).not.toMatch(/^(?:Not|# Not|Its|Second|-|\s)/)
  }
})

test.each([
  ['', ' '],
  [', its address on the next line', '\n  '],
])(
  'links whose definition stands in another chunk%s are links, and every place is where the whole text has it',
  (_, gap) => {
    const text = longText('Between.').replace('[c]: ', `[c]:${gap}`).replaceAll('\n', '\r\n')
    const all = nodes(parseMarkdown(text))
    expect(all.filter(({ type }) => type === 'linkReference')).toHaveLength(160 * 12)
    expect(all.filter(({ type }) => type === 'definition')).toHaveLength(1)
    for (const node of all) {
      if (node.type !== 'text' || !node.position) continue
      const { start, end } = node.position
      expect(text.slice(start.offset, end.offset)).toBe(node.value)
      expect(text.slice(0, start.offset).split('\r\n').length).toBe(start.line)
    }
  },
)
